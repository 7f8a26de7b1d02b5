from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    (
        "Estonia–Mali relations",
        ("In 2019 Estonia sent 50 soldiers to Mali.",),
        {"phase": "begins", "actor": "Estonia", "target": "Mali", "time": "2019", "value": 50},
    ),
    (
        "Estonia–Mali relations",
        ("Estonian troops withdrew from Mali in 2022.",),
        {"phase": "ends", "actor": "Estonia", "target": "Mali", "time": "2022"},
    ),
    (
        "Ireland–Lebanon relations",
        ("Irish peacekeepers have served with UNIFIL in Lebanon since 1978.",),
        {
            "phase": "holds",
            "actor": "Ireland",
            "target": "Lebanon",
            "time": "1978/..",
            "organisation": "United Nations Interim Force in Lebanon",
        },
    ),
    (
        "Ireland–Lebanon relations",
        ("Ireland contributes troops to UNIFIL.",),
        {
            "phase": "holds",
            "actor": "Ireland",
            "target": "Lebanon",
            "organisation": "United Nations Interim Force in Lebanon",
        },
    ),
    (
        "Fiji–Egypt relations",
        ("Fiji takes part in the Multinational Force and Observers.",),
        {"phase": "holds", "actor": "Fiji", "target": "Egypt"},
    ),
    (
        "Cuba–Angola relations",
        ("About 36,000 Cuban troops were stationed in Angola in 1976.",),
        {"phase": "holds", "actor": "Cuba", "target": "Angola", "time": "1976", "value": 36000},
    ),
    (
        "Cuba–Angola relations",
        ("The withdrawal of Cuban troops from Angola was completed in May 1991.",),
        {"phase": "ends", "actor": "Cuba", "target": "Angola"},
    ),
    (
        "Djibouti–France relations",
        ("France maintains a military base in Djibouti.",),
        {"phase": "holds", "actor": "France", "target": "Djibouti"},
    ),
    (
        "Djibouti–Japan relations",
        ("Japan opened a naval base in Djibouti in 2011.",),
        {"phase": "begins", "actor": "Japan", "target": "Djibouti", "time": "2011"},
    ),
    (
        "Germany–Lithuania relations",
        ("Lithuania hosts a German battalion.",),
        {"phase": "holds", "actor": "Germany", "target": "Lithuania"},
    ),
    (
        "Hungary–Russia relations",
        ("The last Soviet soldiers left Hungary on 19 June 1991.",),
        {"phase": "ends", "actor": "Soviet Union", "target": "Hungary", "time": "1991-06-19"},
    ),
    (
        "Afghanistan–Russia relations",
        ("Soviet forces entered Afghanistan in December 1979.",),
        {"phase": "begins", "actor": "Soviet Union", "target": "Afghanistan", "time": "1979-12"},
    ),
    (
        "Afghanistan–Russia relations",
        ("The Soviet withdrawal from Afghanistan in 1989 was welcomed.",),
        {"phase": "ends", "actor": "Soviet Union", "target": "Afghanistan", "time": "1989"},
    ),
    (
        "Brazil–Haiti relations",
        ("Brazil deployed 1,200 peacekeepers to Haiti in 2004 as part of MINUSTAH.",),
        {"phase": "begins", "actor": "Brazil", "target": "Haiti", "time": "2004", "value": 1200},
    ),
    (
        "Brazil–Haiti relations",
        (
            "Brazil deployed 1,200 peacekeepers to Haiti in 2004.",
            "The contingent patrolled the capital.",
        ),
        {"phase": "holds", "actor": "Brazil", "target": "Haiti"},
    ),
    (
        "Brazil–Haiti relations",
        (
            "Brazil deployed 1,200 peacekeepers to Haiti in 2004.",
            "The troops returned in 2017.",
        ),
        {"phase": "ends", "actor": "Brazil", "target": "Haiti", "time": "2017"},
    ),
    (
        "Iraq–Spain relations",
        ("Spain withdrew its troops from Iraq in April 2004.",),
        {"phase": "ends", "actor": "Spain", "target": "Iraq", "time": "2004-04"},
    ),
    (
        "Iraq–Canada relations",
        ("Canada declined to send troops to Iraq in 2003.",),
        {"phase": "absent", "actor": "Canada", "target": "Iraq", "time": "2003"},
    ),
    (
        "Iraq–Canada relations",
        ("No Canadian soldiers were deployed in Iraq.",),
        {"phase": "absent", "actor": "Canada", "target": "Iraq"},
    ),
    (
        "Kenya–Somalia relations",
        ("Kenya plans to deploy 300 troops to Somalia.",),
        {"phase": "begins", "actor": "Kenya", "target": "Somalia", "modality": "planned", "value": 300},
    ),
    (
        "Poland–Syria relations",
        ("Poland contributed soldiers to UNDOF from 1974 until 2009.",),
        {
            "phase": "holds",
            "actor": "Poland",
            "target": "Syria",
            "organisation": "United Nations Disengagement Observer Force",
        },
    ),
    (
        "Cyprus–Turkey relations",
        ("Some 30,000 Turkish troops remain in Cyprus.",),
        {"phase": "holds", "actor": "Turkey", "target": "Cyprus", "value": 30000},
    ),
    (
        "Cyprus–Slovakia relations",
        ("Slovakia has sent peacekeepers to Cyprus as part of UNFICYP.",),
        {"actor": "Slovakia", "target": "Cyprus", "organisation": "United Nations Peacekeeping Force in Cyprus"},
    ),
    (
        "Japan–United States relations",
        ("The United States has military bases in Japan.",),
        {"phase": "holds", "actor": "United States", "target": "Japan"},
    ),
    (
        "Iceland–United States relations",
        ("The last American troops departed Iceland in September 2006.",),
        {"phase": "ends", "actor": "United States", "target": "Iceland", "time": "2006-09"},
    ),
    (
        "Chad–France relations",
        ("The presence of French troops in Chad drew protests.",),
        {"phase": "holds", "actor": "France", "target": "Chad"},
    ),
    (
        "Ethiopia–Cuba relations",
        ("Cuba sent military advisers to Ethiopia in 1977.",),
        {"phase": "begins", "actor": "Cuba", "target": "Ethiopia", "time": "1977"},
    ),
    (
        "Rwanda–Mozambique relations",
        ("In July 2021, 1,000 Rwandan soldiers arrived in Mozambique.",),
        {"phase": "begins", "actor": "Rwanda", "target": "Mozambique", "time": "2021-07", "value": 1000},
    ),
    (
        "Mongolia–South Sudan relations",
        ("Mongolia has had a battalion in South Sudan since 2012.",),
        {"phase": "holds", "actor": "Mongolia", "target": "South Sudan", "time": "2012/.."},
    ),
    (
        "Mongolia–Iraq relations",
        ("Mongolian troops served in Iraq between 2003 and 2008.",),
        {"phase": "holds", "actor": "Mongolia", "target": "Iraq"},
    ),
    (
        "Nepal–Haiti relations",
        ("Nepal's peacekeeping contingent was deployed to Haiti in 2004.",),
        {"phase": "begins", "actor": "Nepal", "target": "Haiti", "time": "2004"},
    ),
    (
        "Philippines–Syria relations",
        ("Filipino peacekeepers were stationed in the Golan Heights under UNDOF.",),
        {"phase": "holds", "actor": "Philippines", "target": "Syria", "place": "Golan Heights"},
    ),
    (
        "Uganda–Somalia relations",
        ("Uganda pulled its soldiers out of Somalia.",),
        {"phase": "ends", "actor": "Uganda", "target": "Somalia"},
    ),
    (
        "Syria–Lebanon relations",
        ("Syrian troops were stationed in Lebanon from 1976 to 2005.",),
        {"phase": "holds", "actor": "Syria", "target": "Lebanon", "time": "1976/2005"},
    ),
    (
        "Syria–Lebanon relations",
        ("Syria completed the withdrawal of its army from Lebanon in April 2005.",),
        {"phase": "ends", "actor": "Syria", "target": "Lebanon"},
    ),
    (
        "Georgia–Afghanistan relations",
        ("According to officials, Georgia had 900 soldiers in Afghanistan in 2013.",),
        {"phase": "holds", "actor": "Georgia", "target": "Afghanistan", "value": 900},
    ),
    (
        "Ghana–Liberia relations",
        ("Ghana joined the peacekeeping mission in Liberia in 1990.",),
        {"phase": "begins", "actor": "Ghana", "target": "Liberia", "time": "1990"},
    ),
    (
        "Peru–Chad relations",
        ("Peru has provided 200 troops to UN peacekeeping missions since 2010.",),
        {"phase": "holds", "actor": "Peru", "target": "United Nations", "value": 200},
    ),
    (
        "Panama–United States relations",
        ("The United States closed its military bases in Panama in 1999.",),
        {"phase": "ends", "actor": "United States", "target": "Panama", "time": "1999"},
    ),
    (
        "Yemen–Saudi Arabia relations",
        ("Saudi Arabia reportedly stationed troops in Yemen in 2015.",),
        {"actor": "Saudi Arabia", "target": "Yemen", "modality": "reported"},
    ),
)
SILENT = (
    ("Peru–Chile relations", "Chilean troops defeated the Peruvian army in 1880."),
    ("Peru–Chile relations", "The labour force in Chile grew in 1990."),
    ("Peru–Chile relations", "Peru sent a delegation to Chile in 1990."),
    ("Peru–Chile relations", "The minister visited the troops."),
    ("Peru–Chile relations", "Market forces drove trade between Peru and Chile."),
    ("Peru–Chile relations", "Peru's army is larger than that of Chile."),
    ("Peru–Chile relations", "Chile sold military aircraft to Peru."),
    ("Peru–Chile relations", "Officers of both armies met in Lima in 2001."),
)


def _told(statement: Statement) -> dict[str, object]:
    claim = statement.claim
    return {
        "phase": claim.phase,
        "actor": claim.actors[0],
        "target": claim.targets[0],
        "time": claim.time,
        "place": claim.place,
        "modality": claim.modality,
        "value": claim.quantity.value if claim.quantity else None,
        "organisation": next((o.name for o in claim.others if o.role == "organisation"), None),
    }


def _read(statements: tuple[Statement, ...]) -> list[dict[str, object]]:
    return [_told(s) for s in statements if s.claim.kind == "deployment"]


@pytest.mark.parametrize(("title", "sentences", "wanted"), CASES)
def test_forces_abroad_are_a_deployment_of_their_phase(
    read_text: ReadText, title: str, sentences: tuple[str, ...], wanted: dict[str, object]
) -> None:
    found = _read(read_text(title, *sentences))

    assert any(wanted.items() <= each.items() for each in found), found


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_armies_at_home_and_other_forces_are_no_deployment(read_text: ReadText, title: str, sentence: str) -> None:
    assert _read(read_text(title, sentence)) == []


def test_what_is_said_of_a_contingent_inherits_its_mission_and_beginning(read_text: ReadText) -> None:
    first = "On 3 May 2010, Ghana deployed 80 peacekeepers to the Bekaa Valley as part of UNIFIL."
    found = _read(read_text("Ghana–Lebanon relations", first, "The contingent, comprising 80 soldiers, guards a road."))

    later = {
        "phase": "holds",
        "actor": "Ghana",
        "target": "Lebanon",
        "time": "2010-05-03~/..",
        "value": 80,
        "organisation": "United Nations Interim Force in Lebanon",
    }
    assert any(later.items() <= each.items() for each in found), found
