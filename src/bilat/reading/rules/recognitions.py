"""Sentences about the recognition of states and governments in, drafts of `recognition` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    is_negated,
    is_passive,
    is_pluperfect,
    is_predicate,
    lemma,
    no_longer,
    obliques,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.found import NOBODY, When, Who
from bilat.reading.grammar.modality import Stance, is_perfect, stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_RECOGNISED = frozenset(
    """
    independence sovereignty statehood government state republic kingdom regime authority country nation leader
    president council administration representative dynasty junta emirate union federation monarchy existence rule
    annexation
    """.split()
)
_GIVE = frozenset("grant extend accord give offer award announce confer bestow declare proclaim exchange issue".split())
_DENY = frozenset("withhold refuse deny decline".split())
_GET = frozenset("receive gain obtain win secure achieve get attain garner earn acquire".split())
_SEEK = frozenset("seek request demand want pursue desire solicit await".split())
_WEIGH = frozenset("weigh consider contemplate ponder debate discuss mull review postpone delay".split())
_KEEP = frozenset("enjoy have possess retain maintain lack".split())
# Verbs that say `recognise` of a state's independence or right to be, not of the state itself.
_ACCEPT = frozenset("acknowledge accept concede admit".split())
_STATEHOOD = frozenset("independence sovereignty statehood existence autonomy legitimacy suzerainty separation".split())
_TAKE_BACK = frozenset("withdraw revoke rescind cancel annul retract renounce reverse end terminate".split())
_SWITCH = frozenset("switch shift transfer change move".split())
_PAPERS = frozenset("convention treaty agreement protocol declaration resolution accord constitution law act".split())
_COLONIES = frozenset("colony possession territory dominion province".split())
_WORDS = _ACCEPT | frozenset("recognise rerecognise derecognise recognition nonrecognition derecognition".split())
_OFFICES = frozenset({"leader", "president", "council", "administration", "representative", "authority", "regime"})


def read(sentence: Sentence) -> Iterator[Draft]:
    """Recognition given, kept, switched, withheld and withdrawn, told by the verb or by the noun."""
    for token in sentence.having(_WORDS):
        word = stem(token)
        if word in ("recognise", "rerecognise") and is_predicate(token):
            yield from _recognises(token, sentence, "begins")
        elif word == "derecognise" and is_predicate(token):
            yield from _recognises(token, sentence, "ends")
        elif word in _ACCEPT and is_predicate(token) and _is_of_statehood(token):
            yield from _recognises(token, sentence, "begins")
        elif word in ("nonrecognition", "derecognition") or (word == "recognition" and _is_non(token)):
            yield from _not_recognised(token, "ends" if word == "derecognition" else "absent", sentence)
        elif word == "recognition" and token.pos_ in ("NOUN", "PROPN"):
            yield from _recognition(token, sentence)


def _recognises(verb: Token, sentence: Sentence, phase: Phase) -> Iterator[Draft]:
    acting = [t for t in agents(verb) if stem(t) not in _PAPERS]  # a treaty that recognises is no party
    givers = who((*acting, *_together(verb)), sentence)
    if _is_in_capacity(verb, sentence):
        return
    for patient in patients(verb):
        target = _recognised(patient, sentence)
        is_own = target.parties == givers.parties[:1] and _is_by_pronoun(patient)
        if not target or is_own:  # `urged A to recognise its independence`
            target = _other_side(patient, givers, verb, sentence)
        if target:
            yield from _recognition_drafts(givers, target, verb, sentence, phase)


def _is_by_pronoun(token: Token) -> bool:
    return token.lower_ in ("it", "them") or any(c.lower_ in ("its", "their") for c in token.children)


def _is_of_statehood(verb: Token) -> bool:
    """`acknowledged its independence`, `accepted it as a sovereign state`, `acknowledged the government in B`."""
    as_what = [o.token for o in obliques(verb) if o.prep == "as"]
    whom = [p for p in patients(verb) if lemma(p) in ("government", "regime", "state", "republic")]
    return (
        any(lemma(p) in _STATEHOOD for p in patients(verb))
        or any(lemma(t) in _RECOGNISED - _OFFICES for t in as_what)
        or (stem(verb) == "acknowledge" and bool(whom))
    )


def _is_non(noun: Token) -> bool:
    """`non-recognition`, which the parser cuts at the hyphen."""
    before = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]]
    return before in (["non", "-"], ["non", "‑"])


def _not_recognised(noun: Token, phase: Phase, sentence: Sentence) -> Iterator[Draft]:
    """`A's non-recognition of B`, `the derecognition of B by A`."""
    first = noun.doc[noun.i - 2] if _is_non(noun) else noun
    by = _in_phrases(noun, sentence, ("by", "from")) + _giver_before(noun, sentence) + _giver_before(first, sentence)
    of = _in_phrases(noun, sentence, ("of",))
    yield from _recognition_drafts(by, of, noun, sentence, phase)


def _together(verb: Token) -> tuple[Token, ...]:
    """`together with N and S`, `along with N`, wherever the parser hangs it: who did it too."""
    joined = [t for t in verb.subtree if t.lower_ == "with" and t.i and t.nbor(-1).lower_ in ("together", "along")]
    mine = [t for t in joined if predicate_of(t) == verb]
    return tuple(each for t in mine for c in t.children if c.dep_ == "pobj" for each in coordinates(c))


def _is_in_capacity(verb: Token, sentence: Sentence) -> bool:
    """`A is recognised as a leader in education`: praise, told by nobody in particular; no recognition of a state."""
    named = [o.token for o in obliques(verb) if o.prep == "as"]
    if any(lemma(t) in ("part", "territory", "province") for t in named):
        return True  # `recognises N as part of C`: whose it is
    if not named or not is_passive(verb) or agents(verb):
        return False
    is_praise = any(lemma(t) not in _RECOGNISED | {"successor", "member"} or lemma(t) == "leader" for t in named)
    return is_praise and any(p.i in sentence.parties for p in patients(verb))


def _recognised(token: Token, sentence: Sentence) -> Who:
    """Whose recognition is meant; nobody where something else (a need, a right, a passport) is recognised."""
    mention = sentence.parties.get(token.i)
    if mention and mention.form in ("name", "short", "government", "adjective", "capital"):
        return Who((mention.party,))
    if any(o.prep == "of" and lemma(o.token) in _COLONIES for o in obliques(token)):
        return NOBODY  # `the independence of the former A colony` is not A's
    if lemma(token) == "sovereignty" and any(o.prep == "over" for o in obliques(token)):
        return NOBODY
    if lemma(token) in _RECOGNISED or token.lower_ in ("it", "him", "other", "each", "one", "another"):
        found = who_is(token, sentence)
        inside = [place_at(o.token, sentence) for o in obliques(token) if o.prep in ("in", "at")]
        return found or Who(tuple(w.party for w in inside if w and w.party)[:1])
    return NOBODY


def _other_side(token: Token, givers: Who, verb: Token, sentence: Sentence) -> Who:
    """The pair's other party: `recognised the new government`, `recognised N as interim president`."""
    pair = sentence.pair
    if len(givers.parties) != 1 or givers.parties[0] not in pair:
        return NOBODY
    if token.lower_ in ("it", "them"):
        return Who(tuple(p for p in pair if p not in givers.parties))
    told = (o.token for o in obliques(token) if o.prep == "of" and lemma(o.token) not in ("country", "nation", "state"))
    if any(not who_is(each, sentence) for each in told):
        return NOBODY  # `the independence of the island`: not of the pair's other party
    is_definite = any(c.lower_ in ("the", "its", "his", "her", "this") for c in token.children)
    named_as = any(o.prep == "as" and lemma(o.token) in _RECOGNISED for o in obliques(verb))
    if (lemma(token) in _RECOGNISED and is_definite) or (token.pos_ == "PROPN" and named_as):
        return Who(tuple(p for p in pair if p not in givers.parties))
    return NOBODY


def _recognition_drafts(givers: Who, target: Who, act: Token, sentence: Sentence, phase: Phase) -> Iterator[Draft]:
    stance = Stance(told=stance_of(act, sentence).told) if act.dep_ == "amod" else stance_of(act, sentence)
    time = when(act, sentence)
    state = _recognition_phase(act, stance, phase)
    if state == "begins" and time.relation == "since" and is_predicate(act) and _is_perfect(act):
        state = "holds"  # `has recognised B since 1822`
    pairs = [(a, t) for a in givers.parties for t in target.parties if a != t]
    if not pairs and target.parties and not givers and len(sentence.pair) == 2 and target.parties[0] in sentence.pair:  # noqa: PLR2004
        pairs = [(p, target.parties[0]) for p in sentence.pair if p != target.parties[0] and is_passive(act)]
    for actor, other in pairs:
        yield Draft(
            "recognition",
            state,
            (actor,),
            (other,),
            tuple(Other("person", p) for p in givers.persons),
            _dated(time, state, act),
            modality=stance.modality,
            told=stance.told if state in ("holds", "absent") else None,
            attributed_to=stance.attributed_to,
            detail=_as_what(act, sentence),
        )


def _dated(time: When, phase: Phase, act: Token) -> str | None:
    """The time in a draft; `since 2017 no longer` ended in 2017."""
    if phase in ("holds", "absent"):
        return time.extent
    if phase == "begins" and time.relation == "since" and time.bare and "/" not in time.bare:
        return time.bare
    if is_predicate(act) and no_longer(act) and time.relation == "since" and time.bare:
        return time.bare.removesuffix("/..")
    return time.act


def _recognition_phase(act: Token, stance: Stance, phase: Phase) -> Phase:
    if phase == "ends" or (is_predicate(act) and no_longer(act)):
        return "ends"
    if stance.is_negated or phase == "absent":
        return "absent"
    if is_predicate(act) and (act.dep_ == "amod" or _goes_on(act)):
        return "holds"  # `the UN-recognised government`
    if is_predicate(act) and stem(act) == "recognise" and act.tag_ in ("VBZ", "VBP") and stance.modality == "asserted":
        return "holds"
    return phase


def _is_perfect(verb: Token) -> bool:
    return is_perfect(verb) or is_pluperfect(verb)


def _goes_on(verb: Token) -> bool:
    """`continues to recognise`, `still recognised`."""
    above = verb.head if verb.dep_ == "xcomp" else None
    if (
        verb.dep_ in ("acl", "relcl")
        and verb.head.dep_ == "attr"
        and any(c.lower_ in ("only", "sole", "few") for c in verb.head.children)
    ):
        return verb.head.head.tag_ in ("VBZ", "VBP")  # `remains the only state to recognise it`
    return (above is not None and stem(above) in ("continue", "remain", "keep")) or any(
        c.lower_ in ("still", "continuously") for c in verb.children
    )


def _as_what(act: Token, sentence: Sentence) -> str | None:
    for oblique in obliques(act):
        if oblique.prep == "as":
            return sentence.phrase(oblique.token)
    return next(
        (
            lemma(p)
            for p in patients(act)
            if is_predicate(act) and lemma(p) in ("independence", "sovereignty", "statehood")
        ),
        None,
    )


def _recognition(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """Recognition as a noun: granted, withdrawn, or named as an event (`recognition of B by A in 1944`)."""
    verb = predicate_of(noun)
    of = _in_phrases(noun, sentence, ("of", "to", "for"))
    by = _in_phrases(noun, sentence, ("by", "from")) + _giver_before(noun, sentence)
    is_core = verb is not None and noun.dep_ in ("dobj", "nsubjpass") and noun.head.i == verb.i
    if verb is not None and is_core and stem(verb) in _SWITCH:
        yield from _switched(noun, verb, sentence)
    elif verb is not None and is_core and stem(verb) in _GET:
        got = by + _in_phrases(verb, sentence, ("from", "by"))
        yield from _recognition_drafts(got, who(agents(verb), sentence), verb, sentence, "begins")
    elif verb is not None and is_core and stem(verb) in _SEEK:
        got = by + _in_phrases(verb, sentence, ("from", "by", "of"))
        wanted = (replace(d, modality="planned") if d.modality == "asserted" else d for d in _recognition_drafts(
            got, of or who(agents(verb), sentence), verb, sentence, "begins"
        ))  # fmt: skip
        yield from wanted
    elif verb is not None and is_core and stem(verb) in _WEIGH and of:
        drafts = _recognition_drafts(by or who(agents(verb), sentence), of, verb, sentence, "begins")
        yield from (replace(d, phase="begins", modality="planned") for d in drafts)
    elif verb is not None and is_core and stem(verb) in _KEEP:
        kept: Phase = "absent" if stem(verb) == "lack" or is_negated(noun) else "holds"
        yield from _recognition_drafts(
            by or _in_phrases(noun, sentence, ("of",)), who(agents(verb), sentence), verb, sentence, kept
        )
    elif verb is not None and is_core and stem(verb) in _GIVE | _TAKE_BACK | _DENY:
        phase: Phase = "ends" if stem(verb) in _TAKE_BACK else "absent" if stem(verb) in _DENY else "begins"
        if _is_mutual(noun):
            yield from _mutual(noun, verb, sentence, phase)
            return
        receiver = of + _in_phrases(verb, sentence, ("to", "from")) + _in_phrases(noun, sentence, ("from",))
        receiver = receiver + who(
            [c for c in verb.children if c.dep_ in ("dative", "dobj") and c.pos_ != "ADP" and c.i != noun.i], sentence
        )
        before, doer = _giver_before(noun, sentence), who(agents(verb), sentence)
        if doer and before and not receiver and doer.parties != before.parties:
            receiver, before = before, NOBODY  # `accorded B de facto recognition`
        giver = before or doer or _in_phrases(noun, sentence, ("by",))
        if not receiver and any(c.lower_ in ("its", "their", "the", "his", "that") for c in noun.children):
            receiver = _recognised_before(noun, sentence) or Who(_rest(giver, sentence))  # `withdrew its recognition`
        yield from _recognition_drafts(giver, receiver, verb, sentence, phase)
    elif _is_mutual(noun) and verb is not None and (is_core or _comes(noun, verb)):
        yield from _mutual(noun, verb, sentence, "begins")
    elif verb is not None and not of and _comes(noun, verb) and (by := by or _in_phrases(verb, sentence, ("from",))):
        yield from _recognition_drafts(by, Who(_rest(by, sentence)), verb, sentence, "begins")
    elif by and of:
        yield from _named_recognition(by, of, noun, sentence)


def _is_mutual(noun: Token) -> bool:
    return any(c.lower_ in ("mutual", "reciprocal") for c in noun.children) and not any(
        o.prep in ("of", "for") for o in obliques(noun)
    )


def _mutual(noun: Token, verb: Token, sentence: Sentence, phase: Phase) -> Iterator[Draft]:
    """`They extended mutual recognition in 1920`: each of the other."""
    both = parties_between(noun, sentence)
    if len(both.parties) == 2:  # noqa: PLR2004 - a pair
        yield from _recognition_drafts(both, both, verb, sentence, phase)


def _rest(found: Who, sentence: Sentence) -> tuple[str, ...]:
    """The title's other party, where one of the pair is found."""
    one = len(found.parties) == 1 and found.parties[0] in sentence.pair
    return tuple(p for p in sentence.pair if p not in found.parties) if one else ()


def _recognised_before(noun: Token, sentence: Sentence) -> Who:
    """Whose recognition the sentence told of before: `A, which had recognised B, withdrew its recognition`."""
    verbs = [t for t in sentence.stems.get("recognise", ()) if t.i < noun.i and t.is_predicate]
    return next((found for v in verbs for p in patients(v) if (found := _recognised(p, sentence))), NOBODY)


def _named_recognition(by: Who, of: Who, noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A's recognition of B came on …`: its date is that of the clause only where the clause tells when it came."""
    verb = predicate_of(noun)
    if verb is not None and _comes(noun, verb):
        yield from _recognition_drafts(by, of, verb, sentence, "begins")
        return
    mine = tuple(t for t in sentence.times if noun.is_ancestor(t.head))
    is_of_clause = verb is None or noun.dep_ == "pobj" or noun.dep_ == "ROOT"
    yield from _recognition_drafts(by, of, noun, sentence if is_of_clause else replace(sentence, times=mine), "begins")


def _comes(noun: Token, verb: Token) -> bool:
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.i != verb.i:
        return False
    return stem(verb) in ("come", "follow", "occur", "happen", "announce", "grant", "take")


def _in_phrases(token: Token, sentence: Sentence, preps: tuple[str, ...]) -> Who:
    return who([each for o in obliques(token) if o.prep in preps for each in coordinates(o.token)], sentence)


def _giver_before(noun: Token, sentence: Sentence) -> Who:
    """`A's recognition`, `French recognition`."""
    found = NOBODY
    for child in noun.children:
        mention = sentence.parties.get(child.i)
        if child.dep_ == "poss":
            found = found + who_is(child, sentence)
        elif child.dep_ in ("amod", "compound", "nmod") and mention and mention.form in ("adjective", "name", "short"):
            found = found + Who((mention.party,))
    return found


def _switched(noun: Token, verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A switched recognition from B to C`: the one ends, the other begins."""
    giver = _giver_before(noun, sentence) or who(agents(verb), sentence)
    giver = giver or NOBODY
    for prep, phase in (("from", "ends"), ("to", "begins")):
        target = _in_phrases(verb, sentence, (prep,)) or _in_phrases(noun, sentence, (prep,))
        state: Phase = "ends" if phase == "ends" else "begins"
        yield from _recognition_drafts(giver, target, verb, sentence, state)


RULE = Rule("recognitions", 2, read, _WORDS)
