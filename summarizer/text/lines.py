"""The lines of an article: where they stand, which of them are prose, which are its headline."""

# ruff: noqa: RUF001 - the signs are those that articles end with

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_TERMINAL = tuple(".!?…։。؟।")
_CLOSING = "\"'”’»)]*_ \u200b\u200e\u200f"
_MAX_NOTE = 80
_SOURCE_NOTE = re.compile(r"(?<=[.!?…”\"])\s*\([^()]{1,60}\)\W*\Z")
"""The agency in brackets behind the last sentence."""
_MIN_PROSE_WORDS = 6
"""A line that ends like a sentence is prose from here on; shorter ones are labels and slogans."""
_SURE_PROSE_WORDS = 22
"""Longer than any headline in the labelled articles but one, so prose even without a full stop."""
_MIN_HEADLINE_WORDS = 3
_MAX_HEADLINE_WORDS = 32
_DATELINE = re.compile(
    r"[A-Z][^\d]{1,60}[,(–—-]\s?(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][A-Za-z]{2,8}\.?\s\d{1,2})\b"
    r"(?:,?\s\d{4})?[^\d]{0,30}\Z"
)
_MAX_DATELINE_WORDS = 9
_LABEL = re.compile(r"[^\s.]{1,20}(?:\s[^\s.]{1,20})?:\Z")

_OPEN_END = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Lt|Col|No|St)\.\Z"
)
_WORD = re.compile(r"[^\W_]\S*")
_SIGNS = bytes(code for code in range(0x80) if not chr(code).isalnum())
_MAX_COUNTED = 500
_MIN_WRAP = 28
_PAIR = 2
_WRAP_SPREAD = 30  # the longest word that did not fit
_NARROW, _NARROW_SPREAD = 55, 16  # narrow lines are alike, or they are entries of a list


class Line(NamedTuple):
    """A line that is not blank, or a part of one."""

    start: int
    """First character that is not white space."""
    end: int
    """Behind the last one."""
    text: str
    """What stands between."""
    after_blank: bool
    """Nothing but blank lines, or nothing at all, stands before it."""


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank, in order."""
    start, blank = 0, True
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            first = start + len(line) - len(line.lstrip())
            yield Line(first, first + len(stripped), stripped, blank)
        blank = not stripped
        start += len(line)


def ends_sentence(line: str) -> bool:
    """Return whether it ends as a sentence does, closing quotes and brackets apart.

    Examples:
        >>> ends_sentence('He said "no."'), ends_sentence("Blinken phones Aliyev")
        (True, False)
    """
    line = line[-_MAX_NOTE:]
    if "(" in line:
        line = _SOURCE_NOTE.sub("", line)
    return line.rstrip(_CLOSING).endswith(_TERMINAL) or line.endswith(_TERMINAL)


def word_count(line: str) -> int:
    """Return how many words it has; a bare sign is none."""
    return _counted(line) if len(line) <= _MAX_COUNTED else len(_WORD.findall(line))


# A line is asked about by one test after another. Longer ones are not, and would be kept alive.
@lru_cache(maxsize=128)
def _counted(line: str) -> int:
    return len(_WORD.findall(line))


def is_prose(line: str) -> bool:
    """Return whether it is running text rather than a headline, a label or a list entry."""
    if len(line) > 500:  # noqa: PLR2004 - no headline is; counting a megabyte's words is idle
        return True
    words = word_count(line)
    return words >= _SURE_PROSE_WORDS or (words >= _MIN_PROSE_WORDS and ends_sentence(line))


def fold_line(line: str) -> str:
    """Return what two printings of one headline have in common: its letters and digits."""
    folded = line.casefold()
    if folded.isascii():
        return folded.encode().translate(None, _SIGNS).decode()
    return "".join(filter(str.isalnum, folded))


def find_headlines(lines: Sequence[Line], joined: Sequence[bool]) -> tuple[int, ...]:
    """Find the article's own headline and sub-headlines.

    Args:
        lines: The article's lines without its furniture.
        joined: Which of them go on with the line before (`continuations`).

    Returns:
        Indexes of those lines above the first paragraph that are shaped like a headline: some
        words, no full stop, not a dateline.
    """
    found: list[int] = []
    for index, line in enumerate(lines):
        if joined[index] or (index + 1 < len(lines) and joined[index + 1]):
            break
        if is_headline_like(line.text):
            found.append(index)
        elif is_prose(line.text):
            break
    return tuple(found) if len(found) < len(lines) else tuple(found[:1])


def is_headline_like(line: str) -> bool:
    """Return whether it has the shape of a headline."""
    if len(line) > 300 or not _MIN_HEADLINE_WORDS <= word_count(line) <= _MAX_HEADLINE_WORDS:  # noqa: PLR2004 - as above
        return False
    if line.endswith((".", "։", "。", ":", ",", ";")) and not line.endswith("..."):
        return False
    return not is_dateline(line) and not _LABEL.match(line)


def is_dateline(line: str) -> bool:
    """Return whether a line names place and day of a report, without a year or with one.

    Examples:
        >>> is_dateline("BAKU, Azerbaijan, Feb. 10"), is_dateline("Talks on August 7 and after")
        (True, False)
    """
    return word_count(line) <= _MAX_DATELINE_WORDS and bool(_DATELINE.match(line))


def continuations(lines: Sequence[Line]) -> list[bool]:
    """Find the lines that go on with the sentence of the line before.

    Returns:
        For each line, whether it does: it starts with a small letter where the one before has no
        end, a digit follows a month's abbreviation, or the paragraph is wrapped at a width.
    """
    joined = [False] * len(lines)
    starts = [0, *(at for at in range(1, len(lines)) if lines[at].after_blank), len(lines)]
    blocks = list(pairwise(starts))
    widths = [
        len(one.text) for a, b in blocks if _is_wrapped(lines[a:b]) for one in lines[a : b - 1]
    ]
    for start, stop in blocks:
        # A paragraph of two lines shows no width of its own; that of the others will do.
        as_others = stop - start == _PAIR and widths and _is_as_wide(lines[start].text, widths)
        wrapped = bool(as_others) or _is_wrapped(lines[start:stop])
        for at in range(start + 1, stop):
            joined[at] = _goes_on(lines[at - 1].text, lines[at].text, wrapped=wrapped)
    return joined


def _is_as_wide(line: str, widths: Sequence[int]) -> bool:
    return max(widths) - _WRAP_SPREAD // 2 <= len(line) <= max(widths)


def _goes_on(line: str, following: str, *, wrapped: bool) -> bool:
    first = following.lstrip("….\u200b")[:1]
    if _OPEN_END.search(line[-12:]):
        return first.isdigit() or first.islower()
    if ends_sentence(line) or line.endswith(":"):
        return False
    return wrapped or (first.islower() and word_count(line) >= _MIN_HEADLINE_WORDS)


def _is_wrapped(block: Sequence[Line]) -> bool:
    """Return whether a paragraph was broken at a width: long lines of like length, few ends."""
    widths = [len(line.text) for line in block[:-1]]
    if len(widths) < 2 or min(widths) < _MIN_WRAP:  # noqa: PLR2004 - two lines show a width, one does not
        return False
    narrow = max(widths) < _NARROW
    if max(widths) - min(widths) > (_NARROW_SPREAD if narrow else _WRAP_SPREAD):
        return False
    return any(line.text[:1].islower() for line in block[1:])
