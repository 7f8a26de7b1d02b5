"""Telegraphic lists (`NATO: A (founder, 1949), B 2004`) and clauses in brackets in, drafts of `membership` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.organisations import as_named
from bilat.reading.mentions.dates import find_times_in
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase, Told
    from bilat.reading.grammar.sentence import Scope, Sentence

_COMMON = re.compile(
    r"(?i)\b(?:in common|common|shared|joint|both|mutual)\b.*"
    r"\b(?:organi[sz]ations?|memberships?|bodies|blocs|groupings)\b"
    r"|\b(?:organi[sz]ations?|memberships?|bodies|blocs|groupings)\b.*\b(?:in common|shared|of both|both)\b"
)
_MEMBERS = re.compile(r"(?i)\b(?:organi[sz]ations|memberships?|blocs|groupings)\b")
_PIECE = re.compile(r"(?P<name>[^,;()]+?)\s*(?:\((?P<inside>[^()]*)\)\s*)?(?:[,;]|\.?$|\band\b)")
_FOUNDER = re.compile(r"(?i)\b(?:founder|founding(?: member)?|charter member|original member)\b")
_OBSERVER = re.compile(r"(?i)\b(?:observer|associate)\b")
_LEFT = re.compile(r"(?i)\b(?:left|until|till|withdrew|expelled)\b")
_SUSPENDED = re.compile(r"(?i)\bsuspended\b")
_OPEN = re.compile(r"(?i)\b(?:applied|candidate|applicant|never|not|no|planned|pending)\b")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORDS = frozenset(
    "since from in on until till to left withdrew expelled suspended joined rejoined entered acceded admitted founder "
    "founding charter original full associate observer member members state both states countries independence as of "
    "the and an st nd rd th early late mid january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec again".split()
)
_SINCE = re.compile(r"(?i)\b(?:since|from)\b")
_HEAD = re.compile(r"(?:the\s+)?(?P<name>[^:()]{2,60}?)(?:\s*\([^()]*\))?\s*:\s*", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:also|and|the|both)\s+)*(?P<name>[A-Z][\w.’'-]*(?:[\s-]+(?:[A-Z][\w.’'-]*|of|the|and|for|de))*)"
)
_ASIDE = re.compile(r"\((?P<inside>[^()]{8,160})\)")
_CLAUSE = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s+(?:has\s+|had\s+|itself\s+|also\s+)*"
    r"(?P<verb>joined|rejoined|entered|acceded\s+to|left|quit|withdrew\s+from|became\s+a\s+member\s+of|belongs\s+to"
    r"|is\s+a\s+member\s+of|was\s+admitted\s+to)\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s(?:of|the|for|and|[A-Z][\w’'-]*))*)"
)
_MOST_WORDS = 90


def read(sentence: Sentence) -> Iterator[Draft]:
    """Lists without a verb, by body or by party, and short clauses in brackets that the parse leaves out."""
    text = sentence.text
    head = _HEAD.match(text) if ":" in text else None
    if head is not None and len(text.split()) < _MOST_WORDS:
        yield from (_named(draft, sentence) for draft in _of_list(head, sentence))
    for aside in _ASIDE.finditer(text) if "(" in text else ():
        yield from _in_brackets(aside["inside"], sentence.scope)


def _named(draft: Draft, sentence: Sentence) -> Draft:
    return replace(draft, targets=tuple(as_named(body, sentence) for body in draft.targets))


def _of_list(head: re.Match[str], sentence: Sentence) -> Iterator[Draft]:
    name, rest, scope = head["name"].strip(), sentence.text[head.end() :], sentence.scope
    body = _body(name, scope)
    if body is not None:
        yield from _by_body(body, rest, scope)
    elif _COMMON.search(name) and len(scope.pair) > 1:
        yield from _by_holders(scope.pair, rest, scope)
    elif holder := _holder(name, sentence):
        yield from _by_holders((holder,), rest, scope)


def _holder(name: str, sentence: Sentence) -> str | None:
    """The party whose list it is: `Memberships of A`, or `A` under a heading or a line about organisations."""
    above = " ".join((*sentence.block.section[-1:], sentence.intro.text if sentence.intro else ""))
    if not _MEMBERS.search(f"{name} {above}"):
        return None
    words = re.sub(r"(?i)\b(?:memberships?|international|organi[sz]ations?|of|member|the)\b|[’']s?\b", " ", name)
    return _state(" ".join(words.split()), sentence.scope)


def _by_body(body: str, rest: str, scope: Scope) -> Iterator[Draft]:
    """`NATO: A (founder, 1949), B 2004`."""
    for name, note in _pieces(rest):
        holders = scope.pair if name.casefold().split(" ")[0] == "both" else ()
        match = _NAME.match(name)
        party = _state(match["name"].strip(), scope) if match and not holders else None
        for holder in holders or ((party,) if party else ()):
            yield from _draft(holder, body, f"{name[match.end('name') :] if match and party else name} {note}")


def _by_holders(holders: tuple[str, ...], rest: str, scope: Scope) -> Iterator[Draft]:
    """`Organisations in common: O, P (A since 1995, B since 1997)`."""
    for name, note in _pieces(rest):
        match = _NAME.match(name)
        body = _body(name, scope) or (_body(match["name"].strip(), scope) if match else None)
        if body is None:
            continue
        tail = name[match.end("name") :] if match else ""
        own = {party: words for part in re.split(r"[,;]|\band\b", note) for party, words in _party_in(part, scope)}
        for holder in holders:
            yield from _draft(holder, body, own.get(holder, tail if own else f"{tail} {note}"))


def _party_in(part: str, scope: Scope) -> Iterator[tuple[str, str]]:
    match = _NAME.match(part.strip())
    party = _state(match["name"].strip(), scope) if match else None
    if match and party:
        yield party, part.strip()[match.end("name") :]


def _pieces(rest: str) -> Iterator[tuple[str, str]]:
    """The items of a list, each with what its brackets say; a bare date behind a comma belongs to the item before."""
    for match in _PIECE.finditer(rest):
        name = match["name"].strip(" .")
        if name:
            yield name, match["inside"] or ""


def _draft(holder: str, body: str, note: str) -> Iterator[Draft]:
    """One membership by what stands behind a name: a date, `founder`, `since`, `left`, `suspended`, `observer`."""
    if holder == body or _OPEN.search(note) or not _is_note(note):
        return
    times = find_times_in(note, [(0, len(note))])
    time = next((t.bare or t.calendar for t in times if t.calendar), None)
    detail = "founding member" if _FOUNDER.search(note) else None
    detail = (m[0].casefold() if (m := _OBSERVER.search(note)) else None) or detail
    phase: Phase = "holds"
    if _LEFT.search(note) or _SUSPENDED.search(note):
        phase = "suspended" if _SUSPENDED.search(note) else "ends"
    elif time and not detail and not _SINCE.search(note):
        phase = "begins"
    when = f"{time}/.." if time and phase == "holds" and "/" not in time else time
    told: Told | None = "present" if phase == "holds" else None
    yield Draft("membership", phase, (holder,), (body,), time=when, told=told, detail=detail, confidence=0.75)


def _is_note(note: str) -> bool:
    """Whether what stands behind a name is a note on the membership, and no clause about something else."""
    return all(word.casefold() in _WORDS for word in _LETTERS.findall(note))


def _in_brackets(inside: str, scope: Scope) -> Iterator[Draft]:
    """`(lapsed when A entered O, 21 Dec. 2007)`."""
    for match in _CLAUSE.finditer(inside):
        holder, body = _state(match["who"], scope), _body(match["body"], scope)
        if holder is None or body is None:
            continue
        verb = match["verb"].split()[0]
        phase: Phase = "ends" if verb in ("left", "quit", "withdrew") else "begins"
        phase = "holds" if verb in ("belongs", "is") else phase
        rest = inside[match.end() :].partition(";")[0]
        time = next((t.calendar for t in find_times_in(rest, [(0, len(rest))]) if t.calendar), None)
        told: Told | None = "present" if phase == "holds" else None
        yield Draft("membership", phase, (holder,), (body,), time=time, told=told, confidence=0.75)


def _state(name: str, scope: Scope) -> str | None:
    party = scope.registry.find(name)
    return party.name if party is not None and party.sort not in ("organisation", "bloc", "body") else None


def _body(name: str, scope: Scope) -> str | None:
    party = scope.registry.find(name.removeprefix("the ").removeprefix("The ").strip())
    return party.name if party is not None and party.sort in ("organisation", "bloc", "body") else None


RULE = Rule("membership_lists", 1, read)
