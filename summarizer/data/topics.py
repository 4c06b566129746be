"""The themes of calls, as a plain table.

Owns `topics.tsv` and its loader. Gives immutable rows. Refuses a form that two themes share: then
it would tell neither.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from summarizer.data.tables import read_rows, several
from summarizer.errors import SettingsError

FILE = "topics.tsv"
COLUMNS = ("theme", "forms")


class Theme(NamedTuple):
    """A theme that readouts keep returning to."""

    name: str
    """Ours, never shown: notes use the article's own words."""
    forms: tuple[str, ...]
    """As they stand in texts."""


@cache
def load_topics() -> tuple[Theme, ...]:
    """Read the table.

    Returns:
        Themes in the table's order.

    Raises:
        SettingsError: A line is not in the table's form, or a form stands twice.
    """
    lines = files("summarizer.data").joinpath(FILE).read_text(encoding="utf-8").splitlines()
    themes: list[Theme] = []
    owner: dict[str, str] = {}
    for row in read_rows(lines, FILE, COLUMNS):
        theme = Theme(row.cells[0], several(row.cells[1]))
        for form in theme.forms:
            if (other := owner.setdefault(form.casefold(), theme.name)) != theme.name:
                message = f"{row.where}: {form!r} belongs to {other!r} already"
                raise SettingsError(message)
        themes.append(theme)
    return tuple(themes)
