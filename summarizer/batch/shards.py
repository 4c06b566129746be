"""Files of requests, each small enough for a server to take.

Owns the form of a line (that of OpenAI's batch files, which vLLM's `run_batch` reads too) and the
bounds of a file. Takes requests, writes one line each. Refuses to leave half a file behind under a
whole one's name: a file has its name and its place in the manifest when it is through.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pydantic import JsonValue

from summarizer.batch.manifest import Asked, Maker, Manifest, Shard
from summarizer.errors import NoteError

URL = "/v1/chat/completions"
MOST_REQUESTS = 50_000
"""OpenAI's bound."""
MOST_MB = 200
"""OpenAI's bound."""
MB = 1_000_000
CHUNK = 1 << 20


class Bounds(NamedTuple):
    """How large a file may be."""

    requests: int = MOST_REQUESTS
    bytes: int = MOST_MB * MB


def hash_file(path: Path) -> str | None:
    """Hash a file.

    Returns:
        Hex SHA-256; null if it cannot be read.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError:
        return None
    return digest.hexdigest()


def write_line(request: str, body: dict[str, JsonValue]) -> bytes:
    r"""Write a request as a line of a batch file.

    Args:
        request: Its own hash.
        body: What a live request would send.

    Returns:
        UTF-8 with its end of line.

    Examples:
        >>> write_line("ab", {"model": "m"})
        b'{"custom_id":"ab","method":"POST","url":"/v1/chat/completions","body":{"model":"m"}}\n'
    """
    line = {"custom_id": request, "method": "POST", "url": URL, "body": body}
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


class ShardWriter:
    """Writes requests into as many files as they need."""

    def __init__(
        self,
        manifest: Manifest,
        maker: Maker,
        bounds: Bounds | None = None,
        *,
        dry: bool = False,
        tell: Callable[[Shard], None] | None = None,
    ) -> None:
        """Begin; no file is made before there is a request.

        Args:
            manifest: Of the folder.
            maker: What the requests are made for.
            bounds: Of a file.
            dry: Count only; write nothing.
            tell: Is told of each file that is through.
        """
        self.bounds = bounds or Bounds()
        self.written = 0
        """Files that are through."""
        self.dry = dry
        self._manifest = manifest
        self._maker = maker
        self._tell = tell
        self.first = self._number = manifest.next_number()
        self._begin()

    def _begin(self) -> None:
        self._file: BinaryIO | None = None
        self._digest = hashlib.sha256()
        self._count = self._size = 0

    @property
    def _name(self) -> str:
        return f"requests-{self._number:04}.jsonl"

    @property
    def _part(self) -> Path:
        return self._manifest.folder / f"{self._name}.part"

    def add(self, asked: Asked, line: bytes) -> None:
        """Write a request.

        Args:
            asked: The request; its shard is set here.
            line: Of the file, no longer than its bound.

        Raises:
            NoteError: It cannot be written.
        """
        over = self._size + len(line) > self.bounds.bytes
        if self._count and (over or self._count >= self.bounds.requests):
            self.finish()
        try:
            self._write(line)
        except OSError as error:
            raise self._failure(error) from error
        self._manifest.add_request(asked._replace(shard=self._number))

    def _write(self, line: bytes) -> None:
        if not self.dry:
            if self._file is None:
                self._file = self._part.open("wb")
            self._file.write(line)
            self._digest.update(line)
        self._count += 1
        self._size += len(line)

    def _failure(self, error: OSError) -> NoteError:
        message = (
            f"{self._part}: {error.strerror}; whole files stay, and the same command writes the"
            " rest of the requests"
        )
        return NoteError(message)

    def finish(self) -> None:
        """Give the file its name and its place in the manifest.

        Raises:
            NoteError: It cannot be written.
        """
        if not self._count:
            return
        shard = Shard(
            number=self._number,
            file=self._name,
            sha256=self._digest.hexdigest(),
            requests=self._count,
            bytes=self._size,
            maker=self._maker,
        )
        if self._file is not None:
            try:
                self._file.close()
                self._part.replace(self._manifest.folder / self._name)
            except OSError as error:
                raise self._failure(error) from error
            self._manifest.add_shard(shard)
            self._manifest.commit()
        self.written += 1
        if self._tell is not None:
            self._tell(shard)
        self._number += 1
        self._begin()

    def abandon(self) -> None:
        """Take back the file that is not through."""
        if self._file is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)
            self._begin()
