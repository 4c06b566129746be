"""Answers that were paid for, kept from run to run.

Owns the folder: diskcache on SQLite, JSON only. Takes a request's hash and an answer, gives the
answer back. Refuses whatever this module did not write itself (diskcache unpickles planted rows
by default, CVE-2025-69872, and reads and deletes files that a row names). A folder that is broken,
locked, full or not writable costs a warning, never the run.
"""

import json
import logging
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple, NoReturn, Self, get_args

import diskcache
from diskcache.core import MODE_RAW
from pydantic import TypeAdapter, ValidationError
from typing_extensions import override

from summarizer.errors import SettingsError
from summarizer.records.answer import Answer
from summarizer.records.base import Frozen
from summarizer.records.record import Usage

FOLDER = "answers"
"""Below the folder that is given: it is made private, and a folder of yours must not be."""
PRIVATE = 0o700
LOCKED_S = 30
"""How long to wait for another run that is writing."""
HITS = "hits"
Known = Literal["models", "modes"]
NO_ANSWERS: tuple[str, ...] = (HITS, *get_args(Known))
"""Keys of rows that are no answers; those of answers are hashes."""

_NAMES = TypeAdapter(dict[str, str])
_log = logging.getLogger(__name__)

_BROKEN = (
    sqlite3.Error,
    diskcache.Timeout,
    OSError,
    # Settings in the folder that are not diskcache's, or of another version of it.
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
)


class ForeignRow(ValueError):  # noqa: N818 - it says what was found
    """A row that was not written here."""


def _refuse(what: str) -> NoReturn:
    message = f"refused a row of the cache: {what} was not written by this program"
    raise ForeignRow(message)


class JsonDisk(diskcache.Disk):
    """Text keys and JSON values in the database itself: nothing pickled, no files.

    `Any` stands where diskcache has an overload for each of the types that it pickles or files.
    """

    @override
    def put(self, key: Any) -> Any:
        return (key, True) if isinstance(key, str) else _refuse("a key that is no text")

    @override
    def get(self, key: Any, raw: bool) -> Any:
        return key if raw and isinstance(key, str) else _refuse("a pickled key")

    @override
    def store(self, value: Any, read: bool, key: Any = None) -> Any:
        return 0, MODE_RAW, None, json.dumps(value)

    @override
    def fetch(self, mode: int, filename: Any, value: Any, read: bool) -> Any:
        if mode != MODE_RAW or filename is not None or not isinstance(value, str):
            _refuse("a pickled value or a file")
        return json.loads(value)

    @override
    def remove(self, file_path: object) -> None:
        """Leave it: no row of ours names a file, and a planted one may name any."""


class Stored(Frozen):
    """What is kept of an answer."""

    answer: Answer
    usage: Usage


class CacheStatus(NamedTuple):
    """What the folder holds."""

    directory: Path
    entries: int
    size_bytes: int
    hits: int


def _open(directory: Path) -> diskcache.Cache:
    folder = directory / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(PRIVATE)
    # The default would throw the oldest answers away at 1 GB.
    return diskcache.Cache(
        str(folder), timeout=LOCKED_S, disk=JsonDisk, eviction_policy="none", cull_limit=0
    )


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
        with self._tolerating():
            self._cache = _open(directory)

    @contextmanager
    def _tolerating(self) -> Generator[None]:
        try:
            yield
        except ForeignRow as error:
            _log.warning("%s", error)
        except _BROKEN as error:
            self._cache = None
            _log.warning(
                "cache %s cannot be used: %s: %s; going on without", self._directory,
                type(error).__name__, error,
            )  # fmt: skip

    def get(self, key: str) -> Stored | None:
        """Look an answer up.

        Args:
            key: The request's hash.

        Returns:
            The answer and what it cost, or null; also for one that an older version stored and
            that is no answer any more.
        """
        row: object = None
        with self._tolerating():
            row = self._cache.get(key) if self._cache is not None else None
        if row is None:
            return None
        try:
            stored = Stored.model_validate_json(json.dumps(row))
        except ValidationError:
            self._warn_of_old_rows()
            return None
        self._hits += 1
        return stored

    def _warn_of_old_rows(self) -> None:
        if not self._has_warned:
            self._has_warned = True
            _log.warning(
                "cache %s holds answers of another version; they are asked for anew",
                self._directory,
            )

    def put(self, key: str, stored: Stored) -> None:
        """Keep an answer.

        Args:
            key: The request's hash.
            stored: What to keep.
        """
        with self._tolerating():
            if self._cache is not None:
                self._cache.set(key, stored.model_dump(mode="json"))

    def _known(self, what: Known) -> dict[str, str]:
        row: object = None
        with self._tolerating():
            row = self._cache.get(what) if self._cache is not None else None
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
        with self._tolerating():
            if self._cache is not None and known.get(of) != name:
                self._cache.set(what, known | {of: name})

    def close(self) -> None:
        """Add this run's hits to the count and let go of the folder."""
        cache = self._cache
        if cache is None:
            return
        with self._tolerating():
            if self._hits:
                with cache.transact():
                    cache.set(HITS, _hits(cache) + self._hits)
                self._hits = 0
        cache.close()

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
        cache = _open(directory)
        try:
            yield cache
        finally:
            cache.close()
    except _BROKEN as error:
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
