"""The date that the address of a page carries.

Owns the shapes in which outlets put the day of publication into a path or query. Takes an address,
gives EDTF (a month where there is no day) or None. A date in the title part of an address is left
alone: 'call-with-president-7-december-2021' dates the call, not the page.
"""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from summarizer.text.dates.edtf import CalendarDate, is_possible
from summarizer.text.dates.lexicon import CODE, WORDS

_YEAR = r"(?:19[89]\d|20[0-4]\d)"
# Strongest first; every part is of bounded length.
_PATTERNS = (
    re.compile(rf"/(?P<y>{_YEAR})/(?P<m>\d{{1,2}}|[a-z]{{3,9}})/(?P<d>\d{{1,2}})(?=[/.?&]|\Z)"),
    re.compile(rf"(?<!\d)(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(rf"/(?P<d>\d{{1,2}})-(?P<m>\d\d|[a-z]{{3,9}})-(?P<y>{_YEAR})(?=[/.?&]|\Z)"),
    re.compile(rf"/(?P<y>{_YEAR})/(?P<m>\d\d)(?P<d>\d\d)(?=/)"),
    # Compact, alone or with a time or serial number behind it.
    re.compile(rf"(?<!\d)(?P<y>{_YEAR})(?P<m>\d\d)(?P<d>\d\d)\d{{0,6}}(?!\d)"),
    re.compile(rf"/(?P<y>{_YEAR})[/-](?P<m>\d\d|[a-z]{{3,9}})/"),
)


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    word = WORDS.get(written)
    months = {CODE[name] for name in ("MONTH", "SHORTMONTH", "LOWER")}
    return word.value if word and word.kind in months else None


# Asked once as a source and once for the order of day and month.
@lru_cache(maxsize=4)
def date_in_address(address: str | None) -> str | None:
    """Return the publication date that an address carries, as EDTF.

    Examples:
        >>> date_in_address("https://example.org/2022/03/leaders-talk/")
        '2022-03'
        >>> date_in_address("https://example.org/view.php?ud=20170207000783")
        '2017-02-07'
        >>> date_in_address("https://example.org/details/1443/08/13/call") is None
        True
    """
    try:
        parts = urlsplit((address or "").lower())
    except ValueError:  # no address at all
        return None
    where = f"{parts.path}?{parts.query}"
    for pattern in _PATTERNS:
        match = pattern.search(where)
        if match is None:
            continue
        found = match.groupdict()
        day = int(found["d"]) if found.get("d") else None
        date = CalendarDate(int(found["y"]), _month(found["m"]), day)
        if date.month is not None and is_possible(date):
            return date.edtf()
    return None
