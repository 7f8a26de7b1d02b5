"""Sentences about refugees, diasporas, communities and other people abroad in, drafts of `population` out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import Land, host_lands, hosted, is_people, lands_at, lands_of, nations_of, sources_of
from bilat.reading.grammar.clause import (
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    lowered,
    obliques,
    predicate_of,
    stem,
    subjects,
)
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import quantity_mentions, quantity_of
from bilat.reading.grammar.modality import stance_of, tense_of
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_LIVE = frozenset(
    "live reside dwell work study remain stay settle inhabit exist train be base register locate concentrate pursue "
    "attend shelter linger survive serve".split()
)
_STAY = frozenset(
    "live reside base settle register dwell work study reside remain stay employ shelter accommodate host "
    "house resident".split()
)
_HOST = frozenset("host shelter house harbour harbor accommodate contain include have employ count".split())
_HOSTED = frozenset(
    "host shelter house accommodate register employ base locate settle enrol enroll harbour harbor train "
    "strand count record intern".split()
)
_COUNT = frozenset(
    "number total estimate reckon count consist comprise put exceed reach amount stand be constitute form make "
    "range vary".split()
)
_MAKE_UP = frozenset({"be", "form", "constitute", "make", "comprise", "represent"})
# Counts speak for the text itself, not for somebody.
_SURVEYS = ("census", "estimates", "estimate", "statistics", "figures", "data")
_RECORD = frozenset("record count register show list report find enumerate".split())
_MASSES = frozenset("community diaspora minority population colony settlement".split())
_FIGURES = frozenset({"figure", "number", "total", "population", "community"})
_CHANGE = frozenset("grow rise increase fall drop decline decrease swell shrink double".split())
_LAST = frozenset("date exist trace flourish remain count play live".split())
_SIZES = frozenset(
    "large larger largest sizeable sizable significant small substantial growing big many several few numerous "
    "huge considerable sole important vibrant estimated total notable some biggest smaller tiny vast second-largest "
    "prosperous thriving flourishing".split()
)
_TO = frozenset({"in", "to", "into"})
_COUNTERS = frozenset(
    "number total thousand hundred dozen ten million half third quarter group majority community population "
    "couple lot one most plurality percent "
    "minority many some handful estimate rest remainder diaspora score colony settlement".split()
)
_PARTS = frozenset({"one", "%", "percent", "cent", "share", "fraction", "quarter", "third", "majority", "part"})
_DIRECT = frozenset("refugee diaspora expatriate community minority population".split())


_ROUGHLY = re.compile(
    r"(?i)\b(?:perhaps|probably|possibly)\s+(?:as\s+many\s+as\s+)?(?:\d|two|three|four|five|a\s|several|some)"
)


@dataclass(frozen=True, slots=True)
class _Group:
    """People of a nation in a land, as many as the text says, under its own words."""

    nation: str
    land: Land
    quantity: Quantity | None
    phase: Phase = "holds"
    label: str | None = None


def read(sentence: Sentence) -> Iterator[Draft]:
    """People of one party who live in another: how many, when, and as what."""
    for token in sentence.span.tokens:
        if is_people(token, sentence):
            yield from _people(token, sentence)
        elif stem(token) in _FIGURES and token.dep_ in ("nsubj", "nsubjpass"):
            yield from _figure(token, sentence)


def _people(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """The clause that tells where people are; the first way of telling that fits."""
    if lemma(noun) in _MASSES and any(
        o.prep == "of" and is_people(o.token, sentence) and nations_of(o.token, sentence) for o in obliques(noun)
    ):
        return
    verb = _clause_of(noun)
    for act, lands in _ways(noun, verb, sentence):
        made = [d for d in _drafts(noun, act, lands, sentence) if d.modality != "planned"]
        made = [] if _is_allowed(act) else made
        if made:
            yield from made
            return


def _is_allowed(act: Token) -> bool:
    """`can stay for 90 days`: what people may do, not where they are."""
    return is_predicate(act) and any(
        c.dep_ == "aux" and c.lower_ in ("can", "could", "may", "might", "must") for c in act.children
    )


def _clause_of(noun: Token) -> Token | None:
    """The predicate that a noun depends on, above coordinates and counting heads (`thousands of …`)."""
    top = _top(noun)
    behind = top.nbor(1) if top.dep_ == "pobj" and top.i + 1 < len(top.doc) else top
    return behind if behind.is_predicate and top in subjects(behind) else lowered(predicate_of(top))


def _top(noun: Token) -> Token:
    at = noun
    if at.dep_ == "amod" and at.head.i < at.i and _is_counter(at.head):
        at = at.head
    while at.dep_ == "conj" or (at.dep_ == "pobj" and at.head.lower_ == "of" and _is_counter(at.head.head)):
        at = at.head if at.dep_ == "conj" else at.head.head
    return at


def _is_counter(noun: Token) -> bool:
    return lemma(noun) in _COUNTERS or noun.like_num or noun.pos_ == "NUM"


def _ways(noun: Token, verb: Token | None, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    """Ways of telling where people are: the word that tells it, and the countries."""
    top = _top(noun)
    for clause in _under(noun, top):
        yield clause, lands_at([clause], sentence) or lands_at([noun, top], sentence)
    if top.head.lower_ == "numbers" and top.dep_ == "nsubj" and not is_predicate(top.head):
        yield top.head, _places_of(noun, top, sentence)  # the verb, taken for a noun
    if verb is None:
        return
    if top in subjects(verb) or _is_inverted(top, verb):
        yield from _as_subject(noun, verb, sentence)
    else:
        yield from _as_object(noun, top, verb, sentence)
    if _is_home(verb, top):
        yield verb, host_lands(verb, sentence)
    yield from _counted(noun, top, verb, sentence)


def _as_subject(noun: Token, verb: Token, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    """`Q people live in B`, `are employed in B`, `are the largest community in B`."""
    word = stem(verb)
    if word in _LIVE and not is_passive(verb) and not _is_moving(verb) and _says_place(verb, word):
        beside = [c for c in verb.children if c.dep_ in ("acomp", "dobj", "conj")]
        yield verb, lands_at([verb, *beside, noun], sentence)
    if word in _MAKE_UP and lemma(noun) not in _MASSES:
        masses = _masses_of(verb)
        owners = [o.token for m in masses if stem(m) == "population" for o in obliques(m) if o.prep == "of"]
        yield verb, lands_at(masses, sentence) or lands_of(owners, sentence)
    if is_passive(verb) and word in _HOSTED:
        as_what = [o.token for o in obliques(verb) if o.prep == "as"]
        yield verb, lands_at([verb, noun, *as_what], sentence) or host_lands(verb, sentence)


def _is_inverted(top: Token, verb: Token) -> bool:
    """`In B live N people`: the subject behind the verb, whatever the parser makes of it."""
    led = any(c.pos_ == "ADP" and c.i < verb.i for c in verb.children)
    at = top.head if top.dep_ == "pobj" and top.head.lower_ in ("around", "about", "over", "some") else top
    own = any(c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i for c in verb.children)
    return led and not own and stem(verb) in _LIVE - {"be", "include"} and at.i > verb.i and at.head.i == verb.i


def _masses_of(verb: Token) -> list[Token]:
    """The community that people are or form: `the largest community`, `one of the largest communities`."""
    own = [c for c in verb.children if c.dep_ in ("attr", "dobj")]
    inner = [o.token for c in own for o in obliques(c) if c.lower_ in _PARTS and o.prep == "of"]
    return [t for t in (*own, *inner) if lemma(t) in _MASSES]


def _as_object(noun: Token, top: Token, verb: Token, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    """`There are Q people in B`, `the census recorded Q people in B`, `B hosts Q people`."""
    word = stem(verb)
    if _exists(verb) or (word in _RECORD and _is_survey(verb)):
        yield verb, lands_at([noun, *(o.token for o in obliques(noun) if o.prep == "of"), top, verb], sentence)
    if word in _HOST and not is_passive(verb) and top in hosted(verb):
        yield verb, host_lands(verb, sentence) or _hosting_population(verb, sentence)


def _under(noun: Token, top: Token) -> Iterator[Token]:
    """Participles and relative clauses on the people: `living in`, `settled in`, `who reside in`."""
    for at in {noun.i: noun, top.i: top}.values():
        for child in at.children:
            if (
                child.dep_ in ("acl", "relcl", "amod")
                and is_predicate(child)
                and stem(child) in _STAY
                and child.i > at.i
            ):
                is_finite_move = child.dep_ == "relcl" and stem(child) == "settle"
                if not is_finite_move:
                    yield child
            elif (
                child.lower_ in ("resident", "present", "abroad")
                and child.dep_ in ("amod", "acl", "advmod")
                and child.i > at.i
            ):
                yield child


def _is_survey(verb: Token) -> bool:
    """`The 2016 census recorded …`."""
    return any(stem(s) in ("census", "survey", "statistic", "figure", "data", "register") for s in subjects(verb))


def _exists(verb: Token) -> bool:
    return any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)


def _is_moving(verb: Token) -> bool:
    """`settled in` as what people did, not as where they are."""
    return stem(verb) in ("settle", "register") and not is_passive(verb) and verb.tag_ == "VBD"


def _says_place(verb: Token, word: str) -> bool:
    """Being somewhere, and not being something: `were in`, `are present in`."""
    if word != "be":
        return True
    return not any(
        c.dep_ in ("attr", "acomp", "xcomp", "ccomp") and c.lower_ not in ("present", "resident", "active")
        for c in verb.children
    )


def _hosting_population(verb: Token, sentence: Sentence) -> list[Land]:
    """`The population of B includes …`, `B's population includes …`."""
    owners = [
        s
        for s in subjects(verb)
        if stem(s) in ("population", "society", "workforce", "university", "territory", "institution")
    ]
    own = [c for s in owners for c in s.children if c.dep_ == "poss"] + [
        o.token for s in owners for o in obliques(s) if o.prep == "of"
    ]
    return lands_of(own, sentence)


def _is_home(verb: Token, top: Token) -> bool:
    """`B is home to …`, `B is host to …`."""
    if stem(verb) not in ("be", "become", "remain", "provide", "give"):
        return False
    return (
        top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head.lower_ in ("home", "host", "refuge", "shelter")
    )


def _counted(noun: Token, top: Token, verb: Token, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    """`The A community in B numbers …`, `B's A minority …`, `Q A students in B`."""
    lands = _places_of(noun, top, sentence)
    is_risen = lemma(top) in ("number", "total", "population", "community") and stem(verb) in _CHANGE
    is_old = lemma(noun) in _MASSES and stem(verb) in _LAST
    is_subject, counted = top in subjects(verb), _count(noun, sentence)
    is_counting = stem(verb) in _COUNT and (stem(verb) != "be" or lemma(noun) in _MASSES or counted)
    if not lands:
        return
    if is_subject and (is_risen or is_old or is_counting):
        yield verb, lands
    elif (lemma(noun) in _DIRECT and (_is_refugees(noun) or counted or _is_large(noun))) or (
        is_subject and lemma(noun) in ("diaspora", "community", "minority")
    ):
        yield noun, lands
    elif is_subject and counted and tense_of(verb) == "present" and stem(verb) != "be":
        yield verb, lands


def _is_refugees(noun: Token) -> bool:
    """`the A refugees in B`, told in passing: they are there."""
    return noun.lower_ == "refugees" and any(o.prep in ("in", "inside") for o in obliques(noun))


def _places_of(noun: Token, top: Token, sentence: Sentence) -> list[Land]:
    """Where a phrase itself has the people: `the A community in B`, `B's A minority`."""
    lands = lands_at([noun, top], sentence)
    if lands or lemma(noun) not in _MASSES | {"refugee"}:
        return lands
    owners = [c for c in noun.children if c.dep_ == "poss"] + [o.token for o in obliques(noun) if o.prep == "of"]
    return [land for land in lands_of(owners, sentence) if land.party not in nations_of(noun, sentence)]


def _is_large(noun: Token) -> bool:
    return any(c.lower_ in _SIZES for c in noun.children)


def _count(noun: Token, sentence: Sentence) -> Quantity | None:
    return quantity_of(noun, sentence)


def _figure(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`This figure was estimated at …`: the people are those of the sentence before."""
    verb, before = predicate_of(noun), sentence.previous
    is_back = any(c.lower_ in ("this", "that", "the", "their", "its") for c in noun.children) and not list(
        obliques(noun)
    )
    if verb is None or before is None or not is_back or stem(noun) in ("population", "community"):
        return
    counts = [m.quantity for m in quantity_mentions(sentence) if m.unit in (None, "people", "families")]
    for earlier in before.span:
        if counts and is_people(earlier, before) and _count(earlier, before):
            act = predicate_of(_top(earlier))
            lands = lands_at([at for at in (earlier, act) if at is not None], before, _TO)
            for nation in nations_of(earlier, before, [land.party for land in lands])[: len(lands)]:
                quantity = _named(counts[-1], nation, earlier, before)
                yield _draft(_Group(nation, lands[0], quantity), verb, sentence)
                return


def _named(quantity: Quantity, nation: str, earlier: Token, before: Sentence) -> Quantity:
    old = _count(earlier, before)
    return replace(quantity, unit=quantity.unit or "people", of=quantity.of or (old.of if old else None) or nation)


def _drafts(noun: Token, act: Token, lands: list[Land], sentence: Sentence) -> Iterator[Draft]:
    nations = nations_of(noun, sentence, [land.party for land in lands])
    if not nations and len(lands) > 1:  # `N Kenyans live in the islands`: in the country of the two that is not theirs
        nations = nations_of(noun, sentence)
    if not nations and stem(act) in _HOST:
        nations = sources_of(act, sentence)
    lands = [land for land in lands if land.party not in nations]
    quantity = _quantity(noun, act, sentence) if len(lands) * len(nations) == 1 else None
    phase: Phase = "absent" if is_negated(noun) else "holds"
    for nation in nations:
        for land in lands:
            yield _draft(_Group(nation, land, quantity, phase, _label(noun, sentence)), act, sentence)


def _quantity(noun: Token, act: Token, sentence: Sentence) -> Quantity | None:
    found = _count(noun, sentence)
    above = predicate_of(_top(noun))
    for verb in (act, above):
        if (
            found is None
            and verb is not None
            and _is_counting(verb)
            and _top(noun) in (*subjects(verb), *verb.children)
        ):
            found = quantity_of(verb, sentence)
    if found is None or (found.unit or "people") not in ("people", "families", "households"):
        return None
    return replace(found, unit=found.unit or "people", of=found.of or _label(noun, sentence))


def _is_counting(verb: Token) -> bool:
    return stem(verb) in _COUNT | _CHANGE or verb.lower_ == "numbers"


def _label(noun: Token, sentence: Sentence) -> str:
    """The text's own words for the people, without number and what follows."""
    words = [
        t for t in noun.lefts if t.dep_ in ("amod", "compound", "nmod") and not t.like_num and t.lower_ not in _SIZES
    ]
    first = min((t.left_edge for t in words), default=noun, key=lambda t: t.i)
    return sentence.words(first, noun)


def _draft(group: _Group, act: Token, sentence: Sentence) -> Draft:
    stance = stance_of(act, sentence)
    time = clause_time(act, sentence)
    if stem(act) in ("date", "trace") and time.bare:
        time = replace(time, relation="since")
    is_survey = (stance.attributed_to or "").casefold().endswith(_SURVEYS)
    return Draft(
        "population",
        "absent" if stance.is_negated and group.phase == "holds" else group.phase,
        (group.nation,),
        (group.land.party,),
        time=time.bare if time.relation == "by" else time.extent,
        place=group.land.city,
        quantity=group.quantity,
        modality="asserted" if is_survey and stance.modality == "reported" else _sure(stance.modality, sentence),
        told=stance.told,
        attributed_to=None if is_survey else stance.attributed_to,
        detail=group.label,
    )


def _sure(modality: Modality, sentence: Sentence) -> Modality:
    """`perhaps 5,000 people live …`: the doubt is the number's."""
    return "asserted" if modality == "doubtful" and _ROUGHLY.search(sentence.text) else modality


RULE = Rule("populations", 2, read)
