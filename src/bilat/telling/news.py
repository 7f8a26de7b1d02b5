"""A store and a pair in, what became known of the pair and when out, newest first: readings of texts, verdicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing import document_of
from bilat.telling.claims import in_words
from bilat.telling.ground import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bilat.model.verdict import Verdict
    from bilat.recording import Store


@dataclass(frozen=True, slots=True)
class News:
    """Something that became known: its identity, when it was recorded (UTC), and of which document or statement."""

    id: str
    recorded_on: datetime
    title: str
    text: str
    document: str | None = None
    statement: str | None = None


def news(store: Store, pair: tuple[str, str], at_most: int = 50) -> tuple[News, ...]:
    """The last readings of the documents that speak of a pair, as they stand, and the last verdicts on it.

    Raises UnknownPartyError where neither the registry nor the store has a name.
    """
    with store.at_once() as asked:
        names = tuple(spellings(asked, name) for name in pair)
        found = (*_readings(asked, names), *(_verdict(each) for each in asked.verdicts(pair=names)))
    return tuple(sorted(found, key=lambda each: (each.recorded_on, each.id), reverse=True)[:at_most])


def _readings(store: Store, names: tuple[tuple[str, ...], ...]) -> Iterator[News]:
    told = store.statements(pair=names)
    counts = Counter(s.evidence.doc for s in told)
    documents = {s.evidence.doc: document_of(s) for s in told}
    for row in store.recorded():
        if row.title in counts:
            count = counts[row.title]
            text = f"{count:,} statement{'' if count == 1 else 's'} about the two, by the text as it was read last"
            identity = f"reading:{row.id}:{row.recorded_on.isoformat()}"
            yield News(identity, row.recorded_on, f"Read: {row.title}", text, documents[row.title])


def _verdict(verdict: Verdict) -> News:
    about = "; ".join(in_words(s.claim) for s in (verdict.of, verdict.other) if s is not None)
    text = f"{about or f'verdict {verdict.withdraws}'}. {verdict.reason} ({verdict.by})"
    title = f"Judged: {verdict.act}"
    return News(f"verdict:{verdict.id}", verdict.made_on, title, text, None, verdict.of.id if verdict.of else None)
