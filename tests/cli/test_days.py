"""The ends of a period."""

from datetime import date

import pytest

from summarizer.cli.days import parse_day
from summarizer.errors import SettingsError


def test_a_wrong_end_is_named() -> None:
    """The error repeats option and value."""
    with pytest.raises(SettingsError, match="--from soon"):
        parse_day("--from", "soon")


def test_ends_of_a_period() -> None:
    """A month means its first day as a beginning and its last as an end."""
    assert parse_day("--from", "2024-02") == date(2024, 2, 1)
    assert parse_day("--to", "2024-02", last=True) == date(2024, 2, 29)
    assert parse_day("--to", None) is None
