from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bilat.model.document import Document
from bilat.model.verdict import Verdict
from bilat.recording import open_store
from bilat.standing import document_dates
from bilat.telling.ground import Ground
from bilat.telling.network import (
    Edge,
    Network,
    Stretch,
    around,
    ground_of_kinds,
    joined,
    kinds_of_ties,
    network,
    network_at,
    together,
)

if TYPE_CHECKING:
    from pathlib import Path

    from bilat.model.statement import Statement
    from tests.telling.conftest import Say


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def net(*statements: Statement) -> Network:
    return network(Ground(statements, document_dates(statements, {s.evidence.doc: "2020-06-15" for s in statements})))


def on(edge: Edge, text: str) -> tuple[str, str] | None:
    found = edge.on(day(text))
    return (found.state, found.certainty) if found else None


def test_an_edge_tells_what_a_tie_is_on_each_day(say: Say) -> None:
    (edge,) = net(
        say("They exchanged envoys.", "diplomatic-relations", "begins", "1992-03-28"),
        say("They broke it off.", "diplomatic-relations", "ends", "2011-06"),
    ).edges

    assert (edge.source, edge.target, edge.kind) == ("Ruritania", "Syldavia", "diplomatic-relations")
    assert on(edge, "1992-03-27") == ("does not hold", "certain")
    assert on(edge, "1992-03-28") == ("holds", "certain")
    assert on(edge, "2011-06-15") == ("holds", "possible")
    assert on(edge, "2015-01-01") == ("does not hold", "certain")


def test_days_of_which_nothing_is_known_are_in_no_stretch(say: Say) -> None:
    (edge,) = net(say("They were friends in 1985.", "amity", "holds", "1985", told="past")).edges

    assert edge.on(day("2010-01-01")) is None


def test_several_ties_of_one_kind_tell_what_stands_best(say: Say) -> None:
    (edge,) = net(
        say("An embassy opened.", "mission", "begins", "1990-01-01", detail="embassy", place="Klow"),
        say("The embassy closed.", "mission", "suspended", "2000-01-01", detail="embassy", place="Klow"),
        say("A consulate opened.", "mission", "begins", "1995-01-01", detail="consulate", place="Zlip"),
        say("The consulate closed.", "mission", "ends", "2005-01-01", detail="consulate", place="Zlip"),
    ).edges

    assert [on(edge, f"{year}-06-01") for year in (1992, 2002, 2008)] == [
        ("holds", "certain"), ("holds", "certain"), ("suspended", "certain"),
    ]  # fmt: skip
    assert edge.ties == 2
    assert edge.statements == 4


def test_a_kind_with_a_direction_has_an_edge_each_way(say: Say) -> None:
    edges = net(
        say("R has an embassy.", "mission", "holds", "1990/..", detail="embassy"),
        say(
            "S has one too.",
            "mission",
            "holds",
            "1990/..",
            detail="embassy",
            actors=("Syldavia",),
            targets=("Ruritania",),
        ),
    ).edges

    assert {(edge.source, edge.target) for edge in edges} == {("Ruritania", "Syldavia"), ("Syldavia", "Ruritania")}
    assert {edge.pair for edge in edges} == {("Ruritania", "Syldavia")}


def test_spellings_of_one_party_are_one_party(say: Say) -> None:
    found = net(
        say("One.", "diplomatic-relations", "begins", "1990", actors=("DPRK", "Syria")),
        say("Two.", "diplomatic-relations", "begins", "1990", actors=("North Korea", "Syria")),
    )

    assert [(edge.source, edge.target, edge.ties) for edge in found.edges] == [("North Korea", "Syria", 2)]
    assert dict(found.parties) == {"North Korea": 2, "Syria": 2}


def test_a_treaty_of_three_is_an_edge_of_each_pair_and_one_of_a_crowd_is_none(say: Say) -> None:
    three = net(say("A treaty.", "agreement", "begins", "1990", actors=("Ruritania", "Syldavia", "Borduria")))
    crowd = net(say("A treaty.", "agreement", "begins", "1990", actors=tuple(f"Land {n}" for n in range(13))))

    assert {edge.pair for edge in three.edges} == {
        ("Borduria", "Ruritania"), ("Borduria", "Syldavia"), ("Ruritania", "Syldavia"),
    }  # fmt: skip
    assert crowd.edges == ()


def test_pairs_with_the_most_statements_come_first(say: Say) -> None:
    found = net(
        say("One.", "amity", "holds", "1990"),
        say("Two.", "amity", "holds", "1990", actors=("Borduria", "Syldavia")),
        say("Three.", "support", "holds", "1990", actors=("Borduria",), targets=("Syldavia",)),
    )

    assert [(edge.pair, edge.kind) for edge in found.edges] == [
        (("Borduria", "Syldavia"), "amity"),
        (("Borduria", "Syldavia"), "support"),
        (("Ruritania", "Syldavia"), "amity"),
    ]


@pytest.mark.parametrize(
    ("time", "asked", "since"),
    [("1992-03-28", "2000-01-01", "1992-03-28"), ("1992", "2000-01-01", "1992"), ("1992", "1992-06-01", None)],
)
def test_since_when_is_told_as_closely_as_it_is_certain(say: Say, time: str, asked: str, since: str | None) -> None:
    (edge,) = net(say("They did.", "diplomatic-relations", "begins", time)).edges
    found = edge.on(day(asked))

    assert found is not None
    assert (edge.since(day(asked)) if found.state == "holds" else None) == since


def test_together_has_gaps_where_no_tie_has_a_state() -> None:
    early, late = Stretch(10, 20, "holds", "certain"), Stretch(30, None, "suspended", "possible")

    assert together([(early,), (late,)]) == (early, late)
    assert together([(), ()]) == ()


def test_only_the_edges_of_one_party_or_of_some_kinds_can_be_had(say: Say) -> None:
    whole = net(
        say("One.", "amity", "holds", "1990"),
        say("Two.", "enmity", "holds", "1990", actors=("Borduria", "Syldavia")),
    )

    assert [edge.pair for edge in around(whole, "Borduria").edges] == [("Borduria", "Syldavia")]
    assert dict(around(whole, "Borduria").parties) == {"Borduria": 1, "Syldavia": 1}
    assert [edge.kind for edge in joined([whole, net()], ["enmity"]).edges] == ["enmity"]
    assert [edge.tone for edge in joined([whole], kinds_of_ties()).edges] == ["hostile", "friendly"]


def test_a_store_gives_a_network_of_what_people_made_of_it(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    document = Document("Ruritania–Syldavia relations", "They were friends.", (), "own.txt", "plain")
    with open_store(path) as store:
        store.add_reading(document, [say("They were friends.", "amity", "holds", "1990")])
        (kept,) = store.statements()
        store.add_verdict(Verdict("reject", "Sapt", datetime(2026, 1, 1, tzinfo=UTC), "it is not said", of=kept))
        assert ground_of_kinds(store, ["amity"]).statements == ()

    shares: list[float] = []
    found = network_at(str(path), ["amity"], None, report=shares.append)

    assert found.edges == ()
    assert shares == sorted(shares)
    assert shares[-1] == 1
