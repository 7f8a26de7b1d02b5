from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, str | None], ...] = (
    (
        "Benin–Niger relations",
        "On 9 April 1999 the president of Niger was shot dead during a coup.",
        "Niger",
        "1999-04-09",
    ),
    ("Benin–Niger relations", "Benin broke with Niger after the coup of July 2023.", "Niger", "2023-07"),
    ("Benin–Niger relations", "Benin suspended relations with Niamey after the coup of 2023.", "Niger", "2023"),
    ("Benin–Niger relations", "The army of Niger took over in July 2023.", "Niger", "2023-07"),
    (
        "Benin–Niger relations",
        "Benin became independent on 1 August 1960. Niger followed on 3 August 1960.",
        "Niger",
        "1960-08-03",
    ),
    ("Benin–Niger relations", "Mahamadou Issoufou won the election of 2011 in Niger.", "Niger", "2011"),
    ("Benin–Niger relations", "- 3 August 1960: Independence of Niger", "Niger", "1960-08-03"),
    ("Benin–Niger relations", "- 28 October 1963: coup in Benin", "Benin", "1963-10-28"),
    ("Estonia–Peru relations", "Estonia declared the restoration of its independence in 1991.", "Estonia", "1991"),
    ("Fiji–United Kingdom relations", "Britain transferred sovereignty to Fiji in October 1970.", "Fiji", "1970-10"),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Benin–Niger relations", "A partition of Niger was out of the question."),
    ("Benin–Niger relations", "The envoy of Benin was followed by a delegation in 1960."),
    ("Benin–Niger relations", "The team of Niger won the local election of 2011."),
    ("Peru–Yugoslavia relations", "The Peruvian minister left Yugoslavia in May 1941."),
    ("Benin–Niger relations", "The road to Niger was closed by Benin in 2023."),
)


def _transitions(statements: tuple[Statement, ...]) -> set[tuple[str, str | None]]:
    return {(s.claim.actors[0], s.claim.time) for s in statements if s.claim.kind == "transition"}


@pytest.mark.parametrize(("title", "sentence", "party", "time"), CASES)
def test_an_upheaval_is_of_the_country_that_the_clause_around_it_means(
    read_text: ReadText, title: str, sentence: str, party: str, time: str | None
) -> None:
    found = _transitions(read_text(title, sentence))

    assert (party, time) in found
    assert {p for p, _ in found} <= {party, "Benin"}


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_what_changes_no_government_is_no_transition(read_text: ReadText, title: str, sentence: str) -> None:
    assert not _transitions(read_text(title, sentence))
