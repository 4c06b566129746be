"""Web crawls (WARC): the pages among their records, one at a time.

Owns the way from record to record, so that one that is broken costs no other. What a record holds
is written by the server that was crawled, which may put there what looks like a record of another
site. So the length in a record's own head, which the crawler wrote, leads behind it, whatever is
wrong within; only where there is none is the next line that opens a record looked for. Reading the
records themselves is warcio's. The date of an article is what its page says; the day on which a
crawler came by says nothing of when it was published.

References:
    ISO 28500:2017, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

import io
import logging
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.errors import ArticleError
from summarizer.read.addresses import article_name, shown_address
from summarizer.read.decode import MAX_BYTES
from summarizer.read.documents import NoArticleError, Origin, read_document
from summarizer.read.metadata import charset_of
from summarizer.read.packed import PackedError, unpack_body
from summarizer.read.passed_over import Tell
from summarizer.read.streams import Raw, Readable, read_up_to
from summarizer.records.article import RawArticle

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
    from warcio.statusandheaders import StatusAndHeaders

# warcio warns of odd records in their own words, which are anybody's; they are named here instead.
logging.getLogger("warcio").addHandler(logging.NullHandler())

_OPENING = b"WARC/"
_LONGEST_LINE = 262_144  # three times what crawlers take for an address, each byte of it escaped
_MOST_LINES = 1_000  # of one head; crawlers and servers write some twenty
_BLOCK = 65_536
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_OK = "200"
_MOST_KINDS = 100  # what a record is of is anybody's words
_LONGEST_KIND = 40
_OTHERS = "of other kinds"
_LISTED = 6  # kinds that are named when what was passed over is counted


class _BrokenError(ValueError):
    """A record that is not as it should be, and was gone behind; the message says how."""


class _LostError(_BrokenError):
    """A record that is broken so that nobody knows where it ends."""


class _Passed(NamedTuple):
    """A record that is whole and no page."""

    kind: str


class _Lined(Protocol):
    def readline(self, size: int, /) -> bytes: ...
    def read(self, size: int, /) -> bytes: ...


class _Head:
    """Lines of a head, none of them endless, nor endlessly many."""

    def __init__(self, stream: _Lined) -> None:
        self._stream = stream
        self._left = _MOST_LINES

    def readline(self) -> bytes:
        """Return the next one.

        Raises:
            _BrokenError: It is too long, or one too many.
        """
        self._left -= 1
        line = _line(self._stream)
        if self._left < 0 or (len(line) >= _LONGEST_LINE and not line.endswith(b"\n")):
            msg = "its head is longer than any head is"
            raise _BrokenError(msg)
        return line


def _line(stream: _Lined) -> bytes:
    """Read a line, however long.

    Returns:
        It, or the beginning of one that is too long.
    """
    line = rest = stream.readline(_LONGEST_LINE)
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(_LONGEST_LINE)
    return line


def read_crawl(stream: Readable, source: str, tell: Tell) -> Iterator[RawArticle | ArticleError]:
    """Read the articles of a crawl.

    Args:
        stream: The bytes, unpacked.
        source: What errors name, before the number of the record.
        tell: Is told at the end what was passed over.

    Yields:
        An article for each page that was fetched whole, or an error that names the record.
    """
    passed = Counter[str]()
    number = articles = 0
    for found in _records(io.BufferedReader(Raw(stream), _BLOCK), source):
        number += 1
        if isinstance(found, _Passed):
            passed[found.kind if len(passed) < _MOST_KINDS else _OTHERS] += 1
        else:
            articles += isinstance(found, RawArticle)
            yield found
    if not number:
        yield ArticleError(source, "empty: there is no record in it")
    tell(f"{source}: {articles} of {number} records became articles{_describe(passed)}")


def _records(
    lines: io.BufferedReader, source: str
) -> Iterator[RawArticle | ArticleError | _Passed]:
    number = 0
    find = _next_line
    while opening := find(lines):
        number += 1
        find = _next_line
        place = f"{source}:{number}"
        try:
            yield _read_record(lines, opening, place)
        except _BrokenError as error:
            find = _next_opening if isinstance(error, _LostError) else _next_line
            yield ArticleError(place, f"broken record: {error}; the next whole one is read")
        except NoArticleError:
            yield _Passed("pages without an article")
        except ArticleError as error:
            yield error


def _describe(passed: Counter[str]) -> str:
    if not passed:
        return ""
    named = [f"{count} {kind}" for kind, count in passed.most_common(_LISTED)]
    others = passed.total() - sum(count for _, count in passed.most_common(_LISTED))
    named += [f"{others} {_OTHERS}"] if others else []
    return f"; passed over: {', '.join(named)}"


def _next_line(lines: io.BufferedReader) -> bytes:
    """Return the next line that is not blank; nothing at the end."""
    while (line := _line(lines)) and not line.strip():
        pass
    return line


def _next_opening(lines: io.BufferedReader) -> bytes:
    """Return the next line that opens a record; nothing at the end."""
    while (line := _line(lines)) and not line.startswith(_OPENING):
        pass
    return line


def _read_record(lines: io.BufferedReader, opening: bytes, place: str) -> RawArticle | _Passed:
    # Importing it takes 30 ms, and few runs read crawls.
    from warcio.recordloader import ArcWarcRecordLoader  # noqa: PLC0415

    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    record = _open_record(lines, opening, loader)
    try:
        kind = _head_of_page(record, loader)
        body = b"" if kind else _body(record)
    except _BrokenError:
        _finish(record, lines)
        raise
    _finish(record, lines)
    return _Passed(kind) if kind else _article(record, body, place)


def _open_record(
    lines: io.BufferedReader, opening: bytes, loader: "ArcWarcRecordLoader"
) -> "ArcWarcRecord":
    """Read what the crawler wrote before what it was sent.

    Returns:
        The record, at the beginning of what was sent.

    Raises:
        _LostError: It is none, or does not say how long the record is.
    """
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - as above
    from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415 - as above

    if not opening.startswith(_OPENING):
        msg = "something else stands where it should begin"
        raise _LostError(msg)
    try:
        record = loader.parse_record_stream(_Head(lines), opening, "warc", no_record_parse=True)
    except _BrokenError as error:
        raise _LostError(str(error)) from error
    except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError) as error:
        msg = "its head is none"
        raise _LostError(msg) from error
    _require_length(record)
    record.raw_stream.stream = lines  # the bounds of a head are not those of what is behind it
    return record


def _require_length(record: "ArcWarcRecord") -> None:
    length = (record.rec_headers.get_header("Content-Length") or "").strip()
    if not (length.isascii() and length.isdigit()):
        msg = "it does not say how long it is"
        raise _LostError(msg)


def _head_of_page(record: "ArcWarcRecord", loader: "ArcWarcRecordLoader") -> str | None:
    """Read what stands before the body.

    Returns:
        Null if it is a page that was there, else what it is instead.

    Raises:
        _BrokenError: No server answers like that.
    """
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type != "response" or not url.lower().startswith(("http://", "https://")):
        return f"{(record.rec_type or 'unnamed')[:_LONGEST_KIND]} records"
    record.http_headers = _http_head(record, loader)
    status = record.http_headers.get_statuscode()
    if not status.isdigit():
        msg = "there is no HTTP answer in it"
        raise _BrokenError(msg)
    if status != _OK:
        return f"answers with status {status}"
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return None if kind in _PAGES else f"of type {kind[:_LONGEST_KIND] or 'unknown'}"


def _http_head(record: "ArcWarcRecord", loader: "ArcWarcRecordLoader") -> "StatusAndHeaders":
    from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415 - as above

    try:
        return loader.http_parser.parse(_Head(record.raw_stream))
    except (StatusAndHeadersParserException, EOFError) as error:
        msg = "there is no HTTP answer in it"
        raise _BrokenError(msg) from error


def _body(record: "ArcWarcRecord") -> bytes:
    """Return the body as the server sent it, but for chunks; of one that is too large the head."""
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415 - as above

    coding = (record.http_headers.get_header("Transfer-Encoding") or "").strip().lower()
    stream = ChunkedDataReader(record.raw_stream) if coding == "chunked" else record.raw_stream
    return read_up_to(stream, MAX_BYTES)


def _finish(record: "ArcWarcRecord", lines: io.BufferedReader) -> None:
    """Go behind the record.

    Raises:
        _LostError: It is shorter or longer than it says.
    """
    while record.raw_stream.limit > 0 and record.raw_stream.read(_BLOCK):
        pass
    if record.raw_stream.limit > 0:
        msg = "it is cut off"
        raise _LostError(msg)
    if lines.peek(1)[:1] not in {b"\r", b"\n", b""}:
        msg = "its length is not what it says"
        raise _LostError(msg)


def _article(record: "ArcWarcRecord", body: bytes, place: str) -> RawArticle:
    url = shown_address(record.rec_headers.get_header("WARC-Target-URI") or "")
    headers = record.http_headers
    try:
        page = unpack_body(body, headers.get_header("Content-Encoding"), MAX_BYTES)
    except PackedError as error:
        raise ArticleError(place, str(error)) from error
    charset = charset_of(headers.get_header("Content-Type"))
    return read_document(page, Origin(article_name(url), place, url, charset), "page")
