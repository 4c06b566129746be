"""What comes beside a text: its publication date, language and address, put into one form."""

import re
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
_TIMESTAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}")
_CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|\Z)")


def publication_date(value: str) -> str | None:
    """Give a publication date as EDTF.

    Args:
        value: A year, a month, a day or a timestamp, as in ISO 8601. Of a timestamp the day is
            taken as it stands: the outlet's own day, not that of another time zone.

    Returns:
        None if it is no such date or not in the calendar.

    Examples:
        >>> publication_date("2023-11-28T23:50:00+04:00")
        '2023-11-28'
        >>> publication_date("2023-02-30") is None
        True
    """
    value = value.strip()
    stamp = _TIMESTAMP.match(value)
    day = stamp[1] if stamp else value
    found = _DATE.match(day)
    if not found:
        return None
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return day


def language_code(value: str) -> str | None:
    """Return the primary part of a language tag (`en-US`: `en`), None if it is none."""
    found = _LANGUAGE.match(value.strip())
    return found[0].lower() if found else None


def charset_of(content_type: str | None) -> str | None:
    """Return the encoding that a `Content-Type` header names (`text/html; charset=utf-8`)."""
    found = _CHARSET.search(content_type or "")
    return found[1] if found else None
