from __future__ import annotations

import dataclasses

import pytest

from bilat.errors import SettingsError
from bilat.settings import MEANINGS, Settings, settings_from, variable


def test_nothing_set_gives_the_defaults() -> None:
    assert settings_from({}) == Settings(db="bilat.db", model=None, max_bytes=5_000_000, max_line=100_000)


def test_the_environment_sets() -> None:
    environ = {"BILAT_DB": "mine.db", "BILAT_MODEL": "en_core_web_lg", "BILAT_MAX_BYTES": "10", "BILAT_MAX_LINE": "5"}

    assert settings_from(environ) == Settings("mine.db", "en_core_web_lg", 10, 5)


def test_an_argument_goes_before_the_environment() -> None:
    assert settings_from({"BILAT_DB": "mine.db"}, db="other.db", model=None).db == "other.db"


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert settings_from({"BILAT_DB": "", "BILAT_MAX_BYTES": ""}) == Settings()


@pytest.mark.parametrize("value", ["0", "-1", "ten", "1.5"])
def test_a_limit_that_is_no_number_above_zero_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match=r"BILAT_MAX_LINE.*no whole number"):
        settings_from({"BILAT_MAX_LINE": value})


def test_an_empty_argument_is_refused() -> None:
    with pytest.raises(SettingsError, match="db is empty"):
        settings_from({}, db=" ")


def test_every_setting_has_a_meaning() -> None:
    assert list(MEANINGS) == [field.name for field in dataclasses.fields(Settings)]


def test_a_variable_has_the_prefix() -> None:
    assert variable("max_bytes") == "BILAT_MAX_BYTES"
