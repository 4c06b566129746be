"""A person's corrections in an archive: taken in, laid over, kept, taken back."""

from pathlib import Path

import pytest

from summarizer.archive.archive import Archive
from summarizer.archive.corrections import find_lost, take_corrections
from summarizer.corrections import CORRECTIONS, write_corrections
from summarizer.data import load_gazetteer
from summarizer.errors import NoteError
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord
from tests.archive.samples import column, keep, merge, new_archive, stored_dossiers
from tests.correct.samples import RECORD, correct

DATE = correct("date", "2021-05-15")
SIDE = correct("side", "ES")


def take(archive: Archive, out: Path, *corrections: Correction) -> int:
    """Let a folder have these corrections and take them in."""
    out.mkdir(exist_ok=True)
    write_corrections(out, corrections)
    return take_corrections(archive.connection, out, load_gazetteer())


def days(archive: Archive) -> list[object]:
    """Return the dates of the calls, once everything is merged."""
    merge(archive)
    dates = column(archive.connection, "SELECT date FROM calls")
    assert [one.date for one in stored_dossiers(archive.connection)] == dates
    return dates


def stored(archive: Archive) -> list[ArticleRecord]:
    """Return the records as they were made."""
    return [one.record for one in archive.records()]


@pytest.mark.parametrize("is_first", [True, False], ids=["article first", "correction first"])
def test_a_correction_is_in_tables_and_dossiers(tmp_path: Path, *, is_first: bool) -> None:
    """Whether article or correction came first; the record stays as it was made."""
    with new_archive(tmp_path) as archive:
        if is_first:
            keep(archive, RECORD)
            assert days(archive) != ["2021-05-15"]
        assert take(archive, tmp_path / "out", DATE) == int(is_first)
        if not is_first:
            keep(archive, RECORD)
        assert days(archive) == ["2021-05-15"]
        (line,) = column(archive.connection, "SELECT line FROM corrections")
        assert Correction.model_validate_json(str(line)) == DATE
        assert stored(archive) == [RECORD]


def test_a_correction_survives_a_record_made_anew(tmp_path: Path) -> None:
    """The engine has answered again; what the reader says holds."""
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        take(archive, tmp_path / "out", DATE)
        keep(archive, RECORD)
        assert days(archive) == ["2021-05-15"]


def test_only_what_changed_is_made_anew(tmp_path: Path) -> None:
    """The same file again touches nothing; one more correction touches its article."""
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        assert take(archive, tmp_path / "out", DATE) == 1
        assert take(archive, tmp_path / "out", DATE) == 0
        assert take(archive, tmp_path / "out", DATE, SIDE) == 1


def test_what_is_taken_back_is_gone(tmp_path: Path) -> None:
    """The call is again as the engine had it."""
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        before = days(archive)
        take(archive, tmp_path / "out", DATE)
        assert take(archive, tmp_path / "out") == 1
        assert days(archive) == before


def test_another_folder_or_none_takes_nothing_out(tmp_path: Path) -> None:
    """A lost folder does not lose what a person has put right."""
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        take(archive, tmp_path / "out", DATE)
        (tmp_path / "out" / CORRECTIONS).unlink()
        assert take_corrections(archive.connection, tmp_path / "out", load_gazetteer()) == 0
        assert take(archive, tmp_path / "other", SIDE) == 1
        assert days(archive) == ["2021-05-15"]
        assert len(column(archive.connection, "SELECT id FROM corrections")) == 2


def test_the_later_correction_of_a_field_holds(tmp_path: Path) -> None:
    """Also where both are taken in at once."""
    later = correct("date", "2021-05-16", before=[DATE])
    with new_archive(tmp_path) as archive:
        keep(archive, RECORD)
        take(archive, tmp_path / "out", DATE, later)
        assert days(archive) == ["2021-05-16"]


def test_what_has_no_place_is_named_and_kept(tmp_path: Path) -> None:
    """Of an article that the archive does not have; nothing else is lost."""
    with new_archive(tmp_path) as archive:
        assert take(archive, tmp_path / "out", DATE) == 0
        (line,) = find_lost(archive.connection)
        assert DATE.id in line
        keep(archive, RECORD)
        assert find_lost(archive.connection) == []


def test_a_file_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    """The error names file and line."""
    with new_archive(tmp_path) as archive:
        take(archive, tmp_path / "out", DATE)
        (tmp_path / "out" / CORRECTIONS).write_text("{}\n", encoding="utf-8")
        with pytest.raises(NoteError, match=r"corrections\.jsonl:1"):
            take_corrections(archive.connection, tmp_path / "out", load_gazetteer())
        assert column(archive.connection, "SELECT id FROM corrections") == [DATE.id]
