"""Which notes of an archive are to be written, and what from.

Owns the choice: notes of dossiers that have changed, of the next calls of the same people, and
those that the folder does not have. Gives them in batches that fit into memory. A small archive is
written whole, as by a run without an archive; of a larger one the index is of what came last.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.archive.changes import describe_newer
from summarizer.archive.corrected import read_record
from summarizer.brief import Batch, find_beginnings
from summarizer.brief.overview import INDEX
from summarizer.records.dossier import Dossier

WHOLE = 500
"""Articles up to which all notes and an index of everything are written."""
SIZE = 100
"""Dossiers of a batch: their records bound the memory that notes take."""
BEFORE = 2
"""Earlier calls of the same people that a note tells of."""
SEPARATORS = "_-. /"
"""What ends the beginning of an id that can stand for the id in notes."""


_NAMED = (
    "SELECT article FROM articles WHERE is_current AND id IN ("
    "SELECT article_id FROM readouts WHERE dossier = :dossier UNION"
    " SELECT json_extract(value, '$.article_id')"
    " FROM dossiers, json_each(dossier_json, '$.possible') WHERE dossier = :dossier)"
)
"""Articles that a dossier names: its own, and those that may be of the same call."""


class Task(NamedTuple):
    """Notes that are to be written."""

    keys: tuple[int, ...]
    """Keys of dossiers, in the order of the index."""
    is_whole: bool
    """All that there are, and all articles without a call."""


def choose_notes(
    connection: sqlite3.Connection, has_note: Callable[[str], bool], since: int, *, changed: bool
) -> Task | None:
    """Choose the notes that are to be written into a folder.

    Args:
        connection: The archive's.
        has_note: Whether the folder has the note of a dossier, by its id, or the index.
        since: The run up to which the folder has the notes.
        changed: Something is told otherwise although no run has stored it.

    Returns:
        Null if everything is as it should be.
    """
    rows = connection.execute("SELECT dossier, id, run FROM dossiers ORDER BY sort_day, id")
    keys: list[int] = []
    wanted: list[int] = []
    for key, name, run in rows:
        keys.append(key)
        if run > since or not has_note(name):
            wanted.append(key)
    has_index = has_note(INDEX)
    if _is_small(connection):
        changed = changed or not has_index or _is_stored_since(connection, since)
        return Task(tuple(keys), is_whole=True) if wanted or changed else None
    if not (wanted or has_index):
        wanted = keys[-SIZE:]
    followed = {other for key in wanted for other in _following(connection, key)}
    chosen = followed.union(wanted)
    return Task(tuple(key for key in keys if key in chosen), is_whole=False) if chosen else None


def _is_small(connection: sqlite3.Connection) -> bool:
    (articles,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM articles WHERE is_current LIMIT ?)", (WHOLE + 1,)
    ).fetchone()
    return bool(articles <= WHOLE)


def _is_stored_since(connection: sqlite3.Connection, run: int) -> bool:
    """Return whether a record was made after a run; articles without a call are in the index."""
    query = "SELECT 1 FROM records WHERE run > ? LIMIT 1"
    return connection.execute(query, (run,)).fetchone() is not None


def _following(connection: sqlite3.Connection, key: int) -> list[int]:
    """Return the next call of the same people: its note tells of the one before."""
    rows = connection.execute(
        "SELECT next.dossier FROM dossiers JOIN dossiers AS next ON next.people = dossiers.people"
        " AND next.sort_day > dossiers.sort_day WHERE dossiers.dossier = ?"
        " ORDER BY next.sort_day LIMIT 1",
        (key,),
    )
    return [other for (other,) in rows]


def make_batches(connection: sqlite3.Connection, task: Task) -> Iterator[Batch]:
    """Read what notes are written from.

    Yields:
        Batches; the last one has the index.
    """
    if task.is_whole:
        query = "SELECT article FROM articles WHERE is_current ORDER BY article"
        articles = [article for (article,) in connection.execute(query)]
        yield _batch(connection, task.keys, articles, index="")
        return
    first = max(0, len(task.keys) - SIZE)
    for start in range(0, first, SIZE):
        yield _of_some(connection, task.keys[start : min(start + SIZE, first)], None)
    shown = "calls whose notes were written last; `summarizer search` finds the others"
    if first:
        shown = f"the last {SIZE} of {len(task.keys)} {shown}"
    yield _of_some(connection, task.keys[first:], shown)


def _of_some(connection: sqlite3.Connection, keys: Sequence[int], index: str | None) -> Batch:
    told = {other for key in keys for other in _before(connection, key)} - set(keys)
    rows = (
        article
        for key in (*keys, *told)
        for (article,) in connection.execute(_NAMED, {"dossier": key})
    )
    return _batch(connection, keys, sorted(set(rows)), index, sorted(told))


def _before(connection: sqlite3.Connection, key: int) -> list[int]:
    rows = connection.execute(
        "SELECT last.dossier FROM dossiers JOIN dossiers AS last ON last.people = dossiers.people"
        " AND last.sort_day < dossiers.sort_day WHERE dossiers.dossier = ?"
        " ORDER BY last.sort_day DESC LIMIT ?",
        (key, BEFORE),
    )
    return [other for (other,) in rows]


def _batch(
    connection: sqlite3.Connection,
    keys: Sequence[int],
    articles: Iterable[int],
    index: str | None,
    told: Sequence[int] = (),
) -> Batch:
    records = [read_record(connection, article) for article in articles]
    dossiers: list[tuple[str, Dossier]] = []
    news: dict[str, tuple[str, ...]] = {}
    for key in (*keys, *told):
        sort_day, changes, text = connection.execute(
            "SELECT sort_day, changes, dossier_json FROM dossiers WHERE dossier = ?", (key,)
        ).fetchone()
        dossier = Dossier.model_validate_json(text)
        dossiers.append((sort_day, dossier))
        lines = (*_newer(connection, key), *json.loads(changes))
        news[dossier.id] = tuple(dict.fromkeys(lines))
    wanted = frozenset(dossier.id for _, dossier in dossiers[: len(keys)])
    dossiers.sort(key=lambda one: (one[0], one[1].id))
    others = find_namesakes(connection, [one.article.raw.id for one in records])
    return Batch([one for _, one in dossiers], wanted, records, others, news, index)


def _newer(connection: sqlite3.Connection, key: int) -> list[str]:
    rows = connection.execute(
        "SELECT articles.id, articles.version FROM readouts"
        " JOIN articles ON articles.id = article_id AND is_current"
        " WHERE dossier = ? AND articles.version > 1 ORDER BY articles.id",
        (key,),
    )
    return [describe_newer(name, version) for name, version in rows]


def find_namesakes(connection: sqlite3.Connection, names: Sequence[str]) -> list[str]:
    """Find articles whose ids begin as some do: notes must not call both by that beginning.

    Returns:
        Other ids; for each beginning no more than tell that it is not one article's alone.
    """
    given = set(names)
    found: set[str] = set()
    for name in names:
        for begin in find_beginnings(name):
            for separator in SEPARATORS:
                rows = connection.execute(
                    "SELECT DISTINCT id FROM articles WHERE id >= ? AND id < ? LIMIT 2",
                    (begin + separator, begin + chr(ord(separator) + 1)),
                )
                found.update(other for (other,) in rows)
    return sorted(found - given)
