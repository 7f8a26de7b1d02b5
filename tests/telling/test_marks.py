from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.telling.marks import Segment, Span, by_stretch, segments

SPANS = st.lists(st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from("abcdef")), max_size=8)


def test_a_text_under_nothing_is_one_piece() -> None:
    assert segments(3, 9, []) == (Segment(3, 9, ()),)
    assert segments(3, 3, []) == ()


def test_spans_that_overlap_are_cut_where_one_begins_or_ends() -> None:
    found = segments(0, 20, [Span(5, 15, "b"), Span(2, 10, "a")])

    assert found == (
        Segment(0, 2, ()),
        Segment(2, 5, ("a",)),
        Segment(5, 10, ("a", "b")),
        Segment(10, 15, ("b",)),
        Segment(15, 20, ()),
    )


def test_of_spans_that_begin_together_the_longer_comes_first_and_of_those_alike_the_one_given_first() -> None:
    (first, *_) = segments(0, 9, [Span(0, 3, "short"), Span(0, 9, "b"), Span(0, 9, "a")])

    assert first.names == ("b", "a", "short")


def test_a_span_that_reaches_out_of_the_stretch_is_cut_to_it() -> None:
    assert segments(10, 20, [Span(0, 12, "a"), Span(18, 99, "b"), Span(30, 40, "c")]) == (
        Segment(10, 12, ("a",)),
        Segment(12, 18, ()),
        Segment(18, 20, ("b",)),
    )


@given(SPANS, st.integers(0, 20), st.integers(0, 20))
def test_pieces_follow_without_gaps_and_each_letter_is_under_just_the_spans_over_it(
    spans: list[Span], start: int, length: int
) -> None:
    end = start + length

    found = segments(start, end, spans)

    assert [n for piece in found for n in range(piece.start, piece.end)] == list(range(start, end))
    for piece in found:
        for letter in range(piece.start, piece.end):
            assert set(piece.names) == {span.name for span in spans if span.start <= letter < span.end}


@given(SPANS, st.lists(st.integers(1, 12), max_size=4))
def test_each_stretch_gets_the_spans_that_lie_over_a_part_of_it(spans: list[Span], lengths: list[int]) -> None:
    stretches, at = [], 0
    for length in lengths:
        stretches.append((at, at + length))
        at += length + 2

    found = by_stretch(stretches, spans)

    for (start, end), mine in zip(stretches, found, strict=True):
        assert [s for s in mine if s.start < s.end] == [
            s for s in spans if s.start < s.end and s.start < end and start < s.end
        ]
