from __future__ import annotations

from dataclasses import replace

from bilat.web.shapes.statements import statement_shown
from bilat.web.show import environment
from tests.web.shapes.test_statements import AID

HOSTILE = "<script>alert(1)</script> &amp; \u202egnp.exe \"onmouseover='x'"


def rendered(quote: str, *, compact: bool = False) -> str:
    shown = statement_shown(replace(AID, evidence=replace(AID.evidence, quote=quote)))
    page = environment().from_string(
        '{% from "parts/statement.html" import card %}{{ card(s, compact, "on=1970-01-01") }}'
    )
    return page.render(s=shown, compact=compact)


def test_a_card_says_what_was_read_with_its_sentence_and_keeps_the_day_asked_for() -> None:
    page = rendered("Ruritania sent grain.")

    assert "Ruritania sent grain." in page
    assert 'href="/parties/ruritania?on=1970-01-01"' in page
    assert 'data-section="economy and aid"' in page
    assert "about 30 tons" in page
    assert "about 30 tons" in rendered("Ruritania sent grain.", compact=True)


def test_what_a_text_says_is_never_markup_on_a_card() -> None:
    page = rendered(HOSTILE)

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert '<blockquote dir="auto">' in page
