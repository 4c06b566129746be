"""Answers that were paid for, kept from run to run.

Owns what is kept and what becomes of a run whose folder fails it. Takes a request's hash and an
answer, gives the answer back. A folder that is broken or locked costs a warning, never the run; one
that is full or not writable is read all the same: what was paid for is not paid for twice.
"""

import json
import logging
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, NamedTuple, Self, get_args

import diskcache
from pydantic import TypeAdapter, ValidationError

from summarizer.ask.batched import Replies
from summarizer.ask.cache_folder import BROKEN, FOLDER, ForeignRow, ReadOnlyFolder, open_folder
from summarizer.errors import SettingsError
from summarizer.records.answer import Answer
from summarizer.records.base import Frozen
from summarizer.records.record import Usage

HITS = "hits"
Known = Literal["models", "modes"]
NO_ANSWERS: tuple[str, ...] = (HITS, *get_args(Known))
"""Keys of rows that are no answers; those of answers are hashes."""

WITHOUT = "cannot be used; going on without"
READ_ONLY = "cannot be written; answers in it are used, no new one is kept"

_NAMES = TypeAdapter(dict[str, str])
_log = logging.getLogger(__name__)


class Stored(Frozen):
    """What is kept of an answer."""

    answer: Answer
    usage: Usage


_ROW: TypeAdapter[Stored | Replies] = TypeAdapter(Stored | Replies)


class CacheStatus(NamedTuple):
    """What the folder holds."""

    directory: Path
    entries: int
    size_bytes: int
    hits: int


def _count(cache: diskcache.Cache) -> int:
    return len(cache) - sum(key in cache for key in NO_ANSWERS)


def _hits(cache: diskcache.Cache) -> int:
    hits = cache.get(HITS)
    return hits if isinstance(hits, int) else 0


class AnswerCache:
    """An open folder of answers, or none if it cannot be used."""

    def __init__(self, directory: Path) -> None:
        """Open the folder, made if need be.

        Args:
            directory: The answers go into a private folder below it.
        """
        self._directory = directory
        self._hits = 0
        self._has_warned = False
        self._cache: diskcache.Cache | None = None
        self._rows: diskcache.Cache | ReadOnlyFolder | None = None
        try:
            self._rows = self._cache = open_folder(directory)
        except BROKEN as error:
            self._open_for_reading(error)

    def _open_for_reading(self, refused: Exception) -> None:
        if isinstance(refused, sqlite3.OperationalError | OSError | diskcache.Timeout):
            with suppress(*BROKEN):
                self._rows = ReadOnlyFolder(self._directory)
                self._warn_of(refused, READ_ONLY)
                return
        self._warn_of(refused, WITHOUT)

    def _warn_of(self, error: Exception, consequence: str) -> None:
        name = type(error).__name__
        _log.warning("cache %s %s: %s: %s", self._directory, consequence, name, error)

    @contextmanager
    def _reading(self) -> Generator[None]:
        try:
            yield
        except ForeignRow as error:
            _log.warning("%s", error)
        except BROKEN as error:
            self._rows = self._cache = None
            self._warn_of(error, WITHOUT)

    @contextmanager
    def _writing(self) -> Generator[None]:
        try:
            yield
        except BROKEN as error:
            self._cache = None
            self._warn_of(error, READ_ONLY)

    @property
    def claims(self) -> Path | None:
        """Where runs that share the folder say what they are asking; null if nothing is kept."""
        return self._directory / FOLDER if self._cache is not None else None

    def get(self, key: str) -> Stored | None:
        """Look an answer up.

        Args:
            key: The request's hash.

        Returns:
            The answer and what it cost, or null.
        """
        row = self.find(key)
        return row if isinstance(row, Stored) else None

    def find(self, key: str) -> Stored | Replies | None:
        """Look up what there is of an answer.

        Args:
            key: The request's hash.

        Returns:
            The answer; or what a batch has brought and no run has looked at; or null, also for a
            row that an older version stored and that is neither any more.
        """
        row: object = None
        with self._reading():
            row = self._rows.get(key) if self._rows is not None else None
        if row is None:
            return None
        try:
            found = _ROW.validate_json(json.dumps(row))
        except ValidationError:
            self._warn_of_old_rows()
            return None
        self._hits += isinstance(found, Stored)
        return found

    def _warn_of_old_rows(self) -> None:
        if not self._has_warned:
            self._has_warned = True
            _log.warning(
                "cache %s holds answers of another version; they are asked for anew",
                self._directory,
            )

    def put(self, key: str, stored: Stored | Replies) -> None:
        """Keep an answer, or what may become one.

        Args:
            key: The request's hash.
            stored: What to keep.
        """
        with self._writing():
            if self._cache is not None:
                self._cache.set(key, stored.model_dump(mode="json"))

    def drop(self, key: str) -> None:
        """Forget what there is of an answer.

        Args:
            key: The request's hash.
        """
        with self._writing():
            if self._cache is not None:
                self._cache.pop(key)

    def _known(self, what: Known) -> dict[str, str]:
        row: object = None
        with self._reading():
            row = self._rows.get(what) if self._rows is not None else None
        try:
            return _NAMES.validate_python(row or {})
        except ValidationError:
            return {}

    def recall(self, what: Known, of: str) -> str | None:
        """Say what was found out about an endpoint.

        Args:
            what: Its only model, or the mode that one of its models takes.
            of: Which endpoint, as shown; or which endpoint and model.

        Returns:
            Its name, or null.
        """
        return self._known(what).get(of)

    def remember(self, what: Known, of: str, name: str) -> None:
        """Keep what was found out, so that a run whose answers are here needs no request.

        Args:
            what: The endpoint's only model, or the mode that one of its models takes.
            of: Which endpoint, as shown; or which endpoint and model.
            name: Of the model or mode.
        """
        known = self._known(what)
        with self._writing():
            if self._cache is not None and known.get(of) != name:
                self._cache.set(what, known | {of: name})

    def close(self) -> None:
        """Add this run's hits to the count and let go of the folder."""
        rows, cache = self._rows, self._cache
        if cache is not None and self._hits:
            with self._writing(), cache.transact():
                cache.set(HITS, _hits(cache) + self._hits)
            self._hits = 0
        self._rows = self._cache = None
        if rows is not None:
            rows.close()

    def __enter__(self) -> Self:
        """Use it in a `with`.

        Returns:
            The cache itself.
        """
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


@contextmanager
def _opened(directory: Path) -> Generator[diskcache.Cache]:
    try:
        cache = open_folder(directory)
        try:
            yield cache
        finally:
            cache.close()
    except BROKEN as error:
        message = f"cache {directory}: {error}; remove the folder to begin anew"
        raise SettingsError(message) from error


def cache_status(directory: Path) -> CacheStatus:
    """Count what a folder holds.

    Args:
        directory: As given to `AnswerCache`.

    Returns:
        Answers, bytes on disk, and how many answers were taken from it so far.

    Raises:
        SettingsError: It cannot be read.
    """
    with _opened(directory) as cache:
        return CacheStatus(directory, _count(cache), cache.volume(), _hits(cache))


def clear_cache(directory: Path) -> int:
    """Forget every answer.

    Args:
        directory: As given to `AnswerCache`.

    Returns:
        How many there were.

    Raises:
        SettingsError: It cannot be written.
    """
    with _opened(directory) as cache:
        counted = _count(cache)
        cache.clear()
        return counted
