"""A token and an expression of a phrase book in, whether the token is used so out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.kinds import kind_named
from bilat.reading.grammar.clause import agents, coordinates, is_negated, objects, obliques, predicate_of
from bilat.reading.grammar.officials import ENVOYS
from bilat.reading.grammar.roles import governor_of
from bilat.reading.grammar.topics import contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Around, Expression
    from bilat.reading.tree import Token

_BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
_PREDICATED = frozenset({"acomp", "attr", "oprd", "xcomp"})
_FIELDS = frozenset({"area", "field", "sector", "sphere", "domain"})
_CAUSES = frozenset("despite notwithstanding because due given owing thanks".split())
_PLURAL = frozenset({"NNS", "NNPS"})
_OWN = frozenset({"nsubj", "nsubjpass"})
_CORE = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj", "dative"})
_FOLK = frozenset(
    """
    people refugee family thousand civilian citizen national hundred million resident worker migrant settler
    villager exile dissident inhabitant man woman child community population survivor expellee deportee seeker
    jew muslim christian kurd rohingya hmong tutsi hutu soldier deserter officer activist emigrant immigrant
    evacuee farmer labourer laborer minority republican loyalist fugitive tourist journalist photographer reporter nurse
    priest dozen
    score half third quarter most many other returnee student intellectual peasant tribesman serviceman trooper
    fisherman
    """.split()
)
_AGAINST = frozenset("oppose reject resist contest".split())
_ON = frozenset({"of", "for", "against", "about", "over"})
_JUDGE = frozenset(
    """
    condemn support back oppose criticise denounce justify approve condone endorse protest welcome deplore regret
    recognise accept reject defend excuse praise applaud join forget forgive discuss
    """.split()
)
_PLANNED = frozenset("plan propose intend threaten possible future any".split())
_NO_FOLK = frozenset(
    "state nation netherland netherlands philippine philippines emirate island maldive seychelle bahama force".split()
)
_WITHIN = frozenset("conj pobj prep compound pcomp appos amod nmod dobj acl".split())
_RANKED = frozenset("be become remain rank".split())
_PARTICLES = frozenset({"prt", "prep", "advmod", "agent", "dative"})


def is_used_so(token: Token, expression: Expression, sentence: Sentence) -> bool:
    """Whether a token with the right stem stands as the expression wants it."""
    return (
        _is_of_sort(token, expression.sort)
        and not any(map(sentence.stems.keys().isdisjoint, expression.around.required))
        and not (expression.is_whole and (token.dep_ in _BEFORE or _is_listed(token)))
        and (not expression.is_said or _is_said(token))
        and not (expression.is_predicated and token.dep_ in _BEFORE)
        and (not expression.particle or _has_particle(token, expression.particle))
        and (expression.negated is None or expression.negated == _is_denied(token))
        and (not expression.is_naming or _is_naming(token))
        and (not expression.is_saying or bool(contents(token)))
        and _is_amid(token, expression.around, sentence)
    )


def acts(token: Token, expression: Expression) -> tuple[Token, ...]:
    """The verbs among the expression's governors that the noun stands with; the word itself where none is asked for."""
    words = expression.around.governor
    return tuple(_governing(token, words)) if words else (token,)


def is_told_by_the_way(token: Token, expression: Expression) -> bool:
    """Whether a noun is taken for granted, whatever its clause denies or plans: `despite close ties, A will not …`."""
    if token.is_predicate or expression.around.governor:
        return False
    if expression.is_granted:
        return True
    if (expression.kind == "control" or not kind_named(expression.kind).is_tie) and _is_judged(token):
        return True
    if any(c.dep_ == "relcl" and c.stem in expression.around.modified for c in token.children):
        return True  # `hopes to mend relations, which soured in 2019`
    if token.dep_ == "nsubj" and _is_given(token, expression.around.modified):
        return True
    if expression.phase == "holds" and _is_opposed(token):
        return True
    return is_circumstance(token)


def _is_judged(noun: Token) -> bool:
    """`did not condemn B's invasion of C`, `a coalition against B's raids`: it happened, whatever is thought of it."""
    if any(c.stem in _PLANNED for c in noun.children):
        return False
    is_named = any(c.dep_ == "poss" for c in noun.children)
    is_told = any(c.lower_ == "the" for c in noun.children) and any(c.lower_ == "of" for c in noun.children)
    if not (is_named or is_told):
        return False
    verb = predicate_of(noun)
    is_near = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in _ON)
    return is_near and verb is not None and verb.stem in _JUDGE


def _is_opposed(noun: Token) -> bool:
    """`opposed the French occupation`, `rejects the embargo`: who is against it does not undo it; a plan stays one."""
    if noun.dep_ != "dobj" or noun.head.stem not in _AGAINST or is_negated(noun.head):
        return False
    before = [c for c in noun.children if c.i < noun.i]
    is_plan = any(t.stem in _PLANNED for c in before for t in (c, *c.children))
    return not is_plan and any(c.dep_ == "poss" or c.lower_ == "the" for c in before)


def _is_given(noun: Token, modified: frozenset[str]) -> bool:
    """`close ties will help trade`, `the pact never became an alliance`: the clause tells something else of it."""
    if modified:
        return any(t.stem in modified for t in _attributes(noun))
    return any(c.dep_ == "attr" for c in noun.head.children)


def is_circumstance(token: Token) -> bool:
    """Whether a noun stands in a phrase of cause or concession: `despite …`, `as a result of …`."""
    at = token
    while at.dep_ in ("pobj", "conj", "prep", "pcomp", "poss", "compound", "appos") and not at.head.is_predicate:
        at = at.head
        if (at.dep_ == "prep" and at.lower_ in _CAUSES) or at.stem in ("result", "consequence"):
            return True
    return False


def _attributes(noun: Token) -> Iterator[Token]:
    return (t for c in noun.children if c.dep_ in _BEFORE for t in _with_inner(c))


def _is_denied(token: Token) -> bool:
    verb = None if token.is_predicate else predicate_of(token)
    return is_negated(token) or (verb is not None and is_negated(verb))


def _is_amid(token: Token, around: Around, sentence: Sentence) -> bool:
    return (
        (not around.object or _has_object(token, around.object, sentence))
        and (not around.modified or any(t.stem in around.modified for t in qualifiers(token)))
        and (not around.governor or any(True for _ in _governing(token, around.governor)))
        and (not around.under or _is_under(token, around.under))
        and (not around.number or (token.tag_ in _PLURAL) == (around.number == "plural"))
        and (not around.after or (token.dep_ == "pobj" and token.head.lower_ in around.after))
        and (not around.needs or any(t.stem in around.needs for t in _clause(token)))
        and (not around.folk or any(_is_folk(t) for t in (*agents(token), *objects(token))))
        and (not around.also or any(t.stem in around.also for t in _clause(token)))
        and not (
            around.unless
            and (sentence.persons or not sentence.stems.keys().isdisjoint(around.unless))
            and any(
                s in around.unless
                for t in _near(token)
                if not _is_envoy_acting(t, token)
                for s in (t.stem, *_titles(t, sentence))
            )
        )
        and not (around.beneath and _is_inside(token, around.beneath))
    )


def _has_object(token: Token, words: frozenset[str], sentence: Sentence) -> bool:
    """Whether an object is called by one of some words, which but for titles and `*name` must be in the sentence."""
    if sentence.stems.keys().isdisjoint(words) and not sentence.persons and "*name" not in words:
        return False
    return any(name in words for each in _complements(token) for name in _names(each, sentence))


def _is_naming(verb: Token) -> bool:
    """Whether a verb says what its object is: `called it illegal`, `described the step as a mistake`."""
    if any(c.dep_ == "oprd" or (c.dep_ == "ccomp" and not c.is_predicate) for c in verb.children):
        return True
    return any(c.lower_ == "as" and c.dep_ in ("prep", "mark") for t in (verb, *objects(verb)) for c in t.children)


def _is_folk(token: Token) -> bool:
    """Whether a noun means people: `refugees`, `Hungarians`, `thousands of Sudanese`."""
    if token.stem in _FOLK or token.like_num or token.stem.endswith(("woman", "man")):
        return True
    return token.tag_ in ("NNPS", "NNS") and token.text[0].isupper() and token.stem not in _NO_FOLK


def _names(noun: Token, sentence: Sentence) -> Iterator[str]:
    """What an object is called: its stem, what it is an amount of, the title before a name."""
    yield noun.stem
    yield from _titles(noun, sentence)
    if noun.i in sentence.persons:
        yield "*person"
    yield from (o.token.stem for o in obliques(noun) if o.prep == "of" and noun.pos_ != "PROPN")
    if noun.pos_ == "PROPN":
        yield from () if noun.i in sentence.persons else ("*name",)
        yield from (c.stem for c in noun.children if c.dep_ in _BEFORE or c.dep_ == "appos")


def _titles(token: Token, sentence: Sentence) -> list[str]:
    """The words of the office of a person, which stand in no tree: `Ambassador N` is one word there."""
    person = sentence.persons.get(token.i)
    return (person.office or "").casefold().split() if person is not None else []


def _is_envoy_acting(token: Token, verb: Token) -> bool:
    """`Ambassador N asked …`, `the envoy demanded …`: words that must not be who is asked may be who asks."""
    return token.dep_ == "nsubj" and token.head is verb and (token.pos_ == "PROPN" or token.stem in ENVOYS)


def _complements(token: Token) -> tuple[Token, ...]:
    """The objects of a verb; of a noun what its prepositions lead to: `accession to independence`."""
    return objects(token) if token.is_predicate else tuple(o.token for o in obliques(token))


def _is_of_sort(token: Token, sort: str) -> bool:
    if sort == "verb":
        return token.is_predicate and not (token.dep_ == "amod" and token.tag_ == "VBG")  # `clashing interests`
    if sort == "noun":
        return token.pos_ in ("NOUN", "PROPN")
    return token.pos_ == "ADJ" or token.tag_ in ("VBN", "JJ") or token.dep_ == "acomp"


def _has_particle(token: Token, word: str) -> bool:
    return any(c.lower_ == word and c.dep_ in _PARTICLES for c in token.children)


def qualifiers(noun: Token) -> Iterator[Token]:
    """What qualifies a noun: `close ties`, `ties are close`, `ties described as close`; coordinates included."""
    for child in noun.children:
        if child.dep_ in _BEFORE:
            yield from _with_inner(child)
        elif child.dep_ in ("acl", "relcl", "appos", "advcl"):
            yield child
            yield from _predicated(child)
    verb = noun.head
    if not verb.is_predicate:
        if noun.dep_ == "nsubj":
            yield verb  # `relations soured`, where the parser took the verb for an adjective
        return
    if noun.dep_ in ("nsubj", "nsubjpass"):
        yield verb
        yield from _predicated(verb)
        for child in verb.children:
            if child.dep_ in ("xcomp", "conj") and child.is_predicate:
                yield from _predicated(child)
            elif child.dep_ == "conj" and child.pos_ == "ADJ":
                yield child  # `have grown cooler yet closer`
    elif noun.dep_ in ("dobj", "conj"):
        yield from _predicated(verb)
        yield from (c for c in verb.children if c.dep_ == "ccomp" and not c.is_predicate)


def _predicated(verb: Token) -> Iterator[Token]:
    """`are close and warm`, `were described as cordial`, `are characterised by mistrust`."""
    for child in verb.children:
        if child.dep_ in _PREDICATED:
            yield from _with_inner(child)
        elif child.dep_ == "prep" and child.lower_ == "as":
            for inner in child.children:
                yield from _with_inner(inner)


def _with_inner(child: Token) -> Iterator[Token]:
    if any(c.lower_ == "neither" for c in child.children):
        return
    yield from coordinates(child)
    yield from (c for c in child.children if c.dep_ in ("amod", "compound"))


def _governing(noun: Token, words: frozenset[str]) -> Iterator[Token]:
    """The verbs of a set of which the noun is a core part; coordinate ones and infinitives (`began to improve`) too."""
    if noun.is_predicate:
        if noun.dep_ in ("xcomp", "ccomp", "acl", "relcl") and noun.head.stem in words:
            yield noun
        return
    verb = governor_of(noun)
    if verb is None or (noun.dep_ not in _CORE and noun.dep_ != "pobj") or (verb.stem == "be" and noun.dep_ == "pobj"):
        return
    for each in (verb, *_joined(verb), *(c for c in noun.children if c.dep_ == "acl")):
        if each.stem in words and (each is verb or not any(c.dep_ in _OWN for c in each.children)):
            yield each


def _joined(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("xcomp", "conj") and child.is_predicate:
            yield child
            yield from _joined(child)


def _is_under(noun: Token, words: frozenset[str]) -> bool:
    """Whether the noun completes one of the words by a preposition: `an improvement in relations`."""
    at = noun
    while at.dep_ == "conj":
        at = at.head
    return at.dep_ == "pobj" and at.head.head.stem in words


def _is_inside(noun: Token, words: frozenset[str]) -> bool:
    """Whether one of the nouns heads the phrase that the noun is in: `a treaty of friendship and cooperation`.

    So it does from above a participle: `agreements covering several areas of cooperation`.
    """
    at = noun
    while at.dep_ in _WITHIN and (not at.head.is_predicate or _is_participle(at.head)):
        at = at.head
        if at.stem in words and at.pos_ in ("NOUN", "PROPN"):
            return True
    return False


def _is_participle(verb: Token) -> bool:
    return verb.tag_ == "VBG" and verb.dep_ in ("acl", "pcomp")


def _clause(token: Token) -> list[Token]:
    verb = predicate_of(token)
    while verb is not None and verb.dep_ == "conj" and verb.head.is_predicate:
        verb = verb.head
    return verb.subtree if verb is not None else token.subtree


def _near(token: Token) -> list[Token]:
    """What lies below a word, the verbs that govern it, the noun that it belongs to."""
    verb = token if token.is_predicate else governor_of(token)
    above = list(_above(verb)) if verb is not None else []
    if token.dep_ in ("xcomp", "ccomp", "pcomp", "compound", "relcl", "acl"):
        above.append(token.head)
    elif token.dep_ in ("pobj", "conj") and not token.head.head.is_predicate:
        above.append(token.head.head)
    beside = {t for c in token.children if _is_other_clause(c) for t in c.subtree}
    return [*(t for t in token.subtree if t not in beside), *above]


def _is_other_clause(child: Token) -> bool:
    """`A called it illegal, and B protested`: a clause joined on that has a subject of its own."""
    return child.dep_ == "conj" and child.is_predicate and any(c.dep_ in _OWN for c in child.children)


def _above(verb: Token) -> Iterator[Token]:
    """The verb and those that it completes: `discussed strengthening ties`."""
    yield verb
    while verb.dep_ in ("xcomp", "pcomp", "ccomp") and verb.head is not verb:
        verb = verb.head
        if verb.is_predicate:
            yield verb


def _is_listed(noun: Token) -> bool:
    """Whether a noun only stands in a list of fields: `cooperate in mining, trade and tourism`."""
    if any(c.lower_ in ("between", "with", "from", "to") for c in noun.children):
        return False
    at = noun
    while at.dep_ in ("conj", "appos") and not at.head.is_predicate:
        at = at.head
    is_many = at is not noun or any(c.dep_ == "conj" for c in noun.children)
    return is_many and (at.stem in _FIELDS or (at.dep_ == "pobj" and at.head.lower_ in ("in", "on", "of")))


def _is_said(noun: Token) -> bool:
    """Whether a noun is said of somebody: `A is B's partner`, `as B's partner`, `A, B's partner`."""
    if noun.dep_ == "nsubj" and noun.head.stem in ("be", "become", "remain"):
        return any(c.dep_ == "attr" for c in noun.head.children)
    at = noun
    while at.dep_ in ("conj", "pobj") and at.head.dep_ in ("attr", "appos", "oprd", "prep", "pobj", "conj"):
        if at.dep_ == "pobj" and at.head.lower_ not in ("of", "as", "among"):
            return False
        if at.dep_ == "pobj" and at.head.lower_ == "as":
            return True
        if at.dep_ == "pobj" and at.head.lower_ == "among" and at.head.head.stem in _RANKED:
            return not is_negated(at.head.head)  # who is not among the first may still be one
        at = at.head.head if at.dep_ == "pobj" else at.head
    return at.dep_ in ("attr", "appos", "oprd")
