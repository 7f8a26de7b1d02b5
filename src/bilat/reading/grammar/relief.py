"""A noun for aid in, whether it is aid, from whom and for whom by its own phrase, and what it consists of, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import coordinates, lemma, obliques, patients, predicate_of, stem
from bilat.reading.grammar.groups import GROUPS
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.strangers import named_group
from bilat.reading.grammar.where import place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

AID_NOUNS = frozenset({"aid", "assistance", "relief", "donation", "grant", "help"})
_GOODS = frozenset(
    """
    food medicine tent blanket vaccine dose wheat rice flour grain clothing ambulance generator ventilator mask
    bedding hospital supply equipment kit medication bus truck tractor weapon arm ammunition rifle missile tank
    helicopter drone munition howitzer ration oil fuel fertilizer fertiliser textbook computer vehicle boat good
    parcel shelter water oxygen package shipment consignment
    """.split()
)
_MONEY = frozenset(
    {"loan", "credit", "fund", "funding", "money", "million", "billion", "dollar", "euro", "package", "scholarship"}
)
_TEAMS = frozenset(
    {"team", "rescuer", "firefighter", "doctor", "medic", "nurse", "crew", "worker", "brigade", "unit", "specialist"}
)
_RELIEF = frozenset(
    {
        "rescue",
        "medical",
        "relief",
        "search",
        "search-and-rescue",
        "emergency",
        "humanitarian",
        "firefighting",
        "disaster",
        "forensic",
    }
)
_ORGANISING = frozenset("cooperation coordination partnership collaboration organization organisation".split())
_NOT_AID = frozenset(
    {"legal", "judicial", "consular", "mutual", "foreign-aid", "first", "visual", "hearing", "teaching", "debt"}
)
_WEIGHTS = frozenset({"ton", "tonne", "kilogram", "kilo"})
_SUMS = frozenset({"million", "billion"})
_CURRENCIES = frozenset({"dollar", "pound", "franc", "rupee", "peso"})
_ORGS = frozenset({"organisation", "bloc"})
_VICTIMS = frozenset(
    """
    victim people refugee family population government army survivor force earthquake flood resident community child
    ministry hospital
    """.split()
)


def is_aid(token: Token) -> bool:
    """Whether a noun names aid by itself: humanitarian aid, relief, assistance, a grant."""
    if token.word not in AID_NOUNS and token.word != "support":
        return False
    around = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")}
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "amod") or around & _NOT_AID:
        return False
    if lemma(token) == "grant":
        return True
    if lemma(token) == "support":
        return bool(around & {"budget", "budgetary"})
    if lemma(token) == "help":
        return bool(around & {"humanitarian", "financial", "emergency", "material", "medical"})
    return lemma(token) in AID_NOUNS


def is_gift(token: Token) -> bool:
    """Whether a noun names what aid may consist of: goods, money, teams of rescuers, or an amount of such."""
    if token.pos_ not in ("NOUN", "PROPN", "NUM", "SYM") or token.dep_ in ("compound", "amod"):
        return False
    word, around = lemma(token), {t.lower_ for c in token.children for t in (c, *c.children)}
    inner = {lemma(o.token) for o in obliques(token) if o.prep == "of"}
    if word in _TEAMS:
        return bool(around & _RELIEF) or word in ("rescuer", "firefighter", "doctor", "medic", "nurse")
    if word in _GOODS or word in _MONEY or (word in _WEIGHTS and inner) or around & {"humanitarian", "relief"}:
        return True
    is_sum = any(word.endswith(("$", "€", "£")) for word in (token.text, *around)) or bool(around & _SUMS)
    return bool(inner & (_GOODS | _MONEY | AID_NOUNS)) or is_sum


def is_money(token: Token) -> bool:
    """Whether a gift is an amount of money: it is aid only where the text calls it so."""
    around = {t.lower_ for t in token.subtree}
    is_sum = bool(around & _SUMS) or any(word.endswith(("$", "€", "£")) for word in around)
    return lemma(token) in _MONEY or token.text in ("$", "€", "£") or is_sum


def is_partner(name: str, sentence: Sentence) -> bool:
    """Whether a party may give or take aid: a state or an organisation, no group."""
    party = sentence.scope.registry.find(name)
    return is_state(name, sentence) or (party is not None and party.sort in _ORGS)


def is_for_a_group(gift: Token, act: Token, sentence: Sentence) -> bool:
    """`supplied the Front with arms`, `gave arms to rebels`: a movement gets it, and no country."""
    if not act.is_predicate:
        return False
    timed = {i for t in sentence.times for i in t.tokens}
    goals = (o.token for o in obliques(act) if o.prep.split()[-1] in ("to", "for") and o.token.i not in timed)
    takers = tuple(t for t in (*patients(act), *goals) if t.i != gift.i)
    if any(t.stem in GROUPS for t in takers):
        return True
    for token in (t for t in takers if t.pos_ == "PROPN"):
        mention = sentence.parties.get(token.i)
        if not is_partner(mention.party, sentence) if mention is not None else bool(named_group(token, sentence)):
            return True
    return False


def parties_in(tokens: Iterable[Token], sentence: Sentence) -> tuple[str, ...]:
    """The states and organisations that noun phrases stand for; people and victims of a country are that country."""
    out: list[str] = []
    for token in tokens:
        for each in (t for t in coordinates(token) if t.stem not in GROUPS):
            out += [_state_behind(p, sentence) for p in _stands_for(each, sentence) if is_partner(p, sentence)]
    return tuple(dict.fromkeys(out))


def _state_behind(name: str, sentence: Sentence) -> str:
    """The state that a society or agency belongs to (`the Greek Red Cross`), else the party itself."""
    party = sentence.scope.registry.find(name)
    for row in party.within if party is not None and party.sort in _ORGS else ():
        owner = sentence.scope.registry.by_id(row)
        if owner is not None and is_state(owner.name, sentence):
            return owner.name
    return name


def _stands_for(token: Token, sentence: Sentence) -> tuple[str, ...]:
    if any(c.lower_ in ("$", "€", "£") for c in token.children) or lemma(token) in _CURRENCIES:
        return ()  # `12 million US dollars`
    national = _national(token, sentence)
    if national:
        return national
    where = place_at(token, sentence)
    if where is not None and where.party:
        return (where.party,)
    found = who_is(token, sentence).parties
    if found:
        return found
    if lemma(token) not in _VICTIMS and lemma(token) not in ("country", "area", "region", "city", "province"):
        return ()
    inner = [p for o in obliques(token) if o.prep in ("of", "in", "from", "by") for p in _stands_for(o.token, sentence)]
    return tuple(inner)


def _national(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`the Kenyan Red Cross`: a society of many countries, by the one that it is of."""
    mention = sentence.parties.get(token.i)
    if mention is None or is_state(mention.party, sentence):
        return ()
    named = [
        sentence.parties[c.i] for c in token.children if c.dep_ in ("amod", "compound") and c.i in sentence.parties
    ]
    return tuple(m.party for m in named if m.form == "adjective" and is_state(m.party, sentence))[:1]


def own_givers(noun: Token, sentence: Sentence) -> tuple[str, ...]:
    """The states whose aid a noun names, by its own phrase: `Greek aid`, `X's aid`, `aid from X`."""
    own = [
        c
        for c in noun.children
        if c.dep_ in ("amod", "compound", "nmod", "poss") and (c.i in sentence.parties or c.dep_ == "poss")
    ]
    mentioned = [
        sentence.parties[c.i].party for c in own if c.i in sentence.parties and sentence.parties[c.i].form != "city"
    ]
    by = parties_in((o.token for o in obliques(noun) if o.prep in ("from", "by")), sentence)
    return tuple(mentioned) or parties_in((c for c in own if c.dep_ == "poss"), sentence) or by


def city_in(tokens: Iterable[Token], sentence: Sentence) -> str | None:
    """The first city that noun phrases name."""
    for token in tokens:
        where = place_at(token, sentence)
        if where is not None and where.city:
            return where.city
    return None


def content_of(noun: Token, sentence: Sentence) -> str:
    """What the aid is, in the text's words: the noun with its modifiers, and what it includes."""
    inner = [o.token for o in obliques(noun) if o.prep == "of"]
    if is_money(noun) and lemma(noun) not in ("loan", "scholarship"):
        called = [o.token for each in (noun, noun.head) for o in obliques(each) if o.prep == "in" and is_aid(o.token)]
        return content_of(called[0], sentence) if called else "money"
    head = inner[0] if inner and lemma(noun) not in AID_NOUNS else noun
    words = [
        c for c in head.children if c.dep_ in ("amod", "compound") and c.i < head.i and c.i not in sentence.parties
    ]
    label = sentence.words(words[0], head) if words else head.text
    parts = [o.token for o in obliques(noun) if o.prep in ("including", "such as", "as", "like")]
    parts += [p for o in obliques(noun.head) if o.prep == "including" for p in (o.token,)]
    listed = dict.fromkeys(p.text for part in parts for p in coordinates(part))
    return f"{label}: {', '.join(listed)}" if listed else label


def sponsors(noun: Token, sentence: Sentence) -> tuple[str, ...]:
    """Who paid for the aid: `with the support of S`."""
    verb = predicate_of(noun)
    if verb is None:
        return ()
    supports = [o.token for o in obliques(verb) if o.prep in ("with", "under") and lemma(o.token) == "support"]
    named = [
        o.token for s in supports for o in obliques(s) if o.prep in ("of", "from") and lemma(o.token) not in _ORGANISING
    ]
    return tuple(_whole(t, sentence) for t in named)


def partners(noun: Token, act: Token, sentence: Sentence) -> Iterator[str]:
    """Who organised the aid: `in cooperation with O`, `through O`, `coordinated by O`."""
    steps = [o for each in (act, noun) for o in obliques(each)]
    for step in steps:
        if lemma(step.token) in _ORGANISING:
            yield from (_whole(o.token, sentence) for o in obliques(step.token) if o.prep in ("with", "of"))
        elif step.prep in ("through", "via") and (step.token.text[0].isupper()):
            yield _whole(step.token, sentence)
    for other in (t for t in act.subtree if lemma(t) in ("organization", "organisation") and t.dep_ == "conj"):
        yield from (_whole(o.token, sentence) for o in obliques(other) if o.prep == "of")
    for clause in (c for c in noun.children if c.dep_ in ("acl", "relcl") and stem(c) in ("coordinate", "organise")):
        yield from (_whole(o.token, sentence) for o in obliques(clause) if o.prep in ("with", "by"))


def _whole(token: Token, sentence: Sentence) -> str:
    """An organisation's name: the party's, else the run of words up to the bracket."""
    mention = sentence.parties.get(token.i)
    if mention is not None and mention.form in ("name", "short"):
        return mention.party
    words = list(token.subtree)
    text = sentence.words(words[0], words[-1])
    return text.split(" (")[0].removeprefix("the ").strip()
