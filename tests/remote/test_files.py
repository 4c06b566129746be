"""Files elsewhere: found, opened, and every failure an error of ours."""

from collections.abc import Generator
from typing import Self

import fsspec
import pytest

from summarizer.errors import ArticleError
from summarizer.remote import find_remote


@pytest.fixture(name="store")
def _store() -> Generator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        system.pipe_file(f"/files/{name}", name.encode())
    yield system
    for path in system.find("/files"):
        system.rm_file(path)


@pytest.mark.usefixtures("store")
def test_folder_is_found_in_order() -> None:
    """Sorted, with what is below."""
    names = [str(one) for one in find_remote("memory://files")]
    assert names == [f"memory:///files/{name}" for name in ("a.txt", "b.txt", "sub/c.txt")]


@pytest.mark.usefixtures("store")
def test_pattern_finds_files_only() -> None:
    """A folder that matches is no file."""
    assert [one.path for one in find_remote("memory://files/*")] == ["/files/a.txt", "/files/b.txt"]


@pytest.mark.usefixtures("store")
def test_file_is_read() -> None:
    """Its bytes come in the pieces that are asked for."""
    (file,) = find_remote("memory://files/a.txt")
    with file.open() as stream:
        assert (stream.read(1), stream.read(9), stream.read(9)) == (b"a", b".txt", b"")


def test_file_that_went_is_an_error_of_the_system(store: fsspec.AbstractFileSystem) -> None:
    """What happens between finding and reading is told like any unreadable file."""
    (file,) = find_remote("memory://files/a.txt")
    store.rm_file("/files/a.txt")
    with pytest.raises(OSError, match="no such file"), file.open():
        pass


class Failing:
    """Stands in for a store whose answers break off."""

    def read(self, size: int, /) -> bytes:
        """Fail as a store's own library does."""
        raise KeyError(size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close nothing."""


def test_failure_while_reading_is_an_error_of_the_system(
    store: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the library throws."""
    (file,) = find_remote("memory://files/a.txt")

    def begin(_path: str, _mode: str) -> Failing:
        return Failing()

    monkeypatch.setattr(store, "open", begin)
    with file.open() as stream, pytest.raises(OSError, match="7"):
        stream.read(7)


def test_nothing_there_is_named() -> None:
    """The address stands in the error, without its password."""
    with pytest.raises(ArticleError, match="no such file or folder") as caught:
        find_remote("memory://me:pw@files-none/x")
    assert caught.value.source == "memory://files-none/x"


def test_store_that_fails_is_named(
    store: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No credentials, no network: the library's words are told."""

    def refuse(_: str) -> bool:
        raise RuntimeError("Unable to locate credentials")  # noqa: EM101, TRY003 - as libraries do

    monkeypatch.setattr(store, "isfile", refuse)
    with pytest.raises(ArticleError, match="Unable to locate credentials"):
        find_remote("memory://files/a.txt")
