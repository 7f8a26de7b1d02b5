from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from icalendar import Calendar

from bilat.model.verdict import Verdict
from bilat.recording import open_store
from tests.web.places import HERE

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from bilat.web import Config

ASKED = "?a=azerbaijan&b=syria"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_calendar_has_what_is_told_to_the_day_and_asks_the_same_again(client: TestClient) -> None:
    given = client.get(f"/feeds/pair.ics{ASKED}")
    events = Calendar.from_ical(given.content).events

    told = {(str(each["summary"]), str(each.DTSTART)) for each in events}
    assert ("Diplomatic relations: established", "1992-03-28") in told
    assert given.headers["content-type"] == "text/calendar; charset=utf-8"
    assert len({str(each["uid"]) for each in events}) == len(events)
    assert client.get(f"/feeds/pair.ics{ASKED}").content == given.content


def test_a_feed_tells_what_was_read_and_judged_newest_first(client: TestClient, config: Config) -> None:
    with open_store(config.db) as store:
        statement = store.statements(pair=("Azerbaijan", "Syria"))[0]
        store.add_verdict(Verdict("accept", "A. Reader", datetime.now(UTC), "so it is <b>", statement))
    feed = ET.fromstring(client.get(f"/feeds/pair.atom{ASKED}").content)  # noqa: S314 -- our own feed

    titles = [each.findtext(f"{ATOM}title") for each in feed.iter(f"{ATOM}entry")]
    contents = [each.findtext(f"{ATOM}content") or "" for each in feed.iter(f"{ATOM}entry")]
    links = [each.attrib["href"] for each in feed.iter(f"{ATOM}link")]
    assert titles == ["Judged: accept", "Read: Azerbaijan–Syria relations"]
    assert contents[0].endswith("so it is <b> (A. Reader)")
    assert f"{HERE}/statements/{statement.id}" in links


def test_a_feed_of_somebody_unknown_is_a_fault(client: TestClient) -> None:
    assert client.get("/feeds/pair.atom?a=ruritania&b=syria").status_code == 404
