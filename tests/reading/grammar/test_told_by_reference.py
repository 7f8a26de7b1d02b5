"""Statements whose parties, persons or things are named by reference alone; and references that must find nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

_KU = "Kenya–Uganda"
_BACKED: tuple[tuple[str, str, str, set[str]], ...] = (
    (_KU, "Kenya sided with Tanzania in its dispute with Uganda.", "dispute", {"holds Tanzania + Uganda"}),
    (_KU, "In 1979 Kenya backed Tanzania in its war with Uganda.", "conflict", {"holds Tanzania + Uganda @1979"}),
    (
        _KU,
        "Uganda supports the position of Kenya that its disputes with Somalia must be settled.",
        "dispute",
        {"holds Kenya + Somalia"},
    ),
    (
        _KU,
        "Uganda shares Kenya's view that its dispute with Somalia is over fish.",
        "dispute",
        {"holds Kenya + Somalia"},
    ),
    (_KU, "Kenya stood by Uganda in its quarrel with Rwanda.", "support", {"holds Kenya > Uganda"}),
    (_KU, "Kenya stood by Uganda in its quarrel with Rwanda.", "dispute", {"holds Rwanda + Uganda"}),
    (_KU, "Uganda took Kenya's side in its dispute with Somalia.", "support", {"holds Uganda > Kenya"}),
    (_KU, "Uganda took the side of Kenya in its conflict with Somalia.", "support", {"holds Uganda > Kenya"}),
    (_KU, "Kenya sided with Tanzania because of its dispute with Uganda.", "dispute", {"holds Kenya + Uganda"}),
    (_KU, "Uganda worked for Kenya's return to the African Union.", "support", {"holds Uganda > Kenya"}),
    (_KU, "Uganda worked for Kenya's return to the African Union.", "membership", set()),
)
_BACKED_ON: tuple[tuple[str, str, str, set[str]], ...] = (
    ("Chile–Peru", "Peru lent its support to Bolivia in its dispute with Chile.", "dispute", {"holds Bolivia + Chile"}),
    ("Chile–Peru", "Peru lent its support to Bolivia in its dispute with Chile.", "support", {"holds Peru > Bolivia"}),
    ("Chile–Peru", "Chile put its support behind Peru in 1990.", "support", {"begins Chile > Peru @1990"}),
    ("Fiji–Tonga", "Fiji was expelled from the Forum. Tonga supported its return.", "support", {"holds Tonga > Fiji"}),
    ("Hamas–Iran", "Iran has paid for the movement's arms since 1992.", "support", {"holds Iran > Hamas @1992/.."}),
    ("Hamas–Iran", "Iran has paid for the movement's arms since 1992.", "trade", set()),
)
_OF_SEVERAL: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        _KU,
        "Kenya was among the handful of neighbours that kept their embassy in Kampala open.",
        "mission",
        {"holds Kenya > Uganda in Kampala (embassy)"},
    ),
    (
        _KU,
        "Uganda is among the African countries that have recognised Biafra.",
        "recognition",
        {"begins Uganda > Biafra"},
    ),
    (
        _KU,
        "Kenya, one of the few African states that recognised Biafra, protested.",
        "recognition",
        {"begins Kenya > Biafra"},
    ),
    (_KU, "Kenya was one of the Commonwealth countries that supported Uganda.", "support", {"holds Kenya > Uganda"}),
)
_GROUPS: tuple[tuple[str, str, str, set[str]], ...] = (
    ("Hezbollah–Iraq", "The party was founded in 1985.", "founding", {"Hezbollah @1985"}),
    ("Hezbollah–Iraq", "Iraq supported the Lebanese party.", "support", {"holds Iraq > Hezbollah"}),
    ("Hezbollah–Iraq", "Iraq accused the Shi'ite group of smuggling.", "accusation", {"Iraq > Hezbollah"}),
    (
        "Hezbollah–Iraq",
        "Hezbollah grew, but the Amal Movement fell. Iraq fought the movement.",
        "conflict",
        {"holds Hezbollah + Iraq"},
    ),
    ("Hezbollah–Iraq", "The Dawa Party fell. The party praised Iraq.", "tribute", {"Islamic Dawa Party > Iraq"}),
    (
        "Hezbollah–Iraq",
        "Hezbollah grew. By July 2014 it had sent advisers to the country.",
        "aid",
        {"Hezbollah > Iraq @../2014-07"},
    ),
    (
        "Hamas–Jordan",
        "The movement opened an office in Amman in 1992.",
        "mission",
        {"begins Hamas > Jordan @1992 in Amman (office)"},
    ),
    (
        "Polisario Front–Cuba",
        "Cuba has supported the movement since 1976.",
        "support",
        {"holds Cuba > Polisario Front @1976/.."},
    ),
    (_KU, "The party opened an office in Kampala in 1992.", "mission", set()),
)
_PERSONS: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        "Bolivia–Iran",
        "President Evo Morales visited Tehran in 2008. In 2010 Evo went to Tehran again.",
        "visit",
        {"Bolivia > Iran @2008", "Bolivia > Iran @2010"},
    ),
    ("Ethiopia–Eritrea", "Abiy visited Asmara in July 2018.", "visit", {"Ethiopia > Eritrea @2018-07"}),
    ("Iraq–Lebanon", "In 1989 Saddam sent weapons to Beirut.", "aid", {"Iraq > Lebanon @1989"}),
    (
        _KU,
        "Minister Wanjiku Otieno came to Kampala in 2004. The same Otieno visited Kampala in 2005.",
        "visit",
        {"Kenya > Uganda @2004", "Kenya > Uganda @2005"},
    ),
    (
        _KU,
        "Minister Wanjiku Otieno came to Kampala in 2004. Wanjiku met Ugandan officials.",
        "meeting",
        {"Kenya + Uganda"},
    ),
    (_KU, "Minister Grace Otieno came to Kampala in 2004. Grace met Ugandan officials.", "meeting", set()),
)
_STRANGERS: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        _KU,
        "The same Otieno came to Kampala and assured President Museveni of the support of her country.",
        "support",
        {"holds Kenya > Uganda"},
    ),
    (_KU, "The Kenyan minister assured his Ugandan colleague of full support.", "support", {"holds Kenya > Uganda"}),
    (
        _KU,
        "Wanjiku Otieno flew to Kampala in 2005, where she met President Yoweri Museveni.",
        "meeting",
        {"Kenya + Uganda @2005"},
    ),
    (_KU, "The Kenyan census counted 3,000 Ugandans. They enter without a visa.", "visa", {"holds Uganda > Kenya"}),
    (_KU, "Kenya left, while its allies of Rwanda took office.", "alliance", {"holds Kenya + Rwanda"}),
)
_THINGS: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        _KU,
        "Uganda opened an embassy in 1963. Kenya never had one in Kampala.",
        "mission",
        {"absent Kenya > Uganda in Kampala (embassy)", "begins Uganda > Kenya @1963 (embassy)"},
    ),
    (
        _KU,
        "Uganda opened an embassy in Nairobi in 1963; Kenya opened one in Kampala two years later.",
        "mission",
        {"begins Kenya > Uganda @1965 in Kampala (embassy)", "begins Uganda > Kenya @1963 in Nairobi (embassy)"},
    ),
    (
        _KU,
        "Uganda has an embassy in Nairobi but none in Kigali.",
        "mission",
        {"absent Uganda > Rwanda in Kigali (embassy)", "holds Uganda > Kenya in Nairobi (embassy)"},
    ),
    (_KU, "Kenya built a hospital in 1964. Uganda opened one in Nairobi in 1966.", "mission", set()),
    (
        _KU,
        "Uganda has an embassy and a school in Nairobi; Kenya opened one in Kampala.",
        "mission",
        {"holds Uganda > Kenya (embassy)"},
    ),
    (
        _KU,
        "The two states formed a joint committee in 1988. The committee met just once, in 1990.",
        "meeting",
        {"Kenya + Uganda @1990"},
    ),
    (
        _KU,
        "A joint commission was agreed upon in 2004. It held a session in Kampala in 2010.",
        "meeting",
        {"Kenya + Uganda @2010"},
    ),
    (_KU, "The joint committee last met in Nairobi in 2008.", "cooperation", set()),
    (_KU, "A committee of the Ugandan parliament fell. The committee met in May 1999.", "meeting", set()),
    (
        _KU,
        "Kenya and Uganda are in the Arab League. Kenya left the League in 2001.",
        "membership",
        {"ends Kenya > Arab League @2001", "holds Kenya > Arab League", "holds Uganda > Arab League"},
    ),
    (
        _KU,
        "Uganda, whose membership in the Commonwealth had been suspended since 2011, left.",
        "membership",
        {"suspended Uganda > Commonwealth of Nations @2011"},
    ),
)
_MET: tuple[tuple[str, str, str, set[str]], ...] = (
    ("Chile–Peru", "The binational cabinet met in Lima in 2017.", "meeting", {"Chile + Peru @2017"}),
    (
        "Chile–Peru",
        "The two states set up a committee in 2004. It met in Lima in 2006 and in Arica in 2008.",
        "meeting",
        {"Chile + Peru @2006", "Chile + Peru @2008"},
    ),
    ("Chile–Peru", "Chile set up a committee in 2004. It met in Lima in 2006.", "meeting", set()),
)
_FIGURES: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        _KU,
        "Trade, which stood at 90 million dollars in 1995, was down to 12 million in 1999.",
        "trade",
        {"holds Kenya + Uganda @1995 #90000000", "holds Kenya + Uganda @1999 #12000000"},
    ),
    (
        _KU,
        "Trade is small; it came to 14 million dollars in 1996.",
        "trade",
        {"holds Kenya + Uganda", "holds Kenya + Uganda @1996 #14000000"},
    ),
    (
        _KU,
        "Trade grew from 20 million dollars in 1995 to 75 million dollars by 2005.",
        "trade",
        {"holds Kenya + Uganda @1995 #20000000", "holds Kenya + Uganda @2005 #75000000"},
    ),
    (
        _KU,
        "In 2001 trade amounted to 4 million dollars; by 2010 it was 24 million.",
        "trade",
        {"holds Kenya + Uganda @2001 #4000000", "holds Kenya + Uganda @2010 #24000000"},
    ),
    (
        _KU,
        "Trade is dominated by tea; it came to a standstill in 1972.",
        "trade",
        {"holds Kenya + Uganda", "ends Kenya + Uganda @1972"},
    ),
    (
        _KU,
        "Kenyan officials put the number of Ugandans in Kenya at 2,500 in 1998.",
        "population",
        {"holds Uganda > Kenya @1998 #2500 reported"},
    ),
    (
        _KU,
        "A census put the number of Kenyans in Uganda at 2,500 in 1969.",
        "population",
        {"holds Kenya > Uganda @1969 #2500"},
    ),
    (_KU, "Kenyan officials put the number of Ugandan lorries in Kenya at 300.", "population", set()),
    (
        _KU,
        "Kenya backed Sudan in its war with Chad, while Uganda mediated between the two.",
        "talks",
        {"Uganda > Chad", "Uganda > Sudan"},
    ),
    (_KU, "Qatar mediated between the two.", "talks", {"Qatar > Kenya", "Qatar > Uganda"}),
)
CASES = (*_BACKED, *_BACKED_ON, *_MET, *_STRANGERS, *_OF_SEVERAL, *_GROUPS, *_PERSONS, *_THINGS, *_FIGURES)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_who_is_meant_is_found(read_text: ReadText, pair: str, text: str, kind: str, told: set[str]) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
