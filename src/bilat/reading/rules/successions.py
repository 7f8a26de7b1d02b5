"""Who came to or left the head of a state (`took office`, `was elected president`) in, `transition` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.statement import Other
from bilat.reading.grammar.clause import (
    agents,
    is_passive,
    is_predicate,
    lemma,
    obliques,
    particle,
    patients,
    predicate_of,
    stem,
)
from bilat.reading.grammar.found import Who
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.owntime import noun_time, own_time
from bilat.reading.grammar.people import person_name
from bilat.reading.grammar.regimes import dated_party, inside, is_state, order_of, state_of, subject_beside
from bilat.reading.grammar.rulers import ruled_by
from bilat.reading.grammar.who import who_is
from bilat.reading.mentions.names import surname
from bilat.reading.rules.draft import Draft, Rule
from bilat.reading.rules.upheavals import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.found import When
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.tree import Token

_TAKE = frozenset("take assume enter leave quit demit vacate".split())
_GIVE_UP = frozenset("relinquish surrender give yield cede lose leave transfer".split())
_GO = frozenset("resign abdicate".split())
_POSTS = frozenset("office presidency premiership chancellorship throne crown reins".split())
_HEADS = frozenset("president premier chancellor king queen emperor sultan shah emir tsar".split())
_VICTORIES = frozenset("victory win triumph defeat".split())
_BEAT = frozenset({"beat", "defeat"})
_POLLS = frozenset({"election", "poll", "runoff", "vote"})
_LESSER = frozenset(
    """
    vice deputy council assembly senate commission court bank company party union federation committee association
    academy conference chamber club congress parliament house
    """.split()
)
WORDS = (
    _TAKE
    | _GIVE_UP
    | _GO
    | _VICTORIES
    | _BEAT
    | frozenset("step swear inaugurate elect reelect become succeed crown".split())
)
_CONFIDENCE = 0.6


def read(sentence: Sentence) -> Iterator[Draft]:
    """One change of head a country and sentence."""
    seen = set()
    for token in sentence.span:
        for draft in _by_token(token, sentence):
            if draft.actors not in seen:
                seen.add(draft.actors)
                yield draft


def _by_token(token: Token, sentence: Sentence) -> Iterator[Draft]:
    if token.stem not in WORDS:
        return
    if is_predicate(token):
        last = _turn(token) or _of_rival(token, sentence)
        if last is not None:
            movers = patients(token) if is_passive(token) else agents(token)
            yield from _drafts(token, last, _only_heads(movers, sentence), sentence)
    elif lemma(token) in _VICTORIES and token.pos_ == "NOUN":
        poll = next((o.token for o in obliques(token) if o.prep == "in" and lemma(o.token) in _POLLS), None)
        owners = tuple(c for c in token.children if c.dep_ == "poss")
        owners += tuple(o.token for o in obliques(token) if o.prep in ("of", "for", "by"))
        if poll is not None and not _is_lesser(poll):
            yield from _drafts(token, poll, _only_heads(owners, sentence), sentence)


def _turn(verb: Token) -> Token | None:
    """The word that ends a phrase of taking or leaving the head of a state; None for other uses of a verb."""
    word, objects = stem(verb), patients(verb)
    if word in _TAKE:
        return next((o for o in objects if lemma(o) in _POSTS and not _is_lesser(o)), None)
    if word in _GIVE_UP and (word != "give" or particle(verb) == "up"):
        return next((o for o in objects if o.lower_ == "power"), None)
    if word == "step":
        return verb if any(c.lower_ in ("down", "aside") for c in verb.children) else None
    if word == "swear":
        return verb if particle(verb) == "in" or any(c.lower_ == "in" for c in verb.children) else None
    if word in _GO:
        return verb if not any(c.dep_ == "dobj" for c in verb.children) and not _is_lesser(verb) else None
    return _named_to(verb)


def _of_rival(verb: Token, sentence: Sentence) -> Token | None:
    """`who succeeded N on D`, of a ruler known or told; `beat N in the election of D`."""
    rivals = [o for o in patients(verb) if o.i in sentence.persons or o.pos_ == "PROPN"]
    if not rivals or is_passive(verb) or any(o.prep == "as" for o in obliques(verb)):
        return None
    if stem(verb) in _BEAT:
        polls = (o.token for t in (verb, *rivals) for o in obliques(t) if o.prep == "in" and lemma(o.token) in _POLLS)
        return next((poll for poll in polls if not _is_lesser(poll)), None)
    is_ruler = any(_has_ruled(t, sentence) for t in (*rivals, *agents(verb)))
    return rivals[0] if stem(verb) == "succeed" and is_ruler else None


def _has_ruled(token: Token, sentence: Sentence) -> bool:
    """Whether a person is told with a ruler's office somewhere, or known to have ruled one of the title's pair."""
    person = sentence.persons.get(token.i)
    name = person.name if person is not None else token.text
    rows = sentence.scope.persons.get(surname(name), ())
    offices = {word for row in rows for word in (row.office or "").casefold().replace("-", " ").split()}
    is_head = bool(offices & (_HEADS | {"prime"})) and not offices & _LESSER
    return is_head or bool(ruled_by(name, sentence))


def _named_to(verb: Token) -> Token | None:
    """The office in `was elected president`, `became prime minister`, `succeeded N as king`, `succeeded his father`."""
    word = stem(verb)
    if word not in ("elect", "reelect", "become", "inaugurate", "crown", "succeed") or _is_meant(verb):
        return None
    ends = [c for c in verb.children if c.dep_ in ("oprd", "attr")] + [
        o.token for o in obliques(verb) if o.prep == "as"
    ]
    office = next((t for t in ends if _is_head(t)), None)
    kin = [o for o in patients(verb) if lemma(o) in ("father", "brother", "mother", "uncle", "grandfather")]
    return office or (kin[0] if word == "succeed" and kin else None)


def _is_meant(verb: Token) -> bool:
    """`became the first president to visit`: something else is told."""
    return any(c.dep_ in ("advcl", "xcomp", "relcl") and c.i > verb.i and _is_infinitive(c) for c in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _is_head(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    is_prime = lemma(token) == "minister" and "prime" in words
    told = any(c.dep_ in ("relcl", "acl") for c in token.children)
    return (is_prime or lemma(token) in _HEADS) and not told and not _is_lesser(token) and "first" not in words


def _is_lesser(token: Token) -> bool:
    return any(t.lower_ in _LESSER for t in token.subtree if t is not token and not is_predicate(t))


def _only_heads(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """Persons by name or office, and governments; no country acting by its own name, no envoys or ministers."""
    return tuple(t for t in tokens if _may_head(t, sentence))


def _may_head(token: Token, sentence: Sentence) -> bool:
    person = sentence.persons.get(token.i)
    if person is not None:
        office = set((person.office or "president").casefold().replace("-", " ").split())
        return (
            bool(office & (_HEADS | {"prime", "general", "leader", "colonel", "captain", "prince"}))
            and not office & _LESSER
        )
    if token.i in sentence.parties:
        return False
    return (
        lemma(token) in (*_HEADS, "government", "leader", "administration") or person_name(token, sentence) is not None
    )


def _drafts(act: Token, last: Token, movers: tuple[Token, ...], sentence: Sentence) -> Iterator[Draft]:
    if not movers:
        return
    time = (
        (own_time(act, sentence) or noun_time(last, sentence))
        if is_predicate(act)
        else (noun_time(act, sentence) or noun_time(last, sentence))
    )
    country = _country(act, last, movers, time, sentence)
    if country is None:
        return
    stance = stance_of(act, sentence)
    modality = "denied" if stance.is_negated and stance.modality == "asserted" else stance.modality
    names = dict.fromkeys(n for t in movers for n in (person_name(t, sentence),) if n)
    yield Draft(
        "transition", None, (country,), (), tuple(Other("person", n) for n in names), time.act, modality=modality,
        attributed_to=stance.attributed_to, detail=label(act, last, sentence), confidence=_CONFIDENCE,
    )  # fmt: skip


def _country(act: Token, last: Token, movers: tuple[Token, ...], time: When, sentence: Sentence) -> str | None:
    """Whose head it is: of the office, of the person, where it was, by the year, by the clause, by the title."""
    found = state_of(last, sentence) if last is not act and not is_predicate(last) else Who()
    for who in (found, *(order_of(t, sentence) for t in movers), *(who_is(t, sentence) for t in movers)):
        states = [p for p in who.parties if is_state(p, sentence)]
        if states:
            return states[0]
    verb = predicate_of(act)
    near = inside(act, sentence) or (inside(verb, sentence) if verb is not None else Who())
    beside = subject_beside(verb.head, sentence) if verb is not None and verb.dep_ == "advcl" else Who()
    for who in (near, dated_party(time.act, sentence), beside, _lone_state(sentence)):
        if who.parties:
            return who.parties[0]
    named = (p for t in sentence.span if t.pos_ == "PROPN" for p in ruled_by(t.text, sentence))
    return next(named, None)


def _lone_state(sentence: Sentence) -> Who:
    """The one state of the title, where the other is an organisation."""
    states = tuple(p for p in sentence.pair if is_state(p, sentence))
    return Who(states) if len(states) == 1 else Who()


RULE = Rule("successions", 1, read, WORDS)
