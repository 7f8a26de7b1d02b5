from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.standing import document_dates

if TYPE_CHECKING:
    from tests.standing.conftest import Say

DOC = "Ruritania–Syldavia relations"


def test_the_date_given_is_the_document_s(say: Say) -> None:
    dated = document_dates([say("visit", None, "2001")], {DOC: "1999-05-02"})[DOC]

    assert (dated.day, dated.is_inferred) == (date(1999, 5, 2).toordinal(), False)


def test_without_one_it_is_the_last_day_of_the_latest_past_value(say: Say) -> None:
    told = [
        say("visit", None, "2001-02~"),
        say("mission", "holds", "1998/.."),
        say("visit", None, "2030", modality="planned"),
    ]

    dated = document_dates(told, {DOC: None})[DOC]

    assert (dated.day, dated.is_inferred) == (date(2001, 2, 28).toordinal(), True)


def test_a_given_month_leaves_the_day_open(say: Say) -> None:
    dated = document_dates([say("visit", None)], {DOC: "1999-05"})[DOC]

    assert (dated.day, dated.is_inferred) == (date(1999, 5, 31).toordinal(), True)


def test_a_document_without_any_time_has_no_date(say: Say) -> None:
    assert document_dates([say("visit", None)], {})[DOC].day is None
