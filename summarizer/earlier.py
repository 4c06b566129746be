"""Records of earlier runs in an output folder, found by their article: read, never written.

Owns how they are found: the head of each line names its article, so a line is parsed only when it
is wanted, and of a folder of any size no more than a hash and a place a record is held. The folder
is where they already lie: kept elsewhere as well, every record would take its room twice and could
grow stale unseen. A run that was interrupted or killed has left its beginning in
`records.jsonl.part`; that is set aside here, as `records.jsonl.stopped`, until a run is through.

Refuses what is no whole record: it is made again, and no error is worth that.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self

from pydantic import ValidationError

from summarizer.errors import NoteError
from summarizer.output import RECORDS
from summarizer.pipeline import Earlier
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord
from summarizer.text.digest import article_sha256

PART = f"{RECORDS}.part"
STOPPED = f"{RECORDS}.stopped"
HEAD_BYTES = 400
"""Within them each line names its article; measured: 170."""

_ARTICLE = re.compile(rb'"provenance":\{"article":"([0-9a-f]{64})"')


class _Place(NamedTuple):
    file: BinaryIO
    offset: int


def _drop_cut_line(path: Path) -> None:
    """Take away a last line that was cut short."""
    with path.open("r+b") as file:
        whole = sum(len(line) for line in file if line.endswith(b"\n"))
        file.truncate(whole)


def set_aside(folder: Path) -> None:
    """Keep what a stopped run has left, behind what an earlier one had.

    Args:
        folder: Of the output; held by this process alone.
    """
    part, stopped = folder / PART, folder / STOPPED
    if not part.is_file():
        return
    _drop_cut_line(part)
    if not stopped.exists():
        part.replace(stopped)
        return
    _drop_cut_line(stopped)
    with part.open("rb") as more, stopped.open("ab") as kept:
        shutil.copyfileobj(more, kept)
    part.unlink()


def _read_heads(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    offset = 0
    for line in file:
        found = _ARTICLE.search(line, 0, HEAD_BYTES)
        if found and line.endswith(b"\n"):  # one that was cut short would hide a whole one
            yield bytes.fromhex(found[1].decode()), offset
        offset += len(line)


class EarlierRecords:
    """The records of a folder; a context manager."""

    def __init__(self, folder: Path) -> None:
        """Find what is there; nothing is parsed.

        Args:
            folder: Of the output; held by this run alone.

        Raises:
            NoteError: What is there cannot be read.
        """
        self._folder = folder
        self._files: list[BinaryIO] = []
        self._places: dict[bytes, _Place] = {}
        try:
            set_aside(folder)
            for name in (RECORDS, STOPPED):  # a stopped run came later: its go before
                if (folder / name).is_file():
                    self._index(folder / name)
        except OSError as error:
            self.close()
            message = f"{folder}: cannot be read ({error.strerror}); choose another with --out"
            raise NoteError(message) from error

    def _index(self, path: Path) -> None:
        file = path.open("rb")
        self._files.append(file)
        for article, offset in _read_heads(file):
            self._places[article] = _Place(file, offset)

    def find(self, raw: RawArticle) -> Earlier | None:
        """Find the record of an equal article.

        Args:
            raw: Text, id and metadata count; where it was read from does not.

        Returns:
            The record and its line, or null.
        """
        place = self._places.get(bytes.fromhex(article_sha256(raw)))
        if place is None:
            return None
        place.file.seek(place.offset)
        line = place.file.readline().rstrip(b"\n")
        try:
            record = ArticleRecord.model_validate_json(line)
        except ValidationError:  # cut short, or of another form
            return None
        return Earlier(record, line.decode())

    def forget_stopped(self) -> None:
        """Remove what stopped runs have left: a whole one is there now."""
        self.close()
        (self._folder / STOPPED).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the files; nothing is found any more."""
        self._places.clear()
        for file in self._files:
            file.close()

    def __enter__(self) -> Self:
        """Use it in a `with`.

        Returns:
            Itself.
        """
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()
