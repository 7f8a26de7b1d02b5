"""Who and when in what is said against others: controlled subjects, `its` in reasons, dates of occasions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    ("Kenya–Peru", "Kenya accused Peru of supporting Chile.", "support", {"holds Peru > Chile alleged"}),
    ("Kenya–Peru", "Kenya thanked Peru for supporting Chile.", "support", {"holds Peru > Chile"}),
    ("Kenya–Peru", "Kenya severed ties with Peru over its support for Chile.", "support", {"holds Peru > Chile"}),
    ("Kenya–Peru", "Kenya criticised Peru for its support of Chile.", "support", {"holds Peru > Chile"}),
    ("Kenya–Peru", "The Kenyan-backed Peruvian rebels left.", "support", {"holds Kenya > Peruvian rebels"}),
    ("Kenya–Peru", "At the summit of May 2004 Kenya backed Peru.", "support", {"holds Kenya > Peru @2004-05"}),
    ("Kenya–Peru", "Kenya blamed Peru for the fall of the town in June 2012.", "accusation", {"Kenya > Peru"}),
    ("Kenya–Peru", "Anti-Peruvian riots broke out in Nairobi in 1999.", "protest", {"Kenya > Peru @1999"}),
    ("Kenya–Peru", "Peru shut the port in May 2001. Kenya protested to Peru.", "protest", {"Kenya > Peru @2001-05~"}),
    ("Kenya–Peru", "Peru shut the port on 4 May 2001. Kenya protested to Peru.", "protest", {"Kenya > Peru @2001-05~"}),
    ("Kenya–Peru", "Peru shut the port in 2001. Kenya has often protested.", "protest", {"Kenya > Peru"}),
    ("Kenya–Peru", "A Kenyan company accused Peru of fraud.", "accusation", set()),
    ("Kenya–Peru", "Peru helped. Wanjiku Otieno thanked Peru.", "statement", {"Kenya > Peru"}),
)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_reproaches_find_their_parties_and_days(
    read_text: ReadText, pair: str, text: str, kind: str, told: set[str]
) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
