"""Typed tables in Parquet files, through pyarrow, which is an extra.

Owns the types of columns. Takes rows, writes them a batch at a time. Refuses, before any work,
where pyarrow is not installed.
"""

import datetime as dt
import types
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, get_args, get_origin

from summarizer.errors import SettingsError
from summarizer.rows.cells import sound_text
from summarizer.rows.tables import TABLES, Row, TableName, column_names

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 4096
"""Rows held before they are written; about 4 MB with sentences of 300 characters."""


def require_parquet() -> None:
    """Refuse to begin without pyarrow.

    Raises:
        SettingsError: It is not installed; the text says how to get it.
    """
    if find_spec("pyarrow") is None:
        message = "--format parquet needs pyarrow: pip install 'summarizer[parquet]'"
        raise SettingsError(message)


def _plain_type(annotation: object) -> type:
    """Return the type of a column; of one that may be empty, the type of what is not."""
    if get_origin(annotation) is types.UnionType:
        (annotation,) = (one for one in get_args(annotation) if one is not types.NoneType)
    return annotation if isinstance(annotation, type) else str  # a list of words


def make_schema(table: type[Row]) -> "pa.Schema":
    """Return the typed columns of a table; a column that is never empty says so."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    kinds: dict[type, pa.DataType] = {
        str: pa.string(),
        int: pa.int32(),
        bool: pa.bool_(),
        dt.date: pa.date32(),
    }
    fields: list[pa.Field] = []
    for name in column_names(table):
        annotation = table.model_fields[name].annotation
        is_null = types.NoneType in get_args(annotation)
        fields.append(pa.field(name, kinds[_plain_type(annotation)], nullable=is_null))
    return pa.schema(fields)


class _Batches:
    """Rows of one table on their way to its file."""

    def __init__(self, table: type[Row], path: Path) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415

        self._make = pa.RecordBatch.from_pylist
        self._schema = make_schema(table)
        self._names = column_names(table)
        self._file = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, object]] = []

    def add(self, row: Row) -> None:
        values = {name: getattr(row, name) for name in self._names}
        self._rows.append(
            {k: sound_text(v) if isinstance(v, str) else v for k, v in values.items()}
        )
        if len(self._rows) == BATCH:
            self._write()

    def _write(self) -> None:
        self._file.write_batch(self._make(self._rows, schema=self._schema))
        self._rows.clear()

    def close(self) -> None:
        if self._rows:
            self._write()
        self._file.close()


@contextmanager
def open_parquet(paths: Mapping[TableName, Path]) -> Generator[Callable[[Row], None]]:
    """Open a file for each table.

    Args:
        paths: By name of table.

    Yields:
        What takes the rows.
    """
    require_parquet()
    with ExitStack() as stack:
        batches: dict[TableName, _Batches] = {}
        for table in TABLES:
            batches[table.table] = _Batches(table, paths[table.table])
            stack.callback(batches[table.table].close)
        yield lambda row: batches[row.table].add(row)
