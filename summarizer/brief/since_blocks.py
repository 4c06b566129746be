"""What changed since the last call, as blocks.

Owns that section of a page and a DOCX.
"""

from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import Change, ComesUp, FollowUp, SinceLast, Theme
from summarizer.brief.claim_blocks import attributed_line, party_line
from summarizer.brief.document import (
    Block,
    Bullets,
    Item,
    Line,
    NoteLink,
    Own,
    Paragraph,
    SideBySide,
    Subsection,
    Told,
    point,
)
from summarizer.brief.parts import Attributed

_CHANGES: dict[Change, str] = {
    "repeated": "Themes that come up again",
    "new": "New themes",
    "dropped": "Themes of last time that do not come up",
}
_COMES_UP: dict[ComesUp, str] = {
    "again": "comes up again",
    "perhaps": "perhaps comes up again",
    "not": "does not come up",
}


def since_blocks(since: SinceLast) -> Iterator[Block]:
    """Yield the blocks of the section: themes side by side, then last time's commitments."""
    yield Paragraph(_previous(since))
    if since.caution:
        yield Paragraph((Own("Not certain: "), Told(since.caution), Own(".")))
    themes = tuple(_themes(since.themes))
    if themes:
        yield SideBySide(themes)
    if since.commitments:
        items = Bullets(tuple(map(_commitment, since.commitments)))
        yield Subsection((Own("Last time's commitments"),), (items,))


def _previous(since: SinceLast) -> Line:
    if since.date is None:
        return (Own("No call of theirs in this set is known to be earlier."),)
    known = Own("Their last call in this set: ")
    if since.previous is None:
        return (known, Told(since.date), Own(" (not in these notes)."))
    return (known, NoteLink(since.date, since.previous), Own("."))


def _themes(themes: Sequence[Theme]) -> Iterator[Subsection]:
    for change, title in _CHANGES.items():
        items = tuple(_theme(theme) for theme in themes if theme.change == change)
        if items:
            yield Subsection((Own(title),), (Bullets(items),))


def _theme(theme: Theme) -> Item:
    perhaps: Line = () if theme.is_certain else (Own("perhaps: "),)
    now, then = _listed(theme.now), _listed(theme.then)
    if theme.change == "repeated":
        return Item((*perhaps, *now, Own(" (last time: "), *then, Own(")")))
    return Item(now or then)


def _listed(labels: Sequence[Attributed]) -> Line:
    line: Line = ()
    for place, label in enumerate(labels):
        line = (*line, *((Own(", "),) if place else ()), *attributed_line(label))
    return line


def _commitment(found: FollowUp) -> Item:
    words: Line = (
        (Own(" (in common: "), Told(", ".join(found.words)), Own(")")) if found.words else ()
    )
    return Item(
        (
            *party_line(found.row),
            Own(": "),
            Told(found.row.what),
            *point(found.row.pointer),
            Own(f": {_COMES_UP[found.comes_up]}"),
            *point(*found.pointers),
            *words,
        )
    )
