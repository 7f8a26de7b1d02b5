"""The tree answers as spaCy's own tokens do."""

from __future__ import annotations

import pytest

from bilat.reading.mentions.pipeline import load_pipeline
from bilat.reading.tree import Tree

TEXT = (
    "Kenya and Peru, whose ministers met in Lima in 2011, re-established relations. "
    "Their embassies were opened two years later by N. Oduya and closed again, as neither could pay for them."
)


def test_a_token_has_the_attributes_that_spacy_gives_it() -> None:
    doc = load_pipeline()(TEXT)
    names = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "is_punct", "like_num")
    for theirs, ours in zip(doc, Tree(doc), strict=True):
        assert [getattr(ours, name) for name in names] == [getattr(theirs, name) for name in names]


def test_a_token_stands_in_the_tree_where_spacy_puts_it() -> None:
    doc = load_pipeline()(TEXT)
    tree = Tree(doc)
    for theirs, ours in zip(doc, tree, strict=True):
        assert ours.head.i == theirs.head.i
        assert [t.i for t in ours.children] == [t.i for t in theirs.children]
        assert [t.i for t in ours.subtree] == [t.i for t in theirs.subtree]
        assert [t.i for t in ours.ancestors] == [t.i for t in theirs.ancestors]
        assert ours.left_edge.i == theirs.left_edge.i
        assert [t.i for t in tree if ours.is_ancestor(t)] == [t.i for t in doc if theirs.is_ancestor(t)]
        assert (ours.sent.start, ours.sent.end, ours.sent.text) == (
            theirs.sent.start,
            theirs.sent.end,
            theirs.sent.text,
        )


def test_a_stem_has_no_hyphen_and_is_spelt_with_an_s() -> None:
    tree = Tree(load_pipeline()("Kenya normalized its relations with Peru, and the Forces left."))
    stems = {token.text: token.stem for token in tree}
    assert stems["normalized"] == "normalise"
    assert stems["Forces"] == "force"


def test_there_is_no_neighbour_before_the_first_word() -> None:
    with pytest.raises(IndexError):
        Tree(load_pipeline()("Peace."))[0].nbor(-1)


def test_what_the_parser_cuts_at_a_colon_is_one_sentence() -> None:
    text = "Ties were strained in 2014: Kenya criticised the coup and called on the generals to step down. It rained."
    assert [span.text.strip()[-5:] for span in Tree(load_pipeline()(text)).sents] == ["down.", "ined."]


def test_a_perfect_gerund_is_no_adjective_before_its_object() -> None:
    tree = Tree(load_pipeline()("Kenya accused Peru of having trained rebels near the border."))
    trained = next(t for t in tree if t.text == "trained")

    assert trained.is_predicate
    assert (trained.dep_, trained.head.text) == ("pcomp", "of")
    assert [t.text for t in trained.children if t.dep_ in ("aux", "dobj")] == ["having", "rebels"]
