from __future__ import annotations

from bilat.reading.sources.plain import parse_plain, stem


def test_every_line_that_is_not_empty_is_a_block_without_its_margins() -> None:
    text = "\n  The war begins \r\n\nIn 1895 it ended."

    document = parse_plain(text, "folder/the.war.txt", "1900")

    assert [text[block.start : block.end] for block in document.blocks] == ["The war begins", "In 1895 it ended."]
    assert (document.title, document.text, document.dated) == ("the.war", text, "1900")


def test_the_standard_input_has_a_name() -> None:
    assert stem("-") == "stdin"
