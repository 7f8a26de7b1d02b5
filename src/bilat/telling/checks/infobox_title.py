"""Check: an infobox whose title is not the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.checks.finding import Case, Check, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator


def _find(case: Case) -> Iterator[Finding]:
    for document in case.matter.documents.values():
        given = next((value for key, value in document.rows if key.casefold() in ("title", "name")), None)
        if given and _plain(given) != _plain(document.title):
            text = f"the infobox is titled “{given}”, the article “{document.title}”"
            yield Finding("infobox-title", "warning", text, (), document.title)


def _plain(title: str) -> str:
    return " ".join(title.replace("–", "-").replace("—", "-").casefold().split())


CHECK = Check(
    "infobox-title",
    "warning",
    "The title in the infobox is not the article's: a slip, or an infobox taken over from another article.",
    _find,
)
