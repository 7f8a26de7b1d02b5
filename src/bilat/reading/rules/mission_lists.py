"""An item of a list of missions in (`Of Vietnam: Pakse, Savannakhet (consulates)`), drafts of `mission` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import is_predicate
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.model.mention import PartyMention
    from bilat.model.statement import Told
    from bilat.reading.grammar.sentence import Sentence, Timed

_HEADING = re.compile(r"(?i)\b(?:missions?|embass(?:y|ies)|consulates?|representations?|legations?|offices)\b")
_RANK = re.compile(
    r"(?i)\b(?P<honorary>honorary\s+)?(?:(?P<general>consulates?[\s-]generals?)|(?P<consulate>consulates?)"
    r"|(?P<embassy>embass(?:y|ies))|(?P<legation>legations?)|(?P<high>high commissions?)"
    r"|(?P<office>(?:representative|liaison|trade) offices?))\b"
)
_PLACES = ("capital", "city")


def read(sentence: Sentence) -> Iterator[Draft]:
    """A mission for each city of an item without a verb, its owner named before a colon or after `of`."""
    if not is_list(sentence):
        return
    text = sentence.text
    rank = _rank(text) or _rank(" ".join(sentence.block.section[-1:]))
    if rank is None:
        return
    owner = _owner(sentence, text)
    if owner is None:
        return
    for mention in sorted(set(sentence.parties.values()), key=lambda m: m.start):
        if mention.form in _PLACES and mention.party != owner and mention.start > sentence.start + text.index(":"):
            yield from _drafts(owner, rank, mention, sentence)


def is_list(sentence: Sentence) -> bool:
    """Whether an item without a verb lists the missions of a party after a colon."""
    if sentence.block.kind != "item" or ":" not in sentence.text or any(is_predicate(t) for t in sentence.span):
        return False
    return bool(_RANK.search(sentence.text) or _HEADING.search(" ".join(sentence.block.section[-1:])))


def _rank(text: str) -> str | None:
    match = _RANK.search(text)
    if match is None:
        return None
    ranks = {"general": "consulate general", "embassy": "embassy", "legation": "legation", "high": "high commission"}
    for group, rank in ranks.items():
        if match[group]:
            return rank
    if match["office"]:
        return match["office"].casefold().removesuffix("s")
    return "honorary consulate" if match["honorary"] else "consulate"


def _owner(sentence: Sentence, text: str) -> str | None:
    colon = sentence.start + text.index(":")
    named = [m for m in sentence.parties.values() if m.end <= colon and m.form not in _PLACES]
    return named[0].party if named else None


def _drafts(owner: str, rank: str, mention: PartyMention, sentence: Sentence) -> Iterator[Draft]:
    city = sentence.scope.document.text[mention.start : mention.end]
    time = next((t for t in sentence.times if _belongs(t, mention)), None)
    if time is not None and time.mention.relation == "on":
        yield Draft(
            "mission",
            "begins",
            (owner,),
            (mention.party,),
            time=time.mention.bare,
            place=city,
            detail=rank,
            confidence=0.7,
        )
        return
    told: Told = "past" if time is not None and time.mention.relation == "until" else "present"
    extent = time.mention.calendar if time is not None else None
    yield Draft(
        "mission", "holds", (owner,), (mention.party,), time=extent, place=city, told=told, detail=rank, confidence=0.7
    )


def _belongs(timed: Timed, mention: PartyMention) -> bool:
    """Whether a time stands right behind a city: `Vilnius (1994)`."""
    return 0 <= timed.mention.start - mention.end <= 8 and timed.mention.calendar is not None  # noqa: PLR2004 - ` until `


RULE = Rule("mission_lists", 1, read)
