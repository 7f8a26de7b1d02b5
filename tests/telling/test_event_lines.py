from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilat.standing import occurrences
from bilat.telling.event_lines import beside_line, event_line
from tests.telling.conftest import NAMES

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.telling.conftest import Say


def happened(*statements: Statement, on: str | None = None) -> str:
    (event,) = occurrences(statements)
    return event_line(event, NAMES, date.fromisoformat(on).toordinal() if on else None).parts[0].text


def test_those_who_met_are_named(say: Say) -> None:
    met = say("a", "meeting", None, "1999-03", others=(("person", "Ana Duval"), ("person", "Jo Klem")), place="Klow")

    assert happened(met) == "March 1999: Ana Duval and Jo Klem met in Klow"
    assert happened(say("b", "meeting", None, "1999", detail="talks")) == "1999: Ruritania and Syldavia met"
    one = say("c", "meeting", None, "1999", others=(("person", "Ana Duval"),))
    assert happened(one) == "1999: Ruritania and Syldavia (Ana Duval) met"


def test_hearsay_and_vagueness_are_told(say: Say) -> None:
    said = say("a", "attack", None, "1999", modality="reported", place="Klow")

    assert happened(said) == "1999: Ruritania used force against Syldavia in Klow; only reported"
    assert happened(say("b", "aid", None, "1999"), on="1999-06-01").endswith("; perhaps after this day")
    assert happened(say("c", "aid", None), on="1999-06-01") == "Undated: Ruritania gave aid to Syldavia"


def test_what_stands_beside_says_who_says_so(say: Say) -> None:
    denied = say("a", "visit", None, "2011", modality="denied", by="Jo Klem", others=(("person", "Ana Duval"),))
    plan = say("b", "deployment", "ends", modality="planned")

    assert beside_line([denied], NAMES).parts[0].text == (
        "Denied or did not happen (according to Jo Klem): visit of Ana Duval (Ruritania) to Syldavia; told of 2011"
    )
    assert beside_line([plan], NAMES).parts[0].text == (
        "Planned: end of forces of Ruritania in Syldavia; told without a date"
    )
