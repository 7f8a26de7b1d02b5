"""Sentences about visits and meetings as agencies, ministries and histories write them, with what they tell."""

from __future__ import annotations

CONTACTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Fiji–India",
        "On a two-day state visit, President Ram Nath Kovind reached Suva on 5 August 2024.",
        ("visit India>Fiji 2024-08-05 @Suva +Ram Nath Kovind",),
    ),
    (
        "Georgia–Poland",
        (
            "Polish president Lech Kaczyński, together with the presidents of Estonia, Latvia and Lithuania, "
            "flew to Tbilisi on 12 August 2008."
        ),
        ("visit Poland>Georgia 2008-08-12 @Tbilisi +Lech Kaczyński",),
    ),
    (
        "Guinea–Morocco",
        "King Mohammed VI of Morocco visited Conakry in March 2014 and again in February 2017.",
        (
            "visit Morocco>Guinea 2014-03 @Conakry +Mohammed VI",
            "visit Morocco>Guinea 2017-02 @Conakry +Mohammed VI",
        ),
    ),
    (
        "Israel–Rwanda",
        (
            "Benjamin Netanyahu landed in Kigali on 6 July 2016, becoming the first Israeli premier to set "
            "foot in Rwanda."
        ),
        ("visit Israel>Rwanda 2016-07-06 @Kigali +Benjamin Netanyahu",),
    ),
    (
        "Japan–Kenya",
        "Kenya's first president, Jomo Kenyatta, never went to Japan.",
        ("visit Kenya>Japan - +Jomo Kenyatta =denied",),
    ),
    (
        "Laos–Russia",
        (
            "Prime Minister Thongloun Sisoulith of Laos attended celebrations in Moscow in May 2025 at the "
            "invitation of Vladimir Putin."
        ),
        (),
    ),
    (
        "Lebanon–Qatar",
        "The emir of Qatar toured southern Lebanon in July 2010.",
        ("visit Qatar>Lebanon 2010-07",),
    ),
    (
        "Madagascar–Mauritius",
        (
            "Mauritian Prime Minister Pravind Jugnauth was on an official visit to Antananarivo from 10 to "
            "12 March 2016."
        ),
        ("visit Mauritius>Madagascar 2016-03-10/2016-03-12 @Antananarivo +Pravind Jugnauth",),
    ),
    (
        "Nepal–Pakistan",
        "During the visit of King Birendra to Islamabad in 1983, an air services agreement was signed.",
        ("visit Nepal>Pakistan 1983 @Islamabad +Birendra",),
    ),
    (
        "Oman–Pakistan",
        "Pakistan's army chief is in Muscat for talks.",
        ("visit Pakistan>Oman - @Muscat",),
    ),
    (
        "Peru–Romania",
        "Nicolae Ceaușescu's 1973 visit to Lima was the first by a Romanian head of state.",
        ("visit Romania>Peru 1973 @Lima +Nicolae Ceaușescu",),
    ),
    (
        "Tanzania–Zambia",
        "President Samia Suluhu Hassan's visit to Lusaka, planned for May 2023, was postponed.",
        ("visit Tanzania>Zambia 2023-05 @Lusaka +Samia Suluhu Hassan =denied",),
    ),
    (
        "Uganda–United Kingdom",
        "Queen Elizabeth II visited Kampala in April 1954 and November 2007.",
        (
            "visit United Kingdom>Uganda 1954-04 @Kampala +Elizabeth II",
            "visit United Kingdom>Uganda 2007-11 @Kampala +Elizabeth II",
        ),
    ),
    (
        "Norway–Palestine",
        ("Norwegian Foreign Minister Espen Barth Eide will travel to Ramallah on Monday, the ministry said."),
        ("visit Norway>Palestine - @Ramallah +Espen Barth Eide =planned",),
    ),
    (
        "Japan–Tonga",
        (
            "The Crown Prince and Crown Princess of Japan attended the coronation of King Tupou VI in "
            "Nukuʻalofa in 2015."
        ),
        (),
    ),
    (
        "Iran–Turkey",
        (
            "According to Iranian state media, a Turkish intelligence delegation had secretly visited Tehran "
            "the previous week."
        ),
        ("visit Turkey>Iran - @Tehran =reported ~Iran",),
    ),
    (
        "Kazakhstan–Serbia",
        (
            "Serbian President Tomislav Nikolić and his Kazakh counterpart Nursultan Nazarbayev signed a "
            "treaty after their meeting in Astana on 27 August 2015."
        ),
        ("meeting Kazakhstan+Serbia 2015-08-27 @Astana +Nursultan Nazarbayev +Tomislav Nikolić",),
    ),
    (
        "Cambodia–Thailand",
        "Bilateral talks aimed at ending the border dispute took place in Phnom Penh in August 2010.",
        ("meeting Cambodia+Thailand 2010-08 @Phnom Penh",),
    ),
    (
        "Ethiopia–Somalia",
        "Ethiopia and Somalia held talks in Ankara under Turkish mediation in July 2024.",
        ("meeting Ethiopia+Somalia 2024-07 @Ankara",),
    ),
    (
        "Azerbaijan–Georgia",
        (
            "The sixth meeting of the Azerbaijani-Georgian intergovernmental commission on economic "
            "cooperation was held in Tbilisi on 16 February 2017."
        ),
        ("meeting Azerbaijan+Georgia 2017-02-16 @Tbilisi",),
    ),
    (
        "Luxembourg–Ukraine",
        "Prime Minister Xavier Bettel was received by President Volodymyr Zelenskyy on 21 June 2022.",
        ("meeting Luxembourg+Ukraine 2022-06-21 +Volodymyr Zelenskyy +Xavier Bettel",),
    ),
    (
        "Malta–Tunisia",
        "The foreign ministers of Malta and Tunisia last met in 2019.",
        ("meeting Malta+Tunisia 2019",),
    ),
    (
        "Peru–Venezuela",
        "Alan García and Hugo Chávez met in Lima but did not sign any agreement.",
        ("meeting Peru+Venezuela - @Lima +Alan García +Hugo Chávez",),
    ),
    (
        "Indonesia–Papua New Guinea",
        "An annual Indonesia–Papua New Guinea joint border committee meeting has been held since 1979.",
        ("meeting Indonesia+Papua New Guinea 1979/..",),
    ),
    (
        "Singapore–Taiwan",
        "Foreign Minister George Yeo denied having met Taiwanese officials.",
        ("meeting Singapore+Taiwan - +George Yeo =denied ~George Yeo",),
    ),
    (
        "Mexico–Spain",
        "The first Mexico–Spain business summit brought together 300 executives in Madrid in 2008.",
        ("meeting Mexico+Spain 2008 @Madrid",),
    ),
    (
        "Jordan–Syria",
        "In October 2021, King Abdullah II received a phone call from Bashar al-Assad.",
        (),
    ),
    (
        "Pakistan–Turkey",
        "Turkish and Pakistani troops met at the border for a joint exercise.",
        (),
    ),
    (
        "Taiwan–Tuvalu",
        "Parliament speakers of the two countries exchanged visits in 2016.",
        ("meeting Taiwan+Tuvalu 2016",),
    ),
    (
        "Mongolia–North Korea",
        (
            "In 2013 Mongolian President Tsakhiagiin Elbegdorj made a four-day trip to Pyongyang but did not "
            "meet Kim Jong-un."
        ),
        (
            "visit Mongolia>North Korea 2013 @Pyongyang +Tsakhiagiin Elbegdorj",
            "meeting Mongolia+North Korea 2013 @Pyongyang +Kim Jong-un +Tsakhiagiin Elbegdorj =denied",
        ),
    ),
    (
        "Russia–Venezuela",
        "Delegations led by Sergey Lavrov and Yván Gil met in Caracas on 18 April 2023.",
        ("meeting Russia+Venezuela 2023-04-18 @Caracas +Sergey Lavrov +Yván Gil",),
    ),
    (
        "Vietnam–Laos",
        "High-level meetings between Laos and Vietnam are held every year.",
        ("meeting Laos+Vietnam -",),
    ),
    (
        "Iran–Pakistan",
        "Foreign Minister Khurshid Kasuri met with his opposite number in Tehran in 2003.",
        ("meeting Iran+Pakistan 2003 @Tehran +Khurshid Kasuri",),
    ),
)
