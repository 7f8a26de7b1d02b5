"""What is thought of a deed that an earlier clause or sentence tells; it is toward whoever did the deed, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        "Kenya–Uganda",
        "In March 2003 the United States invaded Iraq. Kenya condemned the invasion.",
        "opposition",
        {"holds Kenya > United States @2003-03~"},
    ),
    (
        "Kenya–Uganda",
        "Sudan occupied the Ilemi Triangle in 1988. Kenya protested and demanded its withdrawal.",
        "protest",
        {"Kenya > Sudan @1988~"},
    ),
    (
        "Kenya–Uganda",
        "Sudan occupied the Ilemi Triangle in 1988. Kenya protested and demanded its withdrawal.",
        "request",
        {"Kenya > Sudan @1988~"},
    ),
    (
        "Kenya–Uganda",
        "Uganda banned the import of Kenyan milk in May 1990; Kenya protested against the decision.",
        "protest",
        {"Kenya > Uganda @1990-05"},
    ),
    (
        "Kenya–Uganda",
        "In 1998 Rwanda sent troops into Congo. Kenya criticised the move.",
        "opposition",
        {"holds Kenya > Rwanda @1998~"},
    ),
    (
        "Kenya–Uganda",
        "Uganda announced in 2010 that it would close its border, to which Kenya objected.",
        "opposition",
        {"holds Kenya > Uganda @2010"},
    ),
    (
        "Kenya–Uganda",
        "Tanzania invaded Uganda in 1979. The Kenyan government deplored this.",
        "opposition",
        {"holds Kenya > Tanzania @1979~"},
    ),
    (
        "Kenya–Uganda",
        "Sweden recognised the new government of Uganda in January 1986. Kenya welcomed the step.",
        "statement",
        {"Kenya > Sweden @1986-01~"},
    ),
    (
        "Kenya–Uganda",
        "Turkey invaded northern Syria in October 2019. Uganda denounced the operation, and demanded its end.",
        "request",
        {"Uganda > Turkey @2019-10~"},
    ),
    (
        "Kenya–Uganda",
        "Russia annexed Crimea in March 2014. Both Kenya and Uganda condemned the annexation.",
        "opposition",
        {"holds Kenya > Russia @2014-03~", "holds Uganda > Russia @2014-03~"},
    ),
    (
        "Kenya–Uganda",
        "Israel bombed Tunis in 1985, which Uganda condemned.",
        "opposition",
        {"holds Uganda > Israel @1985"},
    ),
    (
        "Kenya–Uganda",
        "France tested a nuclear bomb in the Sahara in 1960. The test was condemned by Uganda.",
        "opposition",
        {"holds Uganda > France @1960~"},
    ),
    (
        "Kenya–Uganda",
        "In 1990 rebels attacked Lira. Kenya condemned the attack.",
        "opposition",
        {"holds Kenya > rebels @1990~"},
    ),
    (
        "Kenya–Uganda",
        "In 2011 Sudan hosted two generals. Uganda raised an objection to the visit.",
        "protest",
        {"Uganda > Sudan @2011~"},
    ),
    (
        "Kenya–Uganda",
        "Rwandan troops crossed into Congo in 1998. The incursion drew criticism from Uganda.",
        "opposition",
        {"holds Uganda > Rwanda @1998~"},
    ),
    (
        "Kenya–Uganda",
        "Rwandan troops crossed into Congo in 1998, a step which Uganda welcomed.",
        "statement",
        {"Uganda > Rwanda @1998"},
    ),
    (
        "Kenya–Uganda",
        "In 1990 Iraq annexed Kuwait. Uganda demanded that it withdraw.",
        "request",
        {"Uganda > Iraq @1990~"},
    ),
    (
        "Kenya–Uganda",
        "In 1994 Egypt detained a Ugandan pilot. Uganda called for the release of the pilot.",
        "request",
        {"Uganda > Egypt @1994~"},
    ),
    (
        "Kenya–Uganda",
        "In 1994 Egypt expelled Sudanese diplomats. Uganda expressed regret over the decision.",
        "statement",
        {"Uganda > Egypt @1994~"},
    ),
    (
        "Kenya–Uganda",
        "In 2015 the African Union suspended Burundi. Kenya supported the decision.",
        "support",
        {"holds Kenya > African Union @2015~"},
    ),
    (
        "Kenya–Uganda",
        "South Africa tested a missile in 1980; both countries condemned the test.",
        "opposition",
        {"holds Kenya > South Africa @1980", "holds Uganda > South Africa @1980"},
    ),
    ("Kenya–Uganda", "When Libya bombed Mwanza in 1979, Kenya protested.", "protest", {"Kenya > Libya @1979"}),
    ("Kenya–Uganda", "Libya sent troops to Uganda, against which Kenya protested.", "protest", {"Kenya > Libya"}),
    (
        "Cyprus–Syria",
        "Turkey invaded Cyprus in 1974. Syria condemned the invasion and demanded the withdrawal of the troops.",
        "opposition",
        {"holds Syria > Turkey @1974~"},
    ),
    (
        "Cyprus–Syria",
        "In 2019 Turkey drilled for gas off Paphos. Cyprus protested, and called it illegal.",
        "statement",
        {"Cyprus > Turkey @2019~"},
    ),
    (
        "Cyprus–Syria",
        "In 2014 Syria signed a contract with Northern Cyprus. Cyprus lodged a protest.",
        "protest",
        {"Cyprus > Syria @2014~"},
    ),
    (
        "Cyprus–Syria",
        "In 2014 Syria signed a contract with Northern Cyprus. Cyprus lodged a protest.",
        "support",
        set(),
    ),
    ("Kenya–Uganda", "Two Kenyans were killed in Sudan in 2005. Kenya condemned the killings.", "opposition", set()),
    (
        "Kenya–Uganda",
        "Ethiopia planned a dam on the Omo. Kenya's objections to the plan were ignored.",
        "opposition",
        {"holds Kenya > Ethiopia"},
    ),
)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_what_is_thought_of_a_deed_is_toward_whoever_did_it(
    read_text: ReadText, pair: str, text: str, kind: str, told: set[str]
) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
