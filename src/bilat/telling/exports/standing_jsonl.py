"""Standing as JSON Lines: answers in, the contract's rows ("What standing answers") out, a tie each."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bilat.telling.behind import behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.standing import Answer, DatedQuantity


def standing_rows(answers: Iterable[Answer]) -> Iterator[dict[str, Any]]:
    """One JSON object for each answer: the contract's fields, then place, detail, persons, governments, reasons."""
    for answer in answers:
        yield {
            "kind": answer.kind,
            "actors": list(answer.actors),
            "targets": list(answer.targets),
            "key": answer.key,
            "answer": answer.answer,
            "certainty": answer.certainty,
            "since": answer.since,
            "until": answer.until,
            "last_confirmed": answer.last_confirmed,
            "quantity": _quantity(answer.quantity),
            "evidence": list(answer.evidence),
            "beside": list(dict.fromkeys(s.id for s in answer.beside)),
            "detail": answer.tie.detail,
            "place": answer.tie.place,
            "persons": list(answer.tie.persons),
            "governments": [asdict(each) for each in behind(answer)],
            "reasons": [{"statement": r.statement.id, "reason": r.text, "carries": r.carries} for r in answer.reasons],
        }


def _quantity(dated: DatedQuantity | None) -> dict[str, Any] | None:
    if dated is None:
        return None
    quantity = dated.quantity
    return {
        "value": quantity.value,
        "max": quantity.maximum,
        "unit": quantity.unit,
        "of": quantity.of,
        "bound": quantity.bound,
        "time": dated.time,
    }
