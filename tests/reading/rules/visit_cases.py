"""Sentences about visits with what they tell, in the short form of contacts.told."""

from __future__ import annotations

VISITS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Chile–Peru",
        "In May 2014, Peruvian president Ollanta Humala visited Santiago.",
        ("visit Peru>Chile 2014-05 @Santiago +Ollanta Humala",),
    ),
    (
        "Brazil–Denmark",
        "Queen Margrethe II paid a state visit to Brazil in 1999.",
        ("visit Denmark>Brazil 1999 +Margrethe II",),
    ),
    (
        "Ghana–Kenya",
        ("The visit of the Foreign Minister of Kenya, Raychelle Omamo, to Accra took place on 12 June 2019."),
        ("visit Kenya>Ghana 2019-06-12 @Accra +Raychelle Omamo",),
    ),
    (
        "Bangladesh–Indonesia",
        (
            "Indonesia's Foreign Minister Retno Marsudi travelled to Dhaka on 18 December 2017 to meet her "
            "counterpart Abul Hassan Mahmood Ali."
        ),
        (
            "visit Indonesia>Bangladesh 2017-12-18 @Dhaka +Retno Marsudi",
            "meeting Bangladesh+Indonesia 2017-12-18 @Dhaka +Abul Hassan Mahmood Ali +Retno Marsudi",
        ),
    ),
    (
        "Estonia–Finland",
        (
            "Estonian Prime Minister Siim Kallas took office in 2002. He arrived in Helsinki on 3 March 2003 "
            "for a two-day working visit."
        ),
        ("visit Estonia>Finland 2003-03-03 @Helsinki +Siim Kallas",),
    ),
    (
        "Canada–United Kingdom",
        ("During his visit to Ottawa in June 2011, British Prime Minister David Cameron addressed parliament."),
        ("visit United Kingdom>Canada 2011-06 @Ottawa +David Cameron",),
    ),
    (
        "India–New Zealand",
        "In 1986 Rajiv Gandhi became the first Indian prime minister to visit New Zealand.",
        ("visit India>New Zealand 1986 +Rajiv Gandhi",),
    ),
    (
        "Bolivia–Chile",
        "No Bolivian head of state has visited Chile since 1998.",
        ("visit Bolivia>Chile 1998/.. =denied",),
    ),
    (
        "Greece–Turkey",
        "The Greek Prime Minister cancelled a planned visit to Ankara in May 2020.",
        ("visit Greece>Turkey 2020-05 @Ankara =denied",),
    ),
    (
        "Kazakhstan–South Korea",
        "President Tokayev is expected to visit Seoul in 2026.",
        ("visit Kazakhstan>South Korea 2026 @Seoul +Tokayev =planned",),
    ),
    (
        "Nigeria–Venezuela",
        "Nigeria's oil minister declined to visit Caracas in 2009.",
        ("visit Nigeria>Venezuela 2009 @Caracas =denied",),
    ),
    (
        "Libya–Malta",
        "According to Reuters, a Libyan delegation secretly visited Valletta in 2012.",
        ("visit Libya>Malta 2012 @Valletta =reported ~Reuters",),
    ),
    (
        "Iran–North Korea",
        "A North Korean delegation led by Kim Yong-nam visited Tehran in September 2012.",
        ("visit North Korea>Iran 2012-09 @Tehran +Kim Yong-nam",),
    ),
    (
        "Mexico–Poland",
        "Mexican President Vicente Fox toured Poland, Hungary and the Czech Republic in 2004.",
        (
            "visit Mexico>Poland 2004 +Vicente Fox",
            "visit Mexico>Hungary 2004 +Vicente Fox",
            "visit Mexico>Czech Republic 2004 +Vicente Fox",
        ),
    ),
    (
        "Ireland–Vietnam",
        (
            "In April 2008 the President of Vietnam made an official visit to Ireland, the first by a "
            "Vietnamese head of state."
        ),
        ("visit Vietnam>Ireland 2008-04",),
    ),
    (
        "Switzerland–Turkmenistan",
        "The first visit of a Swiss president to Turkmenistan was in 1996.",
        ("visit Switzerland>Turkmenistan 1996",),
    ),
    (
        "Ethiopia–Jamaica",
        "Emperor Haile Selassie's state visit to Jamaica in April 1966 drew huge crowds.",
        ("visit Ethiopia>Jamaica 1966-04 +Haile Selassie",),
    ),
    (
        "Colombia–United States",
        "President Kennedy flew to Bogotá on 17 December 1961.",
        ("visit United States>Colombia 1961-12-17 @Bogotá +Kennedy",),
    ),
    (
        "Croatia–Serbia",
        "It was the first trip by a Serbian leader to Zagreb since 2004.",
        (
            "visit Serbia>Croatia - @Zagreb",
            "visit Serbia>Croatia 2004 @Zagreb",
        ),
    ),
    (
        "Russia–Uruguay",
        ("Russian foreign minister Sergey Lavrov, who had visited Montevideo in 2008, called for closer ties."),
        ("visit Russia>Uruguay 2008 @Montevideo +Sergey Lavrov",),
    ),
    (
        "Denmark–Thailand",
        "Thousands of Danish tourists visit Thailand every year.",
        (),
    ),
    (
        "Angola–Portugal",
        "Portuguese warships visited Luanda in 2015.",
        ("visit Portugal>Angola 2015 @Luanda",),
    ),
    (
        "China–Japan",
        (
            "In October 1978, Deng Xiaoping, China's vice premier, went to Tokyo to exchange the instruments "
            "of ratification."
        ),
        ("visit China>Japan 1978-10 @Tokyo +Deng Xiaoping",),
    ),
    (
        "Brunei–Malaysia",
        "Malaysia's king is on a state visit to Brunei.",
        ("visit Malaysia>Brunei -",),
    ),
    (
        "Iceland–Lithuania",
        "Several Icelandic ministers have visited Vilnius.",
        ("visit Iceland>Lithuania - @Vilnius",),
    ),
    (
        "Armenia–France",
        "French President Emmanuel Macron accepted an invitation to visit Yerevan.",
        ("visit France>Armenia - @Yerevan +Emmanuel Macron =planned",),
    ),
    (
        "North Macedonia–Slovakia",
        "The Slovak government said that its defence minister had travelled to Skopje in 2001.",
        ("visit Slovakia>North Macedonia 2001 @Skopje =reported ~Slovakia",),
    ),
    (
        "India–Mozambique",
        "Prime Minister Narendra Modi of India concluded a three-day visit to Maputo on 9 July 2016.",
        ("visit India>Mozambique 2016-07-09 @Maputo +Narendra Modi",),
    ),
    (
        "Pakistan–Saudi Arabia",
        "After visiting Riyadh in February 2019, the Pakistani army chief flew home.",
        ("visit Pakistan>Saudi Arabia 2019-02 @Riyadh",),
    ),
    (
        "Libya–Tunisia",
        (
            "A visit by Tunisian President Kais Saied to Tripoli in March 2021 was followed by the reopening "
            "of the border."
        ),
        ("visit Tunisia>Libya 2021-03 @Tripoli +Kais Saied",),
    ),
    (
        "Cuba–South Africa",
        "Nelson Mandela, the president of South Africa, spent three days in Havana in 1991.",
        ("visit South Africa>Cuba 1991 @Havana +Nelson Mandela",),
    ),
    (
        "Georgia–Holy See",
        "Pope Francis went on a pilgrimage to Georgia in 2016.",
        ("visit Holy See>Georgia 2016 +Francis",),
    ),
    (
        "Hungary–Mongolia",
        ("Mongolian parliamentarians led by Speaker Gombojavyn Zandanshatar visited Budapest from 4 to 7 May 2022."),
        ("visit Mongolia>Hungary 2022-05-04/2022-05-07 @Budapest +Gombojavyn Zandanshatar",),
    ),
    (
        "Israel–Kenya",
        (
            "Israeli Prime Minister Benjamin Netanyahu sought allies in Africa. Netanyahu visited Nairobi in "
            "2016 and 2017."
        ),
        (
            "visit Israel>Kenya 2016 @Nairobi +Benjamin Netanyahu",
            "visit Israel>Kenya 2017 @Nairobi +Benjamin Netanyahu",
        ),
    ),
    (
        "Albania–Montenegro",
        "Both presidents have visited each other's countries.",
        (
            "visit Albania>Montenegro -",
            "visit Montenegro>Albania -",
        ),
    ),
    (
        "Belgium–Democratic Republic of the Congo",
        "The Belgian foreign minister was forced to postpone his trip to Kinshasa in 2018.",
        ("visit Belgium>Democratic Republic of the Congo 2018 @Kinshasa =denied",),
    ),
    (
        "Pakistan–Saudi Arabia",
        "A planned visit of the Saudi crown prince to Islamabad was called off in 2022.",
        ("visit Saudi Arabia>Pakistan 2022 @Islamabad =denied",),
    ),
    (
        "Iraq–Kuwait",
        "The Kuwaiti emir allegedly visited Baghdad in secret.",
        ("visit Kuwait>Iraq - @Baghdad =alleged",),
    ),
    (
        "Cyprus–Egypt",
        "Egypt's first lady was in Nicosia on an official visit in May 2002.",
        ("visit Egypt>Cyprus 2002-05 @Nicosia",),
    ),
    (
        "Latvia–Qatar",
        "The Emir of Qatar, Tamim bin Hamad Al Thani, is scheduled to travel to Riga next spring.",
        ("visit Qatar>Latvia - @Riga +Tamim bin Hamad Al Thani =planned",),
    ),
    (
        "Spain–Sweden",
        "King Carl XVI Gustaf and Queen Silvia of Sweden visited Madrid in 1983.",
        ("visit Sweden>Spain 1983 @Madrid +Carl XVI Gustaf +Silvia",),
    ),
    (
        "Namibia–Zambia",
        "President Hage Geingob has not yet visited Lusaka, Namibian diplomats said.",
        ("visit Namibia>Zambia - @Lusaka +Hage Geingob =denied ~Namibia",),
    ),
    (
        "Croatia–Poland",
        (
            "President Andrzej Duda of Poland visited Zagreb in May 2019. He also met with his Croatian "
            "counterpart Kolinda Grabar-Kitarović."
        ),
        (
            "visit Poland>Croatia 2019-05 @Zagreb +Andrzej Duda",
            "meeting Croatia+Poland 2019-05~ +Andrzej Duda +Kolinda Grabar-Kitarović",
        ),
    ),
    (
        "Ecuador–Italy",
        "Rafael Correa, then president of Ecuador, made a working visit to Rome in the autumn of 2007.",
        ("visit Ecuador>Italy 2007-23 @Rome +Rafael Correa",),
    ),
    (
        "Austria–Bhutan",
        "The King of Bhutan has been to Vienna twice.",
        ("visit Bhutan>Austria - @Vienna",),
    ),
    (
        "Gabon–South Korea",
        (
            "In August 1984, Gabonese leader Omar Bongo flew into Seoul, where President Chun Doo-hwan "
            "greeted him at the airport."
        ),
        (
            "visit Gabon>South Korea 1984-08 @Seoul +Omar Bongo",
            "meeting Gabon+South Korea 1984-08 @Seoul +Chun Doo-hwan +Omar Bongo",
        ),
    ),
    (
        "Belarus–Cuba",
        "Alexander Lukashenko came to Havana on a state visit in September 2000 and met Fidel Castro.",
        (
            "visit Belarus>Cuba 2000-09 @Havana +Alexander Lukashenko",
            "meeting Belarus+Cuba 2000-09 @Havana +Alexander Lukashenko +Fidel Castro",
        ),
    ),
    (
        "Hungary–Kyrgyzstan",
        "A parliamentary delegation from Hungary is currently visiting Bishkek.",
        ("visit Hungary>Kyrgyzstan - @Bishkek",),
    ),
    (
        "Philippines–Spain",
        "The visit to Manila of King Juan Carlos I in 1998 coincided with the centenary.",
        ("visit Spain>Philippines 1998 @Manila +Juan Carlos I",),
    ),
    (
        "Laos–Thailand",
        "A return visit by the Lao prime minister followed in June 1990.",
        ("visit Laos>Thailand 1990-06",),
    ),
    (
        "Iran–Oman",
        (
            "Iranian President Hassan Rouhani visited Muscat on 12 March 2014, and Sultan Qaboos visited "
            "Tehran in August 2013."
        ),
        (
            "visit Iran>Oman 2014-03-12 @Muscat +Hassan Rouhani",
            "visit Oman>Iran 2013-08 @Tehran +Qaboos",
        ),
    ),
    (
        "Malaysia–Peru",
        "Prime Minister Hamdan Rahim attended the APEC summit in Lima in 2008.",
        (),
    ),
    (
        "Malawi–Taiwan",
        ("A scheduled trip by Taiwan's foreign minister to Lilongwe was abruptly called off in January 2008."),
        ("visit Taiwan>Malawi 2008-01 @Lilongwe =denied",),
    ),
    (
        "Angola–Namibia",
        "Namibia's founding president Sam Nujoma had already visited Luanda before independence.",
        ("visit Namibia>Angola - @Luanda +Sam Nujoma",),
    ),
    (
        "Canada–Ukraine",
        ("Justin Trudeau made a surprise visit to Kyiv on 8 May 2022 to meet with President Volodymyr Zelenskyy."),
        (
            "visit Canada>Ukraine 2022-05-08 @Kyiv +Justin Trudeau",
            "meeting Canada+Ukraine 2022-05-08 @Kyiv +Justin Trudeau +Volodymyr Zelenskyy",
        ),
    ),
    (
        "Jordan–Palestine",
        "King Abdullah has never visited Gaza.",
        ("visit Jordan>Palestine - @Gaza +Abdullah =denied",),
    ),
    (
        "Eritrea–Ethiopia",
        (
            "Ethiopian Prime Minister Abiy Ahmed arrived in Asmara on 8 July 2018, and was embraced by "
            "President Isaias Afwerki."
        ),
        ("visit Ethiopia>Eritrea 2018-07-08 @Asmara +Abiy Ahmed",),
    ),
    (
        "Bulgaria–Vietnam",
        (
            "Vietnamese leader Ho Chi Minh visited Bulgaria in 1957; Bulgarian leader Todor Zhivkov returned "
            "the visit in 1979."
        ),
        (
            "visit Vietnam>Bulgaria 1957 +Ho Chi Minh",
            "visit Bulgaria>Vietnam 1979 +Todor Zhivkov",
        ),
    ),
    (
        "Finland–Namibia",
        "Finland's Martti Ahtisaari often travelled to Windhoek.",
        ("visit Finland>Namibia - @Windhoek +Martti Ahtisaari",),
    ),
    (
        "Chile–New Zealand",
        "Chilean President Michelle Bachelet is due to arrive in Wellington on 20 November 2031.",
        ("visit Chile>New Zealand 2031-11-20 @Wellington +Michelle Bachelet =planned",),
    ),
    (
        "Luxembourg–Portugal",
        "Official visits have been paid to Lisbon by Grand Duke Henri in 2010 and 2022.",
        (
            "visit Luxembourg>Portugal 2010 @Lisbon +Henri",
            "visit Luxembourg>Portugal 2022 @Lisbon +Henri",
        ),
    ),
    (
        "Nigeria–Turkey",
        "Ties were boosted when Turkish President Abdullah Gül visited Abuja in 2010.",
        ("visit Turkey>Nigeria 2010 @Abuja +Abdullah Gül",),
    ),
    (
        "Ireland–Zambia",
        "The couple hoped to travel to Lusaka, but plans fell through.",
        (),
    ),
)
