"""The section on the last call leads to it and names what is not certain."""

from summarizer.brief.briefing import FollowUp, LedgerRow, SinceLast, Theme
from summarizer.brief.parts import Attributed
from summarizer.brief.since_page import render_since_last
from tests.brief.test_phrases import POINTER

ROW = LedgerRow(
    by="A",
    to=None,
    kind="agreed",
    what="send figs",
    condition=None,
    due=None,
    due_edtf=None,
    claimed_by="B",
    pointer=POINTER,
    quotes=(),
    responses=(),
)
NOW = Attributed(text="peace agenda", pointers=(POINTER,))
THEN = Attributed(text="peace treaty")
NOTHING = SinceLast(previous=None, date=None, caution=None, themes=(), commitments=())


def test_the_section_is_printed_whole() -> None:
    """Link, caution, themes by change, commitments."""
    found = SinceLast(
        previous="2024-01-01-a-b",
        date="1 January 2024",
        caution="the order is open",
        themes=(
            Theme(change="repeated", now=(NOW,), then=(THEN,), is_certain=False),
            Theme(change="dropped", now=(), then=(THEN,), is_certain=True),
        ),
        commitments=(
            FollowUp(row=ROW, comes_up="again", words=("figs",), pointers=(POINTER,)),
            FollowUp(row=ROW, comes_up="not", words=(), pointers=()),
        ),
    )
    assert [line for line in render_since_last(found) if line] == [
        "## Since their last call",
        "Their last call in this set: [1 January 2024](2024-01-01-a-b.md).",
        "Not certain: the order is open.",
        "**Themes that come up again**",
        "- perhaps: peace agenda [000 S8, S9] (last time: peace treaty)",
        "**Themes of last time that do not come up**",
        "- peace treaty",
        "**Last time's commitments**",
        "- **A** agrees: send figs [000 S8, S9]: comes up again [000 S8, S9] (in common: figs)",
        "- **A** agrees: send figs [000 S8, S9]: does not come up",
    ]


def test_without_a_last_call_the_section_says_so() -> None:
    """No earlier call, a last call without a note, and no other call at all."""
    assert "No call of theirs in this set is known to be earlier." in render_since_last(NOTHING)
    elsewhere = NOTHING.model_copy(update={"date": "1 January 2024"})
    assert "Their last call in this set: 1 January 2024 (not in these notes)." in render_since_last(
        elsewhere
    )
    assert list(render_since_last(None)) == []
