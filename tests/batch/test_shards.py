"""Files of requests and their bounds."""

import hashlib
import json
from pathlib import Path

import pytest

from summarizer.batch.manifest import Asked, Manifest, Shard, open_manifest
from summarizer.batch.shards import Bounds, ShardWriter, hash_file, write_line
from summarizer.errors import NoteError
from tests.batch.test_manifest import MAKER


def ask(name: str) -> Asked:
    """Make a request."""
    return Asked(name, name, 1, f"{name}.txt", 0)


def write_all(manifest: Manifest, names: str, bounds: Bounds) -> list[Shard]:
    """Write a request a letter, each of nine bytes."""
    writer = ShardWriter(manifest, MAKER, bounds)
    for name in names:
        writer.add(ask(name), f'{{"a":"{name}"}}\n'[:9].encode())
    writer.finish()
    return manifest.shards()


@pytest.mark.parametrize(
    ("bounds", "sizes"),
    [
        (Bounds(), [5]),
        (Bounds(requests=2), [2, 2, 1]),
        (Bounds(requests=5), [5]),
        (Bounds(bytes=27), [3, 2]),
        (Bounds(bytes=26), [2, 2, 1]),
        (Bounds(bytes=9), [1, 1, 1, 1, 1]),
    ],
)
def test_no_file_is_over_its_bounds(tmp_path: Path, bounds: Bounds, sizes: list[int]) -> None:
    """Neither in requests nor in bytes, and no file is begun before it is needed."""
    with open_manifest(tmp_path, make=True) as manifest:
        shards = write_all(manifest, "abcde", bounds)
        assert [shard.requests for shard in shards] == sizes
        for shard in shards:
            content = (tmp_path / shard.file).read_bytes()
            assert len(content) == shard.bytes <= bounds.bytes
            assert hashlib.sha256(content).hexdigest() == shard.sha256
        assert sum(manifest.tally(shard.number).missing for shard in shards) == 5
    assert not list(tmp_path.glob("*.part"))


def test_the_bounds_are_openais() -> None:
    """Fifty thousand requests and 200 MB, unless lower ones are set."""
    assert Bounds() == Bounds(50_000, 200_000_000)


def test_a_line_is_what_run_batch_reads() -> None:
    """Four fields; letters as they stand, no line end inside."""
    line = write_line("ab", {"model": "m", "messages": ["Støre\nsaid"]})
    assert "Støre".encode() in line
    assert line.count(b"\n") == 1
    assert json.loads(line) == {
        "custom_id": "ab",
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": {"model": "m", "messages": ["Støre\nsaid"]},
    }


def test_a_file_that_is_not_through_is_taken_back(tmp_path: Path) -> None:
    """An export that was stopped leaves whole files, and the next takes the same number."""
    with open_manifest(tmp_path, make=True) as manifest:
        writer = ShardWriter(manifest, MAKER, Bounds(requests=1))
        writer.add(ask("a"), b"a\n")
        writer.add(ask("b"), b"b\n")
        writer.abandon()
    with open_manifest(tmp_path) as manifest:
        assert [shard.file for shard in manifest.shards()] == ["requests-0001.jsonl"]
        assert manifest.find("b") is None
        assert manifest.next_number() == 2
    assert sorted(path.name for path in tmp_path.glob("requests*")) == ["requests-0001.jsonl"]


def test_a_dry_writer_counts_alone(tmp_path: Path) -> None:
    """It tells what the files would be."""
    told: list[Shard] = []
    with open_manifest(tmp_path / "b", dry=True) as manifest:
        writer = ShardWriter(manifest, MAKER, Bounds(requests=2), dry=True, tell=told.append)
        for name in "abc":
            writer.add(ask(name), b"12\n")
        writer.finish()
    assert [(shard.requests, shard.bytes) for shard in told] == [(2, 6), (1, 3)]
    assert not (tmp_path / "b").exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """With what is kept and how to go on."""
    with open_manifest(tmp_path, make=True) as manifest:
        (tmp_path / "requests-0001.jsonl.part").mkdir()
        writer = ShardWriter(manifest, MAKER)
        with pytest.raises(NoteError, match=r"requests-0001\.jsonl\.part: .*whole files stay"):
            writer.add(ask("a"), b"a\n")


def test_a_file_that_is_gone_has_no_hash(tmp_path: Path) -> None:
    """So it is never the one that was written."""
    assert hash_file(tmp_path / "none") is None
