"""An axis has a handful of words, from days to centuries."""

from datetime import date

import pytest

from summarizer.brief.timescale import MOST_TICKS, Timescale


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        pytest.param("2024-05-05", "2024-05-05", "28 April", id="one day"),
        pytest.param("2024-05-01", "2024-05-20", "1 May", id="weeks"),
        pytest.param("2023-11-27", "2024-09-16", "2024-01", id="months"),
        pytest.param("2001-11-27", "2024-09-16", "2005", id="years"),
        pytest.param("0001-01-01", "9999-12-31", "2000", id="all of time"),
    ],
)
def test_ticks_are_few_and_in_order(first: str, last: str, label: str) -> None:
    """Whatever the span, no label runs into the next."""
    scale = Timescale([date.fromisoformat(first), date.fromisoformat(last)], 100, 900)
    ticks = list(scale.ticks())
    assert 2 <= len(ticks) <= MOST_TICKS + 1
    assert [x for x, _ in ticks] == sorted({x for x, _ in ticks})
    assert label in {words for _, words in ticks}
    assert all(100 <= x <= 900 for x, _ in ticks)


def test_ends_stand_at_the_ends() -> None:
    """The first day is the left pixel, the last one the right."""
    scale = Timescale([date(2023, 1, 1), date(2024, 1, 1)], 100, 900)
    assert (scale.x(date(2023, 1, 1)), scale.x(date(2024, 1, 1))) == (100, 900)
