"""A brief can be made of whatever the contract allows: it never fails, and every number has its footnote."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bilat.model.document import Document
from bilat.model.kinds import KINDS, Kind
from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement
from bilat.standing import document_dates
from bilat.telling.brief import brief
from bilat.telling.markdown import brief_markdown
from bilat.telling.matter import Matter, about
from bilat.telling.rows import brief_row, entry_row
from bilat.telling.text import brief_text, timeline_text
from bilat.telling.timeline import timeline

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.telling.page import Line

NAMES = (frozenset(("ruritania",)), frozenset(("syldavia",)))
PARTIES = ("Ruritania", "Syldavia", "Borduria")
TIMES = (
    None, "1990", "1990-05-02", "199X", "19XX", "1990~", "1991?", "1990/..", "../1992", "1990/1992-03", "1990-22",
    "1990-05-02/1990-05-09", "2030", "1989-12-31%",
)  # fmt: skip
DETAILS = (None, "embassy", "consulate", "gas", "treaty of peace", "agreement: trade", "in {braces}", "trade")
QUANTITIES = (None, Quantity(3), Quantity(1e9, 2e9, "USD", "loans", "about"))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind: Kind = draw(st.sampled_from(KINDS))
    phases: tuple[Phase, ...] = ("begins", "holds", "suspended", "ends", "absent")
    phase = draw(st.sampled_from(phases)) if kind.is_tie else None
    parties = draw(st.permutations(PARTIES))
    count = draw(st.integers(1, 3))
    is_mutual = kind.is_symmetric
    return Claim(
        kind=kind.name,
        phase=phase,
        actors=tuple(parties[: max(2, count)]) if is_mutual else tuple(parties[:1]),
        targets=() if is_mutual or count == 1 else tuple(parties[1:2]),
        others=draw(st.sampled_from(((), (Other("against", "Syldavia"),), (Other("person", "Ana Duval"),)))),
        time=draw(st.sampled_from(TIMES)),
        place=draw(st.sampled_from((None, "Klow", "Syldavia"))),
        quantity=draw(st.sampled_from(QUANTITIES)),
        modality=draw(st.sampled_from(("asserted", "reported", "alleged", "planned", "denied", "doubtful"))),
        told=draw(st.sampled_from(("present", "past"))) if phase in ("holds", "absent") else None,
        attributed_to=draw(st.sampled_from((None, "Jo Klem"))),
        detail=draw(st.sampled_from(DETAILS)),
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    start = draw(st.integers(0, 5)) * 100
    doc = draw(st.sampled_from(("Almanac", "Annals")))
    quote = draw(st.sampled_from(("The president signed it.", "It closed.", "", "word " * 60)))
    return Statement(draw(claims()), Evidence(doc, start, start + 9, quote, section=("Part",)))


def numbers(lines: tuple[Line, ...]) -> set[int]:
    own = {note for line in lines for part in line.parts for note in part.notes}
    return own.union(*(numbers(line.items) for line in lines))


@given(st.lists(statements(), max_size=8), st.sampled_from((None, "1991-06-01")), st.integers(726_000, 727_500))
def test_a_brief_can_be_made_of_any_statements(told: list[Statement], dated: str | None, on: int) -> None:
    documents = {s.evidence.doc: Document(s.evidence.doc, "", (), "here", "seed", dated=dated) for s in told}
    dates = document_dates(told, dict.fromkeys(documents, dated))
    matter = Matter(
        ("Ruritania", "Syldavia"), NAMES, about(told, NAMES), dates, MappingProxyType(documents), (None, None)
    )

    page = brief(matter, on)
    lines = (*page.opening, *(line for section in page.sections for line in section.lines), *page.governments)
    assert numbers(lines) == {note.number for note in page.footnotes} == set(range(1, len(page.footnotes) + 1))
    assert {note.source for note in page.footnotes} <= {source.number for source in page.sources}
    assert all(len(line) <= 100 or " " not in line.strip() for line in brief_text(page, 100)[2:])
    assert brief_markdown(page)
    assert brief_row(page)["on"] == page.on
    entries = timeline(matter)
    assert {s.id for entry in entries for s in entry.statements} == {s.id for s in matter.statements}
    assert [entry_row(entry)["text"] for entry in entries] == [entry.text for entry in entries]
    assert len(timeline_text(entries)) >= len(entries)
