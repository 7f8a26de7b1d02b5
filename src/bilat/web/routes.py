"""A package of modules with a `ROUTER` each in, the routers out: a new page or resource is one new file."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from fastapi import APIRouter


def routers(package: ModuleType) -> Iterator[APIRouter]:
    """The routers of a package's modules, by the modules' names."""
    for found in pkgutil.iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{found.name}")
        if hasattr(module, "ROUTER"):
            yield cast("APIRouter", module.ROUTER)
