from __future__ import annotations

import csv
from io import StringIO

from bilat.model.parties import load_registry
from bilat.model.statement import Claim, Evidence, Phase, Statement
from bilat.standing import document_dates, spells
from bilat.telling.exports.spells_csv import COLUMNS, spell_rows, write_csv

DOC = "Chad–Sudan relations"


def mission(phase: Phase, time: str, place: str, start: int = 0) -> Statement:
    claim = Claim("mission", phase, ("Chad",), ("Sudan",), time=time, place=place, detail="embassy")
    return Statement(claim, Evidence(DOC, start, start + 1, ""))


def rows(*told: Statement) -> list[dict[str, str]]:
    found = spells(told, document_dates(told, {}))
    return list(spell_rows(found, load_registry(), {DOC: "texts/chad-sudan.txt"}))


def test_a_row_has_every_column() -> None:
    (row,) = rows(mission("begins", "1969", "Khartoum"), mission("ends", "1979-04-02", "Khartoum", 5))

    assert tuple(row) == COLUMNS
    assert [row[c] for c in ("detail", "capital", "start", "end", "start_latest", "left_censored", "article")] == [
        "embassy", "yes", "1969", "1979-04-02", "1969-12-31", "no", "chad-sudan",
    ]  # fmt: skip


def test_a_place_that_is_no_capital_says_so() -> None:
    (row,) = rows(mission("begins", "1969", "Port Sudan"))

    assert (row["capital"], row["end"]) == ("no", "..")


def test_a_capital_spelt_with_one_other_letter_is_the_capital() -> None:
    (near,), (far,) = rows(mission("begins", "1969", "Khartum")), rows(mission("begins", "1969", "Khortim"))

    assert (near["capital"], far["capital"]) == ("yes", "no")


def test_what_is_written_can_be_read_back() -> None:
    made, file = rows(mission("begins", "1969", 'a "city", far'), mission("begins", "1970", "b\nc", 3)), StringIO()

    write_csv(made, file)
    file.seek(0)

    assert list(csv.DictReader(file)) == made
