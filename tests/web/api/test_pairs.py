from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

PAIR = "/api/pairs/syria/azerbaijan"


def test_the_api_takes_either_order_and_gives_the_pair_in_one(client: TestClient) -> None:
    one, other = (
        client.get(f"{PAIR}?on=2012-06-01").json(),
        client.get("/api/pairs/Azerbaijan/SYR?on=2012-06-01").json(),
    )

    assert one == other
    assert [side["name"] for side in one["parties"]] == ["Azerbaijan", "Syria"]
    assert len(one["opening"]) == 5
    assert one["on"] == "2012-06-01"


def test_every_note_of_a_pair_has_its_footnote_and_every_footnote_its_statements(client: TestClient) -> None:
    found = client.get(f"{PAIR}?on=2012-06-01").json()
    ties = [tie for section in found["sections"] for tie in section["ties"]]
    numbers = {note["number"] for note in found["footnotes"]}

    assert {n for tie in ties for n in tie["notes"]} <= numbers
    assert all(tie["statements"] for tie in ties)
    assert all(note["statements"] and note["quote"] for note in found["footnotes"])


def test_standing_has_the_ties_of_the_day_and_can_be_asked_for_one_kind(client: TestClient) -> None:
    all_of_them = client.get(f"{PAIR}/standing?on=2012-06-01&limit=500").json()
    agreements = client.get(f"{PAIR}/agreements?on=2012-06-01&limit=3").json()

    relations = [t for t in all_of_them["items"] if t["kind"] == "diplomatic-relations"]
    assert [(t["answer"], t["since"], t["word"]) for t in relations] == [("holds", "1992-03-28", "established")]
    assert len(agreements["items"]) == 3
    assert agreements["total"] == sum(t["kind"] == "agreement" for t in all_of_them["items"]) > 10
    assert client.get(f"{PAIR}/standing?kind=diplomatic-relations&on=2012-06-01").json()["items"] == relations


def test_events_are_listed_in_order_of_time(client: TestClient) -> None:
    found = client.get(f"{PAIR}/events?kind=visit").json()

    assert {each["kind"] for each in found["items"]} == {"visit"}
    assert any(each["who"] == ["Bashar al-Assad"] for each in found["items"])


def test_the_timeline_has_bars_of_pieces_points_and_the_governments_of_both(client: TestClient) -> None:
    found = client.get(f"{PAIR}/timeline").json()

    assert {band["party"] for band in found["bands"]} == {"Azerbaijan", "Syria"}
    assert all(bar["pieces"] and bar["statements"] for bar in found["bars"])
    relations = next(bar for bar in found["bars"] if bar["kind"] == "diplomatic-relations")
    assert relations["pieces"][0] == {"first": "1992-03-28", "until": "1992-03-29", "sure": "certain"}
    assert {point["modality"] for point in found["points"]} >= {"asserted", "planned"}


def test_entries_and_years_count_what_the_timeline_lists(client: TestClient) -> None:
    entries = client.get(f"{PAIR}/timeline/entries?limit=500").json()
    years = client.get(f"{PAIR}/years").json()

    assert entries["total"] == len(entries["items"]) > 20
    assert sum(year["events"] for year in years["years"]) + years["vague"] > 3


def test_changes_need_two_days_that_are_not_one(client: TestClient) -> None:
    found = client.get(f"{PAIR}/changes?from=2012-06-01&to=1980-01-01").json()

    assert (found["first"], found["last"]) == ("1980-01-01", "2012-06-01")
    relations = next(each for each in found["ties"] if each["kind"] == "diplomatic-relations")
    assert (relations["before"]["answer"], relations["after"]["answer"]) == ("does not hold", "holds")
    assert client.get(f"{PAIR}/changes?from=1980-01-01&to=1980-01-01").status_code == 422
    assert client.get(f"{PAIR}/changes?from=1980-01-01").status_code == 422


def test_an_unknown_name_is_a_fault_of_the_one_shape(client: TestClient) -> None:
    answer = client.get("/api/pairs/syria/ruritania")

    assert answer.status_code == 404
    assert "did you mean" in answer.json()["advice"]
