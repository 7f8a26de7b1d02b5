"""A document and what it names in, parsed sentences with their mentions by token out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from bilat.model.mention import PartyMention, PersonMention
from bilat.reading.grammar.sentence import Scope, Sentence, Timed
from bilat.reading.mentions.annotate import Named, plain_block
from bilat.reading.mentions.pipeline import parse_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.language import Language

    from bilat.model.document import Block, Document
    from bilat.reading.mentions.simplify import Plain
    from bilat.reading.tree import Span, Token, Tree

_PROSE = ("paragraph", "item")


def parse_document(document: Document, named: Named, scope: Scope, pipeline: Language) -> Iterator[Sentence]:
    """The sentences of a document's paragraphs and items, in order, linked to the ones before."""
    blocks = [b for b in document.blocks if b.kind in _PROSE]
    plains = [plain_block(document, block, named) for block in blocks]
    previous: Sentence | None = None
    before: Sentence | None = None
    intro: Sentence | None = None
    trees = parse_texts(pipeline, (plain.text for plain in plains))
    for block, plain, tree in zip(blocks, plains, trees, strict=True):
        near = _near(block, named)
        if previous is not None and previous.block.section != block.section:
            previous = None
        for span in tree.sents if block.kind == "paragraph" else (tree.whole(),):
            if not span.text.strip():
                continue
            sentence = _sentence(scope, block, span, plain, near)
            sentence = replace(
                sentence, previous=previous, before=before, intro=intro if block.kind == "item" else None
            )
            yield sentence
            before = sentence
            if block.kind == "paragraph":
                previous = intro = sentence


def _near(block: Block, named: Named) -> Named:
    """What of all that a document names touches a block, so that its sentences need not look at all."""
    return replace(
        named,
        parties=tuple(m for m in named.parties if m.start < block.end and block.start < m.end),
        persons=tuple(m for m in named.persons if m.start < block.end and block.start < m.end),
        times=tuple(m for m in named.times if m.start < block.end and block.start < m.end),
    )


def _sentence(scope: Scope, block: Block, span: Span, plain: Plain, named: Named) -> Sentence:
    offsets = {token.i: plain.origin(token.idx, token.idx + len(token.text)) for token in span if token.text.strip()}
    if not offsets:
        offsets = {span.start: plain.origin(span.start_char, span.end_char)}
    start = min(first for first, _ in offsets.values())
    end = max(last for _, last in offsets.values())
    if span.end == len(span.doc) or not span.doc.text[span.end_char :].strip():
        end = max(end, block.end)
    return Sentence(
        scope,
        block,
        span,
        start,
        end,
        _by_token(named.parties, offsets),
        _by_token(named.persons, offsets),
        _times(named, offsets, span.doc, start, end),
        offsets,
        _by_stem(span),
    )


def _by_stem(span: Span) -> dict[str, tuple[Token, ...]]:
    stems: dict[str, tuple[Token, ...]] = {}
    for token in span:
        stems[token.stem] = (*stems.get(token.stem, ()), token)
    return stems


def _tokens(start: int, end: int, offsets: Mapping[int, tuple[int, int]]) -> list[int]:
    return [i for i, (first, last) in offsets.items() if first < end and start < last]


_M = TypeVar("_M", PartyMention, PersonMention)


def _by_token(mentions: tuple[_M, ...], offsets: Mapping[int, tuple[int, int]]) -> dict[int, _M]:
    """Each mention under every token of it, so that its head finds it whatever the parser chose."""
    low, high = min(f for f, _ in offsets.values()), max(e for _, e in offsets.values())
    return {i: m for m in mentions if m.start < high and low < m.end for i in _tokens(m.start, m.end, offsets)}


def _times(named: Named, offsets: Mapping[int, tuple[int, int]], tree: Tree, start: int, end: int) -> tuple[Timed, ...]:
    out = []
    for mention in named.times:
        if start <= mention.start < end:
            tokens = _tokens(mention.start, mention.end, offsets)
            held = tokens or _nearest(mention.start, offsets)
            out.append(Timed(mention, _head(held, tree), tuple(held), is_aside=not tokens))
    return tuple(out)


def _nearest(start: int, offsets: Mapping[int, tuple[int, int]]) -> list[int]:
    """The token before a time that was left out of the parse (an aside)."""
    return [max((i for i, (first, _) in offsets.items() if first <= start), default=min(offsets))]


def _head(tokens: list[int], tree: Tree) -> Token:
    inside = set(tokens)
    outer = [tree[i] for i in tokens if tree[i].head.i not in inside or tree[i].head.i == i]
    return next((t for t in outer if t.pos_ not in ("PUNCT", "DET")), outer[0])
