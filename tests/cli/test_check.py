"""`summarizer check`: the rules again over stored records."""

import json
from pathlib import Path

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
    assert "calls[0].date" in done.output
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
