"""JSON lines: one article a line, read as a stream."""

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.errors import ArticleError
from summarizer.read.decode import MAX_BYTES
from summarizer.read.metadata import language_code, publication_date
from summarizer.read.streams import Raw, Readable
from summarizer.records.article import RawArticle

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BOM = "\ufeff"
_MAX_ID_DIGITS = 100


class _Row(NamedTuple):
    source: str
    fields: dict[str, object]

    def text(self, name: str, *, required: bool = False) -> str | None:
        """Return a field that must be a string if it is there.

        Raises:
            ArticleError: It is something else, or missing though it is required.
        """
        value = self.fields.get(name)
        if value is None and not required:
            return None
        if not isinstance(value, str):
            found = _json_type(value) if name in self.fields else "missing"
            raise ArticleError(self.source, f"field `{name}` is {found}; it must be a string")
        if _SURROGATE.search(value):
            raise ArticleError(
                self.source, f"field `{name}` holds half a surrogate pair, which is no character"
            )
        return value


def read_lines(stream: Readable, source: str, stem: str) -> Iterator[RawArticle | ArticleError]:
    """Read articles from JSON lines, one at a time.

    Args:
        stream: The bytes, UTF-8 unless a byte order mark says UTF-16 or UTF-32.
        source: What errors name, before the line number.
        stem: Names the articles that have no id of their own: `stem-12`.

    Yields:
        An article for each line that is not blank, or an error that names the line.
    """
    buffered = io.BufferedReader(Raw(stream))
    encoding = _encoding(buffered.peek(4)[:4])
    # Bytes that do not decode come as surrogates, so that one bad line does not end the others.
    text = io.TextIOWrapper(buffered, encoding=encoding, errors="surrogateescape", newline="\n")
    number = 0
    while line := text.readline(MAX_BYTES):
        number += 1
        place = f"{source}:{number}"
        if len(line) == MAX_BYTES and not line.endswith("\n"):
            _skip_line(text)
            yield ArticleError(place, f"too large: a line of {MAX_BYTES:,} characters or more")
        elif line.strip(" \t\r\n\ufeff"):
            yield _article(line.lstrip(_BOM), place, f"{stem}-{number}")


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8"


def _skip_line(text: io.TextIOWrapper) -> None:
    while rest := text.readline(MAX_BYTES):
        if rest.endswith("\n"):
            return


def _article(line: str, source: str, default_id: str) -> RawArticle | ArticleError:
    bad = _SURROGATE.search(line)
    if bad:
        return ArticleError(source, f"not valid UTF-8 at character {bad.start() + 1} of the line")
    try:
        fields = json.loads(line, parse_int=_number)
    except RecursionError:
        return ArticleError(source, "broken JSON: nested too deeply")
    except ValueError as error:
        return ArticleError(source, f"broken JSON: {error}")
    if not isinstance(fields, dict):
        return ArticleError(source, f"the line is {_json_type(fields)}, not a JSON object")
    try:
        return _made(_Row(source, fields), default_id)
    except ArticleError as error:
        return error


def _number(digits: str) -> int | float:
    """Read an integer.

    Returns:
        Of one that is too long to be an id the float next to it, maybe infinite: Python refuses
        to convert some thousand digits, in words that are about Python.
    """
    return int(digits) if len(digits) <= _MAX_ID_DIGITS else float(digits)


def _made(row: _Row, default_id: str) -> RawArticle:
    number = row.fields.get("id")
    if isinstance(number, int) and not isinstance(number, bool):
        row.fields["id"] = str(number)
    elif isinstance(number, float):
        wanted = f"a string or a whole number of at most {_MAX_ID_DIGITS} digits"
        raise ArticleError(row.source, f"field `id` is another number; it must be {wanted}")
    identity = (row.text("id") or "").strip() or default_id
    text = row.text("text", required=True) or ""
    if not text.strip():
        raise ArticleError(row.source, "empty: field `text` holds nothing but white space")
    published = row.text("published")
    if published and not publication_date(published):
        raise ArticleError(
            row.source, f"field `published` is {published!r}; it must be a date such as 2023-11-28"
        )
    language = row.text("language")
    return RawArticle(
        id=identity,
        source=row.source,
        text=text,
        published=publication_date(published) if published else None,
        url=row.text("url") or None,
        language=language_code(language) if language else None,
    )


def _json_type(value: object) -> str:
    names: dict[type, str] = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")
