"""Look-ups and a user's own file of holders."""

from pathlib import Path

import pytest

from summarizer.data import Gazetteer, load_gazetteer
from summarizer.errors import SettingsError


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def _names(holders: tuple[object, ...]) -> list[str]:
    return [getattr(holder, "name", "") for holder in holders]


@pytest.mark.parametrize(
    ("party", "office", "on", "expected"),
    [
        pytest.param("AZ", "Foreign Minister", "2023-11-27", ["Jeyhun Bayramov"], id="by-office"),
        pytest.param("AM", "foreign", "2019", ["Zohrab Mnatsakanyan"], id="by-kind-in-a-year"),
        pytest.param("US", "Secretary of State", "2018-04", ["Mike Pompeo"], id="in-a-month"),
        pytest.param("US", "head_of_state", "2019-07-25", ["Donald Trump"], id="first-term-only"),
        pytest.param("SA", "Crown Prince", "2024-10-14", ["Mohammed bin Salman"], id="royal"),
        pytest.param("AU", "Chairperson", "2023-06", ["Azali Assoumani"], id="african-union"),
        pytest.param("AU", "head_of_government", "2026", ["Anthony Albanese"], id="australia"),
        pytest.param("AZ", "Pope", None, [], id="no-such-office-there"),
        pytest.param("??", "President", None, [], id="unknown-party"),
    ],
)
def test_holder_on_a_date(
    gazetteer: Gazetteer, party: str, office: str, on: str | None, expected: list[str]
) -> None:
    """Whoever can have held the office on that date is given, and nobody else."""
    assert _names(gazetteer.holders_of(party, office, on)) == expected


def test_day_of_change_gives_both_latest_first(gazetteer: Gazetteer) -> None:
    """On the day of a handover neither holder is ruled out."""
    found = _names(gazetteer.holders_of("US", "President", "2021-01-20"))
    assert found == ["Joe Biden", "Donald Trump"]


@pytest.mark.parametrize("on", [None, "XXXX-04-03", ""], ids=["none", "no-year", "empty"])
def test_date_without_a_year_rules_nobody_out(gazetteer: Gazetteer, on: str | None) -> None:
    """Without a year every term is possible."""
    assert set(_names(gazetteer.holders_of("UA", "President", on))) == {
        "Petro Poroshenko",
        "Volodymyr Zelenskyy",
    }


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Zelenskiy, Volodymyr", None),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        ("MEVLÜT ÇAVUŞOĞLU", "Mevlut Cavusoglu"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Mohammed bin Abdulrahman Al-Thani", "Mohammed bin Abdulrahman Al Thani"),
        ("İlham Əliyev", "Ilham Aliyev"),
        ("Robert O\u2019Brien", "Robert O'Brien"),
        ("Jens Stoltenberg ", "Jens Stoltenberg"),
        ("Nobody At All", None),
    ],
)
def test_name_is_found_in_any_spelling(
    gazetteer: Gazetteer, spelling: str, name: str | None
) -> None:
    """Case, diacritics, hyphens and apostrophes make no difference; word order does."""
    assert {holder.name for holder in gazetteer.holders_named(spelling)} == ({name} - {None})


@pytest.mark.parametrize(
    ("surname", "name"),
    [("Putin", "Vladimir Putin"), ("XI", "Xi Jinping"), ("Çavuşoğlu", "Mevlut Cavusoglu")],
)
def test_surname_alone_finds_its_bearers(gazetteer: Gazetteer, surname: str, name: str) -> None:
    """A surname finds its holder, also where the family name comes first."""
    assert name in _names(gazetteer.holders_surnamed(surname))


def test_several_terms_come_latest_first(gazetteer: Gazetteer) -> None:
    """Two terms of one person in one office are two rows."""
    terms = [h for h in gazetteer.holders_named("Donald Trump") if h.office == "President"]
    assert [term.start for term in terms] == ["2025-01-20", "2017-01-20"]


def test_same_files_give_the_same_object() -> None:
    """Loading twice costs nothing."""
    assert load_gazetteer() is load_gazetteer()


@pytest.mark.parametrize(("party", "name"), [("AZ", "Azerbaijan"), ("EU", "EU")])
def test_party_has_a_readable_name(gazetteer: Gazetteer, party: str, name: str) -> None:
    """A country code is spelled out, an organisation's short name stays."""
    assert gazetteer.party_name(party) == name


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "mine.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_own_file_adds_and_replaces(tmp_path: Path) -> None:
    """A user's file adds people and replaces a person's terms in an office, nothing else."""
    path = _file(
        tmp_path,
        "\ufeff# mine",
        "Jane Roe\tJeanne Roe\tAZ\tForeign Minister\t2026-12-01\t",
        "Jeyhun Bayramov\t\tAZ\tForeign Minister\t2020-07-16\t2026-12-01",
    )
    mine = load_gazetteer([path])
    assert _names(mine.holders_of("AZ", "foreign", "2027")) == ["Jane Roe"]
    assert _names(mine.holders_of("AZ", "foreign", "2021")) == ["Jeyhun Bayramov"]
    assert _names(mine.holders_named("jeanne roe")) == ["Jane Roe"]
    assert len(mine.holders) == len(load_gazetteer().holders) + 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("Jane Roe\tAZ\tPresident", "expected 6 tab-separated columns", id="columns"),
        pytest.param("\t\tAZ\tPresident\t\t", "'name' must not be empty", id="no-name"),
        pytest.param("J R\t\tQQ\tPresident\t\t", "'party' must be one listed", id="party"),
        pytest.param("J R\t\tAZ\tChief Wizard\t\t", "'office' must be one listed", id="office"),
        pytest.param("J R\t\tAZ\tPresident\t1 May 2020\t", "'from' must be YYYY", id="from"),
        pytest.param("J R\t\tAZ\tPresident\t\t2020-13", "'until' must be YYYY", id="month"),
        pytest.param("J R\t\tAZ\tPresident\t2021\t2020", "must not be after 'until'", id="order"),
    ],
)
def test_broken_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    """A line that does not fit is reported with file, line and expectation."""
    path = _file(tmp_path, "# mine", line)
    with pytest.raises(SettingsError) as caught:
        load_gazetteer([path])
    assert str(caught.value).startswith(f"{path}:2: ")
    assert message in str(caught.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A path that cannot be read is reported, not ignored."""
    with pytest.raises(SettingsError, match="cannot read this file of office holders"):
        load_gazetteer([tmp_path / "none.tsv"])


def test_other_encoding_is_named(tmp_path: Path) -> None:
    """A file that is not UTF-8 is reported."""
    path = tmp_path / "latin.tsv"
    path.write_bytes("Çavuşoğlu".encode("iso8859-9"))
    with pytest.raises(SettingsError, match="must be UTF-8 text"):
        load_gazetteer([path])
