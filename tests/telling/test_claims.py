from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.model.quantity import Quantity
from bilat.telling.claims import in_words, sentence_of, time_of

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from tests.telling.conftest import Say


def test_a_claim_is_told_on_one_line_of_its_fields(say: Say) -> None:
    told = say("An embassy was opened.", "mission", "begins", "1969", detail="embassy", place="Klow")

    assert in_words(told.claim) == "mission begins: Ruritania → Syldavia, 1969, Klow (embassy)"


def test_a_sentence_tells_an_act_with_the_word_of_its_source(say: Say) -> None:
    told = say("The embassy was evacuated.", "mission", "suspended", "1969", detail="embassy", place="Klow")

    assert sentence_of(told) == "Embassy of Ruritania in Syldavia (Klow): evacuated"


def test_a_sentence_tells_what_holds_what_does_not_and_what_happened(say: Say) -> None:
    holds = say("They have relations.", "diplomatic-relations", "holds", actors=("Ruritania", "Syldavia"), targets=())
    absent = say(
        "There are no relations.", "diplomatic-relations", "absent", actors=("Ruritania", "Syldavia"), targets=()
    )
    aid = say("Ruritania sent 30 tons.", "aid", None, quantity=Quantity(30, unit="tons"), modality="reported")

    assert sentence_of(holds) == "Ruritania and Syldavia have diplomatic relations"
    assert sentence_of(absent) == "Ruritania and Syldavia have no diplomatic relations"
    assert sentence_of(aid).endswith("; 30 tons; only reported")


def test_what_is_planned_alleged_denied_or_in_doubt_is_told_as_such(say: Say) -> None:
    told = say("It will open an embassy.", "mission", "begins", modality="planned", detail="embassy")

    assert sentence_of(told) == "Planned: embassy of Ruritania in Syldavia"


@pytest.mark.parametrize(
    ("phase", "time", "words"),
    [
        ("begins", None, "undated"),
        ("begins", "1969-05-02", "2 May 1969"),
        ("begins", "1969/1970", "some time between 1969 and 1970"),
        ("ends", "../1970", "1970 at the latest"),
        ("holds", "1969/..", "since 1969"),
        ("holds", "1969/1970", "1969 to 1970"),
        (None, "1969", "1969"),
    ],
)
def test_its_time_is_told_as_a_window_of_an_act_and_an_extent_of_the_rest(
    say: Say, phase: Phase | None, time: str | None, words: str
) -> None:
    kind = "mission" if phase else "aid"

    assert time_of(say("It was so.", kind, phase, time).claim) == words
