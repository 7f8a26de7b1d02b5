"""What the parser is known to get wrong is put right before any rule sees it."""

from __future__ import annotations

import pytest

from bilat.reading.mentions.pipeline import load_pipeline
from bilat.reading.tree import Token, Tree


def _tree(text: str) -> dict[str, Token]:
    return {token.text: token for token in Tree(load_pipeline()(text))}


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Following the end of the Cold War, Kenya and Malta signed a treaty.", "Kenya", "signed"),
        ("After the Orange Revolution, Kenya and Malta signed a treaty.", "Kenya", "signed"),
        ("Along with the United Arab Emirates, Kenya and Malta were the only states to object.", "Kenya", "were"),
        ("After the 1964 Cyprus crisis, Kenya armed Malta.", "Kenya", "armed"),
        ("After talks with Ghana, Togo and Benin, Kenya signed.", "Kenya", "signed"),
    ],
)
def test_a_subject_behind_an_opening_phrase_acts(text: str, subject: str, verb: str) -> None:
    tokens = _tree(text)

    assert tokens[subject].head is tokens[verb]
    assert tokens[subject].dep_ == "nsubj"


def test_the_subject_of_a_passive_behind_an_opening_phrase_is_one_of_a_passive() -> None:
    tokens = _tree("During the Second World War, Kenya and Malta were bombed by Italy.")

    assert tokens["Kenya"].head is tokens["bombed"]
    assert tokens["Kenya"].dep_ == "nsubjpass"


def test_what_stands_in_a_list_of_the_opening_phrase_stays_there() -> None:
    tokens = _tree("After talks with Ghana, Togo and Benin, Kenya signed.")

    assert tokens["Togo"].head is tokens["Ghana"]
    assert tokens["Benin"].head is tokens["Togo"]


def test_what_goes_with_an_auxiliary_of_the_passive_is_a_verb() -> None:
    tokens = _tree("Uganda's relations with Sudan have been strained, because of long-standing feuds with herders.")

    assert tokens["strained"].is_predicate
    assert tokens["relations"].dep_ == "nsubjpass"
    assert tokens["relations"].head is tokens["strained"]


def test_what_was_signed_is_the_memorandum_and_not_the_understanding() -> None:
    tokens = _tree("The plan rests on a memorandum of understanding that was signed in Valletta.")

    assert tokens["signed"].head is tokens["memorandum"]


def test_gerunds_behind_a_preposition_head_clauses() -> None:
    tokens = _tree("They also accuse Kenya of arresting and torturing a number of Maltese.")

    assert tokens["arresting"].dep_ == "pcomp"
    assert tokens["torturing"].head is tokens["arresting"]
