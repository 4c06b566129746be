"""Dossiers of an archive as they are shown: by their id, by a call's, by an article's."""

import json
import sqlite3
from typing import NamedTuple

from summarizer.errors import ArchiveError
from summarizer.records.dossier import Dossier

LISTED = 5
"""Dossiers that an error names as possible."""


class StoredDossier(NamedTuple):
    """A dossier and its history."""

    dossier: Dossier
    version: int
    """1 for the first."""
    changes: tuple[str, ...]
    """What is new since the version before; empty for the first."""


def find_dossier(connection: sqlite3.Connection, name: str) -> StoredDossier:
    """Find a dossier.

    Args:
        connection: The archive's.
        name: Its id or the beginning of it, the id of a call in it, or of an article.

    Returns:
        The only one that fits.

    Raises:
        ArchiveError: None fits, or several do.
    """
    for condition, value in (
        ("id = ?", name),
        ("dossier IN (SELECT dossier FROM calls WHERE id = ?)", name),
        ("dossier IN (SELECT dossier FROM readouts WHERE article_id = ?)", name),
        # A range and no LIKE: it uses the index, and takes % and _ as they stand.
        ("id >= ? AND id < ?", None),
    ):
        values = (value,) if value is not None else (name, f"{name}\U0010ffff")
        rows = connection.execute(
            f"SELECT id, version, changes, dossier_json FROM dossiers WHERE {condition}"  # noqa: S608
            f" ORDER BY id LIMIT {LISTED + 1}",  # constants, all of them
            values,
        ).fetchall()
        if len(rows) == 1:
            _, version, changes, text = rows[0]
            return StoredDossier(
                Dossier.model_validate_json(text), version, tuple(json.loads(changes))
            )
        if rows:
            names = ", ".join(row[0] for row in rows[:LISTED])
            more = " and more" if len(rows) > LISTED else ""
            message = f"show {name}: several calls fit; name one: {names}{more}"
            raise ArchiveError(message)
    message = f"show {name}: the archive has no such call; `summarizer search` gives their ids"
    raise ArchiveError(message)
