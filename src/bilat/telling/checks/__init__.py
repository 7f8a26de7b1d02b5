"""Statements of a pair in, what may be wrong with them out: one module a check, each with a CHECK."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.telling.checks.finding import Case, Check, Finding


@cache
def all_checks() -> tuple[Check, ...]:
    """The check of every module of this package that has one, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.CHECK for module in modules if hasattr(module, "CHECK"))


def check(case: Case) -> tuple[Finding, ...]:
    """All findings on a pair, the gravest first, then by check and place in the documents."""
    found = [finding for each in all_checks() for finding in each.find(case)]
    order = ("error", "warning", "note")
    return tuple(sorted(found, key=lambda f: (order.index(f.severity), f.check, f.place, f.text)))
