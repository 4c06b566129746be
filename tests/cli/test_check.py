"""`summarizer check`: the rules again over stored records."""

import json
from pathlib import Path

import pytest

from summarizer.output import read_records
from tests.cli.commands import CALL, Command, write

RECORDS = Path("out/records.jsonl")


def spoil() -> None:
    """Put a wrong date into the stored answer, as a worse model would have given it."""
    row = json.loads(RECORDS.read_text(encoding="utf-8"))
    row["answered"]["answer"]["calls"][0]["date"]["value"] = "2023-05-01"
    RECORDS.write_text(json.dumps(row) + "\n", encoding="utf-8")


def test_what_has_not_changed_stays(command: Command) -> None:
    """The same rules over the same records change nothing."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    done = command("check")
    assert done.exit_code == 0, done.output
    assert "1 records, 0 changed, 0 need review" in done.output


def test_changes_are_shown_and_stored_only_when_asked(command: Command) -> None:
    """A dry run says what would change; --write does it, and the facts follow."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    spoil()
    before = RECORDS.read_bytes()
    done = command("check")
    assert "1 changed" in done.output
    assert "--write" in done.output
    assert "calls.1.date" in done.output
    assert RECORDS.read_bytes() == before
    assert command("check", "--write").exit_code == 0
    (record,) = read_records(RECORDS)
    assert record.checked.calls[0].date.status == "repaired"
    assert record.checked.calls[0].date.replaced == "2023-05-01"
    assert record.checked.calls[0].date.value == "2023-05-07"
    assert "0 changed" in command("check").output


def test_records_that_are_missing_are_named(command: Command) -> None:
    """Exit 2, and which command writes them."""
    done = command("check")
    assert done.exit_code == 2
    assert "summarizer run" in done.output


def test_what_is_worth_knowing_shows(command: Command) -> None:
    """A duration that does not fit, a year of the answer's own, a saying of nobody's: no errors.

    Each is a note of `check`, stands in the written note, and leaves the record accepted.
    """
    assert command("run", "--engine", "replay").exit_code == 0
    done = command("check")
    assert "0 need review" in done.output
    assert "D6 note: 'for 70 days': from 2023-09-11 to 2023-11-21 are 71 days, not 70" in (
        done.output
    )
    assert "D5 note calls.1.date.asserted_year: only the model gives the year" in done.output
    assert "P6 note calls.1.statements.3.speaker: the article attributes this to nobody" in (
        done.output
    )
    notes = "".join(path.read_text(encoding="utf-8") for path in Path("out/notes").glob("*.md"))
    assert "from 11 September 2023 to 21 November 2023 are 71 days, not 70 (D6)" in notes
    assert "from its own knowledge; the article does not say so" in notes
    assert "attributes this to nobody; it is the account's own word (P6)" in notes
    explained = command("check", "--explain", "000_5ca362779c7a2edb:calls.1.statements.8")
    assert "are 71 days, not 70" in explained.output


LIND = "Norwegian Foreign Minister Mara Lind"
OZOLS = "Latvian Foreign Minister Janis Ozols"
TOPICS = "the port of Ventspils, the herring quota and the fisheries forum in Tallinn on 20 March"


@pytest.mark.parametrize(
    ("day", "named"),
    [("4 March 2024", False), ("5 March 2024", True)],
    ids=["same day", "a day apart"],
)
def test_a_day_that_the_other_side_gives_differently_shows(
    command: Command, day: str, *, named: bool
) -> None:
    """Both days stand in the note, each with its readout."""
    one = f"OSLO, 6 March 2024 - {LIND} spoke by phone with {OZOLS} on 4 March 2024, the Norwegian"
    other = f"RIGA, 6 March 2024 - {OZOLS} spoke by phone with {LIND} on {day}, the Latvian"
    write("no.txt", f"{one} foreign ministry said. The ministers discussed {TOPICS}.")
    write("lv.txt", f"{other} foreign ministry said. The ministers discussed {TOPICS}.")
    assert command("run", "no.txt", "lv.txt", "--engine", "rules").exit_code == 0
    [note] = [path.read_text(encoding="utf-8") for path in Path("out/notes").glob("2024*.md")]
    assert ("5 March 2024" in note.partition("## Bottom line")[0]) is named
    assert ("differ" in note.casefold() or "disagree" in note.casefold()) is named


def test_a_dry_run_says_which_findings_come_and_go(command: Command) -> None:
    """Each change has a line, with its sign, and the records stay as they are."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    spoil()
    done = command("check")
    assert "    status: accepted -> repaired" in done.output
    assert "    + D1 error calls.1.date.value: 2023-05-01 is not supported" in done.output
    assert "nothing was stored; --write does" in done.output


def test_writing_leaves_what_a_stopped_run_has_left(command: Command) -> None:
    """The records of an interrupted run are set aside for the next one, not overwritten."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    line = RECORDS.read_text(encoding="utf-8")
    Path("out/records.jsonl.part").write_text(line, encoding="utf-8")
    command("check", "--write")
    assert Path("out/records.jsonl.stopped").read_text(encoding="utf-8") == line
