"""The folder of notes is kept clean, and a person's file is never lost."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.brief import folder as notes_folder
from summarizer.brief.folder import LIST
from summarizer.errors import NoteError


def write_folder(texts: dict[str, str], folder: Path) -> tuple[Path, ...]:
    """Write texts as files."""
    return notes_folder.write_folder(
        ((name, text.encode()) for name, text in texts.items()), folder
    )


def names(folder: Path) -> set[str]:
    """Return what stands in a folder."""
    return {path.name for path in folder.iterdir()}


def test_files_are_written_and_named(tmp_path: Path) -> None:
    """Folders are made as needed; the files come back in the order given."""
    folder = tmp_path / "out" / "notes"
    paths = write_folder({"b.md": "B\n", "a.md": "Ä\n"}, folder)
    assert [path.name for path in paths] == ["b.md", "a.md"]
    assert (folder / "a.md").read_bytes() == "Ä\n".encode()
    assert names(folder) == {"a.md", "b.md", LIST}


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    """A second run leaves the same bytes under the same names."""
    write_folder({"a.md": "A"}, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_folder({"a.md": "A"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_notes_of_a_former_run_go(tmp_path: Path) -> None:
    """A note that is no longer written is removed, and one that changed is replaced."""
    write_folder({"a.md": "A", "b.md": "B"}, tmp_path)
    write_folder({"a.md": "A2"}, tmp_path)
    assert names(tmp_path) == {"a.md", LIST}
    assert (tmp_path / "a.md").read_text() == "A2"


def test_a_run_cut_short_leaves_no_note_that_passes_for_a_persons(tmp_path: Path) -> None:
    """What it had replaced already is its own in the next run: replaced again, or removed."""
    write_folder({"a.md": "A", "b.md": "B"}, tmp_path)

    def cut_short() -> Iterator[tuple[str, bytes]]:
        yield "a.md", b"A2"
        yield "new.md", b"N"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        notes_folder.write_folder(cut_short(), tmp_path)
    write_folder({"a.md": "A3", "b.md": "B"}, tmp_path)
    assert names(tmp_path) == {"a.md", "b.md", LIST}
    assert (tmp_path / "a.md").read_text() == "A3"


def test_a_file_of_a_person_stays(tmp_path: Path) -> None:
    """What was not written here is not removed here."""
    (tmp_path / "mine.md").write_text("mine")
    write_folder({"a.md": "A"}, tmp_path)
    write_folder({}, tmp_path)
    assert (tmp_path / "mine.md").read_text() == "mine"


def test_a_note_that_a_person_changed_stays(tmp_path: Path) -> None:
    """Remarks in an outdated note are not removed with it."""
    write_folder({"a.md": "A"}, tmp_path)
    (tmp_path / "a.md").write_text("A, and my remark")
    write_folder({}, tmp_path)
    assert (tmp_path / "a.md").read_text() == "A, and my remark"


def test_a_changed_note_moves_aside_for_its_successor(tmp_path: Path) -> None:
    """The new note takes the name, the person's text is beside it."""
    write_folder({"a.md": "A"}, tmp_path)
    (tmp_path / "a.md").write_text("A, and my remark")
    write_folder({"a.md": "A"}, tmp_path)
    (aside,) = names(tmp_path) - {"a.md", LIST}
    assert aside.startswith("a.kept-")
    assert (tmp_path / aside).read_text() == "A, and my remark"
    assert (tmp_path / "a.md").read_text() == "A"


def test_a_foreign_file_moves_aside(tmp_path: Path) -> None:
    """A file that stood there before the first run is kept too."""
    (tmp_path / "a.md").write_text("mine")
    write_folder({"a.md": "A"}, tmp_path)
    assert sorted(path.read_text() for path in tmp_path.glob("a*.md")) == ["A", "mine"]


@pytest.mark.parametrize("target", ["there", "gone"])
def test_a_link_is_replaced_not_followed(tmp_path: Path, target: str) -> None:
    """A link under a note's name does not lead the note into somebody's file."""
    folder = tmp_path / "notes"
    folder.mkdir()
    if target == "there":
        (tmp_path / target).write_text("mine")
    (folder / "a.md").symlink_to(tmp_path / target)
    write_folder({"a.md": "A"}, folder)
    assert (folder / "a.md").read_text() == "A"
    assert not (folder / "a.md").is_symlink()
    if target == "there":
        assert (tmp_path / target).read_text() == "mine"


@pytest.mark.parametrize(
    "listed",
    ["no json", "[]", '{"a.md": 1}', '{"../../victim.md": "HASH"}'],
    ids=["broken", "another form", "other values", "a way out"],
)
def test_a_list_that_is_not_ours_removes_nothing(tmp_path: Path, listed: str) -> None:
    """Whatever the list says, nothing outside the folder is touched, nothing unknown removed."""
    folder = tmp_path / "out" / "notes"
    folder.mkdir(parents=True)
    victim = tmp_path / "victim.md"
    victim.write_text("mine")
    hashed = hashlib.sha256(b"mine").hexdigest()
    (folder / LIST).write_text(listed.replace("HASH", hashed))
    write_folder({"a.md": "A"}, folder)
    assert victim.read_text() == "mine"
    assert set(json.loads((folder / LIST).read_text())) == {"a.md"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where the folder should be: the error says where and why."""
    (tmp_path / "notes").write_text("a file")
    with pytest.raises(NoteError, match=r"notes: notes cannot be written here: "):
        write_folder({"a.md": "A"}, tmp_path / "notes")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_locked_folder_is_named(tmp_path: Path) -> None:
    """No permission: the error says where and why."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NoteError, match="Permission denied"):
            write_folder({"a.md": "A"}, tmp_path)
    finally:
        tmp_path.chmod(0o700)
