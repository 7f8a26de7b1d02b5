"""Noun phrases in, the parties and persons that they stand for out, references resolved."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, coordinates, is_predicate, predicate_of, predicates, subjects
from bilat.reading.grammar.definites import (
    BOTH_BY_THE,
    HE,
    IT,
    PAIR_WORDS,
    PRONOUNS,
    THEY,
    aim_beside,
    gives_examples,
    is_aim_of,
    is_definite_bare,
    is_plural_subject,
    is_vague,
    joined_owner,
    means_both,
)
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.known import by_opposite, full_name, known_party
from bilat.reading.grammar.lands import (
    by_kind,
    by_place,
    is_named_for_a_place,
    is_neutral,
    is_of_government,
    last_land,
    names_third,
)
from bilat.reading.grammar.officials import is_office, opposite
from bilat.reading.grammar.organisations import by_last_word, named_before, of_the_title
from bilat.reading.grammar.references import (
    antecedent,
    are_fighters,
    clauses_before,
    former_or_latter,
    group_acted_on,
    group_of,
    has_own_party,
    is_expletive,
    is_several,
    object_before,
    people_told_of,
    same_before,
    two_between,
)
from bilat.reading.grammar.reproaches import is_anothers, whom_reproached
from bilat.reading.grammar.rulers import (
    named_alone,
    office_told,
    official_above,
    official_before,
    person_acting,
    person_before,
    ruled_by,
    serves,
    stranger_acting,
)
from bilat.reading.grammar.title_groups import GROUP_NOUNS, group_of_title
from bilat.reading.mentions.names import surname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilat.model.mention import PartyMention, PersonMention
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_REALMS = frozenset("country nation state republic government emirate sultanate kingdom principality".split())
_BODIES = frozenset("alliance organisation organization bloc union league community".split())
_RELATIONAL = frozenset({"neighbour", "neighbor", "rival", "foe", "enemy", "adversary", "host", "ally", "counterpart"})
_OPPOSITE = frozenset({"counterpart", "colleague", "host", "guest", "rival", "opponent"})
_ONE = frozenset({"one", "some", "part", "two", "both"})
# `the former Italian colony` is not Italy.
_SUBJECT_LANDS = frozenset({"colony", "protectorate", "dependency"})
_MUTUAL = ("other", "one", "another")
_MAX_DEPTH = 6
_MODIFIERS = ("amod", "compound", "nmod", "det", "nummod")


def who(tokens: Iterable[Token], sentence: Sentence) -> Who:
    """Who several noun phrases stand for, together."""
    out = NOBODY
    for token in tokens:
        out = out + who_is(token, sentence)
    return out


@lru_cache(maxsize=1024)  # many rules ask for the same phrases of a sentence
def who_is(token: Token, sentence: Sentence, depth: int = 0) -> Who:
    """Who a noun phrase stands for: a party by name, office holder, government, people, capital or reference."""
    if depth > _MAX_DEPTH:
        return NOBODY
    person = sentence.persons.get(token.i)
    if person:
        return person_party(person, token, sentence)
    one = _one_of_several(token, sentence, depth)
    if one:
        return one
    mention = sentence.parties.get(token.i)
    if mention and mention.form != "city":
        return _named(mention, token, sentence, depth)
    if mention:
        return NOBODY
    reference = _reference(token, sentence, depth)
    if reference is not None:
        return reference
    if group := group_of(token, sentence):
        return Who((group,))
    if is_named_for_a_place(token, sentence):
        return NOBODY
    found = _of_phrase(token, sentence, depth) if token.word in _SUBJECT_LANDS else _modifiers(token, sentence, depth)
    found = found or _appositive(token, sentence, depth) or _of_subject(token, sentence, depth)
    return found or _called(token, sentence, depth) or Who(_by_context(token, sentence, depth))


def _one_of_several(token: Token, sentence: Sentence, depth: int) -> Who:
    """`B is one of the few African states that …`: what is said of them is said of B."""
    is_among = token.dep_ == "pobj" and token.head.lower_ in ("of", "among") and token.tag_ in ("NNS", "NNPS")
    if not is_among or not any(c.dep_ == "relcl" for c in token.children):
        return NOBODY
    above = token.head.head
    if above.lower_ in _ONE and above.dep_ == "appos":
        return who_is(above.head, sentence, depth + 1)
    return _of_subject(token, sentence, depth)


def _by_context(token: Token, sentence: Sentence, depth: int) -> tuple[str, ...]:
    """Whom a noun without a name means: `the island nation`, `the new government`, `the foreign minister`."""
    again = same_before(token, sentence)
    named = who_is(*again, depth + 1).parties[:1] if again is not None else ()
    if named or is_office(token):
        return named or opposite(token, sentence)
    found = by_kind(token, sentence)
    if found or not (token.lower_ in _REALMS or is_of_government(token)) or not is_neutral(token):
        return found
    return by_place(token, sentence) or _other_than_acts(token, sentence) or _last_party(token, sentence).parties


def _other_than_acts(token: Token, sentence: Sentence) -> tuple[str, ...]:
    """`A backed the federal government`: the other of the pair."""
    acting = _earlier_agents(token, sentence, 1).parties
    rest = tuple(p for p in sentence.pair if p not in acting)
    is_other = len(acting) == 1 == len(rest) and token.dep_ not in ("nsubj", "nsubjpass")
    return rest if is_other and not names_third(token, sentence) else ()


def _called(token: Token, sentence: Sentence, depth: int) -> Who:
    """`the Kenyan firm N has built …`: a parser takes the name for the subject of a relative clause."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.pos_ != "PROPN" or token.head.dep_ != "relcl":
        return NOBODY
    noun = token.head.head
    return who_is(noun, sentence, depth + 1) if noun.i + 1 == token.left_edge.i and noun.pos_ == "NOUN" else NOBODY


def _named(mention: PartyMention, token: Token, sentence: Sentence, depth: int) -> Who:
    """Who is named; of `the other Korea, the Republic of Korea` the apposition says which one."""
    aim = aim_beside(token)
    if aim is not None:
        return who_is(aim, sentence, depth + 1)
    is_other = any(c.lower_ == "other" for c in token.children)
    beside = [c for c in token.children if is_other and c.dep_ == "appos" and c.i in sentence.parties]
    meant = sentence.parties[beside[0].i] if beside else mention
    return Who((meant.party,), (), meant.form == "capital")


def person_party(person: PersonMention, token: Token, sentence: Sentence) -> Who:
    """The party that a person acts for: by title, by an earlier mention, or the party possessing the title."""
    name = full_name(person, sentence)
    if person.party:
        return Who((person.party,), (name,))
    for earlier in sentence.scope.persons.get(surname(name), ()):
        if earlier.party and earlier.start >= 0:
            return Who((earlier.party,), (name,))
    office = office_told(token)
    owner = _modifiers(token, sentence, _MAX_DEPTH - 2)
    owner = owner or (_modifiers(office, sentence, _MAX_DEPTH - 2) if office is not None else NOBODY)
    known = None if owner else known_party(name, sentence)
    return Who(
        (known,) if known else owner.parties[:1] or ruled_by(name, sentence) or by_opposite(name, sentence), (name,)
    )


def _reference(token: Token, sentence: Sentence, depth: int) -> Who | None:
    low = token.lower_
    is_mutual = low in _MUTUAL and any(c.lower_ in ("each", "one", "another") for c in token.children)
    if is_mutual or low in THEY:
        return _they(token, sentence, depth)
    if low == "other" and [c.lower_ for c in token.children] == ["the"]:
        return _other_one(token, sentence, depth)
    if is_expletive(token):
        return NOBODY
    if low in IT:
        return _it(token, sentence, depth)
    named = antecedent(token)
    if named is not None:
        return who_is(named, sentence, depth + 1)
    if low in ("former", "latter") and any(c.lower_ == "the" for c in token.children):
        return Who(former_or_latter(token, sentence))
    if low in HE:
        return _he(token, sentence)
    is_owned = any(c.dep_ == "poss" for c in token.children)
    if token.word in _RELATIONAL and is_owned and not has_own_party(token, sentence):
        return _its_other(token, sentence, depth)
    if low in PAIR_WORDS and means_both(token) and not has_own_party(token, sentence):
        others = two_between(token, sentence)
        return Who(others if len(others) > 1 else sentence.pair)
    return _by_noun(token, low, sentence)


def _by_noun(token: Token, low: str, sentence: Sentence) -> Who | None:
    """`the country`, `the League`, `the party`, `the parties`: a bare noun for who was named before."""
    if low in GROUP_NOUNS and token.i not in sentence.parties:
        group = group_of_title(token, sentence, subject_of(sentence.previous).parties)
        if group:
            return Who((group,))
    if not is_definite_bare(token):
        return None
    if low in _REALMS:
        other = _other_than_acts(token, sentence) if low == "government" else ()
        return Who(by_kind(token, sentence) or other) or _last_party(token, sentence)
    if low in _BODIES:
        own = of_the_title(sentence)
        body = own[0] if len(own) == 1 else by_last_word(token, sentence) or named_before(token, sentence)
        return Who((body,) if body else ())
    return Who(sentence.pair) if low in BOTH_BY_THE else None


def _other_one(token: Token, sentence: Sentence, depth: int) -> Who:
    """`neither country has an embassy in the other`, `A has no embassy in the other`."""
    acting = _earlier_agents(token, sentence, depth)
    rest = tuple(p for p in sentence.pair if p not in acting.parties)
    return acting if len(acting.parties) > 1 else Who(rest) if len(rest) == 1 else NOBODY


def _its_other(token: Token, sentence: Sentence, depth: int) -> Who | None:
    """`accused its neighbour`: the other of the pair."""
    owner = _before_noun(token, sentence, depth + 1).parties
    if any(c.dep_ == "appos" for c in token.children):
        return None
    rest = tuple(p for p in sentence.pair if p not in owner)
    return Who(rest) if len(owner) == len(rest) == 1 and owner[0] in sentence.pair else None


def _they(token: Token, sentence: Sentence, depth: int) -> Who:
    here = Who(group_acted_on(token, sentence)) or _earlier_agents(token, sentence, depth)
    if token.lower_ == "them" and len(here.parties) == 1:
        return Who(object_before(token, sentence, here.parties))
    is_meant = is_plural_subject(token) or are_fighters(here.parties, sentence)
    if len(here.parties) > 1 or (here and is_meant) or group_acted_on(token, sentence):
        return here
    people = people_told_of(token, sentence)
    before, last = Who(people) if people else subject_of(sentence.previous), sentence.previous
    is_one = last is not None and (is_several(last, predicate_of(token)) or are_fighters(before.parties, sentence))
    return before if people or len(before.parties) > 1 or (before and is_one) else Who(sentence.pair)


def _it(token: Token, sentence: Sentence, depth: int) -> Who:
    if (first := joined_owner(token)) is not None and (found := who_is(first, sentence, depth + 1)):
        return Who(found.parties)
    here = _earlier_agents(token, sentence, depth)
    if token.dep_ in ("dobj", "dative") and token.lower_ == "it" and here:
        return Who(object_before(token, sentence, here.parties))
    if len(here.parties) == 1 and not is_anothers(token):
        return Who(whom_reproached(token, here.parties, sentence) or here.parties)
    before = subject_of(sentence.previous).parties or named_alone(sentence.previous)
    return Who(before) if len(before) == 1 else NOBODY


def _he(token: Token, sentence: Sentence) -> Who:
    subject = person_acting(token, sentence)
    if subject is not None:
        return person_party(sentence.persons[subject.i], subject, sentence)
    stranger = stranger_acting(token, sentence)
    if stranger is not None and (other := opposite(stranger, sentence)):
        return Who(other)
    named = person_before(token, sentence)
    if named is not None:
        return person_party(named, token, sentence)
    holder = official_above(token)
    told = (holder, sentence) if holder is not None else official_before(sentence)
    return Who(who_is(*told, _MAX_DEPTH - 2).parties) if told is not None else NOBODY


def _earlier_agents(token: Token, sentence: Sentence, depth: int) -> Who:
    """The parties that are subjects of clauses before a token, nearest clause first."""
    for verb in clauses_before(token, sentence):
        found = NOBODY
        for agent in (*subjects(verb), *agents(verb)):
            is_around = token in agent.subtree and not (verb.dep_ == "relcl" and verb.head is agent)
            if agent.i < token.i and not is_vague(agent, token) and not is_around:
                found = found + who_is(agent, sentence, depth + 1)
        if found:
            return found
    return NOBODY


def _last_party(token: Token, sentence: Sentence) -> Who:
    return Who(last_land(token, sentence, subject_of(sentence.previous).parties[:1]))


@lru_cache(maxsize=16)
def subject_of(sentence: Sentence | None) -> Who:
    """Who the main clause of a sentence has for its subject."""
    if sentence is None:
        return NOBODY
    for verb in predicates(sentence.span):
        if verb.dep_ == "ROOT":
            found = NOBODY
            for agent in subjects(verb):
                if agent.lower_ not in PRONOUNS:
                    found = found + who_is(agent, sentence, 1)
            if found:
                return found
    return subject_of(sentence.previous) if len(sentence.span) < 60 else NOBODY  # noqa: PLR2004


def _modifiers(token: Token, sentence: Sentence, depth: int) -> Who:
    """The party in a noun's modifiers: adjective, compound, possessor, of-phrase, in that order of closeness."""
    return _before_noun(token, sentence, depth) or _of_phrase(token, sentence, depth)


def owners(noun: Token, sentence: Sentence) -> Who:
    """The parties before a noun: `A's support`, `French support`, `their support`."""
    return _before_noun(noun, sentence, 1)


def _before_noun(token: Token, sentence: Sentence, depth: int) -> Who:
    found, is_aim = NOBODY, is_aim_of(token)
    for child in reversed(token.children) if token.word in _OPPOSITE else token.children:
        mention = None if is_aim and child.dep_ != "poss" else sentence.parties.get(child.i)
        if child.dep_ in _MODIFIERS and mention and mention.form != "city":
            found = found + Who((mention.party,))
            inner = [
                c
                for each in coordinates(child)
                for c in (each, *each.children)
                if c is not child and c.dep_ in ("amod", "compound", "conj", "nmod") and c.i in sentence.parties
            ]
            found = found + Who(tuple(sentence.parties[c.i].party for c in inner))
        elif child.dep_ == "poss" and not (found and token.word in _OPPOSITE):
            for each in coordinates(child):
                found = found + Who(who_is(each, sentence, depth + 1).parties)
        elif child.dep_ in ("amod", "compound"):
            found = found + _modifiers(child, sentence, depth + 1)
    return found


def _of_phrase(token: Token, sentence: Sentence, depth: int) -> Who:
    for child in token.children:
        is_near = child.lower_ in ("of", "from", "for") or serves(token, child) or gives_examples(token, child)
        if child.dep_ == "prep" and is_near:
            tops = [each for inner in child.children if inner.dep_ == "pobj" for each in coordinates(inner)]
            found = NOBODY
            for each in tops:
                found = found + Who(who_is(each, sentence, depth + 1).parties)
            if found:
                return found
    return NOBODY


def _appositive(token: Token, sentence: Sentence, depth: int) -> Who:
    found = NOBODY
    for child in token.children:
        if child.dep_ == "appos":
            found = found + who_is(child, sentence, depth + 1)
    if not found and token.dep_ == "appos" and not is_predicate(token.head):
        mention = sentence.parties.get(token.head.i)
        found = Who((mention.party,)) if mention and mention.form != "city" else NOBODY
    return found


def _of_subject(token: Token, sentence: Sentence, depth: int) -> Who:
    """`X became an independent state that …`: a predicate noun stands for its subject."""
    if token.dep_ == "pobj" and token.head.lower_ in ("of", "among") and token.head.head.lower_ in _ONE:
        token = token.head.head  # `one of the few states that …`
    if token.dep_ == "pobj" and token.head.lower_ == "among" and token.head.head.lemma_ in ("be", "become", "remain"):
        return _subjects_party(token.head.head, token, sentence, depth)  # `were among the states that …`
    if token.dep_ != "attr" or token.head.lemma_ not in ("be", "become", "remain"):
        return NOBODY
    return _subjects_party(token.head, token, sentence, depth)


def _subjects_party(verb: Token, token: Token, sentence: Sentence, depth: int) -> Who:
    found = NOBODY
    for each in subjects(verb):
        if each.i != token.i:
            found = found + who_is(each, sentence, depth + 1)
    return found
