from __future__ import annotations

import pytest

from bilat.telling.highlights import highlights


def marked(text: str, query: str) -> str:
    """The text with what matches in brackets."""
    pieces = highlights(text, query)
    return "".join(f"[{text[p.start : p.end]}]" if p.names else text[p.start : p.end] for p in pieces)


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("An embassy in Lima; embassies.", "embass LIMA", "An [embassy] in [Lima]; [embassies]."),
        ("Nothing here.", "embassy", "Nothing here."),
        ("Nothing here.", "", "Nothing here."),
        ("Nothing here.", "?!", "Nothing here."),
        ("São Tomé sent aid.", "sao tome", "[São] [Tomé] sent aid."),
        ("السفارة في دمشق", "دمشق", "السفارة في [دمشق]"),
        ("زار مُحَمَّد دمشق", "محمد", "زار [مُحَمَّد] دمشق"),
        ("북한과 시리아는 수교했다", "시리아", "북한과 [시리아]는 수교했다"),
        ("叙利亚和朝鲜", "朝鲜", "叙利亚和[朝鲜]"),
        ("UN1701 and 1701", "1701", "UN1701 and [1701]"),
    ],
)
def test_words_are_marked_as_they_are_searched_for_in_any_writing(text: str, query: str, expected: str) -> None:
    assert marked(text, query) == expected


def test_the_pieces_are_the_text_whatever_is_asked() -> None:
    text = "Bashar al-Assad, 시리아, دمشق\u0301!"

    for query in ("a", "시", "د", "bashar assad", "\u0301"):
        assert "".join(text[p.start : p.end] for p in highlights(text, query)) == text
