"""Bytes to text without loss, or a reason why not.

The cascade, first hit wins:

1. a byte order mark names the encoding;
2. strict UTF-8;
3. UTF-16 without a mark, seen by zero bytes in every other place;
4. an encoding that the page itself declares (HTML);
5. bytes that are UTF-8 but for a few damaged places are refused: reading them as anything else
   would turn every accent into two wrong characters;
6. charset-normalizer, restricted to the encodings that newsrooms use.
"""

import codecs
import re

from charset_normalizer import from_bytes

MAX_BYTES = 5_000_000
"""Refused from this size on. The longest single news article is some 100 kB and a page with its
images inline 2 MB; what is larger is an archive or a wrong file, and would be worked on for
seconds before that shows."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "sound, film or a picture"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27} | {127})
_MAX_CONTROL_SHARE = 0.01  # a crawl leaves a stray NUL; binary data has 10 % and more
_LEGACY = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "cp1256",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
_NOT_OF_TEXTS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined"}
)
"""What Python would decode by these names are no texts of pages: words would change on the way, and
some of them take quadratic time."""
_TURKISH = frozenset("ĞİŞğış".encode("cp1254"))
"""The six letters in which cp1254 differs from cp1252, which has Icelandic ones there."""
_ICELANDIC = frozenset("áíóúæÁÍÓÚÆ".encode("cp1252"))  # none of them is Turkish
_TIE = 0.04  # coherences closer than this say nothing: on short texts they vary by as much
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


class UndecodableError(ValueError):
    """The bytes are not text, or not without loss; the message says where and why."""


def decode_text(data: bytes, declared: str | None = None) -> str:
    """Decode a whole file.

    Args:
        data: The bytes.
        declared: The encoding that the document itself names, if it does.

    Returns:
        The text, without a byte order mark, otherwise untouched.

    Raises:
        UndecodableError: It is binary, or no encoding reads it without loss.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            msg = f"binary: it looks like {kind}, not text"
            raise UndecodableError(msg)
    wide = _wide_encoding(data)
    if wide:
        return _strict(data, wide)
    if len(data) - len(data.translate(None, _CONTROLS)) > _MAX_CONTROL_SHARE * len(data):
        msg = "binary: too many control characters for a text"
        raise UndecodableError(msg)
    return _decode_bytes(data, declared)


def place_of(data: bytes, offset: int) -> str:
    """Return a byte's place as an editor does."""
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    return f"line {line}, byte {column}"


def _decode_bytes(data: bytes, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    if declared and _is_of_texts(declared):
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            declared = None
    if _is_damaged_utf8(data):
        msg = f"not valid UTF-8 at {place_of(data, broken.start)}, though the rest of it is"
        raise UndecodableError(msg)
    encoding = _likeliest(data)
    if encoding is None:
        msg = (
            f"unknown encoding: not UTF-8 at {place_of(data, broken.start)}, nor any other "
            "that fits; save it as UTF-8"
        )
        raise UndecodableError(msg)
    return data.decode(encoding)


def _is_of_texts(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name not in _NOT_OF_TEXTS
    except LookupError:
        return False


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        msg = f"not valid {encoding.upper()} at {place_of(data, error.start)}"
        raise UndecodableError(msg) from error


def _wide_encoding(data: bytes) -> str | None:
    """Return UTF-16 by its zero bytes: one half of the places mostly zero, the other not."""
    sample = data[:4096]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether it is UTF-8 with a few bad bytes, by how many sequences are whole."""
    whole = sum(len(found) for found in _MULTIBYTE.findall(data))
    high = sum(len(found) for found in re.findall(rb"[\x80-\xff]+", data))
    return whole > 0.5 * high


def _likeliest(data: bytes) -> str | None:
    matches = from_bytes(data, cp_isolation=list(_LEGACY))
    found = {
        name: match for match in matches for name in (match.encoding, *match.could_be_from_charset)
    }
    if not found:
        return None
    best = max(match.coherence for match in found.values())
    for name in _LEGACY:
        match = found.get(name)
        if match is not None and match.coherence >= best - _TIE:
            return "cp1254" if name == "cp1252" and _is_turkish(data) else match.encoding
    return None


def _is_turkish(data: bytes) -> bool:
    used = frozenset(data)
    return bool(used & _TURKISH) and not used & _ICELANDIC
