"""The folder of answers as it lies on the disk: diskcache on SQLite, JSON only.

Owns its form and how it is opened: for writing, and for reading alone where it cannot be written.
Refuses whatever this program did not write itself (diskcache unpickles planted rows by default,
CVE-2025-69872, and reads and deletes files that a row names).
"""

import json
import sqlite3
from pathlib import Path
from typing import Any, NoReturn

import diskcache
from diskcache.core import MODE_RAW
from typing_extensions import override

FOLDER = "answers"
"""Below the folder that is given: it is made private, and a folder of yours must not be."""
PRIVATE = 0o700
LOCKED_S = 30
"""How long to wait for another run that is writing."""
DATABASE = "cache.db"
"""diskcache's own name."""

BROKEN = (
    sqlite3.Error,
    diskcache.Timeout,
    OSError,
    # Settings in the folder that are not diskcache's, or of another version of it.
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
)
"""What opening, reading or writing a folder raises that is not as it should be."""


class ForeignRow(ValueError):  # noqa: N818 - it says what was found
    """A row that was not written here."""


def _refuse(what: str) -> NoReturn:
    message = f"refused a row of the cache: {what} was not written by this program"
    raise ForeignRow(message)


def _read_value(mode: object, filename: object, value: object) -> Any:  # noqa: ANN401 - JSON
    if mode != MODE_RAW or filename is not None or not isinstance(value, str):
        _refuse("a pickled value or a file")
    return json.loads(value)


class JsonDisk(diskcache.Disk):
    """Text keys and JSON values in the database itself: nothing pickled, no files.

    `Any` stands where diskcache has an overload for each of the types that it pickles or files.
    """

    @override
    def put(self, key: Any) -> Any:
        return (key, True) if isinstance(key, str) else _refuse("a key that is no text")

    @override
    def get(self, key: Any, raw: bool) -> Any:
        return key if raw and isinstance(key, str) else _refuse("a pickled key")

    @override
    def store(self, value: Any, read: bool, key: Any = None) -> Any:
        return 0, MODE_RAW, None, json.dumps(value)

    @override
    def fetch(self, mode: int, filename: Any, value: Any, read: bool) -> Any:
        return _read_value(mode, filename, value)

    @override
    def remove(self, file_path: object) -> None:
        """Leave it: no row of ours names a file, and a planted one may name any."""


def open_folder(directory: Path) -> diskcache.Cache:
    """Open a folder, made if need be.

    Args:
        directory: The answers go into a private folder below it.

    Returns:
        To be closed.
    """
    folder = directory / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(PRIVATE)
    # The default would throw the oldest answers away at 1 GB.
    return diskcache.Cache(
        str(folder), timeout=LOCKED_S, disk=JsonDisk, eviction_policy="none", cull_limit=0
    )


def _connect(directory: Path, how: str) -> sqlite3.Connection:
    address = (directory / FOLDER / DATABASE).resolve().as_uri()
    rows = sqlite3.connect(f"{address}?{how}", uri=True)
    try:
        rows.execute("SELECT mode, filename, value FROM Cache WHERE key = '' AND raw = 1")
    except sqlite3.Error:
        rows.close()
        raise
    return rows


class ReadOnlyFolder:
    """The rows of a folder that cannot be written."""

    def __init__(self, directory: Path) -> None:
        """Open it for reading.

        Args:
            directory: As given to `open_folder`.

        Raises `sqlite3.Error` where there is none, or it cannot be read either.
        """
        try:
            self._rows = _connect(directory, "mode=ro")
        except sqlite3.OperationalError:
            # SQLite writes beside a file even to read it, unless it is told that nobody writes.
            self._rows = _connect(directory, "immutable=1")

    def get(self, key: str) -> Any:  # noqa: ANN401 - JSON
        """Look a row up.

        Returns:
            Its value, or null.
        """
        wanted = "SELECT mode, filename, value FROM Cache WHERE key = ? AND raw = 1"
        row = self._rows.execute(wanted, (key,)).fetchone()
        return None if row is None else _read_value(*row)

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()
