"""An address that somebody gave in, one of this server to go on to out."""

from __future__ import annotations

from urllib.parse import urlsplit

HOME = "/"


def local_path(given: str | None) -> str:
    r"""The address, if it is a path on this server, else the first page: a link must not lead elsewhere by way of us.

    Browsers read `//host`, `/\host` and signs that cannot be seen as they like (OWASP, unvalidated redirects).
    """
    if not given or not given.startswith("/") or given[1:2] in ("/", "\\"):
        return HOME
    if not given.isprintable() or "\\" in given:
        return HOME
    try:
        told = urlsplit(given)
    except ValueError:
        return HOME
    return HOME if told.scheme or told.netloc else given
