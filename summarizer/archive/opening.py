"""Which archives this program opens, and the way to look into one.

Owns the mark of an archive and what is refused by it. Takes a path, gives a connection that cannot
write. Imports nothing of what writes: looking in must begin at once.
"""

import sqlite3
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from summarizer.archive.connection import connect_to_read, in_words, refuse_other_files
from summarizer.archive.tables import LAYOUTS
from summarizer.errors import ArchiveError

APPLICATION_ID = 0x53756D61
"""'Suma' in ASCII, https://www.sqlite.org/pragma.html#pragma_application_id."""
VERSION = len(LAYOUTS)


def read_version(connection: sqlite3.Connection) -> int:
    """Return the version of an archive's layout; 0 for a file with nothing in it."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def refuse_foreign(connection: sqlite3.Connection, path: object) -> None:
    """Refuse what this program cannot use.

    Raises:
        ArchiveError: The file is somebody else's, or made by a newer version of the program.
    """
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        message = f"{path}: an SQLite file, but no archive of summarizer; choose another: --store"
        raise ArchiveError(message)
    version = read_version(connection)
    if version > VERSION:
        message = (
            f"{path}: made by a newer summarizer (layout {version}; this one knows {VERSION});"
            " update the program, or choose another file: --store"
        )
        raise ArchiveError(message)


@contextmanager
def look_into(path: Path) -> Generator[sqlite3.Connection]:
    """Open an archive for looking into it, while a run may be writing.

    Yields:
        A connection that refuses to write; whatever SQLite refuses is an `ArchiveError`.

    Raises:
        ArchiveError: There is none, or it needs a run to bring it up to date.
    """
    refuse_other_files(path)
    if not path.exists():
        message = f"{path}: there is no archive; `summarizer run --store {path}` makes one"
        raise ArchiveError(message)
    with ExitStack() as closing:
        closing.enter_context(in_words(path))
        connection = connect_to_read(path)
        closing.callback(connection.close)
        refuse_foreign(connection, path)
        version = read_version(connection)
        if version < VERSION:
            message = (
                f"{path}: an archive of an older summarizer (layout {version}, now {VERSION});"
                f" `summarizer run --store {path}` brings it up to date"
            )
            raise ArchiveError(message)
        yield connection
