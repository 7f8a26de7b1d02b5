"""Sentences with the `agreement` statements that they make, each as `lines` of `ties` writes it."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Cuba–Vietnam",
        "Cuba and Vietnam signed a trade agreement on 9 November 2018.",
        ("begins Cuba + Vietnam @2018-11-09",),
    ),
    (
        "Cuba–Vietnam",
        "A trade agreement was signed in Hanoi in 2018.",
        ("begins Cuba + Vietnam @2018",),
    ),
    (
        "Cuba–Vietnam",
        "The Cuba–Vietnam Trade Agreement entered into force on 1 April 2020.",
        ("begins Cuba + Vietnam @2020-04-01",),
    ),
    (
        "Cuba–Vietnam",
        "The agreement was signed in November 2018 and entered into force in April 2020.",
        ("begins Cuba + Vietnam @2018-11", "begins Cuba + Vietnam @2020-04"),
    ),
    (
        "Cuba–Vietnam",
        "The two countries concluded a treaty of friendship in 1982, which expired in 2007.",
        ("begins Cuba + Vietnam @1982", "ends Cuba + Vietnam @2007"),
    ),
    (
        "Cuba–Vietnam",
        "Vietnam denounced the treaty with Cuba in 1991.",
        ("ends Cuba + Vietnam @1991",),
    ),
    (
        "Cuba–Vietnam",
        "Cuba and Vietnam agreed in principle on most points.",
        (),
    ),
    (
        "Cuba–Vietnam",
        "The ministers were in full agreement on climate policy.",
        (),
    ),
    (
        "Cuba–Vietnam",
        "Cuba and Vietnam plan to sign an agreement on tourism in 2025.",
        ("begins Cuba + Vietnam @2025 planned",),
    ),
    (
        "Cuba–Vietnam",
        "An extradition treaty between Cuba and Vietnam is being negotiated.",
        ("begins Cuba + Vietnam planned",),
    ),
    (
        "Cuba–Vietnam",
        "There is no extradition treaty between the two countries.",
        ("absent Cuba + Vietnam",),
    ),
    (
        "Cuba–Vietnam",
        "During the visit, memoranda of understanding on health and on agriculture were signed.",
        ("begins Cuba + Vietnam",),
    ),
    (
        "Chile–South Korea",
        "Chile and South Korea have had a free trade agreement since 2004.",
        ("holds Chile + South Korea @2004/..",),
    ),
    (
        "Chile–South Korea",
        "A free trade agreement between Chile and South Korea has been in force since 1 April 2004.",
        ("holds Chile + South Korea @2004-04-01/..",),
    ),
    (
        "Chile–South Korea",
        "Chile signed free trade agreements with South Korea in 2003, China in 2005 and Japan in 2007.",
        (
            "begins Chile + South Korea @2003",
            "begins Chile + China @2005",
            "begins Chile + Japan @2007",
        ),
    ),
    (
        "Chile–South Korea",
        (
            "Both countries have signed several agreements, such as an agreement on visas (1977), "
            "an agreement on fisheries (1982) and a convention on double taxation (2002)."
        ),
        (
            "begins Chile + South Korea @1977",
            "begins Chile + South Korea @1982",
            "begins Chile + South Korea @2002",
        ),
    ),
    (
        "Chile–South Korea",
        "The Chilean Ministry of Energy and the Korean Ministry of Trade signed a memorandum of understanding in 2016.",
        ("begins Chile + South Korea @2016",),
    ),
    (
        "Chile–South Korea",
        "The convention was ratified by the Chilean Congress in 2003.",
        ("begins Chile + South Korea @2003",),
    ),
    (
        "Chile–South Korea",
        "South Korea and Chile renewed their fisheries agreement in 2012.",
        ("begins Chile + South Korea @2012",),
    ),
    (
        "Chile–South Korea",
        "Negotiations on a free trade agreement began in 1999.",
        ("begins Chile + South Korea @1999 planned",),
    ),
    (
        "Italy–Libya",
        "In 2008 Italy and Libya signed a treaty by which Italy undertook to pay five billion dollars.",
        ("begins Italy + Libya @2008",),
    ),
    (
        "Italy–Libya",
        "Italy suspended the Treaty of Friendship with Libya in February 2011.",
        ("suspended Italy + Libya @2011-02",),
    ),
    (
        "Italy–Libya",
        "The signing of the Treaty of Benghazi on 30 August 2008 closed the colonial chapter.",
        ("begins Italy + Libya @2008-08-30",),
    ),
    (
        "Italy–Libya",
        "Libya terminated its oil contract with Italy in 1973.",
        ("ends Italy + Libya @1973",),
    ),
    (
        "Italy–Libya",
        "Italy reached an agreement with Libya on migration in 2017.",
        ("begins Italy + Libya @2017",),
    ),
    (
        "Italy–Libya",
        "Under the treaty of 2008, Italy would build a motorway.",
        ("begins Italy + Libya @2008",),
    ),
    (
        "Italy–Libya",
        (
            "Italian prime minister Paolo Gentiloni and Fayez al-Sarraj signed a memorandum on migrants in Rome on "
            "2 February 2017."
        ),
        ("begins Italy + Libya @2017-02-02",),
    ),
    (
        "Portugal–Zambia",
        "A cultural cooperation accord was inked between Lisbon and Lusaka in 1994.",
        ("begins Portugal + Zambia @1994",),
    ),
    (
        "Portugal–Zambia",
        "Portugal and Zambia failed to sign an agreement on debt in 1999.",
        ("begins Portugal + Zambia @1999 denied",),
    ),
    (
        "Portugal–Zambia",
        "The two sides initialled an air services agreement in 2006.",
        ("begins Portugal + Zambia @2006",),
    ),
    (
        "Portugal–Zambia",
        "Zambia acceded to the Paris Agreement in 2016.",
        (),
    ),
    (
        "Portugal–Zambia",
        "In 1994 it was signed by both governments an agreement about education.",
        ("begins Portugal + Zambia @1994",),
    ),
    (
        "Portugal–Zambia",
        "Portugal and Zambia exchanged notes on visas in March 2001.",
        ("begins Portugal + Zambia @2001-03",),
    ),
    (
        "Portugal–Zambia",
        "The bilateral investment treaty was terminated in 2018.",
        ("ends Portugal + Zambia @2018",),
    ),
    (
        "Portugal–Zambia",
        "The two countries have a double taxation agreement.",
        ("holds Portugal + Zambia",),
    ),
    (
        "Portugal–Zambia",
        "The agreement between the unions ended the strike in the Zambian mines.",
        (),
    ),
    (
        "Portugal–Zambia",
        "Portuguese banks signed a contract with a Zambian company.",
        (),
    ),
    (
        "Portugal–Zambia",
        "Zambia's acceptance of the 1951 Geneva Convention pleased Portugal.",
        (),
    ),
    (
        "Portugal–Zambia",
        "Tea is covered by the trade agreement between Zambia and the European Union, which took effect in 2012.",
        ("begins European Union + Zambia @2012",),
    ),
)
