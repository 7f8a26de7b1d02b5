"""Content words: a label and words to pass over in, a set of stems out, by which labels are compared."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    "a an and are as at between by for from had has have in into is its itself of on or over the their them this to "
    "under upon was were which with within s".split(),
)
_LONG = 4


def stem(word: str) -> str:
    """A word in lower case without an English plural ending."""
    low = word.casefold()
    if len(low) <= _LONG - 1 or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies") and len(low) > _LONG:
        return f"{low[:-3]}y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return low[:-2]
    return low.removesuffix("s")


@lru_cache(maxsize=65_536)
def content_words(text: str | None, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of a text's words, apart from function words and the stems in `without`; numbers are words."""
    found = (stem(match) for match in _WORD.findall(text or ""))
    return frozenset(word for word in found if word not in _STOP and word not in without)


def within(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one of two sets of words contains the other."""
    return left <= right or right <= left


def surname(name: str) -> str:
    """A person's last name, folded, without `Jr.` or a number behind it."""
    words = [word for word in name.casefold().split() if not re.fullmatch(r"[ivx]+|[js]r\.?,?", word)]
    return words[-1].strip(".,") if words else name.casefold()
