"""What became known in, an Atom feed (RFC 4287) out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bilat.telling.news import News

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# What XML 1.0 cannot hold, and a text may.
_UNSPEAKABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def news_atom(title: str, own: str, found: Sequence[News], link: Callable[[News], str]) -> bytes:
    """The feed; `own` is its own address, `link` gives the address of what an entry tells of."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    _add(feed, "id", own)
    _add(feed, "title", title)
    _add(feed, "updated", max((each.recorded_on for each in found), default=_NEVER).isoformat())
    _add(_add(feed, "author"), "name", "bilat")
    _add(feed, "link", rel="self", href=own)
    for each in found:
        entry = _add(feed, "entry")
        _add(entry, "id", f"tag:bilat,2026:{each.id}")
        _add(entry, "title", each.title)
        _add(entry, "updated", each.recorded_on.isoformat())
        _add(entry, "link", href=link(each))
        _add(entry, "content", each.text, type="text")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}'.encode()


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    added = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    added.text = _UNSPEAKABLE.sub("\ufffd", text) or None
    return added
