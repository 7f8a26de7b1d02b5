from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bilat.reading.mentions.simplify import Swap, simplify

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "President Mwangi of the Republic of Kenya (born in Nairobi) met the U.S. envoy."


def test_a_swapped_piece_is_given_whole() -> None:
    plain = simplify(TEXT, 0, len(TEXT), [Swap(0, 16, "Mwangi")])
    assert plain.text.startswith("Mwangi of")
    assert plain.origin(0, 6) == (0, 16)
    assert plain.origin(2, 3) == (0, 16)


def test_what_was_left_out_shifts_what_follows() -> None:
    start = TEXT.index(" (")
    plain = simplify(TEXT, 0, len(TEXT), [Swap(start, TEXT.index(")") + 1, "")])
    at = plain.text.index("met")
    first, last = plain.origin(at, at + 3)
    assert TEXT[first:last] == "met"


def test_of_swaps_that_overlap_the_first_wins() -> None:
    plain = simplify("abcdef", 0, 6, [Swap(0, 3, "X"), Swap(2, 5, "Y")])
    assert plain.text == "Xdef"


def test_swaps_outside_the_block_are_left() -> None:
    assert simplify("abcdef", 2, 4, [Swap(0, 1, "X"), Swap(3, 6, "Y")]).text == "cd"


@st.composite
def swapped(draw: Callable[[st.SearchStrategy[object]], object]) -> tuple[str, int, int, list[Swap]]:
    text = str(draw(st.text(alphabet="ab é–", min_size=1, max_size=40)))
    start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))  # type: ignore[call-overload]
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.text(alphabet="xyz", max_size=4))
    rows = draw(st.lists(places, max_size=6))
    swaps = [Swap(min(a, b), max(a, b), new) for a, b, new in rows if a != b]  # type: ignore[attr-defined]
    return text, start, end, swaps


@given(swapped())
def test_every_plain_offset_has_its_origin_in_the_block_and_in_order(case: tuple[str, int, int, list[Swap]]) -> None:
    text, start, end, swaps = case
    plain = simplify(text, start, end, swaps)
    origins = [plain.origin(i, i + 1) for i in range(len(plain.text))]
    assert all(start <= first < last <= end for first, last in origins)
    assert origins == sorted(origins)


@given(swapped())
def test_what_was_not_swapped_is_the_same_character(case: tuple[str, int, int, list[Swap]]) -> None:
    text, start, end, swaps = case
    plain = simplify(text, start, end, swaps)
    for index, character in enumerate(plain.text):
        first, last = plain.origin(index, index + 1)
        assert character in "xyz" or text[first:last] == character
