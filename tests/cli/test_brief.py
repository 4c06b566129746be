"""`summarizer brief`: notes again, of the calls that are meant."""

from datetime import date
from pathlib import Path

import pytest

from summarizer.cli.brief import Selection, choose, find_party
from summarizer.data import load_gazetteer
from summarizer.errors import SettingsError
from summarizer.records.dossier import Dossier
from summarizer.records.values import Person
from summarizer.text.dates import bounds
from tests.cli.commands import ANOTHER, CALL, Command, write


def dossier(when: str | None) -> Dossier:
    """A call of two people."""
    people = (
        Person(name="Ana Çelik", country="TR", office="President"),
        Person(name=None, country="EU", office="High Representative"),
    )
    period = bounds(when)
    return Dossier(
        id="x",
        date=when,
        first_day=period[0].isoformat() if period else None,
        last_day=period[1].isoformat() if period else None,
        principals=people,
        readouts=(),
        conflicts=(),
        joined_because=(),
    )


@pytest.mark.parametrize(
    ("selection", "when", "admitted"),
    [
        pytest.param(Selection(), "2024-05-01", True, id="no condition"),
        pytest.param(Selection(since=date(2024, 5, 1)), "2024-05-01", True, id="first day"),
        pytest.param(Selection(since=date(2024, 5, 2)), "2024-05-01", False, id="too early"),
        pytest.param(Selection(until=date(2024, 4, 30)), "2024-05-01", False, id="too late"),
        pytest.param(Selection(since=date(2024, 5, 9)), "2024-05", True, id="month that reaches"),
        pytest.param(Selection(since=date(2024, 5, 9)), "XXXX-04-03", True, id="open year"),
        pytest.param(Selection(since=date(2024, 5, 9)), None, True, id="open date"),
        pytest.param(Selection(person="celik"), None, True, id="part of a name, folded"),
        pytest.param(Selection(person="Demir"), None, False, id="somebody else"),
        pytest.param(Selection(party="EU"), None, True, id="an organisation"),
        pytest.param(Selection(party="TR", person="Demir"), None, False, id="both must hold"),
    ],
)
def test_selection_admits_what_can_be_meant(
    selection: Selection, when: str | None, admitted: bool
) -> None:
    """Only what certainly is not meant is left out."""
    assert selection.admits(dossier(when)) is admitted


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("az", "AZ", id="code"),
        pytest.param("Türkiye", "TR", id="other name"),
        pytest.param("European Union", "EU", id="organisation"),
    ],
)
def test_parties_are_found_by_any_name(name: str, code: str) -> None:
    """A country is meant by code or name."""
    assert find_party(name, load_gazetteer()) == code


def test_a_wrong_country_is_named() -> None:
    """The error repeats option and value."""
    with pytest.raises(SettingsError, match="--country Narnia"):
        find_party("Narnia", load_gazetteer())


def test_notes_of_one_country(command: Command) -> None:
    """What was asked for has its own folder; the other notes stay where they are."""
    command("run", write("a.txt", CALL), write("b.txt", ANOTHER), "--engine", "rules")
    done = command("brief", "--country", "Japan")
    assert done.exit_code == 0, done.output
    assert "1 note:" in done.output
    assert [path.name for path in Path("out/selection/notes").glob("2023*.md")] == [
        "2023-05-09-penny-wong-yoshimasa-hayashi.md"
    ]
    assert len(list(Path("out/notes").glob("2023*.md"))) == 2


def test_a_period_that_ends_before_it_begins_is_named() -> None:
    """Nothing could meet it."""
    with pytest.raises(SettingsError, match="--from 2023 --to 2022"):
        choose("2023", "2022", None, None)


def test_a_bounded_date_is_left_out_of_a_period_that_it_excludes() -> None:
    """A call without a year counts only where its bounds allow."""
    bounded = dossier(None).model_copy(update={"first_day": "2022-04-03"})
    assert not Selection(until=date(2021, 5, 1)).admits(bounded)
    assert Selection(since=date(2024, 5, 1)).admits(bounded)


def test_conditions_are_told_in_words() -> None:
    """Whoever reads the index of a selection sees what it leaves out."""
    everything = choose("2024", "2024-05", "Aliyev", "AZ", only_open=True)
    assert everything.in_words(load_gazetteer()) == (
        "calls of “Aliyev” with Azerbaijan on the line from 1 January 2024 to 31 May 2024 with a"
        " commitment that is open; undated calls count in every period that they allow"
    )
    assert Selection().in_words(load_gazetteer()) is None


def test_a_selection_without_calls_says_so(command: Command) -> None:
    """Nothing that meets the conditions is not 'nothing on record'."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    done = command("brief", "--person", "Nobody")
    assert "0 notes:" in done.output
    index = Path("out/selection/notes/index.md").read_text(encoding="utf-8")
    assert "Only calls of “Nobody”." in index
    assert "No call on record meets this" in index


def test_forms_that_are_there_are_not_lost(command: Command) -> None:
    """Notes in a form that is not asked for are made anew, and the command says so."""
    command("run", write("a.txt", CALL), "--engine", "rules", "--format", "docx,md")
    assert len(list(Path("out/notes").glob("*.docx"))) == 2
    done = command("brief", "--format", "html")
    assert "also made anew, since they were there: md, docx" in done.output
    assert {path.suffix for path in Path("out/notes").glob("2023*")} == {".docx", ".html", ".md"}
    command("brief", "--format", "csv")
    assert len(list(Path("out/notes").glob("*.docx"))) == 2
