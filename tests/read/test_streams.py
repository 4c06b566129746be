"""Bytes as they come, in whatever pieces."""

import io

from summarizer.read.streams import Joined, Raw, read_up_to


class Drop:
    """Gives its bytes one by one, as a slow pipe may."""

    def __init__(self, data: bytes) -> None:
        self._rest = io.BytesIO(data)

    def read(self, size: int, /) -> bytes:
        """Return one byte at most."""
        return self._rest.read(min(size, 1))


def test_pieces_are_put_together() -> None:
    """As much as is asked for comes, and no more."""
    stream = Drop(b"abcdef")
    assert read_up_to(stream, 4) == b"abcd"
    assert read_up_to(stream, 4) == b"ef"


def test_head_goes_before_the_rest() -> None:
    """What was read ahead is not lost."""
    assert read_up_to(Joined(b"ab", Drop(b"cd")), 9) == b"abcd"


def test_any_stream_can_be_buffered() -> None:
    """A pipe gives lines like a file."""
    assert io.BufferedReader(Raw(Drop(b"a\nb\n"))).readline() == b"a\n"
