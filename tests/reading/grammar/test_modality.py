from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.modality import is_perfect, stance_of, tense_of
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Kenya opened an embassy.", "opened", "asserted"),
        ("Kenya will open an embassy.", "open", "planned"),
        ("Kenya plans to open an embassy.", "open", "planned"),
        ("Kenya is willing to open an embassy.", "open", "planned"),
        ("Kenya said that Peru opened an embassy.", "opened", "reported"),
        ("Kenya reportedly opened an embassy.", "opened", "reported"),
        ("Kenya allegedly armed the rebels.", "armed", "alleged"),
        ("Kenya may open an embassy.", "open", "doubtful"),
        ("Kenya denied that it plans to open an embassy.", "open", "denied"),
        ("Kenya would later open an embassy.", "open", "asserted"),
        ("According to a newspaper Kenya opened an embassy.", "opened", "reported"),
        ("According to the treaty Kenya opened an embassy.", "opened", "asserted"),
    ],
)
def test_how_sure_a_text_is(parse: Parse, text: str, word: str, modality: str) -> None:
    (sentence,) = parse(text)
    assert stance_of(token(sentence, word), sentence).modality == modality


def test_who_says_so_is_kept(parse: Parse) -> None:
    (sentence,) = parse("According to Chile, Kenya opened an embassy.")
    stance = stance_of(token(sentence, "opened"), sentence)
    assert (stance.modality, stance.attributed_to) == ("reported", "Chile")


def test_what_is_refused_is_negated(parse: Parse) -> None:
    (sentence,) = parse("Kenya refused to recognise Peru.")
    assert stance_of(token(sentence, "recognise"), sentence).is_negated


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Kenya keeps an embassy.", "keeps", "present"),
        ("Kenya kept an embassy.", "kept", "past"),
        ("Kenya has kept an embassy since 1970.", "kept", "present"),
        ("An embassy was kept in Lima.", "kept", "past"),
        ("Kenya has once kept an embassy in Lima.", "kept", "past"),
        ("Kenya has previously kept an embassy in Lima.", "kept", "past"),
        ("Kenya has long kept an embassy in Lima.", "kept", "present"),
    ],
)
def test_a_clause_is_told_in_the_present_or_the_past(parse: Parse, text: str, word: str, told: str) -> None:
    (sentence,) = parse(text)
    assert tense_of(token(sentence, word)) == told


def test_the_present_perfect_is_known(parse: Parse) -> None:
    (sentence,) = parse("Kenya has kept an embassy since 1970.")
    assert is_perfect(token(sentence, "kept"))
