from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    (
        "Nepal–Poland relations",
        ("Poland sent 20 tons of humanitarian aid to Nepal in May 2015.",),
        {"actor": "Poland", "target": "Nepal", "time": "2015-05", "value": 20},
    ),
    (
        "Nepal–Poland relations",
        ("After the 2015 earthquake in Nepal, Poland dispatched a rescue team.",),
        {"actor": "Poland", "target": "Nepal"},
    ),
    (
        "Nepal–Poland relations",
        ("Following the earthquake of April 2015, Poland donated 500 tents to Nepal.",),
        {"actor": "Poland", "target": "Nepal", "value": 500},
    ),
    (
        "Haiti–Japan relations",
        ("Japan has provided more than $100 million in aid to Haiti since 2010.",),
        {"actor": "Japan", "target": "Haiti", "time": "2010/.."},
    ),
    (
        "Haiti–Japan relations",
        ("Haiti received food aid from Japan in 1995.",),
        {"actor": "Japan", "target": "Haiti", "time": "1995"},
    ),
    (
        "Haiti–Japan relations",
        ("Japanese aid to Haiti amounted to 5 million dollars in 2012.",),
        {"actor": "Japan", "target": "Haiti", "time": "2012"},
    ),
    (
        "Ghana–Hungary relations",
        ("Hungary donated three ambulances to Ghana in 2018.",),
        {"actor": "Hungary", "target": "Ghana", "time": "2018", "value": 3},
    ),
    (
        "Ghana–Hungary relations",
        ("In 2021 Ghana was given 200,000 doses of vaccine by Hungary.",),
        {"actor": "Hungary", "target": "Ghana", "time": "2021"},
    ),
    (
        "India–Maldives relations",
        ("India airlifted bottled water to the Maldives in December 2014.",),
        {"actor": "India", "target": "Maldives", "time": "2014-12"},
    ),
    (
        "India–Maldives relations",
        ("India granted the Maldives a loan of $250 million in 2020.",),
        {"actor": "India", "target": "Maldives", "time": "2020"},
    ),
    (
        "Iran–Turkey relations",
        ("Turkey offered humanitarian assistance to Iran after the Bam earthquake in 2003.",),
        {"actor": "Turkey", "target": "Iran", "modality": "planned"},
    ),
    (
        "Iran–Turkey relations",
        ("Turkey pledged 10 million euros in aid to Iran.",),
        {"actor": "Turkey", "target": "Iran", "modality": "planned"},
    ),
    (
        "Lebanon–Oman relations",
        ("Oman delivered medical supplies to Lebanon following the explosion in August 2020.",),
        {"actor": "Oman", "target": "Lebanon"},
    ),
    (
        "Lebanon–Oman relations",
        (
            "Oman sent two planes of aid to Lebanon in 2020.",
            "The aid was delivered to Beirut on 8 August.",
        ),
        {"actor": "Oman", "target": "Lebanon", "place": "Beirut"},
    ),
    (
        "Peru–Spain relations",
        ("The Spanish government contributed 2 million euros to flood victims in Peru in 2017.",),
        {"actor": "Spain", "target": "Peru", "time": "2017"},
    ),
    (
        "Ukraine–Denmark relations",
        ("Denmark has supplied Ukraine with weapons since 2022.",),
        {"actor": "Denmark", "target": "Ukraine"},
    ),
    (
        "Ukraine–Denmark relations",
        ("Denmark provided military aid to Ukraine in 2023.",),
        {"actor": "Denmark", "target": "Ukraine", "time": "2023"},
    ),
    (
        "Ukraine–Denmark relations",
        ("Denmark trained Ukrainian soldiers in 2022.",),
        {"actor": "Denmark", "target": "Ukraine", "time": "2022"},
    ),
    (
        "Cuba–Italy relations",
        ("Cuba sent doctors to Italy in March 2020.",),
        {"actor": "Cuba", "target": "Italy", "time": "2020-03"},
    ),
    (
        "Egypt–Yemen relations",
        ("Egypt refused to send aid to Yemen.",),
        {"actor": "Egypt", "target": "Yemen", "modality": "denied"},
    ),
    (
        "Egypt–Yemen relations",
        ("Humanitarian aid from Egypt arrived in Yemen in 2016.",),
        {"actor": "Egypt", "target": "Yemen", "time": "2016"},
    ),
    (
        "Mexico–Chile relations",
        ("Mexico sent firefighters to Chile in February 2017.",),
        {"actor": "Mexico", "target": "Chile", "time": "2017-02"},
    ),
    (
        "Mexico–Chile relations",
        ("Mexico gave Chile $1 million in relief after the 2010 earthquake.",),
        {"actor": "Mexico", "target": "Chile"},
    ),
    (
        "Jordan–Morocco relations",
        ("King Mohammed VI of Morocco ordered the dispatch of humanitarian aid to Jordan.",),
        {"actor": "Morocco", "target": "Jordan"},
    ),
    (
        "Jordan–Morocco relations",
        ("Morocco set up a field hospital and provided medical assistance to Syrian refugees in Jordan in 2012.",),
        {"actor": "Morocco", "target": "Syria"},
    ),
    (
        "Malawi–Norway relations",
        ("Norway is expected to give Malawi food aid in 2025.",),
        {"actor": "Norway", "target": "Malawi", "modality": "planned"},
    ),
    (
        "Malawi–Norway relations",
        ("Norway extended a grant of 30 million kroner to Malawi in 2014.",),
        {"actor": "Norway", "target": "Malawi", "time": "2014"},
    ),
    (
        "Pakistan–Sri Lanka relations",
        ("Pakistan sent relief goods to Sri Lanka after the tsunami.",),
        {"actor": "Pakistan", "target": "Sri Lanka"},
    ),
    (
        "Pakistan–Sri Lanka relations",
        ("In May 2003 Pakistan provided relief supplies and medicine for flood victims in Sri Lanka.",),
        {"actor": "Pakistan", "target": "Sri Lanka", "time": "2003-05"},
    ),
    (
        "Kuwait–Somalia relations",
        ("Kuwait distributed food to 2,000 Somali families in 2019.",),
        {"actor": "Kuwait", "target": "Somalia", "time": "2019", "value": 2000},
    ),
    (
        "Kuwait–Somalia relations",
        ("The Kuwaiti Red Crescent sent aid to Somalia in 2011.",),
        {"actor": "Kuwait", "target": "Somalia", "time": "2011"},
    ),
    (
        "China–Zambia relations",
        ("China donated 50 buses to the Zambian government in 2013.",),
        {"actor": "China", "target": "Zambia", "time": "2013", "value": 50},
    ),
    (
        "Israel–Turkey relations",
        ("Israel sent a search and rescue team to Turkey following the 1999 earthquake.",),
        {"actor": "Israel", "target": "Turkey"},
    ),
    (
        "Israel–Turkey relations",
        ("Israel assisted Turkey after the earthquake in August 1999.",),
        {"actor": "Israel", "target": "Turkey"},
    ),
    (
        "Georgia–Latvia relations",
        ("Latvia allocated 50,000 euros in humanitarian aid for Georgia in August 2008.",),
        {"actor": "Latvia", "target": "Georgia", "time": "2008-08", "value": 50000},
    ),
    (
        "Laos–Vietnam relations",
        ("Vietnamese assistance to Laos totalled 100 million dollars in 2010.",),
        {"actor": "Vietnam", "target": "Laos", "time": "2010"},
    ),
    (
        "Iraq–Romania relations",
        ("Romania delivered a consignment of medicine to Iraq in 1998 as humanitarian aid.",),
        {"actor": "Romania", "target": "Iraq", "time": "1998"},
    ),
    (
        "Tonga–New Zealand relations",
        ("New Zealand shipped emergency supplies to Tonga in January 2022.",),
        {"actor": "New Zealand", "target": "Tonga", "time": "2022-01"},
    ),
    (
        "Tonga–New Zealand relations",
        ("New Zealand announced NZ$1 million in humanitarian aid to Tonga.",),
        {"actor": "New Zealand", "target": "Tonga", "modality": "planned"},
    ),
    (
        "Russia–Serbia relations",
        ("Russia reportedly delivered tents to Serbia during the 2014 floods.",),
        {"actor": "Russia", "target": "Serbia", "modality": "reported"},
    ),
)
SILENT = (
    ("Peru–Spain relations", "Peru supplies copper to Spain."),
    ("Peru–Spain relations", "The two countries signed a treaty on mutual legal assistance in 2001."),
    ("Peru–Spain relations", "Spain sent an ambassador to Peru in 1879."),
    ("Peru–Spain relations", "Spain provides visas to Peru's citizens."),
    ("Peru–Spain relations", "The agreement grants citizens of Peru access to Spain."),
    ("Peru–Spain relations", "Peru delivered a note of protest to Spain."),
    ("Peru–Spain relations", "Spain gave its support to Peru at the summit."),
    ("Peru–Spain relations", "Peru offered its mediation to Spain."),
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
    return [_told(s) for s in statements if s.claim.kind == "aid"]


@pytest.mark.parametrize(("title", "sentences", "wanted"), CASES)
def test_aid_given_or_pledged_is_read_with_giver_and_taker(
    read_text: ReadText, title: str, sentences: tuple[str, ...], wanted: dict[str, object]
) -> None:
    found = _read(read_text(title, *sentences))

    assert any(wanted.items() <= each.items() for each in found), found


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_what_is_sold_signed_or_sent_otherwise_is_no_aid(read_text: ReadText, title: str, sentence: str) -> None:
    assert _read(read_text(title, sentence)) == []
