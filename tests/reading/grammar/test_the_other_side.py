"""Envoys, governments, either side and persons without a country's name, in texts about a pair; and decoys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    (
        "Kenya–Uganda",
        "In 1975 Ambassador Peter Okello asked the Kenyan authorities to release three students.",
        "request",
        {"Uganda > Kenya @1975"},
    ),
    ("Kenya–Uganda", "The consul protested to the Kenyan government in 1981.", "protest", {"Uganda > Kenya @1981"}),
    (
        "Kenya–Uganda",
        "The ambassador called on the Ugandan government to pay compensation.",
        "request",
        {"Kenya > Uganda"},
    ),
    (
        "Kenya–Uganda",
        "In 1976 the embassy protested against the killing of Kenyan students.",
        "protest",
        {"Uganda > Kenya @1976"},
    ),
    ("Kenya–Uganda", "The Russian army shelled Kyiv in 2022. The ambassador asked Kenya to mediate.", "request", set()),
    ("Norway–Peru", "The ambassador warned Peru in 1988 that loans would stop.", "statement", {"Norway > Peru @1988"}),
    ("Norway–Peru", "The envoy demanded an apology from the Norwegian government.", "request", {"Peru > Norway"}),
    ("Norway–Peru", "The British envoy came to Lima in 1920. The ambassador asked Peru for a loan.", "request", set()),
    (
        "Guinea–Liberia",
        "In the Liberian Civil War Guinea took the side of the central government.",
        "support",
        {"holds Guinea > Liberia"},
    ),
    ("Kenya–Nigeria", "Kenya supported the federal side in the war.", "support", {"holds Kenya > Nigeria"}),
    ("Kenya–Nigeria", "Kenya stood by the government.", "support", {"holds Kenya > Nigeria"}),
    ("Kenya–Nigeria", "Kenya supported the legitimate government.", "support", {"holds Kenya > Nigeria"}),
    (
        "Kenya–Nigeria",
        "Kenya sided with the central government against the rebels in 1967.",
        "support",
        {"holds Kenya > Nigeria @1967"},
    ),
    ("Kenya–Nigeria", "In the Congo Crisis Kenya backed the central government.", "support", set()),
    ("Kenya–Nigeria", "The minister criticised the government in 1990.", "opposition", set()),
    (
        "Cyprus–Syria",
        "In the Syrian civil war Cyprus supported the government side.",
        "support",
        {"holds Cyprus > Syria"},
    ),
    ("Cyprus–Syria", "Cyprus armed the insurgents in 2013.", "support", {"holds Cyprus > insurgents @2013"}),
    (
        "Ethiopia–Yemen",
        "In the civil war of 1994 Ethiopia took the side of the government in Sana'a.",
        "support",
        {"holds Ethiopia > Yemen @1994"},
    ),
    (
        "Armenia–Pakistan",
        "Neither recognises the other.",
        "recognition",
        {"absent Armenia > Pakistan", "absent Pakistan > Armenia"},
    ),
    (
        "Armenia–Pakistan",
        "Both refuse to recognise the other.",
        "recognition",
        {"absent Armenia > Pakistan", "absent Pakistan > Armenia"},
    ),
    (
        "Armenia–Pakistan",
        "Each recognised the other in 1992.",
        "recognition",
        {"begins Armenia > Pakistan @1992", "begins Pakistan > Armenia @1992"},
    ),
    (
        "Armenia–Pakistan",
        "Neither country has yet sent the other an envoy.",
        "envoy",
        {"absent Armenia > Pakistan", "absent Pakistan > Armenia"},
    ),
    (
        "Armenia–Pakistan",
        "No ambassador has ever been sent by either side.",
        "envoy",
        {"absent Armenia > Pakistan", "absent Pakistan > Armenia"},
    ),
    (
        "Armenia–Pakistan",
        "Neither country has ever appointed an ambassador to the other.",
        "envoy",
        {"absent Armenia > Pakistan", "absent Pakistan > Armenia"},
    ),
    ("Kenya–Uganda", "Kenya has never sent Uganda an ambassador.", "envoy", {"absent Kenya > Uganda"}),
    (
        "Kenya–Uganda",
        "Each supported the other against Rwanda.",
        "support",
        {"holds Kenya > Uganda", "holds Uganda > Kenya"},
    ),
    (
        "Cyprus–Syria",
        "President Makarios came to Syria in 1971. President Hafez al-Assad expressed full support for him.",
        "support",
        {"holds Syria > Cyprus @1971~"},
    ),
    (
        "Kenya–Uganda",
        "President Obote was in Nairobi in 1968, where Jomo Kenyatta voiced support for him.",
        "support",
        {"holds Kenya > Uganda @1968"},
    ),
    (
        "Cyprus–Syria",
        "In 1974 President Makarios was overthrown. Syria continued to recognise him.",
        "recognition",
        {"holds Syria > Cyprus"},
    ),
    (
        "Kenya–Qatar",
        "The Emir visited Nairobi in 2017. Kenyatta thanked him for his help.",
        "statement",
        {"Kenya > Qatar @2017~"},
    ),
    (
        "Kenya–Uganda",
        "President Obote came to Nairobi in 1968. Kenyatta promised him rifles.",
        "aid",
        {"Kenya > Uganda planned"},
    ),
    (
        "Kenya–Uganda",
        "President Obote fled in 1971. Kenya refused to support him.",
        "support",
        {"holds Kenya > Uganda denied"},
    ),
)


@pytest.mark.parametrize(("pair", "text", "kind", "told"), CASES)
def test_a_side_without_a_name_is_known_by_the_other(
    read_text: ReadText, pair: str, text: str, kind: str, told: set[str]
) -> None:
    found = {line.strip() for line in lines(read_text(f"{pair} relations", text), kind)}

    assert found == told
