from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.where import Where, city_near, place_at, places
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


def test_a_capital_lies_in_its_country(parse: Parse) -> None:
    (sentence,) = parse("Kenya opened an embassy in Lima.")
    assert place_at(token(sentence, "Lima"), sentence) == Where("Lima", "Peru")


def test_a_country_is_a_place_without_a_city(parse: Parse) -> None:
    (sentence,) = parse("Kenya opened an embassy in Chile.")
    assert place_at(token(sentence, "Chile"), sentence) == Where(None, "Chile")


def test_an_apposition_says_the_country(parse: Parse) -> None:
    (sentence,) = parse("The ministers met in Santiago, Cuba.")
    assert place_at(token(sentence, "Santiago"), sentence) == Where("Santiago", "Cuba")


def test_what_is_no_place_gives_none(parse: Parse) -> None:
    (sentence,) = parse("Kenya opened an embassy in haste.")
    assert place_at(token(sentence, "haste"), sentence) is None


def test_places_come_with_the_complement_that_names_them(parse: Parse) -> None:
    (sentence,) = parse("The ministers met in Lima.")
    assert [(o.prep, w.city) for o, w in places(token(sentence, "met"), sentence)] == [("in", "Lima")]


def test_the_city_near_a_predicate_may_stand_with_its_object(parse: Parse) -> None:
    (sentence,) = parse("Kenya signed a treaty in Lima.")
    assert city_near(token(sentence, "signed"), sentence) == Where("Lima", "Peru")
