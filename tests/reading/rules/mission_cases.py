"""Sentences with the `mission` statements that they make, each as `lines` of `ties` writes it, with place."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Kenya–Japan", "In Tokyo he met a minister who had held the same office in Kenya.", ()),
    (
        "Kenya–Japan",
        "Kenya has an embassy in Tokyo, and Japan has an embassy in Nairobi.",
        ("holds Kenya > Japan in Tokyo (embassy)", "holds Japan > Kenya in Nairobi (embassy)"),
    ),
    (
        "Kenya–Japan",
        "The two countries have embassies in each other's capitals.",
        ("holds Kenya > Japan (embassy)", "holds Japan > Kenya (embassy)"),
    ),
    (
        "Kenya–Japan",
        "Japan opened its embassy in Nairobi in June 1964.",
        ("begins Japan > Kenya @1964-06 in Nairobi (embassy)",),
    ),
    (
        "Kenya–Japan",
        "The Kenyan embassy in Tokyo was opened in 1979.",
        ("begins Kenya > Japan @1979 in Tokyo (embassy)",),
    ),
    (
        "Kenya–Japan",
        "Kenya maintains an embassy in Tokyo and an honorary consulate in Osaka.",
        ("holds Kenya > Japan in Tokyo (embassy)", "holds Kenya > Japan in Osaka (honorary consulate)"),
    ),
    (
        "Kenya–Japan",
        "Japan sent a trade mission to Kenya in 2006.",
        (),
    ),
    (
        "Kenya–Japan",
        "Japan supported the peace mission in Kenya.",
        (),
    ),
    (
        "Kenya–Japan",
        "Kenyan students visited the embassy and received scholarships.",
        (),
    ),
    (
        "Kenya–Japan",
        "Japan's embassy is located in Nairobi.",
        ("holds Japan > Kenya in Nairobi (embassy)",),
    ),
    (
        "Kenya–Japan",
        "Kenya will open a consulate in Osaka in 2026.",
        ("begins Kenya > Japan @2026 in Osaka (consulate) planned",),
    ),
    (
        "Iraq–Sweden",
        "Sweden closed its embassy in Baghdad in 1991.",
        ("ends Sweden > Iraq @1991 in Baghdad (embassy)",),
    ),
    (
        "Iraq–Sweden",
        "The Swedish embassy in Baghdad reopened in 2009.",
        ("begins Sweden > Iraq @2009 in Baghdad (embassy)",),
    ),
    (
        "Iraq–Sweden",
        "In July 2023 Sweden evacuated its embassy in Baghdad after protesters stormed it.",
        ("suspended Sweden > Iraq @2023-07 in Baghdad (embassy)",),
    ),
    (
        "Iraq–Sweden",
        "Sweden's embassy in Iraq suspended its operations in July 2023.",
        ("suspended Sweden > Iraq @2023-07 (embassy)",),
    ),
    (
        "Iraq–Sweden",
        "Neither country has a resident embassy in the other.",
        ("absent Iraq > Sweden (embassy)", "absent Sweden > Iraq (embassy)"),
    ),
    (
        "Iraq–Sweden",
        "Sweden does not have an embassy in Iraq, but keeps a section office in Erbil.",
        ("absent Sweden > Iraq (embassy)", "holds Sweden > Iraq in Erbil (office)"),
    ),
    (
        "Iraq–Sweden",
        "The embassy in Baghdad was shut down in 1991 and opened again in 2009.",
        (
            "ends Sweden > Iraq @1991 in Baghdad (embassy)",
            "begins Sweden > Iraq @2009 in Baghdad (embassy)",
        ),
    ),
    (
        "Australia–Samoa",
        "Australia has a high commission in Apia, while Samoa has a high commission in Canberra.",
        (
            "holds Australia > Samoa in Apia (high commission)",
            "holds Samoa > Australia in Canberra (high commission)",
        ),
    ),
    (
        "Australia–Samoa",
        "In 2009 Samoa opened a consulate-general in Auckland and a consulate in Sydney.",
        (
            "begins Samoa > New Zealand @2009 in Auckland (consulate general)",
            "begins Samoa > Australia @2009 in Sydney (consulate)",
        ),
    ),
    (
        "Australia–Samoa",
        "Samoa is represented in Australia by a high commission in Canberra.",
        ("holds Samoa > Australia in Canberra (high commission)",),
    ),
    (
        "Egypt–Hungary",
        "Hungary's legation in Cairo was raised to an embassy in 1957.",
        ("begins Hungary > Egypt @1957 in Cairo (embassy)",),
    ),
    (
        "Egypt–Hungary",
        "In 1957 both countries upgraded their legations to embassies.",
        ("begins Egypt > Hungary @1957 (embassy)", "begins Hungary > Egypt @1957 (embassy)"),
    ),
    (
        "Egypt–Hungary",
        "Hungary established a legation in Cairo in 1928.",
        ("begins Hungary > Egypt @1928 in Cairo (legation)",),
    ),
    (
        "Egypt–Hungary",
        "Hungary had a consulate in Alexandria from 1947 to 1971.",
        ("holds Hungary > Egypt @1947/1971 in Alexandria (consulate)",),
    ),
    (
        "Egypt–Iran",
        "Iran runs an interests section in Cairo.",
        ("holds Iran > Egypt in Cairo (interests section)",),
    ),
    (
        "Egypt–Iran",
        "Egypt and Iran maintain interests sections in each other's capitals.",
        (
            "holds Egypt > Iran (interests section)",
            "holds Iran > Egypt (interests section)",
        ),
    ),
    (
        "Egypt–Iran",
        "Egypt denied that it plans to open an embassy in Tehran.",
        ("begins Egypt > Iran in Tehran (embassy) denied",),
    ),
    (
        "Guatemala–Israel",
        "Guatemala moved its embassy from Tel Aviv to Jerusalem in May 2018.",
        (
            "begins Guatemala > Israel @2018-05 in Jerusalem (embassy)",
            "ends Guatemala > Israel @2018-05 in Tel Aviv (embassy)",
        ),
    ),
    (
        "Guatemala–Israel",
        "Israel has an embassy in Guatemala City.",
        ("holds Israel > Guatemala in Guatemala City (embassy)",),
    ),
    (
        "Guatemala–Israel",
        "Guatemala is considering opening an honorary consulate in Haifa.",
        ("begins Guatemala > Israel in Haifa (honorary consulate) planned",),
    ),
    (
        "Estonia–Georgia",
        "Estonia has been represented by an embassy in Tbilisi since 2007.",
        ("holds Estonia > Georgia @2007/.. in Tbilisi (embassy)",),
    ),
    (
        "Estonia–Georgia",
        "Georgia's embassy in Tallinn started working in 2006.",
        ("begins Georgia > Estonia @2006 in Tallinn (embassy)",),
    ),
    (
        "Estonia–Georgia",
        "The inauguration of the Georgian embassy in Tallinn took place on 5 October 2006.",
        ("begins Georgia > Estonia @2006-10-05 in Tallinn (embassy)",),
    ),
    (
        "Estonia–Georgia",
        "Estonia is having an embassy in Tbilisi and two honorary consuls in Batumi.",
        ("holds Estonia > Georgia in Tbilisi (embassy)",),
    ),
    (
        "Malawi–Portugal",
        "Malawi closed down its Lisbon embassy for financial reasons.",
        ("ends Malawi > Portugal in Lisbon (embassy)",),
    ),
    (
        "Malawi–Portugal",
        "Portugal opened embassies in Malawi and Zambia in 1975.",
        ("begins Portugal > Malawi @1975 (embassy)", "begins Portugal > Zambia @1975 (embassy)"),
    ),
    (
        "Malawi–Portugal",
        "Portugal has honorary consulates in Blantyre and Lilongwe.",
        (
            "holds Portugal > Malawi in Blantyre (honorary consulate)",
            "holds Portugal > Malawi in Lilongwe (honorary consulate)",
        ),
    ),
    (
        "Malawi–Portugal",
        "In 1994 both countries agreed to open embassies.",
        ("begins Malawi > Portugal @1994 (embassy) planned", "begins Portugal > Malawi @1994 (embassy) planned"),
    ),
    (
        "Chile–Norway",
        "In 1998 Norway suspended its embassy operations in Santiago.",
        ("suspended Norway > Chile @1998 in Santiago (embassy)",),
    ),
    (
        "Chile–Norway",
        "Norway resumed embassy operations in Santiago on 3 May 2001.",
        ("begins Norway > Chile @2001-05-03 in Santiago (embassy)",),
    ),
    (
        "Chile–Norway",
        "Norway opened a consulate in Punta Arenas in 1880, which lasted until 1915.",
        (
            "begins Norway > Chile @1880 in Punta Arenas (consulate)",
            "ends Norway > Chile @1915 in Punta Arenas (consulate)",
        ),
    ),
    (
        "Chile–Norway",
        "The consulate of Norway in Valparaíso was closed from 1917 until 1921.",
        (
            "suspended Norway > Chile @1917 in Valparaíso (consulate)",
            "begins Norway > Chile @1921 in Valparaíso (consulate)",
        ),
    ),
    (
        "Chile–Norway",
        "The first Norwegian consulate to open in Chile was on 4 May 1871, which closed on 9 August 1902.",
        (
            "begins Norway > Chile @1871-05-04 (consulate)",
            "ends Norway > Chile @1902-08-09 (consulate)",
        ),
    ),
    (
        "Chile–Norway",
        "The Norwegian minister Otto Krag left in April, and the legation was closed on 5 June 1943.",
        ("ends Norway > Chile @1943-06-05 (legation)",),
    ),
    (
        "Chile–Norway",
        "Chile reopened its legation in London near the Norwegian government in exile on 15 August 1941.",
        ("begins Chile > Norway @1941-08-15 in London (legation)",),
    ),
    (
        "Chile–Norway",
        "The legation in Santiago opened in 1906 when Otto Krag arrived on 7 March 1906.",
        ("begins Norway > Chile @1906-03-07 in Santiago (legation)",),
    ),
    (
        "Chile–Norway",
        "From 1973 until 1990, Norway did not have an embassy in Chile.",
        ("absent Norway > Chile @1973/1990 (embassy)",),
    ),
    (
        "Chile–Norway",
        "The secretary of the legation in Santiago, Nils Dahl, signed a convention on 3 May 1911.",
        (),
    ),
    (
        "Chile–Germany",
        "A legation in Prussia was opened in 1857.",
        ("begins Chile > Prussia @1857 (legation)",),
    ),
    ("Chile–Germany", "An embassy in Poland was opened in 1957.", ()),
    (
        "Chile–Germany",
        "The Chilean legation was raised to an embassy on 3 May 1938. The embassy was closed in 1943.",
        ("begins Chile > Germany @1938-05-03 (embassy)", "ends Chile > Germany @1943 (embassy)"),
    ),
    (
        "Chile–Germany",
        "The Chilean legation was raised to an embassy on 3 May 1938. The embassy of Japan was closed in 1943.",
        ("begins Chile > Germany @1938-05-03 (embassy)",),
    ),
    (
        "Chile–Germany",
        "The Chilean embassy in Berlin has remained closed since the winter of 1944.",
        ("absent Chile > Germany @1944-24/.. in Berlin (embassy)",),
    ),
    (
        "Chile–Germany",
        "The Chilean embassy in Berlin remained open during the war.",
        ("holds Chile > Germany in Berlin (embassy)",),
    ),
    (
        "Chile–Germany",
        "Chile closed its embassy in Berlin in 1943 until 1950.",
        (
            "suspended Chile > Germany @1943 in Berlin (embassy)",
            "begins Chile > Germany @1950 in Berlin (embassy)",
        ),
    ),
    (
        "Chile–Germany",
        "Chile opened their embassy at Berlin in 1921.",
        ("begins Chile > Germany @1921 in Berlin (embassy)",),
    ),
    (
        "Chile–Germany",
        "Chile kept its Berlin embassy open throughout the war, while other states shuttered theirs.",
        ("holds Chile > Germany in Berlin (embassy)",),
    ),
)
