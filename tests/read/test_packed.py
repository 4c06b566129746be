"""Compressed bytes: unpacked as a stream, every fault named, no bomb unpacked."""

import gzip
import io
import zlib
from collections.abc import Callable

import pytest
from backports import zstd

from summarizer.read import packed
from summarizer.read.kinds import Packing
from summarizer.read.packed import MAX_RATIO, PackedError, Unpacked, unpack_body
from summarizer.read.streams import read_up_to

TEXT = b"".join(b"Line %d of a text that is compressed.\n" % number for number in range(5000))
PACK: dict[Packing, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "zstd": zstd.compress,
}


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_both_are_unpacked(packing: Packing) -> None:
    """The bytes are those that were compressed, in pieces or as several members."""
    data = PACK[packing](TEXT[:999]) + PACK[packing](TEXT[999:])
    assert read_up_to(Unpacked(io.BytesIO(data), packing), len(TEXT) + 1) == TEXT


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_what_is_cut_off_gives_what_it_has(packing: Packing) -> None:
    """The bytes before the cut come first; then the error says what to do."""
    data = PACK[packing](TEXT)
    stream = Unpacked(io.BytesIO(data[: len(data) // 2]), packing)
    before: list[bytes] = []
    with pytest.raises(PackedError, match=f"the {packing} data is cut off.*fetch the file again"):
        before.extend(iter(lambda: stream.read(1000), b""))
    assert TEXT.startswith(b"".join(before))
    assert packing == "zstd" or before  # zstd gives whole blocks, of which this text is one


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_damage_is_named(packing: Packing) -> None:
    """Bytes that were changed on the way are an error, not other words."""
    data = bytearray(PACK[packing](TEXT))
    data[20:200] = b"\xff" * 180
    with pytest.raises(PackedError, match=f"damaged {packing} data"):
        read_up_to(Unpacked(io.BytesIO(bytes(data)), packing), len(TEXT))


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_bomb_is_left_alone(packing: Packing, monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks out of all proportion ends with the bound and the way out."""
    monkeypatch.setattr(packed, "FREE_BYTES", 1_000_000)
    stream = Unpacked(io.BytesIO(PACK[packing](bytes(50_000_000))), packing)
    pieces: list[bytes] = []
    with pytest.raises(PackedError, match=rf"{MAX_RATIO} times its size and 1 MB.*-dc FILE \|"):
        pieces.extend(iter(lambda: stream.read(100_000), b""))
    assert sum(map(len, pieces)) < 20_000_000


def test_what_is_dense_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is a proportion, not a size."""
    monkeypatch.setattr(packed, "FREE_BYTES", 1000)
    assert read_up_to(Unpacked(io.BytesIO(gzip.compress(TEXT)), "gzip"), len(TEXT)) == TEXT


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        (None, TEXT),
        ("identity", TEXT),
        ("GZIP", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", _raw_deflate(TEXT)),
        ("zstd", zstd.compress(TEXT)),
        ("gzip", TEXT),
        ("gzip", gzip.compress(TEXT[:999]) + gzip.compress(b"") + gzip.compress(TEXT[999:])),
        ("gzip", gzip.compress(TEXT) + bytes(100)),
    ],
    ids=[
        "none",
        "identity",
        "gzip",
        "x-gzip",
        "deflate",
        "raw",
        "zstd",
        "header-left",
        "members",
        "padded",
    ],
)
def test_codings_of_bodies(coding: str | None, body: bytes) -> None:
    """Every coding that is asked for is undone; a header that a crawler left does no harm."""
    assert unpack_body(body, coding, len(TEXT)) == TEXT


def test_body_is_unpacked_up_to_the_limit() -> None:
    """One byte more tells that there is more; the rest stays packed."""
    members = gzip.compress(TEXT[:60]) + gzip.compress(TEXT[60:])
    bodies = (("gzip", gzip.compress(TEXT)), ("gzip", members), ("zstd", zstd.compress(TEXT)))
    for coding, body in bodies:
        assert unpack_body(body, coding, 100) == TEXT[:101]


@pytest.mark.parametrize(
    ("coding", "body", "words"),
    [
        ("br", b"x", "'br'; gzip, deflate and zstd are read"),
        ("gzip", gzip.compress(TEXT)[:500], "cut off"),
        ("gzip", b"\x1f\x8b" + b"\xff" * 50, "damaged"),
        ("gzip", gzip.compress(TEXT) + gzip.compress(TEXT)[:500], "cut off"),
        ("zstd", zstd.compress(TEXT)[:50], "cut off"),
    ],
    ids=["another", "cut", "damaged", "second cut", "zstd cut"],
)
def test_body_that_cannot_be_unpacked(coding: str, body: bytes, words: str) -> None:
    """The error says which coding it is, and what is wrong."""
    with pytest.raises(PackedError, match=words):
        unpack_body(body, coding, 2 * len(TEXT))
