"""The manifest of a batch folder: which requests lie in which file, and how far each file has come.

Owns `manifest.db`. It is written before whatever it tells of is done, so that a command that was
stopped knows afterwards what may have been done. Takes shards and requests, gives them back.
Refuses a folder that another command is working in, and a manifest of another form.
"""

import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Literal, NamedTuple

from filelock import FileLock, Timeout

from summarizer.errors import NoteError

MANIFEST = "manifest.db"
LOCK = ".lock"
FORM = 1

Step = Literal["written", "uploading", "uploaded", "creating", "submitted", "over"]
"""How far a shard has come. `uploading` and `creating` are written before the server is asked: a
shard that is found so may or may not be there. `over`: nothing more is waited for."""

_TABLES = f"""
CREATE TABLE folder (id TEXT NOT NULL);
CREATE TABLE shards (
    number INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL,
    requests INTEGER NOT NULL, bytes INTEGER NOT NULL,
    endpoint TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, schema TEXT NOT NULL,
    step TEXT NOT NULL, file_id TEXT, batch_id TEXT, status TEXT, told TEXT,
    completed INTEGER, failed INTEGER
);
CREATE TABLE requests (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, round INTEGER NOT NULL, source TEXT NOT NULL,
    shard INTEGER NOT NULL REFERENCES shards, answered INTEGER NOT NULL DEFAULT 0, error TEXT
) WITHOUT ROWID;
CREATE INDEX requests_of_shard ON requests (shard);
PRAGMA user_version = {FORM};
"""


class Maker(NamedTuple):
    """What a shard's requests were made for."""

    endpoint: str
    """As shown, without credentials."""
    model: str
    prompt: str
    """Version and content of the prompt."""
    schema: str
    """Hash of the answer's schema."""


class Shard(NamedTuple):
    """One file of requests."""

    number: int
    file: str
    sha256: str
    requests: int
    bytes: int
    maker: Maker
    step: Step = "written"
    file_id: str | None = None
    batch_id: str | None = None
    status: str | None = None
    """As the server told it last."""
    told: str | None = None
    """What the server found wrong."""
    completed: int | None = None
    failed: int | None = None


class Asked(NamedTuple):
    """One request of a shard."""

    id: str
    """Its own hash: `custom_id` in the file."""
    key: str
    """The hash under which the article's answer is kept; of a first request the same as `id`."""
    round: int
    """1: the first request about the article; 2: the one that puts an answer right."""
    source: str
    """The article, as the user would name it."""
    shard: int
    answered: bool = False
    error: str | None = None
    """Why the server gave no answer."""


class Tally(NamedTuple):
    """How many requests of a shard have which outcome."""

    answered: int
    failed: int
    missing: int


def _shard(row: Sequence[object]) -> Shard:
    number, file, sha256, requests, size, *maker = row[:9]
    return Shard(number, file, sha256, requests, size, Maker(*maker), *row[9:])  # type: ignore[arg-type] # as written here


def _open(path: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(path)
    try:
        form = rows.execute("PRAGMA user_version").fetchone()[0]
        if form == 0:
            rows.executescript(_TABLES)
            rows.execute("INSERT INTO folder VALUES (?)", (token_hex(8),))
            rows.commit()
        elif form != FORM:
            message = f"form {form}, and this version of the program writes {FORM}"
            raise sqlite3.DatabaseError(message)
    except sqlite3.Error:
        rows.close()
        raise
    return rows


@contextmanager
def open_manifest(folder: Path, *, make: bool = False, dry: bool = False) -> Generator["Manifest"]:
    """Open a batch folder and hold it for one command.

    Args:
        folder: Of the files.
        make: Make it if it is not there.
        dry: Nothing is to be kept: a folder that is not there is thought of as empty.

    Yields:
        Its manifest; what is not committed is forgotten.

    Raises:
        NoteError: There is none, it cannot be used, or another command is working in it.
    """
    path = folder / MANIFEST
    is_there = path.is_file()
    if not (is_there or make or dry):
        message = f"{path}: there is none; `summarizer batch export` makes it, or --folder"
        raise NoteError(message)
    lock = FileLock(folder / LOCK)
    with ExitStack() as closing:
        try:
            if is_there or not dry:
                folder.mkdir(parents=True, exist_ok=True)
                lock.acquire(timeout=0)
                closing.callback(lock.release)
            rows = _open(path if is_there or not dry else Path(":memory:"))
        except Timeout as error:
            message = f"{folder}: another command is working in it; wait until it is through"
            raise NoteError(message) from error
        except (OSError, sqlite3.Error) as error:
            message = f"{path}: cannot be used ({error}); choose another folder: --folder"
            raise NoteError(message) from error
        closing.callback(rows.close)
        yield Manifest(folder, rows)


class Manifest:
    """What `open_manifest` opens."""

    def __init__(self, folder: Path, rows: sqlite3.Connection) -> None:
        """Take it over.

        Args:
            folder: Of the files.
            rows: The open database.
        """
        self.folder = folder
        self._db = rows

    @property
    def id(self) -> str:
        """Names the folder on a server: no other has the same."""
        return str(self._db.execute("SELECT id FROM folder").fetchone()[0])

    def commit(self) -> None:
        """Keep what was written so far."""
        self._db.commit()

    def next_number(self) -> int:
        """Number the next shard.

        Returns:
            One more than the last.
        """
        return int(
            self._db.execute("SELECT coalesce(max(number), 0) + 1 FROM shards").fetchone()[0]
        )

    def shards(self) -> list[Shard]:
        """List the shards.

        Returns:
            In the order of their numbers.
        """
        return [_shard(row) for row in self._db.execute("SELECT * FROM shards ORDER BY number")]

    def add_shard(self, shard: Shard) -> None:
        """Enter a shard whose file is there."""
        row = (*shard[:5], *shard.maker, *shard[6:])
        self._db.execute(f"INSERT INTO shards VALUES ({','.join('?' * len(row))})", row)  # noqa: S608 - question marks

    def update(self, shard: Shard) -> Shard:
        """Keep how far a shard has come, at once.

        Returns:
            The shard.
        """
        self._db.execute(
            "UPDATE shards SET step = ?, file_id = ?, batch_id = ?, status = ?, told = ?,"
            " completed = ?, failed = ? WHERE number = ?",
            (*shard[6:], shard.number),
        )
        self._db.commit()
        return shard

    def find(self, request: str) -> Asked | None:
        """Look a request up by its own hash.

        Returns:
            The request, or null.
        """
        wanted = "SELECT id, key, round, source, shard, answered, error FROM requests WHERE id = ?"
        row = self._db.execute(wanted, (request,)).fetchone()
        return None if row is None else Asked(*row)._replace(answered=bool(row[5]))

    def add_request(self, asked: Asked) -> None:
        """Enter a request; one that is there already moves to its new shard."""
        self._db.execute("INSERT OR REPLACE INTO requests VALUES (?, ?, ?, ?, ?, ?, ?)", asked)

    def mark(self, request: str, error: str | None = None) -> None:
        """Enter what has become of a request: an answer, or an error if there is none yet."""
        if error is None:
            self._db.execute(
                "UPDATE requests SET answered = 1, error = NULL WHERE id = ?", (request,)
            )
        else:
            self._db.execute(
                "UPDATE requests SET error = ? WHERE id = ? AND NOT answered", (error, request)
            )

    def keys(self, shard: int) -> Iterator[tuple[str, int]]:
        """List the questions of a shard.

        Yields:
            The hash under which the answer is kept, and the round.
        """
        yield from self._db.execute("SELECT key, round FROM requests WHERE shard = ?", (shard,))

    def tally(self, shard: int) -> Tally:
        """Count the outcomes of a shard's requests.

        Returns:
            Requests that have moved to a later shard are counted there.
        """
        row = self._db.execute(
            "SELECT coalesce(sum(answered), 0), coalesce(sum(error IS NOT NULL), 0),"
            " coalesce(sum(NOT answered AND error IS NULL), 0) FROM requests WHERE shard = ?",
            (shard,),
        ).fetchone()
        return Tally(*row)

    def errors(self, shard: int) -> Iterator[tuple[str, int, str]]:
        """List why a shard's requests have no answer.

        Yields:
            The server's words, how often, and one article of them; the most frequent first.
        """
        yield from self._db.execute(
            "SELECT error, count(*), min(source) FROM requests WHERE shard = ?"
            " AND error IS NOT NULL GROUP BY error ORDER BY count(*) DESC, error",
            (shard,),
        )
