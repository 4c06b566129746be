"""Days become pixels, and an axis gets its words.

Owns the scale of the timeline.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from summarizer.text.date_words import date_in_words

MOST_TICKS = 9
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 24000)
_MONTHS_A_YEAR = 12
_SHORTEST = 14
"""Days from the first to the last on a scale: one call has a picture too."""


class Timescale:
    """Where days stand between two pixels."""

    def __init__(self, days: Sequence[date], left: int, right: int) -> None:
        first, last = min(days), max(days)
        missing = max(0, _SHORTEST - (last - first).days)
        self.first = max(first.toordinal() - missing // 2, 1)
        self.last = min(last.toordinal() + missing - missing // 2, date.max.toordinal())
        self._left, self._right = left, right

    def x(self, day: date) -> int:
        """Return the pixel of a day."""
        share = (day.toordinal() - self.first) / (self.last - self.first)
        return self._left + round(share * (self._right - self._left))

    def ticks(self) -> Iterator[tuple[int, str]]:
        """Yield pixels and words of the axis: days, months or years, as many as fit."""
        span = self.last - self.first
        step = next((step for step in _DAY_STEPS if span // step < MOST_TICKS), None)
        if step:
            for ordinal in range(self.first, self.last + 1, step):
                day = date.fromordinal(ordinal)
                yield self.x(day), date_in_words(day.isoformat())[:-5]
            return
        yield from self._months()

    def _months(self) -> Iterator[tuple[int, str]]:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        start = first.year * _MONTHS_A_YEAR + first.month - 1
        end = last.year * _MONTHS_A_YEAR + last.month - 1
        step = next(step for step in _MONTH_STEPS if (end - start) // step < MOST_TICKS)
        for month in range(-(-start // step) * step, end + 1, step):
            day = date(month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)
            if day.toordinal() >= self.first:
                label = str(day.year) if step >= _MONTHS_A_YEAR else f"{day.year}-{day.month:02d}"
                yield self.x(day), label
