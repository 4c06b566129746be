"""What the words of each form say."""

from dataclasses import asdict
from typing import Any

import pytest

from summarizer.text.dates.edtf import CalendarDate
from summarizer.text.dates.finder import find_expressions


def written(text: str) -> dict[str, Any]:
    """Return what the only expression of a text says, places left out."""
    (found,) = find_expressions(text)
    said = asdict(found)
    return {
        key: value for key, value in said.items() if value and key not in {"start", "end", "date"}
    } | ({"date": found.date} if found.date != CalendarDate() else {})


NOV_27, NOV_28 = CalendarDate(None, 11, 27), CalendarDate(None, 11, 28)
TODAY = {"form": "day month", "date": NOV_27, "spoken": "today", "part": True}
FULL = CalendarDate(2023, 11, 27)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27-Nov-23", {"form": "day month year", "date": FULL}),
        ("27/Nov/2023", {"form": "day month year", "date": FULL}),
        ("27-Nov-98", {"form": "day month year", "date": CalendarDate(1998, 11, 27)}),
        ("November 27-28", {"form": "day month", "date": NOV_27, "until_day": 28}),
        ("November 27 and 28", {"form": "day month", "date": NOV_27, "until_day": 28}),
        ("27 to 28 November", {"form": "day month", "date": NOV_27, "until_day": 28}),
        ("27/28 November 2023", {"form": "day month year", "date": FULL, "until_day": 28}),
        ("Tuesday the 28th of November", {"form": "day month", "date": NOV_28, "weekday": 1}),
        ("28 November (Tuesday)", {"form": "day month", "date": NOV_28, "weekday": 1}),
        ("yesterday (27 November)", {"form": "day month", "date": NOV_27, "spoken": "yesterday"}),
        ("Tonight, November 27", TODAY),
        ("This evening, Nov. 27", TODAY),
        ("last year's November 27", {"form": "day month", "date": NOV_27, "year_shift": -1}),
        ("November 27 of next year", {"form": "day month", "date": NOV_27, "year_shift": 1}),
        ("last November", {"form": "month", "date": CalendarDate(None, 11), "which": "last"}),
        ("October last year", {"form": "month", "date": CalendarDate(None, 10), "year_shift": -1}),
        ("mid-November 2023", {"form": "month year", "date": CalendarDate(2023, 11)}),
        ("the fall of 2020", {"form": "season", "date": CalendarDate(2020, 23)}),
        ("this summer", {"form": "season", "date": CalendarDate(None, 22), "which": "this"}),
        ("spring last year", {"form": "season", "date": CalendarDate(None, 21), "year_shift": -1}),
        ("late last Tuesday", {"form": "weekday", "weekday": 1, "which": "last", "part": True}),
        ("the following Friday", {"form": "weekday", "weekday": 4, "which": "following"}),
        ("two days ago", {"form": "days ago", "count": -2, "unit": "day"}),
        ("the day before yesterday", {"form": "days ago", "count": -2, "unit": "day"}),
        ("the day after tomorrow", {"form": "days ahead", "count": 2, "unit": "day"}),
        ("a week later", {"form": "days after", "count": 1, "unit": "week"}),
        ("3 months ago", {"form": "days ago", "count": -3, "unit": "month"}),
        ("a year ago", {"form": "days ago", "count": -1, "unit": "year"}),
        ("five days earlier", {"form": "days before", "count": -5, "unit": "day"}),
        ("a day after the attack", {"form": "days after", "count": 1}),
        ("the day before the summit", {"form": "day before", "count": -1}),
        ("the day before.", {"form": "day before", "count": -1, "unit": "day"}),
        ("next month", {"form": "next month", "which": "next", "count": 1, "unit": "month"}),
        ("earlier this week", {"form": "this week", "which": "this", "unit": "week"}),
        ("over the weekend", {"form": "weekend", "unit": "week"}),
        ("earlier in the day", {"form": "same day", "unit": "day", "part": True}),
        ("the same evening", {"form": "same day", "unit": "day", "part": True}),
        ("10 février", {"form": "day month", "date": CalendarDate(None, 2, 10)}),
        ("13 սեպտեմբերի, 2022", {"form": "day month year", "date": CalendarDate(2022, 9, 13)}),
    ],
)  # fmt: skip
def test_words_are_read(text: str, expected: dict[str, Any]) -> None:
    """Each form gives what its words say, and nothing besides."""
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2023-11-27", ["2023-11-27"]),
        ("2023/11/27", ["2023-11-27"]),
        ("27.11.2023", ["2023-11-27"]),
        ("04.12.2023", ["2023-12-04"]),
        ("11.27.2023", ["2023-27-11", "2023-11-27"]),
        ("04/12/2023", ["2023-12-04", "2023-04-12"]),
        ("04/12/23", ["2023-12-04", "2023-04-12"]),
        ("04-12-2023", ["2023-12-04", "2023-04-12"]),
        ("28. 11. 2023", ["2023-11-28"]),
    ],
)
def test_numbers_keep_their_readings(text: str, readings: list[str]) -> None:
    """With full stops the day comes first; else both orders remain until something decides."""
    (found,) = find_expressions(text)
    assert [reading.edtf() for reading in found.readings] == readings


@pytest.mark.parametrize(
    "text",
    ["5/6/24", "1.2.2023.4", "v10.12.24.1", "28 / 11 / 2023", "24/7", "2000 troops", "$2023"],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    """Versions, scores, sums and counts are left alone."""
    assert [found for found in find_expressions(text) if found.form != "year"] == []


@pytest.mark.parametrize(
    ("text", "is_year"),
    [
        ("in 2022", True),
        ("the 2020 elections", True),
        ("2020 was hard", True),
        ("some 2000 troops", False),
        ("$ 2000", False),
        ("№ 2021", False),
    ],
)
def test_year_or_number(text: str, is_year: bool) -> None:
    """Four digits that count something are no year."""
    assert [found.form for found in find_expressions(text)] == ["year"] * is_year
