"""The house style that no linter checks: every module of bilat, and what no tracked file may name."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "bilat"
MODULES = sorted(SOURCE.rglob("*.py"))

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_PARAMETERS = 6

MUTABLE_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_MAKERS = frozenset({"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"})
# Written in two halves, so that this file does not name them.
REGISTRY_HOSTS = ("python" + "hosted", "pypi" + ".org", "registry." + "npmjs")

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())


@each_module
def test_a_module_says_on_its_first_line_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.startswith('"""'), f"{path.name} does not begin with its docstring"
    assert ast.get_docstring(ast.parse(text))


@each_module
def test_a_module_stays_short_enough_to_read(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= MAX_FILE_LINES, f"{path.name} has {lines} lines: split it by what its parts are about"


@each_module
def test_functions_stay_small(path: Path) -> None:
    too_long = {
        f"{function.name}, line {function.lineno}": _length(function)
        for function in _functions(path)
        if _length(function) > MAX_FUNCTION_LINES
    }

    assert too_long == {}


@each_module
def test_functions_take_few_parameters(path: Path) -> None:
    too_many = {
        f"{function.name}, line {function.lineno}": len(_parameters(function))
        for function in _functions(path)
        if len(_parameters(function)) > MAX_PARAMETERS
    }

    assert too_many == {}


@each_module
def test_a_module_keeps_no_mutable_state(path: Path) -> None:
    module = ast.parse(path.read_text(encoding="utf-8"))
    mutable = [
        f"{ast.unparse(target)}, line {target.lineno}"
        for target, value in _assignments(module)
        if _is_mutable(value) and ast.unparse(target) != "__all__"
    ]

    assert mutable == [], "use a tuple, a frozenset or a MappingProxyType"


def test_no_tracked_file_names_a_package_registry() -> None:
    """Files install through whatever registry a machine is set up for."""
    hosts = re.compile("|".join(map(re.escape, REGISTRY_HOSTS)).encode(), re.IGNORECASE)

    assert [path for path in _tracked_files() if hosts.search((ROOT / path).read_bytes())] == []


def test_the_lock_is_made_from_what_the_package_says_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "requirements" / "runtime.in").read_text(encoding="utf-8").splitlines()

    assert project["dependencies"] == [line for line in lines if line and not line.startswith("#")]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    every = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    return [argument.arg for argument in every if argument.arg not in {"self", "cls"}]


def _assignments(module: ast.Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    for node in module.body:
        if isinstance(node, ast.Assign):
            yield from ((target, node.value) for target in node.targets)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield node.target, node.value


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MUTABLE_MAKERS
    return isinstance(value, MUTABLE_DISPLAYS)


def _tracked_files() -> list[str]:
    """Paths, relative to the root, of what git tracks or would track; skips where this is no git checkout."""
    command = ("git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listing = subprocess.run(command, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [path for path in listing.stdout.decode().split("\0") if path and (ROOT / path).is_file()]
