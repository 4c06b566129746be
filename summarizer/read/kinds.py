"""What kind of file a name or its first bytes tell of: its form, and how it is compressed."""

import re
from pathlib import PurePath
from typing import Literal, NamedTuple

Form = Literal["text", "page", "lines", "crawl"]
Packing = Literal["gzip", "zstd"]

SNIFFED_BYTES = 4096
"""First bytes that tell the form of what has no telling name."""

KNOWN_LIST = ".txt, .md, .html, .jsonl, .warc, each also as .gz or .zst"

_FORMS: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".warc": "crawl",
}
_PACKINGS: dict[str, Packing] = {".gz": "gzip", ".zst": "zstd"}
_MAGIC: tuple[tuple[bytes, Packing], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
)
_BLANK = b"\xef\xbb\xbf \t\r\n"
_HTML_HEAD = re.compile(rb"\s*(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


class Kind(NamedTuple):
    """What a name tells of a file."""

    stem: str
    """Its name without what tells its kind."""
    suffix: str
    """What tells its kind, in lower case: `.jsonl.gz`."""
    form: Form | None
    """Null: its first bytes have to tell."""
    packing: Packing | None
    """Null: not compressed, unless there is no suffix and the first bytes say so."""

    @property
    def is_known(self) -> bool:
        """Whether the suffix is one of those that are read."""
        return self.form is not None

    @property
    def is_refused(self) -> bool:
        """Whether the suffix tells of something that is not read."""
        return self.form is None and self.suffix not in {"", *_PACKINGS}


STDIN = Kind("stdin", "", None, None)


def kind_of(name: str) -> Kind:
    """Tell the kind of a file by its name.

    Returns:
        What its last suffix tells, and the one before where that tells of compression.

    Examples:
        >>> kind_of("in/a.jsonl.gz")
        Kind(stem='a', suffix='.jsonl.gz', form='lines', packing='gzip')
    """
    path = PurePath(name)
    outer = path.suffix.lower()
    packing = _PACKINGS.get(outer)
    inner = PurePath(path.stem).suffix.lower() if packing else outer
    stem = PurePath(path.stem).stem if packing else path.stem
    return Kind(stem, inner + outer if packing else outer, _FORMS.get(inner), packing)


def packing_of(head: bytes) -> Packing | None:
    """Tell by the first bytes how something is compressed.

    Returns:
        Null: it is not.
    """
    return next((packing for magic, packing in _MAGIC if head.startswith(magic)), None)


def form_of(head: bytes) -> Form:
    """Tell the form by the first bytes.

    Returns:
        JSON lines, a crawl, a page, else text.
    """
    begun = head.lstrip(_BLANK)
    if begun.startswith(b"{"):
        return "lines"
    if begun.startswith(b"WARC/"):
        return "crawl"
    return "page" if _HTML_HEAD.match(head) else "text"
