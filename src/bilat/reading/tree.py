"""A parsed spaCy document in, a tree of plain Python tokens out, which rules can walk many times at little cost.

Every attribute of a spaCy token is computed anew at each access; the rules of the reader ask for millions. A tree is
made once and holds the same answers under the same names (spaCy 3.8, `Token` and `Span`), but for what
`reading/misparses.py` puts right.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

from bilat.reading.misparses import mend, passive_adjectives, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from bilat.reading.forms import Forms

_PREDICATES = frozenset({"VERB", "AUX"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_COLUMNS = ("HEAD", "SPACY", "ORTH", "LEMMA", "POS", "TAG", "DEP")
# Forms whose lemma the pipeline gets wrong.
_MISREAD = MappingProxyType({"hopes": "hope", "hoped": "hope", "hoping": "hope"})
_SHORT = 4
_GOING_ON = (":", ";")


class Token:
    """A word of a parsed text. `word` is its lemma in lower case, `stem` that without hyphens and with -ise for -ize.

    `is_predicate` says whether it heads a clause, `below` keeps its subtree once that was asked for.
    All else means what it means in spaCy.
    """

    __slots__ = (
        "below",
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_predicate",
        "is_punct",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "sent",
        "stem",
        "tag_",
        "text",
        "word",
    )

    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    word: str
    stem: str
    pos_: str
    tag_: str
    dep_: str
    is_predicate: bool
    is_punct: bool
    like_num: bool
    head: Token
    children: tuple[Token, ...]
    lefts: tuple[Token, ...]
    sent: Span
    doc: Tree
    below: tuple[Token, ...] | None

    def __repr__(self) -> str:
        """The word and its place, for people who look for faults."""
        return f"<{self.text} {self.i}>"

    @property
    def ancestors(self) -> Iterator[Token]:
        """The heads above it, nearest first."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the tree's branches."""
        if self.below is None:
            out: list[Token] = []
            _gather(self, out)
            self.below = tuple(out)
        return list(self.below)

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        at = self
        while at.lefts:
            at = at.lefts[0]
        return at

    def is_ancestor(self, other: Token) -> bool:
        """Whether it stands above `other`."""
        at = other
        while at.head is not at:
            at = at.head
            if at is self:
                return True
        return False

    def nbor(self, step: int = 1) -> Token:
        """The token `step` places on (or before, where negative).

        Raises IndexError beyond the text.
        """
        place = self.i + step
        if place < 0:
            message = f"no token at {place}"
            raise IndexError(message)
        return self.doc.tokens[place]


def _gather(token: Token, out: list[Token]) -> None:
    if not token.children:
        out.append(token)
        return
    for child in token.lefts:
        _gather(child, out)
    out.append(token)
    for child in token.children[len(token.lefts) :]:
        _gather(child, out)


def _sentences(doc: Doc, tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    """Where sentences start and end; what the parser cut at a colon or semicolon is one."""
    start = 0
    for sent in doc.sents:
        end = sent.end
        last = tokens[end - 1]
        is_going_on = text[tokens[start].idx : last.idx + len(last.text)].rstrip().endswith(_GOING_ON)
        if not is_going_on or end == len(tokens):
            yield start, end
            start = end


class Span:
    """A run of tokens of one tree: `doc.tokens[start:end]`."""

    __slots__ = ("doc", "end", "start", "tokens")

    def __init__(self, doc: Tree, start: int, end: int) -> None:
        """Take the tokens from `start` up to `end`."""
        self.doc, self.start, self.end = doc, start, end
        self.tokens = doc.tokens[start:end]

    def __iter__(self) -> Iterator[Token]:
        """The tokens in order."""
        return iter(self.tokens)

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        """The token at a place of the span, or several."""
        return self.tokens[at]

    @property
    def text(self) -> str:
        """The words as the parsed text has them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """The offset of its first character in the parsed text."""
        return self.tokens[0].idx if self.tokens else 0

    @property
    def end_char(self) -> int:
        """The offset behind its last character."""
        return self.tokens[-1].idx + len(self.tokens[-1].text) if self.tokens else 0

    @property
    def root(self) -> Token:
        """The token of the span that stands highest in the tree."""
        return min(self.tokens, key=lambda token: sum(1 for _ in token.ancestors))


class Tree:
    """A parsed text: its tokens, and its sentences as spans."""

    __slots__ = ("sents", "text", "tokens")

    def __init__(self, doc: Doc, forms: Forms | None = None) -> None:
        """Copy a parsed document of spaCy; with `forms` they tell lemmas and parts of speech, and not the document."""
        self.text: str = doc.text
        self.tokens: tuple[Token, ...] = tuple(_copied(doc, self, forms))
        self.sents: tuple[Span, ...] = tuple(Span(self, *ends) for ends in _sentences(doc, self.tokens, self.text))
        for span in self.sents:
            for token in span.tokens:
                token.sent = span

    def __iter__(self) -> Iterator[Token]:
        """The tokens in order."""
        return iter(self.tokens)

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        """The token at a place, or several."""
        return self.tokens[at]

    def whole(self) -> Span:
        """The whole text as one span."""
        return Span(self, 0, len(self.tokens))


def _copied(doc: Doc, tree: Tree, forms: Forms | None) -> list[Token]:
    vocab, heads, idx = doc.vocab, [], 0
    tokens: list[Token] = []
    rows = passive_adjectives(doc.to_array([*_COLUMNS]).tolist(), vocab)
    for i, (head, is_spaced, orth, own_lemma, own_pos, tag, dep) in enumerate(rows):
        lemma, pos = (own_lemma, own_pos) if forms is None else forms.told(orth, tag, dep)
        token = Token()
        token.i, token.idx, token.doc, token.below, token.children, token.lefts = i, idx, tree, None, (), ()
        (
            token.text,
            token.lower_,
            token.lemma_,
            token.pos_,
            token.tag_,
            token.dep_,
            token.is_punct,
            token.like_num,
            token.is_predicate,
            token.word,
            token.stem,
        ) = _word(vocab, orth, lemma, pos, tag, dep)
        tokens.append(token)
        heads.append(i + signed(head))
        idx += len(token.text) + is_spaced
    mend(tokens, heads, tree.text)
    _linked(tokens, heads)
    return tokens


def _linked(tokens: list[Token], heads: list[int]) -> None:
    below: defaultdict[int, list[Token]] = defaultdict(list)
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            below[head].append(token)
    for place, children in below.items():
        token = tokens[place]
        token.children = tuple(children)
        token.lefts = tuple([c for c in children if c.i < place])


class _Word(NamedTuple):
    """What a token is, wherever it stands."""

    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    is_punct: bool
    like_num: bool
    is_predicate: bool
    word: str
    stem: str


@lru_cache(maxsize=65_536)  # texts say the same words again and again
def _word(vocab: Vocab, orth: int, lemma: int, pos: int, tag: int, dep: int) -> _Word:
    names, form = vocab.strings, vocab[orth]
    texts = (form.text, form.lower_, names[lemma], names[pos], names[tag], names[dep])
    is_predicate = texts[3] in _PREDICATES and texts[5] not in _AUXILIARIES
    is_proper = texts[3] == "PROPN" or texts[4] == "NNPS"
    forms = _forms(form.lower_, texts[2], is_proper=is_proper)
    return _Word(*texts, form.is_punct, form.like_num, is_predicate, *forms)


def _forms(low: str, lemma: str, *, is_proper: bool) -> tuple[str, str]:
    """The lemma in lower case, proper nouns by their plain stem; and that without hyphens, -ize as -ise."""
    word = _MISREAD.get(low) or lemma.lower()
    if is_proper:
        if low.endswith("ies") and len(low) > _SHORT:
            word = low[:-3] + "y"
        else:
            word = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    stem = word.replace("-", "").replace("‑", "")
    return word, stem[:-3] + "ise" if stem.endswith("ize") else stem
