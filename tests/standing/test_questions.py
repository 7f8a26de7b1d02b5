"""How well standing answers the questions of ../shared, which are not part of the project."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bilat.model.contract import from_row
from bilat.standing import Answer, answers, document_dates

SHARED = Path(__file__).parents[3] / "shared"
LEAST = 0.9

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "standing").is_dir(), reason="../shared is not there"),
]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def is_asked(answer: Answer, question: dict[str, Any]) -> bool:
    text = json.dumps(
        [answer.key, answer.tie.detail, answer.tie.place, answer.tie.persons], ensure_ascii=False
    ).casefold()
    sides = (set(answer.actors), set(answer.targets)) == (set(question["actors"]), set(question["targets"]))
    return answer.kind == question["kind"] and sides and all(word.casefold() in text for word in question["has"])


def test_nearly_all_questions_are_answered_right() -> None:
    told = [from_row(row, None) for path in sorted((SHARED / "gold").glob("*.jsonl")) for row in lines(path)]
    dates = document_dates(told, {})
    questions = lines(SHARED / "standing" / "questions.jsonl")
    right = 0
    for question in questions:
        found = answers(told, dates, date.fromisoformat(question["on"]).toordinal(), (question["a"], question["b"]))
        given = {answer.answer for answer in found if is_asked(answer, question)}
        right += (given or {"unknown"}) == {question["answer"]}

    assert right / len(questions) >= LEAST
