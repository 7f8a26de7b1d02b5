"""Ties: statements in, one tie out for each kind, parties and key, with all statements that speak of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bilat.model.kinds import Kind, kind_named
from bilat.standing.forerunners import GOES_ON, NOBODY
from bilat.standing.keys import Key, group, key_of, rank_of
from bilat.standing.links import NO_LINKS, Links, parted
from bilat.standing.words import content_words, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bilat.model.statement import Statement

_Side: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]

COUNTING = frozenset(("asserted", "reported"))


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie: its kind, parties and key, the statements that make answers and those that stand beside.

    `words` are the key's content words as compared; `key` is the key for people, None where the kind has none.
    """

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    key: str | None
    words: frozenset[str]
    statements: tuple[Statement, ...]
    beside: tuple[Statement, ...] = ()

    @property
    def of_kind(self) -> Kind:
        """Its kind's row."""
        return kind_named(self.kind)

    @property
    def is_lasting(self) -> bool:
        """Whether it persists until something ends it."""
        return self.of_kind.persists == "lasting"

    @property
    def parties(self) -> tuple[str, ...]:
        """Actors and targets."""
        return self.actors + self.targets

    @property
    def detail(self) -> str | None:
        """The fullest detail that a statement gives; of a mission the rank; of a tie that is only implied its key."""
        if not self.statements and not self.beside:
            return self.key
        details = [s.claim.detail for s in self.statements or self.beside if s.claim.detail]
        if self.kind == "mission":
            return next((rank.label for rank in map(rank_of, details) if rank.words), details[0] if details else None)
        return max(details, key=lambda text: (len(content_words(text)), text), default=None)

    @property
    def place(self) -> str | None:
        """The place that most statements give."""
        places = [s.claim.place for s in self.statements or self.beside if s.claim.place]
        return max(sorted(set(places)), key=places.count, default=None)

    @property
    def persons(self) -> tuple[str, ...]:
        """The persons that its statements name, each once."""
        named = (name for s in self.statements or self.beside for name in s.claim.others_as("person"))
        return tuple(dict.fromkeys(named))


def in_order(statement: Statement) -> tuple[str, ...]:
    """A sort key by document and place in it, so that the order in which statements come never matters."""
    claim, where = statement.claim, statement.evidence
    told = (claim.kind, claim.phase or "", claim.time or "", claim.modality, claim.told or "", claim.detail or "")
    rest = (claim.place or "", repr(claim.quantity), claim.attributed_to or "", repr(claim.others), where.document)
    return (where.doc, f"{where.start:09}", f"{where.end:09}", *told, *rest, *claim.parties)


def gather(
    statements: Iterable[Statement],
    pair: tuple[str, str] | None = None,
    links: Links = NO_LINKS,
    renamed: Mapping[str, str] = NOBODY,
) -> tuple[Tie, ...]:
    """All ties that the statements tell of, those of a pair where one is given, sorted by kind, parties and key.

    `links` are statements that people joined into one tie or parted, `renamed` the parties of missions, envoys and
    relations that go by another's name. Events are passed over (`bilat.standing.occurrences` gathers them).
    """
    sides: dict[_Side, list[Statement]] = defaultdict(list)
    is_asked = _asked(pair)
    for statement in statements:
        claim = statement.claim
        if claim.of_kind.is_tie and is_asked(claim.parties):
            is_mutual = claim.of_kind.is_symmetric or not claim.targets
            actors, targets = (_renamed(side, claim.kind, renamed) for side in (claim.actors, claim.targets))
            actors = tuple(sorted(set(actors))) if is_mutual else actors
            sides[claim.kind, actors, targets].append(statement)
    found = [tie for side, spoken in sides.items() for tie in _ties(side, spoken, links)]
    return tuple(sorted(found, key=tie_order))


def _renamed(side: tuple[str, ...], kind: str, renamed: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(renamed.get(name, name) for name in side)) if renamed and kind in GOES_ON else side


def tie_order(tie: Tie) -> tuple[str, tuple[str, ...], tuple[str, ...], str, list[str]]:
    """A sort key by kind, parties and key."""
    return (tie.kind, tie.actors, tie.targets, tie.key or "", sorted(tie.words))


def _asked(pair: tuple[str, str] | None) -> Callable[[tuple[str, ...]], bool]:
    if pair is None:
        return lambda _: True
    wanted = frozenset(name.casefold() for name in pair)
    return lambda parties: wanted <= {name.casefold() for name in parties}


def _ties(side: _Side, spoken: list[Statement], links: Links) -> list[Tie]:
    """What stands beside joins a tie but never makes or parts one of those that make answers."""
    if len(spoken) == 1:
        key = key_of(spoken[0].claim)
        return [_tie(side, key.words, [(key, spoken[0])])]
    keys = [(key_of(s.claim), s) for s in sorted(spoken, key=in_order)]
    names = dict(group(key.words for key, s in keys if s.claim.modality in COUNTING))
    widest = sorted(set(names.values()), key=sorted)
    left = group(key.words for key, _ in keys if key.words not in names)
    names |= {words: _joined(words, widest) or left[words] for words in left}
    groups: dict[frozenset[str], list[tuple[Key, Statement]]] = defaultdict(list)
    for key, statement in keys:
        groups[names[key.words]].append((key, statement))
    if links is not NO_LINKS:
        groups = _linked(groups, links)
    ties = [_tie(side, words, told) for words, told in groups.items()]
    return _without_any_rank(ties) if side[0] == "mission" else ties


def _linked(
    groups: dict[frozenset[str], list[tuple[Key, Statement]]], links: Links
) -> dict[frozenset[str], list[tuple[Key, Statement]]]:
    """The groups with what people parted moved out of them, then those that people joined made one."""
    parts = [(words, group) for words, told in groups.items() for group in parted(told, lambda t: t[1].id, links)]
    merged: list[tuple[frozenset[str], list[tuple[Key, Statement]]]] = []
    for words, told_together in parts:
        mine = {statement.id for _, statement in told_together}
        touching = [m for m in merged if links.join(mine, {statement.id for _, statement in m[1]})]
        for other in touching:
            merged.remove(other)
        told = [each for _, other in touching for each in other] + told_together
        merged.append((max([words, *(w for w, _ in touching)], key=lambda w: (len(w), sorted(w))), told))
    return {words | ({f"apart {n}"} if n else set()): told for n, (words, told) in _numbered(merged)}


def _numbered(
    merged: list[tuple[frozenset[str], list[tuple[Key, Statement]]]],
) -> Iterator[tuple[int, tuple[frozenset[str], list[tuple[Key, Statement]]]]]:
    """Each group with how many before it have the same words, so that parted ties keep names of their own."""
    seen: Counter[frozenset[str]] = Counter()
    for words, told in merged:
        yield seen[words], (words, sorted(told, key=lambda each: in_order(each[1])))
        seen[words] += 1


def _joined(words: frozenset[str], widest: list[frozenset[str]]) -> frozenset[str] | None:
    alike = [other for other in widest if within(words, other)]
    return alike[0] if len(alike) == 1 else None


def _tie(side: _Side, words: frozenset[str], told: list[tuple[Key, Statement]]) -> Tie:
    counting = [(key, s) for key, s in told if s.claim.modality in COUNTING]
    labels = [(-len(key.words), len(key.label), key.label) for key, _ in counting or told if key.label]
    beside = tuple(s for _, s in told if s.claim.modality not in COUNTING)
    label = min(labels)[2] if labels else None
    return Tie(*side, key=label, words=words, statements=tuple(s for _, s in counting), beside=beside)


def _without_any_rank(ties: list[Tie]) -> list[Tie]:
    """`absent` without a rank says that there is no mission of any rank: every mission of the pair has it."""
    absences = [
        tie for tie in ties if not tie.words and all(s.claim.phase == "absent" for s in tie.statements + tie.beside)
    ]
    others = [tie for tie in ties if tie.words]
    if not absences or not others:
        return ties
    none = absences[0]
    return [
        replace(
            tie,
            statements=tuple(sorted(tie.statements + none.statements, key=in_order)),
            beside=tie.beside + none.beside,
        )
        for tie in ties
        if tie is not none
    ]
