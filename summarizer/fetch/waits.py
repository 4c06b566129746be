"""How long a busy host asks to be left alone."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def seconds_to_wait(retry_after: str | None, now: str | None) -> float | None:
    """Read a `Retry-After` header.

    Args:
        retry_after: Seconds, or a date.
        now: The host's own `Date`, by which its dates are read.

    Returns:
        Seconds, none of them negative; null if there is no such header or it says neither.

    Examples:
        >>> seconds_to_wait("120", None)
        120.0
        >>> seconds_to_wait("Tue, 28 Nov 2023 10:00:30 GMT", "Tue, 28 Nov 2023 10:00:00 GMT")
        30.0

    References:
        RFC 9110, 10.2.3
    """
    value = (retry_after or "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    until, since = _date(value), _date(now or "")
    return max(0.0, (until - since).total_seconds()) if until and since else None


def _date(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
