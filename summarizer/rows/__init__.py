"""Rows for researchers: calls, principals, statements, commitments and their evidence.

Owns the tables and the files they are written into. Takes records, writes each one's rows as it
comes. Refuses to leave out what the checks withheld: it is there and marked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from summarizer import __version__
from summarizer.data import load_gazetteer
from summarizer.errors import NoteError
from summarizer.records.formats import RowFormat
from summarizer.records.record import ArticleRecord, CallRecord
from summarizer.rows.flatten import list_rows
from summarizer.rows.parquet import require_parquet
from summarizer.rows.plover import EventCoder
from summarizer.rows.readouts import Membership, place_calls
from summarizer.rows.writers import OPENERS, Sink

__all__ = ["Membership", "place_calls", "require_formats", "write_rows"]

ROWS = "rows"
"""Folder of the tables, below the output folder."""


def require_formats(formats: Iterable[str]) -> None:
    """Refuse a form that this installation cannot write, before any work is done.

    Raises:
        SettingsError: What it needs is not installed.
    """
    if "parquet" in formats:
        require_parquet()


def write_rows(
    records: Iterable[ArticleRecord],
    out: Path,
    formats: Sequence[RowFormat],
    places: Mapping[str, Membership],
    wanted: Callable[[CallRecord], bool] = lambda _: True,
) -> Path:
    """Write the tables; files of other forms that are there are left alone.

    Args:
        records: With what readers corrected; taken one at a time.
        out: Output folder; the tables go into `rows/` below it.
        formats: In which forms.
        places: What calls are part of, by their ids.
        wanted: Which calls are wanted.

    Returns:
        The folder of the tables.

    Raises:
        NoteError: The folder cannot be written.
    """
    folder = out / ROWS
    events = EventCoder(load_gazetteer(), f"summarizer {__version__}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            sinks = [stack.enter_context(OPENERS[name](folder)) for name in formats]
            for record in records:
                _write_record(record, sinks, places, events, wanted)
    except OSError as error:
        message = f"{error.filename or folder}: rows cannot be written: {error.strerror or error}"
        raise NoteError(message) from error
    return folder


def _write_record(
    record: ArticleRecord,
    sinks: Sequence[Sink],
    places: Mapping[str, Membership],
    events: EventCoder,
    wanted: Callable[[CallRecord], bool],
) -> None:
    chosen = {call.id for call in record.checked.calls if wanted(call)}
    for row in list_rows(record, places):
        if row.call_id in chosen:
            for sink in sinks:
                sink(row)
    for event in events.list_events(record, wanted):
        for sink in sinks:
            sink(event)
