"""Blocks as words, for tests that care what is said and not how it looks."""

from collections.abc import Iterator

from summarizer.brief.document import (
    Address,
    At,
    Block,
    Bullets,
    Document,
    Facts,
    Item,
    Line,
    NoteLink,
    Paragraph,
    Picture,
    SideBySide,
    Subsection,
    Table,
)


def words_of(line: Line) -> str:
    """Return a line with its pointers in brackets."""
    text = ""
    for part in line:
        if isinstance(part, At):
            numbers = ", ".join(f"S{number}" for number in part.pointer.sentences)
            text += f" [{part.pointer.label} {numbers}]" if numbers else f" [{part.pointer.label}]"
        else:
            text += part.target if isinstance(part, Address) else part.text
    return text


def lines_of(block: Block) -> Iterator[str]:
    """Yield all lines of a block in their order."""
    match block:
        case Subsection(title, blocks):
            yield words_of(title)
            for one in blocks:
                yield from lines_of(one)
        case SideBySide(parts):
            for one in parts:
                yield from lines_of(one)
        case _:
            yield from _lines(block)


def _lines(block: Bullets | Paragraph | Facts | Table | Picture) -> Iterator[str]:
    match block:
        case Bullets(items):
            yield from (line for item in items for line in _item(item))
        case Paragraph(line):
            yield words_of(line)
        case Facts(rows):
            yield from (f"{title}: {words_of(line)}" for title, lines in rows for line in lines)
        case Table(_, columns, rows):
            yield " | ".join(columns)
            yield from (" | ".join("; ".join(map(words_of, cell)) for cell in row) for row in rows)
        case Picture(_, about):
            yield about


def _item(item: Item) -> Iterator[str]:
    yield words_of(item.line)
    yield from map(words_of, item.below)
    for one in item.items:
        yield from _item(one)


def sections_of(document: Document) -> dict[str, list[str]]:
    """Return the lines of each section by its title, the head's as that of the document."""
    parts = {document.title: document.head} | {one.title: one.blocks for one in document.sections}
    return {
        title: [line for block in blocks for line in lines_of(block)]
        for title, blocks in parts.items()
    }


def links_of(document: Document) -> list[str]:
    """Return the ids of the notes that tables lead to."""
    return [
        part.note_id
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for line in cell
        for part in line
        if isinstance(part, NoteLink)
    ]
