"""What a run takes in: articles that are new or changed, then those that are to be done anew.

Owns the difference between an archive and the files that a run is given. A file whose size and
times are those of the last run is not opened; of any other, only the articles whose text or
metadata is another are handed on. Refuses to hold the run's articles: it
remembers those under way alone.
"""

import os
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.archive.articles import (
    Identity,
    Incoming,
    Known,
    Place,
    find_article,
    is_taken,
    read_incoming,
)
from summarizer.archive.connection import transaction
from summarizer.archive.files import FileState, close_file, find_file, keep_order, place_of
from summarizer.errors import ArticleError
from summarizer.records.article import RawArticle
from summarizer.text.digest import article_sha256

Begin = Callable[[str, os.stat_result | None], bool]
Read = Callable[[Begin], Iterator[RawArticle | ArticleError]]
"""Reads the run's files, asking about each; ids are as the files have them."""
STDIN = "-"


@dataclass(eq=False)
class _Open:
    """A file that is being read, or whose articles are under way."""

    path: str
    state: FileState | None
    key: int
    articles: int = 0
    under_way: int = 0
    is_read: bool = False
    is_whole: bool = True
    """No article of it failed."""
    seen: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])


def _whole_path(source: str) -> str:
    """Name a file so that it has the same name whatever folder a run was begun in.

    Returns:
        Its whole path; an address as it stands.
    """
    return source if source == STDIN or "://" in source else os.path.realpath(source)


class Intake:
    """The articles of a run; iterate once, then tell of each outcome in the same order."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        read: Read | None,
        stale: Sequence[int] = (),
        *,
        is_dated: bool = False,
        is_dry: bool = False,
    ) -> None:
        self._connection = connection
        self._read = read
        self._stale = stale
        self._is_dated = is_dated  # a date was given beside the files: theirs do not tell of it
        self._is_dry = is_dry  # nothing is written: what a run would take in is only shown
        self._under_way: deque[tuple[Incoming | None, _Open | None]] = deque()
        self._file: _Open | None = None
        self._order: list[int] = []
        self._next_name: dict[str, int] = {}
        self._taken: set[str] = set()
        self.readable = 0
        """Articles that could be read, unchanged ones included."""
        self.unchanged = 0
        """Articles that the archive has as they are."""

    def __iter__(self) -> Iterator[RawArticle | ArticleError]:
        """Take in.

        Yields:
            Articles under their ids in the archive, and errors in the places of what cannot be
            read.
        """
        for item in self._read(self._begin) if self._read else ():
            if isinstance(item, ArticleError):
                self._fail()
                yield item
            elif (article := self._receive(item)) is not None:
                yield article
        self._end_file()
        yield from self._redo()
        if self._order and not self._is_dry:
            keep_order(self._connection, self._order)

    def settle(self, *, stored: bool) -> None:
        """Tell that the next article under way was stored, or failed."""
        _, file = self._under_way.popleft()
        if not self._under_way:
            self._taken.clear()  # all of them are stored, or free again
        if file is not None:
            file.under_way -= 1
            file.is_whole = file.is_whole and stored
            self._close(file)

    def current(self) -> Incoming | None:
        """Return the next article under way; null where it could not be read."""
        return self._under_way[0][0]

    def _begin(self, source: str, state: os.stat_result | None) -> bool:
        self._end_file()
        path = _whole_path(source)
        now = FileState.of(state) if state else None
        known = find_file(self._connection, path)
        if known and now and known.state == now and not self._is_dated:
            self._order.append(known.key)
            self.unchanged += known.articles
            self.readable += known.articles
            return False
        key = known.key if known else self._enter(path)
        self._order.append(key)
        self._file = _Open(path, now, key)
        return True

    def _enter(self, path: str) -> int:
        if self._is_dry:
            return 0
        with transaction(self._connection):
            return place_of(self._connection, path)

    def _end_file(self) -> None:
        if (file := self._file) is not None:
            file.is_read = True
            self._close(file)
            self._file = None

    def _close(self, file: _Open) -> None:
        is_done = file.is_read and not file.under_way and file.is_whole
        if is_done and file.state and not self._is_dry:
            with transaction(self._connection):
                close_file(self._connection, file.key, file.state, file.articles)
            file.is_whole = False  # written once

    def _fail(self) -> None:
        if self._file is not None:
            self._file.is_whole = False
        self._under_way.append((None, None))

    def _receive(self, raw: RawArticle) -> RawArticle | None:
        file = self._file
        if file is None:
            message = f"{raw.source}: an article outside of any file"
            raise AssertionError(message)
        file.articles += 1
        self.readable += 1
        identity = self._identify(raw, file)
        known = find_article(self._connection, identity)
        place, digest = Place(file.key, file.articles), article_sha256(raw)
        if known and known.input_sha256 == digest:
            self.unchanged += 1
            self._move(known, place)
            return None
        if not self._is_dry:
            self._under_way.append((Incoming(identity, known, place, digest), file))
            file.under_way += 1
        name = known.id if known else self._unique(raw.id)
        return raw.model_copy(update={"id": name})

    def _identify(self, raw: RawArticle, file: _Open) -> Identity:
        address = raw.url or file.path
        if address == STDIN:  # what comes through a pipe has no place that would come again
            address = f"{STDIN}{article_sha256(raw)}"
        file.seen[address, raw.id] += 1
        return Identity(address, raw.id, file.seen[address, raw.id])

    def _move(self, known: Known, place: Place) -> None:
        """Note that lines were put in before an article of the same file."""
        if known.file == place.file and known.line != place.line and not self._is_dry:
            with transaction(self._connection):
                self._connection.execute(
                    "UPDATE articles SET line = ? WHERE article = ?", (place.line, known.article)
                )

    def _unique(self, name: str) -> str:
        """Return an id that no other article of the archive has."""
        other, number = name, self._next_name.get(name, 2)
        while other in self._taken or is_taken(self._connection, other):
            other = f"{name}-{number}"
            number += 1
        self._next_name[name] = number
        self._taken.add(other)
        return other

    def _redo(self) -> Iterator[RawArticle]:
        for key in self._stale:
            found = read_incoming(self._connection, key)
            if found is None:  # this run has stored a newer version
                continue
            incoming, record = found
            self._under_way.append((incoming, None))
            yield record.article.raw
