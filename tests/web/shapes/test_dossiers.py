from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bilat.errors import ContractError, UnknownPartyError
from bilat.model.document import Document
from bilat.model.statement import Claim, Evidence, Statement
from bilat.web.desk import open_desk
from bilat.web.moments import Moment
from bilat.web.shapes.dossiers import dossier_of, pair_named, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilat.web import Config
    from bilat.web.desk import Desk


@pytest.fixture
def desk(config: Config) -> Iterator[Desk]:
    opened = open_desk(config)
    yield opened
    opened.close()


def test_a_pair_is_named_in_the_order_of_its_address(desk: Desk) -> None:
    assert pair_named(desk, "SYR", "north korea") == ("North Korea", "Syria")
    with pytest.raises(UnknownPartyError):
        pair_named(desk, "Syria", "Ruritania")
    with pytest.raises(ContractError):
        pair_named(desk, "Syria", "SYR")


def test_a_dossier_is_made_once_and_anew_when_the_store_has_grown(desk: Desk) -> None:
    pair = ("North Korea", "Syria")
    first = dossier_of(desk, pair, None)

    assert dossier_of(desk, pair, None) is first
    document = Document("North Korea–Syria visits", "They met.", (), "here", "seed")
    where = Evidence(document.title, 0, 9, "They met.", document=document.id)
    desk.store.add_reading(document, [Statement(Claim("meeting", None, pair, time="2001"), where)])
    grown = dossier_of(desk, pair, None)
    assert len(grown.matter.statements) == len(first.matter.statements) + 1


def test_a_day_is_made_out_once(desk: Desk) -> None:
    pair, moment = ("North Korea", "Syria"), Moment(date(2010, 1, 1), None, is_today=False)

    assert view_of(desk, pair, moment) is view_of(desk, pair, moment)
    assert view_of(desk, pair, moment).on == moment.day
