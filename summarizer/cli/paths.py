"""Paths of values as a person reads and types them: numbers from 1, as `correct` has them.

Owns the one translation between these (`calls.1.statements.3`) and the paths of findings in records
(`calls[0].statements[2]`), which programs read and which count from 0 as JSON does.
"""

import re

_INDEX = re.compile(r"\[(\d{1,6})\]")
_NUMBER = re.compile(r"\.([1-9]\d{0,5})(?![^.])")


def show_path(field: str) -> str:
    """Write a finding's path as a person reads it.

    Returns:
        It with numbers from 1.

    Examples:
        >>> show_path("calls[0].statements[2].gist")
        'calls.1.statements.3.gist'
    """
    return _INDEX.sub(lambda found: f".{int(found[1]) + 1}", field)


def read_path(typed: str) -> str:
    """Read what a person typed as a finding's path.

    Returns:
        It with numbers from 0; a field without its call is that of the first.

    Examples:
        >>> read_path("calls.1.statements.3"), read_path("date"), read_path("statements.3.gist")
        ('calls[0].statements[2]', 'calls[0].date', 'calls[0].statements[2].gist')
    """
    whole = typed if typed.startswith("calls") else f"calls.1.{typed}"
    return _NUMBER.sub(lambda found: f"[{int(found[1]) - 1}]", whole)
