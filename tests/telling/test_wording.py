from __future__ import annotations

import re

import pytest

from bilat.model.kinds import KINDS, SECTIONS, Kind
from bilat.telling.phrases import Facts, fill, noun, sentence
from bilat.telling.wording import ACT_WORDS, HIGH_LEVEL, QUARRELS, SECTION_TITLES, WORDINGS


def test_every_kind_has_its_words() -> None:
    assert set(WORDINGS) == {kind.name for kind in KINDS}
    assert set(SECTION_TITLES) == set(SECTIONS)
    assert set(WORDINGS) >= QUARRELS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_template_can_be_filled(kind: Kind) -> None:
    facts = Facts(kind.name, ("Ruritania", "Syldavia"), ()) if kind.is_symmetric else Facts(kind.name, ("X",), ("Y",))
    words = WORDINGS[kind.name]
    templates = (words.holds, words.absent) if kind.is_tie else (words.happened,)

    for template in (words.noun, *templates):
        assert template
        assert not re.search(r"[{}]|  | $", fill(template, facts))
    assert noun(facts)
    assert sentence(templates[0], facts)


def test_the_patterns_compile() -> None:
    for _, _, pattern, word in ACT_WORDS:
        assert word
        assert not re.search(pattern, "", re.IGNORECASE)
    assert re.search(HIGH_LEVEL, "the Foreign Minister came", re.IGNORECASE)
    assert not re.search(HIGH_LEVEL, "a member of parliament came", re.IGNORECASE)
