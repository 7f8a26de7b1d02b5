"""The order of the tests: those that take longest begin first, so that they do not run alone at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = ("test_killed.py", "test_alone.py", "test_hostile.py", "test_pages.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first; the rest stay as they were shuffled."""
    items.sort(key=lambda item: _rank(item.path.name, LONGEST))


def _rank(name: str, first: Sequence[str]) -> int:
    return first.index(name) if name in first else len(first)
