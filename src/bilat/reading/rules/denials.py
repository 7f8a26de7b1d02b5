"""A sentence in which somebody denies a charge, with what was told in it, in; the same content once more, denied, out.

`A accused B of arming rebels, which B denied`, `a claim that B rejected`, `B denied the reports` (of the sentence
before): the charge stays what it is, and beside it stands what B says to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import agents, is_negated, is_passive, patients
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

Told = tuple[str, Draft]
_RULE = "denials/1"
_DENY = frozenset("deny reject dismiss refute rebut repudiate disclaim disavow".split())
_CALL = frozenset("call describe brand label term declare".split())
_UNTRUE = frozenset("baseless unfounded groundless untrue false fabricate fabrication lie nonsense slander".split())
_CHARGES = frozenset("accusation allegation charge claim report rumour rumor story suggestion assertion".split())
_THAT = frozenset({"this", "that", "it", "which", "these", "so"})
_RELATIVE = frozenset({"which", "that"})
_HEARSAY = ("alleged", "reported")
_SAID = frozenset({"statement", "accusation", "request", "threat", "protest"})
_CONFIDENCE = 0.7


def denials(sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Told]:
    """What is denied in a sentence of what it tells itself, else of what the sentence before told.

    What is denied keeps the name of the rule that read it.
    """
    for verb in sentence.having(_DENY | _CALL):
        if verb.is_predicate and not is_negated(verb) and _is_of_a_charge(verb):
            denier = who(agents(verb), sentence)
            charges = _against(denier, told) or ([] if _is_relative(verb) else _against(denier, before))
            yield from ((rule, _denied(draft, denier)) for rule, draft in charges if draft.kind != "accusation")
            if charges and not any(_speaks(denier, draft) for _, draft in told):
                yield from ((_RULE, draft) for draft in _answers(verb, denier, charges, sentence))


def _is_of_a_charge(verb: Token) -> bool:
    """Whether a charge, a report, or `this` that was said is denied; or called baseless."""
    if verb.stem in _CALL and _UNTRUE.isdisjoint(t.stem for t in verb.subtree):
        return False
    return _is_relative(verb) or any(t.stem in _CHARGES or t.lower_ in _THAT for t in patients(verb))


def _is_relative(verb: Token) -> bool:
    """`…, which B denied` (wherever the parser hangs it), `a charge that B rejected`, `a claim dismissed by B`."""
    if verb.dep_ not in ("relcl", "acl"):
        return False
    has_which = any(c.lower_ in _RELATIVE and c.dep_ in ("dobj", "mark") for c in verb.children)
    if verb.head.stem in _CHARGES:
        return has_which or is_passive(verb)
    return any(c.lower_ == "which" and c.dep_ == "dobj" and c.nbor(-1).text == "," for c in verb.children)


def _against(denier: Who, told: Sequence[Told]) -> list[Told]:
    """What others say of the denier: hearsay, and accusations, which he does not make himself."""
    own = (*denier.parties, *denier.persons)
    return [(rule, draft) for rule, draft in told if draft.attributed_to not in own and _is_charge(draft, denier)]


def _is_charge(draft: Draft, denier: Who) -> bool:
    if draft.kind == "accusation":
        return draft.targets[:1] == denier.parties[:1]
    is_about = not {*draft.actors, *draft.targets}.isdisjoint(denier.parties)
    return is_about and draft.modality in _HEARSAY and draft.kind not in _SAID


def _speaks(denier: Who, draft: Draft) -> bool:
    return draft.kind == "statement" and draft.actors[:1] == denier.parties[:1]


def _denied(draft: Draft, denier: Who) -> Draft:
    return replace(draft, modality="denied", attributed_to=(denier.persons or denier.parties)[0])


def _answers(verb: Token, denier: Who, charges: Sequence[Told], sentence: Sentence) -> Iterator[Draft]:
    """That the charge is denied, toward who made it; else toward the other whom it is about."""
    made = [p for _, d in charges if d.kind == "accusation" for p in d.actors]
    near = [p for _, d in charges for p in (*d.targets, *d.actors)]
    others = [p for p in (*made, *(p for p in near if p in sentence.pair), *near) if p not in denier.parties]
    time = when(verb, sentence).act or charges[-1][1].time
    persons = tuple(Other("person", p) for p in denier.persons)
    for toward in others[:1]:
        yield Draft("statement", None, denier.parties[:1], (toward,), persons, time,
                    detail=sentence.phrase(verb), confidence=_CONFIDENCE)  # fmt: skip
