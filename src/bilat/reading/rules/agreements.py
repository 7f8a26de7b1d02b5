"""Sentences and list items about treaties, memoranda and contracts in, drafts of `agreement` out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.carrying import carried
from bilat.reading.grammar.clause import (
    agents,
    coordinates,
    is_negated,
    is_predicate,
    lemma,
    lowered,
    obliques,
    patients,
    predicate_of,
    stem,
    subjects,
)
from bilat.reading.grammar.found import When
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.sequels import acts_on_pronoun, sequel_time, sequels, taken_up
from bilat.reading.grammar.series import dated_series
from bilat.reading.grammar.when import when
from bilat.reading.grammar.where import city_near
from bilat.reading.grammar.who import who
from bilat.reading.rules.agreement_acts import (
    NEEDS_SIGNING,
    NOUNS,
    act_of,
    fates,
    is_document,
    is_exchanged,
    is_planned,
    phase_of,
)
from bilat.reading.rules.agreement_dates import date_in_brackets, dates_apart
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.treaty_lists import item_detail, item_time, listed_agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.found import Who
    from bilat.reading.grammar.sentence import Sentence, Timed
    from bilat.reading.tree import Token
_NO_NAME_DATE = frozenset({"armistice", "truce", "charter", "entente", "programme", "accord", "accords"})
_SUBJECT_PREPS = frozenset(
    {"on", "for", "in", "to", "of", "about", "concerning", "regarding", "under", "against", "over", "relating"}
)
_BARE = frozenset({"agreement", "treaty", "accord", "pact", "convention", "protocol", "memorandum"})
_HEADING = re.compile(
    r"(?i)\b(?:agreements?|treat(?:y|ies)|accords?|conventions|legal (?:basis|framework)|memoranda|documents)\b"
)
_SIGN = frozenset("sign conclude ratify initial ink".split())
_PRIVATE = frozenset(
    """
    bank company firm corporation club union university airline business businessman investor operator brewery
    manufacturer association federation museum hospital newspaper
    """.split()
)
_WORDS = NOUNS | {"note", "letter"}
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """Agreements signed, in force, ended, planned; each item of a list of signed documents is one."""
    if sentence.block.kind == "item" and sentence.intro is not None and _introduces(sentence.intro):
        yield from _item(sentence)
        return
    if introduces_list(sentence):
        return
    found = False
    for token in sentence.having(_WORDS):
        if (lemma(token) in NOUNS and token.pos_ in ("NOUN", "PROPN")) or is_exchanged(token):
            for draft in _agreement(token, sentence):
                found = True
                yield draft
    if not found:
        yield from _of_that_before(sentence)
    if not found and sentence.block.kind == "item" and _is_under_heading(sentence):
        yield from listed_agreement(sentence)


def _of_that_before(sentence: Sentence) -> Iterator[Draft]:
    """`It lapsed in 1982`, `It came into force on …`: the agreement of the sentence before."""
    noun = taken_up(sentence, NOUNS - NEEDS_SIGNING)
    if noun is None or sentence.previous is None:
        return
    before, found = sentence.previous, parties_between(noun, sentence.previous)
    for verb in acts_on_pronoun(sentence):
        phase = phase_of(verb, noun)
        if len(found.parties) == _PAIR and phase not in (None, "holds") and when(verb, sentence):
            draft = _draft(phase, found, when(verb, sentence), (verb, verb), sentence)
            yield from _told(replace(draft, detail=subject_of_agreement(noun, before)), verb, sentence)


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
        and bool(words & (NOUNS | {"signing"}))
        and bool(words & {"sign", "signing", "conclude", "signature", "ink", "agree", "adopt", "initial"})
    )


def _item(sentence: Sentence) -> Iterator[Draft]:
    text = " ".join(sentence.text.split()).strip(" ;.,«»\"“”'’")
    if sentence.intro is None:
        return
    intro = sentence.intro
    token = next((t for t in intro.span if lemma(t) in NOUNS | {"signing"}), intro.span.root)
    own = item_time(sentence)
    time = When(own) if own else when(token, intro) or carried(intro.previous, depth=4)
    stance = stance_of(token, intro)
    parties = parties_between(token, intro).parties
    if len(parties) == _PAIR:
        yield Draft(
            "agreement",
            "begins",
            parties,
            time=time.act,
            modality=stance.modality,
            detail=item_detail(text),
            confidence=0.9,
        )


def _agreement(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    if (
        noun.dep_ == "compound"
        or _is_of_opinion(noun)
        or (lemma(noun) in ("exchange", "letter", "understanding") and not _binds(noun))
    ):
        return
    act, phase = act_of(noun)
    if act is None or phase is None:
        yield from _dated_by_name(noun, sentence)
        return
    series = dated_series(noun, sentence) if phase == "begins" else ()
    if series:
        yield from _in_series(series, (noun, act), sentence)
        return
    found = parties_between(noun, sentence)
    if len(found.parties) != _PAIR or _is_purpose(act) or _is_private(act, sentence) or _is_exemplified(noun):
        return
    own = [t for t in sentence.times if noun.dep_ == "pobj" and t.mention.relation == "on" and _is_own_date(t, noun)]
    aside = date_in_brackets(noun, sentence)
    time = aside or (When(own[0].mention.bare) if own else when(act, sentence) or when(noun, sentence))
    if not time and phase == "begins" and _goes_on(act, sentence):
        time = carried(sentence.previous, depth=3)
    apart = dates_apart(noun, act, sentence) if phase == "begins" else ()
    for each, subject in apart or ((time, None),):
        draft = _draft(phase, found, each, (noun, act), sentence)
        yield from _told(replace(draft, detail=subject or draft.detail), act, sentence)
    if phase in ("ends", "suspended") or stem(act) == "remain":
        yield from _dated_by_name(noun, sentence)
    if phase == "begins":
        yield from _into_force(found, (noun, act), sentence)
    yield from _gone_on(found, (noun, act), sentence)


def _is_of_opinion(noun: Token) -> bool:
    """`There is broad agreement among historians that …`: of one mind, and nothing signed."""
    is_broad = any(c.lower_ in ("broad", "full", "wide", "general", "complete", "basic") for c in noun.children)
    has_article = any(c.dep_ == "det" for c in noun.children)
    return lemma(noun) == "agreement" and noun.tag_ == "NN" and is_broad and not has_article


def _binds(noun: Token) -> bool:
    return is_document(noun) or is_exchanged(noun)


def _goes_on(act: Token, sentence: Sentence) -> bool:
    stance = stance_of(act, sentence)
    return stance.modality == "asserted" and stance.told == "past" and _links_back(sentence)


def _told(draft: Draft, act: Token, sentence: Sentence) -> Iterator[Draft]:
    """The draft as negation and planning leave it: no treaty is `absent`, one not signed `denied`."""
    if is_planned(act):
        yield replace(draft, modality="planned")
    elif draft.phase == "ends" or not _is_denied(act, sentence):
        yield draft
    elif draft.phase == "holds":
        yield replace(draft, phase="absent")
    elif draft.phase == "begins" and stem(act) in _SIGN:
        yield replace(draft, modality="denied")


def _is_denied(act: Token, sentence: Sentence) -> bool:
    stance = stance_of(act, sentence)
    if any(is_negated(p) for p in patients(act) if lemma(p) in NOUNS):
        return True
    return stance.is_negated and stance.modality == "asserted"


def _is_private(act: Token, sentence: Sentence) -> bool:
    """Whether banks, firms or clubs are the ones who sign, not their countries."""
    if not is_predicate(act):
        return False
    own = [a for a in agents(act) if a.i not in sentence.parties]
    return bool(own) and all(lemma(a) in _PRIVATE for a in own)


def _is_exemplified(noun: Token) -> bool:
    """`several agreements, such as an agreement on A and one on B`: the examples are told, not the whole."""
    named = [o.token for o in obliques(noun) if o.prep in ("as", "including", "like")]
    return any(lemma(t) in NOUNS for t in named)


def _in_series(series: tuple[tuple[Who, When], ...], at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    """`signed agreements with A in 2003, B in 2005 and C in 2007`."""
    first = who(agents(at[1]), sentence)
    for other, time in series:
        both = first + other
        if len(first.parties) == 1 and len(both.parties) == _PAIR:
            yield from _told(_draft("begins", both, time, at, sentence), at[1], sentence)


def _gone_on(found: Who, at: tuple[Token, Token], sentence: Sentence) -> Iterator[Draft]:
    """`…, which expired in 2007`, `… and was renewed in 2001`."""
    noun, act = at
    for verb in fates(noun, act):
        told = sequel_time(verb, sentence.with_times(tuple(t for t in sentence.times if t.head.i > verb.i)))
        phase = phase_of(verb, noun)
        if told and phase in ("begins", "ends", "suspended"):
            yield from _told(_draft(phase, found, told, (noun, verb), sentence), verb, sentence)
    for verb in sequels(act, noun):
        phase = phase_of(verb, noun)
        into_force = any(o.token.lower_ in ("force", "effect") for o in obliques(verb))
        if phase in ("begins", "ends", "suspended") and not (into_force and verb.head.i == act.i):
            time = sequel_time(verb, sentence)
            if is_negated(verb) and not time:
                continue  # `ran out in 2010 and was not renewed`
            draft = _draft(phase, found, time, (noun, verb), sentence)
            yield from _told(draft, verb, sentence)


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
    """`A protocol was initialled to prepare a treaty`: the second is the subject of the first."""
    if act.dep_ not in ("xcomp", "advcl", "acl") or not any(c.lower_ == "to" for c in act.children):
        return False
    if lowered(act.head) is act:  # `is said to have been signed`
        return False
    above, papers = act.head, NOUNS - {"plan"}
    return lemma(above) in papers or any(lemma(t) in papers for t in (*patients(above), above))


def _dated_by_name(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`the treaty of 1977`, `An agreement of 23 November 2010 between …`: named with the date of its signing."""
    if lemma(noun) in NEEDS_SIGNING or lemma(noun) in _NO_NAME_DATE:
        return
    own = [t for t in sentence.times if t.mention.calendar and t.mention.relation == "on" and _is_own_date(t, noun)]
    found = parties_between(noun, sentence, use_agents=False) if own else None
    if own and found and len(found.parties) == _PAIR and not _is_elsewhere(noun, found, sentence):
        detail = subject_of_agreement(noun, sentence)
        yield Draft("agreement", "begins", found.parties, time=own[0].mention.bare, detail=detail, confidence=0.6)
        yield from _gone_on(found, (noun, noun), sentence)


def _is_elsewhere(noun: Token, found: Who, sentence: Sentence) -> bool:
    """`the 1985 Schengen Agreement`: named after a place, and nobody says that the two made it."""
    mentions, dated = sentence.parties, {timed.head.i for timed in sentence.times}
    parts = (*noun.children, *(o.token for o in obliques(noun) if o.prep == "of"))
    words = (t for t in parts if t.pos_ == "PROPN" and t.i not in dated)
    names = (mentions[t.i].party if t.i in mentions else "" for t in words)
    top = noun.head if noun.dep_ == "nsubj" else noun
    told = {mentions[t.i].party for t in top.subtree if t.i in mentions}
    return any(name not in found.parties for name in names) and not {*found.parties} <= told


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


def subject_of_agreement(noun: Token, sentence: Sentence) -> str:
    """A short label: what kind of document it is and what it is about, in the text's words."""
    words = [
        c
        for c in noun.children
        if c.dep_ in ("amod", "compound", "nmod") and c.i < noun.i and c.i not in sentence.parties
    ]
    label = sentence.words(words[0], noun) if words else noun.text
    dated = {i for t in sentence.times for i in t.tokens}
    about = [o for o in obliques(noun) if o.prep.split()[-1] in _SUBJECT_PREPS and o.token.i not in dated]
    infinitive = next(
        (c for c in noun.children if c.dep_ in ("acl", "relcl") and any(g.lower_ == "to" for g in c.children)), None
    )
    parts = [sentence.phrase(o.token) for o in about if len(coordinates(o.token)) >= 1][:2]
    if infinitive is not None:
        parts.append(sentence.phrase(infinitive).removeprefix("to "))
    if not parts and label.casefold() in _BARE:
        parts = [told for told in [_what_it_did(noun, sentence)] if told]
    return f"{label}: {'; '.join(dict.fromkeys(parts))}" if parts else label


def _what_it_did(noun: Token, sentence: Sentence) -> str | None:
    """`The signing of an agreement put an end to double taxation`: what it did tells its subject."""
    verb = predicate_of(noun)
    if verb is None or not any(s.i == noun.i or s.is_ancestor(noun) for s in subjects(verb)):
        return None
    behind = [t for t in verb.subtree if t.i >= verb.i and not t.is_punct]
    return sentence.words(verb, behind[-1]) if len(behind) > 1 else None


RULE = Rule("agreements", 1, read)
