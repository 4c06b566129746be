"""Files elsewhere, to be read."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

from summarizer.errors import ArticleError
from summarizer.remote.systems import (
    RemoteError,
    failure,
    open_system,
    without_host_user,
    without_user,
)

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_MAGIC = frozenset("*?[")


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Reader:
    """Gives the bytes of a file elsewhere; every failure is an OSError."""

    def __init__(self, stream: _Stream) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        """Return at most that many bytes, none at the end.

        Raises:
            OSError: The store failed.
        """
        try:
            return self._stream.read(size)
        except Exception as error:
            raise OSError(str(failure(error))) from error


@dataclass(frozen=True)
class RemoteFile:
    """A file that is not on this machine; as text, its address."""

    system: "AbstractFileSystem"
    path: str
    address: str
    below: str = ""
    """Its path below the folder that was named; empty if the file itself was."""

    @override
    def __str__(self) -> str:
        return self.address

    @contextmanager
    def open(self) -> Generator[_Reader]:
        """Open it.

        Yields:
            Its bytes.

        Raises:
            OSError: The store failed.
        """
        try:
            stream = self.system.open(self.path, "rb")
        except Exception as error:
            raise OSError(str(failure(error))) from error
        with stream:
            yield _Reader(stream)


def find_remote(name: str) -> list[RemoteFile]:
    """Find the files that an address names.

    Args:
        name: Address of a file, a folder (taken with all that is in it), or a pattern.

    Returns:
        They, sorted.

    Raises:
        ArticleError: There are none, or the store cannot be used.
    """
    try:
        system, path = open_system(name)
        found = _find(system, path)
    except RemoteError as error:
        raise ArticleError(without_user(name), str(error)) from error
    if not found:
        raise ArticleError(without_user(name), "there is no such file or folder, or nothing in it")
    root = _fixed(path)
    return [
        RemoteFile(
            system,
            one,
            without_host_user(system.unstrip_protocol(one)),
            one.removeprefix(root).removeprefix("/"),
        )
        for one in found
    ]


def _fixed(path: str) -> str:
    """Return what stands before the first part of a path that is a pattern."""
    if not _MAGIC & set(path):
        return path.rstrip("/")
    parts = path.split("/")
    first = next(number for number, part in enumerate(parts) if _MAGIC & set(part))
    return "/".join(parts[:first])


def _find(system: "AbstractFileSystem", path: str) -> list[str]:
    try:
        if _MAGIC & set(path):
            matches = system.glob(path)
            return sorted(one for one in matches if system.isfile(one))
        if system.isfile(path):
            return [path]
        return sorted(system.find(path))
    except Exception as error:
        raise failure(error) from error
