"""Pages and feeds that were fetched, kept so that a host need not send them twice.

A file an address: a line of JSON about the answer, then the body. What cannot be read is as if it
were not there.
"""

import hashlib
import os
from pathlib import Path
from tempfile import mkstemp
from typing import NamedTuple

from pydantic import ValidationError

from summarizer.errors import SettingsError
from summarizer.records.base import Frozen

FOLDER = "pages"
_PART = ".part"


class Head(Frozen):
    """What is known of an answer."""

    url: str
    """As it was asked for."""
    at: str = ""
    """Where it was in the end, if redirects led there: the marks below are that host's."""
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    stamp: str | None = None
    """What the feed that named the page said of its dates."""

    def conditions(self) -> dict[str, str]:
        """Return the headers that let a host answer that nothing has changed."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value and value.isascii()}


class KeptPage(NamedTuple):
    """An answer that lies on this machine."""

    head: Head
    path: Path

    def body(self) -> bytes:
        """Read the body.

        Returns:
            It, as it came.
        """
        with self.path.open("rb") as file:
            file.readline()
            return file.read()


class Kept:
    """The folder of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, url: str) -> KeptPage | None:
        """Return what was kept of an address."""
        path = self._path(url)
        try:
            with path.open("rb") as file:
                head = Head.model_validate_json(file.readline())
        except (OSError, ValidationError):
            return None
        return KeptPage(head, path) if head.url == url else None

    def keep(self, head: Head, body: bytes) -> KeptPage:
        """Keep an answer in the place of the one before.

        Returns:
            It, as it lies there.

        Raises:
            SettingsError: There is no place for it.
        """
        path = self._path(head.url)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            number, name = mkstemp(dir=self._folder, suffix=_PART)
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(head.model_dump_json().encode() + b"\n" + body)
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            message = f"{self._folder}: {error.strerror}; choose another place: --cache-dir"
            raise SettingsError(message) from error
        return KeptPage(head, path)

    def status(self) -> tuple[int, int]:
        """Return how many answers lie there, and their bytes, with those of parts of answers."""
        count = sum(1 for _ in self._folder.glob("*.page"))
        return count, sum(path.stat().st_size for path in self._files())

    def _files(self) -> list[Path]:
        # What a run that was killed has left of an answer is ours, too.
        return [*self._folder.glob("*.page"), *self._folder.glob(f"*{_PART}")]

    def clear(self) -> int:
        """Forget every answer.

        Returns:
            How many there were.

        Raises:
            SettingsError: They cannot be removed.
        """
        count, _ = self.status()
        try:
            for path in self._files():
                path.unlink(missing_ok=True)
        except OSError as error:
            message = f"{self._folder}: {error.strerror}"
            raise SettingsError(message) from error
        return count

    def _path(self, url: str) -> Path:
        name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / f"{name}.page"
