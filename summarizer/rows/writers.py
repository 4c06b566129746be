"""Writes rows into files as they come: nothing of a table is held but a batch.

Owns the forms jsonl, csv and plover, and the way from rows to any form. A file is written beside
its name and takes it at the end, so that an interrupted run leaves the last whole one. Refuses
nothing that a row holds.
"""

import csv
import datetime as dt
import json
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from summarizer.records.formats import RowFormat
from summarizer.rows.cells import Cell, as_text, sound_text
from summarizer.rows.parquet import open_parquet
from summarizer.rows.plover import COLUMNS, EventRow
from summarizer.rows.tables import TABLES, Row, TableName, column_names

CSV_ENCODING = "utf-8-sig"
"""With a mark at the head: without it spreadsheets read UTF-8 as the machine's own code page."""

AnyRow = Row | EventRow
Sink = Callable[[AnyRow], None]
"""Takes rows of all tables; those that are not of its form are passed over."""
Opener = Callable[[Path], AbstractContextManager[Sink]]


@contextmanager
def replace_files(paths: Sequence[Path]) -> Generator[list[Path]]:
    """Give places to write to, which become the files themselves at the end.

    Yields:
        A place beside each file.
    """
    parts = [path.with_name(f"{path.name}.part") for path in paths]
    try:
        yield parts
        for part, path in zip(parts, paths, strict=True):
            part.replace(path)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


@contextmanager
def open_texts(paths: Sequence[Path], encoding: str) -> Generator[list[TextIO]]:
    """Open text files that take their names at the end.

    Yields:
        Files in the order of paths.
    """
    with replace_files(paths) as parts, ExitStack() as stack:
        yield [stack.enter_context(part.open("w", encoding=encoding, newline="")) for part in parts]


def _table_paths(folder: Path, suffix: str) -> list[Path]:
    return [folder / f"{table.table}.{suffix}" for table in TABLES]


def _json_value(value: Cell) -> str | int | bool | None:
    if isinstance(value, dt.date):
        return value.isoformat()
    return sound_text(value) if isinstance(value, str) else value


@contextmanager
def open_jsonl(folder: Path) -> Generator[Sink]:
    """Open a file of JSON lines for each table.

    Yields:
        What takes the rows.
    """
    with open_texts(_table_paths(folder, "jsonl"), "utf-8") as files:
        of_table = dict(zip((table.table for table in TABLES), files, strict=True))

        def write(row: AnyRow) -> None:
            if isinstance(row, EventRow):
                return
            names = column_names(type(row))
            line = {name: _json_value(getattr(row, name)) for name in names}
            of_table[row.table].write(json.dumps(line, ensure_ascii=False) + "\n")

        yield write


@contextmanager
def open_csv(folder: Path) -> Generator[Sink]:
    """Open a CSV file for each table, with its columns at the head (RFC 4180).

    Yields:
        What takes the rows.
    """
    with open_texts(_table_paths(folder, "csv"), CSV_ENCODING) as files:
        lines: dict[TableName, Callable[[list[str]], object]] = {}
        for table, file in zip(TABLES, files, strict=True):
            lines[table.table] = csv.writer(file, lineterminator="\r\n").writerow
            lines[table.table](list(column_names(table)))

        def write(row: AnyRow) -> None:
            if not isinstance(row, EventRow):
                names = column_names(type(row))
                lines[row.table]([as_text(getattr(row, name)) for name in names])

        yield write


@contextmanager
def open_plover(folder: Path) -> Generator[Sink]:
    """Open the file of PLOVER events: tab-separated, in POLECAT's columns.

    Yields:
        What takes the rows.
    """
    with open_texts([folder / "plover.tsv"], "utf-8") as (file,):
        line = csv.writer(file, delimiter="\t", lineterminator="\n").writerow
        line(list(COLUMNS))

        def write(row: AnyRow) -> None:
            if isinstance(row, EventRow):
                line([as_text(" ".join(row.cells.get(name, "").split())) for name in COLUMNS])

        yield write


@contextmanager
def _open_parquet(folder: Path) -> Generator[Sink]:
    with (
        replace_files(_table_paths(folder, "parquet")) as parts,
        open_parquet(dict(zip((table.table for table in TABLES), parts, strict=True))) as add,
    ):

        def write(row: AnyRow) -> None:
            if not isinstance(row, EventRow):
                add(row)

        yield write


OPENERS: Mapping[RowFormat, Opener] = {
    "jsonl": open_jsonl,
    "csv": open_csv,
    "parquet": _open_parquet,
    "plover": open_plover,
}
