"""Bytes as they come: what every source of them can do, and what readers need of it."""

import io
from typing import Protocol

from typing_extensions import Buffer, override


class Readable(Protocol):
    """A file, a pipe, or whatever else gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return at most that many bytes, none at the end."""
        ...


class Raw(io.RawIOBase):
    """Lets any readable object, a pipe included, stand under a buffered reader."""

    def __init__(self, stream: Readable) -> None:
        super().__init__()
        self._stream = stream

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        return len(data)


class Joined:
    """Bytes that were read ahead, then the stream that they came from."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        """Return at most that many bytes, none at the end."""
        return self._head.read(size) or self._rest.read(size)


def read_up_to(stream: Readable, limit: int) -> bytes:
    """Read until the end or the limit, whatever pieces the stream comes in.

    Returns:
        At most that many bytes; fewer only at the end.
    """
    parts: list[bytes] = []
    left = limit
    while left > 0 and (data := stream.read(left)):
        parts.append(data)
        left -= len(data)
    return b"".join(parts)
