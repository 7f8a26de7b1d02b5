from __future__ import annotations

from bilat.model.document import Block, Document
from bilat.model.problem import Problem
from bilat.model.statement import Claim, Evidence, Statement
from bilat.web.shapes.placing import BlockShown, placed

TEXT = "Mission1: Embassy, Klow\n\nThey met in May. They met in June."
DOCUMENT = Document(
    "T",
    TEXT,
    (Block("row", 0, 23, key="Mission1"), Block("paragraph", 25, len(TEXT))),
    "t.txt",
    "seed",
)


def told(quote: str, start: int | None = None) -> Statement:
    at = TEXT.index(quote) if start is None else start
    return Statement(Claim("meeting", None, ("A", "B")), Evidence("T", at, at + len(quote), quote))


def blocks(*statements: Statement, problems: tuple[Problem, ...] = ()) -> list[BlockShown]:
    return [block for part in placed(DOCUMENT, statements, problems).parts for block in part.blocks]


def test_the_key_of_a_row_is_told_apart_from_what_it_says() -> None:
    row, paragraph = blocks(told("Mission1: Embassy, Klow"))

    assert (row.key, row.text, row.statements) == ("Mission1", "Embassy, Klow", [1])
    assert paragraph.text == "They met in May. They met in June."


def test_a_statement_marks_its_sentence_and_begins_and_ends_there() -> None:
    _, paragraph = blocks(told("They met in June."))

    assert [(p.text, p.statements, p.ends, p.mark) for p in paragraph.pieces] == [
        ("They met in May. ", [], [], None),
        ("They met in June.", [1], [1], "m-s1"),
    ]


def test_statements_that_overlap_share_the_piece_that_both_are_over() -> None:
    at = placed(DOCUMENT, [told("They met in May."), told("met in May. They")], [])

    (_, paragraph) = (block for part in at.parts for block in part.blocks)
    assert [(p.text, p.statements, p.ends) for p in paragraph.pieces] == [
        ("They ", [1], []),
        ("met in May.", [1, 2], [1]),
        (" They", [2], [2]),
        (" met in June.", [], []),
    ]
    assert at.marks == {"s1": "m-s1", "s2": "m-s2"}


def test_statements_of_one_sentence_have_one_place() -> None:
    assert placed(DOCUMENT, [told("They met in May."), told("They met in May.")], []).marks == {
        "s1": "m-s1",
        "s2": "m-s1",
    }


def test_a_statement_over_two_blocks_is_marked_in_both_and_noted_where_it_begins() -> None:
    row, paragraph = blocks(told("Klow\n\nThey met"))

    assert (row.statements, paragraph.statements) == ([1], [])
    assert [p.statements for p in paragraph.pieces] == [[1], []]


def test_words_that_moved_are_marked_where_they_stand_now_and_lost_ones_nowhere() -> None:
    at = placed(DOCUMENT, [told("They met in June.", start=3), told("They never met.", start=3)], [])

    assert at.marks == {"s1": "m-s1"}


def test_a_problem_is_at_its_words() -> None:
    doubt = Problem("which", "which ones?", "T", 25, 29)

    _, paragraph = blocks(problems=(doubt,))

    assert next((p.text, p.problems) for p in paragraph.pieces) == ("They", [1])
    assert paragraph.problems == [1]


def test_rows_and_items_that_follow_one_another_belong_together() -> None:
    text = "- one\n- two\n\nthree"
    document = Document(
        "T", text, (Block("item", 2, 5), Block("item", 8, 11), Block("paragraph", 13, 18)), "t.txt", "seed"
    )

    assert [(part.kind, len(part.blocks)) for part in placed(document, [], []).parts] == [
        ("items", 2),
        ("paragraph", 1),
    ]


def test_a_text_that_nobody_cut_into_blocks_is_shown_by_paragraphs() -> None:
    parts = placed(Document("T", "one\n\ntwo", (), "t.txt", "plain"), [], []).parts

    assert [block.text for part in parts for block in part.blocks] == ["one", "two"]
