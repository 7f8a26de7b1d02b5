from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.reading.mentions.quantities import find_quantities


@given(st.integers(min_value=2, max_value=10**9), st.sampled_from(["refugees", "tonnes", "embassies"]))
def test_a_written_number_is_read_back(value: int, noun: str) -> None:
    found = find_quantities(f"They counted over {value:,} {noun} there.")
    assert [(m.value, m.bound) for m in found] == [(value, "at least")]


@given(st.text(alphabet="0123456789 ,.-–$€%abcdefmkntsyo\n", max_size=80))
def test_mentions_lie_in_order_inside_the_text_without_overlaps(text: str) -> None:
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
