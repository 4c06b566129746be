"""The record of a date expression."""

from summarizer.text.dates.edtf import CalendarDate
from summarizer.text.dates.expression import NOTHING, Expression


def test_expression_says_nothing_that_is_not_written() -> None:
    """What the text does not give is absent, not guessed."""
    bare = Expression(3, 9, "weekday", weekday=0)
    assert (bare.date, bare.readings, bare.which, bare.unit, bare.count) == (
        NOTHING,
        (),
        None,
        None,
        0,
    )
    assert CalendarDate() == NOTHING
