"""Sentences and claims found by their words.

Owns the query language and what a find shows. Takes words as a person types them, gives finds, each
with the call, the claims that rest on the sentence, and the words that were found. Refuses nothing
of what is typed: whatever is no word, no quotation and no `*` at a word's end is looked for as it
stands, so that no input is an error of SQL.

Words are found in any of their English forms (`call` finds `called`), in any order, all of them in
one sentence or its claims. `"border delimitation"` finds the words side by side, `delimit*` what
begins so.
"""

import re
import sqlite3
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from summarizer.archive.kinds import TOLD
from summarizer.errors import SettingsError
from summarizer.text.fold import fold

MOST_WORDS = 32
"""Words of a query; SQLite's parser has a limit of its own, far above any use."""
LOOKED_AT = 500
"""Finds that are put in order of their calls' dates: the last stored ones come first where there
are more, so that a word of every article costs no more than a rare one."""
FIRST_MARK = 0xE000
"""Found words stand between marks while SQLite shows them: the first characters from here on,
Unicode's private ones, that the text does not have."""
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_WORD = re.compile(r"\w")


class Query(NamedTuple):
    """What is looked for."""

    words: str
    """As a person types them."""
    person: str | None = None
    """Words of a principal's name, or their beginnings."""
    first: str | None = None
    """First day of the call, inclusive; a call whose date is open is found in every period."""
    last: str | None = None
    """Last day, inclusive."""


class FoundClaim(NamedTuple):
    """A claim that rests on the sentence."""

    kind: str
    text: str
    speaker: str | None
    type: str | None
    status: str


class FoundCall(NamedTuple):
    """The call that an article reports."""

    id: str
    dossier: str | None
    date: str | None
    people: str


class Find(NamedTuple):
    """A sentence."""

    article: str
    source: str
    url: str | None
    sentence: int
    text: str
    spans: tuple[tuple[int, int], ...]
    """Where the found words stand in it: start inclusive, end exclusive."""
    call: FoundCall | None
    """Null where the article reports none."""
    claims: tuple[FoundClaim, ...]


def write_match(query: Query) -> str:
    """Write a query in the language of FTS5, in which a quoted string is never an operator.

    Returns:
        An expression that is valid whatever was typed.

    Raises:
        SettingsError: There is no word in it, or there are too many.
    """
    terms = list(_terms(query.words))
    if not terms:
        message = f"search {query.words!r}: there is no word in it"
        raise SettingsError(message)
    if len(terms) > MOST_WORDS:
        message = f"search: {len(terms)} words are too many; at most {MOST_WORDS}"
        raise SettingsError(message)
    parts = [f"{{text claims}} : ({' AND '.join(terms)})"]
    if query.person is not None:
        names = [f'"{word}" *' for word in re.findall(r"\w+", fold(query.person))]
        if not names:
            message = f"--person {query.person!r}: there is no name in it"
            raise SettingsError(message)
        parts.append(f"people : ({' AND '.join(names)})")
    return " AND ".join(parts)


def _terms(words: str) -> Iterator[str]:
    for phrase, word in _TERM.findall(words):
        text = (phrase or word).replace("\0", " ")
        if _WORD.search(text):
            is_beginning = bool(word) and text.endswith("*")
            quoted = text.rstrip("*").replace('"', "")
            yield f'"{quoted}" *' if is_beginning else f'"{quoted}"'


def search(connection: sqlite3.Connection, query: Query, most: int) -> list[Find]:
    """Find sentences.

    Args:
        connection: The archive's.
        query: What is looked for.
        most: How many finds are wanted.

    Returns:
        Those of the newest calls first.
    """
    match = write_match(query)
    values = {"match": match, "most": most, "looked_at": max(most, LOOKED_AT)}
    _, of_call = _of_call(query)
    rows = connection.execute(_write_ranking(query), {**values, **of_call}).fetchall()
    return [_find(connection, _Ranked(*row), match) for row in rows]


class _Ranked(NamedTuple):
    """A sentence that is shown."""

    sentence: int
    number: int
    name: str
    source: str
    url: str | None
    call: int | None
    """Key of the call that is told with it."""


def _write_ranking(query: Query) -> str:
    """Write the query that puts finds in order: nothing of a find that is not shown is read.

    Of the calls of an article the first one with a claim on the sentence is told, else the first.

    Returns:
        SQL with places for what is typed.
    """
    of_call, _ = _of_call(query)
    standing = f"calls.article = found.article AND NOT is_withheld{of_call}"
    kinds = ", ".join(f"'{kind}'" for kind in sorted(TOLD))
    return f"""
        WITH found AS MATERIALIZED (
            SELECT search.rowid AS sentence, sentences.article, number FROM search
            JOIN sentences ON sentences.sentence = search.rowid
            WHERE search MATCH :match{_condition(query)}
            ORDER BY search.rowid DESC LIMIT :looked_at
        ), told AS MATERIALIZED (
            SELECT found.*, coalesce(
                (SELECT calls.call FROM calls JOIN claims USING (call)
                WHERE {standing} AND kind IN ({kinds}) AND claims.text IS NOT NULL
                AND ',' || claims.sentences || ',' LIKE '%,' || found.number || ',%'
                ORDER BY calls.place LIMIT 1),
                (SELECT call FROM calls WHERE {standing} ORDER BY place LIMIT 1)
            ) AS told FROM found
        )
        SELECT sentence, number, articles.id, source, url, told FROM told
        JOIN articles USING (article) LEFT JOIN calls ON call = told
        ORDER BY CASE WHEN date LIKE 'X%' THEN '' ELSE coalesce(date, '') END DESC,
            articles.id DESC, number
        LIMIT :most"""  # noqa: S608 - constants; what is typed is bound


def _condition(query: Query) -> str:
    if query.person is None and query.first is None and query.last is None:
        return ""
    of_call, _ = _of_call(query)
    standing = f"calls.article = sentences.article AND NOT is_withheld{of_call}"
    return f" AND EXISTS (SELECT 1 FROM calls WHERE {standing})"  # noqa: S608 - constants


def _of_call(query: Query) -> tuple[str, dict[str, str]]:
    sql = ""
    values: dict[str, str] = {}
    if query.first is not None:
        sql += " AND (last_day IS NULL OR last_day >= :first)"
        values["first"] = query.first
    if query.last is not None:
        sql += " AND (first_day IS NULL OR first_day <= :last)"
        values["last"] = query.last
    return sql, values


def _find(connection: sqlite3.Connection, row: _Ranked, match: str) -> Find:
    (text,) = connection.execute(
        "SELECT text FROM sentences WHERE sentence = ?", (row.sentence,)
    ).fetchone()
    begin, end = choose_marks(text)
    (marked,) = connection.execute(
        "SELECT highlight(search, 0, ?, ?) FROM search WHERE search MATCH ? AND rowid = ?",
        (begin, end, match, row.sentence),
    ).fetchone()
    spans = find_marked(marked, begin, end)
    call = None if row.call is None else _read_call(connection, row.call)
    claims = () if row.call is None else _claims(connection, row.call, row.number)
    return Find(row.name, row.source, row.url, row.number, text, spans, call, claims)


def choose_marks(text: str) -> tuple[str, str]:
    """Choose two characters that a text does not have.

    Returns:
        What is put before a found word, and what behind it.
    """
    free = (mark for code in count(FIRST_MARK) if (mark := chr(code)) not in text)
    return next(free), next(free)


def find_marked(marked: str, begin: str, end: str) -> tuple[tuple[int, int], ...]:
    """Find where marked words stand in the text without marks.

    Returns:
        Start and end of each.
    """
    length, start = 0, 0
    spans: list[tuple[int, int]] = []
    for part in re.split(f"([{begin}{end}])", marked):
        if part == begin:
            start = length
        elif part == end:
            spans.append((start, length))
        else:
            length += len(part)
    return tuple(spans)


def _read_call(connection: sqlite3.Connection, call: int) -> FoundCall:
    row = connection.execute(
        "SELECT calls.id, dossiers.id, calls.date, calls.people FROM calls"
        " LEFT JOIN dossiers USING (dossier) WHERE call = ?",
        (call,),
    ).fetchone()
    return FoundCall(*row)


def _claims(connection: sqlite3.Connection, call: int, number: int) -> tuple[FoundClaim, ...]:
    """Return the claims of a call that rest on a sentence."""
    rows = connection.execute(
        "SELECT kind, text, speaker, type, status FROM claims WHERE call = ?"
        " AND ',' || sentences || ',' LIKE ? ORDER BY claim",
        (call, f"%,{number},%"),
    )
    return tuple(FoundClaim(*row) for row in rows if row[0] in TOLD and row[1] is not None)
