from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.owntime import is_fine
from bilat.reading.grammar.when import when
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("Kenya opened an embassy in 1970.", "opened", "1970"),
        ("In May 1970 Kenya opened an embassy.", "opened", "1970-05"),
        ("Kenya has kept an embassy since 1970.", "kept", "1970/.."),
        ("Kenya kept an embassy until 1970.", "kept", "../1970"),
        ("Kenya kept an embassy from 1970 to 1985.", "kept", "1970/1985"),
        ("Relations were not established until 1970.", "established", "1970"),
        ("Kenya opened an embassy.", "opened", None),
    ],
)
def test_the_time_of_a_clause(parse: Parse, text: str, word: str, time: str | None) -> None:
    (sentence,) = parse(text)
    assert when(token(sentence, word), sentence).act == time


def test_each_of_two_clauses_has_its_own_time(parse: Parse) -> None:
    (sentence,) = parse("Kenya recognised Peru in 1963 and opened an embassy in 1970.")
    assert when(token(sentence, "recognised"), sentence).act == "1963"
    assert when(token(sentence, "opened"), sentence).act == "1970"


def test_the_year_of_a_noun_is_not_that_of_its_clause(parse: Parse) -> None:
    (sentence,) = parse("Kenya never accepted the annexation of 1940.")
    assert not when(token(sentence, "accepted"), sentence)


def test_what_was_done_by_a_treaty_was_done_in_its_year(parse: Parse) -> None:
    (sentence,) = parse("Kenya recognised Peru in the Treaty of Lima of 1896.")
    assert when(token(sentence, "recognised"), sentence).act == "1896"


def test_a_time_carried_over_is_marked(parse: Parse) -> None:
    first, second = parse("Peru opened an embassy in 1970. Kenya opened one as well.")
    assert not when(token(second, "opened"), second)
    assert carried(first).act == "1970~"


def test_a_month_is_fine_and_a_year_is_not(parse: Parse) -> None:
    (sentence,) = parse("Kenya opened an embassy in May 1970.")
    assert is_fine(when(token(sentence, "opened"), sentence))
    (sentence,) = parse("Kenya opened an embassy in 1970.")
    assert not is_fine(when(token(sentence, "opened"), sentence))
