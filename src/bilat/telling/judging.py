"""What a person holds of a statement in, the verdict that is recorded of it out; corrections are checked first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bilat.errors import ContractError
from bilat.model.anchor import found as found_in
from bilat.model.anchor import with_quote
from bilat.model.contract import from_row, to_row
from bilat.model.kinds import kind_named
from bilat.model.statement import Evidence
from bilat.model.verdict import Act, Verdict
from bilat.recording import NotRecordedError
from bilat.standing import judged
from bilat.standing.judged import in_force
from bilat.telling.ground import statement_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.statement import Statement
    from bilat.recording import Store

BY_HAND = "by hand"
"""The rule of a statement that a person gave."""
REASONS: Mapping[Act, str] = MappingProxyType(
    {
        "accept": "as the text says",
        "reject": "the text does not say so",
        "correct": "put right by the text",
        "add": "the reader missed it",
        "join": "one and the same",
        "split": "two of their own",
        "withdraw": "judged in haste",
    }
)
"""What is kept as the reason of a verdict where its giver says no more."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judges, and why; without a reason the usual one of the act is kept."""

    name: str
    reason: str = ""

    def verdict(
        self, act: Act, of: Statement | None = None, other: Statement | None = None, withdraws: str | None = None
    ) -> Verdict:
        """Their verdict, given now."""
        return Verdict(act, self.name, datetime.now(UTC), self.reason.strip() or REASONS[act], of, other, withdraws)


def verdict_on(
    store: Store, act: Act, identity: str, judge: Judge, given: Mapping[str, Any] = MappingProxyType({})
) -> Verdict:
    """The verdict of an act on the statement of an id or prefix.

    `given` has the fields of the contract that a correction puts right, or as `other` the id of the second statement of
    `join` and `split`.

    Raises NotRecordedError where there is no such statement, ContractError where a correction breaks the contract or
    changes nothing, or where a statement is joined with itself.
    """
    of = statement_named(store, identity)
    if act == "correct":
        return judge.verdict(act, of, corrected(of, given))
    if act in ("join", "split"):
        return judge.verdict(act, of, _second(store, of, given.get("other") or ""))
    return judge.verdict(act, of)


def corrected(wrong: Statement, fields: Mapping[str, Any]) -> Statement:
    """The statement with the contract's fields that are given instead of its own.

    Raises ContractError, with the field that is wrong, or where nothing is changed.
    """
    right = _checked({**to_row(wrong), **fields})
    if right.claim == wrong.claim:
        what = "the correction says what the statement says"
        raise ContractError(what, "change a field, or accept the statement")
    return right


def added(evidence: Evidence, fields: Mapping[str, Any]) -> Statement:
    """The statement of the contract's fields, as a person gives it; ContractError says which field is wrong."""
    where = {"doc": evidence.doc, "start": evidence.start, "end": evidence.end, "section": list(evidence.section)}
    words = {"quote": evidence.quote, "prefix": evidence.prefix, "suffix": evidence.suffix, "cites": evidence.cites}
    source = {"id": evidence.document} if evidence.document else None
    return _checked({"kind": "", "actors": [], **where, **words, "document": source, **fields})


def evidence_of(store: Store, source: str, quote: str) -> Evidence:
    """Where an added statement stands: in a document of the store that has the quote, else in the source named."""
    whole = Evidence(source, 0, len(quote), quote)
    try:
        document = store.document(source)
    except NotRecordedError:
        return whole
    at = found_in(replace(whole, doc=document.title), document.text)
    if at is None:
        return replace(whole, doc=document.title)
    return replace(with_quote(at, document.text), document=document.id)


def in_force_on(store: Store, told: Iterable[Statement]) -> dict[str, Verdict]:
    """The verdict in force on each of some statements that one speaks of, by id, rejections too.

    It asks for their documents, since a verdict speaks of a passage, which may have been edited or read anew.
    """
    wanted = tuple(told)
    titles = {statement.evidence.doc for statement in wanted}
    verdicts = store.verdicts(titles=titles) if titles else ()
    by: dict[str, Verdict] = {}
    if verdicts:
        spoken_of = sorted({verdict.title for verdict in verdicts} & titles)
        by = judged(store.statements(document=spoken_of), verdicts).by if spoken_of else {}
    by = {**{v.of.id: v for v in in_force(verdicts) if v.of and v.act not in ("join", "split")}, **by}
    return {identity: by[identity] for identity in {statement.id for statement in wanted} & by.keys()}


def _second(store: Store, of: Statement, identity: str) -> Statement:
    if not identity:
        what = "it is not said with which statement"
        raise ContractError(what, "give the id of the other statement")
    other = statement_named(store, identity)
    if other.id == of.id:
        what = f"{identity} is the same statement"
        raise ContractError(what, "give the id of another one")
    return other


def _checked(row: Mapping[str, Any]) -> Statement:
    # What is no text is told of as any other field is.
    if isinstance(row["kind"], str):
        kind_named(row["kind"])
    return from_row({**row, "id": None, "rule": BY_HAND, "confidence": 1.0})
