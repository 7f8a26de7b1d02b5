from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.model.parties import load_registry
from bilat.model.parties.offices import load_offices
from bilat.reading.mentions.annotate import Finders, annotate, plain_block
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.mentions.persons import build_person_finder
from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from bilat.model.document import Document
    from bilat.reading.mentions.annotate import Named

REGISTRY = load_registry()
FINDERS = Finders(REGISTRY, build_gazetteer(REGISTRY), build_person_finder(load_offices()))


def _annotated(text: str) -> tuple[Document, Named]:
    document = parse_seed(f"= Kenya–Peru relations =\n\n{text}\n", "kenya-peru.txt")
    return document, annotate(document, FINDERS, ("Kenya", "Peru"))


def _plain(text: str) -> str:
    document, named = _annotated(text)
    block = next(b for b in document.blocks if b.kind == "paragraph")
    return plain_block(document, block, named).text


def test_a_titled_person_is_one_word_to_the_parser() -> None:
    assert _plain("Kenyan Minister of Industry and Energy John Mwangi met him.") == "Mwangi met him."


def test_a_long_party_name_is_its_short_one() -> None:
    assert _plain("They recognised the Federal Democratic Republic of Ethiopia in 1993.") == (
        "They recognised Ethiopia in 1993."
    )


def test_what_stands_in_brackets_is_left_out() -> None:
    assert _plain("The treaty (signed in Lima) lapsed.") == "The treaty lapsed."


def test_of_a_long_run_of_signs_the_first_few_are_read() -> None:
    assert _plain(f"It closed {'[' * 50_000} in 1999.") == "It closed [[[ in 1999."
    assert _plain(f"It closed {'.' * 30} in 1999.") == f"It closed {'.' * 30} in 1999."


def test_whilst_is_while() -> None:
    assert _plain("It closed whilst they slept.") == "It closed while they slept."


def test_a_dash_between_two_parties_is_a_hyphen() -> None:
    assert _plain("The Kenya–Peru treaty lapsed.") == "The Kenya-Peru treaty lapsed."


def test_a_party_inside_a_name_is_no_party() -> None:
    _, named = _annotated("President Chad Mwangi of Kenya visited Lima.")
    assert [p.party for p in named.parties if p.party == "Chad"] == []


def test_a_bare_surname_is_the_person_named_before() -> None:
    _, named = _annotated("Peruvian president Alberto Vargas came. Vargas left.")
    assert [p.name for p in named.persons] == ["Alberto Vargas", "Vargas"]
    assert {key for key, rows in named.surnames.items() if rows[0].start >= 0} == {"vargas"}


def test_abbreviations_and_other_scripts_are_aliases() -> None:
    _, named = _annotated("The United Arab Republic (UAR) recognised Syria (سوريا).")
    assert [(a.name, a.party) for a in named.aliases] == [("UAR", "United Arab Republic"), ("سوريا", "Syria")]
