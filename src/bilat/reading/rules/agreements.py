"""Sentences and list items about treaties, memoranda and contracts in, drafts of `agreement` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.clause import coordinates, is_predicate, lemma, obliques, patients, predicate_of, stem
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import When, carried, when
from bilat.reading.grammar.where import city_near
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.treaty_lists import listed_agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.grammar.who import Who

_NOUNS = frozenset(
    """
    agreement treaty memorandum protocol accord pact convention contract charter mou communique communiqué
    document armistice truce concordat compact covenant entente accords memoranda deal letter exchange declaration
    understanding programme
    """.split()
)
_NEEDS_SIGNING = frozenset(
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
_NO_NAME_DATE = frozenset({"armistice", "truce", "charter", "entente", "programme", "accord", "accords"})
_BEGIN = frozenset(
    """
    sign subscribe conclude ink initial agree enter reach make seal finalise finalize adopt establish exchange strike
    complete formalise ratify come go take provisionally accede issue produce lead result culminate include execute
    """.split()
)
_END = frozenset(
    """
    terminate abrogate denounce repeal cancel annul void expire lapse end withdraw revoke renounce scrap abandon
    repudiate nullify
    """.split()
)
_SUSPEND = frozenset({"suspend", "freeze"})
_HOLD = frozenset("have be exist govern regulate remain apply".split())
_SIGN_NOUNS = frozenset("signing conclusion signature ratification".split())
_EXPIRY_NOUNS = frozenset("termination abrogation denunciation expiration expiry repeal".split())
_SUBJECT_PREPS = frozenset(
    {"on", "for", "in", "to", "of", "about", "concerning", "regarding", "under", "against", "over", "relating"}
)
_ITEM = re.compile(
    r"(?i)^[\"“«'‘]*(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,6}?"
    r"(?P<noun>agreements?|treaty|treaties|memorand(?:um|a)|protocols?|accords?|pacts?|conventions?|contracts?|"
    r"programmes?|programs?|declarations?|MOUs?|plans?|charters?|letters? of intent|statements?|"
    r"arrangements?|understandings?)\b"
)
_HEADING = re.compile(
    r"(?i)\b(?:agreements?|treat(?:y|ies)|accords?|conventions|legal (?:basis|framework)|memoranda|documents)\b"
)
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """Agreements signed, in force, ended, planned; each item of a list of signed documents is one."""
    if sentence.block.kind == "item" and sentence.intro is not None and _introduces(sentence.intro):
        yield from _item(sentence)
        return
    if introduces_list(sentence):
        return
    found = False
    for token in sentence.span:
        if lemma(token) in _NOUNS and token.pos_ in ("NOUN", "PROPN"):
            for draft in _agreement(token, sentence):
                found = True
                yield draft
    if not found and sentence.block.kind == "item" and _is_under_heading(sentence):
        yield from listed_agreement(sentence)


def _is_under_heading(sentence: Sentence) -> bool:
    """Whether the item stands under a heading such as `Agreements` or `Bilateral treaties`."""
    return bool(sentence.block.section) and bool(_HEADING.search(sentence.block.section[-1]))


def introduces_list(sentence: Sentence) -> bool:
    """Whether a sentence ends its paragraph with a colon: it introduces what follows."""
    text = sentence.scope.document.text
    return text[sentence.start : sentence.end].rstrip().endswith(":") or text[sentence.end : sentence.end + 1] == ":"


def _introduces(intro: Sentence) -> bool:
    """Whether the sentence above a list tells of documents signed."""
    words = {lemma(t) for t in intro.span}
    return (
        introduces_list(intro)
        and bool(words & (_NOUNS | {"signing"}))
        and bool(words & {"sign", "signing", "conclude", "signature", "ink", "agree", "adopt", "initial"})
    )


def _item(sentence: Sentence) -> Iterator[Draft]:
    text = " ".join(sentence.text.split()).strip(" ;.,«»\"“”'’")
    if sentence.intro is None:
        return
    intro = sentence.intro
    token = next((t for t in intro.span if lemma(t) in _NOUNS | {"signing"}), intro.span.root)
    time = when(token, intro) or carried(intro.previous, depth=4)
    stance = stance_of(token, intro)
    parties = parties_between(token, intro).parties
    if len(parties) == _PAIR:
        yield Draft(
            "agreement",
            "begins",
            parties,
            time=time.act,
            modality=stance.modality,
            detail=_item_detail(text),
            confidence=0.9,
        )


def _item_detail(text: str) -> str:
    noun = _ITEM.match(text)
    subject = None
    for match in re.finditer(
        r"(?i)\b(?:in the (?:field|area|sphere|domain|sector)s? of|on|for|regarding|concerning)\s+", text
    ):
        subject = text[match.end() :]
        if match[0].casefold().startswith("in the"):
            break
    subject = subject or text
    return f"{noun['noun'].casefold()}: {subject}" if noun else subject


def _agreement(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    if noun.dep_ == "compound" or (lemma(noun) in ("exchange", "letter", "understanding") and not _is_document(noun)):
        return
    act, phase = _act(noun)
    if act is None or phase is None:
        yield from _dated_by_name(noun, sentence)
        return
    found = parties_between(noun, sentence)
    if len(found.parties) != _PAIR:
        return
    stance = stance_of(act, sentence)
    if (stance.is_negated and stance.modality == "asserted") or _is_purpose(act):
        return
    time = _aside_time(noun, sentence) or when(act, sentence) or when(noun, sentence)
    if (
        not time
        and phase == "begins"
        and stance.modality == "asserted"
        and stance.told == "past"
        and _links_back(sentence)
    ):
        time = carried(sentence.previous, depth=3)
    yield _draft(phase, found, time, (noun, act), sentence)
    if phase == "begins":
        yield from _into_force(found, (noun, act), sentence)


def _aside_time(noun: Token, sentence: Sentence) -> When:
    """The date in brackets behind an agreement: `an extradition treaty (2000)`."""
    beside = [t for t in sentence.times if t.is_aside and t.mention.calendar and _stands_behind(t, noun)]
    return When(beside[0].mention.bare) if beside else When()


def _stands_behind(timed: Timed, noun: Token) -> bool:
    named = [t for t in noun.sent if lemma(t) in _NOUNS and t.i <= timed.tokens[-1]]
    return bool(named) and named[-1].i == noun.i


def _into_force(found: Who, at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    """`was signed in April and came into force in June`: the second date is its entry into force."""
    noun, act = at
    for verb in act.children:
        into = any(o.token.lower_ in ("force", "effect") for o in obliques(verb)) or any(
            p.lower_ == "effect" for p in patients(verb)
        )
        if verb.dep_ == "conj" and lemma(verb) == "be" and into and when(verb, sentence).relation == "since":
            yield _draft("holds", found, when(verb, sentence), (noun, verb), sentence)
        elif verb.dep_ == "conj" and stem(verb) in ("come", "enter", "go", "take") and into:
            draft = _draft("begins", found, when(verb, sentence), (noun, verb), sentence)
            yield replace(draft, detail=f"{draft.detail}, entry into force")


def _is_purpose(act: Token) -> bool:
    """`A memorandum was signed to conclude an agreement`: the second is the subject of the first."""
    if act.dep_ not in ("xcomp", "advcl", "acl") or not any(c.lower_ == "to" for c in act.children):
        return False
    above = act.head
    return lemma(above) in _NOUNS or any(lemma(t) in _NOUNS for t in (*patients(above), above))


def _dated_by_name(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`the treaty of 1977`, `An agreement of 23 November 2010 between …`: named with the date of its signing."""
    if lemma(noun) in _NEEDS_SIGNING or lemma(noun) in _NO_NAME_DATE:
        return
    own = [t for t in sentence.times if t.mention.calendar and t.mention.relation == "on" and _is_own_date(t, noun)]
    found = parties_between(noun, sentence, use_agents=False) if own else None
    if own and found and len(found.parties) == _PAIR:
        detail = subject_of_agreement(noun, sentence)
        yield Draft("agreement", "begins", found.parties, time=own[0].mention.bare, detail=detail, confidence=0.6)


def _is_own_date(timed: Timed, noun: Token) -> bool:
    head = timed.head
    if head.dep_ in ("nummod", "compound", "amod", "nmod") and head.head.i == noun.i:
        return True
    return head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.i == noun.i


def _links_back(sentence: Sentence) -> bool:
    """Whether a sentence goes on telling of the occasion before it: `also`, `during the visit`, `there was`."""
    words = {t.lower_ for t in sentence.span}
    return bool(
        words & {"also", "there", "visit", "meeting", "occasion", "talks", "summit", "trip", "thereby", "he", "they"}
    )


def _draft(phase: Phase, found: Who, time: When, at: tuple[Token, Token], sentence: Sentence) -> Draft:
    noun, act = at
    stance = stance_of(act, sentence)
    where = city_near(act, sentence) or city_near(noun, sentence)
    held = phase == "holds"
    return Draft(
        "agreement",
        phase,
        found.parties,
        (),
        tuple(Other("person", p) for p in found.persons),
        time.extent if held else time.act,
        where.city if where else None,
        modality=stance.modality,
        told=stance.told if held else None,
        attributed_to=stance.attributed_to,
        detail=subject_of_agreement(noun, sentence),
    )


def _is_document(noun: Token) -> bool:
    inner = {lemma(o.token) for o in obliques(noun)}
    return bool(inner & {"note", "letter", "understanding", "intent", "ratification"}) or (
        noun.dep_ == "pobj" and lemma(noun.head.head) == "memorandum"
    )


def _act(noun: Token) -> tuple[Token | None, Phase | None]:
    top = noun
    while top.dep_ in ("conj", "appos") and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if top.dep_ == "pobj" and top.head.lower_ in ("including", "among") and top.head.head.pos_ in ("NOUN", "PROPN"):
        top = top.head.head
    if top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
        nominal = top.head.head
        if stem(nominal) in _SIGN_NOUNS:
            return nominal, "begins"
        if stem(nominal) in _EXPIRY_NOUNS:
            return nominal, "ends"
        if lemma(nominal) in ("number", "series", "package", "set", "range", "total") or nominal.like_num:
            top = nominal
        elif lemma(nominal) in _NOUNS:
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
    phase = _phase(verb, noun)
    if phase is None or not _is_core(top, verb):
        return None, None
    return verb, phase


def _is_of_phrase(verb: Token, noun: Token) -> bool:
    """Whether a relative clause belongs to a noun or to the nouns of its name: `the Treaty of A and B, signed in …`."""
    steps = [t for t in verb.ancestors if noun.is_ancestor(t) or t.i == noun.i]
    return all(t.pos_ in ("NOUN", "PROPN", "ADP") and lemma(t) not in _NOUNS - {lemma(noun)} for t in steps)


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


def _phase(verb: Token, noun: Token) -> Phase | None:
    word = stem(verb)
    if word in _END:
        return "ends"
    if word in _SUSPEND:
        return "suspended"
    if word in ("come", "go", "take", "enter"):
        inner = {o.token.lower_ for o in obliques(verb)} | {p.lower_ for p in patients(verb)}
        return (
            "begins"
            if inner & {"force", "effect", "existence"} or (lemma(noun) in _NOUNS and noun.dep_ == "pobj")
            else None
        )
    if word in ("lead", "result", "culminate", "include", "issue", "produce", "establish", "make") and lemma(noun) in (
        "agreement",
        "understanding",
    ):
        return "begins" if word != "include" else None
    if word in _BEGIN and not (
        word in ("exchange", "negotiate", "issue")
        and lemma(noun) not in _NOUNS - _NEEDS_SIGNING | {"letter", "communiqué", "communique"}
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


def _in_force(verb: Token) -> bool:
    return any(o.token.lower_ in ("force", "effect", "place") for o in obliques(verb))


def subject_of_agreement(noun: Token, sentence: Sentence) -> str:
    """A short label: what kind of document it is and what it is about, in the text's words."""
    words = [
        c
        for c in noun.children
        if c.dep_ in ("amod", "compound", "nmod") and c.i < noun.i and c.i not in sentence.parties
    ]
    label = sentence.words(words[0], noun) if words else noun.text
    about = [o for o in obliques(noun) if o.prep.split()[-1] in _SUBJECT_PREPS]
    infinitive = next(
        (c for c in noun.children if c.dep_ in ("acl", "relcl") and any(g.lower_ == "to" for g in c.children)), None
    )
    parts = [sentence.phrase(o.token) for o in about if len(coordinates(o.token)) >= 1][:2]
    if infinitive is not None:
        parts.append(sentence.phrase(infinitive).removeprefix("to "))
    return f"{label}: {'; '.join(dict.fromkeys(parts))}" if parts else label


RULE = Rule("agreements", 1, read)
