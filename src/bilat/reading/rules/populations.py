"""Sentences about refugees, diasporas, communities and other people abroad in, drafts of `population` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.abroad import Land, host_lands, hosted, is_people, lands_at, lands_of, nation_of
from bilat.reading.grammar.clause import coordinates, is_negated, is_passive, is_predicate, lemma, obliques, predicate_of, stem, subjects
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.howmany import quantity_mentions, quantity_of
from bilat.reading.grammar.modality import stance_of, tense_of
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence

_LIVE = frozenset("live reside dwell work study remain stay settle inhabit exist train be base register locate concentrate".split())
_STAY = frozenset("live reside base settle register dwell work study reside remain stay employ shelter accommodate host house resident".split())
_HOST = frozenset("host shelter house harbour harbor accommodate contain include have employ count".split())
_HOSTED = frozenset("host shelter house accommodate register employ base locate settle enrol enroll harbour harbor train".split())
_COUNT = frozenset("number total estimate reckon count consist comprise put exceed reach amount stand be constitute form make".split())
_MASSES = frozenset("community diaspora minority population colony settlement".split())
_FIGURES = frozenset({"figure", "number", "total", "population", "community"})
_SIZES = frozenset(
    "large larger largest sizeable sizable significant small substantial growing big many several few numerous huge considerable sole "
    "important vibrant estimated total notable some biggest smaller".split()
)
_TO = frozenset({"in", "to", "into"})
_COUNTERS = frozenset(
    "number total thousand hundred dozen ten million group majority community population couple lot one most plurality percent "
    "minority many some handful estimate rest remainder diaspora score".split()
)
_DIRECT = frozenset("refugee diaspora expatriate community minority population".split())


def read(sentence: Sentence) -> Iterator[Draft]:
    """People of one party who live in another: how many, when, and as what."""
    for token in sentence.span:
        if is_people(token, sentence):
            yield from _people(token, sentence)
        elif stem(token) in _FIGURES and token.dep_ in ("nsubj", "nsubjpass"):
            yield from _figure(token, sentence)


def _people(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """The clause that tells where people are; the first way of telling that fits."""
    verb = _clause_of(noun)
    for act, lands in _ways(noun, verb, sentence):
        made = list(_drafts(noun, act, lands, sentence))
        if made:
            yield from made
            return


def _clause_of(noun: Token) -> Token | None:
    """The predicate that a noun depends on, above coordinates and counting heads (`thousands of …`)."""
    return predicate_of(_top(noun))


def _top(noun: Token) -> Token:
    at = noun
    while at.dep_ == "conj" or (at.dep_ == "pobj" and at.head.lower_ == "of" and _is_counter(at.head.head)):
        at = at.head if at.dep_ == "conj" else at.head.head
    return at


def _is_counter(noun: Token) -> bool:
    return lemma(noun) in _COUNTERS or noun.like_num or noun.pos_ == "NUM"


def _ways(noun: Token, verb: Token | None, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    top = _top(noun)
    for clause in _under(noun, top):
        yield clause, lands_at([clause], sentence) or lands_at([noun, top], sentence)
    if top.head.lower_ == "numbers" and top.dep_ == "nsubj" and not is_predicate(top.head):
        yield top.head, _places_of(noun, top, sentence)  # the verb, taken for a noun
    if verb is None:
        return
    word = stem(verb)
    is_subject = top in subjects(verb)
    if _exists(verb) and not is_subject:
        yield verb, lands_at([noun, top, verb], sentence)
    if is_subject and not _is_moving(verb) and (word in _LIVE and not is_passive(verb) and _says_place(verb, word)):
        yield verb, lands_at([verb, *(c for c in verb.children if c.dep_ == "conj"), noun], sentence)
    if is_subject and is_passive(verb) and word in _HOSTED:
        yield verb, lands_at([verb, noun], sentence) or host_lands(verb, sentence)
    if not is_subject and word in _HOST and not is_passive(verb) and top in hosted(verb):
        yield verb, host_lands(verb, sentence) or _hosting_population(verb, sentence)
    if _is_home(verb, top):
        yield verb, host_lands(verb, sentence)
    yield from _counted(noun, top, verb, sentence)


def _under(noun: Token, top: Token) -> Iterator[Token]:
    """Participles and relative clauses on the people: `living in`, `settled in`, `who reside in`."""
    for at in {noun.i: noun, top.i: top}.values():
        for child in at.children:
            if child.dep_ in ("acl", "relcl", "amod") and is_predicate(child) and stem(child) in _STAY and child.i > at.i:
                is_finite_move = child.dep_ == "relcl" and stem(child) == "settle"
                if not is_finite_move:
                    yield child
            elif child.lower_ in ("resident", "present", "abroad") and child.dep_ in ("amod", "acl", "advmod") and child.i > at.i:
                yield child


def _exists(verb: Token) -> bool:
    return any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)


def _is_moving(verb: Token) -> bool:
    """`settled in` as what people did, not as where they are."""
    return stem(verb) in ("settle", "register") and not is_passive(verb) and verb.tag_ == "VBD"


def _says_place(verb: Token, word: str) -> bool:
    """Being somewhere, and not being something: `were in`, `are present in`."""
    if word != "be":
        return True
    return not any(c.dep_ in ("attr", "acomp", "xcomp", "ccomp") and c.lower_ not in ("present", "resident", "active") for c in verb.children)


def _hosting_population(verb: Token, sentence: Sentence) -> list[Land]:
    """`The population of B includes …`, `B's population includes …`."""
    owners = [s for s in subjects(verb) if stem(s) in ("population", "society", "workforce", "university", "territory", "institution")]
    own = [c for s in owners for c in s.children if c.dep_ == "poss"] + [o.token for s in owners for o in obliques(s) if o.prep == "of"]
    return lands_of(own, sentence)


def _is_home(verb: Token, top: Token) -> bool:
    """`B is home to …`, `B is host to …`."""
    if stem(verb) not in ("be", "become", "remain", "provide", "give"):
        return False
    return top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head.lower_ in ("home", "host", "refuge", "shelter")


def _counted(noun: Token, top: Token, verb: Token, sentence: Sentence) -> Iterator[tuple[Token, list[Land]]]:
    """`The A community in B numbers …`, `B's A minority …`, `Q A students in B`."""
    lands = _places_of(noun, top, sentence)
    if lands and top in subjects(verb) and stem(verb) in _COUNT and (stem(verb) != "be" or lemma(noun) in _MASSES or _count(noun, sentence)):
        yield verb, lands
    elif lands and (lemma(noun) in _DIRECT and (_count(noun, sentence) or _is_large(noun))):
        yield noun, lands
    elif lands and top in subjects(verb) and _count(noun, sentence) and tense_of(verb) == "present" and stem(verb) != "be":
        yield verb, lands


def _places_of(noun: Token, top: Token, sentence: Sentence) -> list[Land]:
    """Where a phrase itself has the people: `the A community in B`, `B's A minority`."""
    lands = lands_at([noun, top], sentence)
    if lands or lemma(noun) not in _MASSES | {"refugee"}:
        return lands
    owners = [c for c in noun.children if c.dep_ == "poss"]
    return [land for land in lands_of(owners, sentence) if land.party != nation_of(noun, sentence)]


def _is_large(noun: Token) -> bool:
    return any(c.lower_ in _SIZES for c in noun.children)


def _count(noun: Token, sentence: Sentence) -> Quantity | None:
    return quantity_of(noun, sentence)


def _figure(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`This figure was estimated at …`: the people are those of the sentence before."""
    verb, before = predicate_of(noun), sentence.previous
    is_back = any(c.lower_ in ("this", "that", "the", "their", "its") for c in noun.children) and not list(obliques(noun))
    if verb is None or before is None or not is_back or stem(noun) in ("population", "community"):
        return
    counts = [m.quantity for m in quantity_mentions(sentence) if m.unit in (None, "people", "families")]
    for earlier in before.span:
        if counts and is_people(earlier, before) and _count(earlier, before):
            act = predicate_of(_top(earlier))
            lands = lands_at([at for at in (earlier, act) if at is not None], before, _TO)
            nation = nation_of(earlier, before, [land.party for land in lands])
            if nation and lands and nation != lands[0].party:
                yield _draft(nation, lands[0], _named(counts[-1], nation, earlier, before), verb, sentence, "holds")
                return


def _named(quantity: Quantity, nation: str, earlier: Token, before: Sentence) -> Quantity:
    from dataclasses import replace  # noqa: PLC0415

    old = _count(earlier, before)
    return replace(quantity, unit=quantity.unit or "people", of=quantity.of or (old.of if old else None) or nation)


def _drafts(noun: Token, act: Token, lands: list[Land], sentence: Sentence) -> Iterator[Draft]:
    nation = nation_of(noun, sentence, [land.party for land in lands])
    lands = [land for land in lands if land.party != nation]
    if nation is None or not lands:
        return
    quantity = _quantity(noun, act, sentence)
    phase: Phase = "absent" if is_negated(noun) else "holds"
    for land in lands:
        yield _draft(nation, land, quantity if len(lands) == 1 else None, act, sentence, phase, _label(noun, sentence))


def _quantity(noun: Token, act: Token, sentence: Sentence) -> Quantity | None:
    from dataclasses import replace  # noqa: PLC0415

    found = _count(noun, sentence)
    above = predicate_of(_top(noun))
    for verb in (act, above):
        if found is None and verb is not None and _is_counting(verb) and _top(noun) in (*subjects(verb), *verb.children):
            found = quantity_of(verb, sentence)
    if found is None or (found.unit or "people") not in ("people", "families", "households"):
        return None
    return replace(found, unit=found.unit or "people", of=found.of or _label(noun, sentence))


def _is_counting(verb: Token) -> bool:
    return stem(verb) in _COUNT or verb.lower_ == "numbers"


def _label(noun: Token, sentence: Sentence) -> str:
    """The text's own words for the people, without number and what follows."""
    words = [t for t in noun.lefts if t.dep_ in ("amod", "compound", "nmod") and not t.like_num and t.lower_ not in _SIZES]
    first = min((t.left_edge for t in words), default=noun, key=lambda t: t.i)
    return sentence.words(first, noun)


def _draft(  # noqa: PLR0913 - a draft's parts
    nation: str, land: Land, quantity: Quantity | None, act: Token, sentence: Sentence, phase: Phase, label: str | None = None
) -> Draft:
    stance = stance_of(act, sentence)
    time = clause_time(act, sentence)
    is_counted = (stance.attributed_to or "").casefold().endswith(("census", "estimates", "estimate", "statistics", "figures", "data"))
    return Draft(
        "population",
        "absent" if stance.is_negated and phase == "holds" else phase,
        (nation,),
        (land.party,),
        time=time.bare if time.relation == "by" else time.extent,
        place=land.city,
        quantity=quantity,
        modality="asserted" if is_counted and stance.modality == "reported" else stance.modality,
        told=stance.told,
        attributed_to=None if is_counted else stance.attributed_to,
        detail=label,
    )


RULE = Rule("populations", 1, read)
