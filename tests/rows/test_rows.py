"""The folder of tables."""

from pathlib import Path

import pytest

from summarizer.errors import NoteError, SettingsError
from summarizer.rows import ROWS, Membership, parquet, require_formats, write_rows
from tests.merge.readouts import build
from tests.rows.samples import ARTICLE

PLACES = {"bridge/0": Membership("d")}


def find_nothing(_: str) -> None:
    """Find no module."""


def test_forms_that_are_wanted_are_written(tmp_path: Path) -> None:
    """Beside each other; those of another time are left alone."""
    folder = write_rows([build(ARTICLE)], tmp_path, ("csv", "plover"), PLACES)
    assert folder == tmp_path / ROWS
    first = {path.name for path in folder.iterdir()}
    assert {"calls.csv", "evidence.csv", "plover.tsv"} <= first
    write_rows([build(ARTICLE)], tmp_path, ("jsonl",), PLACES)
    assert {path.name for path in folder.iterdir()} > first


def test_calls_that_are_not_wanted_have_no_rows(tmp_path: Path) -> None:
    """Nor have their people, statements and events."""
    folder = write_rows([build(ARTICLE)], tmp_path, ("jsonl", "plover"), {}, lambda _: False)
    assert all(path.read_bytes() == b"" for path in folder.glob("*.jsonl"))
    assert len((folder / "plover.tsv").read_text().splitlines()) == 1


def test_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """With the reason."""
    (tmp_path / ROWS).write_text("a file")
    with pytest.raises(NoteError, match="rows: rows cannot be written"):
        write_rows([], tmp_path, ("csv",), {})


def test_missing_library_is_known_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms that need nothing are not asked for it."""
    monkeypatch.setattr(parquet, "find_spec", find_nothing)
    require_formats(("csv", "md"))
    with pytest.raises(SettingsError, match="pyarrow"):
        require_formats(("csv", "parquet"))
