"""The lines of a file of results that belong to nobody, kept word for word.

Owns the names below `aside/`: of the file that the lines came from, and of what they are. So two
files of one name do not meet, the same lines collected twice lie there once, and a file of lines
kept aside can be collected itself. Refuses to write into, or to remove, what lies there.
"""

import hashlib
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Self

from summarizer.batch.shards import hash_file

ASIDE = "aside"
STEM_KEPT = 50
"""Characters of the name of where they came from: with the hash, short enough for any disk."""
HASH_SHOWN = 16


class Aside:
    """Where the lines of one file go; a context manager, after which only what is kept is there."""

    def __init__(self, folder: Path, came_from: Path) -> None:
        """Begin; nothing is written before there is a line.

        Args:
            folder: Of the batch.
            came_from: The file that is read.
        """
        self._folder = folder / ASIDE
        self._stem = came_from.stem[:STEM_KEPT]
        self._digest = hashlib.sha256()
        self._part: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Use it in a `with`.

        Returns:
            Itself.
        """
        return self

    def __exit__(self, *_: object) -> None:
        """Forget what was not kept."""
        if self._part is not None:
            self._part.close()
            Path(self._part.name).unlink(missing_ok=True)

    def add(self, line: bytes) -> None:
        """Put a line aside."""
        if self._part is None:
            self._folder.mkdir(exist_ok=True)
            self._part = (self._folder / f"{token_hex(8)}.part").open("xb")
        line = line.rstrip(b"\n") + b"\n"
        self._part.write(line)
        self._digest.update(line)

    def keep(self) -> Path:
        """Give the lines their name.

        Returns:
            Where they lie, at least one.
        """
        digest = self._digest.hexdigest()
        path, number = self._name(digest, 1), 1
        while path.exists() and hash_file(path) != digest:  # edited since
            number += 1
            path = self._name(digest, number)
        if self._part is not None:
            self._part.close()
            Path(self._part.name).replace(path)
            self._part = None
        return path

    def _name(self, digest: str, number: int) -> Path:
        again = "" if number == 1 else f"-{number}"
        return self._folder / f"{self._stem}-{digest[:HASH_SHOWN]}{again}.jsonl"
