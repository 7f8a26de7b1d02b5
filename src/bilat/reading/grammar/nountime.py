"""A time in a noun phrase and the predicates above it in, whether it is the noun's own or theirs out.

`the annexation of 1940` keeps its year to itself; `the summit of 1999`, `after the war of 1898` date what was done.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from bilat.reading.grammar.clause import (
    TOWARD_OBJECT,
    has_own_subject,
    is_negated,
    is_pluperfect,
    is_predicate,
    predicate_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilat.reading.grammar.sentence import Timed
    from bilat.reading.tree import Token

# What something is done by or at, so that it was done when this was made or held.
_OCCASIONS = frozenset(
    """
    treaty agreement convention protocol accord peace exchange summit conference assembly session meeting visit speech
    statement note letter address declaration communique communiqué decree resolution report interview referendum
    telegram memorandum war battle campaign crisis circular talk ceremony election plebiscite affair incident riot
    revolution uprising coup
    """.split()
)
_TURNS = frozenset("independence outbreak start end fall collapse invasion partition unification handover".split())
_PARTS = frozenset(
    """
    course hour day week month morning afternoon evening night spring summer autumn fall winter beginning start end
    close middle much most part rest bulk majority remainder better greater
    """.split()
)
_CALAMITIES = frozenset(
    """
    earthquake quake tsunami flood flooding cyclone hurricane typhoon storm drought eruption explosion fire landslide
    famine disaster wildfire mudslide avalanche catastrophe
    """.split()
)
_CHARGE = frozenset("accuse blame charge suspect hold".split())
_COMMA = 2  # `1992, when`
_LINES = frozenset("border frontier boundary line map".split())
_SUBORDINATORS = frozenset({"as", "because", "since", "when", "while", "although", "though"})
_MOMENTS = frozenset({"day", "date", "month", "year", "time", "moment"})
_TERMS = frozenset({"term", "biennium", "triennium", "season", "edition"})
_BREAK = frozenset("violate breach break contravene flout infringe cite invoke abrogate".split())
_SAY = frozenset("say state report tell claim announce declare reveal find note warn".split())
_TIE_OF: Mapping[str, Literal["since", "until", "before"]] = MappingProxyType(
    {"since": "since", "until": "until", "before": "before"}
)
_TIES: frozenset[str] = frozenset({"since", "until", "after", "following", "before"})


def dates_a_noun(timed: Timed, chain: list[Token]) -> bool:
    """`the annexation of 1940`: the year is the noun's, and not that of the clause that the noun is in."""
    head = timed.head
    if head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.head.pos_ in ("NOUN", "PROPN"):
        return "/" in (timed.mention.bare or "")  # `a plan for 2022–2024`
    if head.dep_ != "pobj" or head.head.lower_ != "of" or head.head.i in timed.tokens:
        return False
    noun = head.head.head
    if noun.pos_ not in ("NOUN", "PROPN") or any(noun.i == t.i for t in chain):
        return False
    return not any(_is_shared(each, chain) for each in (noun, *_upper(noun)))


def _upper(noun: Token) -> Iterator[Token]:
    """The nouns that a noun completes: `agreements` over `agreements on safeguards of 1991`."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN" and noun.head.head is not noun:
        noun = noun.head.head
        yield noun


def _is_shared(noun: Token, chain: list[Token]) -> bool:
    """Whether what was done was done when that was which the noun names."""
    is_followed = noun.dep_ == "dobj" and noun.head.stem == "follow" and noun.head.lower_ != "following"
    at_it = _is_instrument(noun) or _is_part_of_time(noun) or is_followed
    return at_it or _is_doer(noun, chain) or tied_by(noun) is not None or _is_calamity(noun)


def _is_instrument(noun: Token) -> bool:
    """`recognised it in the treaty of 1896`, `at the summit of 1999`: done when this was made or held."""
    if noun.dep_ != "pobj":
        return False
    word, above = noun.head.lower_, noun.head.head
    if word in ("during", "amid", "throughout"):
        return True
    is_on_trip = word == "on" and noun.lemma_.lower() in ("visit", "trip", "tour")
    is_means = is_on_trip or word in ("in", "at", "by", "through", "with") or (word == "under" and _is_definite(noun))
    is_of_act = is_predicate(above) or above.dep_ in ("nsubj", "nsubjpass", "attr")
    return is_means and is_of_act and noun.lemma_.lower() in _OCCASIONS


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in noun.children)


def _is_part_of_time(noun: Token) -> bool:
    """`in the course of 2017`, `in the small hours of 2 August`."""
    return noun.lemma_.lower() in _PARTS and noun.dep_ in ("pobj", "npadvmod")


def _is_doer(noun: Token, chain: list[Token]) -> bool:
    """`The veto of 2020 blocked the talks`: what did something once did it in its time."""
    verb = noun.head
    is_told = verb.tag_ == "VBD" and noun.dep_ == "nsubj" and not is_negated(verb)
    return is_told and verb.lemma_ not in ("be", "remain") and any(t.i == verb.i for t in chain[:2])


def _is_calamity(noun: Token) -> bool:
    return noun.stem in _CALAMITIES and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following", "in")


def tied_by(noun: Token) -> Literal["since", "until", "after", "before"] | None:
    """How the event that a noun names is tied to what is told: `after the war`, `until its independence`."""
    word = noun.head.lower_
    if noun.dep_ == "dobj" and word == "following":
        return "after"
    if noun.dep_ != "pobj" or word not in _TIES or noun.stem in _CALAMITIES:
        return None
    if word == "before" and noun.stem not in _OCCASIONS | _TURNS:
        return None  # `hauled it before a tribunal in 2012`
    return _TIE_OF.get(word, "after")


def is_of_reproach(timed: Timed, verb: Token) -> bool:
    """`blamed B for the fall of the town in June`: the time is of what B is blamed for."""
    if verb.word not in TOWARD_OBJECT and not _is_held_responsible(verb):
        return False
    if verb.word == "accuse" and _is_of_gerund(timed, verb):
        return False
    if verb.word in _CHARGE and _is_behind_charge(timed, verb):
        return True
    steps = (timed.head, *timed.head.ancestors)
    return any(
        step.dep_ in ("pobj", "pcomp")
        and step.head.lower_ in ("of", "for")
        and verb in (step.head.head, step.head.head.head)
        and step.i not in timed.tokens
        for step in steps
    )


def _is_behind_charge(timed: Timed, verb: Token) -> bool:
    """`accused B of the attack on N in June`: the time right behind what B is charged with."""
    up = next((t for t in (timed.head, *timed.head.ancestors) if t.head == verb), None)
    content = [c for c in verb.subtree if c.lower_ in ("of", "for") and c.dep_ == "prep" and _is_of_charge(c, verb)]
    if up is None or not content or content[-1].i > up.i:
        return False
    return not any(t.text == "," for t in verb.doc[content[-1].i : up.i])


def _is_of_charge(prep: Token, verb: Token) -> bool:
    above = prep.head
    is_near = above == verb or above.lower_ in ("responsible", "accountable")
    deeds = (c for c in prep.children if c.dep_ == "pobj" and c.tag_ != "VBG" and not c.lower_.endswith("ing"))
    return is_near and any(c.dep_ in ("det", "poss") for deed in deeds for c in deed.children)


def _is_of_gerund(timed: Timed, verb: Token) -> bool:
    """`accused B of arming rebels in 1995`: said then, for all that is told."""
    gerund = predicate_of(timed.head)
    return gerund is not None and gerund.dep_ == "pcomp" and gerund.head.head == verb


def _is_held_responsible(verb: Token) -> bool:
    return verb.word == "hold" and any(t.lower_ in ("responsible", "accountable") for t in verb.subtree)


def is_of_another(timed: Timed, token: Token) -> bool:
    """Whether a time lies in a clause beside or below that the predicate does not share.

    `trade came to 4 million in 2020; A sells B coffee`, `cooperation, which began in 1994, goes on`, `invited B to come
    in June`.
    """
    verb, other = predicate_of(token), predicate_of(timed.head)
    if verb is None or other is None or verb == other:
        return False
    if verb.word == "invite" and verb.is_ancestor(other) and other.dep_ in ("xcomp", "conj"):
        return True
    is_plain = timed.mention.relation == "on" and not any(t.lower_ == "as" for t in timed.head.ancestors)
    if not is_plain or not _is_present(verb) or not _is_past(other):
        return False
    if verb.is_ancestor(other):
        is_apart = other.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[other.i : verb.i])
        return is_apart or other.dep_ in ("relcl", "conj")
    return other.is_ancestor(verb) and verb.dep_ in ("conj", "ccomp", "parataxis") and other.stem not in _SAY


def _is_present(verb: Token) -> bool:
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lower_ in ("has", "have", "had", "was", "were", "did") for c in aux):
        return False
    return verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") or c.lower_ in ("may", "can") for c in aux)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children if c.dep_ in ("aux", "auxpass"))


def is_calamity_of(timed: Timed) -> bool:
    """`after the earthquake of 8 October 2005`: what follows a calamity is done in the month of it."""
    return any(_is_calamity(step) for step in (timed.head, *timed.head.ancestors))


def is_moment_of(timed: Timed, verb: Token) -> bool:
    """`in March 1992, when A joined B`: a clause of time that hangs on the time itself, or stands right behind it."""
    if verb.dep_ == "relcl" and verb.head.stem in _MOMENTS and 0 < verb.head.i - timed.tokens[-1] <= _COMMA + 1:
        return True  # `on 9 October 1962, the day on which N became free`
    when = next((c for c in verb.children if c.lower_ == "when"), None)
    if when is None or verb.dep_ not in ("relcl", "advcl"):
        return False
    is_hung = verb.dep_ == "relcl" and (verb.head.i in timed.tokens or verb.head == timed.head)
    gap = when.i - timed.tokens[-1]
    return is_hung or gap == 1 or (gap == _COMMA and verb.doc[when.i - 1].text == ",")


def names_another(noun: Token) -> bool:
    """`within the 1967 borders`, `violated the 1975 Statute`: a year that only names what is spoken of."""
    if noun.stem in _TERMS and noun.dep_ == "pobj" and noun.head.lower_ == "for":
        return True  # `a place on the board for the 2009–2012 term`
    return noun.stem in _LINES or (noun.dep_ in ("dobj", "nsubjpass") and noun.head.stem in _BREAK)


def tells_another(clause: Token, token: Token) -> bool:
    """`left the towns that they had taken in 1973`, `A, which was freed in 1964, had no embassy`: another time."""
    if clause.dep_ != "relcl":
        return False
    is_of_subject = clause.head.dep_ in ("nsubj", "nsubjpass") and clause.head.head is token and is_negated(token)
    return is_of_subject or (is_pluperfect(clause) and not is_pluperfect(token))


def is_told_by_the_side(clause: Token, token: Token) -> bool:
    """`a member of O, a body founded in 2009`, `trade freely by a treaty signed in 1998`: another's time."""
    verb = predicate_of(token)
    if clause.dep_ != "acl" or verb is None:
        return False
    return clause.head.dep_ == "appos" or (clause.tag_ == "VBN" and clause.stem != "date" and _is_present(verb))


def is_headed(timed: Timed, token: Token) -> bool:
    """`Ties were strained in 2014: A criticised the coup`: what stands before a colon dates what it introduces."""
    is_before = timed.head.i < token.i and timed.mention.relation == "on"
    return is_before and any(t.text == ":" for t in token.doc.tokens[timed.head.i : token.i])


def is_of_itself(clause: Token) -> bool:
    """`the yard was built by A, and the school opened in 1985`: behind a comma a clause has its time for itself."""
    if clause.dep_ != "conj" or not has_own_subject(clause):
        return False
    start = clause.left_edge.i
    before = [t.text for t in clause.doc.tokens[max(0, start - _COMMA) : start]]
    return is_pluperfect(clause) or "," in before


def is_behind_semicolon(timed: Timed, token: Token) -> bool:
    """`A treaty was signed; M came in 1998`: what is told behind a semicolon dates nothing before it."""
    between = token.doc.tokens[token.i : timed.head.i] if token.i < timed.head.i else ()
    cut = next((t for t in between if t.text == ";"), None)
    return cut is not None and cut.nbor(1).lower_ not in _SUBORDINATORS


def is_recurring(timed: Timed) -> bool:
    """`every January`, `each spring`: one of many."""
    before = timed.head.doc.tokens[max(0, timed.tokens[0] - 1) : timed.tokens[0] + 1]
    return timed.mention.form == "set" or any(t.lower_ in ("every", "each") for t in before)


def is_apart(clause: Token) -> bool:
    """`In 2019 A voted for B, while B has backed A`: what is so by now is not of that year."""
    return is_contrasted(clause) and any(c.lower_ in ("has", "have") for c in clause.children if c.dep_ == "aux")


def is_contrasted(clause: Token) -> bool:
    """`has an embassy there, while that of N was closed in 1977`: another matter, with a time of its own."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    return bool(marks & {"while", "whereas", "although", "though"}) and has_own_subject(clause)
