from __future__ import annotations

import pytest

from bilat.model.parties import load_registry
from bilat.model.parties.offices import load_offices
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.mentions.persons import build_person_finder

_GAZETTEER = build_gazetteer(load_registry())
_FINDER = build_person_finder(load_offices())

# text, then (name, party) of every person in it
_CASES: tuple[tuple[str, tuple[tuple[str, str | None], ...]], ...] = (
    ("Peruvian president Ollanta Humala visited Santiago.", (("Ollanta Humala", "Peru"),)),
    ("The Foreign Minister of Kenya, Raychelle Omamo, arrived.", (("Raychelle Omamo", "Kenya"),)),
    ("The President of the Republic of Kenya — Mwai Kibaki left.", (("Mwai Kibaki", "Kenya"),)),
    ("Presidents Barack Obama and Raúl Castro met.", (("Barack Obama", None), ("Raúl Castro", None))),
    (
        "Presidents Barack Obama of the United States and Raúl Castro of Cuba met.",
        (("Barack Obama", "United States"), ("Raúl Castro", "Cuba")),
    ),
    (
        "The presidents of Iceland and Poland, Guðni Jóhannesson and Andrzej Duda, met.",
        (("Guðni Jóhannesson", "Iceland"), ("Andrzej Duda", "Poland")),
    ),
    ("Deng Xiaoping, then vice premier of China, went to Tokyo.", (("Deng Xiaoping", "China"),)),
    (
        "King Carl XVI Gustaf and Queen Silvia of Sweden visited Madrid.",
        (("Carl XVI Gustaf", "Sweden"), ("Silvia", "Sweden")),
    ),
    ("In 1987 Pope John Paul II came.", (("John Paul II", "Holy See"),)),
    ("Israeli Prime Minister Benjamin Netanyahu's visit was short.", (("Benjamin Netanyahu", "Israel"),)),
    ("They thanked Syrian president Hafez al-Assad. Iran agreed.", (("Hafez al-Assad", "Syria"),)),
    (
        "Colonel Muammar Gaddafi, the Libyan leader, met Guyana's Foreign Minister, Hugh Todd.",
        (("Muammar Gaddafi", "Libya"), ("Hugh Todd", "Guyana")),
    ),
    (
        "Armenian Minister of Territorial Administration and Infrastructure Suren Papikyan met him.",
        (("Suren Papikyan", "Armenia"),),
    ),
    ("He met his Thai counterpart, Prayut Chan-o-cha.", (("Prayut Chan-o-cha", "Thailand"),)),
    ("Turkey welcomed Japan's Shinzō Abe.", (("Shinzō Abe", "Japan"),)),
    ("Japan's Liberal Democratic Party agreed.", ()),
    ("The President of Vietnam made a visit.", ()),
    ("Then-President Mahmoud Ahmadinejad spoke.", (("Mahmoud Ahmadinejad", None),)),
)


@pytest.mark.parametrize(("text", "expected"), _CASES, ids=[text for text, _ in _CASES])
def test_persons_are_found_with_name_and_party(text: str, expected: tuple[tuple[str, str | None], ...]) -> None:
    found = _FINDER.find(text, _GAZETTEER.find(text))
    assert tuple((p.name, p.party) for p in found) == expected


def test_a_mention_covers_title_and_party_but_no_possessive_ending() -> None:
    text = "Israeli Prime Minister Benjamin Netanyahu's visit"
    person = _FINDER.find(text, _GAZETTEER.find(text))[0]
    assert text[person.start : person.end] == "Israeli Prime Minister Benjamin Netanyahu"
    assert person.office == "Prime Minister"
