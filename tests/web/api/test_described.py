"""The API keeps to what its OpenAPI description says, whatever is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.web.places import HERE

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy
    from schemathesis import Case
    from starlette.testclient import TestClient


def test_whatever_is_asked_is_answered_as_described(client: TestClient) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", client.app, headers={"host": urlsplit(HERE).netloc})
    found = list(schema.get_all_operations())
    operations = [each.ok() for each in found if isinstance(each, Ok)]

    assert len(operations) == len(found) > 5
    for operation in operations:
        if operation.method == "get":
            _holds(operation.as_strategy())


def _holds(cases: SearchStrategy[Case[Any]]) -> None:
    """Whatever is asked of a resource, its answer has a status, a media type and a form that are described."""

    @given(case=cases)
    @settings(max_examples=10, suppress_health_check=list(HealthCheck), deadline=None)
    def holds(case: Case[Any]) -> None:
        # What no schema can tell (that a name is known, that words are there) may be refused.
        case.call_and_validate(base_url=HERE, excluded_checks=[positive_data_acceptance])

    holds()


def test_every_resource_says_what_it_gives_and_is_on_the_page(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    page = client.get("/api/docs").text

    assert told["openapi"].startswith("3.1")
    for path, methods in told["paths"].items():
        assert path in page
        for method, operation in methods.items():
            assert operation.get("description"), f"{method} {path} does not say what it gives"
            assert all(each.get("description") for each in operation.get("parameters", ())), f"{method} {path}"


def test_every_model_has_a_name_of_its_own(client: TestClient) -> None:
    """Two of one name are told apart by the names of their modules, with underscores between."""
    names = client.get("/api/openapi.json").json()["components"]["schemas"]

    assert len(names) > 50
    assert [name for name in names if "__" in name] == []
