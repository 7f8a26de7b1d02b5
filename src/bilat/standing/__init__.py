"""Statements in, what holds on a day out: ties, acts, spells, occurrences; pure: no database, no parser."""

from __future__ import annotations

from bilat.standing.acts import State
from bilat.standing.answers import Answer, Certainty, answers, answers_on_days, unconfirmed_since
from bilat.standing.dates import DocumentDate, document_dates, document_of
from bilat.standing.explain import Reason
from bilat.standing.judged import Judged, judged
from bilat.standing.links import NO_LINKS, Links
from bilat.standing.occurrences import Occurrence, occurrences
from bilat.standing.quantities import DatedQuantity
from bilat.standing.spells import Spell, spells
from bilat.standing.ties import Tie, gather

__all__ = [
    "NO_LINKS",
    "Answer",
    "Certainty",
    "DatedQuantity",
    "DocumentDate",
    "Judged",
    "Links",
    "Occurrence",
    "Reason",
    "Spell",
    "State",
    "Tie",
    "answers",
    "answers_on_days",
    "document_dates",
    "document_of",
    "gather",
    "judged",
    "occurrences",
    "spells",
    "unconfirmed_since",
]
