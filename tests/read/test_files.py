"""Names as a person types them: which files they mean."""

import sys
from collections.abc import Generator
from pathlib import Path

import fsspec
import pytest

from summarizer.errors import ArticleError
from summarizer.read.files import File, find_files


def sources(*names: str | Path) -> list[str]:
    """Find files and say what they are called; errors too."""
    return [one.source for one in find_files([str(name) for name in names])]


@pytest.fixture(name="store")
def _store() -> Generator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    for name in ("b.txt", "a.jsonl.gz", "sub/c.md", ".hidden.txt", "d.csv"):
        system.pipe_file(f"/in/{name}", b"The two spoke.")
    yield system
    for path in system.find("/in"):
        system.rm_file(path)


def test_compressed_files_are_found(tmp_path: Path) -> None:
    """In folders and by patterns, as the plain ones."""
    for name in ("a.txt", "b.jsonl.gz", "c.warc.zst", "d.tar.gz"):
        (tmp_path / name).write_bytes(b"x")
    wanted = [str(tmp_path / name) for name in ("a.txt", "b.jsonl.gz", "c.warc.zst")]
    assert sources(tmp_path) == wanted
    assert sources(tmp_path / "*") == wanted


def test_other_compressed_files_are_refused(tmp_path: Path) -> None:
    """The error has the whole suffix and those that are read."""
    (tmp_path / "d.tar.gz").write_bytes(b"x")
    (error,) = find_files([str(tmp_path / "d.tar.gz")])
    assert isinstance(error, ArticleError)
    assert error.reason.startswith(".tar.gz files are not read; those that are: .txt")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("memory://in", ["a.jsonl.gz", "b.txt", "sub/c.md"]),
        ("memory://in/b.txt", ["b.txt"]),
        ("memory://in/*.txt", ["b.txt"]),
        ("memory://in/sub/*", ["sub/c.md"]),
        ("memory://in/.hidden.txt", [".hidden.txt"]),
    ],
    ids=["folder", "file", "pattern", "one match", "hidden file"],
)
def test_files_elsewhere_are_found(name: str, wanted: list[str]) -> None:
    """Files, folders and patterns of a store mean what they mean here."""
    assert sources(name) == [f"memory:///in/{one}" for one in wanted]


@pytest.mark.usefixtures("store")
def test_files_elsewhere_are_read_once() -> None:
    """As those here."""
    assert sources("memory://in/b.txt", "memory://in/b.txt") == ["memory:///in/b.txt"]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("memory://in/none", "no such file or folder"),
        ("memory://in/d.csv", ".csv files are not read"),
        ("https://news.example/a", "given with --url"),
        ("nope://x", "Protocol not known: nope"),
        ("simplecache::memory://in", "addresses within addresses"),
        ("zip://b.txt::memory://in/b.zip", "addresses within addresses"),
        ("s3://bucket/in", "pip install 'summarizer[s3]'"),
    ],
    ids=["missing", "suffix", "web", "scheme", "chain", "other chain", "extra"],
)
def test_what_cannot_be_found_elsewhere_is_named(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the address and the way out."""
    monkeypatch.setitem(sys.modules, "s3fs", None)
    (error,) = find_files([name])
    assert isinstance(error, ArticleError)
    assert words in error.reason


def test_standard_input_has_no_place() -> None:
    """It is `-`, whatever lies in the folder."""
    (file,) = find_files(["-"])
    assert isinstance(file, File)
    assert (file.place, file.source) == (None, "-")


@pytest.mark.usefixtures("store")
def test_what_a_run_wrote_elsewhere_is_no_article() -> None:
    """An output folder among the articles is passed over as it is here."""
    system = fsspec.filesystem("memory")
    for name in ("records.jsonl", "facts.jsonl", "errors.jsonl"):
        system.pipe_file(f"/in/out/{name}", b"")
    system.pipe_file("/in/out/notes/.written.json", b"[]")
    system.pipe_file("/in/out/notes/a.md", b"# A note")
    assert "memory:///in/out/records.jsonl" not in sources("memory://in")
    assert "memory:///in/out/notes/a.md" not in sources("memory://in")


@pytest.mark.usefixtures("store")
def test_only_what_is_below_a_folder_elsewhere_can_be_hidden() -> None:
    """Who names a folder with a dot means it; what has one below it is passed over."""
    system = fsspec.filesystem("memory")
    for name in ("a.txt", "b.txt", ".secret/c.txt"):
        system.pipe_file(f"/in/.private/articles/{name}", b"The two spoke.")
    wanted = [f"memory:///in/.private/articles/{name}" for name in ("a.txt", "b.txt")]
    assert sources("memory://in/.private/articles") == wanted
    assert sources("memory://in/.private/articles/*.txt") == wanted
    assert ".private" not in "".join(sources("memory://in"))


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", [".a.txt", "a.csv"], ids=["hidden", "unknown"])
def test_folder_elsewhere_with_one_file_is_a_folder(name: str) -> None:
    """A file that nobody named is read only if it would be among others."""
    fsspec.filesystem("memory").pipe_file(f"/in/one/{name}", b"The two spoke.")
    (error,) = find_files(["memory://in/one"])
    assert isinstance(error, ArticleError)
    assert error.reason.startswith("there is no file of these")
