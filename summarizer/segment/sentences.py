"""Numbers an article's sentences, furniture included."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.records.article import (
    CleanArticle,
    FurnitureReason,
    RawArticle,
    SegmentedArticle,
    Sentence,
)
from summarizer.segment.boundaries import sentence_starts
from summarizer.text.addressing import find_addressed
from summarizer.text.disguise import is_disguised
from summarizer.text.lines import Line, continuations, find_headlines, split_lines

_SCRIPTS = (
    (re.compile(r"[\u0530-\u058f]"), "hy"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
)
_OTHER_SCRIPT = re.compile("[" + "".join(p.pattern[1:-1] for p, _ in _SCRIPTS) + "]")
_SAMPLE = 2_000


class _Piece(NamedTuple):
    start: int
    end: int
    furniture: FurnitureReason | None
    headline: bool


def split_sentences(clean: CleanArticle) -> SegmentedArticle:
    """Cut an article into sentences.

    A sentence never crosses the border of furniture, nor a line's end unless the next line goes
    on with it. One that addresses a program instead of reporting, or says other words than it
    shows, is no article text either.

    Returns:
        Sentences in text order, numbered from 1, not overlapping; together they cover every
        character that is not white space.
    """
    pieces = sorted([*_furniture(clean), *_article(clean)])
    sentences = tuple(
        Sentence(
            number=number, start=p.start, end=p.end, furniture=p.furniture, headline=p.headline
        )
        for number, p in enumerate(pieces, 1)
    )
    return SegmentedArticle(raw=clean.raw, sentences=sentences)


def _furniture(clean: CleanArticle) -> Iterator[_Piece]:
    for span in clean.furniture:
        for line in split_lines(clean.raw.text[span.start : span.end]):
            yield _Piece(
                span.start + line.start, span.start + line.end, span.reason, headline=False
            )


def _article(clean: CleanArticle) -> Iterator[_Piece]:
    text, language = clean.raw.text, _language(clean.raw)
    lines = _lines(clean)
    joined = continuations(lines)
    headlines = set(find_headlines(lines, joined))
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and joined[last + 1]:
            last += 1
        start, end = lines[index].start, lines[last].end
        yield from _mark(
            text, list(_sentences(text, start, end, language, headline=index in headlines))
        )
        index = last + 1


def _mark(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    """Yield the sentences of a paragraph, marked where they are not meant for its readers."""
    written = [text[piece.start : piece.end] for piece in pieces]
    addressed = find_addressed(written)
    for place, piece in enumerate(pieces):
        if place in addressed:
            yield piece._replace(furniture="text for a program")
        elif is_disguised(written[place]):
            yield piece._replace(furniture="disguised text")
        else:
            yield piece


def _sentences(
    text: str, start: int, end: int, language: str, *, headline: bool
) -> Iterator[_Piece]:
    line = text[start:end]
    starts = [0] if headline else sentence_starts(line, language)
    for begin, stop in zip(starts, [*starts[1:], len(line)], strict=True):
        sentence = line[begin:stop]
        stripped = sentence.strip()
        if stripped:
            first = start + begin + len(sentence) - len(sentence.lstrip())
            yield _Piece(first, first + len(stripped), None, headline)


def _lines(clean: CleanArticle) -> list[Line]:
    """Return the lines of what is left between the furniture."""
    lines: list[Line] = []
    at = 0
    for start, end in [*((f.start, f.end) for f in clean.furniture), (len(clean.raw.text),) * 2]:
        for line in split_lines(clean.raw.text[at:start]):
            first = not lines or line.after_blank
            lines.append(Line(at + line.start, at + line.end, line.text, first))
        at = end
    return lines


def _language(raw: RawArticle) -> str:
    """Return the language whose abbreviations to heed, by script; the exact one is found later."""
    sample = raw.text[:_SAMPLE]
    if not _OTHER_SCRIPT.search(sample):
        return raw.language or "en"
    for letters, language in _SCRIPTS:
        if 3 * len(letters.findall(sample)) > len(sample):
            return language
    return raw.language or "en"
