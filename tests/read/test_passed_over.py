"""Files of a folder that are not read are told of."""

from pathlib import Path

import pytest

from summarizer.read.files import find_files


def told(*names: str | Path) -> list[str]:
    """Find files and return what is told of others."""
    lines: list[str] = []
    list(find_files([str(name) for name in names], lines.append))
    return lines


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "mail.eml", "scan.pdf", "sub/nosuffix", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The two spoke.", encoding="utf-8")
    return tmp_path


def test_a_folder_tells_what_it_passes_over(folder: Path) -> None:
    """Other suffixes and none, in one line with their names; hidden files are nobody's article."""
    (line,) = told(folder)
    assert line.startswith(f"{folder}: 3 files passed over: mail.eml, scan.pdf, sub/nosuffix;")


def test_a_pattern_tells_what_it_passes_over(folder: Path) -> None:
    """What matches it and is of no kind that is read."""
    (line,) = told(folder / "*.*")
    assert "2 files passed over: " in line


def test_of_many_the_first_are_named(folder: Path) -> None:
    """A folder of pictures does not fill the screen."""
    for number in range(9):
        (folder / f"{number}.jpg").touch()
    (line,) = told(folder)
    assert "12 files passed over: 0.jpg, 1.jpg, 2.jpg, 3.jpg, 4.jpg and 7 more;" in line


def test_what_a_run_wrote_is_not_told_of(folder: Path) -> None:
    """Its calendars, pictures and tables are no articles, wherever it put them."""
    for name in ("mail.eml", "scan.pdf", "sub/nosuffix"):
        (folder / name).unlink()
    for name in ("out/records.jsonl", "out/facts.jsonl", "out/errors.jsonl", "out/rows/a.csv"):
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).touch()
    assert told(folder) == []


def test_what_is_being_written_is_not_told_of(folder: Path) -> None:
    """A run whose output lies in the folder that it reads has begun its files by then."""
    before = told(folder)
    (folder / "out").mkdir()
    (folder / "out" / "records.jsonl.part").touch()
    assert told(folder) == before


def test_a_folder_without_any_article_is_an_error_alone(tmp_path: Path) -> None:
    """The error says which files are read; nothing is told besides."""
    (tmp_path / "a.pdf").touch()
    assert told(tmp_path) == []
