"""What every store keeps to, whichever database it is in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bilat.errors import StoreError
from bilat.model.document import Block, Document
from bilat.model.problem import Problem
from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement
from bilat.recording import NotRecordedError

if TYPE_CHECKING:
    from bilat.recording import Store

TITLE = "Graustark–Ruritania relations"
TEXT = f"= {TITLE} =\n\nRuritania opened a legation in Edelweiss. The kings met in 1895."
FIRST, SECOND = (35, 76), (77, 100)
MAY, JUNE, JULY = (datetime(2020, month, 1, 12, tzinfo=UTC) for month in (5, 6, 7))


def document(text: str = TEXT, title: str = TITLE, dated: str | None = None, revision: str | None = None) -> Document:
    blocks = (Block("title", 2, 2 + len(title)), Block("paragraph", 35, len(text), section=("History", "Missions")))
    return Document(title, text, blocks, "graustark.txt", "seed", revision, dated)


def statement(
    span: tuple[int, int] = FIRST,
    kind: str = "mission",
    parties: tuple[str, str] = ("Ruritania", "Graustark"),
    of: Document | None = None,
    rule: str = "missions/1",
) -> Statement:
    of = of or document()
    is_meeting = kind == "meeting"
    claim = Claim(
        kind,
        None if is_meeting else "begins",
        parties if is_meeting else parties[:1],
        () if is_meeting else parties[1:],
        (Other("person", "Rudolf Rassendyll"),),
        "1895",
        quantity=Quantity(2.5, unit="people"),
    )
    evidence = Evidence(of.title, *span, of.text[slice(*span)], "before", "after", ("History",), of.id, "a book")
    return Statement(claim, evidence, rule, 0.75)


MISSION = statement()
MEETING = statement(SECOND, "meeting")
DOUBT = Problem("which-king", "the text does not say which king", TITLE, 77, 100)


def test_what_was_recorded_comes_back_as_it_was(store: Store) -> None:
    added = store.add_reading(document(dated="1900"), [MISSION, MEETING], [DOUBT])

    assert (added.is_new_document, added.is_new_reading, added.new, added.known, added.withdrawn) == (
        True,
        True,
        2,
        0,
        0,
    )
    assert store.documents() == (document(dated="1900"),)
    assert store.statements() == (MISSION, MEETING)
    assert store.problems() == (DOUBT,)


def test_reading_a_document_again_adds_nothing(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING], [DOUBT])
    before = store.recorded()

    added = store.add_reading(document(), [MISSION, MEETING], [DOUBT])

    assert (added.is_new_document, added.is_new_reading, added.new, added.known) == (False, False, 0, 2)
    assert store.recorded() == before


def test_the_same_text_from_another_path_is_the_same_document(store: Store) -> None:
    store.add_reading(document(), [MISSION])
    other = Document(TITLE, TEXT, document().blocks, "copy.txt", "seed")

    assert not store.add_reading(other, [MISSION]).is_new_reading


def test_a_later_reading_withdraws_what_it_does_not_find(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING])

    added = store.add_reading(document(), [MEETING])

    assert (added.is_new_document, added.known, added.withdrawn) == (False, 1, 1)
    assert store.statements() == (MEETING,)


def test_a_better_rule_keeps_the_statement_and_its_id(store: Store) -> None:
    store.add_reading(document(), [MISSION])
    better = statement(rule="missions/2")

    added = store.add_reading(document(), [better])

    assert (added.is_new_reading, added.new, added.known) == (True, 0, 1)
    assert store.statements() == (better,)
    assert store.statement(MISSION.id) == better


def test_what_was_known_on_a_day_never_changes(store: Store) -> None:
    store.add_reading(document(), [MISSION], [DOUBT], recorded_on=MAY)
    store.add_reading(document(dated="1900"), [MEETING], recorded_on=JULY)

    assert store.statements(known_on=MAY) == (MISSION,)
    assert store.statements(known_on=JUNE) == (MISSION,)
    assert store.problems(known_on=JUNE) == (DOUBT,)
    assert store.dates(known_on=JUNE) == {TITLE: None}
    assert store.statements(known_on=JULY) == store.statements() == (MEETING,)
    assert store.statements(known_on=date(2020, 4, 30)) == ()
    assert store.documents(known_on=date(2020, 4, 30)) == ()


def test_a_day_means_its_end(store: Store) -> None:
    store.add_reading(document(), [MISSION], recorded_on=MAY)

    assert store.statements(known_on=MAY.date()) == (MISSION,)


def test_a_new_text_with_the_same_title_stands_instead(store: Store) -> None:
    store.add_reading(document(), [MISSION], recorded_on=MAY)
    new = document(TEXT + " They met again.", revision="r2")
    moved = statement(of=new)

    added = store.add_reading(new, [moved], recorded_on=JULY)

    assert (added.is_new_document, added.known) == (True, 1)
    assert store.statements() == (moved,)
    assert store.documents() == (new,)
    assert store.documents(known_on=JUNE) == (document(),)
    assert store.document(document().id) == document()
    assert store.document(TITLE) == new


def test_a_text_read_again_after_another_stands_again(store: Store) -> None:
    new = document(TEXT + " They met again.")
    store.add_reading(document(), [MISSION])
    store.add_reading(new, [statement(of=new)])

    added = store.add_reading(document(), [MISSION])

    assert (added.is_new_document, added.is_new_reading) == (False, True)
    assert store.documents() == (document(),)


def test_a_date_given_once_stays_where_it_is_left_out_later(store: Store) -> None:
    store.add_reading(document(dated="1900"), [MISSION])

    assert not store.add_reading(document(), [MISSION]).is_new_reading
    assert store.dates() == {TITLE: "1900"}


def test_another_date_is_a_new_reading(store: Store) -> None:
    store.add_reading(document(dated="1900"), [MISSION])

    assert store.add_reading(document(dated="1901"), [MISSION]).is_new_reading
    assert store.document(TITLE).dated == "1901"


def test_the_date_of_a_text_is_not_that_of_its_next_version(store: Store) -> None:
    new = document(TEXT + " They met again.")
    store.add_reading(document(dated="1900"), [MISSION])
    store.add_reading(new, [])

    assert store.dates() == {TITLE: None}


def test_a_reading_cannot_be_recorded_before_the_last(store: Store) -> None:
    store.add_reading(document(), [MISSION], recorded_on=JULY)

    with pytest.raises(StoreError, match="cannot follow"):
        store.add_reading(document(), [MEETING], recorded_on=JUNE)
    assert store.statements() == (MISSION,)


def test_where_the_clock_went_back_a_reading_comes_after_the_last(store: Store) -> None:
    ahead = datetime(9000, 1, 1, tzinfo=UTC)
    store.add_reading(document(), [MISSION], recorded_on=ahead)
    store.add_reading(document(), [MEETING])

    assert [each.recorded_on for each in store.recorded()] == [ahead.replace(microsecond=1)]
    assert store.statements(known_on=ahead) == (MISSION,)


def test_a_later_day_that_the_text_names_is_another_reading(store: Store) -> None:
    day = date(2024, 1, 1).toordinal()
    store.add_reading(document(), [MISSION])

    assert store.add_reading(document(), [MISSION], told_to=day).is_new_reading
    assert not store.add_reading(document(), [MISSION], told_to=day).is_new_reading
    assert store.reaches([TITLE]) == {TITLE: day}


def test_statements_are_found_by_kind_pair_and_document(store: Store) -> None:
    other = document("= Graustark–Dawsbergen relations =\n\nNothing much.", "Graustark–Dawsbergen relations")
    war = statement((36, 49), parties=("Dawsbergen", "Graustark"), of=other)
    store.add_reading(document(), [MISSION, MEETING])
    store.add_reading(other, [war])

    assert store.statements(kind="meeting") == (MEETING,)
    assert store.statements(pair=("graustark", "RURITANIA")) == (MISSION, MEETING)
    assert store.statements(pair=("Graustark",)) == (war, MISSION, MEETING)
    assert store.statements(pair=("Dawsbergen", "Ruritania")) == ()
    assert store.statements(document=other.title) == store.statements(document=other.id) == (war,)
    assert store.statements(kind="mission", pair=("Ruritania", "Graustark"), document=TITLE) == (MISSION,)


def test_parties_are_counted(store: Store) -> None:
    store.add_reading(document(), [MISSION, MEETING])

    assert dict(store.parties()) == {"Graustark": 2, "Ruritania": 2}


def test_a_statement_is_found_by_its_id_or_the_beginning_of_it(store: Store) -> None:
    store.add_reading(document(), [MISSION])

    assert store.statement(MISSION.id) == store.statement(MISSION.id[:5]) == MISSION


def test_a_withdrawn_statement_can_still_be_looked_up(store: Store) -> None:
    store.add_reading(document(), [MISSION])
    store.add_reading(document(), [])

    assert store.statement(MISSION.id) == MISSION


@pytest.mark.parametrize("prefix", ["", "no such", "%", "_"])
def test_an_id_that_nobody_has_is_an_error(store: Store, prefix: str) -> None:
    store.add_reading(document(), [MISSION])

    with pytest.raises(NotRecordedError):
        store.statement(prefix)


def test_a_beginning_that_several_have_is_an_error_that_names_some(store: Store) -> None:
    many = [statement((35 + n, 76), of=document()) for n in range(17)]
    store.add_reading(document(), many)
    first = next(s.id[0] for s in many if sum(other.id[0] == s.id[0] for other in many) > 1)

    with pytest.raises(NotRecordedError, match="several statements"):
        store.statement(first)


def test_a_document_that_nobody_read_is_an_error(store: Store) -> None:
    with pytest.raises(NotRecordedError, match="Dawsbergen"):
        store.document("Dawsbergen")


def test_a_statement_of_another_document_is_refused_and_nothing_written(store: Store) -> None:
    stranger = statement(of=document(title="Graustark–Axphain relations"))

    with pytest.raises(StoreError, match="not of"):
        store.add_reading(document(), [MISSION, stranger])
    assert store.documents() == ()


def test_a_statement_without_a_document_gets_its_own(store: Store) -> None:
    claim, evidence = MISSION.claim, Evidence(TITLE, *FIRST, TEXT[slice(*FIRST)])
    store.add_reading(document(), [Statement(claim, evidence)])

    assert store.statements()[0].evidence.document == document().id


def test_a_statement_given_twice_is_kept_once_and_two_of_one_id_both(store: Store) -> None:
    echo = statement(rule="missions/2")

    store.add_reading(document(), [MISSION, MISSION, echo])

    assert store.statements() == (MISSION, echo)
    assert MISSION.id == echo.id


def test_documents_are_listed_with_their_counts(store: Store) -> None:
    store.add_reading(document(), [MISSION], recorded_on=MAY)
    store.add_reading(document(dated="1900"), [MISSION, MEETING], [DOUBT], recorded_on=JUNE)

    (listed,) = store.recorded()

    assert (listed.id, listed.title, listed.dated, listed.recorded_on) == (document().id, TITLE, "1900", JUNE)
    assert (listed.readings, listed.characters, listed.statements, listed.problems) == (2, len(TEXT), 2, 1)
    assert store.recorded(known_on=MAY)[0].statements == 1


def test_an_empty_store_answers_with_nothing(store: Store) -> None:
    assert not any((store.statements(), store.documents(), store.recorded(), store.problems()))
    assert not any((store.parties(), store.dates()))
