"""Sentences about common borders and neighbours in, drafts of `border` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.reading.grammar.between import parties_between
from bilat.reading.grammar.capacity import bearers, is_under_as
from bilat.reading.grammar.clause import (
    agents,
    is_negated,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.clausetime import clause_time
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.howmany import quantity_mentions
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.who import who, who_is
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.statement import Phase
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_BORDERS = frozenset({"border", "frontier", "boundary", "borderline"})
_CROSSINGS = frozenset({"crossing", "bordercrossing", "checkpoint", "point"})
_VERBS = frozenset({"border", "neighbour", "neighbor", "adjoin", "abut"})
_ENCLOSE = frozenset({"bound", "surround", "flank", "enclose", "hem"})
_SHARE = frozenset({"share", "have", "possess"})
_GAIN = frozenset({"gain", "acquire", "obtain", "get"})
_LOSE = frozenset({"lose", "cease"})
_BE = frozenset("be run stretch extend measure total span follow form constitute comprise pass".split())
_NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_ADJACENT = frozenset({"adjacent", "contiguous", "neighbouring", "neighboring"})
_LANDS = frozenset("country nation state republic kingdom territory other side part which that both two".split())
_SORTS = frozenset("land maritime sea common international river mountain".split())
_DRAW = frozenset("form mark constitute make define trace demarcate delimit delineate draw establish fix".split())
_ACTS = frozenset("close reopen open seal shut demarcate delimit delineate fortify mine patrol guard cross".split())
_ITEM = re.compile(
    r"(?i)(?:(?:length\s+of\s+(?:the\s+)?)?(?:(?:common|shared|land|maritime|joint|state)\s+)*"
    r"(?:border|frontier|boundary)(?:\s+length)?(?:\s+(?:with|between)\s+[\w\s]+)?)\s*:"
)
_LENGTHS = frozenset({"km", "miles", "m", "nautical miles"})
_WORDS = _BORDERS | _CROSSINGS | _VERBS | _ENCLOSE | _ADJACENT | {"borders", "adjoins", "abuts", "neighbours"}
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """Borders shared or not, their length and crossings, and neighbours."""
    if item := _ITEM.match(sentence.text):
        yield from _item(item, sentence)
        return
    for token in sentence.having(_WORDS):
        word = stem(token)
        if token.lower_ in ("borders", "adjoins", "abuts", "neighbours") and _stands_between_names(token, sentence):
            yield from _named_around(token, sentence)
        elif (word in _ENCLOSE and is_predicate(token) and is_passive(token)) or (
            word in _VERBS and (is_predicate(token) or _is_lost_verb(token))
        ):
            yield from _verb(token, sentence)
        elif word in _BORDERS and token.pos_ in ("NOUN", "PROPN"):
            yield from _border(token, sentence)
        elif word in _CROSSINGS:
            yield from _crossings(token, sentence)
        elif word in _NEIGHBOURS and token.pos_ == "NOUN":
            yield from _neighbours(token, sentence)
        elif word in _ADJACENT and token.pos_ in ("ADJ", "VERB", "NOUN"):
            yield from _adjacent(token, sentence)


def _item(item: re.Match[str], sentence: Sentence) -> Iterator[Draft]:
    """`Common border: 1,175 km, two crossings`: of the title's pair, or of it and the party named."""
    colon = sentence.start + item.end()
    named = tuple(dict.fromkeys(m.party for _, m in sorted(sentence.parties.items()) if m.end <= colon))
    pair = named if len(named) == _PAIR else sentence.pair
    if len(pair) != _PAIR or not set(named) <= set(pair):
        return
    counts = [m for m in quantity_mentions(sentence) if m.unit in _LENGTHS or _is_crossing(m.of)]
    crossings = [m.quantity for m in counts if _is_crossing(m.of)]
    lengths = [Quantity(m.value, m.maximum, m.unit, "border", m.bound) for m in counts if m.unit in _LENGTHS]
    quantity = next(iter((*crossings, *lengths)), None)
    is_none = re.match(r"(?i)\s*(?:none|no\b|nil)", sentence.text[item.end() :])
    if quantity is not None or is_none:
        phase: Phase = "absent" if is_none else "holds"
        yield Draft("border", phase, pair, quantity=quantity, told="present", confidence=0.85)


def _is_lost_verb(token: Token) -> bool:
    """`A only borders B`, where the parser took the verb for a noun."""
    labels = {c.dep_ for c in token.children}
    return token.lower_ in ("borders", "adjoins") and "dobj" in labels and bool(labels & {"nsubj", "advmod"})


def _stands_between_names(token: Token, sentence: Sentence) -> bool:
    """`A borders B` where the parser saw no verb: a country's name right before the word and one right behind it."""
    if token.is_predicate or token.i <= sentence.span.start or token.i + 1 >= sentence.span.end:
        return False
    sides = (token.nbor(-1), token.nbor(1))
    return all(t.i in sentence.parties and sentence.parties[t.i].form in ("name", "short") for t in sides)


def _named_around(token: Token, sentence: Sentence) -> Iterator[Draft]:
    pair = (sentence.parties[token.i - 1].party, sentence.parties[token.i + 1].party)
    if len(set(pair)) == _PAIR:
        yield Draft("border", "holds", pair, told="present", confidence=0.7)


def _verb(verb: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A borders B`, `A is bordered by B and C`."""
    firsts = who([t for t in agents(verb) if _is_land(t, sentence)], sentence)
    others = who([t for t in patients(verb) if _is_land(t, sentence)], sentence)
    if is_passive(verb):
        by = [o.token for side in (verb, *(o.token for o in obliques(verb))) for o in obliques(side) if o.prep == "by"]
        firsts = firsts + who([t for t in by if _is_land(t, sentence)], sentence)
    if not others and not is_passive(verb):
        others = who([o.token for o in obliques(verb) if o.prep == "on" and _is_land(o.token, sentence)], sentence)
    for first in firsts.parties:
        for other in others.parties:
            if first != other:
                yield from _draft("holds", (first, other), verb, sentence)


def _is_land(token: Token, sentence: Sentence) -> bool:
    """Whether a phrase may stand for a country: not a person, not a thing beside a party."""
    mention = sentence.parties.get(token.i)
    if token.i in sentence.persons:
        return False
    return (mention is not None and mention.form in ("name", "short")) or token.pos_ == "PRON" or lemma(token) in _LANDS


def _border(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`share a border`, `have a 300 km frontier`, `the border between A and B is …`."""
    verb = predicate_of(noun)
    if verb is None or (noun.dep_ == "compound" and stem(noun.head) not in _BORDERS):
        return
    word = stem(verb)
    if noun.dep_ == "dobj" and word in _SHARE | _GAIN | _LOSE:
        phase: Phase = "holds" if word in _SHARE else "begins" if word in _GAIN else "ends"
        if word == "share" or _is_common(noun) or _is_with(noun, verb) or _is_of_several(noun, verb, sentence):
            yield from _pairs(phase, _sharers(noun, verb, sentence), noun, verb, sentence)
    elif noun in patients(verb) and word in _DRAW and _is_drawn_between_two(noun, verb, sentence):
        found = parties_between(noun, sentence, use_agents=is_passive(verb))
        if len(found.parties) == _PAIR:
            yield from _draft("holds", found.parties, verb, sentence, _length(noun, sentence), _detail(noun))
    elif _is_passing(noun, verb, sentence):
        yield from _passing(noun, sentence)
    elif _is_subject(noun) and word in _BE and _is_state(verb, noun, sentence):
        found = parties_between(noun, sentence, use_agents=False)
        if len(found.parties) == _PAIR and _names_both(noun, sentence):
            yield from _draft("holds", found.parties, verb, sentence, _length(noun, sentence), _detail(noun))
    elif noun.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.children):
        found = parties_between(noun, sentence, use_agents=False)
        if len(found.parties) == _PAIR:
            yield from _draft(
                "absent" if is_negated(noun) else "holds",
                found.parties,
                verb,
                sentence,
                _length(noun, sentence),
                _detail(noun),
            )


def _is_passing(noun: Token, verb: Token, sentence: Sentence) -> bool:
    """`closed its border with B`, `troops on A's border with B`: a border told beside something else."""
    is_own = (
        lemma(noun) in ("border", "frontier")
        and any(c.dep_ == "poss" for c in noun.children)
        and any(o.prep == "with" for o in obliques(noun))
    )
    named = [o.token for o in obliques(noun) if o.prep == "between" and o.token.i in sentence.parties]
    own = {sentence.parties[c.i].party for c in noun.children if c.i in sentence.parties}
    own |= {sentence.parties[g.i].party for c in noun.children for g in c.children if g.i in sentence.parties}
    is_theirs = any(c.lower_ == "their" for c in noun.children)
    if (len(named) == _PAIR or len(own) == _PAIR or is_theirs) and noun.dep_ != "dobj" and not _is_stated(noun, verb):
        return True
    is_acted = noun in patients(verb) and stem(verb) in _ACTS
    return is_own or (is_acted and _is_with(noun, verb))


def _is_stated(noun: Token, verb: Token) -> bool:
    """Whether the clause itself is about the border: its length, its course."""
    return _is_subject(noun) and (stem(verb) in _BE or noun.dep_ == "pobj")


def _passing(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    verb = predicate_of(noun)
    ties = [*obliques(noun), *(obliques(verb) if verb is not None else ())]
    sides = who([o.token for o in ties if o.prep in ("with", "between")], sentence).parties
    owners = who([c for c in noun.children if c.dep_ == "poss"], sentence).parties
    both = parties_between(noun, sentence, use_agents=False).parties if not sides else owners
    if len(both) == _PAIR:
        yield Draft("border", "holds", both, told="present", detail=_detail(noun), confidence=0.6)
        return
    acting = who(agents(verb), sentence).parties if verb is not None and len(sides) == 1 else ()
    for first in owners or acting or sides[:1]:
        for other in sides:
            if first != other:
                yield Draft("border", "holds", (first, other), told="present", detail=_detail(noun), confidence=0.6)


def _is_subject(noun: Token) -> bool:
    """`the border is …`, `the length of the border is …`."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "length":
        return noun.head.head.dep_ == "nsubj"
    return noun.dep_ in ("nsubj", "nsubjpass")


def _is_drawn_between_two(noun: Token, verb: Token, sentence: Sentence) -> bool:
    return _names_both(noun, sentence) or len(who(agents(verb), sentence).parties) == _PAIR


def _is_of_several(noun: Token, verb: Token, sentence: Sentence) -> bool:
    """`A and B have a maritime boundary`: a border that two have is one between them."""
    return noun.tag_ == "NN" and stem(verb) == "have" and len(who(agents(verb), sentence).parties) == _PAIR


def _is_common(noun: Token) -> bool:
    return any(c.lower_ in ("common", "shared", "mutual", "joint") for c in noun.children)


def _is_with(noun: Token, verb: Token) -> bool:
    return any(o.prep in ("with", "between") for at in (noun, verb) for o in obliques(at))


def _sharers(noun: Token, verb: Token, sentence: Sentence) -> list[tuple[str, ...]]:
    """The pairs that share: `A and B share …`, `A shares … with B and C`."""
    firsts = who(agents(verb), sentence)
    sides = [o.token for at in (noun, verb) for o in obliques(at) if o.prep in ("with", "including")]
    sides = [verb.head if t.lower_ == "which" and verb.dep_ == "relcl" else t for t in sides]
    others = who([*sides, *(o.token for side in sides for o in obliques(side) if o.prep == "including")], sentence)
    if others.parties:
        return [(a, b) for a in firsts.parties for b in others.parties if a != b]
    named = (
        firsts.parties
        or who([o.token for at in (noun, verb) for o in obliques(at) if o.prep == "between"], sentence).parties
    )
    return [named] if len(named) == _PAIR else []


def _pairs(phase: Phase, pairs: list[tuple[str, ...]], noun: Token, verb: Token, sentence: Sentence) -> Iterator[Draft]:
    quantity = _length(noun, sentence) if len(pairs) == 1 else None
    for pair in pairs:
        yield from _draft(
            "absent" if phase == "holds" and is_negated(noun) else phase, pair, verb, sentence, quantity, _detail(noun)
        )


def _is_state(verb: Token, noun: Token, sentence: Sentence) -> bool:
    """Whether a predicate of a border says what it is, not what was done to it."""
    if stem(verb) != "be":
        return True
    if any(c.dep_ == "acomp" and c.lower_ in ("open", "porous", "undemarcated", "closed") for c in verb.children):
        return True
    return bool(_length(noun, sentence)) or any(
        c.dep_ in ("attr",) and stem(c) not in ("issue", "matter", "problem") for c in verb.children
    )


def _names_both(noun: Token, sentence: Sentence) -> bool:
    low = {c.lower_ for c in noun.children}
    named = {m.party for i, m in sentence.parties.items() if noun.is_ancestor(noun.doc[i])}
    return (
        len(named) >= _PAIR
        or bool(low & {"common", "shared", "their", "mutual", "its"})
        or any(o.prep == "between" for o in obliques(noun))
    )


def _detail(noun: Token) -> str | None:
    word = next((c.lower_ for c in noun.children if c.lower_ in _SORTS - {"common", "international"}), None)
    return f"{word} border" if word else None


def _length(noun: Token, sentence: Sentence) -> Quantity | None:
    """The length or the crossings that a border's phrase gives, or its clause where it is the subject."""
    verb = predicate_of(noun)
    whole = verb if verb is not None and (_is_subject(noun) or noun.dep_ == "attr") else noun
    tokens = [sentence.offsets[t.i] for t in whole.subtree if t.i in sentence.offsets]
    for mention in quantity_mentions(sentence):
        if not any(first < mention.end and mention.start < last for first, last in tokens):
            continue
        if mention.unit in _LENGTHS:
            return Quantity(mention.value, mention.maximum, mention.unit, "border", mention.bound)
        if _is_crossing(mention.of):
            return mention.quantity
    return None


def _is_crossing(of: str | None) -> bool:
    low = (of or "").casefold().replace("-", " ")
    return low.endswith(("crossings", "crossing", "crossing points", "checkpoints", "border points"))


def _crossings(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`share two border crossings`, `there are three crossings between A and B`."""
    quantity = next((m.quantity for m in quantity_mentions(sentence) if _is_crossing(m.of)), None)
    verb = predicate_of(noun)
    if quantity is None or verb is None or not _is_of_border(noun):
        return
    word = stem(verb)
    if noun.dep_ == "dobj" and word in _SHARE | {"operate", "maintain"}:
        for pair in _sharers(noun, verb, sentence):
            yield from _draft("holds", pair, verb, sentence, quantity, "border crossings")
    elif any(c.dep_ == "expl" for c in verb.children) or word in ("connect", "link", "exist", "operate"):
        found = parties_between(noun, sentence, use_agents=word != "operate")
        if len(found.parties) == _PAIR:
            yield from _draft("holds", found.parties, verb, sentence, quantity, "border crossings")


def _is_of_border(noun: Token) -> bool:
    phrase = {t.lower_ for t in noun.subtree}
    return any("border" in word or "frontier" in word or word.startswith("crossing") for word in phrase)


def _neighbours(noun: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A and B are neighbours`, `A is a neighbour of B`, `as neighbours, they …`."""
    verb = predicate_of(noun)
    if verb is None or any(c.lower_ in ("good", "regional", "distant", "near", "worthy") for c in noun.children):
        return
    other = who([o.token for o in obliques(noun) if o.prep in ("of", "to", "with")], sentence)
    for child in noun.children:
        if child.dep_ == "poss":
            other = other + Who(who_is(child, sentence).parties)
    if noun.dep_ == "attr" and stem(verb) in ("be", "become", "remain"):
        firsts = who(agents(verb), sentence)
    elif noun.dep_ == "nsubj" and stem(verb) == "be":
        firsts = who([c for c in verb.children if c.dep_ == "attr" and _is_land(c, sentence)], sentence)
    elif noun.dep_ == "appos" and _is_land(noun.head, sentence):
        firsts = who_is(noun.head, sentence)
    elif is_under_as(noun):
        firsts = bearers(noun, verb, sentence)
    else:
        return
    yield from _relation(firsts, other, verb, sentence, "neighbours")


def _adjacent(word: Token, sentence: Sentence) -> Iterator[Draft]:
    """`A is adjacent to B`, `A and B are neighbouring countries`."""
    head = word.head
    verb = predicate_of(head if head.pos_ == "NOUN" else word) if not is_predicate(word) else None
    if verb is None or stem(verb) not in ("be", "become"):
        return
    if word.dep_ == "acomp" or (head.dep_ == "attr" and lemma(head) in ("country", "state", "nation")):
        ties = [*obliques(word), *(o for o in obliques(head) if head.dep_ == "attr")]
        other = who([o.token for o in ties if o.prep in ("to", "with", "of")], sentence)
        yield from _relation(who(agents(verb), sentence), other, verb, sentence, "neighbours")


def _relation(firsts: Who, other: Who, verb: Token, sentence: Sentence, detail: str) -> Iterator[Draft]:
    rest = [p for p in other.parties if p not in firsts.parties]
    pairs = [(a, b) for a in firsts.parties for b in rest] if rest else [firsts.parties]
    for pair in pairs:
        if len(pair) == _PAIR:
            yield from _draft("begins" if stem(verb) == "become" else "holds", pair, verb, sentence, None, detail)


def _draft(
    phase: Phase,
    pair: tuple[str, ...],
    verb: Token,
    sentence: Sentence,
    quantity: Quantity | None = None,
    detail: str | None = None,
) -> Iterator[Draft]:
    stance = stance_of(verb, sentence)
    if stance.modality == "planned":
        return
    state: Phase = "absent" if phase == "holds" and stance.is_negated else phase
    time = clause_time(verb, sentence)
    lasts = state in ("holds", "absent")
    if len(set(pair)) == _PAIR:
        yield Draft(
            "border", state, pair, time=time.extent if lasts else time.act, quantity=quantity, modality=stance.modality,
            told=stance.told if lasts else None, attributed_to=stance.attributed_to, detail=detail,
        )  # fmt: skip


RULE = Rule("borders", 2, read, _WORDS)
