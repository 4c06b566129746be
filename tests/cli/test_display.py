"""What a run says about each article, and in the end."""

import pytest

from summarizer.cli.display import LONGEST_TABLE, RunDisplay, describe_outcome
from summarizer.errors import ArticleError, ModelError
from summarizer.pipeline import Outcome
from tests.cli.commands import CALL, NO_CALL
from tests.cli.test_notes import record


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        pytest.param(
            Outcome("a.txt", record("a", CALL), None), "accepted      a.txt: 1 call", id="call"
        ),
        pytest.param(
            Outcome("a.txt", record("a", NO_CALL), None),
            "accepted      a.txt: no call found",
            id="none",
        ),
        pytest.param(
            Outcome("a.txt", None, ArticleError("a.txt", "is empty")),
            "FAILED        a.txt: is empty",
            id="article",
        ),
        pytest.param(
            Outcome("a.txt", None, ModelError("http://x", "said no")),
            "FAILED        a.txt: http://x: said no",
            id="endpoint",
        ),
    ],
)
def test_each_article_has_its_line(outcome: Outcome, line: str) -> None:
    """Source, status and number of calls, or what went wrong."""
    assert describe_outcome(outcome) == line


def test_long_tables_are_counted_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads a thousand rows; failures are named above it all the same."""
    failed = Outcome("z[/b].txt", None, ArticleError("z[/b].txt", "is [bold]"))
    made = Outcome("a.txt", record("a", CALL), None)
    with RunDisplay() as display:
        for _ in range(LONGEST_TABLE + 4):
            display.show(made)
        display.show(failed)
    display.finish()
    shown = capsys.readouterr()
    assert "z[/b].txt: is [bold]" in shown.err
    assert "... and 4 more" in shown.out
    assert f"{LONGEST_TABLE + 5} articles: {LONGEST_TABLE + 4} accepted, 1 failed" in shown.out
    assert (display.failed, display.needing_review) == (1, 0)
