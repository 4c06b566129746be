"""A note as a tree of blocks: what a page and a document print, each in its own way.

Owns the kinds of blocks and what they hold. Refuses to know how any of them looks.
"""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from summarizer.brief.parts import Pointer

Tone = Literal["plain", "strong", "tag", "soft", "struck", "quote"]
MOST_POINTERS = 6
"""Readouts that a line points to before it counts the rest."""
# Controls, marks that turn the direction of what follows, halves of characters, no characters:
# what XML cannot hold, or what could rearrange the line that it stands in.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x20\x7f]{1,2000}", re.IGNORECASE)


def printable_text(text: str) -> str:
    r"""Return a text without what neither HTML nor XML should hold, as long as it was.

    Examples:
        >>> printable_text("a\x00b")
        'a\ufffdb'
    """
    return _UNFIT.sub("\ufffd", text)


def is_safe_address(address: str) -> bool:
    """Return whether an address may become a link: a plain web address, nothing that runs."""
    return _SAFE_ADDRESS.fullmatch(address) is not None


@dataclass(frozen=True, slots=True)
class Own:
    """Words of the program."""

    kind: ClassVar[str] = "own"
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Told:
    """Words of an article, an answer or a file: anybody's, so kept apart from what is around."""

    kind: ClassVar[str] = "told"
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class At:
    """Where it stands."""

    kind: ClassVar[str] = "at"
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web; a link if it is a plain one."""

    kind: ClassVar[str] = "address"
    target: str


@dataclass(frozen=True, slots=True)
class NoteLink:
    """Another note of the same folder."""

    kind: ClassVar[str] = "note"
    text: str
    note_id: str
    suffix: str | None = None
    """Of another file of its name, as its calendar; null: the note in the form at hand."""


Part: TypeAlias = Own | Told | At | Address | NoteLink
Line: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list with what belongs to it."""

    line: Line
    below: tuple[Line, ...] = ()
    """Quotations and remarks, a paragraph each."""
    items: tuple["Item", ...] = ()
    """A list of its own."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    kind: ClassVar[str] = "bullets"
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a claim if it rests on sentences."""

    kind: ClassVar[str] = "paragraph"
    line: Line
    is_lead: bool = False
    """The one to be read first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Titles and what is known of each, in one line or several."""

    kind: ClassVar[str] = "facts"
    rows: tuple[tuple[str, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row is a claim."""

    kind: ClassVar[str] = "table"
    about: str
    """What it shows, for those who cannot see it."""
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    """Of cells, in the order of columns; a cell has a line or several."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of the program's own making."""

    kind: ClassVar[str] = "picture"
    svg: str
    """Whole element, its words escaped."""
    about: str
    """What it shows, in words."""


@dataclass(frozen=True, slots=True)
class Subsection:
    """Blocks under a heading of their own."""

    kind: ClassVar[str] = "subsection"
    title: Line
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What is to be read beside each other where there is room."""

    kind: ClassVar[str] = "sides"
    parts: tuple[Subsection, ...]


Block: TypeAlias = Bullets | Paragraph | Facts | Table | Picture | Subsection | SideBySide


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the note."""

    key: str
    """Its name in addresses."""
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A note, an index or a note on a period."""

    title: str
    notice: Line
    """What must be known first; empty if nothing must."""
    head: tuple[Block, ...]
    """Below the title."""
    sections: tuple[Section, ...]


def told(text: str, pointers: tuple[Pointer, ...] = (), tone: Tone = "plain") -> Line:
    """Return words and where they stand, the first places of many."""
    line: Line = (Told(text, tone), *point(*pointers))
    return line


def point(*pointers: Pointer) -> Line:
    """Return where something stands, the first places of many."""
    shown = tuple(At(pointer) for pointer in pointers[:MOST_POINTERS])
    left = len(pointers) - MOST_POINTERS
    return (*shown, Own(f" and {left} more")) if left > 0 else shown
