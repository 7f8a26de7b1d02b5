"""Statements and people's verdicts in, the statements that stand by them out, with what was joined and parted.

A verdict speaks of a passage: the same document and the same quote, or one much like it in the same surroundings, where
the article was edited. Of several verdicts on one statement the last holds; one that was withdrawn holds no more.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from bilat.model.edtf import parse
from bilat.standing.links import NO_LINKS, Links, linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilat.model.statement import Claim, Evidence, Statement
    from bilat.model.verdict import Verdict

ALIKE = 85.0
"""From which likeness on (0 to 100, the share of letters in common) an edited quote is still the same passage."""

_ON_ONE = frozenset(("accept", "reject", "correct", "add"))


@dataclass(frozen=True, slots=True)
class Judged:
    """The statements that stand by the verdicts; `by` has the verdict behind each statement id that one speaks of."""

    statements: tuple[Statement, ...]
    links: Links = NO_LINKS
    by: dict[str, Verdict] = field(default_factory=dict)


def judged(statements: Iterable[Statement], verdicts: Sequence[Verdict]) -> Judged:
    """The statements after all verdicts, which come in the order in which they were recorded."""
    standing = list(statements)
    if not verdicts:
        return Judged(tuple(standing))
    held = in_force(verdicts)
    by: dict[str, Verdict] = {}
    for verdict in held:
        if verdict.act in _ON_ONE:
            standing = _applied(verdict, standing, by)
    return Judged(tuple({s.id: s for s in standing}.values()), _links(held, standing), by)


def in_force(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts that nobody took back and no later one on the same statement replaces, in their order."""
    gone = {verdict.withdraws for verdict in verdicts if verdict.act == "withdraw"}
    held: list[Verdict] = []
    for verdict in verdicts:
        if verdict.id in gone or verdict.act == "withdraw":
            continue
        held = [earlier for earlier in held if not _replaces(verdict, earlier)]
        held.append(verdict)
    return tuple(held)


def _replaces(later: Verdict, earlier: Verdict) -> bool:
    if later.of is None or earlier.of is None:
        return False
    if later.act in _ON_ONE and earlier.act in _ON_ONE:
        return says_the_same(later.of.claim, earlier.of.claim) and same_passage(later.of.evidence, earlier.of.evidence)
    if {later.act, earlier.act} <= {"join", "split"} and later.other and earlier.other:
        return {later.of.id, later.other.id} == {earlier.of.id, earlier.other.id}
    return False


def _applied(verdict: Verdict, standing: list[Statement], by: dict[str, Verdict]) -> list[Statement]:
    if verdict.of is None:
        return standing
    spoken_of = [s for s in standing if _is_spoken_of(s, verdict)]
    rest = [s for s in standing if s not in spoken_of]
    if verdict.act == "reject":
        by.update((s.id, verdict) for s in spoken_of)
        return rest
    right = verdict.other if verdict.act == "correct" and verdict.other else verdict.of
    # Where the reader no longer says it, the person still does.
    place = spoken_of[0].evidence if spoken_of and verdict.act != "add" else right.evidence
    kept = replace(spoken_of[0], confidence=1.0) if spoken_of and verdict.act == "accept" else None
    mine = kept or replace(right, evidence=place, confidence=1.0)
    by[mine.id] = verdict
    return [*rest, mine]


def _is_spoken_of(statement: Statement, verdict: Verdict) -> bool:
    """Whether a verdict speaks of a statement: the passage, and what it says there.

    A correction speaks of all that the passage says of the same kind between the same parties.
    """
    if verdict.of is None or not same_passage(statement.evidence, verdict.of.evidence):
        return False
    if verdict.act == "correct":
        return _same_sides(statement.claim, verdict.of.claim)
    return says_the_same(statement.claim, verdict.of.claim)


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims have the same kind, phase, parties, days and modality."""
    return (
        _same_sides(one, other)
        and (one.phase, one.modality) == (other.phase, other.modality)
        and _days(one) == _days(other)
    )


def _same_sides(one: Claim, other: Claim) -> bool:
    sides = (frozenset(one.actors), frozenset(one.targets)) == (frozenset(other.actors), frozenset(other.targets))
    return one.kind == other.kind and sides


def _days(claim: Claim) -> tuple[int | None, int | None]:
    value = parse(claim.time) if claim.time else None
    return (value.earliest, value.latest) if value else (None, None)


def same_passage(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence are one passage of one article, edited or not."""
    if one.doc != other.doc:
        return False
    if one.quote == other.quote:
        return True
    return bool(one.quote and other.quote) and ratio(one.quote, other.quote, score_cutoff=ALIKE) > 0


def _links(held: Sequence[Verdict], standing: Sequence[Statement]) -> Links:
    ends: dict[str, list[tuple[str, str]]] = {"join": [], "split": []}
    for verdict in held:
        if verdict.act in ends and verdict.of is not None and verdict.other is not None:
            ends[verdict.act].append((_found(verdict.of, standing), _found(verdict.other, standing)))
    if not ends["join"] and not ends["split"]:
        return NO_LINKS
    return Links(linked(ends["join"]), frozenset(frozenset(pair) for pair in ends["split"]))


def _found(wanted: Statement, standing: Sequence[Statement]) -> str:
    """The id of the statement that stands for one that was judged."""
    same = [s for s in standing if says_the_same(s.claim, wanted.claim) and same_passage(s.evidence, wanted.evidence)]
    return same[0].id if same else wanted.id
