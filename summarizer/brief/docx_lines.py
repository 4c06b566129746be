"""Lines of a note as paragraphs of a DOCX.

Owns how words, pointers and addresses look there. Takes lines, fills paragraphs. What XML cannot
hold is replaced before python-docx sees it.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement  # pyright: ignore[reportUnknownVariableType] # lxml has no types
from docx.oxml.ns import qn
from docx.shared import RGBColor

from summarizer.brief.document import (
    Address,
    At,
    Line,
    NoteLink,
    Own,
    Told,
    Tone,
    is_safe_address,
    printable_text,
)
from summarizer.brief.parts import Pointer

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_SPACES = re.compile(r"\s+")
_BLUE, _GREY = RGBColor(0x0B, 0x53, 0x94), RGBColor(0x55, 0x5B, 0x64)
_LEFTWARDS = {"R", "AL"}

Places = Mapping[tuple[str, int | None], str]
"""Names of the bookmarks of articles (without number) and sentences, by label and number."""


def add_line(paragraph: "Paragraph", line: Line, places: Places) -> None:
    """Put a line at the end of a paragraph."""
    for part in line:
        match part:
            case Own(text, tone) | Told(text, tone):
                add_words(paragraph, text, tone)
            case At(pointer):
                _add_pointer(paragraph, pointer, places)
            case NoteLink(text, note_id, suffix):
                _add_link(paragraph, text, f"{note_id}.{suffix or 'docx'}")
            case Address(target):
                if is_safe_address(target):
                    _add_link(paragraph, target, target)
                else:
                    add_words(paragraph, target)


def set_row(first: "Paragraph", *, is_head: bool, is_short: bool) -> None:
    """Make a row the head of its table on every page, and keep a short one on one page.

    Args:
        first: A paragraph of the row: rows and cells do not say which element they are.
        is_head: It has the titles.
        is_short: It fits any page.
    """
    properties = _make("w:trPr", {})
    if is_short:
        properties.append(_make("w:cantSplit", {}))
    if is_head:
        properties.append(_make("w:tblHeader", {}))
    cast("_Element", first.paragraph_format.element).getparent().getparent().insert(0, properties)


def add_words(paragraph: "Paragraph", text: str, tone: Tone = "plain") -> "Run":
    """Put words at the end of a paragraph.

    Returns:
        Their run.
    """
    run = paragraph.add_run(_fit(text))
    run.font.bold = tone == "strong" or None
    run.font.italic = tone in {"tag", "quote"} or None
    run.font.strike = tone == "struck" or None
    if tone in {"soft", "tag"}:
        run.font.color.rgb = _GREY
    if any(unicodedata.bidirectional(character) in _LEFTWARDS for character in text):
        run.font.rtl = True
    return run


def add_bookmark(paragraph: "Paragraph", name: str, number: int) -> None:
    """Give the place at the end of a paragraph a name.

    Args:
        paragraph: The paragraph.
        name: Letters, digits and underscores, 40 at most: what Word allows.
        number: No other bookmark of the document has it.
    """
    inside = cast("_Element", paragraph.paragraph_format.element)
    start = _make("w:bookmarkStart", {qn("w:id"): str(number), qn("w:name"): name})
    inside.append(start)
    inside.append(_make("w:bookmarkEnd", {qn("w:id"): str(number)}))


class _Element(Protocol):
    """What is used of an element of the file: python-docx has no links and bookmarks of its own."""

    def append(self, element: object, /) -> None:
        """Put an element behind the others."""

    def insert(self, index: int, element: object, /) -> None:
        """Put an element before another."""

    def getparent(self) -> "_Element":
        """Return what it stands in."""
        ...


def _make(tag: str, attributes: dict[str, str]) -> _Element:
    return cast("_Element", OxmlElement(tag, attributes))


def _fit(text: str) -> str:
    return _SPACES.sub(" ", printable_text(text))


def _add_pointer(paragraph: "Paragraph", pointer: Pointer, places: Places) -> None:
    """Put a pointer there; it leads to its first sentence if the document has that article."""
    numbers = ", ".join(f"S{number}" for number in pointer.sentences)
    text = f"[{pointer.label} {numbers}]" if numbers else f"[{pointer.label}]"
    add_words(paragraph, " ")
    first = pointer.sentences[0] if pointer.sentences else None
    place = places.get((pointer.label, first))
    run = add_words(paragraph, text)
    if place:
        _wrap(paragraph, run, {qn("w:anchor"): place})


def _add_link(paragraph: "Paragraph", text: str, target: str) -> None:
    run = add_words(paragraph, text)
    relation = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _wrap(paragraph, run, {qn("r:id"): relation})


def _wrap(paragraph: "Paragraph", run: "Run", attributes: dict[str, str]) -> None:
    """Make a link of a run."""
    run.font.color.rgb = _BLUE
    run.font.underline = True
    link = _make("w:hyperlink", attributes)
    link.append(run.font.element)
    cast("_Element", paragraph.paragraph_format.element).append(link)
