"""An output folder elsewhere: brought here before a run, taken back behind it.

Owns the order in which files go there. A store has no folder that could be put in another's place
at once, so what counts as done goes last: rows and notes, then errors and facts, and the records at
the very end. Whoever finds new records finds all that belongs to them. Nor has a store a lock:
records that another run has put there meanwhile are seen and left alone.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from summarizer.errors import NoteError
from summarizer.remote.systems import RemoteError, failure, has_folders, open_system, without_user

_ORDER = ("rows", "notes", "corrections.jsonl", "errors.jsonl", "facts.jsonl", "records.jsonl")
"""What of a folder is this program's, in the order in which it goes there."""
_MARK = _ORDER[-1]
_LISTED = 3  # names that are shown of those that cannot be brought
_READ_ONLY = frozenset({"corrections.jsonl"})  # a run reads them and never writes them


class RemoteFolder:
    """An output folder that is not on this machine."""

    def __init__(self, address: str) -> None:
        """Look whether it can be used.

        Args:
            address: Of the folder.

        Raises:
            NoteError: No library reaches it.
        """
        self.address = without_user(address)
        self._has_folders = has_folders(address)
        self._hashes: dict[str, bytes] = {}
        try:
            self._system, path = open_system(address)
        except RemoteError as error:
            raise self._failed(error) from error
        self._path = path.rstrip("/")
        self._mark: str | None = None

    def bring(self, folder: Path) -> None:
        """Copy what an earlier run has left there, so that nothing of it is made again.

        Args:
            folder: An empty one here.

        Raises:
            NoteError: It cannot be read, or a name there leads out of it.
        """
        try:
            self._mark = self._state()
            found = [path for name in _ORDER for path in self._files(name)]
            targets = self._targets(folder, found)
            for path, target in zip(found, targets, strict=True):
                target.parent.mkdir(parents=True, exist_ok=True)
                self._system.get_file(path, str(target))
                self._hashes[path] = _hash(target)
        except RemoteError as error:
            raise self._failed(error) from error
        except Exception as error:
            raise self._failed(failure(error)) from error

    def _targets(self, folder: Path, found: list[str]) -> list[Path]:
        """Say where files go here.

        Returns:
            A place below the folder for each.

        Raises:
            RemoteError: One would be elsewhere: a store takes any text for a name.
        """
        names = [path.removeprefix(f"{self._path}/") for path in found]
        odd = [name for name in names if not _is_below(folder, name)]
        if odd:
            more = f" and {len(odd) - _LISTED} more" if len(odd) > _LISTED else ""
            msg = (
                f"these names lead out of the folder or are none: {odd[:_LISTED]!r}{more}; nothing"
                " was brought; see who put them there, and remove them"
            )
            raise RemoteError(msg)
        return [folder / name for name in names]

    def take(self, folder: Path) -> None:
        """Copy there what has changed here, and remove what is no longer here.

        What has come there, or was changed there, since it was brought is not removed: it is
        another's.

        Args:
            folder: As a run has left it.

        Raises:
            NoteError: It cannot be written, or another run has written there meanwhile.
        """
        try:
            self._refuse_changed()
            for name in _ORDER:
                if name not in _READ_ONLY:
                    self._take(folder, name)
        except RemoteError as error:
            raise self._failed(error) from error
        except Exception as error:
            raise self._failed(failure(error)) from error

    def _take(self, folder: Path, name: str) -> None:
        kept: set[str] = set()
        for path in _below(folder / name):
            target = f"{self._path}/{path.relative_to(folder).as_posix()}"
            kept.add(target)
            if self._hashes.get(target) != _hash(path):
                if self._has_folders:
                    self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
                self._system.put_file(str(path), target)
        for gone in sorted(self._hashes.keys() & set(self._files(name)) - kept):
            if self._hashes[gone] == hashlib.sha256(self._system.cat_file(gone)).digest():
                self._system.rm_file(gone)

    def _files(self, name: str) -> list[str]:
        path = f"{self._path}/{name}"
        if self._system.isfile(path):
            return [path]
        return sorted(self._system.find(path)) if self._system.exists(path) else []

    def _refuse_changed(self) -> None:
        if self._state() != self._mark:
            msg = "another run has written there since this one began; nothing was overwritten"
            raise RemoteError(msg)

    def _state(self) -> str | None:
        """Return what tells the records that are there from any others."""
        self._system.invalidate_cache()
        path = f"{self._path}/{_MARK}"
        return str(self._system.ukey(path)) if self._system.exists(path) else None

    def _failed(self, error: RemoteError) -> NoteError:
        return NoteError(f"{self.address}: {error}")


def _is_below(folder: Path, name: str) -> bool:
    """Tell whether a name of a store, which may be any text, is one of a file in a folder.

    Returns:
        False if any part of it means another folder.
    """
    strange = {"", ".", ".."} & set(name.split("/"))
    return not strange and (folder / name).resolve().is_relative_to(folder.resolve())


def _below(path: Path) -> Iterator[Path]:
    """Yield the files at or below a path, sorted."""
    if path.is_dir():
        yield from sorted(one for one in path.rglob("*") if one.is_file())
    elif path.is_file():
        yield path


def _hash(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
