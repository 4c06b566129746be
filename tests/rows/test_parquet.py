"""Parquet files."""

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from summarizer.errors import SettingsError
from summarizer.rows import parquet as tested
from summarizer.rows.flatten import list_rows
from summarizer.rows.parquet import make_schema, open_parquet, require_parquet
from summarizer.rows.tables import TABLES, CallRow, column_names
from tests.merge.readouts import build
from tests.rows.samples import ARTICLE


def find_nothing(_: str) -> None:
    """Find no module."""


def test_columns_are_typed(tmp_path: Path) -> None:
    """Days are days, offsets numbers; EDTF stays text, since no type holds an open year."""
    with open_parquet({table.table: tmp_path / f"{table.table}.p" for table in TABLES}) as add:
        for row in list_rows(build(ARTICLE), {}):
            add(row)
    table = parquet.read_table(tmp_path / "calls.p")
    kinds = {name: table.schema.field(name).type for name in table.schema.names}
    assert tuple(kinds) == column_names(CallRow)
    assert (kinds["date"], kinds["date_edtf"]) == (pa.date32(), pa.string())
    assert (kinds["start"], kinds["withheld"]) == (pa.int32(), pa.bool_())
    (call,) = table.to_pylist()
    assert (call["date"], call["dossier_id"]) == (dt.date(2021, 5, 3), None)
    assert parquet.read_table(tmp_path / "evidence.p").num_rows == 10


def test_columns_that_are_never_empty_say_so() -> None:
    """A reader need not look for nulls in keys and marks."""
    schema = make_schema(CallRow)
    assert not schema.field("call_id").nullable
    assert not schema.field("withheld").nullable
    assert schema.field("date").nullable


def test_rows_are_written_batch_by_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, all are there in their order."""
    monkeypatch.setattr(tested, "BATCH", 3)
    rows = list(list_rows(build(ARTICLE), {}))
    with open_parquet({table.table: tmp_path / f"{table.table}.p" for table in TABLES}) as add:
        for row in rows:
            add(row)
    read = parquet.read_table(tmp_path / "evidence.p").to_pylist()
    assert [row["quote"] for row in read] == [row.quote for row in rows if row.table == "evidence"]


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out is a line to copy."""
    monkeypatch.setattr(tested, "find_spec", find_nothing)
    with pytest.raises(SettingsError, match=r"pip install 'summarizer\[parquet\]'"):
        require_parquet()
