"""An application in, its OpenAPI description out, in which every resource tells the faults that any may answer with."""

from __future__ import annotations

from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from bilat.web.faults import Fault

if TYPE_CHECKING:
    from fastapi import FastAPI

_MEANINGS = MappingProxyType(
    {
        HTTPStatus.BAD_REQUEST: "It cannot be understood",
        HTTPStatus.UNAUTHORIZED: "Nobody has signed in",
        HTTPStatus.FORBIDDEN: "Whoever has signed in may not do this",
        HTTPStatus.NOT_FOUND: "There is nothing of that name",
        HTTPStatus.UNPROCESSABLE_ENTITY: "Something that was given cannot be used",
        HTTPStatus.SERVICE_UNAVAILABLE: "The store cannot be asked",
    }
)
FAULTS: MappingProxyType[int | str, dict[str, Any]] = MappingProxyType(
    {status.value: {"model": Fault, "description": meaning} for status, meaning in _MEANINGS.items()}
)
"""The faults of every resource, for a router's `responses`."""


def describe(app: FastAPI) -> None:
    """Let an application describe itself so; the description is made once."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = get_openapi(
                title=app.title, version=app.version, description=app.description, routes=app.routes
            )
            _call_faults_by_their_type(app.openapi_schema)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # as FastAPI's documentation has it


def _call_faults_by_their_type(told: dict[str, Any]) -> None:
    """Faults are `application/problem+json` (RFC 9457), which FastAPI takes for plain JSON."""
    for methods in told["paths"].values():
        for operation in methods.values():
            for status, answer in operation["responses"].items():
                if status[0] in "45" and "application/json" in answer.get("content", {}):
                    answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
