"""An article on its way: as read, with its furniture marked, cut into sentences.

All offsets count characters of `RawArticle.text`, start inclusive, end exclusive. The text itself
is never changed on the way, so that a quotation is always a slice of it.
"""

from typing import Literal

from summarizer.records.base import Frozen

FurnitureReason = Literal[
    "ticker",
    "share bar",
    "related headlines",
    "caption",
    "subscription",
    "repeated headline",
    "stamp",
    "byline",
    "navigation",
    "crawl residue",
    "markup",
    "text for a program",
    "disguised text",
]
"""Why a stretch of text is not the article. A `stamp` may still tell when it was published; `text
for a program` addresses a model that is to read it instead of reporting; `disguised text` shows
other words than it says."""


class RawArticle(Frozen):
    """What was read, before anything is known about it."""

    id: str
    """The JSONL record's own id, or the file's stem."""
    source: str
    """File, file and line (`a.jsonl:12`), or `-` for standard input: what errors name."""
    text: str
    """The whole text, decoded; evidence is cut from it."""
    published: str | None = None
    """Publication date that came as metadata (EDTF), not from the text."""
    url: str | None = None
    """Address of the page, where it is known."""
    language: str | None = None
    """Language that came as metadata (ISO 639-1), not detected."""


class Furniture(Frozen):
    """A stretch of the text that is not the article."""

    start: int
    """First character."""
    end: int
    """Behind the last character."""
    reason: FurnitureReason
    """What it is instead."""


class CleanArticle(Frozen):
    """An article whose furniture is marked; nothing is deleted."""

    raw: RawArticle
    """The article as read."""
    furniture: tuple[Furniture, ...]
    """In text order, not overlapping."""


class Sentence(Frozen):
    """A numbered sentence; the number is what evidence points to."""

    number: int
    """1 for the first; furniture is numbered too."""
    start: int
    """First character."""
    end: int
    """Behind the last character; no white space at either end."""
    furniture: FurnitureReason | None = None
    """Set when the sentence is not article text."""
    headline: bool = False
    """The article's own headline or sub-headline."""


class SegmentedArticle(Frozen):
    """An article cut into sentences, in text order and not overlapping."""

    raw: RawArticle
    """The article as read."""
    sentences: tuple[Sentence, ...]
    """`sentences[n - 1].number == n`."""
