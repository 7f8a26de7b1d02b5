from __future__ import annotations

from datetime import UTC, datetime

from bilat.model.quantity import Quantity
from bilat.model.statement import Claim, Evidence, Other, Statement
from bilat.model.verdict import Verdict
from bilat.web.shapes.statements import StatementShown, statement_shown, statements_shown

QUOTE = "Ruritania sent 30 tons of grain to Syldavia in May 1969."
AID = Statement(
    Claim(
        "aid",
        None,
        ("Ruritania",),
        ("São Tomé and Príncipe",),
        (Other("person", "Rudolf"),),
        "1969-05",
        "Klow",
        Quantity(30, unit="tons", bound="about"),
        "reported",
        attributed_to="the court",
        detail="grain",
    ),
    Evidence(
        "Ruritania–Syldavia relations", 10, 10 + len(QUOTE), QUOTE, "before ", " after", ("History",), "d0c", "a book"
    ),
    "aid/2",
    0.875,
)


def test_all_of_a_statement_is_shown_in_the_fields_of_the_contract_and_in_words() -> None:
    shown = statement_shown(AID)

    assert (shown.kind, shown.section, shown.phase, shown.modality) == ("aid", "economy and aid", None, "reported")
    assert (shown.time, shown.time_told, shown.place, shown.detail) == ("1969-05", "May 1969", "Klow", "grain")
    assert [(each.role, each.name) for each in shown.others] == [("person", "Rudolf")]
    assert shown.quantity is not None
    assert shown.quantity.words == "about 30 tons"
    assert (shown.rule, shown.confidence, shown.attributed_to) == ("aid/2", 0.875, "the court")
    assert shown.verdict is None


def test_parties_the_statement_and_its_place_have_addresses() -> None:
    shown = statement_shown(AID)

    assert [each.path for each in shown.targets] == ["/parties/sao-tome-and-principe"]
    assert shown.path == f"/statements/{AID.id}"
    assert shown.evidence.path == f"/documents/d0c#s-{AID.id}"


def test_the_verdict_in_force_stands_with_the_statement() -> None:
    verdict = Verdict("accept", "A. Reader", datetime(2024, 5, 1, tzinfo=UTC), "as the ministry has it", AID)

    (shown,) = statements_shown([AID], {AID.id: verdict})

    assert shown.verdict is not None
    assert (shown.verdict.done, shown.verdict.by, shown.verdict.reason) == (
        "accepted",
        "A. Reader",
        "as the ministry has it",
    )


def test_the_example_of_the_api_is_one() -> None:
    (example,) = StatementShown.model_json_schema()["examples"]

    assert StatementShown.model_validate(example).model_dump(mode="json") == example
