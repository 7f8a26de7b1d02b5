"""List items under headings and infobox rows with the statements that they make, as `lines` of `ties` writes them."""

from __future__ import annotations

Case = tuple[str, str, str, tuple[str, ...]]

ITEMS: tuple[Case, ...] = (
    ("agreement", "Agreements", "Agreement on Air Services (1974)", ("begins Kenya + Peru @1974",)),
    (
        "agreement",
        "Bilateral agreements",
        "Double Taxation Convention, 12 May 1999",
        ("begins Kenya + Peru @1999-05-12",),
    ),
    ("agreement", "Treaties", "1986: Cultural agreement", ("begins Kenya + Peru @1986",)),
    (
        "agreement",
        "Treaties",
        "Extradition treaty (signed 2001, in force 2004)",
        ("begins Kenya + Peru @2001", "begins Kenya + Peru @2004"),
    ),
    (
        "agreement",
        "Treaties",
        "Memorandum of Understanding on sport, signed in Lima on 3 April 2012",
        ("begins Kenya + Peru @2012-04-03",),
    ),
    (
        "mission",
        "Resident diplomatic missions",
        "Kenya has an embassy in Lima.",
        ("holds Kenya > Peru in Lima (embassy)",),
    ),
    (
        "mission",
        "Diplomatic missions",
        "Peru has an embassy in Nairobi and a consulate in Mombasa.",
        ("holds Peru > Kenya in Mombasa (consulate)", "holds Peru > Kenya in Nairobi (embassy)"),
    ),
    (
        "envoy",
        "Ambassadors of Peru to Kenya",
        "José Prado (1984–1989)",
        ("holds Peru > Kenya @1984/1989 by José Prado",),
    ),
    (
        "diplomatic-relations",
        "Timeline",
        "14 March 1975: Diplomatic relations established",
        ("begins Kenya + Peru @1975-03-14",),
    ),
)

ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("mission", "Mission1: Embassy of Kenya, Lima", ("holds Kenya > Peru in Lima (embassy)",)),
    ("mission", "Mission2: Embassy of Peru, Nairobi", ("holds Peru > Kenya in Nairobi (embassy)",)),
    ("mission", "Mission1: None", ("absent Kenya > Peru",)),
    ("mission", "Mission1: Embassy of Kenya, Brasília (accredited)", ("holds Kenya > Brazil in Brasília (embassy)",)),
    ("accreditation", "Mission1: Embassy of Kenya, Brasília (accredited)", ("holds Kenya > Peru via Brazil",)),
    ("mission", "Mission2: Embassy of Peru, Nairobi (closed)", ("ends Peru > Kenya in Nairobi (embassy)",)),
    (
        "mission",
        "Mission2: Honorary Consulate of Peru, Mombasa",
        ("holds Peru > Kenya in Mombasa (honorary consulate)",),
    ),
    ("mission", "Map: Kenya Peru Locator.png", ()),
    ("envoy", "Envoy1: Ambassador Grace Mwangi", ("holds Kenya > Peru by Grace Mwangi",)),
    ("envoy", "Envoy2: Chargé d'affaires Luis Prado", ("holds Peru > Kenya by Luis Prado",)),
    ("envoy", "Envoy1: None", ("absent Kenya > Peru",)),
    ("envoy", "Envoy2: Vacant", ("absent Peru > Kenya",)),
)
