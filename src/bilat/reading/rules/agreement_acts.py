"""A noun for a treaty or contract in, the word that says what became of it and the phase that it gives out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate, lemma, obliques, patients, predicate_of, stem
from bilat.reading.mentions.date_words import MONTHS

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.reading.tree import Token

NOUNS = frozenset(
    """
    agreement treaty memorandum protocol accord pact convention contract charter mou communique communiqué
    document armistice truce concordat compact covenant entente accords memoranda deal letter exchange declaration
    understanding programme
    """.split()
)
NEEDS_SIGNING = frozenset(
    {
        "document",
        "declaration",
        "contract",
        "letter",
        "exchange",
        "deal",
        "understanding",
        "programme",
        "communique",
        "communiqué",
    }
)
_BEGIN = frozenset(
    """
    sign subscribe conclude ink initial agree enter reach make seal finalise finalize adopt establish exchange strike
    complete formalise ratify come go take provisionally renew prolong issue produce lead result culminate include
    execute
    """.split()
)
_END = frozenset(
    """
    terminate abrogate denounce repeal cancel annul void expire lapse end withdraw revoke renounce scrap abandon
    repudiate nullify
    """.split()
)
_ABOUT = frozenset({"on", "about", "concerning", "regarding"})
_SUSPEND = frozenset({"suspend", "freeze"})
_HOLD = frozenset("have be exist govern regulate remain apply".split())
_NEGOTIATE = frozenset("negotiate draft discuss prepare".split())
_TALKS = frozenset({"negotiation", "talk", "discussion", "consultation"})
_TALKED = frozenset("begin start open launch resume continue hold conduct take".split())
_SIGN_NOUNS = frozenset("signing conclusion signature ratification".split())
_EXPIRY_NOUNS = frozenset("termination abrogation denunciation expiration expiry repeal".split())


def is_document(noun: Token) -> bool:
    """Whether a letter, an exchange or an understanding is one by which parties bind themselves."""
    inner = {lemma(o.token) for o in obliques(noun)}
    return bool(inner & {"note", "letter", "understanding", "intent", "ratification"}) or (
        noun.dep_ == "pobj" and lemma(noun.head.head) == "memorandum"
    )


def is_exchanged(noun: Token) -> bool:
    """`exchanged notes on visas`: an agreement in the form of notes or letters, where its subject is told."""
    is_paper = lemma(noun) in ("note", "letter") and noun.dep_ in ("dobj", "nsubjpass")
    about = (lemma(o.token) for top in (noun, noun.head) for o in obliques(top) if o.prep in _ABOUT)
    return is_paper and stem(noun.head) == "exchange" and any(word not in MONTHS for word in about)


def act_of(noun: Token) -> tuple[Token | None, Phase | None]:
    """The word that says what became of an agreement, and the phase; none where the noun is only mentioned."""
    top = noun
    while top.dep_ in ("conj", "appos") and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if (
        top.dep_ == "pobj"
        and top.head.lower_ in ("including", "among", "as", "like")
        and top.head.head.pos_ in ("NOUN", "PROPN")
    ):
        top = top.head.head
    if top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
        nominal = top.head.head
        if stem(nominal) in _SIGN_NOUNS:
            return nominal, "begins"
        if stem(nominal) in _EXPIRY_NOUNS:
            return nominal, "ends"
        if lemma(nominal) in _TALKS and _is_talked(nominal):
            return nominal, "begins"
        if lemma(nominal) in ("number", "series", "package", "set", "range", "total") or nominal.like_num:
            top = nominal
        elif lemma(nominal) in NOUNS:
            return None, None
    for child in noun.subtree:
        is_signing = is_predicate(child) and stem(child) in (
            "sign",
            "subscribe",
            "conclude",
            "ratify",
            "initial",
            "ink",
        )
        if child.dep_ in ("acl", "relcl") and is_signing and _is_of_phrase(child, noun):
            return child, "begins"
    verb = predicate_of(top)
    if verb is None:
        return None, None
    if _is_instrument(top, verb):
        return verb, "begins"
    phase = phase_of(verb, noun)
    if phase is None or not _is_core(top, verb):
        return None, None
    return verb, phase


def _is_talked(nominal: Token) -> bool:
    """`Negotiations on a treaty began in 1999`: it is planned; negotiations that ended say nothing of it."""
    verb = predicate_of(nominal)
    return verb is not None and nominal.head.i == verb.i and stem(verb) in _TALKED


def _is_of_phrase(verb: Token, noun: Token) -> bool:
    """Whether a relative clause belongs to a noun or to the nouns of its name: `the Treaty of A and B, signed in …`."""
    steps = [t for t in verb.ancestors if noun.is_ancestor(t) or t.i == noun.i]
    return all(t.pos_ in ("NOUN", "PROPN", "ADP") and lemma(t) not in NOUNS - {lemma(noun)} for t in steps)


def _is_core(top: Token, verb: Token) -> bool:
    if top.head.i == verb.i:
        return top.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd")
    return (
        top.dep_ == "pobj"
        and top.head.head.i == verb.i
        and stem(verb) in ("enter", "agree", "result", "lead", "culminate", "accede", "withdraw")
    )


_INSTRUMENTS = frozenset({"communique", "communiqué", "treaty", "protocol", "declaration", "exchange", "agreement"})
_BY_INSTRUMENT = frozenset(
    "establish recognise restore resume reestablish agree settle end conclude normalise resolve cede".split()
)


def _is_instrument(top: Token, verb: Token) -> bool:
    """`established relations in a joint communiqué`, `by an exchange of letters`."""
    return (
        top.dep_ == "pobj"
        and top.head.lower_ in ("in", "by", "through", "via", "under", "with")
        and lemma(top) in _INSTRUMENTS
        and stem(verb) in _BY_INSTRUMENT
    )


def phase_of(verb: Token, noun: Token) -> Phase | None:
    """The phase that a predicate about an agreement gives."""
    word = stem(verb)
    if noun.dep_ == "nsubj" and word in _END | _SUSPEND and any(c.dep_ == "dobj" for c in verb.children):
        return None  # `the agreement ended the strike`
    if word in _NEGOTIATE or (word == "be" and _is_under_way(verb)):
        return "begins" if word == "be" or _is_going_on(verb) else None
    if word in _END:
        return "ends"
    if word in _SUSPEND:
        return "suspended"
    if word in ("come", "go", "take", "enter"):
        inner = {o.token.lower_ for o in obliques(verb)} | {p.lower_ for p in patients(verb)}
        return (
            "begins"
            if inner & {"force", "effect", "existence"} or (lemma(noun) in NOUNS and noun.dep_ == "pobj")
            else None
        )
    if word in ("lead", "result", "culminate", "include", "issue", "produce", "establish", "make") and lemma(noun) in (
        "agreement",
        "understanding",
    ):
        return "begins" if word != "include" else None
    if word in _BEGIN and not (
        word in ("exchange", "negotiate", "issue")
        and lemma(noun) not in NOUNS - NEEDS_SIGNING | {"letter", "note", "communiqué", "communique"}
    ):
        return "begins"
    if (
        word in _HOLD
        and noun.dep_ in ("dobj", "attr", "nsubj")
        and lemma(noun) in ("agreement", "treaty", "pact")
        and word in ("have", "be", "exist")
    ):
        return "holds" if word == "have" or any(c.dep_ == "expl" for c in verb.children) or _in_force(verb) else None
    return None


def is_planned(act: Token) -> bool:
    """Whether the word says that an agreement is yet to come: `is being negotiated`, `is under negotiation`."""
    return lemma(act) in _NEGOTIATE | _TALKS or (lemma(act) == "be" and _is_under_way(act))


def _is_going_on(verb: Token) -> bool:
    return verb.tag_ == "VBG" or any(c.lower_ == "being" for c in verb.children)


def _is_under_way(verb: Token) -> bool:
    steps = {(o.prep, lemma(o.token)) for o in obliques(verb)}
    return bool(steps & {("under", noun) for noun in _TALKS | {"preparation"}} | steps & {("in", "preparation")})


def _in_force(verb: Token) -> bool:
    return any(o.token.lower_ in ("force", "effect", "place") for o in obliques(verb))
