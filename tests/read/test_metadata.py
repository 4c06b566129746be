"""Dates and languages as they come beside a text."""

import pytest

from summarizer.read.metadata import language_code, publication_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-11-28", "2023-11-28"),
        (" 2023-11 ", "2023-11"),
        ("2023", "2023"),
        ("2023-11-28T23:59:00-05:00", "2023-11-28"),
        ("2023-11-28 09:07", "2023-11-28"),
        ("2023-02-29", None),
        ("2024-02-29", "2024-02-29"),
        ("2023-00", None),
        ("28.11.2023", None),
        ("2023-11-28x", None),
        ("", None),
    ],
    ids=str,
)
def test_publication_date(value: str, expected: str | None) -> None:
    """ISO dates of the calendar are taken, of a timestamp the outlet's own day."""
    assert publication_date(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("en", "en"), ("EN-us", "en"), ("az_AZ", "az"), ("English", None), ("", None)],
    ids=str,
)
def test_language_code(value: str, expected: str | None) -> None:
    """The primary part of a tag; a language's name is no tag."""
    assert language_code(value) == expected
