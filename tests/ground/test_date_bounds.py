"""Between which days a call lies."""

import pytest

from summarizer.ground.date_bounds import Bounds, bounds_of, first_of_past, last_before
from summarizer.records.grounding import DateMention, DateRole


def mention(value: str | None, role: DateRole = "past", start: int = 10) -> DateMention:
    """Return an expression with a value and a role."""
    return DateMention(
        start=start,
        end=start + 4,
        sentence=1,
        value=value,
        form="year",
        step="as written",
        role=role,
    )


def test_bounds_are_days() -> None:
    """A coarse date is bounded by its first and last day; one without a year by nothing."""
    assert bounds_of("2023-11") == Bounds("2023-11-01", "2023-11-30")
    assert bounds_of("XXXX-11-27") == Bounds()
    assert last_before("2023") == "2023-12-31"
    assert last_before(None) is None


@pytest.mark.parametrize(
    ("limits", "day", "expected"),
    [
        (Bounds(), "2023-11-28", Bounds(None, "2023-11-28")),
        (Bounds("2023-11-01", "2023-11-30"), "2023-11-28", Bounds("2023-11-01", "2023-11-28")),
        (Bounds("2023-11-01", "2023-11-30"), None, Bounds("2023-11-01", "2023-11-30")),
        (Bounds("2023-11-29", "2023-11-30"), "2023-11-28", Bounds(None, "2023-11-28")),
    ],
)
def test_at_most(limits: Bounds, day: str | None, expected: Bounds) -> None:
    """Nothing lies behind the last day; a first day behind it does not count."""
    assert limits.at_most(day) == expected


@pytest.mark.parametrize(
    ("limits", "day", "expected"),
    [
        (Bounds(None, "2023-11-28"), "2023-11-20", Bounds("2023-11-20", "2023-11-28")),
        (Bounds("2023-11-25", None), "2023-11-20", Bounds("2023-11-25", None)),
        (Bounds(None, "2023-11-28"), "2023-11-29", Bounds(None, "2023-11-28")),
        (Bounds(None, "2023-11-28"), None, Bounds(None, "2023-11-28")),
    ],
)
def test_at_least(limits: Bounds, day: str | None, expected: Bounds) -> None:
    """A first day is kept unless it would leave nothing."""
    assert limits.at_least(day) == expected


@pytest.mark.parametrize(
    ("mentions", "value", "expected"),
    [
        ([mention("2022"), mention("2022-05-03")], None, "2022-05-03"),
        ([mention("2022-05-03")], "XXXX-04-03", "2023-04-03"),
        ([mention("2022-05-03")], "XXXX-05-03", "2022-05-03"),
        ([mention("2022-05-03")], "XXXX-02-29", "2024-02-29"),
        ([mention("2022", "future")], None, None),
        ([mention("2022", "report")], None, None),
        ([mention("2022", start=1)], None, None),
        ([mention("XXXX-05-03"), mention(None)], None, None),
        ([], None, None),
    ],
    ids=[
        *("latest", "next such day", "same day", "leap day", "to come", "report"),
        *("before", "open", "none"),
    ],
)
def test_first_of_past(
    mentions: list[DateMention], value: str | None, expected: str | None
) -> None:
    """What was spoken of as past was before the call; a day without a year takes the next one."""
    assert first_of_past(mentions, value, 5) == expected
