"""How wide the columns of a table in a DOCX are.

Owns the sharing of the page among columns: no word is broken while there is room, and what has more
to say has more. Takes rows, gives widths that fill the page.
"""

from collections.abc import Sequence

from docx.shared import Cm, Length

from summarizer.brief.document import Address, At, Line, Part

LETTER, PADDING = Cm(0.21), Cm(0.42)
"""Of a letter of a table's words, bold ones counted in, and of both edges of a cell."""
LONGEST_WORD = 14
"""Letters of a word that a column must hold: an address may break."""
LEAST_SHARE, MOST_SHARE = 12, 48
"""Letters of a cell between which columns share what their words leave."""


def column_widths(rows: Sequence[tuple[tuple[Line, ...], ...]], width: Length) -> list[Length]:
    """Return the width of each column.

    Args:
        rows: Cells, each of one or more lines; the title row among them.
        width: Of the table.

    Returns:
        Room for the longest word of each column, and the rest in proportion to their words.
    """
    columns = [[_words(cell) for cell in cells] for cells in zip(*rows, strict=True)]
    floors = [_floor(cells) for cells in columns]
    shares = [_share(cells) for cells in columns]
    room = max(width - sum(floors), 0)
    shrunk = min(width / sum(floors), 1)
    return [
        Length(int(floor * shrunk + room * share / sum(shares)))
        for floor, share in zip(floors, shares, strict=True)
    ]


def _floor(cells: Sequence[Sequence[str]]) -> int:
    longest = max((len(word) for cell in cells for word in cell), default=0)
    return min(longest, LONGEST_WORD) * LETTER + PADDING


def _share(cells: Sequence[Sequence[str]]) -> float:
    average = sum(len(" ".join(cell)) for cell in cells) / len(cells)
    return min(max(average, LEAST_SHARE), MOST_SHARE)


def _words(cell: tuple[Line, ...]) -> list[str]:
    """Return what a cell must not break: its words, those of pointers and links included."""
    return [word for line in cell for part in line for word in _text_of(part).split()]


def _text_of(part: Part) -> str:
    match part:
        case At(pointer):
            return " ".join((f"[{pointer.label}", *(f"S{one}," for one in pointer.sentences)))
        case Address(target):
            return target
        case _:
            return part.text
