"""A declaration of war under a heading that says that relations were severed in, the end of relations out.

`Diplomatic Relations Severed, 1941` over `A declared war on B on 13 December 1941`: the heading says what ended, the
sentence when. The sentence alone tells of a war, and makes no statement of this kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilat.reading.grammar.clause import agents, is_predicate, obliques, patients
from bilat.reading.grammar.headings import heading_text
from bilat.reading.grammar.modality import stance_of
from bilat.reading.grammar.when import when
from bilat.reading.grammar.who import who
from bilat.reading.rules.draft import Draft, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.reading.grammar.sentence import Sentence

_SEVERED = re.compile(
    r"(?i)\b(?:relations|ties)\s+(?:were\s+|are\s+)?(?:severed|broken|terminated|ruptured|cut)\b"
    r"|\b(?:severance|severing|termination|rupture|breaking|break|cessation|end) (?:off )?of "
    r"(?:[\w-]+ )?(?:relations|ties)\b"
)
_PAIR = 2


def read(sentence: Sentence) -> Iterator[Draft]:
    """The end of relations on the day on which one of the pair declared war on the other."""
    for verb in sentence.stems.get("declare", ()):
        if not (is_predicate(verb) and any(p.lower_ == "war" for p in patients(verb))):
            continue
        time, stance = when(verb, sentence), stance_of(verb, sentence)
        tops = (verb, *patients(verb))
        foes = who((o.token for top in tops for o in obliques(top) if o.prep in ("on", "upon", "against")), sentence)
        sides = who(agents(verb), sentence) + foes
        is_pair = len(sides.parties) == _PAIR and set(sides.parties) == set(sentence.pair)
        if is_pair and time and stance.modality == "asserted" and not stance.is_negated and _is_under(sentence):
            yield Draft("diplomatic-relations", "ends", sides.parties, time=time.act, confidence=0.7)
            return


def _is_under(sentence: Sentence) -> bool:
    heading = heading_text(sentence)
    return heading is not None and bool(_SEVERED.search(sentence.scope.document.text[slice(*heading)]))


RULE = Rule("relation_headings", 1, read, frozenset({"declare"}))
