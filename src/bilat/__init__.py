"""bilat reads what has been written about how two parties get on and answers how they stand on a day.

The public names, each imported when it is first used, so that `import bilat` loads no parser and no database.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilat.errors import BilatError
    from bilat.model.contract import from_row, to_row
    from bilat.model.parties import load_registry
    from bilat.reading.reader import Reader
    from bilat.reading.sources.seed import parse_seed
    from bilat.recording import open_store
    from bilat.standing import answers, document_dates, occurrences, spells

_HOMES = MappingProxyType(
    {
        "BilatError": "bilat.errors",
        "Reader": "bilat.reading.reader",
        "answers": "bilat.standing",
        "document_dates": "bilat.standing",
        "from_row": "bilat.model.contract",
        "load_registry": "bilat.model.parties",
        "occurrences": "bilat.standing",
        "open_store": "bilat.recording",
        "parse_seed": "bilat.reading.sources.seed",
        "spells": "bilat.standing",
        "to_row": "bilat.model.contract",
    }
)

__all__ = [
    "BilatError",
    "Reader",
    "answers",
    "document_dates",
    "from_row",
    "load_registry",
    "occurrences",
    "open_store",
    "parse_seed",
    "spells",
    "to_row",
]


def __getattr__(name: str) -> object:
    """The public name, from the module that it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'bilat' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
