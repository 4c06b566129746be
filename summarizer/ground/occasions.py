"""The same people on another day: calls that share their people and no more.

Owns the parting of reports by the day they give. Takes calls with their reports and a way to date
a single report, gives calls that each happened once. Refuses to part reports of which one gives no
day, unless the other's lies well before the article.
"""

from collections.abc import Callable, Iterator

from summarizer.ground.call_reports import Call
from summarizer.ground.report import Report
from summarizer.text.dates import agree, as_day, bounds

NEWS_DAYS = 7
"""A call that is longer past when the article appears is not its news."""
_RECENT_DAYS = 1
MOST = 10
"""Reports of one call whose days are compared; no readout tells a call so often."""

DayOf = Callable[[Report], str | None]
"""Gives the day (EDTF) that a report's own words date the call with."""


def part_occasions(calls: list[Call], day_of: DayOf, published: str | None) -> Iterator[Call]:
    """Divide calls whose reports give different days.

    Args:
        calls: Calls with all their reports.
        day_of: Dates one report.
        published: Publication date (EDTF), where it is known.

    Yields:
        The calls; what lies before the news of the article as background.
    """
    news = any(r.status == "completed" and not r.is_before for c in calls for r in c.reports)
    for call in calls:
        body = sorted((r for r in call.reports if not r.headline), key=lambda r: r.start)
        told = [r for r in body if r.status in {"completed", "background"}]
        # 'In two phone calls with P and P' sums up; the sentences on each give the days.
        told = [r for r in told if not r.separate] or told
        if len(told) <= 1:
            if news and told and told[0].is_before and _is_past(day_of(told[0]), published):
                call.status, call.settled = "background", True
            yield call
            continue
        yield from _parted(call, told, day_of, published)


def _parted(call: Call, told: list[Report], day_of: DayOf, published: str | None) -> Iterator[Call]:
    main_day = day_of(told[0])
    others: dict[str, list[Report]] = {}
    for report in told[1:MOST]:
        day = day_of(report)
        if day is None:
            continue
        if main_day is None and not _is_older(day, published, NEWS_DAYS):
            main_day = day
        elif main_day is None or not agree(main_day, day):
            others.setdefault(day, []).append(report)
    elsewhere = {id(r) for reports in others.values() for r in reports}
    call.reports = [r for r in call.reports if id(r) not in elsewhere]
    yield call
    for day, reports in others.items():
        past = _is_older(day, main_day or published, _RECENT_DAYS)
        status = "background" if past else reports[0].status
        yield Call(call.people, status, reports, settled=past)


def _is_past(value: str | None, published: str | None) -> bool:
    """Return whether a day or month ended well before the article: 'they had spoken in March'."""
    span, day = bounds(value) if value else None, as_day(published)
    return span is not None and day is not None and (day - span[1]).days > NEWS_DAYS


def _is_older(day: str, than: str | None, days: int) -> bool:
    one, other = as_day(day), as_day(than)
    return one is not None and other is not None and (other - one).days > days
