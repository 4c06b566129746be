"""Output that goes elsewhere."""

from collections.abc import Generator
from pathlib import Path

import fsspec
import pytest

from summarizer.errors import NoteError
from summarizer.remote import RemoteFolder
from tests.cli.commands import ANOTHER, CALL, Command, write

OUT = "memory://cli/out"
RULES = ("--engine", "rules", "--out", OUT)


@pytest.fixture(name="store", autouse=True)
def _store() -> Generator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    yield system
    for path in system.find("/cli"):
        system.rm_file(path)


def lying_there(store: fsspec.AbstractFileSystem) -> set[str]:
    """Return the names of all files there."""
    return {path.removeprefix("/cli/out/") for path in store.find("/cli/out")}


def test_run_goes_elsewhere_as_it_would_go_here(
    command: Command, store: fsspec.AbstractFileSystem
) -> None:
    """The same files with the same bytes; the message names the address."""
    path = write("a.txt", CALL)
    done = command("run", path, *RULES)
    assert done.exit_code == 0
    assert f"1 note: {OUT}/notes/index.html" in done.stdout
    assert "/tmp" not in done.stdout  # noqa: S108 - the folder that it was made in
    command("run", path, "--engine", "rules")
    here = {
        one.relative_to("out").as_posix(): one for one in Path("out").rglob("*") if one.is_file()
    }
    here.pop(".lock")
    assert lying_there(store) == set(here)
    assert store.cat_file("/cli/out/records.jsonl") == here["records.jsonl"].read_bytes()


def test_second_run_takes_over_what_lies_there(command: Command) -> None:
    """Nothing is made again that has not changed."""
    path = write("a.txt", CALL)
    command("run", path, *RULES)
    assert "unchanged: 1" in command("run", path, write("b.txt", ANOTHER), *RULES).stdout


def test_articles_come_from_there(command: Command, store: fsspec.AbstractFileSystem) -> None:
    """And what a run wrote there is no article."""
    store.pipe_file("/cli/a.txt", CALL.encode())
    done = command("run", "memory://cli", *RULES)
    assert done.exit_code == 0
    again = command("run", "memory://cli", *RULES)
    assert "1 article: 1 accepted" in again.stdout


def test_failed_run_leaves_all_as_it_was(
    command: Command, store: fsspec.AbstractFileSystem
) -> None:
    """No record, nothing written."""
    done = command("run", "none.txt", *RULES)
    assert done.exit_code == 2
    assert not lying_there(store)


def test_what_cannot_be_taken_there_is_kept(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The error names the folder that has it."""

    def refuse(self: RemoteFolder, folder: Path) -> None:
        del self, folder
        raise NoteError(f"{OUT}: Access Denied")  # noqa: EM102, TRY003 - stands in for a store

    monkeypatch.setattr(RemoteFolder, "take", refuse)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    done = command("run", write("a.txt", CALL), *RULES)
    assert done.exit_code == 2
    assert f"{OUT}: Access Denied; what this run wrote is in " in done.stderr
    kept = Path(done.stderr.rsplit(" is in ", 1)[1].strip())
    assert (kept / "records.jsonl").is_file()
    assert len(list(tmp_path.glob("summarizer-*"))) == 1


def test_archive_stays_here(command: Command) -> None:
    """Neither it nor its notes go elsewhere; the error says why and what to do."""
    path = write("a.txt", CALL)
    far = command("run", path, "--engine", "rules", "--store", "s3://bucket/archive.db")
    assert far.exit_code == 2
    assert "s3://bucket/archive.db: an archive is a SQLite file" in far.stderr
    assert "copy it there" in far.stderr
    notes = command("run", path, *RULES, "--store", "archive.db")
    assert notes.exit_code == 2
    assert f"--out {OUT}: the notes of an archive" in notes.stderr


@pytest.mark.parametrize("name", ["check", "brief", "correct"])
def test_other_commands_work_here(command: Command, name: str) -> None:
    """They say so, and leave no folder with the address's name."""
    done = command(name, *(["--list"] if name == "correct" else []), "--out", OUT)
    assert done.exit_code == 2
    assert not list(Path().glob("memory*"))
