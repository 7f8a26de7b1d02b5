"""A noun for troops, peacekeepers or a base in, whose they are, where, and under which mission out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.model.parties.areas import areas_by_mission
from bilat.reading.grammar.clause import Oblique, is_predicate, lemma, obliques, predicate_of
from bilat.reading.grammar.regimes import is_state, state_of
from bilat.reading.grammar.where import Where, is_based, place_at
from bilat.reading.grammar.who import who_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_FORCES = frozenset(
    """
    troop soldier peacekeeper contingent battalion brigade regiment garrison marine serviceman servicewoman
    paratrooper infantry legionnaire mercenary bluehelmet servicemen servicepeople servicepersonnel battlegroup
    legion airman sailor gendarme cavalry paramilitary commando expeditionaryforce
    """.split()
)
_MILITARY = frozenset(
    """
    military paramilitary peacekeeping peace-keeping armed special naval air combat marine infantry ground un
    expeditionary
    occupation army engineering medical reconnaissance airborne security observer ranger commando service
    stabilization stabilisation logistics police training artillery missile rifle motor tank mechanized mechanised
    volunteer peace keeping fighter policing air-force airforce radar tracking listening intelligence defence defense
    """.split()
)
_FORCE = frozenset({"force"})
_OTHER_FORCES = frozenset(
    """
    labor labour market work task political economic social opposition natural driving rebel allied democratic
    progressive
    """.split()
)
_WITH_MILITARY = frozenset(
    """
    station installation airfield airbase team delegation task-force mission personnel observer adviser advisor
    unit division base presence squadron company staff member instructor
    detachment engineer trainer officer police policeman helicopter frigate facility group instructor specialist
    controller jet aircraft medic technician battery
    """.split()
)
_LANDS = frozenset("country nation soil territory island border village town province district region position".split())
_ALLOW = frozenset("approve pass authorise adopt ratify".split())
_HEADS = frozenset(
    """
    number thousand hundred dozen group contingent battalion unit force detachment total company last rest bulk most
    remainder majority half part first some all many few third quarter remnant strength wave brigade handful
    """.split()
)
MADE_OF = frozenset({"make", "consist", "comprise", "number", "compose", "total"})
_SENDING = frozenset("contribute deploy send dispatch station withdraw base post serve second commit provide".split())
_POSTED_MEN = frozenset("officer fighter volunteer commander".split())
_RETURNING = frozenset("withdraw bring pull recall".split())
_BANDS = ("armed-group", "movement")
_MACHINES = frozenset({"jet", "aircraft", "helicopter", "frigate", "plane", "bomber", "warship"})
_POSTING = frozenset({"deploy", "station", "base", "serve", "patrol", "participate", "take", "withdraw", "post"})
_NATIONAL = frozenset(
    "base unit squadron detachment division personnel station airbase outpost installation observatory".split()
)
_KEPT = frozenset("base presence facility garrison station installation airbase airfield outpost".split())
_SITES = frozenset({"base", "camp", "airport", "airbase", "port", "barracks", "outpost", "airfield", "post"})
_GROUND = frozenset(
    {"in", "to", "into", "at", "on", "from", "inside", "within", "across", "near", "of", "around", "onto", "through"}
)
_MISSION_WORDS = frozenset({"mission", "operation", "force", "effort", "peacekeeping", "missions"})
_PARTS = frozenset({"region", "de-facto", "territory"})
_BEGINNING = frozenset("begin start commence continue finish complete cease stop".split())
POSTED = frozenset("deploy station base post garrison serve present active quarter".split())
_BASING = frozenset("maintain keep have operate open establish close run host retain lease vacate".split())
# The stems of the nouns that can name forces at all.
WORDS = frozenset(
    word.replace("-", "")
    for word in (
        *_FORCES, *_FORCE, *_NATIONAL, *_MACHINES, *_WITH_MILITARY, *_POSTED_MEN, "army", "man", "men", "group",
        "base", "bases", "basis",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """Where forces are: `party` is the country, `place` an area or city as the text gives it."""

    party: str | None = None
    place: str | None = None


def is_force(token: Token) -> bool:
    """Whether a noun names troops, peacekeepers, military advisers or a base; not where it only modifies a noun."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
        return False
    word = "base" if token.lower_ == "bases" else lemma(token)
    around = {
        g.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod", "poss") for g in (c, *c.children)
    }
    if word in _FORCE:
        return not around & _OTHER_FORCES and (bool(around & _MILITARY) or token.tag_ in ("NNS", "NNPS"))
    if word == "army":
        return token.text[0].isupper() or any(c.dep_ == "poss" or _is_people(c) for c in token.children)
    if word in _NATIONAL and any(_is_people(c) for c in token.children):
        return True
    if token.lower_ == "bases" and lemma(governor(token)) in _BASING:
        return True
    if word in _POSTED_MEN and token.tag_ == "NNS":
        return _is_moved(token)
    if word == "man":
        return _is_counted_in(token, _SENDING | {"keep", "maintain", "have", "base"})
    if word in _MACHINES and is_based(token):
        return any(_is_people(c) for c in token.children)
    if word in _MACHINES and lemma(governor(token)) not in _POSTING:
        return False
    if word == "group" and "armed" in around:
        return False
    if word == "personnel" and any(c.dep_ == "nummod" for c in token.children):
        return _is_counted_in(token, _SENDING)
    return word in _FORCES or (word in _WITH_MILITARY and bool(around & _MILITARY))


def _is_moved(token: Token) -> bool:
    """`sent officers into N`, `withdrew its fighters`: whom a verb sends over a border, or calls back."""
    act = governor(token)
    word = lemma(act)
    if word in _RETURNING:
        return token.dep_ in ("dobj", "nsubjpass", "conj")
    return word in _SENDING and any(o.prep == "into" for each in (act, token) for o in obliques(each))


def _is_people(token: Token) -> bool:
    """`Vietnamese` before a noun, as far as its letters tell."""
    return token.dep_ == "amod" and token.text[0].isupper()


def _is_counted_in(token: Token, acts: frozenset[str]) -> bool:
    """`kept 500 men`, `sent 20 personnel`: numbered people whom a verb posts."""
    return any(c.dep_ == "nummod" for c in token.children) and lemma(governor(token)) in acts


def is_base(token: Token) -> bool:
    """Whether it is a base or a presence, which is kept rather than sent."""
    return lemma(token) in _KEPT or token.lower_ == "bases"


def is_headed(token: Token) -> bool:
    """`soldiers` in `a contingent of 200 soldiers`: the head speaks for it."""
    above = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ == "of" and lemma(above) in _HEADS and is_force(above)


def owners_of(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The states whose forces a noun names, by its own phrase."""
    mention = sentence.parties.get(token.i)
    if mention and mention.form not in ("city", "capital"):
        return (mention.party,) if is_state(mention.party, sentence) or _is_army(mention.party, sentence) else ()
    out: list[str] = []
    front = fronted(sentence)
    for child in token.children:
        inner = sentence.parties.get(child.i)
        if inner and inner.form == "name" and inner.party == front:
            continue
        if child.dep_ in ("amod", "compound", "nmod") and inner and inner.form not in ("city", "capital"):
            out += [inner.party, *_beside(child, sentence)]
        elif child.dep_ == "poss":
            out += posters_of(child, sentence)
    out = [p for p in (out or _before(token, sentence)) if is_state(p, sentence) or _is_army(p, sentence, _BANDS)]
    if not out:
        named = (o.token for o in obliques(token) if o.prep in ("of", "from"))
        out = [p for each in named for p in _named_states(each, sentence)]
    return tuple(dict.fromkeys(out))


def posters_of(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """The states, or else the armed movements, that a noun phrase names as those who post forces."""
    found = state_of(token, sentence).parties
    return found or tuple(p for p in who_is(token, sentence).parties if _is_army(p, sentence, _BANDS))


def fronted(sentence: Sentence) -> str | None:
    """The country of `In X, …` at the head of a sentence, however it is parsed."""
    tokens = list(sentence.span)
    mention = sentence.parties.get(tokens[1].i) if len(tokens) > 1 and tokens[0].lower_ == "in" else None
    if mention is None or mention.form not in ("name", "short") or not is_state(mention.party, sentence):
        return None
    rest = [t for t in tokens[1:] if t.i not in sentence.parties]
    return mention.party if rest and rest[0].text == "," else None


def _before(token: Token, sentence: Sentence) -> list[str]:
    """`In X, Irish and Finnish soldiers`: adjectives right before the noun, whatever the parse hangs them on."""
    out: list[str] = []
    for word in reversed(list(token.doc[token.sent.start : token.i])):
        mention = sentence.parties.get(word.i)
        if mention is not None and mention.form == "adjective":
            out.insert(0, mention.party)
        elif word.lower_ not in ("and", "or") and (word.lower_ != "," or not out):
            break
    return out if token.i and token.nbor(-1).i in sentence.parties else []


def _named_states(token: Token, sentence: Sentence) -> tuple[str, ...]:
    if is_force(token):
        return owners_of(token, sentence)
    return state_of(token, sentence).parties if token.i in sentence.parties else ()


def _is_army(name: str, sentence: Sentence, sorts: tuple[str, ...] = ("armed-group",)) -> bool:
    party = sentence.scope.registry.find(name)
    return party is not None and party.sort in sorts


def _beside(token: Token, sentence: Sentence) -> Iterator[str]:
    for child in token.children:
        inner = sentence.parties.get(child.i)
        if child.dep_ in ("conj", "amod") and inner:
            yield inner.party


def ground_of(tokens: tuple[Token, ...], sentence: Sentence, actor: str | None) -> Ground:
    """The country and place that a verb and nouns put forces in; empty where they name none."""
    area: str | None = None
    for token in tokens:
        for oblique in (*obliques(token), *_of_adjective(token)):
            site = _site(oblique.token, sentence)
            if oblique.prep.split()[-1] not in _GROUND or (is_force(oblique.token) and site is None):
                continue
            where = _of_pair(place_at(oblique.token, sentence), sentence) or site
            if where and where.party and where.party != actor and is_state(where.party, sentence):
                return Ground(where.party, where.city or area)
            if lemma(oblique.token) in _LANDS:
                land = _land(oblique.token, sentence, actor)
                if land:
                    return Ground(land, area)
            area = area or _area(oblique.token, sentence)
            inner = ground_of((oblique.token,), sentence, actor)
            if inner.party:
                return Ground(inner.party, inner.place or area)
    return Ground(None, area)


def _of_pair(where: Where | None, sentence: Sentence) -> Where | None:
    """A region is its country's where the article is on the country: `in Transnistria` under Moldova."""
    party = sentence.scope.registry.find(where.party) if where is not None and where.party else None
    if where is None or party is None or party.name in sentence.pair:
        return where
    owners = [sentence.scope.registry.by_id(row) for row in party.within]
    mine = next((o.name for o in owners if o is not None and o.name in sentence.pair), None)
    return Where(where.city or party.name, mine) if mine and party.sort in _PARTS else where


def _of_adjective(token: Token) -> Iterator[Oblique]:
    """`were active in X`, `were present in X`."""
    if token.is_predicate:
        for child in token.children:
            if child.dep_ == "acomp" and child.stem in ("active", "present", "operational"):
                yield from obliques(child)


def _site(token: Token, sentence: Sentence) -> Where | None:
    """`Ämari air base`: the city that a base is named after."""
    if token.lower_ not in _SITES:
        return None
    named = (place_at(c, sentence) for c in token.children if c.dep_ in ("compound", "nmod"))
    return next((w for w in named if w is not None and w.city), None)


def _land(token: Token, sentence: Sentence, actor: str | None) -> str | None:
    """`Lebanese soil`, `the country`: by its own phrase, else the last state named before but the actor."""
    named = [p for p in state_of(token, sentence).parties if p != actor]
    if len(named) == 1:
        return named[0]
    if [c.lower_ for c in token.children] != ["the"]:
        return None
    before = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i and m.party != actor]
    there = next((p for p in reversed(before) if is_state(p, sentence)), None)
    rest = [p for p in sentence.pair if p != actor and is_state(p, sentence)]
    return there or (rest[0] if actor in sentence.pair and rest and lemma(token) == "country" else None)


def _area(token: Token, sentence: Sentence) -> str | None:
    """A place's name that is no party: `the Mekong Delta`, `Darfur`."""
    if token.pos_ != "PROPN" or token.i in sentence.parties or any(c.i in sentence.parties for c in token.children):
        return None
    if any(token.i in t.tokens for t in sentence.times) or token.i in sentence.persons:
        return None
    parts = [c for c in token.children if c.dep_ == "compound" and c.i < token.i]
    return sentence.words(parts[0] if parts else token, token)


def mission_in(sentence: Sentence, around: Token) -> str | None:
    """The mission or organisation under which forces serve, named in their clause or elsewhere in the sentence."""
    verb = predicate_of(around)
    scope = {t.i for t in verb.subtree} if verb is not None else set()
    inside = sorted(sentence.parties.items())
    acting = {m.party for i, m in inside if _acts_itself(sentence.span.doc[i], verb)}
    named = [(i not in scope, i, m.party) for i, m in inside if m.party not in acting]
    for _, i, name in sorted(named):
        if _is_mission(name, sentence) or _is_under(sentence.span.doc[i], name, sentence):
            return name
    return None


def _acts_itself(token: Token, verb: Token | None) -> bool:
    """`the troops left and the mission arrived`: who acts in another clause is not who sent the troops."""
    return token.dep_ in ("nsubj", "nsubjpass") and token.head.is_predicate and token.head is not verb


def _is_mission(name: str, sentence: Sentence) -> bool:
    party = sentence.scope.registry.find(name)
    if name in areas_by_mission():
        return True
    if party is None or party.sort != "body":
        return False
    owners = [sentence.scope.registry.by_id(each) for each in party.within]
    return any(o is not None and o.sort in ("organisation", "bloc") for o in owners) and bool(
        {w.casefold() for w in name.split()} & {"force", "mission", "operation", "forces"}
    )


def _is_under(token: Token, name: str, sentence: Sentence) -> bool:
    """`under the CSTO`, `a NATO mission`, `UN peacekeeping operations`, `as part of NATO`."""
    party = sentence.scope.registry.find(name)
    if party is None or party.sort not in ("organisation", "bloc"):
        return False
    above = token.head
    if token.dep_ in ("compound", "amod", "nmod", "poss") and lemma(above) in _MISSION_WORDS:
        return True
    return token.dep_ == "pobj" and (
        above.lower_ in ("under", "within") or lemma(above.head) in ("part", "auspex", "auspices", "flag", "command")
    )


def area_of(mission: str | None, sentence: Sentence) -> str | None:
    """The country of a mission; the organisation that it belongs to where the country is not known."""
    if mission is None:
        return None
    if mission in areas_by_mission():
        return areas_by_mission()[mission]
    party = sentence.scope.registry.find(mission)
    if party is not None and party.sort == "body" and party.within:
        owner = sentence.scope.registry.by_id(party.within[0])
        return owner.name if owner else mission
    return mission


def governor(token: Token) -> Token:
    """The verb or noun that forces depend on: `withdrew its troops`, `the presence of troops`."""
    return _deed(_governor(token), token)


def _deed(act: Token, noun: Token) -> Token:
    """What is done with forces where the governor only says that it began: `began arriving`, `had troops deployed`."""
    if not is_predicate(act):
        return act
    if act.stem in _BEGINNING:
        return next((c for c in act.children if c.dep_ == "xcomp" and c.is_predicate), act)
    if act.stem == "have" and noun.dep_ == "dobj":
        below = [c for c in (*noun.children, *act.children) if c.dep_ in ("acl", "ccomp", "xcomp") and c.tag_ == "VBN"]
        return next((c for c in below if c.stem in POSTED), act)
    return act


def is_home_to(noun: Token, act: Token) -> bool:
    """`X is home to a base`, `X is the site of a garrison`: X hosts it."""
    named = [c for c in act.children if c.lower_ in ("home", "host", "site", "location") and c.i > act.i]
    return any(o.token is noun for c in named for o in obliques(c))


def owner_verb(act: Token) -> Token:
    """The verb whose subject has the forces: `had soldiers deployed`, `approved a bill to send them`."""
    verb = predicate_of(act.head) if act.dep_ in ("acl", "relcl", "ccomp", "xcomp") else None
    return verb if verb is not None and (verb.stem in _ALLOW or (verb.stem, act.tag_) == ("have", "VBN")) else act


def _governor(token: Token) -> Token:
    top = token
    while top.dep_ in ("conj", "appos") and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if top.dep_ == "pobj":
        above = top.head.head
        if above.lower_ in ("home", "host", "site", "location") and lemma(above.head) == "be":
            return above.head
        if lemma(above) in _HEADS and not is_predicate(above):
            return _governor(above)
        return above
    return top.head if top.head.i != top.i else top


def is_this_unit(token: Token) -> bool:
    """`this unit`, `the contingent`: forces that were spoken of before."""
    return lemma(token) in _HEADS and any(c.lower_ in ("this", "the", "that") for c in token.children)
