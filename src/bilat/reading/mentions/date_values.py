"""EDTF texts from years, months and days: units, steps of days and months, the value just before or after."""

from __future__ import annotations

from datetime import date

from bilat.model.edtf import iso_day, month_length, ordinal, parse

_DECADE, _CENTURY = 10, 100


def year_text(year: int) -> str:
    """`1992`, `0843`; astronomical years below one have a sign (`-0479` is 480 BC)."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def day_text(year: int, month: int, day: int) -> str | None:
    """`1992-03-28`, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):  # noqa: PLR2004 - a year's months
        return None
    return f"{year_text(year)}-{month:02}-{day:02}"


def month_text(year: int, month: int) -> str:
    """`1992-03`; a season's code in place of the month gives a season."""
    return f"{year_text(year)}-{month:02}"


def years_text(first: int, length: int) -> str:
    """The years from `first` on: `199X` for ten, `19XX` for a hundred; before year one an interval."""
    if first >= 0 and length == _DECADE:
        return f"{first // 10:03}X"
    if first >= 0 and length == _CENTURY:
        return f"{first // 100:02}XX"
    return f"{year_text(first)}/{year_text(first + length - 1)}"


def first_of(year: int, length: int, count: int = 0) -> int:
    """The first year of the decade or century that holds a year, or of one `count` later; 489–480 BC are a decade."""
    if year > 0:
        return (year // length + count) * length
    return 2 - ((1 - year) // length - count + 1) * length


def months_from(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that many months later (or earlier)."""
    years, rest = divmod(month - 1 + count, 12)
    return year + years, rest + 1


def days_from(year: int, month: int, day: int, count: int) -> tuple[str, tuple[int, int, int]]:
    """The day that many days later (or earlier), as text and as year, month and day."""
    text = iso_day(ordinal(year, month, day) + count)
    head, middle, last = text.rsplit("-", 2)
    return text, (int(head), int(middle), int(last))


def weekday_of(year: int, month: int, day: int) -> int:
    """The day of the week, Monday is 0."""
    return (ordinal(year, month, day) - 1) % 7


def just_before(value: str) -> str:
    """The unit of the same size before a value: `1944` for `1945`, else the day before its first."""
    return _beside(value, -1)


def just_after(value: str) -> str:
    """The unit of the same size after a value: `1946` for `1945`, else the day after its last."""
    return _beside(value, 1)


def _beside(value: str, step: int) -> str:
    plain = value.rstrip("~?%")
    sign, digits = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    parts = [int(p) for p in digits.split("-")] if digits.replace("-", "").isdigit() else []
    year = -parts[0] if sign and parts else (parts[0] if parts else 0)
    if len(parts) == 1:
        return year_text(year + step)
    if len(parts) == 2 and parts[1] <= 12:  # noqa: PLR2004 - year and month
        return month_text(*months_from(year, parts[1], step))
    bounds = parse(plain)
    edge = bounds.earliest if step < 0 else bounds.latest
    return plain if edge is None else iso_day(edge + step)


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)
