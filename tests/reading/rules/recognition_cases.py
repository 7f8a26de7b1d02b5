"""Sentences with the `recognition` statements that they make, each as `lines` of `ties` writes it."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Finland–Namibia",
        "Finland recognised Namibia on 21 March 1990.",
        ("begins Finland > Namibia @1990-03-21",),
    ),
    (
        "Finland–Namibia",
        "Finland recognized the independence of Namibia in 1990.",
        ("begins Finland > Namibia @1990",),
    ),
    (
        "Finland–Namibia",
        "Finland was among the first countries to recognise Namibia's independence.",
        ("begins Finland > Namibia",),
    ),
    (
        "Finland–Namibia",
        "Namibia was recognised by Finland on the day of its independence, 21 March 1990.",
        ("begins Finland > Namibia @1990-03-21",),
    ),
    (
        "Finland–Namibia",
        "Finland and Namibia recognised the need for closer cooperation.",
        (),
    ),
    (
        "Finland–Namibia",
        "Finland is recognised as a leader in education, and Namibia sent teachers there in 2011.",
        (),
    ),
    (
        "Brazil–Kosovo",
        "Brazil does not recognise Kosovo as an independent state.",
        ("absent Brazil > Kosovo",),
    ),
    (
        "Brazil–Kosovo",
        "Brazil has not recognized Kosovo.",
        ("absent Brazil > Kosovo",),
    ),
    (
        "Brazil–Kosovo",
        "Brazil has refused to recognise the Republic of Kosovo.",
        ("absent Brazil > Kosovo",),
    ),
    (
        "Brazil–Kosovo",
        "Brazil said in 2009 that it would recognise Kosovo only with the consent of Serbia.",
        ("begins Brazil > Kosovo @2009 planned",),
    ),
    (
        "Kosovo–Suriname",
        "Suriname withdrew its recognition of Kosovo in October 2017.",
        ("ends Suriname > Kosovo @2017-10",),
    ),
    (
        "Kosovo–Suriname",
        "Suriname revoked the recognition of Kosovo on 27 October 2017.",
        ("ends Suriname > Kosovo @2017-10-27",),
    ),
    (
        "Kosovo–Suriname",
        "Since 2017 Suriname no longer recognises Kosovo.",
        ("ends Suriname > Kosovo @2017",),
    ),
    (
        "Kosovo–Suriname",
        "Suriname had recognised Kosovo on 8 July 2016.",
        ("begins Suriname > Kosovo @2016-07-08",),
    ),
    (
        "France–Poland",
        "France granted de jure recognition to Poland in February 1919.",
        ("begins France > Poland @1919-02",),
    ),
    (
        "France–Poland",
        "France extended de facto recognition to the Polish government in 1919.",
        ("begins France > Poland @1919",),
    ),
    (
        "France–Poland",
        "Poland obtained French recognition in 1919.",
        ("begins France > Poland @1919",),
    ),
    (
        "France–Poland",
        "French recognition of Poland came on 24 February 1919.",
        ("begins France > Poland @1919-02-24",),
    ),
    (
        "France–Poland",
        "In July 1945 France withdrew recognition from the Polish government-in-exile in London.",
        ("ends France > Polish government-in-exile @1945-07",),
    ),
    (
        "Japan–Russia",
        "Japan recognised the Russian Federation as the successor state of the Soviet Union on 27 December 1991.",
        ("begins Japan > Russia @1991-12-27",),
    ),
    (
        "Japan–Russia",
        "Japan does not recognise Russian sovereignty over the southern Kuril Islands.",
        (),
    ),
    (
        "Morocco–United States",
        "Morocco was the first country to recognise the United States, in 1777.",
        ("begins Morocco > United States @1777",),
    ),
    (
        "Morocco–United States",
        "In 1777, Morocco became the first state to recognize the United States.",
        ("begins Morocco > United States @1777",),
    ),
    (
        "Bangladesh–India",
        "India recognised Bangladesh as a sovereign state on 6 December 1971.",
        ("begins India > Bangladesh @1971-12-06",),
    ),
    (
        "Bangladesh–India",
        "India officially recognised the provisional government of Bangladesh in December 1971.",
        ("begins India > Bangladesh @1971-12",),
    ),
    (
        "Bangladesh–Pakistan",
        "Pakistan recognised Bangladesh in 1974, and the two states established diplomatic relations in 1976.",
        ("begins Pakistan > Bangladesh @1974",),
    ),
    (
        "Bangladesh–Pakistan",
        "Pakistan accorded recognition to Bangladesh on 22 February 1974.",
        ("begins Pakistan > Bangladesh @1974-02-22",),
    ),
    (
        "Bangladesh–Pakistan",
        "China and Saudi Arabia recognised Bangladesh in August 1975.",
        ("begins China > Bangladesh @1975-08", "begins Saudi Arabia > Bangladesh @1975-08"),
    ),
    (
        "Ethiopia–Italy",
        "Ethiopia's independence was recognised by Italy in the Treaty of Addis Ababa of 1896.",
        ("begins Italy > Ethiopia @1896",),
    ),
    (
        "Georgia–Nauru",
        "Nauru recognised Abkhazia and South Ossetia in December 2009.",
        ("begins Nauru > Abkhazia @2009-12", "begins Nauru > South Ossetia @2009-12"),
    ),
    (
        "Georgia–Nauru",
        "Nauru's recognition of Abkhazia was protested by Georgia.",
        ("begins Nauru > Abkhazia",),
    ),
    (
        "Ireland–Palestine",
        "Ireland will recognise the State of Palestine on 28 May 2024, the prime minister announced.",
        ("begins Ireland > Palestine @2024-05-28 planned",),
    ),
    (
        "Ireland–Palestine",
        "Ireland formally recognised Palestine on 28 May 2024, together with Norway and Spain.",
        (
            "begins Ireland > Palestine @2024-05-28",
            "begins Norway > Palestine @2024-05-28",
            "begins Spain > Palestine @2024-05-28",
        ),
    ),
    (
        "Ireland–Palestine",
        "Ireland recognises the State of Palestine.",
        ("holds Ireland > Palestine",),
    ),
    (
        "Ireland–Palestine",
        "In 2014 the Irish parliament urged the government to recognise Palestine.",
        (),
    ),
    (
        "China–Zambia",
        "Zambia recognises the People's Republic of China as the sole legal government of China.",
        ("holds Zambia > China",),
    ),
    (
        "China–Zambia",
        "The two countries recognised each other in 1964.",
        ("begins China > Zambia @1964", "begins Zambia > China @1964"),
    ),
    (
        "China–Zambia",
        "Zambia switched recognition from Taiwan to the People's Republic of China in 1971.",
        ("begins Zambia > China @1971", "ends Zambia > Taiwan @1971"),
    ),
    (
        "China–Zambia",
        "Both sides recognised each other's driving licences in 2015.",
        (),
    ),
)
