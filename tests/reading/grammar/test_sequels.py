from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.sequels import sequel_time, sequels
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


def test_a_passive_goes_on_with_its_subject(parse: Parse) -> None:
    (sentence,) = parse("Relations were broken off in 1972 and resumed in 1981.")
    (later,) = sequels(token(sentence, "broken"), token(sentence, "Relations"))
    assert later.text == "resumed"
    assert sequel_time(later, sentence).act == "1981"


def test_a_pronoun_takes_up_the_object(parse: Parse) -> None:
    (sentence,) = parse("Kenya severed ties with Peru in 1972 and restored them in 1981.")
    assert [t.text for t in sequels(token(sentence, "severed"), token(sentence, "ties"))] == ["restored"]


def test_a_relative_clause_tells_on(parse: Parse) -> None:
    (sentence,) = parse("They signed a treaty in 1982, which expired in 2007.")
    assert [t.text for t in sequels(token(sentence, "signed"), token(sentence, "treaty"))] == ["expired"]


def test_another_object_is_another_matter(parse: Parse) -> None:
    (sentence,) = parse("Kenya severed ties with Peru in 1972 and closed the port in 1981.")
    assert sequels(token(sentence, "severed"), token(sentence, "ties")) == ()


def test_a_sequel_without_a_time_has_not_that_of_the_act(parse: Parse) -> None:
    (sentence,) = parse("Relations were broken off in 1972 and later resumed.")
    (later,) = sequels(token(sentence, "broken"), token(sentence, "Relations"))
    assert not sequel_time(later, sentence)
