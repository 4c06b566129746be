"""What a single line is, by its own shape and words alone."""

# ruff: noqa: RUF001 - the apostrophe is one that pages print

import re
from collections.abc import Callable

from summarizer.clean import cues
from summarizer.clean.stamps import GLUED_STAMP, is_stamp
from summarizer.records.article import FurnitureReason
from summarizer.text.cued import has_any
from summarizer.text.lines import ends_sentence, is_dateline, is_prose, word_count

_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MAX_CAPTION_WORDS = 45
_PLACE = r"[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,2}"
_BARE_DATELINE = re.compile(
    rf"{_PLACE}(?:, {_PLACE})?, "
    r"(?:\d{1,2} [A-Z][A-Za-z]{2,8}\.?|[A-Z][A-Za-z]{2,8}\.? \d{1,2})"
    r",? \d{4}\.?(?: ?[–—-])?"
)
"""A place and a day on a line of their own: no picture's, since nobody is in it."""
_MAX_NOTICE_WORDS = 40
_MAX_NOTICE_CHARS = 200
_MAX_CHARS = 400
_TITLE_SHARE = 0.85  # of the longer words; 'after', 'with' may stand small in a title
_NAME_JOINTS = frozenset({"and", "by", "in", "for"})
_PLACE_JOINTS = frozenset(
    {"of", "de", "del", "di", "du", "la", "el", "al", "am", "an", "der", "sur"}
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|made|held|spoke|took|"
    r"gave|went|came|met|began|thanked|(?!united\b|armed\b)[a-z]{2,}ed)\b"
)


def reason_by_shape(line: str, *, prose: bool) -> FurnitureReason | None:
    """Return why a line cannot be article text wherever it stands, or None.

    Args:
        line: The line.
        prose: It is running text: only words of its own can make it furniture.
    """
    if len(line) > _MAX_CHARS:
        return None
    for reason, test in _PROSE_TESTS if prose else _TESTS:
        if test(line):
            return reason
    return None


def is_pictured(line: str, *, first: bool) -> bool:
    """Return whether it describes a picture, though it names no photographer.

    Its first sentence has a date with a year, and no verb but one in the present tense. Further
    sentences are a caption's only behind a description, and only if they tell of no call.

    Args:
        line: A line above the article's first paragraph.
        first: Nothing stands above it: without a full stop it is the headline.
    """
    if len(line) > 3 * _MAX_CHARS or (first and not ends_sentence(line)):
        return False
    dated = cues.DATE_WITH_YEAR.search(line)
    if not dated or _BARE_DATELINE.fullmatch(line) or line.startswith(("On ", "In ")):
        return False
    stop = line.find(". ", dated.end())
    sentence = line if stop < 0 else line[:stop]
    if word_count(sentence) > _MAX_CAPTION_WORDS or _FINITE.search(sentence):
        return False
    return stop < 0 or not (
        _is_filed(sentence, line[: dated.start()]) or cues.CALL_TOLD.search(line, stop)
    )


def _is_filed(sentence: str, before_date: str) -> bool:
    """Return whether a line opens with where and when it was written, not with what is seen."""
    words: list[str] = _WORDS.findall(before_date)
    return is_dateline(sentence) or not any(
        word.islower() and word not in _PLACE_JOINTS for word in words
    )


def is_title_case(line: str) -> bool:
    """Return whether every longer word of a line of six or more has a capital."""
    long_words = [word for word in _WORDS.findall(line) if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004 - 'with', 'from' have four
    if word_count(line) < 6 or len(long_words) < 4 or ends_sentence(line):  # noqa: PLR2004 - as the docstring says
        return False
    capitals = [word for word in long_words if word[0].isupper()]
    return len(capitals) >= _TITLE_SHARE * len(long_words)


def _all_words(line: str, allowed: frozenset[str], heads: frozenset[str]) -> bool:
    first = _WORDS.search(line)
    if first is None or not (first[0].lower() in allowed or first[0].isdigit()):
        return False  # nearly every line
    words = [word.lower() for word in _WORDS.findall(line)]
    return (
        len(words) <= 12  # noqa: PLR2004 - longer rows were not seen
        and all(word in allowed or word.isdigit() for word in words)
        and any(word in heads for word in words)
        and not (len(words) > 4 and ends_sentence(line))  # noqa: PLR2004 - 'More on this story.'
    )


def _is_ticker(line: str) -> bool:
    """Return whether it is a rate or a price; 'May 3, 2024' only looks like one."""
    if len(line) >= 60 or is_stamp(line):  # noqa: PLR2004 - a name and two figures
        return False
    return bool(cues.TICKER.match(line) or cues.TEMPERATURE.match(line))


def _is_share_bar(line: str) -> bool:
    return _all_words(line, cues.SHARE_WORDS, cues.SHARE_HEADS) and line.lower() != "subscribe"


def _is_navigation(line: str) -> bool:
    if _all_words(line, cues.NAVIGATION_WORDS, cues.NAVIGATION_HEADS):
        return True
    if cues.COUNTER.match(line) or cues.READING_TIME.match(line):
        return not is_prose(line)
    if cues.OTHER_LANGUAGES.match(line):
        return not ends_sentence(line)
    return bool(cues.ADDRESS.search(line)) and word_count(line) <= 8  # noqa: PLR2004 - 'Official version: http...'


def _is_copyright(line: str) -> bool:
    return (
        len(line) <= _MAX_NOTICE_CHARS
        and _is_hinted(line, cues.COPYRIGHT_HINTS)
        and bool(cues.COPYRIGHT.search(line))
    )


def _is_residue(line: str) -> bool:
    bare = cues.FONT_BAR.sub("", line) if has_any(line, cues.FONT_BAR_HINTS) else line
    if bare != line and not re.search(r"\w", bare):
        return True
    return bool(cues.RULE.match(line)) and not ends_sentence(line)


def _is_clock(line: str) -> bool:
    """Return whether it is the page's clock: 'Today' before a date."""
    return bool(cues.CLOCK_HEAD.match(line)) and is_stamp(line.partition(" ")[2].strip())


def _is_markup(line: str) -> bool:
    return ("{" in line and cues.CSS.match(line) is not None) or bool(cues.SCRIPT.match(line))


def _is_related(line: str) -> bool:
    if cues.RELATED_LINE.match(line) or (line[-1].isdigit() and GLUED_STAMP.search(line)):
        return True
    return has_any(line, cues.ARROWS) and not ends_sentence(line)


def _is_caption(line: str) -> bool:
    words = word_count(line)
    if words > _MAX_CAPTION_WORDS or _BARE_DATELINE.fullmatch(line):
        return False
    if _is_hinted(line, cues.CREDIT_HINTS):
        if cues.CREDIT.search(line) or cues.CREDIT_HEAD.match(line):
            return True
        if cues.PLACED.search(line):
            return bool(cues.DATE_WITH_YEAR.search(line)) or not ends_sentence(line)
    if cues.CREDIT_ONLY.match(line):
        return True
    tailed = words <= 14 and bool(cues.CREDIT_TAIL.search(line[-40:]))  # noqa: PLR2004 - a name, an office, an agency
    return tailed and not _FINITE.search(line) and not any(map(str.isdigit, line))


def _is_subscription(line: str) -> bool:
    return (
        _is_hinted(line, cues.SUBSCRIPTION_HINTS)
        and word_count(line) <= _MAX_NOTICE_WORDS
        and bool(cues.SUBSCRIPTION.search(line))
    )


def _is_hinted(line: str, hints: tuple[str, ...]) -> bool:
    """Return whether it is worth a search: one costs as much as twenty looks for a word."""
    return has_any(line.lower(), hints)


def _is_byline(line: str) -> bool:
    if word_count(line) > 12 or ends_sentence(line):  # noqa: PLR2004 - two authors and an address
        return False
    if cues.SLUG.match(line):
        return True
    by = cues.BYLINE.match(line)
    return bool(by) and (bool(cues.EMAIL.search(line)) or _is_name(line))


def _is_name(line: str) -> bool:
    words = _WORDS.findall(line)[1:]
    return bool(words) and all(word[0].isupper() or word in _NAME_JOINTS for word in words)


_Tests = tuple[tuple[FurnitureReason, Callable[[str], bool]], ...]
_TESTS: _Tests = (
    ("markup", _is_markup),
    ("crawl residue", _is_residue),
    ("ticker", _is_ticker),
    ("crawl residue", _is_clock),
    ("share bar", _is_share_bar),
    ("related headlines", _is_related),
    ("stamp", is_stamp),
    ("caption", _is_caption),
    ("navigation", _is_navigation),
    ("navigation", _is_copyright),
    ("byline", _is_byline),
    ("subscription", _is_subscription),
)
_SHORT_ONLY = {_is_residue, _is_ticker, _is_share_bar, _is_navigation, _is_byline}
_PROSE_TESTS: _Tests = tuple(entry for entry in _TESTS if entry[1] not in _SHORT_ONLY)
