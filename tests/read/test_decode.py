"""Bytes to text: without loss or not at all."""

# ruff: noqa: RUF001 - letters are what this is about

import codecs

import pytest

from summarizer.read.decode import UndecodableError, decode_text, place_of

ENGLISH = "The Secretary’s “durable” peace — said Miller. " * 4
TURKISH = (
    "Mevlüt Çavuşoğlu telefonda görüştü; İstanbul'daki ışıklar ve ağır konular ele alındı. " * 4
)
RUSSIAN = "Министр иностранных дел провёл телефонный разговор со своим коллегой из Армении. " * 4
ARABIC = "قالت وزارة الخارجية في كوريا الجنوبية اليوم إن الوزير تحدث هاتفيا مع نظيره. " * 4
CHINESE = "中国外交部长王毅同埃及外交部长通电话，双方讨论了中东局势和双边关系。" * 4
FRENCH = "Le président français a parlé au téléphone avec le ministre des Affaires étrangères. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "cp1256"),
        (CHINESE, "gb18030"),
    ],
    ids=lambda value: value if len(value) < 12 else "",
)
def test_encoding_is_found(text: str, encoding: str) -> None:
    """What newsrooms write comes back letter for letter."""
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["punycode", "unicode_escape", "utf7", "rot13", "none"])
def test_declared_encoding_of_no_text_is_not_believed(encoding: str) -> None:
    """It would change the words, or take quadratic time; the bytes tell."""
    data = "Se\xf1or \\u0041-".encode("cp1252")
    assert decode_text(data, encoding) == "Señor \\u0041-"


def test_declared_encoding_is_believed_if_it_fits() -> None:
    """A page's own word beats a guess, but not strict UTF-8, and only if it decodes."""
    polish = "Rozmowa telefoniczna ministrów: zażółć gęślą jaźń."
    assert decode_text(polish.encode("iso-8859-2"), "iso-8859-2") == polish
    assert decode_text(polish.encode(), "iso-8859-2") == polish
    assert decode_text(ENGLISH.encode("cp1252"), "no-such-encoding") == ENGLISH


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04rest", "office document"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 20, "control characters"),
        (codecs.BOM_UTF16_LE + b"a", "not valid UTF-16 at line 1"),
        (bytes(range(128, 256)) * 40 + b" end", "unknown encoding: not UTF-8 at line 1, byte 1"),
        ("né là où\n".encode() * 9 + b"\xe9 fin", "not valid UTF-8 at line 10, byte 1"),
    ],
    ids=["zip", "picture", "noise", "half a character", "no encoding", "damaged utf-8"],
)
def test_loss_is_refused(data: bytes, words: str) -> None:
    """Binary and damaged text is refused with the place, never read with wrong letters."""
    with pytest.raises(UndecodableError, match=words):
        decode_text(data)


def test_a_stray_zero_byte_is_still_text() -> None:
    """A crawl leaves one now and then; a text is not binary for that."""
    text = "The call took place on Monday. \0" + "The leaders spoke. " * 20
    assert decode_text(text.encode()) == text


def test_place_is_an_editors() -> None:
    """Lines and bytes are counted from 1."""
    assert place_of(b"ab\ncd", 4) == "line 2, byte 2"
