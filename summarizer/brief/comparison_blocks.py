"""What the sides say as blocks: beside each other where there are several.

Owns how the comparison reads in a page and a DOCX. Takes a comparison, gives blocks. A comparison
has every statement of its sides: what they share stands in rows, what only one has in columns.
"""

from collections.abc import Iterator

from summarizer.brief.briefing import Cell, Comparison, ComparisonRow, Reason
from summarizer.brief.claim_blocks import attributed_line, quotes_line, said_item
from summarizer.brief.document import (
    Block,
    Bullets,
    Item,
    Line,
    Own,
    Paragraph,
    SideBySide,
    Subsection,
    Table,
    Told,
)

BOTH = 2
_SUBJECT_ONLY = " Rows are matched by the words in parentheses: one subject, not one claim."


def compare_blocks(comparison: Comparison) -> tuple[Block, ...]:
    """Return what several sides speak of, row by row, and what only one has, side by side."""
    lengths = "; ".join(f"{side.title}: {side.length}" for side in comparison.sides)
    matched = any(row.kind in {"both", "uncertain"} for row in comparison.rows)
    about = Paragraph((Told(f"{lengths}."), Own(_SUBJECT_ONLY if matched else "")))
    shared = [row for row in comparison.rows if row.kind != "only"]
    table = Table(
        about="Subjects of more than one readout",
        columns=("Subject", *(side.title for side in comparison.sides)),
        rows=tuple(_row(row, len(comparison.sides)) for row in shared),
    )
    alone = SideBySide(tuple(_alone(place, comparison) for place in range(len(comparison.sides))))
    return (about, table, alone) if shared else (about, alone)


def _row(row: ComparisonRow, sides: int) -> tuple[tuple[Line, ...], ...]:
    title = (_title(row, sides),)
    return (title, *(tuple(_cell(cell)) or ((Own("silent", "soft"),),) for cell in row.cells))


def _title(row: ComparisonRow, sides: int) -> Line:
    if row.kind == "conflicting":
        subject = Told(row.subject) if row.subject else Told(_shared(row.reason))
        return (Own("Conflicting: ", "strong"), subject)
    is_all = all(cell.statements for cell in row.cells)
    where = ("In both" if sides == BOTH else "In all") if is_all else "In several"
    if row.kind == "uncertain":
        where += ", perhaps"
    return (Own(where, "strong"), Own(" ("), Told(_shared(row.reason)), Own(")"))


def _shared(reason: Reason) -> str:
    topics = f"theme {', '.join(reason.topics)}; " if reason.topics else ""
    return f"{topics}{', '.join((*reason.names, *reason.words))}"


def _cell(cell: Cell) -> Iterator[Line]:
    for item in _items(cell):
        yield item.line
        yield from item.below


def _items(cell: Cell) -> Iterator[Item]:
    yield from map(said_item, cell.statements)
    for claim in cell.claims:
        yield Item(attributed_line(claim), below=quotes_line(claim.quotes))


def _alone(place: int, comparison: Comparison) -> Subsection:
    title = comparison.sides[place].title
    rows = [row for row in comparison.rows if row.kind == "only"]
    items = tuple(item for row in rows for item in _items(row.cells[place]))
    if items:
        return Subsection((Own("Only in the "), Told(title)), (Bullets(items),))
    has_any = any(row.cells[place].statements for row in comparison.rows)
    only = "No statement on record is in this readout alone."
    silence = only if has_any else "No statement is on record."
    return Subsection((Told(title),), (Paragraph((Own(silence, "soft"),)),))
