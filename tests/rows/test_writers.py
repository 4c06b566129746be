"""Files of rows, read back with what researchers read them with."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.data import load_gazetteer
from summarizer.records.formats import RowFormat
from summarizer.records.record import ArticleRecord
from summarizer.records.values import Statement
from summarizer.rows.cells import unguard_text
from summarizer.rows.flatten import list_rows
from summarizer.rows.plover import COLUMNS, EventCoder
from summarizer.rows.tables import TABLES, column_names
from summarizer.rows.writers import OPENERS, open_csv, open_jsonl, replace_files
from tests.merge.readouts import Claim, build
from tests.rows.samples import ARTICLE, CALL

NASTY = '=HYPERLINK("http://x.example","a,b")\nsecond line; \u202eend\x00 \ud800'
RECORD = build(
    replace(
        ARTICLE,
        calls=(
            replace(
                CALL,
                statements=(Claim(Statement(speaker="Bo Ek", act="ACCUSE", gist=NASTY), (2,)),),
            ),
        ),
    )
)


def write(folder: Path, name: RowFormat, record: ArticleRecord = RECORD) -> None:
    """Write a record's rows and events in one form."""
    with OPENERS[name](folder) as sink:
        for row in list_rows(record, {}):
            sink(row)
        for event in EventCoder(load_gazetteer(), "9").list_events(record, lambda _: True):
            sink(event)


def test_csv_is_read_back(tmp_path: Path) -> None:
    """Commas, quotes and line ends stay inside their cells; a formula is none, and comes back."""
    write(tmp_path, "csv")
    for table in TABLES:
        raw = (tmp_path / f"{table.table}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        with (tmp_path / f"{table.table}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        assert rows
        assert all(tuple(row) == column_names(table) for row in rows)
        if table.table == "statements":
            assert rows[0]["gist"] == "'" + NASTY.replace("\ud800", "?")
            assert unguard_text(rows[0]["gist"]) == NASTY.replace("\ud800", "?")
            assert rows[0]["start"] == "68"


def test_csv_lines_end_as_the_standard_says(tmp_path: Path) -> None:
    """RFC 4180: CRLF after each record, the last one too."""
    write(tmp_path, "csv", build(ARTICLE))
    raw = (tmp_path / "calls.csv").read_bytes()
    assert raw.count(b"\r\n") == 2
    assert raw.endswith(b"\r\n")


def test_json_lines_are_read_back(tmp_path: Path) -> None:
    """The text is as it is: nothing has to be defused in JSON."""
    write(tmp_path, "jsonl")
    lines = (tmp_path / "statements.jsonl").read_text(encoding="utf-8").split("\n")
    assert json.loads(lines[0])["gist"] == NASTY.replace("\ud800", "?")
    assert lines[1:] == [""]
    call = json.loads((tmp_path / "calls.jsonl").read_text(encoding="utf-8"))
    assert tuple(call) == column_names(TABLES[0])
    assert (call["date"], call["withheld"], call["asserted_year"]) == ("2021-05-03", False, None)


def test_plover_is_one_line_an_event(tmp_path: Path) -> None:
    """Tab-separated as POLECAT is, in its columns; no line end inside a cell."""
    write(tmp_path, "plover")
    with (tmp_path / "plover.tsv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file, delimiter="\t"))
    assert tuple(head) == COLUMNS
    assert [row[2] for row in rows] == ["CONSULT", "ACCUSE"]
    assert {len(row) for row in rows} == {40}


@pytest.mark.parametrize("name", list(OPENERS))
def test_same_rows_same_bytes(name: RowFormat, tmp_path: Path) -> None:
    """Nothing in a file depends on when or where it is written."""
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        write(folder, name)
    written = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert not any(file.endswith(".part") for file in written)


def test_interrupted_writing_leaves_the_last_files(tmp_path: Path) -> None:
    """A table is there whole or as it was."""
    (tmp_path / "calls.csv").write_text("old")

    def stop() -> None:
        with open_csv(tmp_path):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert (tmp_path / "calls.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["calls.csv"]


def test_files_without_rows_have_their_columns(tmp_path: Path) -> None:
    """An empty table is a table too."""
    with open_csv(tmp_path), open_jsonl(tmp_path):
        pass
    head = (tmp_path / "commitments.csv").read_text(encoding="utf-8-sig")
    assert head.strip().split(",") == list(column_names(TABLES[3]))
    assert (tmp_path / "commitments.jsonl").read_bytes() == b""


def test_places_become_files_at_the_end(tmp_path: Path) -> None:
    """Until then nothing has the file's name."""
    seen: Callable[[], bool] = (tmp_path / "a.csv").exists
    with replace_files([tmp_path / "a.csv"]) as (part,):
        part.write_text("x")
        assert not seen()
    assert seen()
