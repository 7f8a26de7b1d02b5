"""A package of modules with a `ROUTER` each in, the routers out: a new page or resource is one new file."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, cast

from fastapi.routing import APIRoute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from fastapi import APIRouter


def asked_for_heads(router: APIRouter) -> APIRouter:
    """The router, which then answers HEAD where it answers GET (RFC 9110, section 9.3.2): FastAPI alone does not."""
    for route in router.routes:
        if isinstance(route, APIRoute) and route.methods and "GET" in route.methods:
            route.methods.add("HEAD")
    return router


def routers(package: ModuleType) -> Iterator[APIRouter]:
    """The routers of a package's modules, by the modules' names."""
    for found in pkgutil.iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{found.name}")
        if hasattr(module, "ROUTER"):
            yield cast("APIRouter", module.ROUTER)
