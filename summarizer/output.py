"""The output folder: records, flat facts and errors of a run, one JSON object a line.

Files are written beside their names (`records.jsonl.part`) and take them only when the run is
through, so that an interrupted run leaves the last whole one as it was, and its own beginning in
the `.part` files. Owns these files alone; the notes beside them belong to `brief`.
"""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO, TypedDict

from filelock import FileLock, Timeout
from pydantic import ValidationError

from summarizer.errors import NoteError, SettingsError
from summarizer.pipeline import RECORD_VERSION, Outcome
from summarizer.records.record import ArticleRecord, CallRecord
from summarizer.remote import address_of, without_user

RECORDS = "records.jsonl"
FACTS = "facts.jsonl"
ERRORS = "errors.jsonl"
LOCK = ".lock"
ALL = (RECORDS, FACTS, ERRORS)


Amend = Callable[[ArticleRecord], ArticleRecord]


class FlatPerson(TypedDict):
    """Somebody on the line."""

    name: str | None
    country: str | None
    office: str | None


class FlatCall(TypedDict):
    """Who spoke with whom, when (EDTF), and who phoned."""

    date: str | None
    participants: list[FlatPerson]
    initiator: str | None


class FlatRecord(TypedDict):
    """The calls of an article."""

    id: str
    calls: list[FlatCall]


def _flat_call(call: CallRecord) -> FlatCall:
    return {
        "date": call.date.value if call.date.status != "withheld" else None,
        "participants": [
            FlatPerson(
                name=person.value.name, country=person.value.country, office=person.value.office
            )
            for person in call.principals
            if person.value and person.status != "withheld"
        ],
        "initiator": call.initiator.value if call.initiator.status != "withheld" else None,
    }


def flatten_record(record: ArticleRecord) -> FlatRecord:
    """Reduce a record to who spoke with whom, when, and who phoned.

    Returns:
        Nothing that the checks withheld is in it.
    """
    calls = [_flat_call(call) for call in record.checked.calls if not call.withheld]
    return {"id": record.article.raw.id, "calls": calls}


def read_records(path: Path) -> Iterator[ArticleRecord]:
    """Read stored records, one at a time.

    Args:
        path: A `records.jsonl`.

    Yields:
        Records in the order of the file.

    Raises:
        NoteError: The file is missing, unreadable, or has a line that is no record.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                yield _parse_record(line, f"{path}:{number}")
    except OSError as error:
        shown = without_user(address_of(path) or str(path))
        message = f"{shown}: {error.strerror}; `summarizer run` writes it"
        raise NoteError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: no UTF-8; run again to write it anew"
        raise NoteError(message) from error


def _parse_record(line: str, where: str) -> ArticleRecord:
    try:
        return ArticleRecord.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        message = (
            f"{where}: no record of version {RECORD_VERSION} ({field}: {first['msg']}); "
            "run again to write it anew"
        )
        raise NoteError(message) from error


@contextmanager
def hold_folder(path: Path) -> Generator[None]:
    """Keep a folder for one run: two that wrote at once would mix their files.

    Args:
        path: Made if it is not there.

    Raises:
        NoteError: It cannot be written, is not on this machine, or another run is at work there.
            The lock goes with the process that holds it, however that ends.
    """
    if (address := address_of(path)) is not None:
        message = (
            f"{without_user(address)}: only `summarizer run` writes elsewhere; copy the folder here"
            " first"
        )
        raise NoteError(message)
    lock = FileLock(path / LOCK)
    try:
        path.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        message = f"{path}: another run is writing here; wait for it or choose another: --out"
        raise NoteError(message) from error
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); choose another: --out"
        raise NoteError(message) from error
    try:
        yield
    finally:
        lock.release()


class OutputFolder:
    """Writes the outcomes of a run as they come; a context manager.

    Attributes:
        path: The folder; made if it is not there.
        names: Which of the files are written; the others stay as they are.
    """

    def __init__(
        self, path: Path, names: tuple[str, ...] = ALL, amend: Amend = lambda record: record
    ) -> None:
        """Choose what is written.

        Args:
            path: The folder.
            names: Which files.
            amend: Lays a reader's corrections over a record: facts are told with them, records are
                stored without.
        """
        self.path = path
        self._amend = amend
        self.names = names
        self._stack = ExitStack()
        self._files: dict[str, TextIO] = {}
        self._is_full = False

    def __enter__(self) -> Self:
        """Open the files, so that a folder that cannot be written is known before any work.

        Returns:
            Itself.

        Raises:
            NoteError: The folder cannot be made or written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._refuse_folders()
            for name in self.names:
                part = self.path / f"{name}.part"
                self._files[name] = self._stack.enter_context(part.open("w", encoding="utf-8"))
        except OSError as error:
            self._stack.close()
            message = (
                f"{self.path}: cannot be written ({error.strerror}); choose another with --out"
            )
            raise NoteError(message) from error
        return self

    def _refuse_folders(self) -> None:
        for name in self.names:
            if (self.path / name).is_dir():
                message = f"{self.path / name}: is a folder; choose another place: --out"
                raise NoteError(message)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the files; `commit` is what gives them their names.

        What settings or stored records did not allow has done nothing worth keeping.
        """
        self._stack.close()
        if isinstance(error, SettingsError | NoteError) and not self._is_full:
            self.discard()

    def add(self, outcome: Outcome) -> None:
        """Write what became of one article.

        Raises:
            NoteError: The disk is full.
        """
        try:
            if outcome.record is not None:
                line = outcome.earlier or outcome.line or outcome.record.model_dump_json()
                if RECORDS in self._files:
                    self._files[RECORDS].write(line + "\n")
                self._write(FACTS, flatten_record(self._amend(outcome.record)))
            else:
                self._write(ERRORS, {"source": outcome.source, "error": str(outcome.error)})
        except OSError as error:
            self._is_full = True
            message = f"{self.path}: {error.strerror}; what was done is in the .part files"
            raise NoteError(message) from error

    def _write(self, name: str, row: object) -> None:
        self._files[name].write(json.dumps(row, ensure_ascii=False) + "\n")

    def commit(self) -> None:
        """Let the files take the places of the last run's.

        Raises:
            NoteError: The disk is full, or a file cannot be replaced.
        """
        try:
            self._stack.close()
            for name in self.names:
                (self.path / f"{name}.part").replace(self.path / name)
        except OSError as error:
            self._is_full = True
            message = f"{self.path}: {error.strerror}; what was done is in the .part files"
            raise NoteError(message) from error

    def discard(self) -> None:
        """Take back what was written: the last run's files stay, without `.part` beside them."""
        self._stack.close()
        for name in self.names:
            (self.path / f"{name}.part").unlink(missing_ok=True)
