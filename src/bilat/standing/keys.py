"""Keys of ties: a claim in, the words out that tell its tie from others of its kind and parties, with a label.

Definition 1 of docs/standing.md: two keys of one kind and pair are one where the content words of one
contain those of the other, but a key contained in several that do not contain one another joins none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.standing.words import content_words, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.kinds import KeyPart
    from bilat.model.statement import Claim

# Words that name the form of a tie of that kind and so tell none of them apart.
_FORMS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "agreement": frozenset(
            "agreement memorandum understanding mou protocol treaty contract accord pact convention document signing "
            "deal".split(),
        ),
        "trade": frozenset(("trade", "goods", "good")),
        "investment": frozenset(("investment",)),
        "cooperation": frozenset(("cooperation", "relation", "tie")),
        "dispute": frozenset(("dispute",)),
        "support": frozenset(("support",)),
        "opposition": frozenset(("opposition",)),
        "sanction": frozenset(("sanction",)),
    },
)
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
# The longest first: a consulate general is no consulate. What follows is the rank's words as compared.
_RANKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("consulate general", ("consulate-general",)),
    ("general consulate", ("consulate-general",)),
    ("consul general", ("consulate-general",)),
    ("honorary consulate", ("honorary-consulate",)),
    ("vice consulate", ("vice-consulate",)),
    ("consular agency", ("consular-agency",)),
    ("high commission", ("high-commission",)),
    ("apostolic nunciature", ("nunciature",)),
    ("interests section", ("interests-section",)),
    ("interest section", ("interests-section",)),
    ("diplomatic agency", ("diplomatic-agency",)),
    ("diplomatic mission", ()),
    ("permanent mission", ("permanent-mission",)),
    ("liaison office", ("office", "liaison")),
    ("embassy", ("embassy",)),
    ("embassies", ("embassy",)),
    ("legation", ("legation",)),
    ("consulates", ("consulate",)),
    ("consulate", ("consulate",)),
    ("nunciature", ("nunciature",)),
    ("mission", ()),
    ("ambassador", ("ambassador",)),
    ("envoy", ("envoy",)),
    ("minister", ("envoy",)),
    ("chargé", ("chargé",)),
    ("consul", ("consul",)),
)
_CONSULAR = frozenset(("consulate", "consulate-general", "honorary-consulate", "vice-consulate", "consular-agency"))
_HEAD_ENDS = re.compile(r"[,;:(]|\b(?:of|in|at|to|for|from|headed|under|with)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Key:
    """What tells a tie apart: `words` are compared, `label` is for people, None where the kind has no key."""

    words: frozenset[str]
    label: str | None


@dataclass(frozen=True, slots=True)
class Rank:
    """The rank of a mission: its label ("consulate general") and its words as compared, empty where none is told."""

    label: str
    words: frozenset[str]

    @property
    def is_consular(self) -> bool:
        """Whether it is a consular rank, not a diplomatic one."""
        return bool(self.words & _CONSULAR)


@lru_cache(maxsize=65_536)
def rank_of(detail: str | None) -> Rank:
    """The rank that a mission's or an accreditation's detail tells: a known rank, else the head noun."""
    plain = (detail or "").casefold().replace("-", " ")
    for name, words in _RANKS:
        if re.search(rf"\b{name}\b", plain):
            label = {"embassies": "embassy", "consulates": "consulate"}.get(name, name)
            return Rank(label, frozenset(words))
    phrase = _HEAD_ENDS.split(plain.strip())[0].strip()
    told = content_words(phrase)
    return Rank(phrase, told if "office" in told else content_words(phrase.split()[-1] if phrase else ""))


def key_of(claim: Claim) -> Key:
    """The key of a tie's claim, by the parts that its kind names."""
    if claim.kind == "mission":
        return _mission(claim)
    if claim.kind == "accreditation":
        return _accreditation(claim)
    if claim.kind == "deployment":
        return _deployment(claim)
    labels = [label for part in claim.of_kind.key for label in _part(claim, part)]
    if not claim.of_kind.key:
        return Key(frozenset(), None)
    names = content_words(" ".join(claim.parties))
    label = ", ".join(labels)
    return Key(content_words(label, _FORMS.get(claim.kind, frozenset()) | names), label or None)


def _part(claim: Claim, part: KeyPart) -> tuple[str, ...]:
    if part == "detail":
        return (claim.detail,) if claim.detail else ()
    if part == "place":
        return (claim.place,) if claim.place else ()
    if part == "quantity of":
        return (claim.quantity.of,) if claim.quantity and claim.quantity.of else ()
    return claim.others_as(part)


def _mission(claim: Claim) -> Key:
    rank = rank_of(claim.detail)
    names = content_words(" ".join(claim.targets))
    places = frozenset(f"in {word}" for word in content_words(claim.place, names))
    label = ", ".join(part for part in (rank.label, claim.place) if part)
    return Key(rank.words | places, label or None)


def _accreditation(claim: Claim) -> Key:
    rank = rank_of(claim.detail)
    words = frozenset("ambassador" if word == "embassy" else word for word in rank.words)
    return Key(words, rank.label or None)


def _deployment(claim: Claim) -> Key:
    organisations = claim.others_as("organisation")
    ordinals = [match.casefold() for match in _ORDINAL.findall(claim.detail or "")]
    words = content_words(" ".join(organisations)) | {f"contingent {word}" for word in ordinals}
    label = ", ".join([*organisations, *(f"{word} contingent" for word in ordinals)])
    return Key(words, label or None)


def group(keys: Iterable[frozenset[str]]) -> Mapping[frozenset[str], frozenset[str]]:
    """Each set of words to the set that names its group, the widest it joins (definition 1)."""
    distinct = sorted(set(keys), key=lambda words: (-len(words), sorted(words)))
    return MappingProxyType({words: _widest(words, distinct) for words in distinct})


def _widest(words: frozenset[str], distinct: list[frozenset[str]]) -> frozenset[str]:
    wider = [other for other in distinct if words < other]
    is_chain = all(within(left, right) for left, right in pairwise(wider))
    return wider[0] if wider and is_chain else words
