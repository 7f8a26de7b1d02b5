from __future__ import annotations

import json
from datetime import date

from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement
from bilat.standing import answers, document_dates
from bilat.telling.exports.standing_jsonl import standing_rows

DOC = "Chad–Sudan relations"


def test_a_row_is_what_the_contract_says_of_an_answer() -> None:
    claim = Claim(
        "population",
        "holds",
        ("Chad",),
        ("Sudan",),
        (Other("person", "N. N."),),
        "1985",
        "Geneina",
        Quantity(9, of="herders"),
    )
    told = [Statement(claim, Evidence(DOC, 0, 1, ""))]

    (row,) = standing_rows(answers(told, document_dates(told, {}), date(1990, 1, 1).toordinal()))

    assert json.loads(json.dumps(row)) == row
    assert (row["kind"], row["key"], row["answer"], row["last_confirmed"]) == (
        "population",
        "herders",
        "unknown",
        "1985",
    )
    assert row["quantity"] == {"value": 9, "max": None, "unit": None, "of": "herders", "bound": None, "time": "1985"}
    assert (row["place"], row["persons"], row["evidence"]) == ("Geneina", ["N. N."], [told[0].id])
