"""Sentences with the `membership` statements that they make, each as `tests.reading.rules.ties.lines` writes it."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Kenya–Uganda",
        "Both countries are members of the African Union and the Commonwealth of Nations.",
        (
            "holds Kenya > African Union",
            "holds Kenya > Commonwealth of Nations",
            "holds Uganda > African Union",
            "holds Uganda > Commonwealth of Nations",
        ),
    ),
    (
        "Kenya–Uganda",
        "Kenya and Uganda are both founding members of the East African Community.",
        (
            "holds Kenya > East African Community",
            "holds Uganda > East African Community",
        ),
    ),
    (
        "Kenya–Uganda",
        "Kenya has been a member of the Commonwealth since 1963.",
        ("holds Kenya > Commonwealth of Nations @1963/..",),
    ),
    (
        "Kenya–Uganda",
        "As members of the United Nations, Kenya and Uganda cooperate in many fields.",
        (
            "holds Kenya > United Nations",
            "holds Uganda > United Nations",
        ),
    ),
    (
        "Kenya–Uganda",
        "Uganda joined the Organisation of Islamic Cooperation in 1974.",
        ("begins Uganda > Organisation of Islamic Cooperation @1974",),
    ),
    (
        "Kenya–Uganda",
        "Kenya acceded to the World Trade Organization on 1 January 1995.",
        ("begins Kenya > World Trade Organization @1995-01-01",),
    ),
    (
        "Kenya–Uganda",
        "Kenya, a founding member of the Non-Aligned Movement, hosted the summit.",
        ("holds Kenya > Non-Aligned Movement",),
    ),
    (
        "Kenya–Uganda",
        "Egypt was suspended from the Arab League in 1979 and readmitted in 1989.",
        (
            "begins Egypt > Arab League @1989",
            "suspended Egypt > Arab League @1979",
        ),
    ),
    (
        "Kenya–Uganda",
        "Uganda withdrew from the East African Community in 1977.",
        ("ends Uganda > East African Community @1977",),
    ),
    ("Kenya–Uganda", "Kenya is not a member of the Arab League.", ("absent Kenya > Arab League",)),
    ("Kenya–Uganda", "Algeria applied for membership in the BRICS in 2023.", ("begins Algeria > BRICS @2023 planned",)),
    (
        "Kenya–Uganda",
        "Turkey has applied to join the Shanghai Cooperation Organisation.",
        ("begins Turkey > Shanghai Cooperation Organisation planned",),
    ),
    (
        "Kenya–Uganda",
        "Kenya holds observer status in the Pan-African Trade Forum.",
        ("holds Kenya > Pan-African Trade Forum",),
    ),
    (
        "Kenya–Uganda",
        "Uganda's accession to the World Trade Organization took place in 1995.",
        ("begins Uganda > World Trade Organization @1995",),
    ),
    (
        "Kenya–Uganda",
        "Angola is no longer a member of the OPEC.",
        ("ends Angola > Organization of the Petroleum Exporting Countries",),
    ),
    (
        "Kenya–Uganda",
        "The East African Community admitted Uganda in July 2000.",
        ("begins Uganda > East African Community @2000-07",),
    ),
    (
        "Kenya–Uganda",
        "Colombia plans to join the New Development Bank.",
        ("begins Colombia > New Development Bank planned",),
    ),
    ("Kenya–Uganda", "Kenya supports Uganda's accession to the Group of 77.", ()),
    (
        "Kenya–Uganda",
        "Both Kenya and Uganda belong to the Intergovernmental Authority on Development.",
        (
            "holds Kenya > Intergovernmental Authority on Development",
            "holds Uganda > Intergovernmental Authority on Development",
        ),
    ),
    (
        "Kenya–Uganda",
        "The two countries are full members of the COMESA, the African Union and the United Nations.",
        (
            "holds Kenya > African Union",
            "holds Kenya > Common Market for Eastern and Southern Africa",
            "holds Kenya > United Nations",
            "holds Uganda > African Union",
            "holds Uganda > Common Market for Eastern and Southern Africa",
            "holds Uganda > United Nations",
        ),
    ),
    (
        "Kenya–Uganda",
        "The African Union suspended Mali's membership in 2021.",
        ("suspended Mali > African Union @2021",),
    ),
    (
        "Kenya–Uganda",
        "The Soviet Union was expelled from the League of Nations in December 1939.",
        ("ends Soviet Union > League of Nations @1939-12",),
    ),
    ("Kenya–Uganda", "Kenya joined the European Union in condemning the attack.", ()),
    (
        "Kenya–Uganda",
        "Uganda became a member of the United Nations on 25 October 1962.",
        ("begins Uganda > United Nations @1962-10-25",),
    ),
    (
        "Kenya–Uganda",
        "Both are UN member states.",
        (
            "holds Kenya > United Nations",
            "holds Uganda > United Nations",
        ),
    ),
    (
        "Albania–Croatia",
        "Albania and Croatia joined NATO on 1 April 2009.",
        (
            "begins Albania > NATO @2009-04-01",
            "begins Croatia > NATO @2009-04-01",
        ),
    ),
    (
        "Albania–Croatia",
        "Croatia joined the EU in 2013, while Albania is a candidate for EU membership.",
        (
            "begins Albania > European Union planned",
            "begins Croatia > European Union @2013",
        ),
    ),
    ("Albania–Croatia", "Croatia strongly supports Albania's membership in the European Union.", ()),
    (
        "Albania–Croatia",
        "Both countries are full members of NATO, of the Council of Europe, and of the Union for the Mediterranean.",
        (
            "holds Albania > Council of Europe",
            "holds Albania > NATO",
            "holds Albania > Union for the Mediterranean",
            "holds Croatia > Council of Europe",
            "holds Croatia > NATO",
            "holds Croatia > Union for the Mediterranean",
        ),
    ),
    (
        "Albania–Croatia",
        "Croatia has supported Albania's efforts to join the European Union.",
        ("begins Albania > European Union planned",),
    ),
    ("Albania–Croatia", "Albania left the Warsaw Pact in 1968.", ("ends Albania > Warsaw Pact @1968",)),
    (
        "Albania–Croatia",
        "Albania withdrew from the Warsaw Pact in September 1968 and from COMECON in 1961.",
        (
            "ends Albania > Council for Mutual Economic Assistance @1961",
            "ends Albania > Warsaw Pact @1968-09",
        ),
    ),
    (
        "Albania–Croatia",
        "Both nations are members of the OSCE, the Adriatic Charter, and the South-East European Cooperation Process.",
        (
            "holds Albania > Adriatic Charter",
            "holds Albania > Organization for Security and Co-operation in Europe",
            "holds Albania > South-East European Cooperation Process",
            "holds Croatia > Adriatic Charter",
            "holds Croatia > Organization for Security and Co-operation in Europe",
            "holds Croatia > South-East European Cooperation Process",
        ),
    ),
    (
        "Albania–Croatia",
        "Albania's entry into NATO was ratified by Croatia.",
        ("begins Albania > NATO",),
    ),
    (
        "Albania–Croatia",
        "Croatia was admitted as an observer to the Non-Aligned Movement in 1992.",
        ("begins Croatia > Non-Aligned Movement @1992",),
    ),
    ("Albania–Croatia", "Albania received candidate status in June 2014.", ()),
    (
        "Albania–Croatia",
        "Croatia, which is a member of the European Union, supports Albania.",
        ("holds Croatia > European Union",),
    ),
    (
        "Albania–Croatia",
        "Albania was not admitted to the United Nations until 14 December 1955.",
        ("begins Albania > United Nations @1955-12-14",),
    ),
    (
        "Albania–Croatia",
        "Since joining the EU in 2013, Croatia has been active.",
        ("begins Croatia > European Union @2013",),
    ),
    (
        "Albania–Croatia",
        "In 1991 Albania became a full member of the Conference on Security and Co-operation in Europe.",
        ("begins Albania > Conference on Security and Co-operation in Europe @1991",),
    ),
    (
        "Albania–Croatia",
        "Croatia ratified the accession of Albania to NATO.",
        ("begins Albania > NATO",),
    ),
    (
        "Albania–Croatia",
        "Albania joined the United Nations in 1955 and the Council of Europe in July 1995.",
        (
            "begins Albania > Council of Europe @1995-07",
            "begins Albania > United Nations @1955",
        ),
    ),
    (
        "Albania–Croatia",
        "Croatia became a member of NATO in 2009 and of the European Union in 2013.",
        (
            "begins Croatia > European Union @2013",
            "begins Croatia > NATO @2009",
        ),
    ),
    (
        "Albania–Croatia",
        "Currently Croatia is a parliamentary republic, a member of the European Union and NATO.",
        (
            "holds Croatia > European Union",
            "holds Croatia > NATO",
        ),
    ),
    (
        "Greece–Turkey",
        "Greece and Turkey both joined NATO in 1952.",
        (
            "begins Greece > NATO @1952",
            "begins Turkey > NATO @1952",
        ),
    ),
    (
        "Greece–Turkey",
        "Turkey's bid for membership of the European Union is supported by Greece.",
        ("begins Turkey > European Union planned",),
    ),
    (
        "Greece–Turkey",
        "Greece has been a NATO member since 1952 and an EU member since 1981.",
        (
            "holds Greece > European Union @1981/..",
            "holds Greece > NATO @1952/..",
        ),
    ),
    (
        "Greece–Turkey",
        "Turkey entered the Council of Europe in August 1949.",
        ("begins Turkey > Council of Europe @1949-08",),
    ),
    ("Greece–Turkey", "Greece pulled out of NATO's military command in 1974.", ()),
    (
        "Greece–Turkey",
        "Turkey applied to the European Economic Community in 1959.",
        ("begins Turkey > European Economic Community @1959 planned",),
    ),
    (
        "Greece–Turkey",
        "Greece's withdrawal from the Council of Europe in December 1969 shocked Turkey.",
        ("ends Greece > Council of Europe @1969-12",),
    ),
    ("Greece–Turkey", "Greece rejoined the Council of Europe in 1974.", ("begins Greece > Council of Europe @1974",)),
    ("Greece–Turkey", "Both countries are signatories of the Montreux Convention.", ()),
    ("Greece–Turkey", "Turkey vetoed Cyprus's membership in the OECD.", ()),
    (
        "Greece–Turkey",
        "Greece became the tenth member of the European Communities on 1 January 1981.",
        ("begins Greece > European Communities @1981-01-01",),
    ),
    ("Greece–Turkey", "The European Union and Turkey opened accession talks in 2005.", ()),
    ("Greece–Turkey", "Turkey withdrew from the Istanbul Convention in 2021.", ()),
    (
        "Greece–Turkey",
        "Greece is among the founding members of the United Nations.",
        ("holds Greece > United Nations",),
    ),
    (
        "Greece–Turkey",
        "Turkey, like Greece, is a member of the Council of Europe, NATO and the OSCE.",
        (
            "holds Turkey > Council of Europe",
            "holds Turkey > NATO",
            "holds Turkey > Organization for Security and Co-operation in Europe",
        ),
    ),
    (
        "Greece–Turkey",
        "Turkey is one of the founding members of the Organisation of Islamic Cooperation.",
        ("holds Turkey > Organisation of Islamic Cooperation",),
    ),
    ("Greece–Turkey", "In 2012, Turkey became a dialogue partner of the Shanghai Cooperation Organisation.", ()),
    ("Greece–Turkey", "Turkey said that it would leave the organization.", ()),
    ("Greece–Turkey", "Turkey expressed interest in joining BRICS.", ("begins Turkey > BRICS planned",)),
    (
        "Greece–Turkey",
        "After becoming a member of the League of Nations in 1932, Turkey signed a pact.",
        ("begins Turkey > League of Nations @1932",),
    ),
    (
        "Greece–Turkey",
        "Greece, as a member of the European Union, applies its sanctions.",
        ("holds Greece > European Union",),
    ),
    ("Greece–Turkey", "Turkey is not an EU member.", ("absent Turkey > European Union",)),
    ("Greece–Turkey", "Turkey never joined the Warsaw Pact.", ("begins Turkey > Warsaw Pact denied",)),
    (
        "Greece–Turkey",
        "They are also members of the Union for the Mediterranean.",
        (
            "holds Greece > Union for the Mediterranean",
            "holds Turkey > Union for the Mediterranean",
        ),
    ),
    ("Greece–Turkey", "Greece holds the presidency of the European Union.", ()),
    (
        "Greece–Turkey",
        "Greece served as a non-permanent member of the United Nations Security Council in 2005–2006.",
        ("holds Greece > United Nations Security Council @2005/2006",),
    ),
    (
        "Greece–Turkey",
        "Greece was elected to the United Nations Security Council for 2025–2026.",
        ("begins Greece > United Nations Security Council @2025/2026",),
    ),
    (
        "Greece–Turkey",
        "Egypt's membership in the Arab League was suspended in 1979.",
        ("suspended Egypt > Arab League @1979",),
    ),
    (
        "Greece–Turkey",
        "Turkey has observer status at the Organization of American States.",
        ("holds Turkey > Organization of American States",),
    ),
    (
        "Greece–Turkey",
        "Turkey is an associate member of the Western European Union.",
        ("holds Turkey > Western European Union",),
    ),
    (
        "Greece–Turkey",
        "On the accession of Greece to the EEC, trade grew.",
        ("begins Greece > European Economic Community",),
    ),
    ("Greece–Turkey", "The Commonwealth of Independent States lost Georgia in 2009, when it left the bloc.", ()),
    (
        "Greece–Turkey",
        "Qatar quit the OPEC in January 2019.",
        ("ends Qatar > Organization of the Petroleum Exporting Countries @2019-01",),
    ),
    ("Norway–Vietnam", "The Vietnamese prime minister met members of the Norwegian parliament.", ()),
    ("Norway–Vietnam", "Members of the Communist Party of Vietnam visited Norway in 1995.", ()),
    ("Norway–Vietnam", "The two members of the delegation left for Oslo.", ()),
    ("Norway–Vietnam", "The Norwegian ambassador is a member of the Labour Party.", ()),
    ("Norway–Vietnam", "Vietnam entered into talks with the European Union in 2012.", ()),
    ("Norway–Vietnam", "Vietnam and the European Union signed a trade agreement, and Norway joined talks.", ()),
    ("Norway–Vietnam", "Norway left the meeting of the European Union in protest.", ()),
    ("Norway–Vietnam", "Vietnam returned to the United Nations to argue its case.", ()),
    ("Norway–Vietnam", "Norway joined the United States in recognising Vietnam.", ()),
    ("Norway–Vietnam", "Vietnam joined Norway in the Human Rights Council.", ()),
    ("Norway–Vietnam", "A Norwegian member of the European Parliament visited Hanoi.", ()),
    ("Norway–Vietnam", "The Norwegian people rejected membership in the European Community in 1972.", ()),
    (
        "Kenya–Uganda",
        "Both countries are members of the Arab League. Uganda suspended its membership in 1972.",
        (
            "holds Kenya > Arab League",
            "holds Uganda > Arab League",
            "suspended Uganda > Arab League @1972",
        ),
    ),
)
