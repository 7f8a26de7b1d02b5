"""Names and what is asked in, addresses of this server out; one that somebody gave, only where it is such."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import SplitResult, quote, urlencode, urlsplit

from bilat.web.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HOME = "/"
# Of a tie with more statements the first ones are shown: an address has an end.
_MOST_SHOWN = 20
Given: TypeAlias = "tuple[str, str | int | None]"
"""A name with its value, as it is to stand in an address."""


def party_path(name: str) -> str:
    """The address of a party's page."""
    return f"/parties/{quote(slug(name))}"


def pair_path(first: str, second: str) -> str:
    """The address of a pair's page."""
    return f"/pairs/{quote(slug(first))}/{quote(slug(second))}"


def evidence_path(pair: str, statements: Sequence[str]) -> str:
    """The address below a pair's where statements stand with their sentences."""
    return asking(f"{pair}/evidence", *(("s", each) for each in statements[:_MOST_SHOWN]))


def query_of(given: Iterable[Given]) -> str:
    """Names with values as they stand in an address; what is empty is not asked, and left out."""
    return urlencode([(name, value) for name, value in given if value not in (None, "")])


def asking(path: str, *given: Given) -> str:
    """An address that asks for something more."""
    return keeping(path, query_of(given))


def keeping(path: str, query: str) -> str:
    """An address with a query added, which goes before the place on the page that it leads to."""
    address, mark, place = path.partition("#")
    between = "&" if "?" in address else "?"
    return f"{address}{between}{query}{mark}{place}" if query else path


def local_path(given: str | None) -> str:
    r"""The address, if it is a path on this server, else the first page: a link must not lead elsewhere by way of us.

    Browsers read `//host`, `/\host` and signs that cannot be seen as they like (OWASP, unvalidated redirects).
    """
    if not given or not given.startswith("/") or given[1:2] in ("/", "\\"):
        return HOME
    if not given.isprintable() or "\\" in given:
        return HOME
    told = parts_of(given)
    return HOME if told is None or told.scheme or told.netloc else given


def parts_of(given: str) -> SplitResult | None:
    """The parts of an address that somebody gave; None where it is none, as `http://[`."""
    try:
        return urlsplit(given)
    except ValueError:
        return None
