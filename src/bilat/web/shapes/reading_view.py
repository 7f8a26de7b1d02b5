"""A desk and a document in, its reading view out: the text in blocks, with its statements and problems in place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from bilat.model.problem import Severity
from bilat.recording import NotRecordedError
from bilat.standing import judged
from bilat.telling.ground import each_once, source_of
from bilat.telling.main_pairs import main_pair
from bilat.telling.times import told
from bilat.web.paths import pair_path
from bilat.web.shapes.documents import DocumentCount, counted, title_meant
from bilat.web.shapes.placing import PartShown, place_in, placed
from bilat.web.shapes.statements import StatementShown, statement_shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bilat.model.document import Document
    from bilat.model.problem import Problem
    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict
    from bilat.recording import Known, Recorded
    from bilat.web.desk import Desk


class NotedShown(BaseModel):
    """A statement with its number in the document; `mark` names its place in the text, None where it has none.

    `is_rejected` where a person rejected it, so that it no longer stands.
    """

    number: int
    mark: str | None
    is_rejected: bool
    statement: StatementShown


class ProblemShown(BaseModel):
    """What a reader was unsure of, and the words that it is about.

    A `note` is worth knowing, a `doubt` may have made a statement wrong, a `reject` left something out.
    """

    number: int
    mark: str | None
    code: str
    message: str
    severity: Severity
    words: str
    start: int
    end: int


class PairLink(BaseModel):
    """Two parties, and the address of their page."""

    names: list[str]
    path: str


ReadingNumber = Annotated[
    int | None, Query(ge=1, description="One of the readings of its title, counted from 1; the last where not given.")
]
"""A parameter of a route: which reading of a title is asked for."""


class DocumentShown(BaseModel):
    """A document as it was read: its blocks with the numbers of statements and problems over each piece of them.

    `readings` are all of its title, the last one first; `is_last` where this is that one.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "id": "8f0c2a9be1d34c55", "title": "Kenya–Peru relations", "source": "articles/kenya-peru.txt",
        "form": "seed", "revision": None, "dated": "2024-05-01", "dated_told": "1 May 2024",
        "recorded_on": "2025-10-01T12:00:00Z", "is_last": True, "readings": [],
        "pair": {"names": ["Kenya", "Peru"], "path": "/pairs/kenya/peru"},
        "parts": [{"kind": "paragraph", "blocks": [{"kind": "paragraph", "level": 0, "key": None, "marker": None,
            "pieces": [{"text": "Kenya opened an embassy in Lima.", "statements": [1], "problems": [], "ends": [1],
                "mark": "m-s1"}], "statements": [1], "problems": []}]}],
        "statements": [], "problems": [], "by_section": {"diplomatic": 1}, "by_kind": {"mission": 1},
        "by_modality": {"asserted": 1}, "by_severity": {},
    }]})  # fmt: skip

    id: str
    title: str
    source: str
    form: str
    revision: str | None
    dated: str | None = Field(description="EDTF level 1, as it was given for this reading")
    dated_told: str | None
    recorded_on: datetime | None = Field(description="When this reading was recorded; None of a source never read")
    is_last: bool
    readings: list[DocumentCount]
    pair: PairLink | None = Field(description="The two parties that most of its statements name together")
    parts: list[PartShown]
    statements: list[NotedShown]
    problems: list[ProblemShown]
    by_section: dict[str, int]
    by_kind: dict[str, int]
    by_modality: dict[str, int]
    by_severity: dict[str, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A document as one reading left it, with all that was told in it, rejected statements too, in the text's order."""

    document: Document
    reading: Recorded | None
    readings: tuple[Recorded, ...]
    statements: tuple[Statement, ...]
    by: Mapping[str, Verdict]
    problems: tuple[Problem, ...]

    @property
    def is_last(self) -> bool:
        """Whether no later reading of its title stands in its place."""
        return not self.readings or self.reading == self.readings[-1]


def page_of(desk: Desk, wanted: str, known_on: date | None = None, number: int | None = None) -> Page:
    """The document of an id, a title or a title's address, with what was read in it as it was known on a day.

    `number` asks for one of the readings of its title, counted from 1. Raises NotRecordedError where there is no such
    document or reading, or none by that day.
    """
    title = title_meant(desk, wanted)
    with desk.store.at_once() as store:
        readings = store.readings(title)
        reading = _reading(readings, wanted, known_on, number)
        known: Known | None = known_on
        if reading is not None and reading != readings[-1]:
            known = reading.recorded_on
        # People may have judged an earlier reading since.
        verdicts = store.verdicts(known_on=known_on, titles=(title,))
        source = source_of(store, reading.id if reading else title, verdicts)
        read = tuple(each_once(store.statements(document=title, known_on=known)))
        problems = store.problems(title, known)
    document = replace(source, dated=reading.dated if reading else source.dated)
    held = judged(read, verdicts)
    standing = {statement.id for statement in held.statements} if held.by else set()
    rejected = [s for s in read if s.id in held.by and s.id not in standing] if held.by else []
    mine = sorted((*held.statements, *rejected), key=lambda s: _order(s, document.text))
    return Page(document, reading, readings, tuple(mine), held.by, problems)


def _reading(readings: Sequence[Recorded], wanted: str, known_on: date | None, number: int | None) -> Recorded | None:
    """The last reading by a day of the text that is asked for; of a title's whatever text was read last."""
    if number is not None:
        return _numbered(readings, number)
    if not readings:
        return None
    by_then = [each for each in readings if known_on is None or each.recorded_on.date() <= known_on]
    of_text = [each for each in readings if each.id == wanted]
    told = [each for each in by_then if not of_text or each.id == wanted]
    if not told:
        first = (of_text or readings)[0]
        what = f"{first.title!r} was not read by {known_on}"
        raise NotRecordedError(what, f"it was first read on {first.recorded_on:%Y-%m-%d}")
    return told[-1]


def _numbered(readings: Sequence[Recorded], number: int) -> Recorded:
    if not 1 <= number <= len(readings):
        what = f"there is no reading {number} of it"
        raise NotRecordedError(what, f"readings are counted from 1 to {len(readings)}")
    return readings[number - 1]


def _order(statement: Statement, text: str) -> tuple[bool, int, int]:
    where = place_in(statement.evidence, text)
    return (where is None, where.start, where.end) if where else (True, 0, 0)


def reading_view(page: Page) -> DocumentShown:
    """All that the reading view shows."""
    document, reading = page.document, page.reading
    at = placed(document, page.statements, page.problems)
    pair = main_pair(page.statements)
    return DocumentShown(
        id=document.id,
        title=document.title,
        source=document.source,
        form=document.form,
        revision=document.revision,
        dated=document.dated,
        dated_told=told(document.dated) if document.dated else None,
        recorded_on=reading.recorded_on if reading else None,
        is_last=page.is_last,
        readings=[counted(each) for each in reversed(page.readings)],
        pair=PairLink(names=list(pair), path=pair_path(*pair)) if pair else None,
        parts=at.parts,
        statements=noted(page, at.marks),
        problems=[_problem(n, each, document.text, at.marks) for n, each in enumerate(page.problems, 1)],
        by_section=Counter(s.claim.of_kind.section for s in page.statements),
        by_kind=Counter(s.claim.kind for s in page.statements),
        by_modality=Counter(s.claim.modality for s in page.statements),
        by_severity=Counter(problem.severity for problem in page.problems),
    )


def noted(page: Page, marks: Mapping[str, str]) -> list[NotedShown]:
    """The statements with their numbers and places."""
    found = []
    for number, statement in enumerate(page.statements, 1):
        shown = statement_shown(statement)
        verdict = page.by.get(shown.id)
        if verdict is not None:
            shown = statement_shown(statement, verdict)
        is_rejected = verdict is not None and verdict.act == "reject"
        mark = marks.get(f"s{number}")
        found.append(NotedShown(number=number, mark=mark, is_rejected=is_rejected, statement=shown))
    return found


def _problem(number: int, problem: Problem, text: str, marks: Mapping[str, str]) -> ProblemShown:
    return ProblemShown(
        number=number,
        mark=marks.get(f"p{number}"),
        code=problem.code,
        message=problem.message,
        severity=problem.severity,
        words=text[problem.start : problem.end],
        start=problem.start,
        end=problem.end,
    )
