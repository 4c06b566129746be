"""`summarizer correct`."""

import json
from pathlib import Path

import pytest

from summarizer.cli.correct import read_requests
from summarizer.output import RECORDS, read_records
from tests.cli.commands import ANOTHER, CALL, Command, write

DATE = ("date", "2023-05-06", "--because", "I was there")


@pytest.fixture
def call_id(command: Command) -> str:
    """The id of the only call of a stored record."""
    write("a.txt", CALL)
    assert command("run", "a.txt", "--engine", "rules").exit_code == 0
    (record,) = read_records(Path("out") / RECORDS)
    return record.checked.calls[0].id


def facts() -> str:
    """Return the flat facts."""
    return Path("out/facts.jsonl").read_text(encoding="utf-8")


def note() -> str:
    """Return the only note."""
    (path,) = Path("out/notes").glob("2023*.md")
    return path.read_text(encoding="utf-8")


def test_correction_survives_every_command(command: Command, call_id: str) -> None:
    """Facts, tables and notes have it after brief, run, a run from scratch and check --write."""
    done = command("correct", call_id, *DATE)
    assert done.exit_code == 0, done.output
    assert "`summarizer brief` writes" in done.output
    for again in (
        ("brief", "--format", "md,jsonl"),
        ("run", "a.txt", "--engine", "rules"),
        ("run", "a.txt", "--engine", "rules", "--no-cache"),
        ("check", "--write"),
    ):
        assert command(*again).exit_code == 0
        assert '"date": "2023-05-06"' in facts(), again
    assert "6 May 2023" in note()
    assert "because: I was there" in note()
    assert "corrected from '7 May 2023' to '6 May 2023' by a reader" in note()
    row = json.loads(Path("out/rows/calls.jsonl").read_text(encoding="utf-8"))
    assert (row["date"], row["date_origin"], row["call_id"]) == ("2023-05-06", "reader", call_id)


def test_records_keep_what_the_engine_said(command: Command, call_id: str) -> None:
    """So that it can be scored, and a correction taken back."""
    before = Path("out/records.jsonl").read_bytes()
    command("correct", call_id, *DATE)
    command("run", "a.txt", "--engine", "rules")
    assert Path("out/records.jsonl").read_bytes() == before


def test_correction_is_listed_and_taken_back(command: Command, call_id: str) -> None:
    """By its id; everything is then as it was."""
    was = facts()
    made = command("correct", "a", *DATE).output.split(maxsplit=1)[0]
    assert (
        f"{made}  a {call_id} date = 2023-05-06  (reader: I was there)"
        in command("correct", "--list").output
    )
    assert "no correction of that id; there are: " in command("correct", "--undo", "x").output
    undone = command("correct", "--undo", made)
    assert undone.exit_code == 0
    assert "without it" in undone.output
    command("brief")
    assert facts() == was
    assert "0 corrections" in command("correct", "--list").output


def test_file_is_taken_whole_or_not_at_all(command: Command, call_id: str) -> None:
    """A bad line is named, and the good ones before it are not stored."""
    good = {"record": call_id, "field": "channel", "value": "video", "because": "x"}
    bad = {**good, "value": "letter"}
    write("c.jsonl", f"{json.dumps(good)}\n\n{json.dumps(bad)}\n")
    refused = command("correct", "--file", "c.jsonl")
    assert refused.exit_code == 2
    assert "c.jsonl:3: channel: 'letter' cannot be there; expected one of phone, video" in (
        refused.output
    )
    assert not Path("out/corrections.jsonl").exists()
    write("c.jsonl", json.dumps({**good, "by": "A. Smith", "sentences": [1]}))
    assert "1 new correction;" in command("correct", "--file", "c.jsonl").output
    assert "0 new corrections;" in command("correct", "--file", "c.jsonl").output
    assert "(A. Smith: x)" in command("correct", "--list").output


def test_corrections_of_another_folder_are_taken(command: Command, call_id: str) -> None:
    """The file itself can be given to a colleague."""
    command("correct", call_id, *DATE)
    Path("out/corrections.jsonl").rename("theirs.jsonl")
    assert "1 new correction;" in command("correct", "--file", "theirs.jsonl").output
    command("brief")
    assert '"date": "2023-05-06"' in facts()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("no JSON", "c.jsonl:1: expected an object with record, field, value and because"),
        ('{"record": "a"}', "expected an object with record"),
        ('{"record": "a", "why": 1}', "no field why; there are: record, field"),
    ],
)
def test_line_of_another_form_is_named(
    command: Command, call_id: str, line: str, expected: str
) -> None:
    """With what there should be."""
    assert call_id
    write("c.jsonl", line)
    assert expected in command("correct", "--file", "c.jsonl").output
    assert "cannot be read" in command("correct", "--file", "none.jsonl").output


def test_record_alone_lists_its_fields(command: Command, call_id: str) -> None:
    """An article too; one without a call says how to add it."""
    assert "    principals.1.office = Prime Minister" in command("correct", call_id).output
    write("b.txt", "The weather was fine on 3 May 2023.")
    command("run", "b.txt", "--engine", "rules")
    assert "calls.add adds one" in command("correct", "b").output


def test_missing_call_is_added(command: Command, call_id: str) -> None:
    """To its article, and can be corrected by its own id."""
    people = ["Jonas Gahr Støre; NO; Prime Minister", "Alexander Stubb; FI; President"]
    value = json.dumps({"date": "2023-05-05", "principals": people})
    done = command("correct", "a", "calls.add", value, "--because", "S1", "--sentence", "1")
    assert done.exit_code == 0, done.output
    new = done.output.split(maxsplit=1)[0]
    assert call_id not in done.output
    several = command("correct", "a", *DATE)
    assert f"a: name one of its calls: {call_id}, {new}" in several.output
    assert command("correct", new, *DATE).exit_code == 0
    command("brief")
    assert [call["date"] for call in json.loads(facts())["calls"]] == ["2023-05-07", "2023-05-06"]


def test_correction_without_its_article_is_named_and_kept(command: Command, call_id: str) -> None:
    """The run goes on and says so."""
    command("correct", call_id, *DATE)
    write("a.txt", ANOTHER)
    done = command("run", "a.txt", "--engine", "rules")
    assert done.exit_code == 0
    assert "does not apply: the article's text has changed; it is kept" in done.output
    assert Path("out/corrections.jsonl").read_text(encoding="utf-8").count("\n") == 1
    assert "the article's text has changed" in command("correct", "--list").output


def test_incomplete_command_says_what_it_expects(command: Command, call_id: str) -> None:
    """And an id that is none is answered with those there are."""
    assert "expected RECORD FIELD VALUE --because WHY" in command("correct").output
    assert command("correct", call_id, "date", "2023").exit_code == 2
    assert f"calls: {call_id} (a)" in command("correct", "zzz", *DATE).output


def test_eval_scores_the_engine_against_the_reader(command: Command, call_id: str) -> None:
    """Stored values against corrected ones; without corrections there is nothing to score."""
    assert "no correction applies" in command("eval", "--corrections", "out").output
    command("correct", call_id, *DATE)
    done = command("eval", "--corrections", "out")
    assert done.exit_code == 0, done.output
    figures = json.loads(done.output)
    assert figures["corrections"] == {"date": 1}
    assert (figures["date_wrong_%"], figures["participant_recall_%"]) == (100.0, 100.0)
    assert "expected GOLD, or --corrections" in command("eval").output


def test_marks_inside_a_text_end_no_line_of_a_file(tmp_path: Path) -> None:
    """JSON may hold a line separator as it is; what stands around it is one correction."""
    row = {"record": "a\u2028b", "field": "date", "value": "c\u2029d\u0085e", "because": "f"}
    path = tmp_path / "file.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    ((_, name, request),) = read_requests(path)
    assert (name, request.value) == ("a\u2028b", "c\u2029d\u0085e")
