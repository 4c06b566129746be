"""Dossiers of an archive: only those that a new or changed article touches are made anew.

Owns the tables of dossiers and readouts. Each component (see `neighbours`) is merged in one
transaction; calls that are yet to be merged are marked as such from the transaction that stored
them, so that a run that was killed in between is made good by the next.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.archive.changes import describe_changes
from summarizer.archive.claims import name_person
from summarizer.archive.connection import transaction
from summarizer.archive.corrected import read_record
from summarizer.archive.neighbours import CallRow, find_component
from summarizer.archive.rows import insert_row
from summarizer.archive.runs import last_run
from summarizer.data import Gazetteer
from summarizer.merge import merge_component
from summarizer.merge.dossiers import Merged, sort_day
from summarizer.merge.voices import Entry, read_entries
from summarizer.records.dossier import Dossier


class _Old(NamedTuple):
    """A dossier as it was."""

    key: int
    base_id: str
    version: int
    changes: str
    run: int
    """That made it."""
    dossier: Dossier
    articles: dict[str, int]
    """Ids of its articles, and the version of each one's text."""


def mark_unmerged(connection: sqlite3.Connection, article: int) -> None:
    """Note, before an article's calls are removed, that their components are to be merged anew.

    Inside the caller's transaction.
    """
    own = connection.execute(
        "SELECT call FROM calls WHERE article = ? AND NOT is_withheld", (article,)
    ).fetchall()
    for (call,) in own:
        _set_merged(connection, find_component(connection, call), is_merged=False)


def merge_new(connection: sqlite3.Connection, gazetteer: Gazetteer) -> int:
    """Merge all calls that are yet to be merged, with whatever they may have to do with.

    Returns:
        How many dossiers were made or looked at again.
    """
    count = 0
    while True:
        found = connection.execute(
            "SELECT call FROM calls WHERE NOT is_withheld AND NOT is_merged LIMIT 1"
        ).fetchone()
        if found is None:
            break
        with transaction(connection):
            count += _merge(connection, find_component(connection, found[0]), gazetteer)
    with transaction(connection):
        left = _without_calls(connection)
        _remove(connection, [key for key, _ in left])
        for base_id in sorted({base_id for _, base_id in left}):
            _tell_apart(connection, base_id)
    return count


def _merge(
    connection: sqlite3.Connection, component: Sequence[CallRow], gazetteer: Gazetteer
) -> int:
    _set_merged(connection, component, is_merged=False)
    entries = _read_entries(connection, component, gazetteer)
    names = {entry.record.article.raw.id for entry in entries.values()}
    old = _read_old(connection, names)
    made = merge_component(list(entries.values()), gazetteer)
    versions = [_read_versions(connection, one.dossier) for one in made]
    matched = _match(versions, old)
    stays = {
        before.key
        for one, now, before in zip(made, versions, matched, strict=True)
        if before and _is_same(connection, one, now, before)
    }
    _remove(connection, [one.key for one in old if one.key not in stays])
    keys = {id(entry): call for call, entry in entries.items()}
    for one, now, before in zip(made, versions, matched, strict=True):
        is_same = before is not None and before.key in stays
        number = before.key if before and is_same else _write(connection, one, now, before)
        connection.executemany(
            "UPDATE calls SET dossier = ?, is_merged = 1 WHERE call = ?",
            ((number, keys[id(entry)]) for entry in one.members),
        )
    bases = {one.dossier.id for one in made} | {one.base_id for one in old}
    for base_id in sorted(bases):
        _tell_apart(connection, base_id)
    return len(made)


def _set_merged(
    connection: sqlite3.Connection, component: Iterable[CallRow], *, is_merged: bool
) -> None:
    connection.executemany(
        "UPDATE calls SET is_merged = ? WHERE call = ?",
        ((int(is_merged), row.call) for row in component),
    )


def _read_entries(
    connection: sqlite3.Connection, component: Sequence[CallRow], gazetteer: Gazetteer
) -> dict[int, Entry]:
    """Return the calls of a component as merging takes them, by key."""
    wanted: dict[tuple[str, str], int] = {}
    articles = sorted({row.article for row in component})
    records = {article: read_record(connection, article) for article in articles}
    for article, record in records.items():
        for row in component:
            if row.article == article:
                (call_id,) = connection.execute(
                    "SELECT id FROM calls WHERE call = ?", (row.call,)
                ).fetchone()
                wanted[record.article.raw.id, call_id] = row.call
    found = {
        (entry.record.article.raw.id, entry.call.id): entry
        for entry in read_entries(list(records.values()), gazetteer)
    }
    return {call: found[name] for name, call in wanted.items()}


def _read_old(connection: sqlite3.Connection, names: Iterable[str]) -> list[_Old]:
    """Return the dossiers of some articles that no call is merged into any more."""
    keys: set[int] = set()
    for name in names:
        rows = connection.execute(
            "SELECT dossier FROM readouts WHERE article_id = ? AND NOT EXISTS (SELECT 1 FROM calls"
            " WHERE calls.dossier = readouts.dossier AND is_merged)",
            (name,),
        )
        keys.update(key for (key,) in rows)
    return [_read_one(connection, key) for key in sorted(keys)]


def _read_one(connection: sqlite3.Connection, key: int) -> _Old:
    base_id, version, changes, run, text = connection.execute(
        "SELECT base_id, version, changes, run, dossier_json FROM dossiers WHERE dossier = ?",
        (key,),
    ).fetchone()
    dossier = Dossier.model_validate_json(text)
    rows = connection.execute("SELECT article_id, version FROM readouts WHERE dossier = ?", (key,))
    return _Old(key, base_id, version, changes, run, dossier, dict(rows.fetchall()))


def _read_versions(connection: sqlite3.Connection, dossier: Dossier) -> dict[str, int]:
    """Return the articles of a dossier, copies included, and the version of each one's text."""
    names = [name for one in dossier.readouts for name in (one.article_id, *one.copies)]
    versions: dict[str, int] = {}
    for name in names:
        (versions[name],) = connection.execute(
            "SELECT version FROM articles WHERE id = ? AND is_current", (name,)
        ).fetchone()
    return versions


def _match(made: Sequence[dict[str, int]], old: Sequence[_Old]) -> list[_Old | None]:
    """Give each dossier the one that it was: that of most articles in common, each once.

    Returns:
        In the order of `made`; null for what is new.
    """
    left = list(old)
    matched: list[_Old | None] = []
    for articles in made:
        common = [(len(articles.keys() & was.articles.keys()), -was.key, was) for was in left]
        best = max(common, default=None, key=lambda item: item[:2])
        before = best[2] if best and best[0] else None
        if before is not None:
            left.remove(before)
        matched.append(before)
    return matched


def _is_same(
    connection: sqlite3.Connection, one: Merged, versions: dict[str, int], before: _Old
) -> bool:
    """Return whether a dossier and the records it is made from are those of its last note."""
    if versions != before.articles or one.dossier.id != before.base_id:
        return False
    if one.dossier != before.dossier.model_copy(update={"id": one.dossier.id}):
        return False
    return all(
        connection.execute(
            "SELECT records.run <= ? FROM articles JOIN records USING (article)"
            " WHERE id = ? AND is_current",
            (before.run, name),
        ).fetchone()[0]
        for name in versions
    )


def _write(
    connection: sqlite3.Connection, one: Merged, versions: dict[str, int], before: _Old | None
) -> int:
    dossier = one.dossier
    version, changes = _history(dossier, versions, before)
    row = {
        "dossier": before.key if before else None,
        "id": dossier.id,
        "base_id": dossier.id,
        "mark": one.mark,
        "date": dossier.date,
        "sort_day": sort_day(dossier),
        "people": "; ".join(map(name_person, dossier.principals)),
        "readouts": len(dossier.readouts),
        "conflicts": len(dossier.conflicts),
        "dossier_json": dossier.model_dump_json(),
        "version": version,
        "changes": changes,
        "run": last_run(connection),
    }
    number = insert_row(connection, "dossiers", row)
    printed: list[tuple[str, str | None, str | None]] = [
        (one.article_id, one.side, None) for one in dossier.readouts
    ]
    printed += [(copy, one.side, one.article_id) for one in dossier.readouts for copy in one.copies]
    connection.executemany(
        "INSERT INTO readouts (dossier, article_id, version, side, copy_of) VALUES (?, ?, ?, ?, ?)",
        ((number, name, versions[name], side, copy_of) for name, side, copy_of in printed),
    )
    return number


def _history(dossier: Dossier, versions: dict[str, int], before: _Old | None) -> tuple[int, str]:
    """Return version and changes: those of before, where nothing that is told has changed."""
    if before is None:
        return 1, "[]"
    newer = {
        name: version
        for name, version in versions.items()
        if version > before.articles.get(name, version)
    }
    lines = describe_changes(before.dossier, dossier, newer)
    if not lines:
        return before.version, before.changes
    return before.version + 1, json.dumps(lines, ensure_ascii=False)


def _without_calls(connection: sqlite3.Connection) -> list[tuple[int, str]]:
    return connection.execute(
        "SELECT dossier, base_id FROM dossiers WHERE NOT EXISTS"
        " (SELECT 1 FROM calls WHERE calls.dossier = dossiers.dossier)"
    ).fetchall()


def _remove(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    for key in keys:
        connection.execute("UPDATE calls SET dossier = NULL WHERE dossier = ?", (key,))
        connection.execute("DELETE FROM readouts WHERE dossier = ?", (key,))
        connection.execute("DELETE FROM dossiers WHERE dossier = ?", (key,))


def _tell_apart(connection: sqlite3.Connection, base_id: str) -> None:
    """Give dossiers of the same date and people ids of their own, as merging everything would."""
    rows = connection.execute(
        "SELECT dossier, id, mark, dossier_json FROM dossiers WHERE base_id = ?", (base_id,)
    ).fetchall()
    for key, name, mark, text in rows:
        wanted = base_id if len(rows) == 1 else f"{base_id}-{mark}"
        if name != wanted:
            dossier = Dossier.model_validate_json(text).model_copy(update={"id": wanted})
            connection.execute(
                "UPDATE dossiers SET id = ?, dossier_json = ?, run = ? WHERE dossier = ?",
                (wanted, dossier.model_dump_json(), last_run(connection), key),
            )
