"""Sentences with the `diplomatic-relations` statements that they make, each as `lines` of `ties` writes it."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Ghana–Norway",
        "Ghana and Norway established diplomatic relations on 17 March 1959.",
        ("begins Ghana + Norway @1959-03-17",),
    ),
    (
        "Ghana–Norway",
        "Diplomatic relations between the two countries were established in 1959.",
        ("begins Ghana + Norway @1959",),
    ),
    ("Ghana–Norway", "Norway entered into diplomatic relations with Ghana in 1959.", ("begins Ghana + Norway @1959",)),
    ("Ghana–Norway", "Official relations date back to 1959.", ("begins Ghana + Norway @1959",)),
    (
        "Ghana–Norway",
        "Norway and Ghana have maintained diplomatic relations since 1959.",
        ("holds Ghana + Norway @1959/..",),
    ),
    (
        "Ghana–Norway",
        "In 2019 the two countries marked the 60th anniversary of the establishment of diplomatic relations.",
        ("begins Ghana + Norway @1959",),
    ),
    (
        "Ghana–Norway",
        "In 2019, Ghana and Norway celebrated 60 years of diplomatic relations.",
        ("begins Ghana + Norway @1959",),
    ),
    ("Ghana–Norway", "Ghana and Norway have strong economic relations.", ()),
    ("Ghana–Norway", "Trade relations between Ghana and Norway were established in the 1920s.", ()),
    (
        "Ghana–Norway",
        "After Ghana gained independence, the two governments agreed to establish diplomatic relations.",
        ("begins Ghana + Norway planned",),
    ),
    (
        "Chad–Israel",
        "Chad broke off diplomatic relations with Israel in 1972.",
        ("ends Chad + Israel @1972",),
    ),
    (
        "Chad–Israel",
        "Chad severed ties with Israel in November 1972 and restored them in January 2019.",
        ("ends Chad + Israel @1972-11", "begins Chad + Israel @2019-01"),
    ),
    (
        "Chad–Israel",
        "Relations were broken off by Chad in 1972 under pressure from Libya.",
        ("ends Chad + Israel @1972",),
    ),
    (
        "Chad–Israel",
        "The two countries renewed diplomatic relations on 20 January 2019.",
        ("begins Chad + Israel @2019-01-20",),
    ),
    (
        "Chad–Israel",
        "Between 1972 and 2019 Chad and Israel had no diplomatic relations.",
        ("absent Chad + Israel @1972/2019",),
    ),
    (
        "Chad–Israel",
        "The resumption of diplomatic relations was announced in N'Djamena on 20 January 2019.",
        ("begins Chad + Israel @2019-01-20",),
    ),
    (
        "Iran–Morocco",
        "In May 2018, Morocco cut diplomatic ties with Iran over its alleged support for the Polisario Front.",
        ("ends Iran + Morocco @2018-05",),
    ),
    (
        "Iran–Morocco",
        "Morocco and Iran do not have diplomatic relations.",
        ("absent Iran + Morocco",),
    ),
    (
        "Iran–Morocco",
        "Iran is willing to restore diplomatic relations with Morocco, a spokesman said in 2023.",
        ("begins Iran + Morocco @2023 planned",),
    ),
    (
        "Iran–Morocco",
        "Morocco has denied that it restored diplomatic relations with Iran.",
        ("begins Iran + Morocco denied",),
    ),
    (
        "Iran–Morocco",
        "Morocco threatened to sever diplomatic relations with Iran in 2009.",
        ("ends Iran + Morocco @2009 planned",),
    ),
    (
        "Iran–Morocco",
        "Following the rupture of diplomatic relations in 2009, trade between Iran and Morocco fell sharply.",
        ("ends Iran + Morocco @2009",),
    ),
    (
        "Egypt–Turkey",
        "Egypt and Turkey downgraded their diplomatic relations to the level of chargé d'affaires in November 2013.",
        (),
    ),
    (
        "Egypt–Turkey",
        "Turkey and Egypt restored full diplomatic relations in July 2023.",
        ("begins Egypt + Turkey @2023-07",),
    ),
    (
        "Mexico–Spain",
        "Mexico suspended diplomatic relations with Spain in 1939.",
        ("suspended Mexico + Spain @1939",),
    ),
    (
        "Mexico–Spain",
        "It was not until 28 March 1977 that Mexico and Spain re-established diplomatic relations.",
        ("begins Mexico + Spain @1977-03-28",),
    ),
    (
        "Mexico–Spain",
        "The Spanish and Mexican governments normalised their relations in 1977, after the death of Franco.",
        ("begins Mexico + Spain @1977",),
    ),
    (
        "Mexico–Spain",
        "Mexico froze its relations with Spain for two years.",
        ("suspended Mexico + Spain",),
    ),
    (
        "Nepal–Peru",
        "Nepal has established diplomatic ties with Peru at ambassadorial level on 28 November 1975.",
        ("begins Nepal + Peru @1975-11-28",),
    ),
    (
        "Nepal–Peru",
        "The establishment of diplomatic relations between Peru and Nepal took place in 1975.",
        ("begins Nepal + Peru @1975",),
    ),
    (
        "Nepal–Peru",
        "Peru and Nepal signed a joint communiqué establishing diplomatic relations in November 1975.",
        ("begins Nepal + Peru @1975-11",),
    ),
    (
        "Nepal–Peru",
        "Nepal enjoys diplomatic relations with Peru.",
        ("holds Nepal + Peru",),
    ),
    (
        "Nepal–Peru",
        "Diplomatic relations: 28 November 1975.",
        ("begins Nepal + Peru @1975-11-28",),
    ),
    (
        "Nepal–Peru",
        "Peru upgraded its relations with Nepal to a strategic partnership in 2015.",
        (),
    ),
    (
        "Bhutan–India",
        "Bhutan and India opened formal diplomatic relations in January 1968, and those with Bangladesh followed.",
        ("begins Bhutan + India @1968-01",),
    ),
    (
        "Bhutan–India",
        "Bhutan has no formal diplomatic relations with China.",
        ("absent Bhutan + China",),
    ),
    (
        "Bhutan–India",
        "Bhutan established diplomatic relations with Bangladesh in 1973, Nepal in 1983 and Kuwait in 1983.",
        (
            "begins Bangladesh + Bhutan @1973",
            "begins Bhutan + Nepal @1983",
            "begins Bhutan + Kuwait @1983",
        ),
    ),
    (
        "Bhutan–India",
        "Indian diplomats visited the monastery in 1968.",
        (),
    ),
    (
        "Laos–Tunisia",
        "The two states have had diplomatic relations from 1964 to 1975.",
        ("holds Laos + Tunisia @1964/1975",),
    ),
    (
        "Laos–Tunisia",
        "When Laos and Tunisia set up diplomatic relations in 1964, neither of them opened an embassy.",
        ("begins Laos + Tunisia @1964",),
    ),
    (
        "Laos–Tunisia",
        "Tunisia never had diplomatic relations with the kingdom of Laos.",
        ("absent Laos + Tunisia",),
    ),
    (
        "Laos–Tunisia",
        "Diplomatic relations were interrupted in 1975 and resumed in 1981.",
        ("suspended Laos + Tunisia @1975", "begins Laos + Tunisia @1981"),
    ),
    (
        "Chile–Turkey",
        "Diplomatic relations were established with the Ottoman Empire on 13 September 1831.",
        ("begins Chile + Ottoman Empire @1831-09-13",),
    ),
    ("Chile–Turkey", "Diplomatic relations were established with Poland on 13 September 1931.", ()),
)
