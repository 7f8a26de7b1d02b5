from __future__ import annotations

from datetime import date

import pytest

from bilat.model.parties import load_registry
from bilat.model.party import NamePeriod, Party
from bilat.telling.official import official_name, official_names


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("name", "on", "full"),
    [
        ("Syria", "2010-01-01", "Syrian Arab Republic"),
        ("Albania", "1980-01-01", "People's Socialist Republic of Albania"),
        ("Albania", "2010-01-01", "Republic of Albania"),
        ("Central African Republic", "2010-01-01", "Central African Republic"),
        ("Barbados", "2010-01-01", "Barbados"),
    ],
)
def test_a_party_goes_by_its_full_name_of_the_day(name: str, on: str, full: str) -> None:
    assert official_name(load_registry().get(name), day(on)) == full


def test_full_names_are_listed_with_the_day_on_which_each_begins() -> None:
    kingdom = NamePeriod("Kingdom of Syldavia", "1900-01-01", "1950-06-01")
    party = Party("syldavia", "Syldavia", "state", names=("Syldavian Republic",), former_names=(kingdom,))

    assert official_names(party) == (
        (None, "Syldavian Republic"),
        (day("1900-01-01"), "Kingdom of Syldavia"),
        (day("1950-06-01"), "Syldavian Republic"),
    )
