"""A sentence that gives parties a time each in brackets, with what was told in it, in; each at its own time out.

`both became independent, in 1943 (A) and 1946 (B)`: what is told of A was in 1943, what is told of B in 1946.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.draft import Draft

Told = tuple[str, "Draft"]
_BEHIND = re.compile(r"\s*\(\s*(?:the\s+)?(?P<name>[^()]{3,60}?)\s*\)")
_LEAST = 2


def dated_apart(sentence: Sentence, told: Sequence[Told]) -> list[Told]:
    """The drafts, those of one of the parties in brackets at its time."""
    times = _times(sentence) if told and "(" in _text(sentence) else {}
    if len(times) < _LEAST:
        return list(told)
    return [(rule, _at_own_time(draft, times)) for rule, draft in told]


def _times(sentence: Sentence) -> Mapping[str, str]:
    """The times by the party that stands in brackets behind them."""
    text, registry = sentence.scope.document.text, sentence.scope.registry
    found = {}
    for timed in sentence.times:
        behind = _BEHIND.match(text, timed.mention.end, sentence.end)
        party = registry.find(behind["name"]) if behind else None
        if party is not None and timed.mention.calendar and timed.mention.relation == "on":
            found[party.name] = timed.value or timed.mention.calendar
    return found


def _at_own_time(draft: Draft, times: Mapping[str, str]) -> Draft:
    mine = [party for party in (*draft.actors, *draft.targets) if party in times]
    is_shared = draft.time is None or draft.time in times.values()
    return replace(draft, time=times[mine[0]]) if len(mine) == 1 and is_shared else draft


def _text(sentence: Sentence) -> str:
    return sentence.scope.document.text[sentence.start : sentence.end]
