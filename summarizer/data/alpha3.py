"""ISO 3166-1 alpha-3 codes, by which event data sets name countries.

Owns `alpha3.tsv` and its loader. Refuses to guess: a code that the table lacks has no other form.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from summarizer.data.tables import read_rows

FILE = "alpha3.tsv"
COLUMNS = ("alpha2", "alpha3")


@cache
def load_alpha3() -> Mapping[str, str]:
    """Read the table.

    Returns:
        Alpha-3 by alpha-2 code; XKX by XK.
    """
    lines = files("summarizer.data").joinpath(FILE).read_text(encoding="utf-8").splitlines()
    rows = read_rows(lines, FILE, COLUMNS)
    return MappingProxyType({row.cells[0]: row.cells[1] for row in rows})
