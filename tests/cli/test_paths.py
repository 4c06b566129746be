"""A person counts from 1, records from 0, and the one place that knows both is right."""

import pytest

from summarizer.cli.paths import read_path, show_path


@pytest.mark.parametrize(
    "path",
    ["calls[0].date", "calls[9].statements[0].gist", "calls[0].commitments[11]", "calls", ""],
)
def test_paths_come_back(path: str) -> None:
    """What is shown can be typed."""
    if path.startswith("calls["):
        assert read_path(show_path(path)) == path
    assert "[" not in show_path(path)


def test_a_field_of_the_first_call_stands_alone() -> None:
    """As `correct` takes it."""
    assert read_path("commitments.2.due") == "calls[0].commitments[1].due"
