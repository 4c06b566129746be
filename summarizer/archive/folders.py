"""Output folders that an archive's notes are written into, and how far each is brought.

Owns the table of folders: the run whose dossiers each has. Takes folders, gives the run from which
on dossiers are new there. What somebody else has written into a folder since, or a folder that is
gone, is known by the list that lies in it: then all is new.
"""

import hashlib
import sqlite3
from pathlib import Path

from summarizer.archive.connection import transaction
from summarizer.archive.runs import last_run
from summarizer.brief.folder import LIST


def find_noted(connection: sqlite3.Connection, notes: Path) -> int:
    """Return the run up to which a folder has the notes; 0 if that cannot be told."""
    row = connection.execute(
        "SELECT run, list_sha256 FROM folders WHERE path = ?", (str(notes.resolve()),)
    ).fetchone()
    return int(row[0]) if row and row[1] == _list_sha256(notes) else 0


def mark_noted(connection: sqlite3.Connection, notes: Path) -> None:
    """Note that a folder has the notes of all dossiers that there are."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO folders (path, run, list_sha256) VALUES (?, ?, ?) ON CONFLICT (path)"
            " DO UPDATE SET run = excluded.run, list_sha256 = excluded.list_sha256",
            (str(notes.resolve()), last_run(connection), _list_sha256(notes)),
        )


def _list_sha256(notes: Path) -> str | None:
    """Return the hash of the list of files that were written last; null if there is none."""
    try:
        return hashlib.sha256((notes / LIST).read_bytes()).hexdigest()
    except OSError:
        return None
