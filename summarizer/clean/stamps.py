"""Publication stamps: lines that hold a date or a clock time and hardly anything else."""

# ruff: noqa: RUF001 - signs as pages print them

import re
from functools import lru_cache

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"
_NUMERIC = r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})"
_DAY_FIRST = r"\d{1,2}(?:st|nd|rd|th)?(?:\sof)?[\s-][^\W\d_]{3,14}[.,]{0,2}[\s-]\d{4}"
_MONTH_FIRST = rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
_NO_YEAR = rf"\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}}\b"
_TIME = (
    r"T?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d{1,6})?\s?(?:[ap]\.?m\b\.?)?(?:Z\b|[+-]\d{2}:?\d{2}\b)?"
)
_DIGIT = re.compile(r"\d")
_WITH_YEAR = re.compile(rf"\b(?:{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST})\b", re.IGNORECASE)
_CLOCK = re.compile(rf"\b\d{{1,2}}:\d{{2}}\b|\b{_TIME}(?=\s?[ap]m\b)", re.IGNORECASE)
_TOKENS = re.compile(
    rf"\b(?:{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST}|{_NO_YEAR}|{_TIME}|{_WEEKDAY})\b", re.IGNORECASE
)
_CUE_WORDS = """published publish updated update posted post created modified last on at date time
    added by utc gmt msk ist est edt cet cest bst am pm ago ora час в от обновлено опубликовано
    güncelleme yayınlanma yayın le à mis publié jour el publicado թ uploaded upload
    release released"""
_CUES = frozenset(_CUE_WORDS.split())
_CUE_HEAD = re.compile(
    r"^\W{0,4}(?:published|updated?|posted|created|publish date|date|last (?:updated|modified))\b",
    re.IGNORECASE,
)
_PLACE_HEAD = re.compile(rf"^(?!{_WEEKDAY}|{_MONTH})[A-Z][\w’'. -]{{1,40}}[,(]\s?", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s[|·•/]\s|\|")
_MAX_WORDS = 4  # a section, or an author's name of three words and an outlet's
_MAX_SEGMENT_WORDS = 5
_MAX_CHARS = 160

CRAWL_STAMP = re.compile(r"date \d{4}-\d{2}-\d{2}(?:\s\+ ↺ − \d{1,2} px)?(?=\s|\Z)")
"""What one crawler puts before a page's text."""
POSTED_ON = re.compile(
    rf"(?:posted|published|updated)(?: on| at)?\s?:?\s(?:{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST})"
    rf"(?:,?\s{{0,3}}(?:at\s)?{_TIME})?(?:\s?(?-i:[A-Z]{{2,4}}\b))?"
    rf"(?:\sby\s(?-i:[A-Z]{{2,6}}(?:\s[A-Z][a-z]{{2,15}})?))?",
    re.IGNORECASE,
)
"""A stamp at the head of a line that goes on with the article."""
GLUED_STAMP = re.compile(rf"[^\W\d_](?:{_NUMERIC}),?\s\d{{1,2}}:\d{{2}}\Z")
"""A headline with its own stamp stuck to it, as lists of other articles have them."""


def is_stamp(line: str) -> bool:
    """Return whether the line says when the page was published, and little else.

    A dateline is none: it opens with a place and has no clock time.

    Examples:
        >>> is_stamp("Rabia Iclal Turan  | 28.11.2023 - Update : 29.11.2023")
        True
        >>> is_stamp("BAKU, Azerbaijan, Feb. 10"), is_stamp("Baku, 28 November 2023")
        (False, False)
    """
    return len(line) <= _MAX_CHARS and bool(_DIGIT.search(line)) and _is_dated(line)


# A line is asked about by one test after another.
@lru_cache(maxsize=128)
def _is_dated(line: str) -> bool:
    has_clock = bool(_CLOCK.search(line))
    if not has_clock and not _WITH_YEAR.search(line):
        return False
    if _PLACE_HEAD.match(line) and not has_clock and not _CUE_HEAD.match(line):
        return False
    rest = _rest(line)
    if rest <= (_MAX_WORDS if has_clock or rest < _MAX_WORDS else 1):
        return True
    segments = _SEPARATORS.split(line)
    if len(segments) == 1:
        return False
    counts = [_rest(segment) for segment in segments]
    dated = [bool(_WITH_YEAR.search(s) or _CLOCK.search(s)) for s in segments]
    return max(counts) <= _MAX_SEGMENT_WORDS and any(
        has_date and count == 0 for has_date, count in zip(dated, counts, strict=True)
    )


def _rest(line: str) -> int:
    """Return how many words are left without the dates, times and what introduces them."""
    left = re.findall(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*", _TOKENS.sub(" ", line))
    return sum(1 for word in left if word.lower().strip(".") not in _CUES)
