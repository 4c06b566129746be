"""Dated calls that an account with an open date may be of.

Owns what an article leaves possible: the parts of the date that it gives, its own bounds, when it
was published, a weekday that it names, a year that the model asserted. Takes an entry and the dated
calls of the same people, gives those that nothing excludes. Refuses to choose among them.
"""

import re
from bisect import bisect_left, bisect_right
from calendar import day_name
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from summarizer.merge.groups import Group
from summarizer.merge.voices import Entry
from summarizer.text.dates import bounds

NEWS_DAYS = timedelta(days=3)
"""An undated report is about a call of the last days."""
MOST_CANDIDATES = 50
"""With more calls to choose from, words do not single one out (and comparing costs too much)."""
_WEEKDAYS = {name.casefold(): number for number, name in enumerate(day_name)}
_WEEKDAY = re.compile("|".join(_WEEKDAYS), re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class OpenDate:
    """What an article leaves possible for the day of its call."""

    entry: Entry

    @cached_property
    def span(self) -> tuple[date, date]:
        """First and last day; empty (first behind last) where the article contradicts itself."""
        call = self.entry.call
        first, last = bounds(call.earliest), bounds(call.latest)
        widest = self.widest_span
        return max(widest[0], first[0] if first else date.min), min(
            widest[1], last[1] if last else date.max
        )

    @cached_property
    def widest_span(self) -> tuple[date, date]:
        """First and last day as far as date and publication tell, without the call's bounds."""
        published = bounds(self.entry.publication)
        spans = [bounds(self.entry.when)]
        if published:
            spans.append(
                (date.min if self.entry.is_of_a_month else published[0] - NEWS_DAYS, published[1])
            )
        known = [(date.min, date.max), *(span for span in spans if span)]
        return max(span[0] for span in known), min(span[1] for span in known)

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """Weekdays that the words which date the call name, Monday as 0."""
        sentences = {one.sentence for one in self.entry.call.date.evidence}
        article = self.entry.record.article
        return frozenset(
            _WEEKDAYS[found[0].casefold()]
            for mention in article.grounding.dates
            if mention.role == "call" and mention.sentence in sentences
            for found in _WEEKDAY.finditer(article.raw.text, mention.start, mention.end)
        )

    def allows(self, day: date) -> bool:
        """Return whether nothing in the article excludes this day."""
        parts, asserted = self.entry.parts, self.entry.call.asserted_year
        if parts and parts.day and (parts.month, parts.day) != (day.month, day.day):
            return False
        if parts and parts.month in range(1, 13) and parts.month != day.month:
            return False
        if asserted and not (parts and parts.year) and asserted != day.year:
            return False
        first, last = self.span
        return first <= day <= last and (len(self.weekdays) != 1 or day.weekday() in self.weekdays)


class DatedCalls:
    """The dated calls of the same people, found by day without reading all of them."""

    def __init__(self, groups: Iterable[Group]) -> None:
        dated = [(group.day, group) for group in groups if group.day]
        dated.sort(key=lambda one: one[0])
        self._days = [day for day, _ in dated]
        self._groups = [group for _, group in dated]
        self._by_anniversary: defaultdict[tuple[int, int], list[Group]] = defaultdict(list)
        for day, group in dated:
            self._by_anniversary[day.month, day.day].append(group)

    def possible_for(self, open_date: OpenDate) -> Sequence[Group]:
        """Return the calls that nothing excludes, by day; none where they are too many."""
        parts = open_date.entry.parts
        near: Iterable[Group]
        if parts and parts.month and parts.day:
            near = self._by_anniversary.get((parts.month, parts.day), ())
        else:
            first, last = open_date.span
            low, high = bisect_left(self._days, first), bisect_right(self._days, last)
            near = islice(self._groups, low, max(low, high))
        fitting = (group for group in near if group.day and open_date.allows(group.day))
        found = list(islice(fitting, MOST_CANDIDATES + 1))
        return found if len(found) <= MOST_CANDIDATES else []
