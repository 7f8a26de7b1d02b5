"""What the other of the pair did likewise, told without its verb or noun; and decoys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        "Kenya–Uganda",
        "The embassy of Kenya in Kampala opened in 1970 and that of Uganda in Nairobi in 1972.",
        "mission",
        {"begins Kenya > Uganda @1970 in Kampala (embassy)", "begins Uganda > Kenya @1972 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened its legation in Kampala in 1986 and Uganda its own in June.",
        "mission",
        {"begins Kenya > Uganda @1986 in Kampala (legation)", "begins Uganda > Kenya @1986-06 (legation)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993; Uganda followed two years later.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)", "begins Uganda > Kenya @1995 (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993, Uganda in Nairobi in 1995.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)", "begins Uganda > Kenya @1995 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993, and Uganda one in Nairobi in 1995.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)", "begins Uganda > Kenya @1995 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "A Kenyan legation was set up in Kampala in 1964; Uganda followed in Nairobi three years later.",
        "mission",
        {"begins Kenya > Uganda @1964 in Kampala (legation)", "begins Uganda > Kenya @1967 in Nairobi (legation)"},
    ),
    (
        "Kenya–Uganda",
        "The Kenyan embassy in Kampala was opened in 1964, the Ugandan one in Nairobi in 1966.",
        "mission",
        {"begins Kenya > Uganda @1964 in Kampala (embassy)", "begins Uganda > Kenya @1966 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya closed its embassy in 1977, and Uganda did the same in June.",
        "mission",
        {"ends Kenya > Uganda @1977 (embassy)", "ends Uganda > Kenya @1977-06 (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened its embassy in Kampala in 1970. Uganda did so in Nairobi in 1972.",
        "mission",
        {"begins Kenya > Uganda @1970 in Kampala (embassy)", "begins Uganda > Kenya @1972 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993; that of Uganda in Nairobi followed in 1995.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)", "begins Uganda > Kenya @1995 in Nairobi (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya recognised Uganda on 9 October 1962, and Uganda Kenya on 12 December 1963.",
        "recognition",
        {"begins Kenya > Uganda @1962-10-09", "begins Uganda > Kenya @1963-12-12"},
    ),
    (
        "Kenya–Uganda",
        "Kenya recognised Uganda in 1962; Uganda did so on 12 December 1963.",
        "recognition",
        {"begins Kenya > Uganda @1962", "begins Uganda > Kenya @1963-12-12"},
    ),
    (
        "Kenya–Uganda",
        "Kenya recalled its ambassador in March 1987, and Uganda its own in April.",
        "recall",
        {"Kenya > Uganda @1987-03", "Uganda > Kenya @1987-04"},
    ),
    (
        "Kenya–Uganda",
        "In 1987 Kenya expelled two Ugandan diplomats, and Uganda did the same in June.",
        "recall",
        {"Kenya > Uganda @1987 #2", "Uganda > Kenya @1987-06"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993 and Uganda joined the Community in 1995.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993, after talks with Uganda in 1992.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)"},
    ),
    (
        "Kenya–Uganda",
        "Kenya opened an embassy in Kampala in 1993; relations with Uganda in 1995 were bad.",
        "mission",
        {"begins Kenya > Uganda @1993 in Kampala (embassy)"},
    ),
)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_what_the_other_did_likewise_is_told_too(
    read_text: ReadText, pair: str, text: str, kind: str, told: set[str]
) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
