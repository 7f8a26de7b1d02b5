"""References in, parties out: `the former`, `the latter`, groups; the words that a reference may stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, lemma, patients, predicate_of, predicates
from bilat.reading.grammar.groups import BODIES, GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TWO = 2
_MOVEMENT = re.compile(
    r"\b(?:(?:Liberation|Patriotic|Revolutionary|People[’']?s|Popular|Islamic|National) (?:Front|Army|Forces|Congress)"
    r"|Front|Movement|Resistance|Brotherhood|(?:Workers|Democratic|Communist|Socialist|Islamic)[’']? Party)$"
)
_GROUPS = GROUPS | BODIES
# Those of an opposition: `Ugandan opposition politicians`.
_PEOPLE = frozenset({"politician", "leader", "figure", "member", "activist", "party"})
# What two do together: `they` behind it are both.
_TOGETHER = frozenset("meet sign agree discuss hold negotiate talk exchange conclude hail pledge".split())
_MEDIATE = frozenset("mediate arbitrate intercede intervene host broker arrange facilitate convene reconcile".split())
# What people abroad do or want.
_DWELL = frozenset("enter live reside work stay settle dwell need require travel come arrive return".split())
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_FIT = frozenset({"time", "possible", "necessary", "clear", "unclear", "important", "likely", "unlikely", "known"})
# Who was named once with his country goes on without it.
_AGAIN = frozenset(
    """
    minister president premier ambassador envoy consul delegation company firm team army troop soldier force fleet
    mission officer doctor teacher engineer expert group movement front party militia rebel student refugee settler
    worker official diplomat general admiral king queen navy contingent battalion peacekeeper commissioner
    """.split()
)
_DOUBTED = frozenset("deny confirm dispute refute acknowledge admit dismiss reject".split())
# What is done to agreements and plans, and to no country: `it was annulled`.
_UNDO = frozenset(
    """
    oppose reject criticise condemn denounce annul ratify abrogate cancel approve block veto protest amend extend
    revoke rescind repeal implement sign conclude finalise shelve welcome
    """.split()
)
_MADE = frozenset(
    "open sign build complete inaugurate publish ratify renew repeal lift print lay unveil abolish".split()
)


def former_or_latter(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """Of the two parties named before, here or in the sentence before, the first or the second."""
    here = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i]
    before = [m.party for _, m in sorted(sentence.previous.parties.items())] if sentence.previous else []
    named = tuple(dict.fromkeys(here if len(set(here)) > 1 else before))
    if len(named) < _TWO:
        return ()
    return (named[0] if token.lower_ == "former" else named[1],)


def people_told_of(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`A's officials counted 3,000 Bs. They may enter …`: the people that the sentence before counts or tells of."""
    before, verb = sentence.previous, token.head
    if before is None or token.lower_ != "they" or verb.stem not in _DWELL or token.dep_ not in ("nsubj", "nsubjpass"):
        return ()
    named = [(i, m) for i, m in sorted(before.parties.items()) if m.form == "people"]
    told = {m.party for i, m in named if before.span.doc[i].dep_ not in ("nsubj", "poss", "amod", "compound")}
    return tuple(told) if len(told) == 1 else ()


def two_between(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`B fought C, and A mediated between the two`: of one of the pair the last two others that were named."""
    verb = predicate_of(token.head)
    if token.dep_ != "pobj" or token.head.lower_ != "between" or verb is None or verb.stem not in _MEDIATE:
        return ()
    acting = {sentence.parties[t.i].party for t in agents(verb) if t.i in sentence.parties}
    if not acting & set(sentence.pair):
        return ()
    here = [m for i, m in sorted(sentence.parties.items()) if i < token.i]
    before = [m for _, m in sorted(sentence.previous.parties.items())] if sentence.previous is not None else []
    named = [m.party for m in (*before, *here) if m.party not in acting and m.form != "city"]
    return tuple(reversed(tuple(dict.fromkeys(reversed(named)))[:_TWO]))


def group_of(token: Token, sentence: Sentence) -> str | None:
    """A group that is not its country, by the text's own noun phrase: `Berber rebels`, `the N National Congress`."""
    if token.pos_ == "PROPN" and token.i not in sentence.parties:
        return _called_so(token, sentence)
    some = any(c.lower_ in ("some", "many", "several", "certain", "various") for c in token.children)
    is_told_of = (lemma(token) == "leader" and some) or (lemma(token) == "group" and _are_fighting(token))
    is_told_of = is_told_of or (lemma(token) in _PEOPLE and any(c.lower_ == "opposition" for c in token.children))
    if lemma(token) not in _GROUPS and not is_told_of:
        return None
    words = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod") and c.i < token.i]
    named = [c for c in words if c.text[0].isupper()]
    if not named:
        return None
    first = next((c for c in words if c.lower_ in ("pro", "anti") and c.i == named[0].i - 2), named[0])
    return _movement(named, sentence) or sentence.words(first, token)


def _called_so(token: Token, sentence: Sentence) -> str | None:
    """A movement that is known by its name alone, whose words say that it is one."""
    words = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod") and c.i < token.i]
    if not words or not any(c.i in sentence.parties for c in words):
        return None
    name = sentence.words(words[0], token)
    return name if _MOVEMENT.search(name) and words[0].text[0].isupper() else None


def _are_fighting(noun: Token) -> bool:
    """`Palestinian groups` that get arms, `Kurdish armed groups`; not `Kurdish youth groups`."""
    told = {c.lower_ for c in noun.children}
    plain = all(c.text[0].isupper() or c.dep_ not in ("amod", "compound", "nmod") for c in noun.children)
    is_given = noun.tag_ == "NNS" and noun.dep_ in ("pobj", "dobj", "dative", "conj")
    return bool(told & {"armed", "militant", "rebel", "opposition", "guerrilla"}) or (is_given and plain)


def group_acted_on(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`A armed Berber rebels while they fought B`: of an actor in the singular and a group, `they` are the group."""
    clause = token.head if token.dep_ in ("nsubj", "nsubjpass") else None
    if clause is None or token.lower_ != "they" or clause.dep_ != "advcl":
        return ()
    acted_on = patients(clause.head) if clause.head.is_predicate else (clause.head,)  # a parser may hang it on the noun
    groups = (group_of(each, sentence) for each in acted_on if each.i < token.i)
    return tuple(group for group in groups if group is not None)


def are_fighters(names: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether all named are movements, of which one alone may be `they`: `as the Taliban advanced, they …`."""
    movements = (sentence.scope.registry.find(name) for name in names)
    return bool(names) and all(p is not None and p.sort in ("movement", "armed-group") for p in movements)


def object_before(token: Token, sentence: Sentence, acting: tuple[str, ...]) -> tuple[str, ...]:
    """`Japan annexed Korea and ruled it`: not who acts, but the last other one named, else the pair's."""
    forms = ("name", "short", "adjective", "people") if token.lower_ == "them" else ("name", "short")
    named = [m.party for i, m in sorted(sentence.parties.items()) if i < token.i and m.form in forms]
    others = [party for party in named if party not in acting]
    if token.lower_ == "them" and (both := _last_joined(token, sentence, acting)):
        return both
    rest = tuple(p for p in sentence.pair if p not in acting)
    return (others[-1],) if others else rest if len(rest) == 1 else ()


def _last_joined(token: Token, sentence: Sentence, acting: tuple[str, ...]) -> tuple[str, ...]:
    """`severed relations with B and C, accusing them`: the two or more that were named last, side by side."""
    places = [i for i, m in sorted(sentence.parties.items()) if i < token.i and m.party not in acting]
    last = sentence.span.doc[places[-1]] if places else None
    if last is None or last.dep_ != "conj" or last.head.i not in sentence.parties:
        return ()
    return tuple(dict.fromkeys(sentence.parties[t.i].party for t in (last.head, last)))


def clauses_before(token: Token, sentence: Sentence) -> Iterator[Token]:
    """The verbs whose subjects a pronoun may mean: of its clause and those above, then of those before, near first."""
    verb = predicate_of(token)
    tried = set()
    while verb is not None and verb.i not in tried:
        tried.add(verb.i)
        yield verb
        verb = predicate_of(verb.head) if verb.head.i != verb.i else None
    for other in reversed(list(predicates(sentence.span))):
        if other.i < token.i and other.i not in tried and other.dep_ in ("ccomp", "parataxis", "advcl"):
            yield other


def antecedent(token: Token) -> Token | None:
    """What a relative pronoun stands for: the name right before it, else what its clause hangs on."""
    if token.tag_ not in _RELATIVE:
        return None
    clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
    if clause is None:
        return None
    before = token.i - 2
    is_set_off = before >= token.sent.start and token.doc[token.i - 1].text == ","
    named = token.doc[before] if is_set_off else clause.head
    return named if named.pos_ == "PROPN" and clause.left_edge.i == token.i else clause.head


def _is_what_was_told(token: Token) -> bool:
    """`A has troops in B, which A denies`: the pronoun stands for the whole of what was told."""
    is_set_off = token.i > token.sent.start and token.doc[token.i - 1].text == ","
    return token.lower_ == "which" and token.dep_ == "dobj" and is_set_off and token.head.stem in _DOUBTED


def is_expletive(token: Token) -> bool:
    """`it was time to act`, `it is known that …`, `it was opened`, `…, which A denies`: it stands for nobody."""
    verb = token.head
    if _is_what_was_told(token) or (token.lower_ == "themselves" and token.dep_ in ("dobj", "nsubj")):
        return True
    if token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ != "it":
        return False
    if token.dep_ == "nsubjpass" and verb.stem in _UNDO and _has_object_before(verb):
        return True  # `A signed the pact, but it was opposed by C`
    if token.dep_ == "nsubjpass" and verb.stem in _MADE and not any(c.dep_ == "advcl" for c in verb.children):
        return True  # `It was opened in 1995` is the hospital
    fit = (c for c in verb.children if c.dep_ in ("attr", "acomp"))
    return verb.lemma_ == "be" and any(c.lower_ in _FIT for c in fit)


def _has_object_before(verb: Token) -> bool:
    """Whether the clause that a verb is joined to has a thing for its object, which `it` may be."""
    above = verb.head
    objects = (c for c in above.children if verb.dep_ == "conj" and c.dep_ in ("dobj", "nsubjpass") and c.i < verb.i)
    return any(c.pos_ == "NOUN" for c in objects)


def is_several(sentence: Sentence, verb: Token | None) -> bool:
    """Whether a sentence tells what several people did, and nothing that takes two sides: `Cuban doctors arrived`."""
    if verb is None or verb.stem in _TOGETHER:
        return False
    mains = [v for v in predicates(sentence.span) if v.dep_ == "ROOT"]
    tops = [c for v in mains for c in v.children if c.dep_ in ("nsubj", "nsubjpass")]
    return (
        bool(tops) and mains[0].stem not in _TOGETHER and all(t.tag_ == "NNS" or _is_people(t, sentence) for t in tops)
    )


def _is_people(token: Token, sentence: Sentence) -> bool:
    mention = sentence.parties.get(token.i)
    return mention is not None and mention.form == "people"


def same_before(token: Token, sentence: Sentence) -> tuple[Token, Sentence] | None:
    """`an A delegation came … the delegation was received`: the noun where it was named, here or a sentence before."""
    words = [c.lower_ for c in token.children if c.dep_ not in ("punct", "relcl", "advmod")]
    if token.stem not in _AGAIN or words not in (["the"], ["these"], ["those"], ["this"], ["that"]):
        return None
    for at in (sentence, sentence.previous):
        for other in reversed(at.stems.get(token.stem, ())) if at is not None else ():
            if at is not None and (at is not sentence or other.i < token.i):
                return other, at
    return None


def has_own_party(token: Token, sentence: Sentence) -> bool:
    """`two Iranian officials` are of one side."""
    return any(c.i in sentence.parties for c in token.children if c.dep_ in ("amod", "compound", "nmod"))


def _movement(names: list[Token], sentence: Sentence) -> str | None:
    """The movement whose people they are: `FRELIMO fighters` are the Mozambique Liberation Front."""
    parties = [sentence.parties[t.i].party for t in names if t.i in sentence.parties]
    found = (sentence.scope.registry.find(name) for name in parties)
    return next((p.name for p in found if p is not None and p.sort in ("movement", "armed-group")), None)
