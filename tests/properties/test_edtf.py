"""EDTF values against the edtf package as the oracle, and written dates that are read back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.errors import ContractError
from bilat.model.edtf import iso_day, month_length, of_bounds, ordinal, parse
from bilat.reading.mentions.dates import find_times_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from time import struct_time

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WINTER = 24
slow_oracle = settings(max_examples=60, deadline=None)
years = st.integers(1, 2999)
old_years = st.integers(-2999, 2999)


def year_text(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


@st.composite
def days(draw: Callable[[st.SearchStrategy[int]], int], among: st.SearchStrategy[int] = old_years) -> str:
    year, month = draw(among), draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(year, month)))
    return f"{year_text(year)}-{month:02}-{day:02}"


months = st.builds(lambda year, month: f"{year_text(year)}-{month:02}", old_years, st.integers(1, 12))
seasons = st.builds(lambda year, season: f"{year:04}-{season}", years, st.integers(21, WINTER))
unspecified = st.builds(lambda year, unknown: f"{year:04}"[:-unknown] + "X" * unknown, years, st.integers(1, 3))
plain = st.one_of(days(), months, old_years.map(year_text), unspecified, seasons)
marked = st.builds(str.__add__, st.one_of(days(), months, old_years.map(year_text)), st.sampled_from("?~%"))
values = st.one_of(plain, marked)


def oracle_bounds(text: str) -> tuple[int | None, int | None]:
    """The edtf package's first and last day, as our day numbers; open ends as None."""
    value = edtf.parse_edtf(text)
    return day_number(value.lower_strict()), day_number(value.upper_strict())


def day_number(found: struct_time | float) -> int | None:
    return None if isinstance(found, float) else ordinal(*found[:3])


def is_winter(text: str) -> bool:
    """Our winter of 1947 lasts to February 1948, as narratives mean it; the package's ends with December."""
    return text.endswith(f"-{WINTER}")


@slow_oracle
@given(values.filter(lambda text: not is_winter(text)))
def test_a_value_has_the_bounds_that_the_edtf_package_gives_it(text: str) -> None:
    assert (parse(text).earliest, parse(text).latest) == oracle_bounds(text)


@slow_oracle
@given(years)
def test_a_winter_begins_as_the_package_has_it_and_ends_with_february(year: int) -> None:
    winter = parse(f"{year:04}-{WINTER}")

    assert winter.earliest == oracle_bounds(winter.text)[0]
    assert winter.latest == ordinal(year + 1, 3, 1) - 1


@slow_oracle
@given(st.tuples(days(), days()).map(lambda pair: tuple(sorted(pair, key=lambda day: parse(day).earliest or 0))))
def test_an_interval_has_the_bounds_that_the_edtf_package_gives_it(ends: tuple[str, str]) -> None:
    text = "/".join(ends)

    assert (parse(text).earliest, parse(text).latest) == oracle_bounds(text)


# The package reads no interval of which one end is open and the other has unspecified digits, as the contract writes.
@slow_oracle
@given(values.filter(lambda text: not is_winter(text) and "X" not in text))
def test_an_open_interval_has_the_bounds_that_the_edtf_package_gives_it(text: str) -> None:
    for opened in (f"{text}/..", f"../{text}"):
        assert (parse(opened).earliest, parse(opened).latest) == oracle_bounds(opened)


@given(values)
def test_a_mark_says_about_or_uncertain_as_the_edtf_package_does(text: str) -> None:
    value = parse(text)

    assert (value.is_about, value.is_uncertain) == (text[-1] in "~%", text[-1] in "?%")


@given(st.one_of(plain, st.tuples(plain, plain).map("/".join)))
def test_the_shortest_text_for_the_bounds_of_a_value_has_these_bounds(text: str) -> None:
    try:
        value = parse(text)
    except ContractError:
        return  # an interval that ends before it begins
    rendered = of_bounds(value.earliest, value.latest)

    assert rendered is not None
    assert (parse(rendered).earliest, parse(rendered).latest) == (value.earliest, value.latest)


@given(st.integers(-1_000_000, 1_000_000))
def test_a_day_number_goes_through_its_text(number: int) -> None:
    assert parse(iso_day(number)).earliest == parse(iso_day(number)).latest == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "92",
        "X992",
        "1992-1-1",
        "1992/1990",
        "1992-13",
        "1992-00",
        "1992-02-30",
        "1992-02-00",
        "1992-22-05",
    ],
)
def test_what_is_no_edtf_value_is_refused(text: str) -> None:
    with pytest.raises(ContractError):
        parse(text)


def forms_of(day: date) -> tuple[str, ...]:
    """A day as people write it."""
    name, ending = MONTHS[day.month - 1], "th"
    if day.day not in range(11, 14):
        ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return (
        day.isoformat(),
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{name} {day.day} {day.year}",
        f"{day.day}{ending} of {name}, {day.year}",
        f"the {day.day}{ending} of {name} {day.year}",
        f"{name} {day.day}{ending}, {day.year}",
        f"{day:%A}, {day.day} {name} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{name[:3]}. {day.day}, {day.year}" if name != "May" else f"{day.day} May {day.year}",
    )


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_back_from_every_form_in_which_it_is_written(day: date) -> None:
    for form in forms_of(day):
        text = f"The treaty was signed on {form} in the capital."
        (mention,) = find_times_in(text, [(0, len(text))])

        assert (mention.calendar, text[mention.start : mention.end]) == (day.isoformat(), form)


@given(st.integers(1600, 2089), st.integers(1, 12))
def test_a_month_and_a_year_are_read_back(year: int, month: int) -> None:
    written = {
        f"{MONTHS[month - 1]} {year}": f"{year}-{month:02}",
        f"{MONTHS[month - 1]} of {year}": f"{year}-{month:02}",
        f"early {MONTHS[month - 1]} {year}": f"{year}-{month:02}",
        f"{year}": f"{year}",
        f"mid-{year}": f"{year}-22",
        f"the summer of {year}": f"{year}-22",
        f"{year} or {year + 1}": f"{year}/{year + 1}",
        f"{year}–{year + 9}": f"{year}/{year + 9}",
    }
    for form, value in written.items():
        text = f"The consulate was closed in {form}."

        assert [m.calendar for m in find_times_in(text, [(0, len(text))])] == [value], form


@given(st.text(alphabet="0123456789 –-./,'()snthMayarchuejl BC", max_size=60))
def test_any_text_gives_mentions_in_order_whose_calendar_values_are_edtf(text: str) -> None:
    mentions = find_times_in(text, [(0, len(text))])

    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, m.end))
    for mention in mentions:
        assert 0 <= mention.start <= mention.bare_start < mention.bare_end <= len(text)
        assert mention.calendar is None or parse(mention.calendar).text == mention.calendar
