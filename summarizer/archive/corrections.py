"""A person's corrections taken into an archive.

Owns the table of corrections. Takes those of an output folder, keeps each whole, and makes the rows
of the articles that they are of anew; merging then brings their dossiers up to date. A correction
leaves the archive when it is taken back in the folder that it came from, never because a folder is
gone or another one is used.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from summarizer.archive.connection import transaction
from summarizer.archive.corrected import lay_corrections, list_corrections, read_stored
from summarizer.archive.merging import mark_unmerged
from summarizer.archive.rows import insert_row, remove_rows, write_rows
from summarizer.corrections import CORRECTIONS, Corrections, read_corrections
from summarizer.data import Gazetteer
from summarizer.records.correction import Correction


def take_corrections(connection: sqlite3.Connection, out: Path, gazetteer: Gazetteer) -> int:
    """Take in what was corrected, or taken back, in an output folder since the last run.

    Args:
        connection: The archive's.
        out: Folder of `corrections.jsonl`; without that file the archive's stay as they are.
        gazetteer: Knows the spellings of names.

    Returns:
        How many articles read otherwise now.

    Raises:
        NoteError: The file cannot be read, or a line is no correction.
    """
    if not (out / CORRECTIONS).exists():
        return 0
    given, folder = read_corrections(out), str(out.resolve())
    with transaction(connection):
        before = _ids_by_article(connection)
        _replace(connection, folder, given)
        after = _ids_by_article(connection)
        changed = [name for name in before | after if before.get(name) != after.get(name)]
        return sum(_write_again(connection, name, gazetteer) for name in sorted(changed))


def find_lost(connection: sqlite3.Connection) -> list[str]:
    """Say which corrections of an archive have no place in its records any more.

    Returns:
        One line each.
    """
    corrections = Corrections(kept := list_corrections(connection))
    for name in sorted({one.article_id for one in kept}):
        if (article := _find_current(connection, name)) is not None:
            corrections.apply(read_stored(connection, article))
    return list(corrections.lost())


def _ids_by_article(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    rows = connection.execute("SELECT article_id, id FROM corrections ORDER BY correction")
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for article_id, name in rows:
        found[article_id] += (name,)
    return dict(found)


def _replace(connection: sqlite3.Connection, folder: str, given: Iterable[Correction]) -> None:
    connection.execute("DELETE FROM corrections WHERE folder = ?", (folder,))
    for one in given:
        row = {
            "id": one.id,
            "article_id": one.article_id,
            "text_sha256": one.text_sha256,
            "call": one.call,
            "field": one.field,
            "value": json.dumps(one.value, ensure_ascii=False),
            "was": json.dumps(one.was, ensure_ascii=False),
            "reason": one.because,
            "person": one.by,
            "folder": folder,
            "line": one.model_dump_json(),
        }
        insert_row(connection, "corrections", row, "INSERT OR REPLACE")


def _find_current(connection: sqlite3.Connection, name: str) -> int | None:
    row = connection.execute(
        "SELECT article FROM articles WHERE id = ? AND is_current", (name,)
    ).fetchone()
    return row[0] if row else None


def _write_again(connection: sqlite3.Connection, name: str, gazetteer: Gazetteer) -> bool:
    """Make the rows of an article anew.

    Returns:
        Whether the archive has an article of that id.
    """
    if (article := _find_current(connection, name)) is None:
        return False
    mark_unmerged(connection, article)
    remove_rows(connection, article)
    record = lay_corrections(connection, read_stored(connection, article))
    write_rows(connection, article, record, gazetteer)
    return True
