"""Records as a reader vouches for them."""

from pathlib import Path

from summarizer.archive.corrected import (
    lay_corrections,
    list_corrections,
    read_record,
    read_stored,
)
from summarizer.archive.corrections import take_corrections
from summarizer.corrections import write_corrections
from summarizer.data import load_gazetteer
from tests.archive.samples import keep, new_archive
from tests.correct.samples import RECORD, correct

DATE = correct("date", "2021-05-15")


def test_a_record_is_read_as_made_or_as_corrected(tmp_path: Path) -> None:
    """Without corrections both are the same record."""
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        connection = archive.connection
        assert lay_corrections(connection, RECORD) is RECORD
        write_corrections(tmp_path, [DATE])
        take_corrections(connection, tmp_path, load_gazetteer())
        assert read_stored(connection, 1) == RECORD
        assert read_record(connection, 1).checked.calls[0].date.value == "2021-05-15"
        assert list_corrections(connection) == (DATE,)
        assert list_corrections(connection, "nobody") == ()
