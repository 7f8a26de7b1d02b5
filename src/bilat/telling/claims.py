"""One claim or statement in, the words that tell it by itself out: a line of its fields, a sentence, its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.amounts import amount
from bilat.telling.event_lines import beside_text
from bilat.telling.phrases import act_word, capital, facts_of, noun, sentence
from bilat.telling.times import since, told, within
from bilat.telling.wording import REPORTED

if TYPE_CHECKING:
    from bilat.model.statement import Claim, Statement
    from bilat.telling.matter import Names

UNDATED = "undated"
_NOBODY: Names = (frozenset(), frozenset())
_ACTS = frozenset(("begins", "suspended", "ends"))


def in_words(claim: Claim) -> str:
    """A claim on one line: `mission begins: Chad → Sudan, 1969, Khartoum (embassy)`."""
    arrow = " – ".join(claim.actors) if claim.of_kind.is_symmetric else " and ".join(claim.actors) or "?"
    towards = f" → {', '.join(claim.targets)}" if claim.targets else ""
    quantity = str(claim.quantity) if claim.quantity else ""
    others = ", ".join(f"{other.role} {other.name}" for other in claim.others)
    more = ", ".join(part for part in (claim.time or UNDATED, claim.place, others, quantity) if part)
    detail = f" ({claim.detail})" if claim.detail else ""
    return f"{claim.kind}{' ' + claim.phase if claim.phase else ''}: {arrow}{towards}, {more}{detail}"


def sentence_of(statement: Statement) -> str:
    """What a statement says, as a sentence without its time: `Embassy of Chad in Sudan (Khartoum): opened`."""
    claim = statement.claim
    if claim.modality not in ("asserted", "reported"):
        return beside_text([statement], _NOBODY)
    counted = f"; {amount(claim.quantity)}" if claim.quantity else ""
    return f"{_plainly(statement)}{counted}{f'; {REPORTED}' if claim.modality == 'reported' else ''}"


def _plainly(statement: Statement) -> str:
    claim, facts = statement.claim, facts_of([statement])
    if claim.phase is None:
        return sentence(facts.wording.happened, facts)
    if claim.phase in _ACTS:
        return f"{capital(noun(facts))}: {act_word(claim.phase, facts, [statement.evidence.quote])}"
    return sentence(facts.wording.absent if claim.phase == "absent" else facts.wording.holds, facts)


def time_of(claim: Claim) -> str:
    """When, in words: a window of an act as one, `since 1992` of what goes on, `undated` where no time is told."""
    if claim.time is None:
        return UNDATED
    if claim.phase in _ACTS:
        return within(claim.time)
    start, slash, end = claim.time.partition("/")
    return since(start) if slash and end == ".." and claim.phase else told(claim.time)
