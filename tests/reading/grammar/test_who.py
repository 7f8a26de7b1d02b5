from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.clause import agents, patients
from bilat.reading.grammar.who import who, who_is
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya opened an embassy.", "Kenya"),
        ("The Kenyan government opened an embassy.", "government"),
        ("The government of Kenya opened an embassy.", "government"),
        ("Kenya's parliament ratified it.", "parliament"),
        ("Nairobi opened an embassy.", "Nairobi"),
        ("Kenyans travelled to Lima.", "Kenyans"),
    ],
)
def test_a_country_is_meant_by_its_name_government_capital_and_people(parse: Parse, text: str, word: str) -> None:
    (sentence,) = parse(text)
    assert who_is(token(sentence, word), sentence).parties == ("Kenya",)


@pytest.mark.parametrize("subject", ["The two countries", "Both sides", "The parties", "Both governments"])
def test_the_two_countries_are_those_of_the_title(parse: Parse, subject: str) -> None:
    (sentence,) = parse(f"{subject} signed a treaty.")
    assert who(agents(token(sentence, "signed")), sentence).parties == ("Kenya", "Peru")


def test_they_are_the_plural_subject_before(parse: Parse) -> None:
    _, second = parse("Chile and Japan met in 1990. They signed a treaty.")
    assert who_is(token(second, "They"), second).parties == ("Chile", "Japan")


def test_it_is_the_single_subject_before(parse: Parse) -> None:
    _, second = parse("Chile joined in 1990. It signed a treaty.")
    assert who_is(token(second, "It"), second).parties == ("Chile",)


def test_an_office_holder_acts_for_the_country(parse: Parse) -> None:
    (sentence,) = parse("Peruvian president Alberto Vargas signed the treaty.")
    found = who(agents(token(sentence, "signed")), sentence)
    assert (found.parties, found.persons) == (("Peru",), ("Alberto Vargas",))


def test_a_group_keeps_its_own_name(parse: Parse) -> None:
    (sentence,) = parse("Kenya supported the Peruvian opposition.")
    assert who(patients(token(sentence, "supported")), sentence).parties == ("Peruvian opposition",)


def test_a_thing_is_nobody(parse: Parse) -> None:
    (sentence,) = parse("The weather changed.")
    assert not who_is(token(sentence, "weather"), sentence)


def test_an_ambassador_acts_for_the_sender_and_not_for_the_host(parse: Parse) -> None:
    (sentence,) = parse("Kenya dismissed its ambassador to Peru, John Mwangi, in 2001.")
    found = who(patients(token(sentence, "dismissed")), sentence)
    assert (found.parties, found.persons) == (("Kenya",), ("John Mwangi",))
