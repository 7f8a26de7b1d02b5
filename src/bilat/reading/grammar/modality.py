"""A predicate in, how sure the text is of it out: modality, who is said to say so, negation, tense.

Modality follows the contract: asserted, reported, alleged, planned, denied, doubtful.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    predicate_of,
)
from bilat.reading.grammar.who import who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Modality, Told
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_PLAN = frozenset(
    """
    plan intend agree pledge promise vow hope wish want seek aim propose offer consider expect undertake commit
    prepare decide resolve schedule envisage envision discuss negotiate contemplate explore desire volunteer
    threaten look set urge call ask request encourage recommend suggest advocate invite demand express order
    instruct authorize authorise approve empower direct explore study await announce
    """.split()
)
_WEAK_PLAN = frozenset(
    {"decide", "announce", "express", "order", "authorize", "authorise", "approve", "resolve", "set", "look"}
)
_SAY = frozenset(
    """
    say state report tell note mention write claim add confirm explain indicate suggest declare assert maintain
    remark believe think estimate describe testify recount reveal disclose quote insist stress emphasize emphasise
    speculate rumour rumor
    """.split()
)
_ALLEGE = frozenset({"allege", "accuse", "claim", "contend", "purport", "suspect", "rumour", "rumor"})
# `according to the treaty`: it is done so, and nobody says so.
_RULES = frozenset(
    """
    procedure agreement treaty law constitution rule principle plan schedule arrangement term protocol policy custom
    tradition convention accord resolution decree provision article order need wish criterion standard timetable
    """.split()
)
_DESTINY = frozenset("become remain prove last follow lead continue end play be find see".split())
_STRIVE = frozenset("aim hope seek try attempt want strive wish".split())
_BLAME = frozenset({"blame", "charge", "indict"})
_SPEAK = _SAY | _ALLEGE | _BLAME
# What has been so `once` is so no more.
_ONCE = frozenset({"once", "formerly", "previously", "initially", "originally"})
_DENY = frozenset({"deny", "refute", "dismiss"})
_REFUSE = frozenset(
    {
        "decline",
        "refuse",
        "fail",
        "cancel",
        "reject",
        "abandon",
        "postpone",
        "avoid",
        "rule",
        "oppose",
        "prevent",
        "block",
    }
)
_REFUSALS = frozenset({"refusal", "unwillingness", "inability", "failure"})
_AROUND = frozenset("in on during at by with under after before following through thanks despite since as".split())
_UNCERTAIN = frozenset({"doubtful", "uncertain", "unclear", "questionable", "unknown", "unsure"})
_MODAL_PLAN = frozenset({"will", "would", "shall", "’ll", "'ll", "should", "must"})
_MODAL_DOUBT = frozenset({"may", "might", "could"})
_ADVERBS: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("alleged", frozenset({"allegedly", "purportedly", "supposedly"})),
    ("reported", frozenset({"reportedly", "apparently"})),
    ("doubtful", frozenset({"possibly", "perhaps", "presumably", "probably"})),
)
_INTENDED = frozenset("plan propose intend envisage project".split())
_PLAN_NOUNS = frozenset(
    """
    plan intention proposal offer desire interest willingness readiness hope pledge promise commitment goal aim
    wish overture effort attempt way path step move negotiation possibility prospect request agreement decision
    contract tender bid deal
    """.split()
)
_PLAN_ADJECTIVES = frozenset(
    {"willing", "ready", "prepared", "eager", "keen", "interested", "reluctant", "about", "poised", "set", "due"}
)
_AWAIT = frozenset({"until", "till", "before", "once", "when"})
_IF = frozenset({"if", "unless"})
_REPORT_NOUNS = frozenset({"report", "rumor", "rumour", "suggestion", "speculation"})
_ALLEGE_NOUNS = frozenset({"allegation", "accusation", "claim", "suspicion"})


@dataclass(frozen=True, slots=True)
class Stance:
    """How a predicate is told."""

    modality: Modality = "asserted"
    attributed_to: str | None = None
    is_negated: bool = False
    told: Told | None = None


@lru_cache(maxsize=256)  # many rules ask for the same words of a sentence
def stance_of(token: Token, sentence: Sentence) -> Stance:
    """How sure the text is of a predicate or nominal, by its own clause and the clauses above it."""
    verb = predicate_of(token)
    if verb is None:
        return Stance(told="present")
    modality: Modality = "asserted"
    speaker: str | None = None
    negated = is_negated(token) or is_negated(verb)
    steps = list(_above(token))
    for each in steps:
        found = _by_token(each, token)
        if found and (modality == "asserted" or (found in ("denied", "doubtful") and modality == "planned")):
            modality = found
        if each.i != token.i and lemma(each) in _SPEAK and _is_content(each, token):
            speaker = speaker or _speaker(each, sentence)
        if each.i != token.i and _is_refusal(each) and _is_content(each, token) and not _is_subject(each, token):
            negated = True
    if modality == "asserted" and not negated and (_is_intended(token) or _is_awaited(verb)):
        modality = "planned"
    according = _according(verb, sentence)
    if according and modality == "asserted":
        modality, speaker = "reported", according
    return Stance(modality, speaker, negated, tense_of(verb))


def _is_intended(noun: Token) -> bool:
    """`the planned annexation`, `a proposed embargo`."""
    return any(c.dep_ == "amod" and c.stem in _INTENDED for c in noun.children)


def _is_refusal(each: Token) -> bool:
    """`refused to`, `its refusal to`, `stopped short of`, `ruled out` (but not `ruled on`)."""
    if not each.is_predicate:
        return each.stem in _REFUSALS
    if lemma(each) == "rule":
        return particle(each) == "out"
    return lemma(each) in _REFUSE or (lemma(each) == "stop" and any(c.lower_ == "short" for c in each.children))


def _is_subject(verb: Token, token: Token) -> bool:
    """Whether a token lies in the subject of a verb: `the mediation failed` was one."""
    return any(a.dep_ == "nsubj" and a.head.i == verb.i for a in (token, *token.ancestors))


def _above(token: Token) -> Iterator[Token]:
    """The token, its clause and the clauses that it is the content of, innermost first."""
    yield token
    at = token
    for _ in range(12):
        if at.head.i == at.i or at.dep_ in ("advcl", "ROOT", "parataxis") or _is_beside(at):
            return
        if at.dep_ == "relcl" and not _is_of_a_report(at):
            return
        if at.dep_ == "conj" and is_predicate(at):
            if _has_own_mood(at):
                return
            at = at.head
            if not _is_shared_mood(at):
                return
            yield at
            continue
        if at.dep_ == "nsubj" and at.head.pos_ in ("VERB", "AUX") and at.i != token.i:
            return
        if at.dep_ == "pcomp" and at.head.lower_ == "by" and any(a.stem in _STRIVE for a in at.ancestors):
            return  # `hopes to gain influence by supporting the rebels`: that it does already
        at = at.head
        yield at


def _is_of_a_report(clause: Token) -> bool:
    """`a report that A had done it`: what the noun says, which the parser takes for a relative clause."""
    own = {c.lower_ for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")}
    that = any(c.lower_ == "that" and c.dep_ not in ("nsubj", "nsubjpass", "dobj") for c in clause.children)
    return that and bool(own) and "that" not in own and clause.head.stem in _REPORT_NOUNS | _ALLEGE_NOUNS


def _is_beside(clause: Token) -> bool:
    """`A claimed that …; B dismissed the claim`, as the parser has it; `accused B of it, a charge denied by C`."""
    verb = clause.head
    is_bare = clause.tag_ == "VBN" and not any(c.dep_ in ("aux", "mark", "nsubj") for c in clause.children)
    if clause.dep_ == "acl" and is_bare and verb.stem in _ALLEGE_NOUNS | _REPORT_NOUNS:
        return True
    is_first = clause.dep_ == "ccomp" and clause.i < verb.i
    return is_first and any(c.text == ";" and clause.i < c.i < verb.i for c in verb.children)


def _has_own_mood(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children) and verb.tag_ in (
        "VBD",
        "VBZ",
        "VBP",
    )


def _is_shared_mood(verb: Token) -> bool:
    return verb.dep_ in ("xcomp", "ccomp", "acl", "pcomp", "ROOT", "conj")


def _is_content(above: Token, token: Token) -> bool:
    return above.is_ancestor(token) and not any(
        a.dep_ in ("advcl", "relcl") for a in token.ancestors if above.is_ancestor(a)
    )


def _is_charged_with(verb: Token, token: Token) -> bool:
    """`blamed B for the attack`, `held B responsible for it`: only who says so says that B did it."""
    held = [c for c in verb.children if verb.stem == "hold" and c.lower_ in ("responsible", "accountable", "liable")]
    if not held and verb.stem not in _BLAME:
        return False
    charges = (o.token for top in (verb, *held) for o in obliques(top) if o.prep in ("for", "with"))
    return any(charge is token or charge.is_ancestor(token) for charge in charges)


def _is_awaited(verb: Token) -> bool:
    """`will not sign until B withdraws its troops`: yet to come."""
    is_open = verb.dep_ == "advcl" and verb.tag_ in ("VBZ", "VBP") and any(c.lower_ in _AWAIT for c in verb.children)
    return is_open and any(c.lower_ in ("will", "would", "shall", "not", "n't") for c in verb.head.children)


def is_supposed(token: Token, sentence: Sentence) -> bool:
    """`… if A apologised`, `… unless B withdrew its troops`: nobody says that it is so."""
    if not _IF & sentence.stems.keys():
        return False
    return any(
        each.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _IF for c in each.children)
        for each in (token, *token.ancestors)
    )


def _by_token(each: Token, token: Token) -> Modality | None:
    word = lemma(each)
    if is_predicate(each):
        found = _by_auxiliary(each)
        if found:
            return found
        if each.i != token.i and (word in _ALLEGE or _is_charged_with(each, token)) and _is_content(each, token):
            return "alleged"
        if each.i != token.i and word in _DENY:
            return "denied"
        if each.i != token.i and _is_in_doubt(each):
            return "doubtful"
        if each.i != token.i and _is_plan(each, token):
            return "planned"
        if (
            each.i != token.i
            and word in _SAY
            and _is_clausal(each, token)
            and word not in ("announce", "declare", "confirm")
        ):
            return "reported"
    elif each.i != token.i:
        is_plan = word in _PLAN_NOUNS and each.pos_ != "PROPN" and not _is_told_of(each, token)
        if is_plan or word in _PLAN_ADJECTIVES:
            return "planned"
        if word in _REPORT_NOUNS and any(c.dep_ in ("acl", "relcl", "ccomp", "prep") for c in each.children):
            return "reported"
        if word in _ALLEGE_NOUNS and not _is_told_of(each, token):
            return "alleged"
    return None


def _is_told_of(noun: Token, token: Token) -> bool:
    """`an agreement signed in 1975`, `a plan approved by …`: what was done with it; `a plan and a treaty`: another."""
    child = next(a for a in (token, *token.ancestors) if a.head.i == noun.i)
    is_joined = child.dep_ == "conj" and not child.is_predicate
    return is_joined or (child.dep_ == "acl" and child.tag_ == "VBN")


def _is_in_doubt(verb: Token) -> bool:
    """`It is uncertain whether …`."""
    return verb.stem in ("be", "remain", "seem") and any(
        c.stem in _UNCERTAIN for c in verb.children if c.dep_ in ("acomp", "oprd")
    )


def _by_auxiliary(verb: Token) -> Modality | None:
    for child in verb.children:
        low = child.lower_
        if child.dep_ == "aux" and low in _MODAL_PLAN and not _is_past_future(verb, low):
            return "planned"
        if child.dep_ == "aux" and low in _MODAL_DOUBT and any(c.lower_ == "have" for c in verb.children):
            return "doubtful"
        if child.dep_ == "aux" and low in ("may", "might"):
            return "doubtful"
        for modality, adverbs in _ADVERBS:
            if child.dep_ == "advmod" and low in adverbs:
                return modality
    return None


def _is_past_future(verb: Token, modal: str) -> bool:
    """`would later open`, `would go on to`: a narrative future is past fact."""
    return modal == "would" and any(
        c.lower_ in ("later", "eventually", "subsequently", "finally", "then") for c in verb.children
    )


def _is_plan(above: Token, token: Token) -> bool:
    word = lemma(above)
    if word == "go" and any(c.dep_ == "aux" for c in above.children) and above.tag_ == "VBG":
        return True
    if word not in _PLAN and not (word == "be" and above.tag_ in ("VBZ", "VBP", "VBD")):
        return False
    child = next((a for a in (token, *token.ancestors) if a.head.i == above.i and a.i != above.i), None)
    if child is None or (word == "consider" and not is_predicate(child) and child.dep_ != "dobj"):
        return False  # `considers B a friend` plans nothing
    if word == "be" and above.tag_ == "VBD" and _is_told_after(above, child):
        return False
    if word == "undertake" and child.dep_ in ("dobj", "nsubjpass"):
        return False  # `undertook a visit`
    if child.dep_ == "xcomp" or (child.dep_ in ("ccomp", "advcl") and any(c.lower_ == "to" for c in child.children)):
        return True
    if word == "be":
        return False
    if word in _WEAK_PLAN:
        return child.dep_ == "ccomp" and any(c.lower_ in ("will", "would", "to") for c in child.children)
    return child.dep_ in ("ccomp", "prep", "dobj") and not (child.dep_ == "prep" and child.lower_ in _AROUND)


def _is_told_after(verb: Token, child: Token) -> bool:
    """`was to remain for years`, `was among the first to open`: no plan, but what came of it."""
    return child.stem in _DESTINY or any(c.dep_ in ("attr", "acomp", "prep") and c.i < child.i for c in verb.children)


def _is_clausal(above: Token, token: Token) -> bool:
    child = next((a for a in (token, *token.ancestors) if a.head.i == above.i and a.i != above.i), None)
    return child is not None and child.dep_ in ("ccomp", "xcomp", "parataxis")


def _speaker(verb: Token, sentence: Sentence) -> str | None:
    found = who(agents(verb), sentence)
    if found.persons:
        return found.persons[0]
    if found.parties:
        return found.parties[0]
    return None


def _according(verb: Token, sentence: Sentence) -> str | None:
    for oblique in obliques(verb):
        is_according = oblique.prep in ("according to", "to") and "according" in (
            oblique.at.lower_,
            oblique.at.head.lower_,
        )
        if is_according and oblique.token.stem not in _RULES:
            found = who((oblique.token,), sentence)
            return (found.persons or found.parties or (sentence.phrase(oblique.token),))[0]
    return None


def tense_of(verb: Token) -> Told:
    """Present for present tense and present perfect, but `has previously kept`; past otherwise."""
    tags = {c.tag_: c for c in verb.children if c.dep_ in ("aux", "auxpass")}
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if is_perfect(verb) and any(c.lower_ in _ONCE for c in verb.children if c.dep_ == "advmod"):
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or words & {"do", "does", "is", "are", "has", "have", "will", "can", "’s", "'s"}:
        return "present"
    if verb.tag_ == "VBD" or words & {"did", "was", "were", "had", "would", "could", "might"} or "VBD" in tags:
        return "past"
    if verb.dep_ in ("xcomp", "conj", "advcl", "acl", "pcomp", "ccomp") and verb.head.i != verb.i:
        above = predicate_of(verb.head)
        if above is not None and above.i != verb.i:
            return tense_of(above)
    return "past" if is_passive(verb) or verb.tag_ == "VBN" else "present"


def is_perfect(verb: Token) -> bool:
    """Whether a verb stands in the present perfect (`have had`, `has been`)."""
    return verb.tag_ == "VBN" and any(
        c.lower_ in ("has", "have", "’ve", "'ve") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )
