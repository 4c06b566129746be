"""What a record was made with, as far as a change of it makes the record stale.

Owns the comparison of a record's versions with this program's. Takes the archive, gives the records
that another version would make otherwise, and why. Refuses to redo anything: the run decides.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.records.versions import Versions


class Stale(NamedTuple):
    """Records that this program would make otherwise, by what has changed."""

    free: tuple[int, ...]
    """Keys of articles that the rules alone answered: made anew at once, they cost nothing."""
    kept: tuple[int, ...]
    """Keys of those whose answer may still be that of today's request: that is tried at once."""
    asked: tuple[int, ...]
    """Keys of those that somebody must be asked about."""
    reasons: Counter[str]
    """How many of `asked` for each reason."""


OF_RULES = ("grounding", "answering", "rules", "gazetteer")
"""Versions that shape a record which the rules alone answer."""
OF_MODEL = ("prompt", "schema_hash", "grounding", "rules", "gazetteer")
"""Those of a record that a model or a recording answered; the code that sends and receives is not
among them, since the answer is what the endpoint said."""
_PARTS = tuple(dict.fromkeys((*OF_MODEL, *OF_RULES)))
_IN_WORDS = {"schema_hash": "schema", "rules": "rule set"}


def find_stale(connection: sqlite3.Connection, now: Versions, *, asks_model: bool) -> Stale:
    """Find the records of current articles that were made with other versions.

    Args:
        connection: The archive's.
        now: Versions of this program.
        asks_model: Whether this run asks an endpoint: then an answer of the rules is stale too,
            since a model is at hand.

    Returns:
        Keys of articles, and how many there are for each reason.
    """
    free: list[int] = []
    kept: list[int] = []
    asked: list[int] = []
    reasons: Counter[str] = Counter()
    for versions in _versions(connection):
        by_rules = versions["engine"] == "rules"
        why = list(_reasons(versions, now, OF_RULES if by_rules else OF_MODEL))
        keys = _articles(connection, versions) if why or by_rules else []
        if why and not by_rules and _may_be_kept(versions, now):
            kept += keys
            continue
        if why and by_rules:
            free += keys
        why = ["answered by rules"] if by_rules and asks_model else [] if by_rules else why
        asked += keys if why else []
        reasons.update({reason: len(keys) for reason in why if keys})
    return Stale(tuple(sorted(free)), tuple(sorted(kept)), tuple(sorted(asked)), reasons)


def name_request(now: Versions) -> str:
    """Name what shapes a request besides prompt and schema.

    Returns:
        The versions of what reads an article.
    """
    return f"{now.grounding} {now.gazetteer}"


def _may_be_kept(versions: dict[str, str | None], now: Versions) -> bool:
    """Return whether it is open that an answer is that of today's request."""
    same = versions["prompt"] == now.prompt and versions["schema_hash"] == now.schema_hash
    return same and versions["other_request"] != name_request(now)


def _reasons(
    versions: dict[str, str | None], now: Versions, parts: tuple[str, ...]
) -> Iterator[str]:
    today = now.model_dump()
    for part in parts:
        if versions[part] != today[part]:
            yield f"{_IN_WORDS.get(part, part)} {versions[part]}, now {today[part]}"


_COLUMNS = ("engine", *_PARTS, "other_request")


def _versions(connection: sqlite3.Connection) -> list[dict[str, str | None]]:
    columns = ", ".join(_COLUMNS)
    rows = connection.execute(f"SELECT DISTINCT {columns} FROM records")  # noqa: S608 - constants
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def _articles(connection: sqlite3.Connection, versions: dict[str, str | None]) -> list[int]:
    same = " AND ".join(f"records.{name} IS :{name}" for name in _COLUMNS)
    rows = connection.execute(
        f"SELECT article FROM records JOIN articles USING (article) WHERE is_current AND {same}",  # noqa: S608 - constants
        versions,
    )
    return [key for (key,) in rows]


def describe_stale(stale: Stale) -> str:
    """Say what is stale and how it is redone.

    Returns:
        One line.
    """
    why = "; ".join(f"{reason} ({count})" for reason, count in sorted(stale.reasons.items()))
    count = len(stale.asked)
    records = "1 record is" if count == 1 else f"{count} records are"
    return f"{records} stale: {why}; --refresh stale asks again"
