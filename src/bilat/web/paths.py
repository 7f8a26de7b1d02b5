"""An address that somebody gave in, one of this server to go on to out."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

HOME = "/"


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
