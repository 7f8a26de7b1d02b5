"""Nothing in, tokens that nobody guesses out; a token in, what is stored of it, and what its forms carry, out."""

from __future__ import annotations

import hashlib
import hmac
import secrets

_BYTES = 32


def new_token() -> str:
    """256 random bits, as they stand in a cookie."""
    return secrets.token_urlsafe(_BYTES)


def digest_of(token: str) -> str:
    """SHA-256 of a token, 64 hexadecimal digits: who reads the file of the accounts can sign in with none of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def form_token(token: str) -> str:
    """What forms of the holder of a token carry: it follows from the token, and the token not from it.

    The HMAC-based token pattern of the OWASP cheat sheet on cross-site request forgery.
    """
    return hmac.new(token.encode(), b"bilat form", hashlib.sha256).hexdigest()


def same(given: str, wanted: str) -> bool:
    """Whether two tokens are one; how long it takes tells nothing."""
    return hmac.compare_digest(given.encode(), wanted.encode())
