"""Tokens and their heads as the parser left them in, the same with what it is known to get wrong put right out.

Both are changed in place, before the tokens are linked to a tree. Labels are ClearNLP's, as spaCy's English models
use them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.vocab import Vocab

    from bilat.reading.tree import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMES = frozenset({"PROPN", "NOUN", "PRON"})
_OPENING = frozenset(
    "after before since until following despite upon during with amid under in at on by along together".split()
)
# What turns of itself, so that it is no participle behind its noun.
_TURNS = frozenset("sour improve worsen deteriorate cool thaw warm collapse decline flourish resume stall fade".split())
_HEAD, _POS, _TAG, _DEP = 0, 4, 5, 6
_UNSIGNED = 1 << 64
_FEW = 40
_NEAR = 6


def signed(step: int) -> int:
    """The way to the head, which spaCy keeps as an unsigned number of 64 bits."""
    return step if step < _UNSIGNED // 2 else step - _UNSIGNED


def passive_adjectives(rows: list[list[int]], vocab: Vocab) -> list[list[int]]:
    """`have been strained, because …`: what an auxiliary of the passive goes with is a verb, and no adjective.

    `rows` are numbers of spaCy's: HEAD, SPACY, ORTH, LEMMA, POS, TAG, DEP.
    """
    names = vocab.strings
    passive, adjective, participle, verb = (names[name] for name in ("auxpass", "JJ", "VBN", "VERB"))
    for i, row in enumerate(rows):
        if row[_DEP] == passive and rows[i + signed(row[_HEAD])][_TAG] == adjective:
            rows[i + signed(row[_HEAD])][_POS : _TAG + 1] = [verb, participle]
    return rows


def mend(tokens: Sequence[Token], heads: list[int], text: str) -> None:
    """Put right what is wrong in a parsed text: `heads` are the places of the tokens' heads."""
    _gerunds(tokens, heads)
    _rootless_verbs(tokens, heads)
    if " and " in text:
        _clipped_subjects(tokens, heads)
    if "having" in text:
        _perfect_gerunds(tokens, heads)
    if " since " in text:
        _perfects(tokens, heads)
    if ", " in text:
        _swallowed_subjects(tokens, heads)
        _doubled_subjects(tokens, heads)


def _gerunds(tokens: Sequence[Token], heads: list[int]) -> None:
    """`of arresting and killing`: no noun. `a memorandum of understanding that …`: of the memorandum."""
    for token in tokens:
        above = tokens[heads[token.i]]
        if above.dep_ == "auxpass" and token.dep_ in ("nsubj", "aux"):
            token.dep_ = "nsubjpass" if token.dep_ == "nsubj" else "aux"  # of the verb, and not of its auxiliary
            heads[token.i] = heads[above.i]
        elif token.dep_ == "pobj" and token.tag_ == "VBG" and token.is_predicate:
            token.dep_ = "pcomp"
        elif token.dep_ in ("relcl", "acl") and above.lower_ == "understanding" and above.dep_ == "pobj":
            noun = tokens[heads[heads[above.i]]]
            heads[token.i] = noun.i if noun.stem == "memorandum" else above.i


def _rootless_verbs(tokens: Sequence[Token], heads: list[int]) -> None:
    """`Relations soured after …`: the sentence's verb, which the parser takes for a participle behind a noun."""
    for noun, verb in pairwise(tokens):
        if noun.dep_ != "ROOT" or verb.dep_ != "acl" or verb.stem not in _TURNS or heads[verb.i] != noun.i:
            continue
        heads[:] = [verb.i if head == noun.i and i > verb.i else head for i, head in enumerate(heads)]
        noun.dep_, verb.dep_, verb.tag_ = "nsubj", "ROOT", "VBD"
        heads[noun.i] = heads[verb.i] = verb.i


def _perfect_gerunds(tokens: Sequence[Token], heads: list[int]) -> None:
    """`accused of having trained rebels`: the parser takes the participle for an adjective before its object."""
    for i, token in enumerate(tokens[:-2]):
        verb, noun = tokens[i + 1], tokens[heads[i + 1]]
        is_before = verb.tag_ == "VBN" and verb.dep_ == "amod" and noun.dep_ == "dobj" and heads[noun.i] == i
        if token.lower_ == "having" and token.dep_ == "pcomp" and is_before:
            verb.dep_, verb.pos_, verb.is_predicate, heads[verb.i] = token.dep_, "VERB", True, heads[i]
            token.dep_, token.pos_, token.is_predicate = "aux", "AUX", False
            heads[:] = [verb.i if head == i and j != verb.i else head for j, head in enumerate(heads)]
            heads[i] = verb.i


def _perfects(tokens: Sequence[Token], heads: list[int]) -> None:
    """`have since severed relations`: what was done since, and no relations that somebody has."""
    for i, since in enumerate(tokens[:-2]):
        have, verb, noun = tokens[heads[i]], tokens[i + 1], tokens[heads[i + 1]]
        is_between = since.lower_ == "since" and since.dep_ == "prep" and heads[noun.i] == i and have.i == i - 1
        if not is_between or have.lower_ not in ("has", "have", "had") or verb.tag_ != "VBN":
            continue
        verb.dep_, verb.pos_, verb.is_predicate = have.dep_, "VERB", True
        heads[verb.i] = verb.i if heads[have.i] == have.i else heads[have.i]
        heads[:] = [verb.i if head == have.i and j != verb.i else head for j, head in enumerate(heads)]
        have.dep_, have.pos_, have.is_predicate = "aux", "AUX", False
        since.dep_, noun.dep_ = "advmod", "dobj"
        heads[have.i] = heads[since.i] = heads[noun.i] = verb.i


def _swallowed_subjects(tokens: Sequence[Token], heads: list[int]) -> None:
    """`After the fall of the Wall, A and B met`: the parser takes the subject for more of what fell."""
    for noun in tokens:
        if noun.dep_ not in ("conj", "appos") or noun.pos_ not in _NAMES or not _is_behind_comma(noun, tokens, heads):
            continue
        if noun.pos_ == "PROPN" and tokens[min(noun.i + 1, len(tokens) - 1)].text == ",":
            continue  # `in Doha, Qatar, …`: where the town is
        opening = _opening_above(noun, tokens, heads)
        verb = tokens[heads[opening.i]] if opening is not None else None
        if opening is None or verb is None or not _is_finite(verb, tokens, heads):
            continue
        taken = [t for t in tokens[opening.i : verb.i] if heads[t.i] == verb.i and t.dep_ in _SUBJECTS]
        is_taken = bool(taken) and (opening.dep_ != "mark" or taken[0].i > noun.i)
        if not is_taken and _ends_before(noun, verb, tokens, heads):
            for each in taken:
                each.dep_, heads[each.i], opening.dep_, opening.pos_ = "pobj", opening.i, "prep", "ADP"
            is_passive = any(heads[t.i] == verb.i and t.dep_ == "auxpass" for t in tokens[noun.i : verb.i])
            noun.dep_, heads[noun.i] = ("nsubjpass" if is_passive else "nsubj"), verb.i


def _clipped_subjects(tokens: Sequence[Token], heads: list[int]) -> None:
    """`A cut its exports to B and C became a member`: who stands before a joined verb that has no other subject."""
    for verb in tokens:
        if verb.dep_ != "conj" or verb.tag_ not in _FINITE or not verb.is_predicate:
            continue
        own = [t for t in tokens[max(0, verb.i - _FEW) : verb.i] if heads[t.i] == verb.i]
        first = min([verb.i, *(t.i for t in own if t.dep_ in ("aux", "advmod", "neg"))])
        noun = tokens[first - 1]
        is_noun = noun.dep_ == "conj" and noun.pos_ in ("PROPN", "NOUN")
        if not is_noun or any(t.dep_ in _SUBJECTS or t.dep_ == "cc" for t in own) or heads[noun.i] < heads[verb.i]:
            continue
        start = noun.i
        while start and heads[start - 1] == noun.i:
            start -= 1
        if start and tokens[start - 1].lower_ == "and":
            heads[start - 1] = heads[verb.i]
            noun.dep_, heads[noun.i] = "nsubj", verb.i


def _doubled_subjects(tokens: Sequence[Token], heads: list[int]) -> None:
    """`After the 1974 Cyprus crisis, A armed B`: of two subjects with a comma between, the first is of the opening."""
    for noun in tokens:
        verb = tokens[heads[noun.i]]
        if noun.dep_ not in _SUBJECTS or verb.i < noun.i or not verb.is_predicate:
            continue
        later = [t for t in tokens[noun.i + 1 : verb.i] if heads[t.i] == verb.i and t.dep_ in _SUBJECTS]
        if not later or not any(t.text == "," for t in tokens[noun.i + 1 : later[0].i]):
            continue
        before = (t for t in tokens[max(0, noun.i - _NEAR) : noun.i] if heads[t.i] == verb.i)
        opening = next((t for t in before if t.lower_ in _OPENING and t.dep_ in ("prep", "mark", "advmod")), None)
        if opening is not None:
            for year in (t for t in tokens[opening.i + 1 : noun.i] if heads[t.i] == opening.i and t.dep_ == "pobj"):
                year.dep_, heads[year.i] = "nummod", noun.i
            noun.dep_, heads[noun.i], opening.dep_, opening.pos_ = "pobj", opening.i, "prep", "ADP"


def _is_behind_comma(noun: Token, tokens: Sequence[Token], heads: Sequence[int]) -> bool:
    """Whether a comma stands right before a noun and what qualifies it."""
    first = noun.i
    while first and heads[first - 1] == noun.i:
        if tokens[first - 1].text == ",":
            return True
        first -= 1
    return bool(first) and tokens[first - 1].text == ","


def _opening_above(noun: Token, tokens: Sequence[Token], heads: Sequence[int]) -> Token | None:
    """The word that opens the phrase in which a noun is, where its verb stands behind the noun."""
    at = noun.i
    for _ in range(_FEW):
        above = heads[at]
        if above == at or above > noun.i:
            break
        at = above
    if tokens[at].lower_ == "with" and tokens[heads[at]].lower_ in ("along", "together"):
        at = heads[at]  # `Along with C, A and B …`
    token, verb = tokens[at], tokens[heads[at]]
    is_opening = token.dep_ in ("prep", "advmod") or (token.dep_ == "nsubj" and verb.i > noun.i)
    if token.dep_ == "nsubj" and is_opening:
        marks = [t for t in tokens[max(0, at - _FEW) : at] if heads[t.i] == verb.i and t.dep_ == "mark"]
        return marks[-1] if marks and marks[-1].lower_ in _OPENING else None
    return token if is_opening and verb.i > noun.i and token.lower_ in _OPENING else None


def _is_finite(verb: Token, tokens: Sequence[Token], heads: Sequence[int]) -> bool:
    if not verb.is_predicate:
        return False
    return verb.tag_ in _FINITE or any(
        heads[t.i] == verb.i and t.dep_ in ("aux", "auxpass") and t.tag_ in (*_FINITE, "MD")
        for t in tokens[max(0, verb.i - _FEW) : verb.i]
    )


def _ends_before(noun: Token, verb: Token, tokens: Sequence[Token], heads: Sequence[int]) -> bool:
    """Whether between a noun with all that hangs on it and a verb nothing stands but auxiliaries and adverbs."""
    for token in tokens[noun.i + 1 : verb.i]:
        at = token.i
        while at not in (noun.i, verb.i) and heads[at] != at:
            at = heads[at]
        if at != noun.i and (heads[token.i] != verb.i or token.is_punct):
            return False
    return True
