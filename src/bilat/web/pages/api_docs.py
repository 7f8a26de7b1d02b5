"""`/api/docs`: what can be asked of the API, as a page made of its OpenAPI description."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request, Response

from bilat.web.show import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROUTER = APIRouter()


@dataclass(frozen=True, slots=True)
class Resource:
    """A path with a method: what it gives, its parameters (name, where, whether needed, meaning), an example."""

    method: str
    path: str
    summary: str
    meaning: str
    parameters: tuple[tuple[str, str, bool, str], ...]
    example: str


@ROUTER.get("/api/docs")
def docs(request: Request) -> Response:
    """The resources of the API, by their tags."""
    told: dict[str, Any] = request.app.openapi()
    groups: dict[str, list[Resource]] = {}
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            groups.setdefault((operation.get("tags") or ["other"])[0], []).append(
                _resource(method, path, operation, told)
            )
    response = render(request, "api-docs.html", groups=groups, description=told["info"]["description"])
    # It names who has signed in.
    response.headers["cache-control"] = "private, no-cache"
    return response


def _resource(method: str, path: str, operation: Mapping[str, Any], told: Mapping[str, Any]) -> Resource:
    parameters = tuple(
        (each["name"], each["in"], each["required"], each.get("description", ""))
        for each in operation.get("parameters", ())
    )
    summary, meaning = operation.get("summary", ""), operation.get("description", "")
    return Resource(method.upper(), path, summary, meaning, parameters, next(_examples(operation, told), ""))


def _examples(operation: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[str]:
    """The example of what the first good answer gives, where its model has one."""
    for code, answer in operation.get("responses", {}).items():
        schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
        model = told.get("components", {}).get("schemas", {}).get(schema.get("$ref", "").rpartition("/")[2], schema)
        if code.startswith("2"):
            yield from (json.dumps(each, ensure_ascii=False, indent=2) for each in model.get("examples", ()))
