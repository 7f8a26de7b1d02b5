"""A person told of as an envoy in, what the text around says of him out: his name, his title, whose envoy and to whom.

`He` is the subject of the sentence before; a bare name has the title and the sides that an earlier sentence of the
section, or its heading, gives: `A's first Minister to B`, `Establishment of A's Legation`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate, patients, predicates, subjects
from bilat.reading.grammar.headings import heading_parties, heading_text
from bilat.reading.grammar.people import person_name
from bilat.reading.mentions.names import surname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_MEMORY = 8
_PRONOUNS = frozenset({"he", "she", "who"})
_TITLE = (
    r"(?:[Aa]mbassadors?|[Mm]inisters?(?! (?:of|for)\b)|[Ee]nvoys?|[Cc]harg[eé]|[Cc]onsuls?|[Cc]ommissioners?"
    r"|[Rr]epresentatives?|[Aa]gents?|[Nn]uncios?|[Ll]egations?|[Ee]mbass(?:y|ies)|[Cc]onsulates?)"
)
_PHRASES = (
    r"\b(?:ambassadors?(?: extraordinary(?: and plenipotentiary)?)?"
    r"|envoy extraordinary(?: and minister plenipotentiary)?|ministers?(?: resident| plenipotentiary)?(?! (?:of|for)\b)"
    r"|charg[eé](?: d[’']affaires)?(?: ad interim)?|consuls?(?:[ -]general)?|consular (?:agent|representative)"
    r"|diplomatic agent|(?:high )?commissioner(?! (?:of|for)\b))\b"
)
_PHRASE = re.compile(_PHRASES, re.IGNORECASE)
_CONSUL = re.compile(r"(?i)\bconsul(?:s|ar agents?)?\b")
_AS_TITLE = re.compile(rf"[^.;]{{0,80}}?\bas\s+(?:[\w.’'-]+\s+){{0,5}}?(?P<title>{_PHRASES})", re.IGNORECASE)
_QUALITY = (
    r"(?:first|second|third|next|last|new|newly|current|former|then|late|senior|junior|post-?war|diplomatic|consular|political"
    r"|resident|non-?resident|acting|special|permanent|official|sole|only|regular|[A-Z][\w’'-]+)"
)
_OWNS = re.compile(rf"(?:[’']s?)?(?:\s+{_QUALITY}){{0,5}}?\s+{_TITLE}\b")
_HOSTS = re.compile(rf"\b{_TITLE}(?:\s+[A-Z][\w’'.-]*)*\s+(?:to|in|at)\s+(?:(?:the|[A-Z][\w-]+)\s+){{0,3}}$")
_SENT_BY = re.compile(
    rf"\b{_TITLE}(?:\s(?:[A-Z][\w’'.-]*|and))*\s+of\s+(?:the\s+)?(?:(?:[\w-]+\s+){{0,2}}[Gg]overnment\s+of\s+(?:the\s+)?)?$"
)
_LOOK_BACK = 80


def person_meant(token: Token, sentence: Sentence) -> str | None:
    """The name behind he, she or who: the subject of an earlier clause, else of the sentence before."""
    if token.lower_ not in _PRONOUNS:
        name = person_name(token, sentence)
        own = [v for v in predicates(sentence.span) if not name and v.word == "be" and token in subjects(v)]
        return name or next((n for v in own for n in _named_by(v, sentence)), None)
    verbs = [verb for verb in predicates(sentence.span) if verb.i < token.i]
    here = [name for verb in verbs for name in _named_by(verb, sentence)]
    here = here or [n for v in verbs for p in patients(v) if p.i < token.i for n in [person_name(p, sentence)] if n]
    return here[-1] if here else _subject_before(sentence)


def _named_by(verb: Token, sentence: Sentence) -> Iterator[str]:
    """The names of a verb's subjects, or what they are said to be: `the first minister was N`."""
    named = [s for s in subjects(verb) if s.lower_ not in _PRONOUNS and s.i < verb.i]
    names = [name for s in named for name in [person_name(s, sentence)] if name]
    if not names and verb.word == "be":
        names = [name for c in verb.children if c.dep_ == "attr" for name in [person_name(c, sentence)] if name]
    yield from names


def _subject_before(sentence: Sentence) -> str | None:
    for at in _earlier(sentence):
        for verb in sorted(predicates(at.span), key=lambda v: v.dep_ != "ROOT"):
            named = next(_named_by(verb, at), None)
            if named:
                return named
    return None


def _earlier(sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before it in the section, nearest first."""
    at = sentence.previous
    for _ in range(_MEMORY):
        if at is None:
            return
        yield at
        at = at.previous


def title_told(name: str, sentence: Sentence) -> str | None:
    """The title that a person was last given before, in the section; the last sentence need not name him."""
    short = surname(name)
    for at in _earlier(sentence):
        low = at.text.casefold()
        if at is sentence.previous or short in low or low.startswith(("he ", "she ")):
            found = [m[0] for m in _PHRASE.finditer(at.text)]
            if found:
                return found[-1]
    return None


def title_as(papers: Token, sentence: Sentence) -> str | None:
    """The title behind `credentials … as`: `presented his credentials as the first A's ambassador`."""
    text, start = sentence.scope.document.text, sentence.offsets[papers.i][1]
    found = _AS_TITLE.match(text, start, sentence.end)
    return found["title"] if found else None


def title_between(start: int, end: int, sentence: Sentence) -> str | None:
    """The last title in a stretch of the document's text."""
    found = [m[0] for m in _PHRASE.finditer(sentence.scope.document.text, start, end)]
    return found[-1] if found else None


def title_in(text: str) -> str | None:
    """The first envoy's title that a text has."""
    found = _PHRASE.search(text)
    return found[0] if found else None


def sides_told(name: str, sentence: Sentence) -> tuple[str | None, str | None]:
    """Whose envoy and to whom a person is, by this sentence, those before it in the section, and its heading."""
    short = surname(name)
    for at in (sentence, *_earlier(sentence)):
        if at is sentence or short in at.text.casefold():
            found = sides_near(at)
            if any(found):
                return found
    heading = heading_text(sentence)
    return sides_in(heading_parties(sentence), heading, sentence) if heading else (None, None)


def sides_near(sentence: Sentence) -> tuple[str | None, str | None]:
    """Whose envoys or mission, and to whom, any words of a sentence say."""
    mentions = sorted({m.start: m for m in sentence.parties.values()}.values(), key=lambda m: m.start)
    return sides_in(tuple(mentions), (sentence.start, sentence.end), sentence)


def sides_in(
    mentions: tuple[PartyMention, ...], bounds: tuple[int, int], sentence: Sentence
) -> tuple[str | None, str | None]:
    """Whose mission or envoy, and to whom, a stretch of text says: `the A's Legation in B`."""
    text = sentence.scope.document.text
    owner = host = None
    for mention in mentions:
        if host is None and _HOSTS.search(text, max(bounds[0], mention.start - _LOOK_BACK), mention.start):
            host = mention.party
        elif owner is None and mention.form not in ("city", "capital") and _is_sender(mention, bounds, text):
            owner = mention.party
    return owner, host if host != owner else None


def consul_in(text: str) -> bool:
    """Whether a text tells of a consul or consular agent."""
    return bool(_CONSUL.search(text))


def _is_sender(mention: PartyMention, bounds: tuple[int, int], text: str) -> bool:
    """`A's minister`, `the minister of A`, `the minister plenipotentiary of the government of A`."""
    start = max(bounds[0], mention.start - _LOOK_BACK)
    return bool(_OWNS.match(text, mention.end, bounds[1]) or _SENT_BY.search(text, start, mention.start))


def is_envoy(office: str) -> bool:
    """Whether an office is an envoy's."""
    return bool(_PHRASE.search(office))


def title_given(agent: Token, verb: Token, givers: frozenset[str]) -> Token | None:
    """The noun of the post that a person is given between his name and a verb: `was promoted to Minister and …`."""
    for step in (verb.head, *verb.head.children):
        if is_predicate(step) and step.stem in givers and agent.i < step.i < verb.i:
            found = [t for t in step.subtree if step.i < t.i < verb.i and _PHRASE.fullmatch(t.text)]
            if found:
                return found[0]
    return None
