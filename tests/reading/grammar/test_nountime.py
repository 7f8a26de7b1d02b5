"""Times of nouns: which of them are the clause's too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.when import when
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("Kenya ceded the islands to Peru after the war of 1893.", "ceded", "1893/.."),
        ("Following the coup in 1979, Kenya broke with Peru.", "broke", "1979/.."),
        ("Kenya sent tents to Peru after the earthquake of 8 October 2005.", "sent", "2005-10"),
        ("After the tsunami of 26 December 2004, Kenya sent doctors to Peru.", "sent", "2004-12"),
        ("A thaw followed the elections of 1999.", "followed", "1999"),
        ("Kenya was on the side of Peru during the crisis of 2020.", "was", "2020"),
        ("They were reconciled by the agreements on fishing of 1991.", "reconciled", "1991"),
        ("A Kenyan veto of November 2020 blocked the talks.", "blocked", "2020-11"),
        ("Kenya took in 4,000 Peruvians in the course of 2017.", "took", "2017"),
        ("The invasion began in the small hours of 2 August 1990.", "began", "1990-08-02"),
        ("Kenya recognised Chad as a state within the 1967 borders.", "recognised", None),
        ("Kenya violated the 1975 Statute of the River.", "violated", None),
        ("Kenya does not accept the annexation of 1940.", "accept", None),
        ("Kenyans may stay in Peru under an agreement of 1996.", "stay", None),
    ],
)
def test_the_time_of_a_noun_may_be_that_of_what_is_told(parse: Parse, text: str, word: str, time: str | None) -> None:
    (sentence,) = parse(text)
    assert when(token(sentence, word), sentence).act == time


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("In 2020 trade came to 4 million dollars; Kenya sells tea to Peru.", "sells", None),
        ("Cooperation, which began in 1994, extends to the navies.", "extends", None),
        ("Kenya invited the president of Peru to attend a summit on 24 April 2015.", "invited", None),
        ("Kenya accused Peru of breaking the truce in 1995.", "accused", "1995"),
        ("Kenya accused Peru of an attack on Kisumu in 1995.", "accused", None),
        ("Kenya held Peru responsible for the fall of Kisumu in 1995.", "held", None),
        ("Kenya visited Peru in 2005 and has cooperated with it since then.", "cooperated", "2005/.."),
        ("A legation was opened in 1935 and an embassy was built the following year.", "built", "1936"),
        (
            "Nauru, which had been administered by Kenya, became free in 1968.",
            "administered",
            "../1968",
        ),
    ],
)
def test_a_clause_takes_no_time_from_one_beside_it(parse: Parse, text: str, word: str, time: str | None) -> None:
    (sentence,) = parse(text)
    assert when(token(sentence, word), sentence).act == time


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("From 1967 Kenya maintained an office in Lima.", "maintained", "1967/.."),
        ("From 1967 to 1970 Kenya maintained an office in Lima.", "maintained", "1967/1970"),
        (
            "Malta was under Kenyan rule until its independence on 21 September 1964.",
            "was",
            "../1964-09-21",
        ),
        ("Malta was a Kenyan colony from 1814 until its independence on 21 September 1964.", "was", "1814/1964-09-21"),
        ("Investment stood at 3 million dollars by 2010.", "stood", "2010"),
    ],
)
def test_the_extent_of_what_holds(parse: Parse, text: str, word: str, time: str | None) -> None:
    (sentence,) = parse(text)
    assert when(token(sentence, word), sentence).extent == time


def test_since_then_goes_back_to_the_sentence_before(parse: Parse) -> None:
    _, sentence = parse("Kenya and Peru restored relations in November 2010. They have worked together ever since.")
    assert when(token(sentence, "worked"), sentence).extent == "2010-11~/.."


def test_a_clause_of_time_behind_a_date_has_that_date(parse: Parse) -> None:
    (sentence,) = parse("Relations started in March 1992, when Kenya joined the Council.")
    assert clause_time(token(sentence, "joined"), sentence).act == "1992-03"


def test_since_then_may_lead_the_sentence(parse: Parse) -> None:
    _, sentence = parse("Kenya and Peru signed a pact in November 1985. Since then they have worked together.")
    assert when(token(sentence, "worked"), sentence).extent == "1985-11~/.."


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("Kenya was at the time the main supplier of tea to Peru.", "was", "1985~"),
        ("Relations were tense during these years.", "were", "1985~"),
        ("Kenya was the main supplier of tea to Peru.", "was", None),
        ("At the time of the war they were rivals.", "were", None),
    ],
)
def test_at_that_time_is_when_the_sentence_before_was(parse: Parse, text: str, word: str, time: str | None) -> None:
    _, sentence = parse(f"Kenya's minister visited Lima in 1985. {text}")
    assert when(token(sentence, word), sentence).extent == time
