"""Files that an archive has read: what they were like, and in which order they were named.

Owns the table of files. A file's size, time of change and time of change of its entry tell whether
it is as it was; the last cannot be set back by hand. Refuses to read contents.
"""

import os
import sqlite3
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.archive.connection import transaction


class FileState(NamedTuple):
    """What tells that a file was not written to."""

    size: int
    modified_ns: int
    changed_ns: int

    @classmethod
    def of(cls, state: os.stat_result) -> "FileState":
        """Return it as the file system has it."""
        return cls(state.st_size, state.st_mtime_ns, state.st_ctime_ns)


class KnownFile(NamedTuple):
    """A file as the archive has it."""

    key: int
    state: FileState | None
    """Null until all of its articles are stored."""
    articles: int


def find_file(connection: sqlite3.Connection, path: str) -> KnownFile | None:
    """Return what is known of a file."""
    row = connection.execute(
        "SELECT file, size, modified_ns, changed_ns, articles FROM files WHERE path = ?", (path,)
    ).fetchone()
    if row is None:
        return None
    key, size, modified, changed, articles = row
    state = None if size is None else FileState(size, modified, changed)
    return KnownFile(key, state, articles)


def place_of(connection: sqlite3.Connection, path: str) -> int:
    """Enter a file behind all others, inside the caller's transaction.

    Returns:
        Its key.
    """
    cursor = connection.execute(
        "INSERT INTO files (path, place) SELECT ?, coalesce(max(place), 0) + 1 FROM files", (path,)
    )
    return int(cursor.lastrowid or 0)


def close_file(connection: sqlite3.Connection, key: int, state: FileState, articles: int) -> None:
    """Note that all articles of a file are stored, inside the caller's transaction."""
    connection.execute(
        "UPDATE files SET size = ?, modified_ns = ?, changed_ns = ?, articles = ? WHERE file = ?",
        (*state, articles, key),
    )


def keep_order(connection: sqlite3.Connection, order: Sequence[int]) -> None:
    """Let files stand in the order in which a run named them.

    Files that the run did not name stay before those that it did. Nothing is written where they
    stand in that order already, as after files were added at the end.
    """
    places: dict[int, int] = dict(connection.execute("SELECT file, place FROM files"))
    if all(places[one] < places[other] for one, other in pairwise(order)):
        return
    behind = max(places.values())
    with transaction(connection):
        connection.executemany(
            "UPDATE files SET place = ? WHERE file = ?",
            ((behind + number, key) for number, key in enumerate(order, start=1)),
        )
