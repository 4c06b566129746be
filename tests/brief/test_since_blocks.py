"""What changed since the last call stands in a page and a DOCX as in Markdown."""

from summarizer.brief.briefing import FollowUp, SinceLast, Theme
from summarizer.brief.document import NoteLink, Paragraph
from summarizer.brief.since_blocks import since_blocks
from tests.brief.blocks import lines_of
from tests.brief.test_phrases import POINTER
from tests.brief.test_since_page import NOTHING, NOW, ROW, THEN


def lines(since: SinceLast) -> list[str]:
    """Return all lines of the section."""
    return [line for block in since_blocks(since) for line in lines_of(block)]


def test_the_section_is_whole() -> None:
    """Link, caution, themes by change, commitments."""
    found = SinceLast(
        previous="2024-01-01-a-b",
        date="1 January 2024",
        caution="the order is open",
        themes=(
            Theme(change="repeated", now=(NOW, NOW), then=(THEN,), is_certain=False),
            Theme(change="dropped", now=(), then=(THEN,), is_certain=True),
        ),
        commitments=(
            FollowUp(row=ROW, comes_up="again", words=("figs",), pointers=(POINTER,)),
            FollowUp(row=ROW, comes_up="not", words=(), pointers=()),
        ),
    )
    assert lines(found) == [
        "Their last call in this set: 1 January 2024.",
        "Not certain: the order is open.",
        "Themes that come up again",
        "perhaps: peace agenda [000 S8, S9], peace agenda [000 S8, S9] (last time: peace treaty)",
        "Themes of last time that do not come up",
        "peace treaty",
        "Last time's commitments",
        "A agrees: send figs [000 S8, S9]: comes up again [000 S8, S9] (in common: figs)",
        "A agrees: send figs [000 S8, S9]: does not come up",
    ]
    first = next(since_blocks(found))
    assert isinstance(first, Paragraph)
    assert NoteLink("1 January 2024", "2024-01-01-a-b") in first.line


def test_without_a_last_call_the_section_says_so() -> None:
    """No earlier call, and a last call without a note."""
    assert lines(NOTHING) == ["No call of theirs in this set is known to be earlier."]
    elsewhere = NOTHING.model_copy(update={"date": "1 January 2024"})
    assert lines(elsewhere) == ["Their last call in this set: 1 January 2024 (not in these notes)."]
