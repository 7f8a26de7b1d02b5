"""What a pair's page and its JSON are made of: pydantic models of lines, ties, events, numbers, sources, footnotes."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from bilat.web.shapes.flags import FlagShown


class WordsShown(BaseModel):
    """Some words, the numbers of the footnotes that they rest on, and the ids of the statements."""

    text: str
    notes: list[int]
    statements: list[str]


class LineShown(BaseModel):
    """A line of words under a label; `kind` and `state` are those of the tie that it tells of, else empty."""

    label: str
    kind: str
    state: str
    parts: list[WordsShown]


class TieShown(BaseModel):
    """A tie on the day asked about.

    `what` says it in words; `state` is how the page calls its `answer` (`over`, `not yet` and `does not hold` are all
    the answer "does not hold"); `word` is the source's own verb (`evacuated`). Times are EDTF with their words beside.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "kind": "mission", "label": "missions", "section": "diplomatic", "actors": ["Kenya"], "targets": ["Peru"],
        "key": "embassy", "what": "Embassy of Kenya in Peru (Lima)", "answer": "suspended", "state": "suspended",
        "certainty": "certain", "word": "evacuated", "since": "1966-07-25", "since_told": "25 July 1966",
        "until": "2012", "until_told": "2012", "last_confirmed": "2012", "confirmed_told": "2012", "counted": "",
        "sure": "", "is_current": True, "notes": [3], "statements": ["490b2b8ca17cb0a6"], "more": [],
    }]})  # fmt: skip

    kind: str
    label: str = Field(description="The kind in words")
    section: str
    actors: list[str]
    targets: list[str]
    key: str | None
    what: str
    answer: str
    state: str
    certainty: str
    word: str
    since: str | None
    since_told: str
    until: str | None = Field(description="The first day without it; of a tie that rests, of its suspension")
    until_told: str
    last_confirmed: str | None
    confirmed_told: str
    counted: str
    sure: str
    is_current: bool = Field(description="Whether it holds, rests or is disputed")
    notes: list[int]
    statements: list[str]
    more: list[WordsShown] = Field(description="The sides of a dispute; what is planned, alleged, denied or in doubt")


class EventShown(BaseModel):
    """Something that happened: `time` in EDTF (None where not told) and in words, `who` the persons named."""

    model_config = ConfigDict(json_schema_extra={"examples": [{
        "kind": "visit", "label": "visits", "section": "contacts", "actors": ["Kenya"], "targets": ["Peru"],
        "time": "2009-07-09", "time_told": "9 July 2009", "text": "A. Reader (Kenya) visited Peru",
        "who": ["A. Reader"],
        "place": "Lima", "detail": None, "modality": "asserted", "perhaps_later": False, "notes": [4],
        "statements": ["0b2b8ca17cb0a649"],
    }]})  # fmt: skip

    kind: str
    label: str
    section: str
    actors: list[str]
    targets: list[str]
    time: str | None
    time_told: str
    text: str
    who: list[str]
    place: str | None
    detail: str | None
    modality: str
    perhaps_later: bool = Field(description="Whether it may have happened only after the day asked about")
    notes: list[int]
    statements: list[str]


class NumberShown(BaseModel):
    """A number with its time: `at` is the middle of its days as a year with a fraction, for charts."""

    time: str | None
    time_told: str
    at: float
    value: float
    maximum: float | None
    words: str
    notes: list[int]
    statements: list[str]


class SeriesShown(BaseModel):
    """Numbers that count alike: one kind, in one direction, in one unit, in order of time."""

    kind: str
    label: str
    actors: list[str]
    targets: list[str]
    unit: str
    numbers: list[NumberShown]


class SectionShown(BaseModel):
    """A section: its ties, those that hold, rest or are disputed first; its events, the newest first; its numbers."""

    name: str
    title: str
    ties: list[TieShown]
    events: list[EventShown]
    series: list[SeriesShown]


class SideShown(BaseModel):
    """One of the two parties on the day: flag (None where none is known), government, and its missions in the other."""

    name: str
    path: str
    sort: str
    iso2: str | None
    flag: FlagShown | None
    capital: str | None
    longitude: float | None = Field(description="Of its capital or seat, in degrees east; None where no map has it")
    latitude: float | None
    government: str | None
    government_since: str
    missions: list[TieShown]
    envoys: list[TieShown]


class RelatedShown(BaseModel):
    """Another pair: `named` where a "See also" names it; how many statements of the same documents are on it."""

    name: str
    path: str
    named: bool
    statements: int


class SourceShown(BaseModel):
    """A document: `dated` is EDTF; `is_given` is false where its date is only inferred from what it tells of."""

    number: int
    title: str
    path: str
    read_from: str
    dated: str | None
    dated_told: str
    is_given: bool
    revision: str | None


class FootnoteShown(BaseModel):
    """A sentence with the address of its place, and the statements that were read from it."""

    number: int
    quote: str
    source: int
    title: str
    section: list[str]
    path: str
    cites: str | None
    statements: list[str]


class CountsShown(BaseModel):
    """How much was read about the pair."""

    statements: int
    sentences: int
    documents: int
    ties: int
    events: int


class PairShown(BaseModel):
    """How two parties stand on a day, and all that was read about them.

    `earlier` is the day before the last change of a tie, `later` the day of the next one. `reaches` says in words up to
    when the sources go, where that is before the day.
    """

    parties: list[SideShown] = Field(min_length=2, max_length=2)
    path: str
    on: str
    on_told: str
    is_today: bool
    known_on: str | None
    earlier: str | None
    later: str | None
    reaches: str
    counts: CountsShown
    opening: list[LineShown]
    sections: list[SectionShown]
    beside: list[LineShown]
    governments: list[LineShown]
    nothing_read_about: list[str]
    related: list[RelatedShown]
    sources: list[SourceShown]
    footnotes: list[FootnoteShown]
