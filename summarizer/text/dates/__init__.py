"""Dates in text: finding them, resolving them, and what EDTF values can be asked.

Owns the grammar of date expressions. `find_expressions` says where they are and what they say,
`settle_order` decides the order of day and month in numeric ones, `resolve` gives their value from
the day of writing; the functions of `edtf` compare values. Knows nothing of articles and calls.
"""

from summarizer.text.dates.address import date_in_address
from summarizer.text.dates.edtf import (
    CalendarDate,
    Precision,
    agree,
    as_day,
    bounds,
    covers,
    days_between,
    parse_date,
    parse_interval,
    precision,
    shift,
    weekday_of,
)
from summarizer.text.dates.expression import Expression
from summarizer.text.dates.finder import find_expressions
from summarizer.text.dates.nearest import Direction
from summarizer.text.dates.order import is_day_first_host, settle_order
from summarizer.text.dates.resolve import Reference, Resolution, reference_to, resolve

__all__ = [
    "CalendarDate",
    "Direction",
    "Expression",
    "Precision",
    "Reference",
    "Resolution",
    "agree",
    "as_day",
    "bounds",
    "covers",
    "date_in_address",
    "days_between",
    "find_expressions",
    "is_day_first_host",
    "parse_date",
    "parse_interval",
    "precision",
    "reference_to",
    "resolve",
    "settle_order",
    "shift",
    "weekday_of",
]
