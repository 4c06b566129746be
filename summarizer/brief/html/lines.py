"""Lines of a note as HTML.

Owns how words, pointers and addresses look in a page. A page has thousands of them, so they are
made here and not by a template; `fill` escapes whatever is put into it.
"""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from markupsafe import Markup, escape

from summarizer.brief.document import (
    Address,
    At,
    Line,
    NoteLink,
    Own,
    Part,
    Told,
    Tone,
    is_safe_address,
    printable_text,
)
from summarizer.brief.parts import Pointer

_TONES: Mapping[Tone, tuple[str, str]] = {
    "plain": ("", ""),
    "strong": ("<strong>", "</strong>"),
    "tag": ('<span class="tag">', "</span>"),
    "soft": ('<span class="soft">', "</span>"),
    "struck": ("<del>", "</del>"),
    "quote": ("<q>", "</q>"),
}


def anchor(label: str, number: int | None = None) -> str:
    """Return the id of an article, or of one of its sentences, in a page.

    Examples:
        >>> anchor("000", 9), anchor("a b")
        ('article:000:S9', 'article:a%20b')
    """
    # No label holds a bare colon once it is quoted, and no part of the page has one in its id.
    name = f"article:{quote(label, safe='')}"
    return name if number is None else f"{name}:S{number}"


def anchors(pointer: Pointer) -> list[str]:
    """Return the ids of all that a pointer leads to."""
    numbers = pointer.sentences or (None,)
    return [anchor(pointer.label, number) for number in numbers]


def make_printer(here: frozenset[str], notes: Mapping[str, str]) -> Callable[[Line], Markup]:
    """Return what prints the lines of a page.

    Args:
        here: Labels of the articles that the page shows.
        notes: Which note shows another article, by its label.
    """

    def print_part(part: Part) -> str:
        match part:
            case Own(text, tone):
                return _toned(_fit(text), tone)
            case Told(text, tone):
                return _toned(_isolated(text), tone)
            case At(pointer):
                return _pointer(pointer, here, notes)
            case NoteLink(text, note_id, suffix):
                file = f"{quote(note_id)}.{suffix or 'html'}"
                return f'<a href="{file}">{_isolated(text)}</a>'
            case Address(target):
                return _address(target)

    def print_line(line: Line) -> Markup:
        return Markup("".join(map(print_part, line)))  # noqa: S704 - each part has escaped its words

    return print_line


def _fit(text: str) -> str:
    return str(escape(printable_text(text)))


def _isolated(text: str) -> str:
    """Return words that are not the program's own: their direction is theirs alone."""
    return f"<bdi>{_fit(text)}</bdi>"


def _toned(words: str, tone: Tone) -> str:
    opening, closing = _TONES[tone]
    return f"{opening}{words}{closing}"


def _address(target: str) -> str:
    if not is_safe_address(target):
        return _isolated(target)
    return f'<a href="{_fit(target)}" rel="noopener noreferrer">{_isolated(target)}</a>'


def _pointer(pointer: Pointer, here: frozenset[str], notes: Mapping[str, str]) -> str:
    """Return a pointer with a space before it; the style puts brackets round it."""
    ids = anchors(pointer)
    numbers = ", ".join(f"S{number}" for number in pointer.sentences)
    name = f"{_isolated(pointer.label)} {numbers}".strip()
    if pointer.label in here:
        return f' <a class="at" href="#{ids[0]}" data-at="{" ".join(ids)}">{name}</a>'
    if pointer.label in notes:
        address = f"{quote(notes[pointer.label])}.html#{ids[0]}"
        return f' <a class="at-other" href="{address}">{name}</a>'
    return f' <span class="at-none">{name}</span>'
