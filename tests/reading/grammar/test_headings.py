from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.reading.sources.seed import parse_seed

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.reading.reader import Reader


def under(reader: Reader, heading: str, text: str) -> tuple[Statement, ...]:
    """What a paragraph under a heading of an article on Chile and Norway tells."""
    article = f"= Chile–Norway relations =\n\n== {heading} ==\n{text}\n"
    return reader.read_one(parse_seed(article, "article.txt")).statements


def told(found: tuple[Statement, ...], kind: str) -> list[tuple[object, ...]]:
    claims = [s.claim for s in found if s.claim.kind == kind]
    return [(c.phase, *c.actors, *c.targets, c.time, c.place) for c in claims]


def test_a_post_that_only_the_heading_names_more_of_is_that_one(reader: Reader) -> None:
    found = under(
        reader,
        "Consulate at Santiago, 1880–1915",
        "The consulate opened on 3 May 1880. The office closed on 5 June 1901, and reopened on 1 July 1910.",
    )

    assert told(found, "mission") == [
        ("begins", "Norway", "Chile", "1880-05-03", "Santiago"),
        ("ends", "Norway", "Chile", "1901-06-05", "Santiago"),
        ("begins", "Norway", "Chile", "1910-07-01", "Santiago"),
    ]


def test_the_heading_says_whose_envoy_an_unknown_person_is(reader: Reader) -> None:
    found = under(
        reader,
        "Establishment of a Norwegian Legation in Santiago",
        "Minister Otto Krag presented his credentials on 4 May 1906.",
    )

    assert told(found, "envoy") == [("begins", "Norway", "Chile", "1906-05-04", None)]


def test_a_raise_takes_effect_on_the_day_that_the_next_sentence_gives(reader: Reader) -> None:
    found = under(
        reader,
        "Missions",
        "In January 1942 the legation of Norway in Santiago was raised to the rank of embassy. "
        "The change in status took effect on 31 March 1942.",
    )

    assert ("begins", "Norway", "Chile", "1942-03-31", "Santiago") in told(found, "mission")


def test_under_a_heading_of_severed_relations_a_declaration_of_war_dates_their_end(reader: Reader) -> None:
    text = "Norway declared war on Chile on 13 December 1941."

    severed = under(reader, "Diplomatic Relations Severed, 1941", text)

    assert [(s.claim.phase, s.claim.time) for s in severed if s.claim.kind == "diplomatic-relations"] == [
        ("ends", "1941-12-13")
    ]
    assert not told(under(reader, "The war", text), "diplomatic-relations")


def test_under_a_heading_of_begun_relations_an_agreement_of_that_year_begins_them(reader: Reader) -> None:
    texts = (
        "A protocol was initialled on 9 May 1957 by which the two states agreed to renew diplomatic relations.",
        "Chile and Norway agreed to restore diplomatic relations on 9 May 1957.",
    )
    for text in texts:
        found = under(reader, "Diplomatic Relations Resumed, 1957", text)
        assert ("begins", "1957-05-09", "asserted") in phases(found)
        for heading in (
            "The talks of 1957",
            "Diplomatic Relations Resumed, 1958",
            "Diplomatic Relations Severed, 1957",
        ):
            assert ("begins", "1957-05-09", "asserted") not in phases(under(reader, heading, text))


def test_what_was_not_agreed_on_or_is_no_tie_begins_nothing_under_such_a_heading(reader: Reader) -> None:
    for text in (
        "On 9 May 1957 Chile and Norway agreed to open a bridge.",
        "Chile and Norway did not agree to resume diplomatic relations on 9 May 1957.",
    ):
        assert ("begins", "1957-05-09", "asserted") not in phases(under(reader, "Relations Resumed, 1957", text))


def phases(found: tuple[Statement, ...]) -> set[tuple[str | None, str | None, str]]:
    ties = (s.claim for s in found if s.claim.kind == "diplomatic-relations")
    return {(c.phase, c.time, c.modality) for c in ties}
