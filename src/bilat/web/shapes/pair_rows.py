"""Ties, events, lines and numbers of a pair in, the models that show them out, each with its footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilat.standing import document_of
from bilat.standing.days import Window, bound
from bilat.telling.amounts import amount
from bilat.telling.event_lines import event_text
from bilat.telling.footnotes import Numbering
from bilat.telling.page import Line, Part
from bilat.telling.phrases import capital
from bilat.telling.tie_rows import TieRow, tie_row
from bilat.telling.times import told
from bilat.telling.wording import REPORTED, WORDINGS
from bilat.web.shapes.pair_models import (
    EventShown,
    FootnoteShown,
    LineShown,
    NumberShown,
    SeriesShown,
    SourceShown,
    TieShown,
    WordsShown,
)
from bilat.web.shapes.statements import document_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.statement import Statement
    from bilat.standing import Answer, DatedQuantity, Occurrence
    from bilat.telling.figures import Series
    from bilat.telling.matter import Matter

_YEAR_DAYS = 365.2425


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets what is told as rows, and numbers the sentences that they rest on in the order in which it does so."""

    matter: Matter
    numbering: Numbering = field(default_factory=Numbering)
    made: dict[int, str] = field(default_factory=dict)

    def ids(self, statements: Iterable[Statement]) -> list[str]:
        """The ids of statements, each once; they take a while to make, and most are shown more than once."""
        return list(dict.fromkeys(self.made.get(id(s)) or self.made.setdefault(id(s), s.id) for s in statements))

    def words(self, part: Part) -> WordsShown:
        """Words with their footnotes."""
        set_part = self.numbering.line(Line((part,))).parts[0]
        return WordsShown(text=part.text, notes=list(set_part.notes), statements=self.ids(part.statements))

    def line(self, line: Line) -> LineShown:
        """A line with its footnotes."""
        return LineShown(
            label=line.label, kind=line.kind, state=line.state, parts=[self.words(part) for part in line.parts]
        )

    def lines(self, lines: Iterable[Line]) -> list[LineShown]:
        """Lines with their footnotes."""
        return [self.line(line) for line in lines]

    def tie(self, answer: Answer) -> TieShown:
        """How a tie stands."""
        return self.row(tie_row(answer, self.matter))

    def row(self, row: TieRow) -> TieShown:
        """How a tie stands, of its row."""
        answer, sources = row.answer, self.words(row.sources)
        return TieShown(
            kind=answer.kind,
            label=WORDINGS[answer.kind].label,
            section=answer.tie.of_kind.section,
            actors=list(answer.actors),
            targets=list(answer.targets),
            key=answer.key,
            what=row.what,
            answer=answer.answer,
            state=row.state,
            certainty=answer.certainty,
            word=row.word,
            since=answer.since,
            since_told=row.since,
            until=answer.until,
            until_told=row.until,
            last_confirmed=answer.last_confirmed,
            confirmed_told=row.confirmed,
            counted=row.counted,
            sure=row.sure,
            is_current=row.is_current,
            notes=sources.notes,
            statements=sources.statements,
            more=[self.words(part) for part in row.more],
        )

    def event(self, event: Occurrence, on: int | None = None) -> EventShown:
        """What happened; `on` is the day asked about."""
        evidence = self.words(Part("", event.statements))
        persons = dict.fromkeys(name for s in event.statements for name in s.claim.others_as("person"))
        text = event_text(event, self.matter.names)
        return EventShown(
            kind=event.kind,
            label=WORDINGS[event.kind].label,
            section=event.statements[0].claim.of_kind.section,
            actors=list(event.actors),
            targets=list(event.targets),
            time=event.time,
            time_told=capital(told(event.time)) if event.time else "",
            text=f"{text}; {REPORTED}" if event.modality == "reported" else text,
            who=list(persons),
            place=event.place,
            detail=event.detail,
            modality=event.modality,
            perhaps_later=on is not None and event.time is not None and "/" not in event.time and event.days.hi > on,
            notes=evidence.notes,
            statements=evidence.statements,
        )

    def series(self, series: Series) -> SeriesShown:
        """A dated series of numbers."""
        return SeriesShown(
            kind=series.kind,
            label=WORDINGS[series.kind].label,
            actors=list(series.actors),
            targets=list(series.targets),
            unit=series.unit,
            numbers=[self._number(each) for each in series.numbers],
        )

    def _number(self, dated: DatedQuantity) -> NumberShown:
        evidence = self.words(Part("", (dated.source,)))
        return NumberShown(
            time=dated.time,
            time_told=capital(told(dated.time)) if dated.time else "",
            at=_middle(dated.days),
            value=dated.quantity.value,
            maximum=dated.quantity.maximum,
            words=amount(dated.quantity),
            notes=evidence.notes,
            statements=evidence.statements,
        )

    def sources(self) -> list[SourceShown]:
        """The documents, those that nothing shown rests on last."""
        titles = {document_of(s): s.evidence.doc for s in self.matter.statements}
        by_title = {title: identity for identity, title in titles.items()}
        return [
            SourceShown(
                number=each.number,
                title=each.title,
                path=document_path(by_title[each.title]),
                read_from=each.read_from,
                dated=each.dated,
                dated_told=told(each.dated) if each.dated else "",
                is_given=each.is_given,
                revision=each.revision,
            )
            for each in self.numbering.sources(self.matter)
        ]

    def footnotes(self) -> list[FootnoteShown]:
        """The sentences, by number."""
        return [self._footnote(number, found) for number, found in sorted(self.numbering.told.items())]

    def _footnote(self, number: int, found: list[Statement]) -> FootnoteShown:
        where, known = found[0].evidence, self.ids(found)
        return FootnoteShown(
            number=number,
            quote=where.quote,
            source=self.numbering.documents[document_of(found[0])],
            title=where.doc,
            section=list(where.section),
            path=f"{document_path(document_of(found[0]))}#s-{known[0]}",
            cites=where.cites,
            statements=known,
        )


def _middle(days: Window) -> float:
    """The middle of some days as a year with a fraction; of days open on one side, the other."""
    known = [day for day in (bound(days.lo), bound(days.hi)) if day is not None]
    return round(sum(known) / len(known) / _YEAR_DAYS + 1, 3) if known else 0.0
