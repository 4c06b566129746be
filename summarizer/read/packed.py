"""Compressed bytes, unpacked as a stream: within bounds, and with every fault named.

Takes gzip and Zstandard as files have them, and the codings of HTTP bodies. Gives bytes as they are
asked for, so that memory does not grow with the file. Refuses what unpacks out of all proportion.
"""

import gzip
import io
import zlib
from typing import IO, Protocol, cast

from summarizer.read.kinds import Packing
from summarizer.read.streams import Readable, read_up_to

FREE_BYTES = 64_000_000
"""Until then nothing is out of proportion: it costs a second."""
MAX_RATIO = 200
"""Most bytes from one compressed byte. Articles as JSON lines come to 3 to 10, with much of the
same text to 50; a bomb of gzip comes to 1,000, of Zstandard to 10,000 and more."""
_BLOCK = 65_536
_PIECE = 4_096  # of a body; what is behind the end of a member is copied, and there may be many
_GZIP = b"\x1f\x8b"


class PackedError(ValueError):
    """Compressed data cannot be unpacked; the message says why and what to do."""


class DamagedError(PackedError):
    """Compressed data ends or breaks in the middle; its form decides what was read of it."""


class _Counted:
    """A stream that knows how much of it was read."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = _BLOCK, /) -> bytes:
        data = self._stream.read(size if size >= 0 else _BLOCK)
        self.taken += len(data)
        return data


class _Unpacker(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class Unpacked:
    """The bytes within compressed ones."""

    def __init__(self, stream: Readable, packing: Packing) -> None:
        """Begin.

        Args:
            stream: The compressed bytes.
            packing: How they are compressed.
        """
        self._packing = packing
        self._packed = _Counted(stream)
        self._given = 0
        self._plain = _open_packed(self._packed, packing)

    def read(self, size: int, /) -> bytes:
        """Return at most that many bytes, none at the end.

        Raises:
            DamagedError: The data is damaged or cut off.
            PackedError: It unpacks out of all proportion.
        """
        try:
            data = self._plain.read1(size)
        except EOFError as error:
            msg = (
                f"the {self._packing} data is cut off, as by a download that broke off; fetch the"
                " file again"
            )
            raise DamagedError(msg) from error
        except (zlib.error, gzip.BadGzipFile, _zstd_error()) as error:
            msg = f"damaged {self._packing} data ({error})"
            raise DamagedError(msg) from error
        self._given += len(data)
        if self._given > max(FREE_BYTES, MAX_RATIO * self._packed.taken):
            raise PackedError(self._out_of_proportion())
        return data

    def _out_of_proportion(self) -> str:
        command = "gzip -dc" if self._packing == "gzip" else "zstd -dc"
        return (
            f"unpacks to more than {MAX_RATIO} times its size and {FREE_BYTES // 1_000_000} MB: a"
            " bomb, or the same text over and over; the rest of it is not read. If you trust it:"
            f" {command} FILE | summarizer run -"
        )


def _open_packed(stream: _Counted, packing: Packing) -> _Unpacker:
    if packing == "gzip":
        return gzip.GzipFile(fileobj=cast("IO[bytes]", stream), mode="rb")
    from backports.zstd import ZstdFile  # noqa: PLC0415 - an extension that few runs need

    return ZstdFile(cast("IO[bytes]", stream))


def _zstd_error() -> type[Exception]:
    from backports.zstd import ZstdError  # noqa: PLC0415 - only looked at when something failed

    return ZstdError


def unpack_body(body: bytes, coding: str | None, limit: int) -> bytes:
    """Undo the content coding of an HTTP body.

    Args:
        body: As it came.
        coding: What `Content-Encoding` says.
        limit: Most bytes that are wanted.

    Returns:
        The body; no more than one byte above the limit is unpacked.

    Raises:
        PackedError: The coding is another, or the data is damaged.
    """
    name = (coding or "identity").strip().lower()
    if name in {"identity", ""}:
        return body
    if name in {"gzip", "x-gzip", "deflate"}:
        return _inflate(body, name, limit)
    if name == "zstd":
        return read_up_to(Unpacked(io.BytesIO(body), "zstd"), limit + 1)
    msg = f"the body is compressed as {name!r}; gzip, deflate and zstd are read"
    raise PackedError(msg)


def _inflate(body: bytes, name: str, limit: int) -> bytes:
    """Inflate.

    Returns:
        The bytes; as they are if they are plain, since crawlers unpack and leave the header.

    Raises:
        PackedError: They are damaged or cut off.
    """
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS) if name == "deflate" else (31,):
        try:
            return _inflate_members(body, window, limit)
        except zlib.error:
            continue
        except EOFError as error:
            msg = f"the {name} data of the body is cut off"
            raise PackedError(msg) from error
    if body.startswith(_GZIP):
        msg = "damaged gzip data in the body"
        raise PackedError(msg)
    return body


def _inflate_members(body: bytes, window: int, limit: int) -> bytes:
    """Inflate a body of one member or of several of gzip, one behind the other.

    Returns:
        No more than one byte above the limit. What stands behind and is no member is ignored, as
        browsers do.

    Raises:
        EOFError: It is cut off.
    """
    parts: list[bytes] = []
    room, place = limit + 1, 0
    unpacker = zlib.decompressobj(window)
    while room > 0:
        piece = body[place : place + _PIECE]
        if not piece:
            raise EOFError
        parts.append(unpacker.decompress(piece, room))
        room -= len(parts[-1])
        place += len(piece) - len(unpacker.unused_data)
        if unpacker.eof:
            if not body.startswith(_GZIP, place):
                break
            unpacker = zlib.decompressobj(window)
    return b"".join(parts)
