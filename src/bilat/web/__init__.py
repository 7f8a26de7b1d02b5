"""A store in, pages and JSON out over HTTP: what `bilat serve` serves."""

from __future__ import annotations

from bilat.web.app import create_app
from bilat.web.config import Config

__all__ = ["Config", "create_app"]
