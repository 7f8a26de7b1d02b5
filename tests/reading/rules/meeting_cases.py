"""Sentences about meetings with what they tell, in the short form of contacts.told."""

from __future__ import annotations

MEETINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Cuba–United States",
        "In March 2016, Presidents Barack Obama and Raúl Castro met in Havana.",
        ("meeting Cuba+United States 2016-03 @Havana +Barack Obama +Raúl Castro",),
    ),
    (
        "Finland–Russia",
        ("Finnish president Sauli Niinistö met with Russian president Vladimir Putin in Moscow on 29 October 2021."),
        ("meeting Finland+Russia 2021-10-29 @Moscow +Sauli Niinistö +Vladimir Putin",),
    ),
    (
        "Norway–Tunisia",
        "The two foreign ministers held talks in Oslo on 5 June 2012.",
        ("meeting Norway+Tunisia 2012-06-05 @Oslo",),
    ),
    (
        "Nepal–Thailand",
        (
            "Talks between the Prime Minister of Nepal, Sushil Koirala, and his Thai counterpart, Prayut "
            "Chan-o-cha, were held in Kathmandu in 2014."
        ),
        ("meeting Nepal+Thailand 2014 @Kathmandu +Prayut Chan-o-cha +Sushil Koirala",),
    ),
    (
        "Ghana–Turkey",
        "A Ghanaian-Turkish business forum took place in Accra in February 2016.",
        ("meeting Ghana+Turkey 2016-02 @Accra",),
    ),
    (
        "Czech Republic–Kazakhstan",
        "The third session of the Czech–Kazakh joint commission was held in Prague in 2009.",
        ("meeting Czech Republic+Kazakhstan 2009 @Prague",),
    ),
    (
        "Brazil–Portugal",
        ("President Lula received the prime minister of Portugal, António Costa, in Brasília on 24 April 2023."),
        ("meeting Brazil+Portugal 2023-04-24 @Brasília +António Costa +Lula",),
    ),
    (
        "Kenya–Uganda",
        "The leaders of Kenya and Uganda agreed to meet in Kampala in 2027.",
        ("meeting Kenya+Uganda 2027 @Kampala =planned",),
    ),
    (
        "Armenia–Turkey",
        "The Armenian foreign minister refused to meet his Turkish counterpart in 2011.",
        ("meeting Armenia+Turkey 2011 =denied",),
    ),
    (
        "Cyprus–Egypt",
        "The trilateral summit of Egypt, Cyprus and Greece was held in Nicosia in 2015.",
        (
            "meeting Cyprus+Egypt 2015 @Nicosia",
            "meeting Cyprus+Greece 2015 @Nicosia",
            "meeting Egypt+Greece 2015 @Nicosia",
        ),
    ),
    (
        "Indonesia–Japan",
        (
            "Prime Minister Shinzo Abe and President Joko Widodo discussed maritime security at a meeting in "
            "Jakarta on 15 January 2017."
        ),
        ("meeting Indonesia+Japan 2017-01-15 @Jakarta +Joko Widodo +Shinzo Abe",),
    ),
    (
        "Iraq–Jordan",
        "The Iraqi and Jordanian interior ministers conferred in Amman in May 2010.",
        ("meeting Iraq+Jordan 2010-05 @Amman",),
    ),
    (
        "Iran–Jordan",
        "In April 1973 the Shah of Iran hosted King Hussein of Jordan in Tehran.",
        ("meeting Iran+Jordan 1973-04 @Tehran +Hussein",),
    ),
    (
        "Laos–Mongolia",
        "Delegations were exchanged between Laos and Mongolia in 1979.",
        ("meeting Laos+Mongolia 1979",),
    ),
    (
        "Laos–Mongolia",
        "The two presidents spoke by telephone on 4 May 2020.",
        (),
    ),
    (
        "Germany–Scotland",
        "Germany and Scotland met at the 1986 World Cup.",
        (),
    ),
    (
        "Georgia–Slovenia",
        "Political consultations between Slovenia and Georgia have been held every year since 2007.",
        ("meeting Georgia+Slovenia 2007/..",),
    ),
    (
        "Saudi Arabia–Yemen",
        "Yemen's prime minister met King Salman.",
        ("meeting Saudi Arabia+Yemen - +Salman",),
    ),
    (
        "Bulgaria–Romania",
        "Bulgarian and Romanian ministers meet regularly.",
        ("meeting Bulgaria+Romania -",),
    ),
    (
        "Chad–Niger",
        (
            "The presidents of Chad and Niger held a bilateral meeting on the sidelines of the UN General "
            "Assembly in New York in September 2018."
        ),
        ("meeting Chad+Niger 2018-09 @New York",),
    ),
    (
        "Jordan–Turkey",
        "President Ahmet Necdet Sezer was received by King Abdullah II in Amman in 2005.",
        (
            "meeting Jordan+Turkey 2005 @Amman +Abdullah II +Ahmet Necdet Sezer",
            "visit Turkey>Jordan 2005 @Amman +Ahmet Necdet Sezer",
        ),
    ),
    (
        "Kosovo–Serbia",
        "Serbia has denied that its president met Kosovo's leaders in secret.",
        ("meeting Kosovo+Serbia - =denied ~Serbia",),
    ),
    (
        "Algeria–Morocco",
        "The Moroccan and Algerian foreign ministers allegedly met in Paris in 1987.",
        ("meeting Algeria+Morocco 1987 @Paris =alleged",),
    ),
    (
        "Bahrain–United States",
        "A delegation from Bahrain was received at the White House on 4 March 1995.",
        ("meeting Bahrain+United States 1995-03-04 @White House", "visit Bahrain>United States 1995-03-04"),
    ),
    (
        "Croatia–Montenegro",
        (
            "During a meeting with Croatian prime minister Andrej Plenković in Zagreb on 2 May 2018, "
            "Montenegrin President Milo Đukanović praised the ties."
        ),
        ("meeting Croatia+Montenegro 2018-05-02 @Zagreb +Andrej Plenković +Milo Đukanović",),
    ),
    (
        "Sweden–Vietnam",
        "In 2012, the first meeting of the Sweden–Vietnam consultation group was convened in Hanoi.",
        ("meeting Sweden+Vietnam 2012 @Hanoi",),
    ),
    (
        "Armenia–Lebanon",
        ("Armenian President Serzh Sargsyan will hold talks with Lebanese President Michel Aoun in June 2017."),
        ("meeting Armenia+Lebanon 2017-06 +Michel Aoun +Serzh Sargsyan =planned",),
    ),
    (
        "Colombia–Ecuador",
        "The summit between Colombia and Ecuador planned for July 2008 was cancelled.",
        ("meeting Colombia+Ecuador 2008-07 =denied",),
    ),
    (
        "India–Pakistan",
        "The leaders of India and Pakistan have not met since 2015.",
        ("meeting India+Pakistan 2015/.. =denied",),
    ),
    (
        "Cuba–United States",
        "Senator Robert Menendez met with dissidents in 2011.",
        (),
    ),
    (
        "Denmark–Germany",
        ("German Chancellor Angela Merkel and Danish Prime Minister Mette Frederiksen met in Berlin in July 2019."),
        ("meeting Denmark+Germany 2019-07 @Berlin +Angela Merkel +Mette Frederiksen",),
    ),
    (
        "Libya–Malta",
        "Malta hosted the fourth round of Libyan–Maltese consultations in 2013.",
        ("meeting Libya+Malta 2013",),
    ),
    (
        "Holy See–Monaco",
        "Prince Albert II of Monaco was granted an audience by Pope Benedict XVI in 2006.",
        ("meeting Holy See+Monaco 2006 +Albert II +Benedict XVI",),
    ),
    (
        "China–Fiji",
        (
            "Chinese foreign minister Wang Yi co-chaired the second strategic dialogue with his Fijian "
            "counterpart in Suva in 2023."
        ),
        ("meeting China+Fiji 2023 @Suva +Wang Yi",),
    ),
    (
        "Iran–Saudi Arabia",
        ("Saudi and Iranian officials secretly met in Baghdad in April 2021, the Financial Times reported."),
        ("meeting Iran+Saudi Arabia 2021-04 @Baghdad =reported ~Financial Times",),
    ),
    (
        "Latvia–Moldova",
        ("In 2005 the Latvian president, Vaira Vīķe-Freiberga, and her Moldovan counterpart exchanged visits."),
        ("meeting Latvia+Moldova 2005 +Vaira Vīķe-Freiberga",),
    ),
    (
        "Malaysia–Singapore",
        ("On the margins of the forum, Lee Hsien Loong met his Malaysian counterpart, Ismail Sabri Yaakob."),
        ("meeting Malaysia+Singapore - +Ismail Sabri Yaakob +Lee Hsien Loong",),
    ),
    (
        "Senegal–Spain",
        (
            "Spanish Foreign Minister José Manuel Albares hosted his Senegalese counterpart for talks in "
            "Madrid on 7 March 2022."
        ),
        ("meeting Senegal+Spain 2022-03-07 @Madrid +José Manuel Albares",),
    ),
    (
        "Egypt–Sudan",
        (
            "Egypt's President Anwar Sadat and Sudan's President Gaafar Nimeiry held several meetings in "
            "Khartoum and Cairo during 1976."
        ),
        ("meeting Egypt+Sudan 1976 @Khartoum +Anwar Sadat +Gaafar Nimeiry",),
    ),
    (
        "Ukraine–Turkey",
        "The Turkish and Ukrainian leaders are to meet in Kyiv on 3 February 2030.",
        ("meeting Turkey+Ukraine 2030-02-03 @Kyiv =planned",),
    ),
    (
        "Niger–Tunisia",
        "The Tunisian-Nigerien joint committee met in Niamey in 2018.",
        ("meeting Niger+Tunisia 2018 @Niamey",),
    ),
    (
        "Mali–Mauritania",
        "Mauritania met its obligations to Mali in 2004.",
        (),
    ),
    (
        "Iceland–Poland",
        (
            "The presidents of Iceland and Poland, Guðni Jóhannesson and Andrzej Duda, met for the first "
            "time in Warsaw in 2020."
        ),
        ("meeting Iceland+Poland 2020 @Warsaw +Andrzej Duda +Guðni Jóhannesson",),
    ),
    (
        "Egypt–Greece",
        "Foreign ministers Nikos Dendias and Sameh Shoukry met in Cairo on 6 August 2020.",
        ("meeting Egypt+Greece 2020-08-06 @Cairo +Nikos Dendias +Sameh Shoukry",),
    ),
    (
        "Australia–Timor-Leste",
        "Talks resumed in Dili in 2017 between Australia and Timor-Leste.",
        ("meeting Australia+East Timor 2017 @Dili",),
    ),
    (
        "Iraq–Turkey",
        (
            "The Iraqi prime minister, Mustafa al-Kadhimi, was welcomed in Ankara by President Recep Tayyip "
            "Erdoğan on 17 December 2020."
        ),
        (
            "meeting Iraq+Turkey 2020-12-17 @Ankara +Mustafa al-Kadhimi +Recep Tayyip Erdoğan",
            "visit Iraq>Turkey 2020-12-17 @Ankara +Mustafa al-Kadhimi",
        ),
    ),
    (
        "China–Vatican",
        (
            "In February 2020 Archbishop Paul Gallagher and Chinese foreign minister Wang Yi met on the "
            "margins of the Munich Security Conference."
        ),
        ("meeting China+Holy See 2020-02 +Paul Gallagher +Wang Yi",),
    ),
    (
        "Georgia–Turkmenistan",
        ("The intergovernmental commission of Georgia and Turkmenistan convened in Ashgabat in March 2015."),
        ("meeting Georgia+Turkmenistan 2015-03 @Ashgabat",),
    ),
    (
        "Mexico–Nicaragua",
        "The Mexican and Nicaraguan presidents will hold a summit in Managua next year.",
        ("meeting Mexico+Nicaragua - @Managua =planned",),
    ),
    (
        "Lebanon–Syria",
        (
            "Lebanese Prime Minister Saad Hariri held a closed-door meeting with President Bashar al-Assad "
            "in Damascus on 19 December 2009."
        ),
        ("meeting Lebanon+Syria 2009-12-19 @Damascus +Bashar al-Assad +Saad Hariri",),
    ),
    (
        "Denmark–Turkey",
        (
            "Danish Prime Minister Lars Løkke Rasmussen cancelled a meeting with his Turkish counterpart, "
            "Binali Yıldırım, in March 2017."
        ),
        ("meeting Denmark+Turkey 2017-03 +Binali Yıldırım +Lars Løkke Rasmussen =denied",),
    ),
    (
        "Belarus–Lithuania",
        "Lithuanian and Belarusian border officials have met annually since 2010.",
        ("meeting Belarus+Lithuania 2010/..",),
    ),
    (
        "Burundi–Rwanda",
        "Presidents Paul Kagame and Évariste Ndayishimiye have yet to meet.",
        ("meeting Burundi+Rwanda - +Paul Kagame +Évariste Ndayishimiye =denied",),
    ),
    (
        "Japan–Mongolia",
        "The Japan–Mongolia–United States trilateral meeting was held in New York in September 2015.",
        (
            "meeting Japan+Mongolia 2015-09 @New York",
            "meeting Japan+United States 2015-09 @New York",
            "meeting Mongolia+United States 2015-09 @New York",
        ),
    ),
    (
        "Algeria–Mali",
        "Algerian diplomats mediated talks between the Malian government and Tuareg rebels in 2014.",
        (),
    ),
    (
        "Ghana–Togo",
        "Nana Akufo-Addo conferred with Faure Gnassingbé in Lomé in January 2018.",
        ("meeting Ghana+Togo 2018-01 @Lomé +Faure Gnassingbé +Nana Akufo-Addo",),
    ),
    (
        "Qatar–Turkey",
        "The Turkey–Qatar Supreme Strategic Committee held its first session in Doha in December 2015.",
        ("meeting Qatar+Turkey 2015-12 @Doha",),
    ),
    (
        "Norway–Russia",
        "Norwegian and Russian negotiators sat down in Oslo in 1970.",
        ("meeting Norway+Russia 1970 @Oslo",),
    ),
    (
        "Brazil–Ghana",
        "Economic growth met expectations in Ghana and Brazil.",
        (),
    ),
    (
        "Hungary–Serbia",
        ("Viktor Orbán and Aleksandar Vučić, the leaders of Hungary and Serbia, meet several times a year."),
        ("meeting Hungary+Serbia - +Aleksandar Vučić +Viktor Orbán",),
    ),
    (
        "Kenya–Somalia",
        ("It was reported that the presidents of Kenya and Somalia had met secretly in Addis Ababa in 2019."),
        ("meeting Kenya+Somalia 2019 @Addis Ababa =reported",),
    ),
    (
        "Bolivia–Peru",
        (
            "At their fifth binational cabinet in 2019, Evo Morales and Martín Vizcarra reviewed progress on "
            "the railway."
        ),
        ("meeting Bolivia+Peru 2019 +Evo Morales +Martín Vizcarra",),
    ),
)
