"""The rows of the gazetteer and how one table is read.

Owns the form of the tables: tab-separated UTF-8, `#` comments at the head, `|` between several
values of one cell. Takes lines, gives named tuples. Refuses a row that breaks the form, with the
file, the line and what was expected there.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.errors import SettingsError


class Country(NamedTuple):
    """A state (or territory) that has an ISO 3166-1 code, and every string that stands for it."""

    code: str
    """ISO 3166-1 alpha-2; XK for Kosovo."""
    name: str
    """The usual short English name."""
    names: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives and nouns for its people, singular; the first is the usual adjective."""
    metonyms: tuple[str, ...]
    """The capital first, then other seats of government that stand for it in the press."""
    ambiguous: tuple[str, ...]
    """Those of the strings above that are other things as well (a word, a person, a place)."""


class Organisation(NamedTuple):
    """An international organisation that can be a party to a call."""

    short: str
    """The short name that records use (`EU`, `UN`, `NATO`)."""
    name: str
    names: tuple[str, ...]
    metonyms: tuple[str, ...]
    ambiguous: tuple[str, ...]


class Office(NamedTuple):
    """One office and the words for it; an office may have a further row for a single country."""

    name: str
    """Canonical name, as records and `holders.tsv` give it."""
    forms: tuple[str, ...]
    """Surface forms besides the canonical name."""
    kind: str
    """What sort of office it is: one of `OFFICE_KINDS`."""
    country: str
    """Party that these forms imply where the sentence names none; empty where they imply none."""


class Honorific(NamedTuple):
    """A word or words before a name that belong neither to the name nor to an office."""

    form: str
    kind: str
    """`style`, `royal`, `religious`, `academic`, `military` or `other`."""


class Holder(NamedTuple):
    """One person's one term in one office."""

    name: str
    aliases: tuple[str, ...]
    party: str
    """ISO 3166-1 alpha-2 code or an organisation's short name."""
    office: str
    start: str
    """First day, EDTF as precise as is known; empty where it is not known."""
    until: str
    """Last day, EDTF; empty where none is known, so the term counts as open."""

    def is_possible_on(self, when: str | None) -> bool:
        """Say whether the term, as precisely as it is known, can include a date.

        Args:
            when: EDTF, of any precision; None or a date without a year excludes nothing.

        Returns:
            True where the two cannot be told apart.

        Examples:
            >>> term = Holder("Jane Roe", (), "XX", "President", "2017", "2021-01-20")
            >>> term.is_possible_on("2017-05"), term.is_possible_on("2021-01-21")
            (True, False)
        """
        first, last = date_bounds(when or "")
        return date_bounds(self.start)[0] <= last and first <= date_bounds(self.until)[1]


class Agency(NamedTuple):
    """A news agency, outlet or government press service."""

    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    party: str
    """Where it is at home: country code or organisation short name."""
    kind: str
    """`agency`, `outlet` or `government`."""


class Row(NamedTuple):
    """The cells of one line, and where the line is."""

    where: str
    """`file:line`, for messages."""
    cells: tuple[str, ...]


OFFICE_KINDS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign",
        "defence",
        "security",
        "legislature",
        "organisation",
        "royal",
        "spokesperson",
        "deputy",
        "military",
        "envoy",
        "other",
    }
)

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_EARLIEST, _LATEST = "0000-01-01", "9999-12-31"
# Letters that Unicode does not decompose, as English-language press writes them.
_PLAIN_LETTERS = str.maketrans(
    {
        "\u0131": "i",  # dotless i
        "\u0259": "a",  # schwa
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        # hyphens part words; apostrophes and their likes do not
        **dict.fromkeys("\u2010\u2011\u2012\u2013", " "),
        **dict.fromkeys("\u2018\u2019\u02bb\u02bc\u02be\u02bf"),
    }
)


# An article says the same few names again and again.
@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Fold a name to what its spellings share: no case, marks, hyphens, full stops, apostrophes.

    Returns:
        Words with one space between them; folding the result again changes nothing.

    Examples:
        >>> name_key("Mevlüt Çavuşoğlu") == name_key("MEVLUT CAVUSOGLU")
        True
        >>> name_key("Mohammed bin Abdulrahman Al-Thani")
        'mohammed bin abdulrahman al thani'
    """
    bare = name.casefold().replace("-", " ").replace(".", " ").replace("'", "").replace("`", "")
    if not bare.isascii():  # a tenth of the names; str.translate is slow
        decomposed = unicodedata.normalize("NFKD", bare.translate(_PLAIN_LETTERS))
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())


@lru_cache(maxsize=8192)
def date_bounds(edtf: str) -> tuple[str, str]:
    """Give the first and the last day that an EDTF date can mean; all days for none.

    Returns:
        Two `YYYY-MM-DD` strings, to be compared as strings: the last day of any month is the 31st.

    Examples:
        >>> date_bounds("2023-11")
        ('2023-11-01', '2023-11-31')
        >>> date_bounds("XXXX-04-03")
        ('0000-01-01', '9999-12-31')
    """
    found = _DATE.match(edtf)
    if not found:
        return _EARLIEST, _LATEST
    year, month, day = found.groups()
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}"


def read_rows(
    lines: Iterable[str], source: str, columns: tuple[str, ...], *, last: str | None = None
) -> Iterator[Row]:
    """Yield the rows of one table, comments and empty lines left out.

    Args:
        lines: The file's lines, with or without line ends.
        source: The file's name, for messages.
        columns: The names of the columns that every row must have.
        last: The name of one more that rows may have behind them.

    Raises:
        SettingsError: A row has another number of columns.
    """
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if not text.strip() or text.startswith("#"):
            continue
        cells = tuple(map(str.strip, text.split("\t")))
        where = f"{source}:{number}"
        if len(cells) != len(columns) and not (last and len(cells) == len(columns) + 1):
            wanted = ", ".join(columns) + (f" and, if you like, {last}" if last else "")
            msg = (
                f"{where}: expected {len(columns)} tab-separated columns ({wanted}), "
                f"found {len(cells)}"
            )
            raise SettingsError(msg)
        yield Row(where, cells)


def several(cell: str) -> tuple[str, ...]:
    """Split a cell that holds any number of values.

    Returns:
        The values in the cell's order, none of them empty.
    """
    return tuple(value for part in cell.split("|") if (value := part.strip())) if cell else ()


def checked_date(row: Row, column: str, cell: str) -> str:
    """Pass on a date cell that is empty or `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    Returns:
        The cell itself.

    Raises:
        SettingsError: It is anything else.
    """
    found = _DATE.fullmatch(cell)
    if not cell or (
        found and "01" <= (found[2] or "01") <= "12" and "01" <= (found[3] or "01") <= "31"
    ):
        return cell
    msg = f"{row.where}: '{column}' must be YYYY, YYYY-MM, YYYY-MM-DD or empty, found {cell!r}"
    raise SettingsError(msg)
