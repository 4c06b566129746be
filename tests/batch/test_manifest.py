"""The manifest of a batch folder."""

import sqlite3
from pathlib import Path

import pytest

from summarizer.batch.manifest import Asked, Maker, Shard, Tally, open_manifest
from summarizer.errors import NoteError

MAKER = Maker("http://host/v1", "m", "1-abc", "def")
SHARD = Shard(1, "requests-0001.jsonl", "00", 2, 20, MAKER)


def look_at(folder: Path) -> None:
    """Open a folder and leave it."""
    with open_manifest(folder):
        pass


def test_what_was_committed_is_there_again(tmp_path: Path) -> None:
    """Shards, requests and what became of them; the folder keeps its name."""
    with open_manifest(tmp_path / "b", make=True) as manifest:
        name = manifest.id
        for number in "abc":
            manifest.add_request(Asked(number, number, 1, f"{number}.txt", 1))
        manifest.add_shard(SHARD)
        manifest.mark("a")
        manifest.mark("b", "late")
        manifest.mark("a", "late")  # an answer that is there stays
        manifest.update(SHARD._replace(step="submitted", batch_id="x", status="validating"))
    with open_manifest(tmp_path / "b") as manifest:
        assert manifest.id == name
        (shard,) = manifest.shards()
        assert shard == SHARD._replace(step="submitted", batch_id="x", status="validating")
        assert manifest.tally(1) == Tally(answered=1, failed=1, missing=1)
        assert list(manifest.errors(1)) == [("late", 1, "b.txt")]
        assert manifest.find("a") == Asked("a", "a", 1, "a.txt", 1, answered=True)
        assert manifest.find("z") is None
        assert manifest.next_number() == 2
        assert sorted(manifest.keys(1)) == [("a", 1), ("b", 1), ("c", 1)]


def test_what_was_not_committed_is_forgotten(tmp_path: Path) -> None:
    """A command that was stopped has left nothing half done."""
    with open_manifest(tmp_path, make=True) as manifest:
        manifest.add_request(Asked("a", "a", 1, "a.txt", 1))
    with open_manifest(tmp_path) as manifest:
        assert manifest.find("a") is None


def test_a_request_moves_to_its_new_file(tmp_path: Path) -> None:
    """Exported again it is waited for there, whatever became of it before."""
    with open_manifest(tmp_path, make=True) as manifest:
        manifest.add_request(Asked("a", "a", 1, "a.txt", 1))
        manifest.mark("a", "late")
        manifest.add_request(Asked("a", "a", 1, "a.txt", 2))
        assert manifest.tally(1) == Tally(0, 0, 0)
        assert manifest.tally(2) == Tally(0, 0, 1)


def test_two_commands_do_not_meet(tmp_path: Path) -> None:
    """The second is told to wait, and the folder is free when the first is through."""
    with (
        open_manifest(tmp_path, make=True),
        pytest.raises(NoteError, match="another command is working in it"),
    ):
        look_at(tmp_path)
    look_at(tmp_path)


def test_a_dry_look_makes_nothing(tmp_path: Path) -> None:
    """A folder that is not there is empty, and stays away."""
    with open_manifest(tmp_path / "b", dry=True) as manifest:
        assert manifest.shards() == []
    assert not (tmp_path / "b").exists()


def test_what_is_no_manifest_is_named(tmp_path: Path) -> None:
    """None, another program's file, a newer one: each with the way out."""
    with pytest.raises(NoteError, match=r"manifest\.db: there is none; `summarizer batch export`"):
        look_at(tmp_path)
    path = tmp_path / "manifest.db"
    path.write_bytes(b"no database" * 100)
    with pytest.raises(NoteError, match=r"manifest\.db: cannot be used .*--folder"):
        look_at(tmp_path)
    path.unlink()
    rows = sqlite3.connect(path)
    rows.execute("PRAGMA user_version = 99")
    rows.close()
    with pytest.raises(NoteError, match="form 99"):
        look_at(tmp_path)
