"""The ends of a period, as a person types them."""

from datetime import date

from summarizer.errors import SettingsError
from summarizer.text.dates import bounds


def parse_day(option: str, value: str | None, *, last: bool = False) -> date | None:
    """Read one end of a period.

    Args:
        option: Named in the error.
        value: A day, a month or a year: 2024-01-31, 2024-01, 2024.
        last: Whether the last day of it is meant.

    Returns:
        The first or last day; None if nothing is given.

    Raises:
        SettingsError: It is no such date.
    """
    if value is None:
        return None
    period = bounds(value)
    if period is None:
        message = f"{option} {value}: expected a day, month or year such as 2024-01-31 or 2024"
        raise SettingsError(message)
    return period[1] if last else period[0]
