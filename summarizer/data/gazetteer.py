"""The gazetteer: every table read once, with exact look-ups.

Owns loading and look-up. Takes the package's tables and any files of holders that a user adds.
Gives one immutable `Gazetteer`. Refuses, by name and line, a user's file that is not in the form
that `summarizer/data/README.md` describes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from summarizer.data.tables import (
    OFFICE_KINDS,
    Agency,
    Country,
    Holder,
    Honorific,
    Office,
    Organisation,
    Row,
    checked_date,
    date_bounds,
    name_key,
    read_rows,
    several,
)
from summarizer.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    _Index: TypeAlias = Mapping[str, tuple[Holder, ...]]

HOLDER_COLUMNS = ("name", "aliases", "party", "office", "from", "until")
_COUNTRY_COLUMNS = ("code", "name", "names", "demonyms", "metonyms", "ambiguous")
_ORGANISATION_COLUMNS = ("short", "name", "names", "metonyms", "ambiguous")
_OFFICE_COLUMNS = ("office", "forms", "kind", "country")
_HONORIFIC_COLUMNS = ("form", "kind")
_AGENCY_COLUMNS = ("name", "names", "domains", "party", "kind")

# Where press English keeps the family name in front: Xi Jinping, Yun Byung-se, Hun Sen.
_SURNAME_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "TW"})

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything the tables say; made by `load_gazetteer`."""

    countries: "Mapping[str, Country]"
    """By ISO 3166-1 alpha-2 code."""
    organisations: "Mapping[str, Organisation]"
    """By short name."""
    offices: tuple[Office, ...]
    """In table order; an office can have a second row for one country."""
    office_kinds: "Mapping[str, str]"
    """Kind of each canonical office."""
    honorifics: tuple[Honorific, ...]
    agencies: tuple[Agency, ...]
    holders: tuple[Holder, ...]
    _by_name: "_Index"
    _by_surname: "_Index"
    _by_party: "_Index"

    def holders_of(self, party: str, office: str, on: str | None = None) -> tuple[Holder, ...]:
        """Give the terms of an office, or of a kind of office, that can include a date.

        Args:
            party: Country code or organisation short name.
            office: A canonical office (`Foreign Minister`) or a kind (`foreign`).
            on: EDTF date; None, or a date without a year, gives every term.

        Returns:
            Latest start first. On the day of a change both holders are given.
        """
        return tuple(
            holder
            for holder in self._by_party.get(party, ())
            if office in {holder.office, self.office_kinds[holder.office]}
            and holder.is_possible_on(on)
        )

    def holders_named(self, name: str) -> tuple[Holder, ...]:
        """Give every term of whoever has this name or alias in full, whatever its spelling.

        Returns:
            Latest start first; empty where the name is not in the table.
        """
        return self._by_name.get(name_key(name), ())

    def holders_surnamed(self, surname: str) -> tuple[Holder, ...]:
        """Give every term of whoever has this surname; for `President Putin` and its like.

        Returns:
            Latest start first; of several families where the name is common.
        """
        return self._by_surname.get(name_key(surname), ())

    def party_name(self, party: str) -> str:
        """Give the usual name of a country code or organisation short name; itself if unknown.

        Returns:
            `Azerbaijan` for AZ, `EU` for EU.
        """
        country = self.countries.get(party)
        return country.name if country else party


def load_gazetteer(extra: Sequence[Path] = ()) -> Gazetteer:
    """Read the gazetteer; the same object is given for the same files.

    Args:
        extra: Files in the form of `holders.tsv`. What one says of a person's terms in an office
            replaces what the table, or an earlier file, says of them; the rest is added.

    Returns:
        An object that is safe to share: nothing in it can be changed.

    Raises:
        SettingsError: A file cannot be read or a line is not in that form.
    """
    return _load(tuple(extra))


@cache
def _load(extra: tuple[Path, ...]) -> Gazetteer:
    countries = {c.code: c for c in _table("countries.tsv", _COUNTRY_COLUMNS, _country)}
    organisations = {
        o.short: o for o in _table("organisations.tsv", _ORGANISATION_COLUMNS, _organisation)
    }
    offices = tuple(_table("offices.tsv", _OFFICE_COLUMNS, _office))
    kinds = {office.name: office.kind for office in offices}
    parties = countries.keys() | organisations.keys()

    def holder(row: Row) -> Holder:
        return _holder(row, parties, kinds)

    holders = _table("holders.tsv", HOLDER_COLUMNS, holder)
    for path in extra:
        holders = _replaced(holders, [holder(row) for row in _extra_rows(path)])
    holders.sort(key=lambda term: term.start, reverse=True)
    by_name, by_surname, by_party = _indexes(holders)
    return Gazetteer(
        countries=MappingProxyType(countries),
        organisations=MappingProxyType(organisations),
        offices=offices,
        office_kinds=MappingProxyType(kinds),
        honorifics=tuple(_table("honorifics.tsv", _HONORIFIC_COLUMNS, _honorific)),
        agencies=tuple(_table("agencies.tsv", _AGENCY_COLUMNS, _agency)),
        holders=tuple(holders),
        _by_name=by_name,
        _by_surname=by_surname,
        _by_party=by_party,
    )


def _table(file_name: str, columns: tuple[str, ...], make: Callable[[Row], _R]) -> list[_R]:
    text = files("summarizer.data").joinpath(file_name).read_text(encoding="utf-8")
    return [make(row) for row in read_rows(text.split("\n"), file_name, columns)]


def _extra_rows(path: Path) -> Iterable[Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        msg = f"{path}: cannot read this file of office holders: {error.strerror}"
        raise SettingsError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: a file of office holders must be UTF-8 text; byte {error.start} is not"
        raise SettingsError(msg) from error
    return read_rows(text.splitlines(), str(path), HOLDER_COLUMNS)


def _replaced(known: list[Holder], added: list[Holder]) -> list[Holder]:
    told_anew = {(name_key(term.name), term.party, term.office) for term in added}
    kept = (t for t in known if (name_key(t.name), t.party, t.office) not in told_anew)
    return [*kept, *added]


def _indexes(holders: Iterable[Holder]) -> "tuple[_Index, _Index, _Index]":
    """Group terms by full name, by surname and by party, in the order given.

    Returns:
        The three indexes; names are folded once for both of theirs, the slowest part of loading.
    """
    by_name: defaultdict[str, list[Holder]] = defaultdict(list)
    by_surname: defaultdict[str, list[Holder]] = defaultdict(list)
    by_party: defaultdict[str, list[Holder]] = defaultdict(list)
    for term in holders:
        keys = {name_key(name) for name in (term.name, *term.aliases)}
        for key in keys:
            by_name[key].append(term)
        surname = 0 if term.party in _SURNAME_FIRST else -1
        for word in {key.split(" ")[surname] for key in keys}:
            by_surname[word].append(term)
        by_party[term.party].append(term)
    return _frozen(by_name), _frozen(by_surname), _frozen(by_party)


def _frozen(groups: dict[str, list[Holder]]) -> "_Index":
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _country(row: Row) -> Country:
    code, name, names, demonyms, metonyms, ambiguous = row.cells
    return Country(
        code, name, several(names), several(demonyms), several(metonyms), several(ambiguous)
    )


def _organisation(row: Row) -> Organisation:
    short, name, names, metonyms, ambiguous = row.cells
    return Organisation(short, name, several(names), several(metonyms), several(ambiguous))


def _office(row: Row) -> Office:
    name, forms, kind, country = row.cells
    _expect(row, "kind", kind, OFFICE_KINDS)
    return Office(name, several(forms), kind, country)


def _honorific(row: Row) -> Honorific:
    form, kind = row.cells
    return Honorific(form, kind)


def _agency(row: Row) -> Agency:
    name, names, domains, party, kind = row.cells
    return Agency(name, several(names), several(domains), party, kind)


def _holder(row: Row, parties: Iterable[str], offices: Iterable[str]) -> Holder:
    name, aliases, party, office, start, until = row.cells
    if not name:
        msg = f"{row.where}: 'name' must not be empty"
        raise SettingsError(msg)
    _expect(row, "party", party, parties)
    _expect(row, "office", office, offices)
    checked_date(row, "from", start)
    checked_date(row, "until", until)
    if start and until and date_bounds(start)[0] > date_bounds(until)[1]:
        msg = f"{row.where}: 'from' ({start}) must not be after 'until' ({until})"
        raise SettingsError(msg)
    return Holder(name, several(aliases), party, office, start, until)


def _expect(row: Row, column: str, cell: str, known: Iterable[str]) -> None:
    if cell not in known:
        source = {"party": "countries.tsv or organisations.tsv", "office": "offices.tsv"}
        wanted = f"one listed in {source[column]}" if column in source else ", ".join(sorted(known))
        msg = f"{row.where}: '{column}' must be {wanted}, found {cell!r}"
        raise SettingsError(msg)
