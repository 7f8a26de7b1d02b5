"""A document and what it names in, parsed sentences with their mentions by token out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from bilat.model.mention import PartyMention, PersonMention
from bilat.reading.grammar.sentence import Scope, Sentence, Timed
from bilat.reading.mentions.annotate import Named, plain_block
from bilat.reading.mentions.dates import TimeMention
from bilat.reading.mentions.pipeline import parse_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from bilat.model.document import Block, Document
    from bilat.reading.mentions.simplify import Plain
    from bilat.reading.tree import Span, Token, Tree

_PROSE = ("paragraph", "item")
_Mention = TypeVar("_Mention", PartyMention, PersonMention, TimeMention)
_M = TypeVar("_M", PartyMention, PersonMention, TimeMention)


def parse_document(document: Document, named: Named, scope: Scope, pipeline: Language) -> Iterator[Sentence]:
    """The sentences of a document's paragraphs and items, in order, linked to the ones before."""
    blocks = [b for b in document.blocks if b.kind in _PROSE]
    nears = _near(blocks, named)
    plains = [plain_block(document, block, near) for block, near in zip(blocks, nears, strict=True)]
    previous: Sentence | None = None
    before: Sentence | None = None
    intro: Sentence | None = None
    trees = parse_texts(pipeline, (plain.text for plain in plains))
    for block, near, plain, tree in zip(blocks, nears, plains, trees, strict=True):
        if previous is not None and previous.block.section != block.section:
            previous = None
        for span in tree.sents if block.kind == "paragraph" else (tree.whole(),):
            if not span.text.strip():
                continue
            linked = (previous, before, intro if block.kind == "item" else None)
            before = sentence = _sentence((scope, block), span, plain, near, linked)
            yield sentence
            if block.kind == "paragraph":
                previous = intro = sentence


def _near(blocks: Sequence[Block], named: Named) -> list[Named]:
    """What of all that a document names touches each block, so that its sentences need not look at all."""
    parties, persons = _by_block(named.parties, blocks), _by_block(named.persons, blocks)
    times = _by_block(named.times, blocks)
    return [replace(named, parties=a, persons=b, times=c) for a, b, c in zip(parties, persons, times, strict=True)]


def _by_block(mentions: tuple[_Mention, ...], blocks: Sequence[Block]) -> list[tuple[_Mention, ...]]:
    starts = [block.start for block in blocks]
    found: list[list[_Mention]] = [[] for _ in blocks]
    for mention in mentions:
        for place in range(max(bisect_right(starts, mention.start) - 1, 0), bisect_left(starts, mention.end)):
            if mention.start < blocks[place].end:
                found[place].append(mention)
    return [tuple(touching) for touching in found]


@dataclass(frozen=True, slots=True)
class _Offsets:
    """The tokens of a sentence, each with its original start and end, neither of which ever steps back."""

    tokens: list[int]
    starts: list[int]
    ends: list[int]

    def touched(self, start: int, end: int) -> list[int]:
        """The tokens that have something of `start:end`."""
        return self.tokens[bisect_right(self.ends, start) : bisect_left(self.starts, end)]

    def last_begun(self, start: int) -> int:
        """The last token that begins at an offset or before, else the first."""
        return self.tokens[max(bisect_right(self.starts, start) - 1, 0)]


def _sentence(
    where: tuple[Scope, Block],
    span: Span,
    plain: Plain,
    named: Named,
    linked: tuple[Sentence | None, Sentence | None, Sentence | None],
) -> Sentence:
    """A sentence; `linked` are the one before in its section, the one before in any, and the one above its list."""
    scope, block = where
    told = [token for token in span if token.text.strip()]
    spans = [(token.idx, token.idx + len(token.text)) for token in told] or [(span.start_char, span.end_char)]
    places = [token.i for token in told] or [span.start]
    origins = list(plain.origins(spans))
    offsets = _Offsets(places, [start for start, _ in origins], [end for _, end in origins])
    start, end = offsets.starts[0], offsets.ends[-1]
    if span.end == len(span.doc) or not span.doc.text[span.end_char :].strip():
        end = max(end, block.end)
    return Sentence(
        scope,
        block,
        span,
        start,
        end,
        _by_token(_between(named.parties, start, end), offsets),
        _by_token(_between(named.persons, start, end), offsets),
        _times(named, offsets, span.doc, start, end),
        dict(zip(places, origins, strict=True)),
        _by_stem(span),
        *linked,
    )


def _by_stem(span: Span) -> dict[str, tuple[Token, ...]]:
    stems: dict[str, list[Token]] = {}
    for token in span.tokens:
        stems.setdefault(token.stem, []).append(token)
    return {stem: tuple(tokens) for stem, tokens in stems.items()}


def _between(mentions: tuple[_M, ...], start: int, end: int) -> tuple[_M, ...]:
    """Those of the mentions, which stand in order, that reach into a stretch of text."""
    first, last = (bisect_left(mentions, place, key=_start) for place in (start, end))
    while first and mentions[first - 1].end > start:
        first -= 1
    return mentions[first:last]


def _start(mention: PartyMention | PersonMention | TimeMention) -> int:
    return mention.start


def _by_token(mentions: tuple[_M, ...], offsets: _Offsets) -> dict[int, _M]:
    """Each mention under every token of it, so that its head finds it whatever the parser chose."""
    return {token: mention for mention in mentions for token in offsets.touched(mention.start, mention.end)}


def _times(named: Named, offsets: _Offsets, tree: Tree, start: int, end: int) -> tuple[Timed, ...]:
    """The times of a sentence; one that was left out of the parse (an aside) hangs on the token before it."""
    out = []
    for mention in _between(named.times, start, end):
        if start <= mention.start < end:
            tokens = offsets.touched(mention.start, mention.end)
            held = tokens or [offsets.last_begun(mention.start)]
            out.append(Timed(mention, _head(held, tree), tuple(held), is_aside=not tokens))
    return tuple(out)


def _head(tokens: list[int], tree: Tree) -> Token:
    inside = set(tokens)
    outer = [tree[i] for i in tokens if tree[i].head.i not in inside or tree[i].head.i == i]
    return next((t for t in outer if t.pos_ not in ("PUNCT", "DET")), outer[0])
