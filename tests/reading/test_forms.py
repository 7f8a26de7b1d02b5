from __future__ import annotations

from pathlib import Path

import pytest

from bilat.reading.forms import Forms
from bilat.reading.mentions.pipeline import BATCH, load_pipeline, parse_texts
from bilat.reading.tree import Token, Tree

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"
SEVERAL = ("They're gonna go, y'all.", "There's an embassy, but it ain't open.", "C'mon, let's say you gotta sign.")
ALONE = ("Kenya has kept an embassy in Lima since 1970.", "The ties worsened; both sides' envoys left.")


def told(token: Token) -> tuple[object, ...]:
    return (token.text, token.lemma_, token.pos_, token.tag_, token.dep_, token.word, token.stem, token.head.i)


def lines() -> list[str]:
    texts = (line.strip() for path in sorted(ARTICLES.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    return [*SEVERAL, *ALONE, *(text for text in texts if text)]


def test_words_are_as_the_whole_pipeline_tells_them() -> None:
    pipeline = load_pipeline()
    whole = [Tree(doc) for doc in pipeline.pipe(lines(), batch_size=BATCH)]

    for ours, theirs in zip(parse_texts(pipeline, lines()), whole, strict=True):
        assert [told(token) for token in ours] == [told(token) for token in theirs], theirs.text


@pytest.mark.parametrize("text", [*SEVERAL, *ALONE])
def test_a_text_in_which_words_may_hang_together_is_told_as_a_whole(text: str) -> None:
    pipeline = load_pipeline()

    assert Forms.of(pipeline).needs_whole(pipeline(text)) == (text in SEVERAL)


def test_a_pipeline_without_the_two_components_is_left_alone() -> None:
    pipeline = load_pipeline()
    with pipeline.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        doc = pipeline("Kenya left.")
        forms = Forms.of(pipeline)

    assert not forms.needs_whole(doc)
    assert forms.told(doc[0].orth, doc[0].tag, doc[0].dep) == (0, 0)
