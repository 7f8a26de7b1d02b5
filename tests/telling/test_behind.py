"""Which government stood behind a tie, and whether anybody confirmed it since."""

from __future__ import annotations

from datetime import date

from bilat.model.statement import Claim, Evidence, Statement
from bilat.standing import answers, document_dates
from bilat.telling.behind import behind

DOC = "Kenya–Syria relations"


def told(time: str, phase: str = "begins") -> Statement:
    claim = Claim("diplomatic-relations", "begins" if phase == "begins" else "holds", ("Kenya", "Syria"), time=time)
    return Statement(claim, Evidence(DOC, 0, len(time), time))


def test_a_tie_rests_on_the_government_of_its_beginning() -> None:
    said = [told("1970-05-01")]
    (answer,) = answers(said, document_dates(said, {}), date(2025, 6, 1).toordinal())

    (found,) = [each for each in behind(answer) if each.party == "Syria"]
    assert found.government == "Ba'athist Syria"
    assert found.present == "Syrian transitional government"
    assert found.is_confirmed is False


def test_a_tie_that_is_told_under_the_present_government_is_confirmed() -> None:
    said = [told("1970-05-01"), told("2025-03", "holds")]
    (answer,) = answers(said, document_dates(said, {}), date(2025, 6, 1).toordinal())

    assert [each.is_confirmed for each in behind(answer) if each.party == "Syria"] == [True]


def test_of_a_party_without_known_governments_nothing_is_said() -> None:
    said = [told("1970-05-01")]
    (answer,) = answers(said, document_dates(said, {}), date(2025, 6, 1).toordinal())

    assert "Kenya" not in {each.party for each in behind(answer)}
