"""One file a family of kinds: parsed sentences in, drafts of statements out. A module with a RULE is a rule."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from bilat.reading.rules.phrases import phrase_rules

if TYPE_CHECKING:
    from bilat.reading.rules.draft import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rule of every module of this package that has one, by module name, then those of the phrase books."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    own = tuple(module.RULE for module in modules if hasattr(module, "RULE"))
    return (*own, *phrase_rules())
