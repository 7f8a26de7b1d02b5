"""Answers: statements, document dates and a day in, how each tie stands on it out, since when, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bilat.model.edtf import parse
from bilat.standing.acts import Act, State
from bilat.standing.explain import Reason, reasons
from bilat.standing.history import History, histories
from bilat.standing.links import NO_LINKS, Links
from bilat.standing.quantities import DatedQuantity, latest_on, series
from bilat.standing.runs import Run, confirmed, last_run, positive
from bilat.standing.timeline import segment_on
from bilat.standing.voices import only_asserted, rests_on_hearsay, voiced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bilat.model.statement import Statement
    from bilat.standing.dates import Dates
    from bilat.standing.rulings import Ruling
    from bilat.standing.ties import Tie
    from bilat.standing.timeline import Segment

Certainty = Literal["certain", "possible", "reported"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How one tie stands on a day: the contract's "What standing answers".

    `since`, `until` and `last_confirmed` are EDTF; `until` is the first day without the tie. `sources` are the
    statements that carry the answer, `beside` the planned, alleged, denied and doubtful ones. `history` and `ruling`
    are what it was made of.
    """

    tie: Tie
    on: int
    answer: State
    certainty: Certainty
    since: str | None
    until: str | None
    last_confirmed: str | None
    quantity: DatedQuantity | None
    sources: tuple[Statement, ...]
    beside: tuple[Statement, ...]
    history: History = field(repr=False, compare=False)
    ruling: Ruling = field(repr=False, compare=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why each statement counts or not, one for each; made when asked for, since most want the answer alone."""
        return reasons(self.history, self.ruling, self.on)

    @property
    def kind(self) -> str:
        """The tie's kind."""
        return self.tie.kind

    @property
    def actors(self) -> tuple[str, ...]:
        """The tie's actors."""
        return self.tie.actors

    @property
    def targets(self) -> tuple[str, ...]:
        """The tie's targets."""
        return self.tie.targets

    @property
    def key(self) -> str | None:
        """What tells the tie apart, None where its kind has no key."""
        return self.tie.key

    @property
    def evidence(self) -> tuple[str, ...]:
        """The ids of the statements that carry the answer."""
        return tuple(dict.fromkeys(s.id for s in self.sources))


def answers(
    statements: Iterable[Statement],
    dates: Dates,
    on: int,
    pair: tuple[str, str] | None = None,
    links: Links = NO_LINKS,
) -> tuple[Answer, ...]:
    """The answer of every tie on a day (a proleptic Gregorian ordinal), of a pair's ties where one is given.

    A tie of which only planned, alleged, denied or doubtful statements speak is `unknown`, with those beside.
    """
    (found,) = answers_on_days(statements, dates, [on], pair, links)
    return found


def answers_on_days(
    statements: Iterable[Statement],
    dates: Dates,
    days: Sequence[int],
    pair: tuple[str, str] | None = None,
    links: Links = NO_LINKS,
) -> tuple[tuple[Answer, ...], ...]:
    """The answers for each of some days, in their order: quicker than day by day, the ties being made out once."""
    found = [(history, voiced(history, dates)) for history in histories(statements, dates, pair, links)]
    return tuple(tuple([_answer(history, segments, dates, on) for history, segments in found]) for on in days)


def answer(history: History, dates: Dates, on: int) -> Answer:
    """How the tie of a history stands on a day."""
    return _answer(history, voiced(history, dates), dates, on)


def _answer(history: History, found: Sequence[Segment], dates: Dates, on: int) -> Answer:
    index = segment_on(found, on)
    told = found[index].ruling
    run, since, until = extent(told, on, lambda: last_run(found, index))
    last = confirmed(positive((*history.acts, *history.observations)), on)
    return Answer(
        tie=history.tie,
        on=on,
        answer=told.state,
        certainty=certainty(history, dates, told, on),
        since=since,
        until=until,
        last_confirmed=last.edtf if last else None,
        quantity=latest_on(series(history.tie.statements, dates), on),
        sources=_sources(told, run),
        beside=history.tie.beside,
        history=history,
        ruling=told,
    )


def extent(told: Ruling, on: int, last: Callable[[], Run | None]) -> tuple[Run | None, str | None, str | None]:
    """The run that a tie holds in, and when it began and ended, EDTF; `last` gives its last run by the day, if asked.

    Of a tie that is over its end is told even where nothing is known of before.
    """
    if told.state == "holds":
        run = last()
        return run, run.since if run else None, run.until_edtf if run else None
    if told.state not in ("suspended", "does not hold"):
        return None, None, None
    ended = ended_by(told, on)
    before = last() if ended else None
    return None, before.since if before else None, ended.edtf if ended else None


def ended_by(told: Ruling, on: int) -> Act | None:
    """The last act that ended or suspended a tie by a day, of those that a ruling that it does not hold rests on."""
    acts = (i for i in reversed(told.carriers) if isinstance(i, Act) and i.result == told.state)
    return next((act for act in acts if act.days.lo <= on and not act.is_undated), None)


def _sources(told: Ruling, run: Run | None) -> tuple[Statement, ...]:
    begun = run.start.sources if run and run.start else ()
    return tuple(dict.fromkeys((*begun, *(s for item in told.carriers for s in item.sources))))


def certainty(history: History, dates: Dates, told: Ruling, on: int) -> Certainty:
    """`certain`, `possible`, or `reported` where what is asserted alone does not give the answer."""
    if told.state not in ("unknown", "disputed") and rests_on_hearsay(told):
        asserted = voiced(only_asserted(history), dates)
        told_plainly = asserted[segment_on(asserted, on)].ruling
        if told_plainly.state != told.state:
            return "reported"
        return "certain" if told_plainly.is_certain else "possible"
    return "certain" if told.is_certain else "possible"


def unconfirmed_since(found: Iterable[Answer], day: int) -> tuple[Answer, ...]:
    """Of some answers, those that a tie holds or is suspended though nobody has confirmed it on or after a day.

    A change of government ends no tie: this tells which ones rest on what was said before it.
    """
    return tuple(a for a in found if a.answer in ("holds", "suspended") and not _is_confirmed(a, day))


def _is_confirmed(given: Answer, day: int) -> bool:
    if given.last_confirmed is None:
        return False
    latest = parse(given.last_confirmed).latest
    return latest is None or latest >= day
