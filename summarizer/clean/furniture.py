"""Marks what is not the article, line by line.

1. Stretches inside lines: tags, a crawler's stamp before the text, a release's tail behind it.
2. Each line by its own shape (`summarizer.clean.shapes`).
3. Lists of other articles, from their heading on.
4. The headline printed again, and captions that repeat it.
5. Pictures described above the first paragraph; headlines between paragraphs.
6. Labels and slogans behind the last paragraph.

A line of running text is only ever marked by a cue of its own (a credit, a subscription notice)
or by a heading above it: never for where it stands.
"""

# ruff: noqa: RUF001 - the dash is one that lists begin with

from collections.abc import Sequence

from summarizer.clean import cues
from summarizer.clean.inline import Span, cut_lines
from summarizer.clean.shapes import is_pictured, is_title_case, reason_by_shape
from summarizer.records.article import CleanArticle, Furniture, FurnitureReason, RawArticle
from summarizer.text.lines import (
    Line,
    continuations,
    ends_sentence,
    fold_line,
    is_dateline,
    is_headline_like,
    is_prose,
    word_count,
)

Reasons = list[FurnitureReason | None]

_MIN_HEADLINE_CHARS = 12  # letters; 'Efforts' twice is a heading twice
_MIN_REPORT_WORDS = 8  # a sentence that lost its full stop
_MAX_LABEL_WORDS = 12
_MAX_BULLET_WORDS = 16


def clean_article(raw: RawArticle) -> CleanArticle:
    """Mark the furniture of an article.

    Returns:
        The article with stretches in text order, not overlapping, each within one line.
    """
    spans, lines = cut_lines(raw.text)
    prose = [is_prose(line.text) for line in lines]
    reasons: Reasons = [
        reason_by_shape(line.text, prose=is_running)
        for line, is_running in zip(lines, prose, strict=True)
    ]
    _mark_related(lines, prose, reasons)
    _mark_head(lines, prose, reasons)
    _mark_repeated(lines, prose, reasons)
    joined = continuations(lines)
    _mark_between(lines, prose, joined, reasons)
    _mark_tail(lines, prose, joined, reasons)
    spans += [
        Span(line.start, line.end, reason)
        for line, reason in zip(lines, reasons, strict=True)
        if reason
    ]
    return CleanArticle(
        raw=raw,
        furniture=tuple(
            Furniture(start=s.start, end=s.end, reason=s.reason) for s in sorted(spans)
        ),
    )


def _related(count: int) -> Reasons:
    return ["related headlines"] * count


def _mark_related(lines: Sequence[Line], prose: Sequence[bool], reasons: Reasons) -> None:
    """Mark lists of other articles, from their heading to the next paragraph, if one comes."""
    index = 0
    while index < len(lines):
        if not cues.RELATED_HEAD.match(lines[index].text):
            index += 1
            continue
        end = _end_of_list(index + 1, prose, reasons)
        reasons[index:end] = _related(end - index)
        index = end


def _end_of_list(start: int, prose: Sequence[bool], reasons: Reasons) -> int:
    """Return where the article goes on: at the first paragraph, unless the paragraphs are teasers.

    Teasers have a headline or a stamp each, so that what is no prose is not outnumbered.
    """
    paragraphs = [at for at in range(start, len(prose)) if prose[at] and reasons[at] is None]
    others = len(prose) - start - len(paragraphs)
    if not paragraphs or others >= len(paragraphs):
        return len(prose)
    return paragraphs[0]


def _mark_repeated(lines: Sequence[Line], prose: Sequence[bool], reasons: Reasons) -> None:
    """Mark each further printing of a headline, with or without a credit behind it."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if len(line.text) > 400 or reasons[index] in {"related headlines", "stamp"}:  # noqa: PLR2004 - no headline is longer
            continue
        key = fold_line(line.text)
        if len(key) < _MIN_HEADLINE_CHARS:
            continue
        if key in seen or (reasons[index] == "caption" and any(map(key.startswith, seen))):
            reasons[index] = (
                "crawl residue" if prose[index] and key in seen else "repeated headline"
            )
        elif reasons[index] is None and (is_headline_like(line.text) or prose[index]):
            seen[key] = index


def _mark_head(lines: Sequence[Line], prose: Sequence[bool], reasons: Reasons) -> None:
    """Mark pictures described above the first paragraph, and names under them."""
    first = True
    for index, line in enumerate(lines):
        if reasons[index] is None:
            if is_pictured(line.text, first=first):
                reasons[index] = "caption"
            elif prose[index]:
                return
            elif _is_under_picture(index, lines, reasons):
                reasons[index] = "caption"
            else:
                first = False


def _is_under_picture(index: int, lines: Sequence[Line], reasons: Reasons) -> bool:
    """Return whether a bare name is what the caption next to it begins with."""
    key, words = fold_line(lines[index].text), word_count(lines[index].text)
    return words <= 5 and any(  # noqa: PLR2004 - an office and a name
        0 <= at < len(lines)
        and reasons[at] == "caption"
        and fold_line(lines[at].text).startswith(key)
        for at in (index - 1, index + 1)
    )


def _mark_between(
    lines: Sequence[Line], prose: Sequence[bool], joined: Sequence[bool], reasons: Reasons
) -> None:
    """Mark headlines of other articles that stand between two paragraphs.

    They are capitalised throughout, or come as a list of bullets that no colon announces.
    """
    body = [at for at in range(len(lines)) if prose[at] and reasons[at] is None]
    if not body:
        return
    for index in range(1, body[-1]):
        if reasons[index] is None and not prose[index] and not joined[index]:
            if (
                index > body[0]
                and prose[index - 1]
                and prose[index + 1]
                and is_title_case(lines[index].text)
            ):
                reasons[index] = "related headlines"
            elif _is_bullet(lines[index]) and not lines[index - 1].text.endswith(":"):
                _mark_bullets(index, lines, reasons)


def _is_bullet(line: Line) -> bool:
    return (
        line.text.startswith(("- ", "• ", "* ", "– ", "· "))
        and word_count(line.text) <= _MAX_BULLET_WORDS
        and not line.text.endswith((".", ";", ","))
    )


def _mark_bullets(index: int, lines: Sequence[Line], reasons: Reasons) -> None:
    end = index
    while end < len(lines) and _is_bullet(lines[end]):
        end += 1
    if end - index > 1:
        reasons[index:end] = _related(end - index)


def _mark_tail(
    lines: Sequence[Line], prose: Sequence[bool], joined: Sequence[bool], reasons: Reasons
) -> None:
    """Mark what stands behind the last paragraph and is no sentence."""
    body = [at for at in range(len(lines)) if prose[at] and reasons[at] is None]
    if not body:
        return
    _mark_footer(body, lines, reasons)
    subscribed = False
    for index in range(body[-1] + 1, len(lines)):
        subscribed = subscribed or reasons[index] == "subscription"
        if reasons[index] is None and not joined[index] and _is_label(lines[index].text):
            reasons[index] = "subscription" if subscribed else "navigation"


def _mark_footer(body: Sequence[int], lines: Sequence[Line], reasons: Reasons) -> None:
    """Mark everything from a heading such as 'Disclaimer' below a paragraph on."""
    for index in range(body[0] + 1, len(lines)):
        if cues.FOOTER_HEAD.match(lines[index].text):
            reasons[index:] = [reason or "navigation" for reason in reasons[index:]]
            return


def _is_label(line: str) -> bool:
    """Return whether it is no sentence, nor a signature or a dateline below a statement."""
    words = word_count(line)
    if cues.SPOKESPERSON.search(line) or is_dateline(line):
        return False
    if words >= _MIN_REPORT_WORDS and cues.CALL.search(line):
        return False
    return words <= _MAX_LABEL_WORDS and (not ends_sentence(line) or words <= 3)  # noqa: PLR2004 - 'Thank you.'
