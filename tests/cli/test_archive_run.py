"""`run --store`: an archive that grows, whatever happens between."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import Result

from summarizer.archive import Totals
from summarizer.cli.archive_run import describe_settings, describe_totals
from summarizer.data import Gazetteer
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.settings import Settings
from summarizer.versions import current_versions
from tests.cli.commands import ANOTHER, CALL, NO_CALL, Command, write


def run(command: Command, *arguments: str) -> Result:
    """Run by rules into an archive."""
    return command("run", "--engine", "rules", "--store", "a.db", *arguments)


def test_a_grown_folder_costs_what_is_new(command: Command) -> None:
    """The second run works on the new article alone and says so."""
    Path("in").mkdir()
    write("in/a.txt", CALL)
    assert run(command, "in").exit_code == 0
    write("in/b.txt", ANOTHER)
    second = run(command, "in")
    assert "a.db: 1 new or changed, 1 unchanged" in second.output
    assert "2 notes" in second.output
    third = run(command, "in")
    assert "a.db: 0 new or changed, 2 unchanged" in third.output
    assert not Path("out/records.jsonl").exists()


def test_notes_of_an_archive_are_those_of_a_plain_run(command: Command) -> None:
    """However the articles came in, whoever reads the notes sees the same."""
    write("a.txt", CALL)
    write("b.txt", ANOTHER)
    run(command, "a.txt")
    run(command, "a.txt", "b.txt")
    command("run", "--engine", "rules", "a.txt", "b.txt", "--out", "plain")
    for name in ("2023-05-07-jonas-gahr-store-ulf-kristersson.md",):
        notes = [Path(folder, "notes", name).read_bytes() for folder in ("out", "plain")]
        assert notes[0] == notes[1]


def test_a_changed_article_is_told_in_its_note(command: Command) -> None:
    """The note says that the text has changed and what is new; both texts are kept."""
    write("a.txt", CALL)
    run(command, "a.txt")
    write("a.txt", f"{CALL} Kristersson thanked Norway for its support.")
    assert run(command, "a.txt").exit_code == 0
    (note,) = Path("out/notes").glob("2023*.md")
    text = note.read_text(encoding="utf-8")
    assert "has changed at its address" in text
    with sqlite3.connect("a.db") as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    connection.close()


def test_what_fails_is_on_record(command: Command) -> None:
    """The others are stored; the run exits with 1 and the error is kept."""
    write("a.txt", CALL)
    write("b.txt", "")
    result = run(command, "a.txt", "b.txt")
    assert result.exit_code == 1
    assert "b.txt: empty" in command("runs", "--store", "a.db").output


def test_nothing_to_read_is_said(command: Command) -> None:
    """As in a run without an archive."""
    result = run(command, "none.txt")
    assert result.exit_code == 2
    assert "nothing to read in none.txt" in result.output


def test_rules_of_another_version_are_applied_at_once(command: Command) -> None:
    """What the rules answered costs nothing, so nobody has to ask for it."""
    write("a.txt", CALL)
    run(command, "a.txt")
    with sqlite3.connect("a.db") as connection:
        connection.execute("UPDATE records SET rules = 'old', status = 'old'")
    connection.close()
    assert "1 new or changed, 1 unchanged" in run(command, "a.txt").output


def test_a_replay_makes_anew_what_rules_answered(command: Command) -> None:
    """No recording answers it, but the rules still do: nobody has to ask for it."""
    write("a.txt", CALL)
    run(command, "a.txt")
    with sqlite3.connect("a.db") as connection:
        connection.execute("UPDATE records SET rules = 'old'")
    connection.close()
    result = run(command, "a.txt", "--engine", "replay")
    assert "0 new or changed, 1 unchanged, 1 made anew" in result.output
    assert result.exit_code == 0
    assert "0 new or changed, 1 unchanged\n" in run(command, "a.txt").output


def test_defect_at_one_stored_article_is_named(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays as it is and fails by name; the others are made anew."""
    write("a.txt", CALL)
    write("b.txt", ANOTHER)
    run(command, "a.txt", "b.txt")
    with sqlite3.connect("a.db") as connection:
        connection.execute("UPDATE records SET grounding = 'old', rules = 'old'")
    connection.close()

    def trip(raw: RawArticle, gazetteer: Gazetteer) -> GroundedArticle:
        if raw.id == "a":
            raise RecursionError(raw.id)
        return prepare_article(raw, gazetteer)

    monkeypatch.setattr("summarizer.cli.renewing.prepare_article", trip)
    result = run(command, "a.txt", "--engine", "replay")
    assert "FAILED        a.txt: unexpected RecursionError: a; please report it" in result.output
    assert "0 new or changed, 1 unchanged, 1 failed, 1 made anew" in result.output
    assert result.exit_code == 1
    assert "a.txt: unexpected" in command("runs", "--store", "a.db").output


def answered_by_a_model(**columns: str) -> None:
    """Let the one record of the archive be a model's, made with other versions."""
    now = current_versions(())
    engine = {"name": "model", "origin": "model", "model": "m", "prompt": now.prompt}
    engine["schema_hash"] = now.schema_hash
    columns |= {"engine": "model", "prompt": now.prompt, "schema_hash": now.schema_hash}
    with sqlite3.connect("a.db") as connection:
        (text,) = connection.execute("SELECT record FROM records").fetchone()
        record = json.loads(text)
        record["answered"]["engine"] |= engine
        versions = record["provenance"]["versions"]
        versions |= {name: value for name, value in columns.items() if name in versions}
        values = ", ".join(f"{name} = :{name}" for name in columns)
        connection.execute(
            f"UPDATE records SET {values}, record = :record",  # noqa: S608 - columns of this test
            {**columns, "record": json.dumps(record)},
        )
    connection.close()


def stored_version(column: str) -> str:
    """Return with which version the one record of the archive was made."""
    with sqlite3.connect("a.db") as connection:
        query = f"SELECT {column} FROM records"  # noqa: S608 - a column of this test
        (found,) = connection.execute(query).fetchone()
    connection.close()
    return str(found)


@pytest.mark.parametrize("column", ["rules", "grounding", "gazetteer"])
def test_a_models_answer_is_checked_again_at_once(command: Command, column: str) -> None:
    """Only checks or grounding are newer, and the same would be asked: so nobody is."""
    write("a.txt", CALL)
    run(command, "a.txt")
    answered_by_a_model(**{column: "old"})
    assert "0 new or changed, 1 unchanged, 1 made anew\n" in run(command, "a.txt").output
    assert stored_version("engine") == "model"
    assert stored_version(column) != "old"
    assert "0 new or changed, 1 unchanged\n" in run(command, "a.txt").output


def test_what_would_be_asked_otherwise_waits(command: Command) -> None:
    """Grounding that shows the article otherwise takes a request: it is counted, and named."""
    write("a.txt", CALL)
    run(command, "a.txt")
    answered_by_a_model(grounding="old")
    with sqlite3.connect("a.db") as connection:
        change = "json_set(record, '$.article.sentences[0].headline', json('true'))"
        connection.execute(f"UPDATE records SET record = {change}")  # noqa: S608 - a constant
    connection.close()
    for _ in range(2):
        result = run(command, "a.txt")
        assert "1 record is stale: grounding old, now" in result.output
        assert "0 new or changed, 1 unchanged, 1 stale" in result.output
    assert stored_version("grounding") == "old"
    assert "1 new or changed" in run(command, "--refresh", "stale").output


def test_a_date_given_later_is_taken(command: Command) -> None:
    """A file that is as it was is read again where a date is given beside it."""
    write("a.txt", CALL)
    run(command, "a.txt")
    assert "1 new or changed" in run(command, "a.txt", "--published", "2024-02-03").output
    with sqlite3.connect("a.db") as connection:
        rows = connection.execute("SELECT published FROM articles WHERE is_current").fetchall()
    connection.close()
    assert [row[0][:10] for row in rows] == ["2024-02-03"]


def test_what_a_model_answered_waits_for_a_word(command: Command) -> None:
    """It is counted and named, then done anew when asked for; the files are not needed."""
    write("a.txt", CALL)
    run(command, "a.txt")
    with sqlite3.connect("a.db") as connection:
        connection.execute("UPDATE records SET engine = 'model', prompt = 'old'")
    connection.close()
    result = run(command, "a.txt")
    assert "1 record is stale: " in result.output
    assert "prompt old, now" in result.output
    assert "0 new or changed, 1 unchanged, 1 stale" in result.output
    Path("a.txt").unlink()
    refreshed = run(command, "--refresh", "stale")
    assert "1 new or changed" in refreshed.output
    assert refreshed.exit_code == 0


def test_a_refresh_needs_an_archive(command: Command) -> None:
    """Without one there is nothing to refresh."""
    result = command("run", "--refresh", "stale")
    assert result.exit_code == 2
    assert "none is named: --store" in result.output


def test_the_setting_names_an_archive_too(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the run and for whoever looks in."""
    monkeypatch.setenv("SUMMARIZER_STORE", "set.db")
    command("run", "--engine", "rules", write("a.txt", NO_CALL))
    assert Path("set.db").exists()
    assert command("runs").exit_code == 0


def test_settings_are_kept_without_secrets() -> None:
    """Neither the key nor what a person puts into a request or an address."""
    settings = Settings(
        api_key="sk-secret",  # type: ignore[arg-type]
        base_url="http://user:secret@localhost:8000/v1",
        extra={"token": "secret"},
    )
    shown = json.dumps(describe_settings(settings, ["in"]))
    assert "secret" not in shown
    assert "localhost:8000" in shown


def rows(folder: str) -> dict[str, bytes]:
    """Return the tables of an output folder."""
    return {path.name: path.read_bytes() for path in Path(folder, "rows").iterdir()}


def test_tables_are_those_of_a_plain_run(command: Command) -> None:
    """All that the archive has, copies and corrections included, whichever run stored it."""
    names = [write("a.txt", CALL), write("b.txt", ANOTHER), write("c.txt", CALL)]
    run(command, *names[:2])
    result = run(command, *names, "--format", "csv,plover,md")
    assert result.exit_code == 0, result.output
    assert "tables (csv, plover): out/rows" in result.output
    command("run", "--engine", "rules", *names, "--format", "csv,plover", "--out", "plain")
    assert rows("out") == rows("plain")
    assert b"copy_of" in rows("out")["calls.csv"]


def test_totals_name_what_there_is() -> None:
    """What is nothing is not told."""
    totals = Totals(stored=1, unchanged=2, failed=3, stale=4)
    assert describe_totals(totals, Path("a.db")) == (
        "a.db: 1 new or changed, 2 unchanged, 3 failed, 4 stale"
    )
    assert describe_totals(Totals(), Path("a.db")) == "a.db: 0 new or changed, 0 unchanged"


def test_what_a_person_corrects_stays_in_an_archive(command: Command) -> None:
    """Corrected in an export: the next run's note shows it, another export gives it back."""
    write("a.txt", CALL)
    run(command, "a.txt")
    assert command("export", "--store", "a.db").exit_code == 0
    corrected = command("correct", "a", "date", "2023-05-06", "--because", "the log says so")
    assert corrected.exit_code == 0, corrected.output
    again = run(command, "a.txt")
    assert "1 unchanged, 1 read otherwise by corrections" in again.output
    (note,) = Path("out/notes").glob("2023-05-06*.md")
    assert "the log says so" in note.read_text(encoding="utf-8")
    exported = command("export", "--store", "a.db", "--out", "again")
    assert "1 correction: again/corrections.jsonl" in exported.output
    names = ("corrections.jsonl", "facts.jsonl")
    command("run", "--engine", "rules", "a.txt")
    for name in names:
        assert Path("again", name).read_bytes() == Path("out", name).read_bytes()


def test_a_correction_without_its_article_is_named(command: Command) -> None:
    """Each run says so, and keeps it."""
    write("a.txt", CALL)
    command("run", "--engine", "rules", "a.txt")
    command("correct", "a", "date", "2023-05-06", "--because", "the log says so")
    write("b.txt", ANOTHER)
    assert "there is no record of that article" in run(command, "b.txt").output
