"""Furniture that shares its line with the article: what stands before, behind and within."""

from typing import NamedTuple

from summarizer.clean import cues
from summarizer.clean.stamps import CRAWL_STAMP, POSTED_ON
from summarizer.records.article import FurnitureReason
from summarizer.text.lines import Line, split_lines, word_count

_MAX_LABEL_WORDS = 3  # behind a crawler's stamp: 'NATIONAL', 'Submit Release'


class Span(NamedTuple):
    """A stretch that is not the article."""

    start: int
    end: int
    reason: FurnitureReason


def cut_lines(text: str) -> tuple[list[Span], list[Line]]:
    """Cut a text into lines and these at the furniture inside them.

    Returns:
        The stretches that are furniture for certain, and what is left of each line.
    """
    spans: list[Span] = []
    lines: list[Line] = []
    for line in split_lines(text):
        head = _head(line, spans)
        if head is None:
            continue
        tail = _tail(head, spans)
        if "<" in tail.text:
            lines += _outside_tags(tail, spans)
        else:
            lines.append(tail)
    return spans, lines


def _head(line: Line, spans: list[Span]) -> Line | None:
    """Return the line without the stamp at its front, None if nothing else is on it."""
    stamp = CRAWL_STAMP.match(line.text) or POSTED_ON.match(line.text)
    if not stamp:
        return line
    rest = _part(line, stamp.end(), len(line.text))
    if rest is None or (stamp.re is POSTED_ON and word_count(rest.text) <= _MAX_LABEL_WORDS):
        spans.append(Span(line.start, line.end, "stamp"))
        return None
    spans.append(Span(line.start, line.start + len(line.text[: stamp.end()].rstrip()), "stamp"))
    if word_count(rest.text) <= _MAX_LABEL_WORDS and not any(map(str.isdigit, rest.text)):
        spans.append(Span(rest.start, rest.end, "navigation"))
        return None
    return rest


def _tail(line: Line, spans: list[Span]) -> Line:
    is_release = "elease" in line.text or "Visitor" in line.text
    tail = cues.RELEASE_TAIL.search(line.text) if is_release else None
    body = _part(line, 0, tail.start()) if tail else None
    if not body:
        return line
    spans.append(
        Span(line.start + len(line.text[: tail.start() if tail else 0]), line.end, "crawl residue")
    )
    return body


def _outside_tags(line: Line, spans: list[Span]) -> list[Line]:
    """Return what stands between tags; in a line of paragraphs, what is outside them is a link."""
    parts: list[Line] = []
    at, is_inside, has_paragraphs = 0, False, "<p>" in line.text or "<p " in line.text
    for tag in cues.TAG.finditer(line.text):
        _keep(_part(line, at, tag.start()), spans, parts, is_link=has_paragraphs and not is_inside)
        spans.append(Span(line.start + tag.start(), line.start + tag.end(), "markup"))
        if tag[0].startswith(("<p>", "<p ")):
            is_inside = True
        elif tag[0] == "</p>":
            is_inside = False
        at = tag.end()
    _keep(_part(line, at, len(line.text)), spans, parts, is_link=has_paragraphs and not is_inside)
    return parts


def _keep(part: Line | None, spans: list[Span], parts: list[Line], *, is_link: bool) -> None:
    if part is None:
        return
    if is_link:
        spans.append(Span(part.start, part.end, "related headlines"))
    else:
        parts.append(part)


def _part(line: Line, start: int, end: int) -> Line | None:
    """Return a part of a line without the white space round it, None if that is all."""
    text = line.text[start:end]
    stripped = text.strip()
    if not stripped:
        return None
    first = line.start + start + len(text) - len(text.lstrip())
    return Line(first, first + len(stripped), stripped, line.after_blank and start == 0)
