"""Holidays that fall on the same day of every year."""

import pytest

from summarizer.text.dates.holidays import find_holidays


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They spoke on New Year's Eve.", ["XXXX-12-31"]),
        ("They spoke on New Year\u2019s Day 2024.", ["2024-01-01"]),
        ("On Christmas Eve and on Boxing Day he phoned.", ["XXXX-12-24", "XXXX-12-26"]),
        ("International Women's Day, 2023, came.", ["2023-03-08"]),
        ("In his New Year's Day address he thanked the King.", []),
        ("Christmas came; Boxing Eve is none.", []),
    ],
)
def test_fixed_holidays_are_days(text: str, dates: list[str]) -> None:
    """Their names are dates, with a year where one stands beside them, and not before a noun."""
    assert [found.date.edtf() for found in find_holidays(text)] == dates
