"""What a cell of a text file may hold.

Owns the guard against formulas: a spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a
tab or a line end, and articles are anybody's. Such a text gets an apostrophe in front, and so does
one that has apostrophes before such a sign, so that taking one away gives the text back.

References:
    https://owasp.org/www-community/attacks/CSV_Injection
"""

import datetime as dt
import re

GUARD = "'"
# Full-width signs count too: spreadsheets of East Asian editions read them as the plain ones.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")

Cell = str | int | bool | dt.date | None


def sound_text(text: str) -> str:
    """Return a text that every format can hold: halves of characters become `?`, one for one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def guard_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Examples:
        >>> guard_text("=1+1"), guard_text("'=1+1"), guard_text("it's 1+1")
        ("'=1+1", "''=1+1", "it's 1+1")
    """
    return f"{GUARD}{text}" if _FORMULA.match(text) else text


def unguard_text(cell: str) -> str:
    """Return the text that `guard_text` was given.

    Examples:
        >>> unguard_text("'=1+1"), unguard_text("'tis so")
        ('=1+1', "'tis so")
    """
    return cell[1:] if cell.startswith(GUARD) and _FORMULA.match(cell) else cell


def as_text(value: Cell) -> str:
    """Return a value as a text file has it; numbers, truth values and days are no formulas."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return guard_text(sound_text(value))
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)
