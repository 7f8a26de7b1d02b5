"""A mission and its sentence in, a time that is only its own out; the two drafts of one shut for a while."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.found import NEVER, When
from bilat.reading.rules.mission_raises import mission_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.modality import Stance
    from bilat.reading.grammar.posts import Post
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.rules.draft import Draft
    from bilat.reading.rules.mission_raises import Place

_GAP = re.compile(r",?\s(?:only\s)?(?:(?:in|on)\s)?(?:the\s)?")


def time_behind(post: Post, sentence: Sentence) -> When:
    """`opened in 1973, and that of B in the next year`: a second one's own time, right behind it."""
    if post.token.dep_ != "conj":
        return NEVER
    inside = [t for t in post.token.subtree if t.i in sentence.offsets]
    ends = max(sentence.offsets[t.i][1] for t in inside if not any(t.i in each.tokens for each in sentence.times))
    for timed in sentence.times:
        gap = sentence.scope.document.text[ends : timed.mention.start]
        if timed.mention.calendar and timed.mention.start >= ends and _GAP.fullmatch(gap):
            return When(timed.value)
    return NEVER


def ends_of_while(time: When, sentence: Sentence) -> tuple[str, str] | None:
    """`from 1942 until 1943`: the first and the last of it, None where the time is one window."""
    return time.ends if re.search(r"\b(?:from|until|till)\b", sentence.text) else None


def for_a_while(rank: str, places: tuple[Place, ...], times: tuple[str, str], stance: Stance) -> Iterator[Draft]:
    """`was closed from 1942 until 1943`: suspended, and opened again."""
    for place in places:
        yield mission_draft("suspended", rank, place, When(times[0]), stance)
        yield mission_draft("begins", rank, place, When(times[1]), stance)
