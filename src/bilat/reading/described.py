"""A rule's name in, what its file says of itself out, without loading the rules and the pipeline that they need."""

from __future__ import annotations

import ast
from functools import cache
from importlib.resources import files

from bilat.model.kinds import KINDS

# The reader asks it by itself: it reads infoboxes, not sentences.
_ROWS = "rows"


@cache
def described(rule: str) -> str | None:
    """The first line of a rule's file, of `missions` its docstring, of a phrase book its comment; None for no rule."""
    for module in sorted(files("bilat.reading.rules").iterdir(), key=str):
        text = module.read_text("utf-8") if module.name.endswith(".py") else ""
        if f'Rule("{rule}"' in text or (rule == _ROWS and module.name == f"{_ROWS}.py"):
            return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0] or None
    book = files("bilat.reading.phrases") / f"{rule}.toml"
    if rule in {each.name for each in KINDS} and book.is_file():
        first = book.read_text("utf-8").partition("\n")[0]
        return first.removeprefix("#").strip() if first.startswith("#") else None
    return None
