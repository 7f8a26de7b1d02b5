"""Sentences with the `envoy` statements that they make, each as `lines` of `ties` writes it, with the person."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Chile–Turkey",
        "In 1926 Chile appointed Carlos Aldunate as ambassador to Turkey.",
        ("begins Chile > Turkey @1926 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "Carlos Aldunate was appointed ambassador of Chile to Turkey in 1926.",
        ("begins Chile > Turkey @1926 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "Fernando Varela presented his credentials to the Turkish president on 4 May 2011.",
        ("begins Chile > Turkey @2011-05-04 by Fernando Varela",),
    ),
    (
        "Chile–Turkey",
        "Naciye Gökçen Kaya was the Turkish ambassador in Santiago from 2012 to 2016.",
        ("holds Turkey > Chile @2012/2016 by Naciye Gökçen Kaya",),
    ),
    (
        "Chile–Turkey",
        "The current Chilean ambassador to Turkey is Rodrigo Arcos.",
        ("holds Chile > Turkey by Rodrigo Arcos",),
    ),
    (
        "Chile–Turkey",
        "Rodrigo Arcos, Chilean ambassador to Turkey, opened the exhibition in Ankara.",
        (),
    ),
    (
        "Chile–Turkey",
        "In 1931 Hasan Mayatepek was replaced by Yusuf Ziya as Turkish envoy to Chile.",
        ("ends Turkey > Chile @1931 by Hasan Mayatepek", "begins Turkey > Chile @1931 by Yusuf Ziya"),
    ),
    (
        "Chile–Turkey",
        "Carlos Aldunate served as Chilean minister in Ankara between 1926 and 1929.",
        ("holds Chile > Turkey @1926/1929 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "Special envoy Carlos Aldunate travelled to Geneva.",
        (),
    ),
    (
        "Albania–Egypt",
        "In 1958, Egypt and Albania exchanged ambassadors.",
        ("begins Albania > Egypt @1958", "begins Egypt > Albania @1958"),
    ),
    (
        "Albania–Egypt",
        "Egypt sent its first ambassador to Tirana in 1958.",
        ("begins Egypt > Albania @1958",),
    ),
    (
        "Albania–Egypt",
        "Albania recalled its ambassador from Cairo in 1961.",
        (),
    ),
    (
        "Albania–Egypt",
        "Albania has not had an ambassador in Cairo since 1961.",
        ("absent Albania > Egypt @1961/..",),
    ),
    (
        "Albania–Egypt",
        "Egypt's ambassador to Albania, Omar Hassan, left office in July 2003.",
        ("ends Egypt > Albania @2003-07 by Omar Hassan",),
    ),
    (
        "Albania–Egypt",
        "President Nasser received the letters of credence of Ambassador Ulvi Lulo in June 1959.",
        ("begins Albania > Egypt @1959-06 by Ulvi Lulo",),
    ),
    (
        "Albania–Egypt",
        "The ambassador of Egypt visited the museum in Tirana.",
        (),
    ),
    (
        "Albania–Egypt",
        "Omar Hassan has been Egypt's ambassador to Albania since 2019.",
        ("holds Egypt > Albania @2019/.. by Omar Hassan",),
    ),
    (
        "Albania–Egypt",
        "Albania named Hajdar Muneka as its new ambassador to Egypt.",
        ("begins Albania > Egypt by Hajdar Muneka",),
    ),
    (
        "Denmark–Ghana",
        "Denmark's ambassador in Accra, Tom Nørring, took up his post in 2018.",
        ("begins Denmark > Ghana @2018 by Tom Nørring",),
    ),
    (
        "Denmark–Ghana",
        "In 2018 Tom Nørring became the Danish ambassador to Ghana.",
        ("begins Denmark > Ghana @2018 by Tom Nørring",),
    ),
    (
        "Denmark–Ghana",
        "Amerley Ollennu Awua-Asamoa was named Ghana's ambassador to Denmark in September 2017.",
        ("begins Ghana > Denmark @2017-09 by Amerley Ollennu Awua-Asamoa",),
    ),
    (
        "Denmark–Ghana",
        "Ghana has been represented in Copenhagen by Ambassador Sylvia Annoh since 2021.",
        ("holds Ghana > Denmark @2021/.. by Sylvia Annoh",),
    ),
    (
        "Denmark–Ghana",
        "Until 1983 the post of Danish ambassador in Accra was held by Jens Hansen.",
        ("holds Denmark > Ghana @../1983 by Jens Hansen",),
    ),
    (
        "Denmark–Ghana",
        "Denmark will appoint Karen Holm as ambassador to Ghana.",
        ("begins Denmark > Ghana by Karen Holm planned",),
    ),
    (
        "Iran–Oman",
        "Sultan Qaboos accredited Ahmad al-Kindi as ambassador to Iran in 1990.",
        ("begins Oman > Iran @1990 by Ahmad al-Kindi",),
    ),
    (
        "Iran–Oman",
        "Iran dismissed its ambassador to Oman, Ali Sobhani, on 3 June 2015.",
        ("ends Iran > Oman @2015-06-03 by Ali Sobhani",),
    ),
    (
        "Iran–Oman",
        "Ali Sobhani, Iran's ambassador in Muscat from 2007 until 2011, wrote a memoir.",
        ("holds Iran > Oman @2007/2011 by Ali Sobhani",),
    ),
    (
        "Iran–Oman",
        "Chargé d'affaires Reza Amiri headed the Iranian embassy in Muscat in 1981.",
        ("holds Iran > Oman @1981 by Reza Amiri",),
    ),
    (
        "Iran–Oman",
        "Oman and Iran agreed to exchange ambassadors in 2025.",
        ("begins Iran > Oman @2025 planned", "begins Oman > Iran @2025 planned"),
    ),
    (
        "Peru–Sweden",
        "Sweden accredited Harald Bildt as minister to Peru in 1928.",
        ("begins Sweden > Peru @1928 by Harald Bildt",),
    ),
    (
        "Peru–Sweden",
        "Harald Bildt succeeded Carl Gyllenram as Swedish minister to Peru in 1930.",
        ("begins Sweden > Peru @1930 by Harald Bildt", "ends Sweden > Peru @1930 by Carl Gyllenram"),
    ),
    (
        "Peru–Sweden",
        "Peru's consul in Gothenburg, José Prado, died in 1937.",
        ("ends Peru > Sweden @1937 by José Prado",),
    ),
    (
        "Peru–Sweden",
        "The two ambassadors discussed cooperation in mining.",
        (),
    ),
    (
        "Chile–Norway",
        "Otto Krag was the first Norwegian minister to Chile. He presented his credentials on 4 May 1906.",
        (
            "begins Norway > Chile @1906-05-04 by Otto Krag",
            "holds Norway > Chile by Otto Krag",
        ),
    ),
    (
        "Chile–Norway",
        "The Norwegian Chargé d’Affaires Otto Krag was received at court on 4 May 1906.",
        ("begins Norway > Chile @1906-05-04 by Otto Krag",),
    ),
    (
        "Chile–Norway",
        "Ambassador Rosa Paz of Chile presented her credentials on 4 May 1966. She served from 1966 to 1970.",
        (
            "begins Chile > Norway @1966-05-04 by Rosa Paz",
            "holds Chile > Norway @1966/1970 by Rosa Paz",
        ),
    ),
    (
        "Chile–Norway",
        "Norway named Otto Krag as minister on 3 April 1906, and he presented his credentials to Chile on 4 May 1906.",
        (
            "begins Norway > Chile @1906-04-03 by Otto Krag",
            "begins Norway > Chile @1906-05-04 by Otto Krag",
        ),
    ),
    (
        "Chile–Norway",
        "Otto Krag was accredited by Chile as consul on 4 May 1881.",
        ("begins Norway > Chile @1881-05-04 by Otto Krag",),
    ),
    (
        "Chile–United States",
        "Ambassador Rosa Paz presented her credentials to President Gerald R. Ford on 3 September 1975.",
        ("begins Chile > United States @1975-09-03 by Rosa Paz",),
    ),
    (
        "Chile–Norway",
        "On 19 December 1906 Norway accredited Otto Krag to Chile, who presented his credentials on 4 May 1907.",
        ("begins Norway > Chile @1907-05-04 by Otto Krag",),
    ),
    (
        "Chile–Norway",
        "Otto Krag took up his duties as Norwegian consul in Chile on 5 April 1799.",
        ("begins Norway > Chile @1799-04-05 by Otto Krag",),
    ),
    (
        "Chile–Turkey",
        "In 1926 Chile appointed its first ambassador to Turkey, Carlos Aldunate.",
        ("begins Chile > Turkey @1926 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "The first Chilean consul, Carlos Aldunate, was appointed on 7 February 1890.",
        ("begins Chile > Turkey @1890-02-07 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "The new foreign minister, Carlos Aldunate, was appointed in 1990.",
        (),
    ),
    (
        "Chile–Turkey",
        "Ambassador Carlos Aldunate was appointed to the board of the bank in 1990.",
        (),
    ),
    (
        "Chile–Turkey",
        "On 14 October 1897 the Sultan of Turkey received Carlos Aldunate as the Chilean minister.",
        ("begins Chile > Turkey @1897-10-14 by Carlos Aldunate",),
    ),
    (
        "Chile–Turkey",
        "In 1950 Turkey recognised Carlos Aldunate as a great composer.",
        (),
    ),
)
