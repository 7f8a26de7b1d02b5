"""The phrase books in, a rule for each out: what an expression with its roles says, as drafts of the book's kind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.kinds import kind_named
from bilat.model.statement import Other
from bilat.reading.grammar.acttime import act_time
from bilat.reading.grammar.aspect import SPELLS, aspect_of, is_lacking, is_under_way, turn_of
from bilat.reading.grammar.clause import agents, coordinates, is_negated, objects, obliques, predicate_of
from bilat.reading.grammar.expressions import acts, is_told_by_the_way, is_used_so
from bilat.reading.grammar.found import NOBODY, Who
from bilat.reading.grammar.howmany import number_of, sum_behind, sum_in_clause
from bilat.reading.grammar.modality import Stance, is_perfect, is_supposed, stance_of
from bilat.reading.grammar.naming import is_of_a_name
from bilat.reading.grammar.regimes import is_state
from bilat.reading.grammar.roles import all_found, first_found, governor_of
from bilat.reading.grammar.sequels import sequel_time, sequels
from bilat.reading.grammar.sides import is_on_somebody, mutual
from bilat.reading.grammar.strangers import rest_of_pair
from bilat.reading.grammar.where import city_near
from bilat.reading.phrases.book import load_books
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.figures import by_figures
from bilat.reading.rules.phrase_details import detail_of, short
from bilat.reading.rules.phrase_parties import actor_and_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bilat.model.quantity import Quantity
    from bilat.model.statement import Modality, Phase
    from bilat.reading.grammar.found import When
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.phrases.book import Book, Expression
    from bilat.reading.tree import Token

_Parties = tuple[tuple[str, ...], tuple[str, ...]]
_PAIR = 2
_DECLARE = frozenset({"declare", "proclaim"})
_WORTH = frozenset({"trade", "investment"})
_DEMAND = frozenset("call demand urge request ask appeal press insist plead".split())
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "both", "such"})


def phrase_rules() -> tuple[Rule, ...]:
    """A rule for each phrase book, named as the book."""
    return tuple(Rule(book.name, book.version, _reader(book), book.words) for book in load_books())


def _reader(book: Book) -> Callable[[Sentence], Iterator[Draft]]:
    def read(sentence: Sentence) -> Iterator[Draft]:
        seen = set()
        for draft in () if introduces_list(sentence) else drafts_of(book, sentence):
            key = (draft.phase, frozenset(draft.actors), draft.targets, draft.time, draft.modality)
            if key not in seen:
                seen.add(key)
                yield draft

    return read


@lru_cache(maxsize=4)  # every book asks it of a sentence
def introduces_list(sentence: Sentence) -> bool:
    """Whether a sentence only leads over to a list, or is a caption without a verb: it tells nothing of its own."""
    if sentence.block.kind != "paragraph":
        return False
    text = sentence.text.rstrip()
    return text.endswith(":") or not (text.endswith((".", "!", "?")) or any(t.is_predicate for t in sentence.span))


def drafts_of(book: Book, sentence: Sentence) -> Iterator[Draft]:
    """What a book reads in a sentence, doubles included."""
    for token in _turning_points(book, sentence):
        yield from first_told(token, book.by_word[token.stem], sentence) or _as_before(token, book, sentence)


def _turning_points(book: Book, sentence: Sentence) -> list[Token]:
    return _points_by_book(sentence).get(book.name, [])


@lru_cache(maxsize=8)  # every book asks it of a sentence, and of the one before
def _points_by_book(sentence: Sentence) -> Mapping[str, list[Token]]:
    """The words of a sentence that the expressions of each book turn on, but for those that help to name something."""
    points: defaultdict[str, list[Token]] = defaultdict(list)
    turning = _books_by_word()
    for token in sentence.span.tokens:
        if token.stem in turning and not is_of_a_name(token, sentence):
            for name in turning[token.stem]:
                points[name].append(token)
    return MappingProxyType(points)


@cache
def _books_by_word() -> Mapping[str, tuple[str, ...]]:
    """The names of the books that have expressions that turn on a word."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for book in load_books():
        for word in book.by_word:
            names[word].append(book.name)
    return MappingProxyType({word: tuple(found) for word, found in names.items()})


def first_told(token: Token, expressions: tuple[Expression, ...], sentence: Sentence) -> tuple[Draft, ...]:
    """The drafts of the first expression that the token is used as and that finds its parties.

    Those that turn on a verb that governs the word all speak: `the alliance, formed in 1902, lapsed in 1923`.
    """
    governed: list[Draft] = []
    for expression in expressions:
        is_governed = bool(expression.around.governor)
        if (
            (is_governed or not governed)
            and is_used_so(token, expression, sentence)
            and not is_supposed(token, sentence)
        ):
            drafts = by_figures(tuple(_drafts(token, expression, sentence)), token, sentence)
            told = (*drafts, *_told_again(token, drafts, sentence), *_turned_later(token, drafts, sentence))
            if told and not is_governed:
                return told
            governed.extend(told)
    return tuple(governed)


def _as_before(token: Token, book: Book, sentence: Sentence) -> Iterator[Draft]:
    """`The sanctions were lifted in 2014`: the parties are those of the tie that the sentence before told."""
    before = sentence.previous
    if before is None or not any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in token.children):
        return
    words = (e for e in book.by_word[token.stem] if e.sort == "noun" and not e.around.modified)
    nouns = [e for e in words if e.phase is not None]
    phase = aspect_of(token) if nouns else None
    if phase is None:
        return
    points = _turning_points(book, before)
    told = [d for t in points for d in first_told(t, book.by_word[t.stem], before) if d.phase != "ends"]
    for each in told[-1:]:
        expression = replace(nouns[0], is_steady=False, phase=phase)
        yield _draft((token, token), expression, sentence, (Who(each.actors), each.actors, each.targets))


def _told_again(token: Token, drafts: tuple[Draft, ...], sentence: Sentence) -> Iterator[Draft]:
    """`built a school in 1991 and a bridge in 2016`: what else was done, at a time of its own."""
    for noun in (c for each in (token, *objects(token)) for c in coordinates(each)[1:]):
        timed = next((t for t in sentence.times if t.mention.calendar and t.head in noun.subtree), None)
        if timed is None or noun.is_predicate or timed.mention.relation not in (None, "on", "between"):
            continue
        for draft in drafts:
            if draft.time is not None and draft.phase not in ("holds", "absent"):
                time = timed.value
                yield replace(draft, time=time, quantity=number_of(noun, sentence), detail=short(noun, sentence))


def _turned_later(token: Token, drafts: tuple[Draft, ...], sentence: Sentence) -> Iterator[Draft]:
    """`cooperation was suspended in 1991 and resumed in 1994`: what became of a tie later, at a time of its own."""
    ties = [draft for draft in drafts if draft.phase is not None and draft.modality == "asserted"]
    later = sequels(governor_of(token), token) if ties and not token.is_predicate else ()
    for verb in later:
        phase, time = turn_of(verb), sequel_time(verb, sentence)
        if phase in (None, "holds") or not time or any(draft.phase == phase for draft in ties):
            continue
        stance = stance_of(verb, sentence)
        if not stance.is_negated:
            turned = replace(ties[0], phase=phase, time=time.act, modality=stance.modality, told=None)
            turned = replace(turned, attributed_to=stance.attributed_to)
            yield from (replace(turned, actors=d.actors, targets=d.targets) for d in ties if d.phase == ties[0].phase)


def _drafts(token: Token, expression: Expression, sentence: Sentence) -> Iterator[Draft]:
    if kind_named(expression.kind).is_symmetric or expression.is_together:
        for both in _equals(token, expression, sentence):
            yield from _told_of(token, expression, sentence, both, [(both.parties, ())])
        return
    actor, target = actor_and_target(token, expression, sentence)
    if expression.is_of_lands:
        is_personal = bool(actor.persons) and not token.is_predicate  # `under the rule of King N`
        actor, target = NOBODY if is_personal else _lands(actor, sentence), _lands(target, sentence)
    is_of_both = len(target.parties) == _PAIR == len(set(target.parties) & set(sentence.pair))
    if expression.is_agentless and not (actor or is_of_both or agents(token)):
        for other in target.parties:
            yield _draft((token, token), expression, sentence, (actor, (), (other,)))
    target = Who(tuple(_state_of_region(p, sentence) for p in target.parties), target.persons, target.is_metonym)
    pairs: list[_Parties] = [] if expression.target else [((each,), ()) for each in actor.parties]
    pairs += [((each,), (other,)) for each in actor.parties for other in target.parties if other != each]
    yield from _told_of(token, expression, sentence, actor, pairs)


def _told_of(
    token: Token, expression: Expression, sentence: Sentence, actor: Who, pairs: Sequence[_Parties]
) -> Iterator[Draft]:
    """For each pair a draft for each verb that says what became of it: `ties soured in 2001 and improved in 2004`."""
    told = [_draft((token, act), expression, sentence, (actor, *pairs[0])) for act in acts(token, expression) if pairs]
    yield from told
    yield from (replace(draft, actors=actors, targets=targets) for actors, targets in pairs[1:] for draft in told)


def _equals(token: Token, expression: Expression, sentence: Sentence) -> Iterator[Who]:
    """All parties together, or a pair each; of a war each of the one side with each of the other."""
    if not (expression.is_sided or expression.is_together):
        yield from mutual(expression.actor, token, sentence)
        return
    both = all_found(expression.actor, token, sentence)
    first = first_found(expression.actor[:1], token, sentence)
    rest = tuple(p for p in both.parties if p not in first.parties)
    if token.stem in _DECLARE and first and not rest and is_on_somebody(token, first, sentence):
        rest = rest_of_pair(first, sentence).parties
        both = replace(both, parties=(*first.parties, *rest)) if rest else NOBODY
    if first and rest and len(both.parties) > _PAIR:
        yield from (replace(both, parties=(one, other)) for one in first.parties for other in rest)
    elif len(both.parties) >= _PAIR:
        yield both


def _state_of_region(name: str, sentence: Sentence) -> str:
    """A region of one of the title's pair stands for it, where the title does not name the region itself."""
    party = sentence.scope.registry.find(name)
    if party is None or party.sort != "region" or name in sentence.pair:
        return name
    owners = (sentence.scope.registry.by_id(each) for each in party.within)
    return next((o.name for o in owners if o is not None and o.name in sentence.pair), name)


def _lands(found: Who, sentence: Sentence) -> Who:
    """Those that have a territory; organisations and groups fall out."""
    return Who(tuple(p for p in found.parties if is_state(p, sentence)), found.persons, found.is_metonym)


def _draft(
    words: tuple[Token, Token],
    expression: Expression,
    sentence: Sentence,
    parties: tuple[Who, tuple[str, ...], tuple[str, ...]],
) -> Draft:
    token = words[0]
    who_acts, actors, targets = parties
    stance, time = _stance(words, expression, sentence), act_time(words, expression, sentence)
    modality, phase = _told_as(words, expression, stance)
    if expression.is_spanning and phase == "begins" and _is_span(token, time.extent):
        phase = "holds"
    if phase == "ends" and modality == "planned" and _is_demanded(token):
        modality, phase = "asserted", "holds"
    if phase == "begins" and modality == "asserted" and _goes_on(words, expression, time):
        phase = "holds"
    is_extent = phase in ("holds", "absent")
    return Draft(
        expression.kind,
        phase,
        actors,
        targets,
        (*(Other("person", p) for p in who_acts.persons), *_others(token, expression, sentence)),
        time.extent if is_extent or (phase is None and time.relation == "from") else time.act,
        _place(token, expression, sentence),
        _count(token, expression, sentence),
        modality,
        (expression.told or stance.told) if is_extent else None,
        stance.attributed_to,
        detail_of(token, expression, sentence),
        expression.confidence,
    )


def _is_demanded(noun: Token) -> bool:
    """`called for an end to the embargo`, `demanded the end of the occupation`: it holds, or nobody would ask."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "to") else None
    if above is None or above.is_predicate:
        return False
    verb = governor_of(above)
    return verb is not None and verb.stem in _DEMAND


def _goes_on(words: tuple[Token, Token], expression: Expression, time: When) -> bool:
    """Whether a change is told as a state: `has improved since`, `are deteriorating`, `have grown closer`."""
    token, act = words
    if time.relation == "since" or is_under_way(act) or _lasts(act):
        return True
    verb = predicate_of(act)
    if verb is None or expression.phase != "begins" or not is_perfect(verb):
        return False
    return verb.stem == "become" or aspect_of(token) is None


def _lasts(act: Token) -> bool:
    """`strained relations for eight months`: the state that came is told over its length."""
    return any(o.prep == "for" and o.token.stem in SPELLS for t in (act, *objects(act)) for o in obliques(t))


def _stance(words: tuple[Token, Token], expression: Expression, sentence: Sentence) -> Stance:
    token, act = words
    stance = stance_of(act, sentence)
    if expression.negated and kind_named(expression.kind).is_tie:
        return replace(stance, is_negated=False)
    if is_told_by_the_way(token, expression) and (expression.is_steady or aspect_of(token) is None):
        is_sure = stance.modality in ("planned", "denied", "doubtful")
        return replace(stance, modality="asserted" if is_sure else stance.modality, is_negated=is_negated(token))
    return stance


def _turned(token: Token, act: Token) -> Phase | None:
    """The phase by what stands around a word; a verb that goes on with it (`and lifted in 2003`) has its own."""
    is_first = act is token or act is governor_of(token)
    return aspect_of(token) if is_first else turn_of(act) or aspect_of(token)


def _told_as(words: tuple[Token, Token], expression: Expression, stance: Stance) -> tuple[Modality, Phase | None]:
    token, act = words
    modality = stance.modality
    if expression.modality and modality == "asserted":
        modality = expression.modality
    is_negated_here = not expression.negated and (stance.is_negated or _is_denied(token))
    if not kind_named(expression.kind).is_tie and expression.modality:
        return modality, None
    if not kind_named(expression.kind).is_tie:
        return ("denied" if is_negated_here and modality in ("asserted", "planned") else modality), None
    phase = (None if expression.is_steady else _turned(token, act)) or expression.phase or "holds"
    if expression.is_stance:
        return ("denied" if is_negated_here and modality in ("asserted", "planned") else modality), phase
    if is_negated_here:
        # What has not been ended goes on.
        return modality, "absent" if phase in ("holds", "begins") else "holds"
    is_new = modality == "planned" and phase == "holds" and not expression.is_phase_own
    return modality, "begins" if is_new else phase


def _is_denied(token: Token) -> bool:
    return not token.is_predicate and (is_negated(token) or is_lacking(token))


def _is_span(token: Token, extent: str | None) -> bool:
    """Whether `occupied` is told as what went on: over a stretch of time, or in the present."""
    if (extent is not None and "/" in extent) or token.tag_ in ("VBZ", "VBP") or token.dep_ == "amod":
        return True
    return any(c.dep_ in ("auxpass", "aux") and c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in token.children)


def _others(token: Token, expression: Expression, sentence: Sentence) -> Iterator[Other]:
    for role, paths in expression.roles:
        for name in first_found(paths, token, sentence).parties:
            yield Other(role, name)


def _place(token: Token, expression: Expression, sentence: Sentence) -> str | None:
    found = city_near(token, sentence) if expression.is_placed else None
    return found.city if found else None


def _count(token: Token, expression: Expression, sentence: Sentence) -> Quantity | None:
    if not expression.is_counted:
        return None
    whole = token
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and not whole.head.head.is_predicate:
        whole = whole.head.head  # `the volume of trade fell to …`
    verb = governor_of(whole) if expression.sort == "noun" else None
    is_second = token.dep_ == "conj" and not token.is_predicate and expression.kind in _WORTH
    beside = (
        ()
        if verb is None or is_second
        else (t for t in (*objects(verb), *(o.token for o in obliques(verb))) if t is not token)
    )
    near = (token, *objects(token), *agents(token), *(o.token for o in obliques(token)), *beside)
    found = next((q for q in (number_of(t, sentence) for t in near) if q is not None), None)
    if found is None and expression.kind in _WORTH:
        return sum_behind(token, sentence) if is_second else sum_in_clause(verb or token, sentence)
    return found
