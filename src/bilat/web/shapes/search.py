"""A desk and a search in, the statements that it finds out, with the words marked, and what to ask for instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import Depends, Query
from pydantic import BaseModel, Field

from bilat.model.statement import Modality
from bilat.recording import MOST_RANKED
from bilat.standing.judged import in_force
from bilat.telling.highlights import highlights
from bilat.telling.searches import Search, suggestions, wanted
from bilat.web.paths import keeping, query_of
from bilat.web.shapes.listed import Listed
from bilat.web.shapes.statements import StatementShown, statement_shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bilat.model.statement import Statement
    from bilat.model.verdict import Verdict
    from bilat.web.desk import Desk
    from bilat.web.shapes.listed import Part

MOST_FOUND = MOST_RANKED
"""Of how many statements that a search finds parts are given."""
_WORDS = Query(max_length=400, description="Words that must all be there, or their beginnings, in any writing.")
_PARTY = Query(default_factory=list, max_length=8, description="A party that the statement names, by any of its names.")
_FROM = Query(alias="from", max_length=40, description="Nothing that ended before, EDTF, as 2009.")
_TO = Query(max_length=40, description="Nothing that began after, EDTF, as 2010-06.")


class TextPiece(BaseModel):
    """A piece of a sentence; `is_match` where it is one of the words searched for."""

    text: str
    is_match: bool


class FoundShown(BaseModel):
    """A statement that was found, and its sentence in pieces."""

    statement: StatementShown
    pieces: list[TextPiece]


class SuggestionShown(BaseModel):
    """Another search that finds something: what it leaves out, its address, and how many statements it finds."""

    why: str
    path: str
    count: int
    is_more: bool


class Found(Listed[FoundShown]):
    """What a search found, best first; `total` counts up to 500, and `is_more` says whether there are more."""

    is_more: bool = Field(
        description=f"More have the words: these are the best of {MOST_RANKED}, and there may be better ones"
    )
    suggestions: list[SuggestionShown] = Field(description="Other searches, where this one finds nothing")


def search_asked(
    party: Annotated[list[str], _PARTY],
    q: Annotated[str, _WORDS] = "",
    kind: Annotated[str, Query(max_length=40, description="A kind of statement.")] = "",
    modality: Annotated[Modality | Literal[""], Query(description="How it is told.")] = "",
    first: Annotated[str, _FROM] = "",
    to: Annotated[str, _TO] = "",
) -> Search:
    """The search that an address asks for; what a form leaves empty is not asked."""
    parties = tuple(name.strip() for name in party if name.strip())
    return Search(q.strip(), parties, kind or None, modality or None, first.strip() or None, to.strip() or None)


SearchOf = Annotated[Search, Depends(search_asked)]
"""A parameter of a route: what is searched for."""


def search_query(search: Search) -> str:
    """A search as it stands in an address."""
    given = [
        ("q", search.words),
        *(("party", name) for name in search.parties),
        ("kind", search.kind),
        ("modality", search.modality),
        ("from", search.first),
        ("to", search.last),
    ]
    return query_of(given)


def found(desk: Desk, search: Search, part: Part, known_on: date | None = None) -> Found:
    """A part of what a search finds.

    Raises UnknownPartyError where nobody has the name of a party, ContractError where there is no such kind or a time
    is no EDTF value.
    """
    with desk.store.at_once() as store:
        told = store.search(wanted(store, search, known_on), MOST_FOUND + 1) if search else ()
        some = told[:MOST_FOUND][part.offset : part.offset + part.limit]
        titles = {statement.evidence.doc for statement in some}
        verdicts = store.verdicts(known_on=known_on, titles=titles) if titles else ()
        instead = suggestions(store, search, known_on) if search and not told else ()
    shown = [
        SuggestionShown(why=s.why, path=keeping("/search", search_query(s.search)), count=s.count, is_more=s.is_more)
        for s in instead
    ]
    return Found(
        items=_shown(some, search.words, verdicts),
        total=min(len(told), MOST_FOUND),
        offset=part.offset,
        limit=part.limit,
        is_more=len(told) > MOST_FOUND,
        suggestions=shown,
    )


def _shown(some: Sequence[Statement], words: str, verdicts: Sequence[Verdict]) -> list[FoundShown]:
    by = {verdict.of.id: verdict for verdict in in_force(verdicts) if verdict.of is not None}
    return [
        FoundShown(statement=statement_shown(each, by.get(each.id) if by else None), pieces=_pieces(each, words))
        for each in some
    ]


def _pieces(statement: Statement, words: str) -> list[TextPiece]:
    quote = statement.evidence.quote
    return [TextPiece(text=quote[p.start : p.end], is_match=bool(p.names)) for p in highlights(quote, words)]
