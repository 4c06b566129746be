"""A finding as rules make it."""

from summarizer.check.found import fault


def test_finding_is_open() -> None:
    """A finding is an error until something is done about it."""
    found = fault("D1", "calls[0].date.value", "wrong", expected="2024-03-04", sentences=(1,))
    assert (found.severity, found.outcome, found.sentences) == ("error", "open", (1,))
