"""Furniture inside a line: cut off, and the rest kept with its place."""

import pytest

from summarizer.clean.inline import cut_lines


def parts(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return furniture with its reasons, and the lines that are left."""
    spans, lines = cut_lines(text)
    assert all(text[line.start : line.end] == line.text for line in lines)
    return [(text[s.start : s.end], s.reason) for s in spans], [line.text for line in lines]


@pytest.mark.parametrize(
    ("text", "furniture", "lines"),
    [
        (" date 2023-05-11 The call was short.", ["date 2023-05-11"], ["The call was short."]),
        (" date 2018-01-03 NATIONAL\nText.", ["date 2018-01-03", "NATIONAL"], ["Text."]),
        (" date 2023-05-11 May 10, 2023 |", ["date 2023-05-11"], ["May 10, 2023 |"]),
        (
            "Posted On: 24 MAR 2026 8:48PM by PIB Delhi A call came to the minister.",
            ["Posted On: 24 MAR 2026 8:48PM by PIB Delhi"],
            ["A call came to the minister."],
        ),
        ("Posted on 24 March 2026", ["Posted on 24 March 2026"], []),
        (
            "They spoke. ***** AB/CD (Release ID: 1) Visitor Counter : 2",
            ["***** AB/CD (Release ID: 1) Visitor Counter : 2"],
            ["They spoke."],
        ),
        ("A <b>bold</b> word", ["<b>", "</b>"], ["A", "bold", "word"]),
        (
            "<p>One.</p>.Another story.<p>Two.</p>",
            ["<p>", "</p>", ".Another story.", "<p>", "</p>"],
            ["One.", "Two."],
        ),
        ("If a < b and c > d", [], ["If a < b and c > d"]),
    ],
    ids=["crawl", "label", "two", "posted", "alone", "tail", "tags", "links", "signs"],
)
def test_line_is_cut(text: str, furniture: list[str], lines: list[str]) -> None:
    """What is cut, what is left, nothing lost."""
    found, left = parts(text)
    assert sorted(words for words, _ in found) == sorted(furniture)
    assert left == lines


def test_text_between_paragraphs_is_a_link() -> None:
    """In a page that is one line, what stands outside its paragraphs is another article's title."""
    found, _ = parts("<p>One.</p>.Another story.<p>Two.</p>")
    assert (".Another story.", "related headlines") in found
