from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.grammar.series import dated_series
from tests.reading.grammar.tokens import token

if TYPE_CHECKING:
    from tests.reading.grammar.conftest import Parse


def test_each_party_of_a_series_has_its_own_time(parse: Parse) -> None:
    (sentence,) = parse("Kenya established relations with Chile in 1973, Japan in 1983 and Cuba on 4 May 1984.")
    series = dated_series(token(sentence, "relations"), sentence)
    found = [(who.parties[0], time.act) for who, time in series]
    assert found == [("Chile", "1973"), ("Japan", "1983"), ("Cuba", "1984-05-04")]


def test_years_in_brackets_make_a_series(parse: Parse) -> None:
    (sentence,) = parse("Kenya signed treaties with Chile (1973), Japan (1983) and Cuba (1984).")
    assert len(dated_series(token(sentence, "treaties"), sentence)) == len(("Chile", "Japan", "Cuba"))


def test_one_party_with_a_time_is_no_series(parse: Parse) -> None:
    (sentence,) = parse("Kenya established relations with Chile in 1973.")
    assert dated_series(token(sentence, "relations"), sentence) == ()


def test_parties_with_one_time_in_common_are_no_series(parse: Parse) -> None:
    (sentence,) = parse("Kenya established relations with Chile and Japan in 1973.")
    assert dated_series(token(sentence, "relations"), sentence) == ()
