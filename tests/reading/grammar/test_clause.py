from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    no_longer,
    obliques,
    particle,
    patients,
    predicates,
    stem,
)
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from bilat.reading.tree import Token
    from tests.reading.grammar.conftest import Parse


def _words(tokens: tuple[Token, ...]) -> list[str]:
    return [t.text for t in tokens]


def test_the_agent_of_an_active_verb_is_its_subject_with_coordinates(parse: Parse) -> None:
    (sentence,) = parse("Kenya and Peru signed a treaty in Lima.")
    verb = token(sentence, "signed")
    assert _words(agents(verb)) == ["Kenya", "Peru"]
    assert _words(patients(verb)) == ["treaty"]


def test_the_agent_of_a_passive_verb_stands_behind_by(parse: Parse) -> None:
    (sentence,) = parse("The treaty was signed by Kenya and Peru.")
    verb = token(sentence, "signed")
    assert is_passive(verb)
    assert _words(agents(verb)) == ["Kenya", "Peru"]
    assert _words(patients(verb)) == ["treaty"]


def test_a_coordinate_verb_shares_the_subject_before_it(parse: Parse) -> None:
    (sentence,) = parse("Kenya recognised Peru in 1963 and opened an embassy in 1970.")
    assert _words(agents(token(sentence, "opened"))) == ["Kenya"]


def test_the_subject_of_an_infinitive_is_that_of_the_verb_above_or_its_object(parse: Parse) -> None:
    (sentence,) = parse("Kenya agreed to open an embassy.")
    assert _words(agents(token(sentence, "open"))) == ["Kenya"]
    (sentence,) = parse("Kenya asked Peru to open an embassy.")
    assert _words(agents(token(sentence, "open"))) == ["Peru"]


def test_a_relative_pronoun_stands_for_its_noun(parse: Parse) -> None:
    (sentence,) = parse("Kenya, which opened an embassy in Lima, welcomed the ambassador.")
    assert _words(agents(token(sentence, "opened"))) == ["Kenya"]


def test_obliques_give_each_coordinate_with_its_preposition(parse: Parse) -> None:
    (sentence,) = parse("Kenya has embassies in Lima and Santiago.")
    assert [(o.prep, o.token.text) for o in obliques(token(sentence, "embassies"))] == [
        ("in", "Lima"),
        ("in", "Santiago"),
    ]


def test_not_never_no_and_neither_negate(parse: Parse) -> None:
    for text, verb in (
        ("Kenya did not recognise Peru.", "recognise"),
        ("Kenya never recognised Peru.", "recognised"),
        ("Neither country opened an embassy.", "opened"),
        ("No treaty was signed.", "signed"),
    ):
        (sentence,) = parse(text)
        assert is_negated(token(sentence, verb)), text


def test_not_until_is_no_negation(parse: Parse) -> None:
    (sentence,) = parse("The embassy was not opened until 1970.")
    assert not is_negated(token(sentence, "opened"))


def test_no_longer_and_not_any_more_are_told_apart_from_plain_denial(parse: Parse) -> None:
    (sentence,) = parse("Kenya no longer recognises Peru.")
    assert no_longer(token(sentence, "recognises"))
    (sentence,) = parse("Kenya does not recognise Peru any more.")
    assert no_longer(token(sentence, "recognise"))
    (sentence,) = parse("Kenya does not recognise Peru.")
    assert not no_longer(token(sentence, "recognise"))


def test_a_particle_belongs_to_its_verb(parse: Parse) -> None:
    (sentence,) = parse("Kenya broke off relations with Peru.")
    assert particle(token(sentence, "broke")) == "off"


def test_stems_join_spellings(parse: Parse) -> None:
    (sentence,) = parse("Kenya recognizes Peru and re-establishes relations.")
    assert [stem(verb) for verb in predicates(sentence.span)] == ["recognise", "reestablish"]
