"""Sentences with the `accreditation` statements that they make, each as `lines` of `ties` writes it."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Estonia–Mongolia",
        "Estonia is accredited to Mongolia from its embassy in Beijing, China.",
        ("holds Estonia > Mongolia via China",),
    ),
    (
        "Estonia–Mongolia",
        "Estonia is represented in Mongolia through its embassy in Beijing.",
        ("holds Estonia > Mongolia via China",),
    ),
    (
        "Estonia–Mongolia",
        "The Estonian ambassador in Beijing is also accredited to Mongolia.",
        ("holds Estonia > Mongolia via China",),
    ),
    (
        "Estonia–Mongolia",
        "Mongolia is represented in Estonia by its embassy in Stockholm.",
        ("holds Mongolia > Estonia via Sweden",),
    ),
    (
        "Estonia–Mongolia",
        "Mongolia has a non-resident ambassador in Helsinki.",
        ("holds Mongolia > Estonia via Finland",),
    ),
    (
        "Estonia–Mongolia",
        "Estonia's non-resident embassy for Mongolia is in Beijing.",
        ("holds Estonia > Mongolia via China",),
    ),
    (
        "Estonia–Mongolia",
        "Mongolia's embassy in Stockholm is concurrently accredited to Estonia, Latvia and Lithuania.",
        (
            "holds Mongolia > Estonia via Sweden",
            "holds Mongolia > Latvia via Sweden",
            "holds Mongolia > Lithuania via Sweden",
        ),
    ),
    (
        "Estonia–Mongolia",
        "Until 2005 Mongolia was covered from the Estonian embassy in Beijing, China.",
        ("holds Estonia > Mongolia @../2005 via China",),
    ),
    (
        "Estonia–Mongolia",
        "Mongolia was covered from the embassy in Beijing.",
        ("holds Estonia > Mongolia via China",),
    ),
    ("Estonia–Mongolia", "The match was covered by the Estonian press in Beijing.", ()),
    (
        "Estonia–Mongolia",
        "Estonia covers Mongolia from Beijing.",
        ("holds Estonia > Mongolia via China",),
    ),
    (
        "Estonia–Mongolia",
        "Until 2006 Estonia was accredited to Mongolia from Moscow.",
        ("holds Estonia > Mongolia @../2006 via Russia",),
    ),
    (
        "Estonia–Mongolia",
        "Estonia has an embassy in Beijing.",
        (),
    ),
    (
        "Estonia–Mongolia",
        "The university in Tallinn was accredited in 2005.",
        (),
    ),
    (
        "Estonia–Mongolia",
        "Estonia is represented in the European Parliament by six members.",
        (),
    ),
    (
        "Barbados–Kenya",
        "Kenya's embassy in Caracas covers Barbados.",
        ("holds Kenya > Barbados via Venezuela",),
    ),
    (
        "Barbados–Kenya",
        "Barbados is covered by the Kenyan embassy in Caracas.",
        ("holds Kenya > Barbados via Venezuela",),
    ),
    (
        "Barbados–Kenya",
        "Kenya is accredited to Barbados through its high commission in Ottawa since 1992.",
        ("holds Kenya > Barbados @1992/.. via Canada",),
    ),
    (
        "Barbados–Kenya",
        "The Kenyan ambassador to Venezuela is concurrently the high commissioner to Barbados.",
        ("holds Kenya > Barbados via Venezuela",),
    ),
    (
        "Barbados–Kenya",
        "Barbados handles its relations with Kenya through its embassy in Brussels.",
        ("holds Barbados > Kenya via Belgium",),
    ),
    (
        "Barbados–Kenya",
        "The high commissioner of Barbados to Kenya resides in London.",
        ("holds Barbados > Kenya via United Kingdom",),
    ),
    (
        "Barbados–Kenya",
        "Barbados has no embassy in Nairobi; its high commission in London is responsible for Kenya.",
        ("holds Barbados > Kenya via United Kingdom",),
    ),
    (
        "Barbados–Kenya",
        "Kenya and Barbados are represented at the United Nations.",
        (),
    ),
    (
        "Bolivia–Finland",
        "Finland's interests in Bolivia are looked after by its embassy in Lima, Peru.",
        ("holds Finland > Bolivia via Peru",),
    ),
    (
        "Bolivia–Finland",
        "Finland is accredited to Bolivia from its embassy in Lima and an honorary consulate in La Paz.",
        ("holds Finland > Bolivia via Peru",),
    ),
    (
        "Bolivia–Finland",
        "Bolivia has an ambassador accredited to Finland, resident in Stockholm.",
        ("holds Bolivia > Finland via Sweden",),
    ),
    (
        "Bolivia–Finland",
        "From 1963 to 1975, Finland's envoy in Santiago was accredited to Bolivia.",
        ("holds Finland > Bolivia @1963/1975 via Chile",),
    ),
    (
        "Bolivia–Finland",
        "In 2013, Finland transferred the accreditation for Bolivia from Santiago to Lima.",
        ("begins Finland > Bolivia @2013 via Peru", "ends Finland > Bolivia @2013 via Chile"),
    ),
    (
        "Laos–Norway",
        "The Norwegian embassy in Bangkok is side-accredited to Laos.",
        ("holds Norway > Laos via Thailand",),
    ),
    (
        "Laos–Norway",
        "Norway is not accredited to Laos from Bangkok any more.",
        ("ends Norway > Laos via Thailand",),
    ),
    (
        "Laos–Norway",
        "The Laotian ambassador to Sweden is accredited to Norway.",
        ("holds Laos > Norway via Sweden",),
    ),
    (
        "Laos–Norway",
        "Norway's relations with Laos are handled from the embassy in Bangkok, Thailand.",
        ("holds Norway > Laos via Thailand",),
    ),
    (
        "Laos–Norway",
        "Accredited journalists from Norway visited Laos in 2004.",
        (),
    ),
    (
        "Laos–Norway",
        "Norwegian embassy in Thailand is also responsible of Laos and Cambodia.",
        ("holds Norway > Laos via Thailand", "holds Norway > Cambodia via Thailand"),
    ),
    (
        "Laos–Norway",
        "The Swedish embassy in Vientiane also looked after Norwegian interests.",
        (),
    ),
    (
        "Chile–Norway",
        "The embassy closed in June 1995. Later Norwegian ambassadors to Chile have been resident in Buenos Aires.",
        ("holds Norway > Chile @1995-06~/.. via Argentina",),
    ),
    (
        "Chile–Norway",
        "Norway's embassy in Santiago closed on 31 October 1995, and its functions were moved to the embassy in Lima.",
        ("begins Norway > Chile @1995-10-31 via Peru",),
    ),
    (
        "Chile–Norway",
        "Otto Krag was stationed at Lima, Peru, as Norwegian minister to Chile.",
        ("holds Norway > Chile via Peru",),
    ),
    (
        "Estonia–Mongolia",
        "The Estonian embassy opened on 12 May 1991. Earlier Estonian envoys to Mongolia were based in Beijing.",
        ("holds Estonia > Mongolia @../1991-05-12~ via China",),
    ),
    (
        "Estonia–Mongolia",
        "Estonia was represented in Mongolia by its minister to China from 1926 until 1931.",
        ("holds Estonia > Mongolia @1926/1931 via China",),
    ),
    (
        "Estonia–Mongolia",
        "Mongolia was represented at the funeral by its minister to China.",
        (),
    ),
)
