"""What every store tells of its growth, whichever database it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contracts.test_store import MEETING, MISSION, document
from tests.contracts.test_verdicts import REJECTS

if TYPE_CHECKING:
    from bilat.recording import Store


def test_the_version_differs_when_a_reading_or_a_verdict_was_added_and_only_then(store: Store) -> None:
    seen = [store.version()]
    for told in ([MISSION, MEETING], [MISSION]):
        store.add_reading(document(), told)
        seen.append(store.version())
    store.add_verdict(REJECTS)
    seen.append(store.version())
    store.add_reading(document(), [MISSION])
    store.add_verdict(REJECTS)

    assert len(set(seen)) == len(seen)
    assert store.version() == seen[-1]


def test_the_spellings_are_every_name_that_a_statement_has_used(store: Store) -> None:
    assert store.spellings() == ()
    store.add_reading(document(), [MISSION, MEETING])
    store.add_reading(document(), [])

    assert set(store.spellings()) == {*MISSION.claim.parties, *MEETING.claim.parties}
    assert list(store.spellings()) == sorted(store.spellings())
