"""The public names of the package are there and light to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import bilat


@pytest.mark.parametrize("name", bilat.__all__)
def test_a_public_name_can_be_had(name: str) -> None:
    assert getattr(bilat, name).__doc__


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = bilat.nothing


def test_importing_the_package_loads_no_parser_and_no_database() -> None:
    code = "import bilat, sys; print('spacy' in sys.modules or 'sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
