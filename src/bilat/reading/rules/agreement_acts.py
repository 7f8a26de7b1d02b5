"""A noun for a treaty or contract in, the word that says what became of it and the phase that it gives out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.aspect import idiom_of
from bilat.reading.grammar.clause import (
    has_own_subject,
    is_negated,
    is_passive,
    lemma,
    lowered,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.mentions.date_words import MONTHS

if TYPE_CHECKING:
    from bilat.model.statement import Phase
    from bilat.reading.tree import Token

NOUNS = frozenset(
    """
    agreement treaty memorandum protocol accord pact convention contract charter mou communique communiqué
    document armistice truce concordat compact covenant entente accords memoranda deal letter exchange declaration
    understanding programme arrangement ceasefire waiver capitulation mous instrument plan roadmap
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
        "arrangement",
        "instrument",
        "plan",
        "roadmap",
    }
)
_BEGIN = frozenset(
    """
    sign subscribe conclude ink initial agree enter reach make seal finalise finalize adopt establish exchange strike
    complete formalise ratify come go take provisionally renew prolong issue produce lead result culminate include
    execute clinch accede approve extend hammer work pen forge update settle endorse launch arrive adhere
    """.split()
)
_END = frozenset(
    """
    terminate abrogate denounce repeal cancel annul void expire lapse end withdraw revoke renounce scrap abandon
    repudiate nullify rescind tear discard quit exit leave supersede replace
    """.split()
)
# Of these the agreement is what it is done to: `the treaty extends to …` says nothing of its begin.
_GO = frozenset("come go take enter have".split())
_RENEW = frozenset({"renew", "extend", "prolong"})
_UNUSED = frozenset({"abeyance", "limbo", "disuse"})
_DONE_TO = frozenset(
    """
    supersede replace extend approve hammer work pen forge update settle endorse launch rescind tear discard quit exit
    leave clinch
    """.split()
)
# Verbs that have an agreement behind a preposition: `entered into a pact`, `came to an agreement`.
_GOVERN_BY_PREPOSITION = frozenset(
    "enter agree result lead culminate accede withdraw come arrive subscribe adhere".split()
)
_ABOUT = frozenset({"on", "about", "concerning", "regarding"})
_SUSPEND = frozenset({"suspend", "freeze"})
_HOLD = frozenset("have be exist govern regulate remain apply".split())
_NEGOTIATE = frozenset("negotiate draft discuss prepare".split())
_TALKS = frozenset({"negotiation", "talk", "discussion", "consultation"})
_TALKED = frozenset("begin start open launch resume continue hold conduct take".split())
_SIGN_NOUNS = frozenset("signing conclusion signature ratification".split())
_EXPIRY_NOUNS = frozenset("termination abrogation denunciation expiration expiry repeal cancellation lapse".split())
_SIGNED = frozenset("sign subscribe conclude ratify initial ink adopt agree reach finalise make".split())
_REACH = frozenset("reach come negotiate achieve arrive".split())


def is_document(noun: Token) -> bool:
    """Whether a letter, an exchange or an understanding is one by which parties bind themselves."""
    inner = {lemma(o.token) for o in obliques(noun)}
    above = predicate_of(noun)
    if lemma(noun) == "understanding" and above is not None and stem(above) in _REACH:
        return True
    return bool(inner & {"note", "letter", "understanding", "intent", "ratification"}) or (
        noun.dep_ == "pobj" and lemma(noun.head.head) == "memorandum"
    )


def is_exchanged(noun: Token) -> bool:
    """`exchanged notes on visas`: an agreement in the form of notes or letters, where its subject is told."""
    if lemma(noun) not in ("note", "letter") or noun.dep_ not in ("dobj", "nsubjpass") or stem(noun.head) != "exchange":
        return False
    about = (lemma(o.token) for top in (noun, noun.head) for o in obliques(top) if o.prep in _ABOUT)
    is_plain = not any(c.dep_ in ("amod", "compound") and c.lower_ != "diplomatic" for c in noun.children)
    is_of_states = lemma(noun) == "note" and noun.tag_ == "NNS" and is_plain
    return is_of_states or any(word not in MONTHS for word in about)


def act_of(noun: Token) -> tuple[Token | None, Phase | None]:
    """The word that says what became of an agreement, and the phase; none where the noun is only mentioned."""
    top = _top_of(noun)
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
    signed = _signed_behind(noun) or _followed_by(top)
    if signed is not None:
        return signed, "begins"
    if any(o.prep == "in" and o.token.lower_ == "force" for o in obliques(noun)):
        return noun, "holds"  # `a treaty, in force since 1987, …`
    verb = predicate_of(top)
    inner = lowered(verb)
    if verb is None or inner is None:
        return None, None
    if inner is not verb and top.head.i == verb.i:
        return inner, phase_of(inner, noun)
    if _is_instrument(top, verb):
        return verb, "begins"
    phase = phase_of(verb, noun)
    if phase is None or not _is_core(top, verb):
        effective = _effective_behind(noun)
        return effective, "begins" if effective is not None else None
    return verb, phase


def _top_of(noun: Token) -> Token:
    """The noun that stands in the clause for all that are joined to it: `agreements, including a treaty`."""
    top = noun
    while top.dep_ in ("conj", "appos") and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if (
        top.dep_ == "pobj"
        and top.head.lower_ in ("including", "among", "as", "like")
        and top.head.head.pos_ in ("NOUN", "PROPN")
    ):
        top = top.head.head
    return top


def fates(noun: Token, act: Token) -> tuple[Token, ...]:
    """What became of an agreement told with its signing: `a treaty signed in 1982 lapsed in 1992`.

    The parser may take the participle for the verb of the sentence, and what became of it for a clause below.
    """
    top = _top_of(noun)
    above = act.head if act.dep_ == "parataxis" and top.head.i == act.i else predicate_of(top)
    if above is not None and act.i < above.i and (act.dep_ == "parataxis" or top.head.i == above.i):
        return (above,)
    below = (
        c for c in act.children if c.dep_ == "advcl" and c.tag_ == "VBD" and c.i > act.i and not has_own_subject(c)
    )
    return tuple(c for c in below if not any(g.dep_ == "mark" or g.tag_ == "WRB" for g in c.children))


def _followed_by(top: Token) -> Token | None:
    """`signed a treaty, followed by a protocol in 1999`: the participle, with the later one's date."""
    if top.dep_ != "pobj" or top.head.lower_ != "by":
        return None
    verb = top.head.head
    return verb if verb.stem in ("follow", "supplement", "complement") and verb.tag_ == "VBN" else None


def _signed_behind(noun: Token) -> Token | None:
    """`a treaty signed in 1975`, `a programme adopted at …`: the verb of a clause on the noun."""
    clauses = (t for t in noun.subtree if t.dep_ in ("acl", "relcl") and t.is_predicate and stem(t) in _SIGNED)
    return next((t for t in clauses if _is_of_phrase(t, noun)), None)


def _effective_behind(noun: Token) -> Token | None:
    """`the treaty, which entered into force in 1975`, where nothing else is told of it."""
    clauses = (t for t in noun.subtree if t.dep_ in ("acl", "relcl") and t.is_predicate and _takes_effect(t))
    return next((t for t in clauses if _is_of_phrase(t, noun)), None)


def _takes_effect(verb: Token) -> bool:
    inner = (*(o.token.lower_ for o in obliques(verb)), *(p.lower_ for p in patients(verb)))
    return stem(verb) in ("enter", "come", "take") and bool({"force", "effect"} & {*inner})


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
    return top.dep_ == "pobj" and top.head.head.i == verb.i and stem(verb) in _GOVERN_BY_PREPOSITION


_INSTRUMENTS = frozenset({"communique", "communiqué", "treaty", "protocol", "declaration", "exchange", "agreement"})
_BY_INSTRUMENT = frozenset(
    "establish recognise restore resume reestablish agree settle end conclude normalise resolve cede make formalise "
    "regularise delimit demarcate abolish".split()
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
    is_doing = word not in _GO and any(c.dep_ == "dobj" for c in verb.children) and not is_passive(verb)
    if noun.dep_ == "nsubj" and (word in _DONE_TO or (word in _BEGIN and is_doing)):
        return None  # `the treaty established a court`
    idiom = idiom_of(verb) or _let_go(verb)
    if idiom in ("ends", "suspended"):
        return idiom
    if word in _NEGOTIATE or (word == "be" and _is_under_way(verb)):
        return "begins" if word == "be" or _is_going_on(verb) else None
    if word in _END:
        return "ends"
    if word in _SUSPEND:
        return "suspended"
    if word in ("come", "arrive") and noun.dep_ == "pobj" and noun.head.lower_ == "at":
        return "begins"
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
    if lemma(noun) in ("plan", "roadmap") and word not in ("sign", "agree", "initial", "ink", "conclude"):
        return None
    if word == "accede" and not any(o.prep == "with" for at in (noun, verb) for o in obliques(at)):
        return None  # to a treaty of many
    if word in _BEGIN and not (
        word in ("exchange", "negotiate", "issue")
        and lemma(noun) not in NOUNS - NEEDS_SIGNING | {"letter", "note", "communiqué", "communique"}
    ):
        return "begins"
    if (
        word in _HOLD
        and noun.dep_ in ("dobj", "attr", "nsubj")
        and (lemma(noun) in ("agreement", "treaty", "pact") or (lemma(noun) in NOUNS and _in_force(verb)))
        and (word in ("have", "be", "exist") or (word == "remain" and _in_force(verb)))
    ):
        return "holds" if word == "have" or any(c.dep_ == "expl" for c in verb.children) or _in_force(verb) else None
    return None


def _let_go(verb: Token) -> Phase | None:
    """`was not renewed`, `ran out`, `has been in abeyance`."""
    steps = obliques(verb)
    is_left = stem(verb) in _RENEW and is_negated(verb) and not any(o.prep == "to" for o in steps)
    if is_left or (stem(verb) == "run" and particle(verb) == "out"):
        return "ends"
    return "suspended" if any(o.token.lower_ in _UNUSED for o in steps) else None


def is_planned(act: Token) -> bool:
    """Whether the word says that an agreement is yet to come: `is being negotiated`, `is under negotiation`."""
    return lemma(act) in _NEGOTIATE | _TALKS or (lemma(act) == "be" and _is_under_way(act))


def _is_going_on(verb: Token) -> bool:
    is_ahead = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "shall") for c in verb.children)
    is_meant = verb.dep_ == "xcomp" and verb.head.is_predicate and any(c.lower_ == "to" for c in verb.children)
    return verb.tag_ == "VBG" or any(c.lower_ == "being" for c in verb.children) or is_ahead or is_meant


def _is_under_way(verb: Token) -> bool:
    steps = {(o.prep, lemma(o.token)) for o in obliques(verb)}
    return bool(steps & {("under", noun) for noun in _TALKS | {"preparation"}} | steps & {("in", "preparation")})


def _in_force(verb: Token) -> bool:
    return any(o.token.lower_ in ("force", "effect", "place") for o in obliques(verb))
