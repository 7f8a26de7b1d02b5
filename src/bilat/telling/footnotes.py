"""Lines with their statements in, the same with footnote numbers, and the footnotes, out: one for each sentence."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilat.model.edtf import iso_day
from bilat.standing import document_of
from bilat.telling.page import Footnote, Line, Part, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement
    from bilat.telling.matter import Matter

_QUOTE = 200
_NOTES = 20
_Sentence = tuple[str, int, int]


@dataclass(slots=True)
class Numbering:
    """Gives sentences their numbers in the order in which lines come to them, and their documents as well."""

    numbers: dict[_Sentence, int] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    told: dict[int, list[Statement]] = field(default_factory=dict)

    def line(self, line: Line) -> Line:
        """The line with its notes; of more sentences than twenty the first."""
        parts = tuple(self._part(part) for part in line.parts)
        return replace(line, parts=parts, items=tuple(self.line(item) for item in line.items))

    def lines(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Lines with their notes."""
        return tuple(self.line(line) for line in lines)

    def _part(self, part: Part) -> Part:
        ordered = sorted(part.statements, key=_sentence)
        sentences = list(dict.fromkeys(_sentence(s) for s in ordered))[:_NOTES]
        notes = (self._number(s) for s in ordered if _sentence(s) in sentences)
        return replace(part, notes=tuple(sorted(dict.fromkeys(notes))))

    def _number(self, statement: Statement) -> int:
        number = self.numbers.setdefault(_sentence(statement), len(self.numbers) + 1)
        self.documents.setdefault(document_of(statement), len(self.documents) + 1)
        self.told.setdefault(number, []).append(statement)
        return number

    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes by number."""
        return tuple(self._footnote(number, told) for number, told in sorted(self.told.items()))

    def _footnote(self, number: int, told: list[Statement]) -> Footnote:
        where = told[0].evidence
        return Footnote(
            number=number,
            quote=shortened(where.quote),
            source=self.documents[document_of(told[0])],
            document=where.doc,
            section=where.section,
            statements=tuple(dict.fromkeys(s.id for s in told)),
            cites=where.cites,
        )

    def sources(self, matter: Matter) -> tuple[Source, ...]:
        """The documents by number, those that no line rests on last."""
        titles = {document_of(s): s.evidence.doc for s in matter.statements}
        numbered = dict(self.documents)
        for identity in titles:
            numbered.setdefault(identity, len(numbered) + 1)
        return tuple(_source(number, identity, titles, matter) for identity, number in numbered.items())


def _sentence(statement: Statement) -> _Sentence:
    where = statement.evidence
    return (document_of(statement), where.start, where.end)


def shortened(quote: str) -> str:
    """A quote on one line, cut at a word's border after about 200 characters."""
    return textwrap.shorten(quote, _QUOTE, placeholder=" …")


def _source(number: int, identity: str, titles: Mapping[str, str], matter: Matter) -> Source:
    document = matter.documents.get(identity)
    dated = matter.dates.get(identity)
    day = None if dated is None or dated.day is None else iso_day(dated.day)
    given = document.dated if document else None
    return Source(
        number=number,
        title=titles[identity],
        read_from=document.source if document else "",
        dated=given or day,
        is_given=given is not None,
        revision=document.revision if document else None,
    )
