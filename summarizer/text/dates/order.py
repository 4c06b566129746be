"""Whether 04/12/2023 is in April or in December.

Owns the evidence for the order of day and month in numeric dates, strongest first:

1. only one order is a date at all (month 13, 30 February);
2. a weekday is named beside it and only one order falls on it;
3. only one order is at, or within days of, a date that is known otherwise (metadata, address, a
   date written out in the text);
4. another numeric date of the text with the same separator has only one possible order;
5. the outlet's country writes days first.

Where none of these decides, the date stays open.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from summarizer.text.dates.edtf import CalendarDate, is_possible
from summarizer.text.dates.expression import Expression

_NEAR, _FAR = timedelta(days=3), timedelta(days=14)
_BESIDE = 3
"""Characters between a weekday and the date that it belongs to: ', ' and little else."""

# Country domains whose press writes dates day-first (CLDR short date formats). Left out are month-
# and year-first countries, mixed ones (ca, za, ph), and domains that are sold to anybody (ai, co,
# io, me, tv).
_DAY_FIRST_DOMAINS = """
    ae al am ar at au az ba be bg bh bo br by ch cl cr cy cz de dk dz ec ee eg es eu fi fr ge gr hr
    id ie il in iq ir is it jo kg kw kz lb lk lu lv ly ma md mk mt mx my nl no nz om pe pk pl ps pt
    qa ro rs ru sa sd sg si sk sy th tj tm tn tr ua uk uy uz ve vn ye
"""
DAY_FIRST_DOMAINS = frozenset(_DAY_FIRST_DOMAINS.split())


def _days(readings: Sequence[CalendarDate]) -> list[date]:
    return [day for day in (reading.as_date() for reading in readings) if day is not None]


def _possible(readings: Sequence[CalendarDate]) -> tuple[CalendarDate, ...]:
    return tuple(dict.fromkeys(reading for reading in readings if is_possible(reading)))


def _on_weekday(readings: Sequence[CalendarDate], weekday: int | None) -> CalendarDate | None:
    fitting = [day for day in _days(readings) if day.weekday() == weekday]
    return CalendarDate(*fitting[0].timetuple()[:3]) if len(fitting) == 1 else None


def _near_anchor(readings: Sequence[CalendarDate], anchors: Sequence[date]) -> CalendarDate | None:
    for anchor in anchors:
        distances = sorted((abs(day - anchor), day) for day in _days(readings))
        if distances[0][0] <= _NEAR and distances[1][0] > _FAR:
            return CalendarDate(*distances[0][1].timetuple()[:3])
    return None


def _separator(text: str, expression: Expression) -> str:
    written = text[expression.start : expression.end]
    return next((char for char in written if not char.isdigit()), "")


def _weekdays_beside(expressions: Sequence[Expression]) -> dict[int, int]:
    """Return the start of a date to the weekday that stands directly before it."""
    return {
        second.start: first.weekday
        for first, second in pairwise(expressions)
        if first.weekday is not None
        and first.form == "weekday"
        and second.start - first.end <= _BESIDE
    }


def _conventions(text: str, expressions: Sequence[Expression]) -> dict[str, bool]:
    """Return a separator mapped to whether this text writes days first with it, where it shows."""
    seen: dict[str, set[bool]] = {}
    for expression in expressions:
        possible = _possible(expression.readings)
        if len(expression.readings) > 1 and len(possible) == 1:
            day_first = possible[0] == expression.readings[0]
            seen.setdefault(_separator(text, expression), set()).add(day_first)
    return {separator: orders.pop() for separator, orders in seen.items() if len(orders) == 1}


def is_day_first_host(host: str) -> bool:
    """Return whether an outlet's domain is that of a country which writes days first.

    Examples:
        >>> is_day_first_host("civil.ge"), is_day_first_host("www.axios.com")
        (True, False)
    """
    return host.rpartition(".")[2].lower() in DAY_FIRST_DOMAINS


def settle_order(
    text: str, expressions: Sequence[Expression], anchors: Sequence[date] = (), host: str = ""
) -> tuple[Expression, ...]:
    """Decide the order of day and month wherever something tells.

    Args:
        text: The text of the expressions.
        expressions: As found, in text order.
        anchors: Days known otherwise, those that tell most about the text's own date first.
        host: Host name of the page; empty if unknown.

    Returns:
        The same expressions; a numeric date that remains open keeps two readings.
    """
    if not any(found.readings for found in expressions):
        return tuple(expressions)
    beside = _weekdays_beside(expressions)
    conventions = _conventions(text, expressions)
    written = [day for day in (found.date.as_date() for found in expressions) if day]
    known = [*anchors, *written]

    def settle(expression: Expression) -> Expression:
        possible = _possible(expression.readings)
        if len(possible) <= 1:
            return replace(expression, readings=possible)
        chosen = _on_weekday(possible, beside.get(expression.start))
        order = "order by the weekday beside it"
        if chosen is None:
            chosen, order = _near_anchor(possible, known), "order by another date"
        if chosen is None:
            day_first = conventions.get(_separator(text, expression))
            order = "order as in the text's other dates"
            if day_first is None and is_day_first_host(host):
                day_first, order = True, "order of the outlet's country"
            chosen = None if day_first is None else possible[0 if day_first else 1]
        return (
            expression if chosen is None else replace(expression, readings=(chosen,), order=order)
        )

    return tuple(settle(found) if found.readings else found for found in expressions)
