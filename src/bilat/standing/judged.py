"""Statements and people's verdicts in, the statements that stand by them out, with what was joined and parted.

A verdict speaks of a passage: the same document and the same quote, or the one most like it, where the article was
edited; of several alike, the one in the same surroundings. Of several verdicts on one statement the last holds; one
that was withdrawn holds no more, unless the withdrawal was withdrawn in turn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from bilat.model.anchor import common
from bilat.model.edtf import parse
from bilat.standing.links import NO_LINKS, Links, linked
from bilat.standing.words import content_words, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.statement import Claim, Evidence, Statement
    from bilat.model.verdict import Verdict

ALIKE = 85.0
"""From which likeness on (0 to 100, the share of letters in common) an edited quote is still the same passage."""

ON_ONE = frozenset(("accept", "reject", "correct", "add"))
"""The acts that speak of one statement; the others speak of two, or of a verdict."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The statements that stand by the verdicts; `by` has the verdict behind each statement id that one speaks of."""

    statements: tuple[Statement, ...]
    links: Links = NO_LINKS
    by: dict[str, Verdict] = field(default_factory=dict)


def judged(statements: Iterable[Statement], verdicts: Sequence[Verdict]) -> Judged:
    """The statements after all verdicts, which come in the order in which they were recorded."""
    if not verdicts:
        return Judged(tuple(statements))
    standing: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        standing[statement.evidence.doc].append(statement)
    held = in_force(verdicts)
    by: dict[str, Verdict] = {}
    for verdict in held:
        if verdict.act in ON_ONE:
            standing[verdict.title] = _applied(verdict, standing[verdict.title], by)
    every = (s for told in standing.values() for s in told)
    return Judged(tuple({s.id: s for s in every}.values()), _links(held, standing), by)


def in_force(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts that nobody took back and no later one on the same statement replaces, in their order."""
    gone: set[str | None] = set()
    for verdict in reversed(verdicts):
        if verdict.act == "withdraw" and verdict.id not in gone:
            gone.add(verdict.withdraws)
    held: dict[int, Verdict] = {}
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, verdict in enumerate(verdicts):
        if verdict.id in gone or verdict.act == "withdraw":
            continue
        rivals = alike[about(verdict)]
        for replaced in [n for n in rivals if _replaces(verdict, held[n])]:
            rivals.remove(replaced)
            del held[replaced]
        rivals.append(number)
        held[number] = verdict
    return tuple(held.values())


def about(verdict: Verdict) -> tuple[object, ...]:
    """What two verdicts have in common where one may replace the other: it spares comparing all with all."""
    told = [s for s in (verdict.of, verdict.other) if s is not None]
    if verdict.act not in ON_ONE:
        return (False, frozenset(s.evidence.doc for s in told))
    return (True, verdict.title, told[0].claim.kind, frozenset(told[0].claim.parties))


def _replaces(later: Verdict, earlier: Verdict) -> bool:
    if later.of is None or earlier.of is None:
        return False
    if later.act in ON_ONE and earlier.act in ON_ONE:
        return later.of.id == earlier.of.id or (
            says_the_same(later.of.claim, earlier.of.claim) and same_passage(later.of.evidence, earlier.of.evidence)
        )
    if {later.act, earlier.act} <= {"join", "split"} and later.other and earlier.other:
        return {later.of.id, later.other.id} == {earlier.of.id, earlier.other.id}
    return False


def _applied(verdict: Verdict, standing: list[Statement], by: dict[str, Verdict]) -> list[Statement]:
    """What stands of one document after a verdict."""
    if verdict.of is None:
        return standing
    spoken_of = _corrected(verdict, standing, by) if verdict.act == "correct" else _meant(verdict.of, standing)
    ids = {s.id for s in spoken_of}
    rest = [s for s in standing if s.id not in ids]
    if verdict.act == "reject":
        by.update((s.id, verdict) for s in spoken_of)
        return rest
    if verdict.act == "accept" and spoken_of:
        by.update((s.id, verdict) for s in spoken_of)
        return [*rest, *(replace(s, confidence=1.0) for s in spoken_of)]
    right = verdict.other if verdict.act == "correct" and verdict.other else verdict.of
    # Where the reader no longer says it, the person still does, of the text that stands by now.
    now = replace(right.evidence, document=standing[0].evidence.document) if standing else right.evidence
    place = spoken_of[0].evidence if spoken_of and verdict.act != "add" else now
    mine = replace(right, evidence=place, confidence=1.0)
    by[mine.id] = verdict
    return [*[s for s in rest if s.id != mine.id], mine]


def _meant(wanted: Statement, standing: Sequence[Statement]) -> list[Statement]:
    """The statements that stand for one that was judged: itself, else those of its passage that say the same."""
    if itself := [s for s in standing if s.id == wanted.id]:
        return itself
    return _of_passage(wanted.evidence, [s for s in standing if says_the_same(s.claim, wanted.claim)])


def _corrected(verdict: Verdict, standing: Sequence[Statement], by: Mapping[str, Verdict]) -> list[Statement]:
    """What a correction stands instead of: all that the passage says of the same tie or event at one of both times.

    Where it says nothing of either time, all that it says of the tie or event, but for what other people judged.
    """
    if verdict.of is None or verdict.other is None:
        return []
    identity, wrong, right = verdict.of.id, verdict.of.claim, verdict.other.claim
    alike = [s for s in standing if s.id == identity or (s.id not in by and _same_fact(s.claim, wrong))]
    told = sorted(_of_passage(verdict.of.evidence, alike), key=lambda s: s.id != identity)
    near = [s for s in told if _is_near(s.claim, wrong) or _is_near(s.claim, right)]
    return near or told


def _is_near(one: Claim, other: Claim) -> bool:
    """Whether one claim may be the other, otherwise dated: phase and modality are the same, the days meet."""
    if (one.phase, one.modality) != (other.phase, other.modality):
        return False
    (start, end), (first, last) = _days(one), _days(other)
    return (one.time is None) == (other.time is None) and not (
        (end is not None and first is not None and end < first)
        or (last is not None and start is not None and last < start)
    )


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims have the same kind, phase, parties, days and modality, and name no other thing or person."""
    return (
        _same_fact(one, other)
        and (one.phase, one.modality) == (other.phase, other.modality)
        and _days(one) == _days(other)
    )


def _same_fact(one: Claim, other: Claim) -> bool:
    """Whether kind and parties are the same, and detail, place and persons are where both tell them."""
    left, right = _particulars(one), _particulars(other)
    return _same_sides(one, other) and all(within(a, b) for a, b in zip(left, right, strict=True))


def _particulars(claim: Claim) -> tuple[frozenset[str], ...]:
    persons = " ".join(claim.others_as("person"))
    return (content_words(claim.detail), content_words(claim.place), content_words(persons))


def _same_sides(one: Claim, other: Claim) -> bool:
    sides = (frozenset(one.actors), frozenset(one.targets)) == (frozenset(other.actors), frozenset(other.targets))
    return one.kind == other.kind and sides


def _days(claim: Claim) -> tuple[int | None, int | None]:
    value = parse(claim.time) if claim.time else None
    return (value.earliest, value.latest) if value else (None, None)


def _of_passage(wanted: Evidence, told: Sequence[Statement]) -> list[Statement]:
    """Those of some statements that stand in a passage: with its very words, else with those most like them.

    A list has items that are much alike, and a text may say the same words twice: the surroundings then tell.
    """
    same = [s for s in told if s.evidence.quote == wanted.quote and s.evidence.doc == wanted.doc]
    likeness = [(_likeness(wanted, s.evidence), s) for s in same or told if same_passage(s.evidence, wanted)]
    most = max((fit for fit, _ in likeness), default=None)
    return [s for fit, s in likeness if fit == most]


def _likeness(one: Evidence, other: Evidence) -> tuple[int, float]:
    """How much of the surroundings two passages share (characters), and how alike their words are (0 to 100)."""
    before, after = common(one.prefix[::-1], other.prefix[::-1]), common(one.suffix, other.suffix)
    return before + after, ratio(one.quote, other.quote)


def same_passage(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence may be one passage of one article, edited or not."""
    if one.doc != other.doc:
        return False
    if one.quote == other.quote:
        return True
    return bool(one.quote and other.quote) and ratio(one.quote, other.quote, score_cutoff=ALIKE) > 0


def _links(held: Sequence[Verdict], standing: Mapping[str, Sequence[Statement]]) -> Links:
    ends: dict[str, list[tuple[str, str]]] = {"join": [], "split": []}
    for verdict in held:
        if verdict.act in ends and verdict.of is not None and verdict.other is not None:
            ends[verdict.act].append((_found(verdict.of, standing), _found(verdict.other, standing)))
    if not ends["join"] and not ends["split"]:
        return NO_LINKS
    return Links(linked(ends["join"]), frozenset(frozenset(pair) for pair in ends["split"]))


def _found(wanted: Statement, standing: Mapping[str, Sequence[Statement]]) -> str:
    """The id of the statement that stands for one that was judged."""
    meant = _meant(wanted, standing.get(wanted.evidence.doc, ()))
    return meant[0].id if meant else wanted.id
