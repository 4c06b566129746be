"""What every row of the shipped tables must keep."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations

import pytest

from summarizer.data import Gazetteer, Holder, load_gazetteer, name_key
from summarizer.data.tables import OFFICE_KINDS, date_bounds, read_rows, several
from summarizer.errors import SettingsError

TABLES = ("agencies", "countries", "holders", "honorifics", "offices", "organisations")

# Offices that several people hold side by side.
SHARED_OFFICES = {
    "Assistant Secretary of State",
    "Deputy Chief of Staff",
    "Deputy Foreign Minister",
    "Deputy Prime Minister",
    "Deputy Secretary-General",
    "Director of Intelligence",  # home, foreign and military services
    "European Commissioner",
    "Foreign Policy Adviser",
    "High Commissioner",  # refugees and human rights
    "Member of the Presidency",
    "Presidential Aide",
    "Speaker of Parliament",  # two chambers
    "Special Envoy",
    "Spokesperson",
    "Under Secretary of State",
    "Vice President",
}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def _lines(table: str) -> list[str]:
    text = files("summarizer.data").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    return text.splitlines()


@pytest.mark.parametrize("table", TABLES)
def test_table_is_clean(table: str) -> None:
    """Comments stand at the head, name columns and sources; no row twice, none with loose space."""
    lines = _lines(table)
    head = [line for line in lines if line.startswith("#")]
    rows = lines[len(head) :]
    assert not any(row.startswith("#") for row in rows)
    assert any("Columns:" in line for line in head)
    assert any("Sources:" in line for line in head)
    assert len(rows) == len(set(rows))
    loose = [row for row in rows if row != row.strip(" ") or "||" in row or "  " in row]
    assert loose == []


@pytest.mark.parametrize("table", ["countries", "organisations", "holders"])
def test_table_is_sorted(table: str) -> None:
    """Sorted tables merge without noise."""
    rows = [tuple(line.split("\t")) for line in _lines(table) if not line.startswith("#")]
    keys = [(r[2], r[3], r[4], r[0]) if table == "holders" else r[:1] for r in rows]
    assert keys == sorted(keys)


def _party_strings(gazetteer: Gazetteer) -> Iterator[tuple[str, str, bool]]:
    for country in gazetteer.countries.values():
        strings = {country.name, *country.names, *country.demonyms, *country.metonyms}
        for string in strings:
            yield string, f"country {country.code}", string in country.ambiguous
    for body in gazetteer.organisations.values():
        for string in {body.short, body.name, *body.names, *body.metonyms}:
            yield string, f"organisation {body.short}", string in body.ambiguous


def test_a_string_stands_for_one_party(gazetteer: Gazetteer) -> None:
    """A string that stands for two parties is marked ambiguous with both."""
    owners: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
    for string, owner, is_ambiguous in _party_strings(gazetteer):
        owners[string].add((owner, is_ambiguous))
    unmarked = {s: o for s, o in owners.items() if len(o) > 1 and not all(a for _, a in o)}
    assert unmarked == {}


def test_ambiguous_strings_belong_to_their_row(gazetteer: Gazetteer) -> None:
    """The last column only marks what the other columns hold."""
    for row in gazetteer.countries.values():
        assert set(row.ambiguous) <= {row.name, *row.names, *row.demonyms, *row.metonyms}
    for body in gazetteer.organisations.values():
        assert set(body.ambiguous) <= {body.short, body.name, *body.names, *body.metonyms}


@pytest.mark.parametrize(
    ("string", "code"),
    [
        ("Azeri", "AZ"),
        ("Emirati", "AE"),
        ("Georgian", "GE"),
        ("Türkiye", "TR"),
        ("U. S.", "US"),
        ("Foggy Bottom", "US"),
        ("Britain", "GB"),
        ("DPRK", "KP"),
        ("Zionist regime", "IL"),
        ("Korean", "KR"),
        ("Congolese", "CD"),
        ("Nigerien", "NE"),
        ("Bankova", "UA"),
        ("Akorda", "KZ"),
        ("Kremlin", "RU"),
        ("Holy See", "VA"),
    ],
)
def test_usual_strings_are_there(gazetteer: Gazetteer, string: str, code: str) -> None:
    """The strings that readouts use lead to their country and to no other."""
    owners = {owner for text, owner, _ in _party_strings(gazetteer) if text == string}
    assert owners == {f"country {code}"}


def test_every_country_code_is_two_capitals(gazetteer: Gazetteer) -> None:
    """Every UN member, the observers, Kosovo and Taiwan are listed by code."""
    codes = set(gazetteer.countries)
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes)
    assert {"XK", "PS", "TW", "VA"} <= codes
    assert len(codes) >= 193 + 4


def test_office_form_stands_for_one_office(gazetteer: Gazetteer) -> None:
    """A form, whatever its case, names one office; kinds agree between an office's rows."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for office in gazetteer.offices:
        kinds[office.name].add(office.kind)
        for form in (office.name, *office.forms):
            forms[form.casefold()].add(office.name)
    assert {form: names for form, names in forms.items() if len(names) > 1} == {}
    assert all(len(kind) == 1 for kind in kinds.values())
    assert {kind for each in kinds.values() for kind in each} == OFFICE_KINDS
    rows = Counter((office.name, office.country) for office in gazetteer.offices)
    assert max(rows.values()) == 1


def test_office_countries_are_parties(gazetteer: Gazetteer) -> None:
    """An implied country is in the tables."""
    parties = gazetteer.countries.keys() | gazetteer.organisations.keys()
    assert {office.country for office in gazetteer.offices} - {""} <= parties


def test_holders_are_many_and_reach_every_region(gazetteer: Gazetteer) -> None:
    """The table covers what calls are about; an update may only add to it."""
    assert len(gazetteer.holders) >= 2200
    parties = {holder.party for holder in gazetteer.holders}
    assert len(parties) >= 150


def test_aliases_are_not_bare_surnames(gazetteer: Gazetteer) -> None:
    """An alias has a word beside the surname, so it cannot take another person's mention."""
    bare = [a for h in gazetteer.holders for a in h.aliases if " " not in a and "-" not in a]
    assert bare == []


def test_a_spelling_is_one_person(gazetteer: Gazetteer) -> None:
    """No name or alias leads to two people unless their parties differ."""
    people: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for holder in gazetteer.holders:
        for spelling in (holder.name, *holder.aliases):
            people[name_key(spelling), holder.party].add(holder.name)
    assert {key: names for key, names in people.items() if len(names) > 1} == {}


def _certain_days(term: Holder) -> tuple[str, str]:
    """Give the first and last day on which the term certainly ran."""
    return date_bounds(term.start)[1] if term.start else "0000", date_bounds(term.until)[0] if (
        term.until
    ) else "9999"


def test_terms_of_one_office_do_not_overlap(gazetteer: Gazetteer) -> None:
    """Two people never certainly hold one office of one party on one day."""
    offices: defaultdict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in gazetteer.holders:
        if holder.office not in SHARED_OFFICES:
            offices[holder.party, holder.office].append(holder)
    clashes = [
        (a.name, b.name, a.office)
        for terms in offices.values()
        for a, b in combinations(terms, 2)
        if max(_certain_days(a)[0], _certain_days(b)[0])
        < min(_certain_days(a)[1], _certain_days(b)[1])
    ]
    assert clashes == []


def test_agencies_are_one_each(gazetteer: Gazetteer) -> None:
    """A name and a domain lead to one agency, at home with a known party."""
    names = Counter(n for agency in gazetteer.agencies for n in (agency.name, *agency.names))
    domains = Counter(d for agency in gazetteer.agencies for d in agency.domains)
    assert [name for name, count in names.items() if count > 1] == []
    assert [domain for domain, count in domains.items() if count > 1] == []
    parties = gazetteer.countries.keys() | gazetteer.organisations.keys()
    assert {agency.party for agency in gazetteer.agencies} <= parties
    assert {agency.kind for agency in gazetteer.agencies} == {"agency", "outlet", "government"}


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
        ("2024-02", ("2024-02-01", "2024-02-31")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-XX", ("2024-01-01", "2024-12-31")),
        ("XXXX-02-03", ("0000-01-01", "9999-12-31")),
        ("", ("0000-01-01", "9999-12-31")),
    ],
)
def test_bounds_of_a_date(edtf: str, bounds: tuple[str, str]) -> None:
    """Bounds hold every day that the date can mean."""
    assert date_bounds(edtf) == bounds


@pytest.mark.parametrize("name", ["Đurić", "Łukasz Ó Briain", "Σίσσυ", "Al-Ḥasan ʿAlī", "İI"])
def test_folding_again_changes_nothing(name: str) -> None:
    """A folded name is a key."""
    assert name_key(name_key(name)) == name_key(name)


def test_rows_skip_comments_and_carry_their_place() -> None:
    """Comments and empty lines are no rows but count as lines."""
    rows = list(read_rows(["# x\n", "\n", "a\tb\r\n"], "t.tsv", ("one", "two")))
    assert rows == [("t.tsv:3", ("a", "b"))]


def test_row_of_another_width_is_refused() -> None:
    """The message names file, line and columns."""
    with pytest.raises(SettingsError, match=r"^t\.tsv:1: expected 2 .*\(one, two\), found 1$"):
        list(read_rows(["a"], "t.tsv", ("one", "two")))


def test_cell_of_several_values() -> None:
    """Empty values are dropped."""
    assert several("a| b ||c") == ("a", "b", "c")
    assert several("") == ()


def test_a_last_column_may_be_missing() -> None:
    """Where it is named; nowhere else."""
    rows = read_rows(["a\tb", "a\tb\tc"], "t.tsv", ("one", "two"), last="three")
    assert [len(row.cells) for row in rows] == [2, 3]
    with pytest.raises(SettingsError, match=r"2 tab-separated columns \(one, two\), found 3"):
        list(read_rows(["a\tb\tc"], "t.tsv", ("one", "two")))
