"""A finding as rules make it."""

from summarizer.check.found import fault


def test_finding_is_open() -> None:
    """A finding is an error until something is done about it."""
    found = fault("D1", "calls[0].date.value", "wrong", expected="2024-03-04", sentences=(1,))
    assert (found.severity, found.outcome, found.sentences) == ("error", "open", (1,))
    assert (found.rule, found.field, found.message) == ("D1", "calls[0].date.value", "wrong")
    assert found.expected == "2024-03-04"


def test_nothing_may_be_expected() -> None:
    """An expected value that is empty is none."""
    assert fault("D1", "calls[0].date.value", "wrong").expected is None
