"""Web crawls: their pages become articles, the rest is counted, a broken record costs no other."""

import gzip
import io
import itertools
import logging
from pathlib import Path

import pytest

from summarizer.errors import ArticleError
from summarizer.read import crawls, read_articles
from summarizer.read.crawls import read_crawl
from summarizer.read.decode import MAX_BYTES
from summarizer.records.article import RawArticle
from tests.read.records import WORDS, page, record, response

OTHER = "https://news.example/other"


def read(data: bytes) -> tuple[list[RawArticle | ArticleError], str]:
    """Read all records, and what is told of them."""
    told: list[str] = []
    found = list(read_crawl(io.BytesIO(data), "c.warc", told.append))
    return found, told[0]


def only_article(data: bytes) -> RawArticle:
    """Read what holds one article and nothing else."""
    (article,), _ = read(data)
    assert isinstance(article, RawArticle)
    return article


def test_page_becomes_an_article() -> None:
    """It has the record's address; the day of the crawl is not when it was published."""
    assert only_article(response()) == RawArticle(
        id="a-call",
        source="c.warc:1",
        text=WORDS,
        url="https://news.example/a-call.html",
    )


def test_the_pages_own_date_is_taken() -> None:
    """What the page says of its publication counts."""
    dated = page().replace(
        b"<body>", b'<meta property="article:published_time" content="2023-05-08"><body>'
    )
    assert only_article(response(body=dated)).published == "2023-05-08"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(page()), {"Content_Encoding": "gzip"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(page()), page()), {"Transfer_Encoding": "chunked"}),
    ],
    ids=["compressed", "chunked"],
)
def test_bodies_as_they_went_over_the_wire(body: bytes, headers: dict[str, str]) -> None:
    """Crawlers keep what the server sent."""
    assert only_article(response(body=body, **headers)).text == WORDS


def test_the_rest_is_passed_over_and_counted() -> None:
    """No record is an error only because it is no page."""
    menu = b"<html><body><ul><li>Home</li></ul></body></html>"
    data = b"".join(
        [
            record("warcinfo", "", b"software: x\r\n"),
            record("request", OTHER, b"GET /other HTTP/1.1\r\n\r\n"),
            response(),
            response(OTHER, b"\x89PNG", Content_Type="image/png"),
            response(OTHER, status="404 Not Found"),
            response(OTHER, menu),
            record("response", "dns:news.example", b"20240109 news.example"),
        ]
    )
    (article,), told = read(data)
    assert isinstance(article, RawArticle)
    assert article.source == "c.warc:3"
    assert told.startswith("c.warc: 1 of 7 records became articles; passed over: ")
    for part in (
        "1 warcinfo records",
        "1 request records",
        "1 of type image/png",
        "1 answers with status 404",
        "1 pages without an article",
    ):
        assert part in told


BROKEN = {
    "cut off": (response(OTHER)[:-60], "length is not what it says"),
    "too long": (response(OTHER)[:-4] + b"and more\r\n\r\n", "length is not what it says"),
    "no length": (response(OTHER).replace(b"Content-Length", b"Content-Girth"), "how long it is"),
    "negative": (response(OTHER).replace(b"Length: ", b"Length: -"), "how long it is"),
    "no warc": (b"An article about a call.\nThe two spoke.\n", "should begin"),
    "binary": (b"\x00\xff" * 300_000 + b"\n", "should begin"),
    "endless head": (b"WARC/1.0\r\n" + b"a: b\r\n" * 2000 + b"\r\n", "longer than any head"),
    "endless line": (b"WARC/1.0\r\na: " + b"x" * 300_000 + b"\r\n\r\n", "longer than any head"),
    "no head": (b"WARC/3\r\n\r\n", "its head is none"),
    "no http": (record("response", OTHER, b"Well, no."), "no HTTP answer"),
}


@pytest.mark.parametrize(("broken", "words"), BROKEN.values(), ids=BROKEN)
def test_broken_record_costs_no_other(broken: bytes, words: str) -> None:
    """It is named with its number, and the whole one behind it is read."""
    found, _ = read(response() + broken + response() + response())
    first, error, *others = found
    assert isinstance(first, RawArticle)
    assert isinstance(error, ArticleError)
    assert error.source == "c.warc:2"
    assert words in error.reason
    assert others
    assert all(isinstance(one, RawArticle) for one in others)


def test_end_in_the_middle_is_named() -> None:
    """A file that was cut off says so, behind what it has."""
    article, error = read(response() + response(OTHER)[:-80])[0]
    assert isinstance(article, RawArticle)
    assert isinstance(error, ArticleError)
    assert "cut off" in error.reason


def test_body_out_of_bounds_is_named() -> None:
    """A page that is too large, packed or not, is an error of its own."""
    bomb = gzip.compress(bytes(MAX_BYTES * 4))
    data = response(OTHER, bomb, Content_Encoding="gzip") + response(OTHER, b"x" * MAX_BYTES)
    large, packed, article = read(data + response())[0]
    assert isinstance(article, RawArticle)
    for error in (large, packed):
        assert isinstance(error, ArticleError)
        assert "too large: 5 MB" in error.reason


def test_unknown_coding_is_named() -> None:
    """What cannot be unpacked is an error with its place."""
    (error,), _ = read(response(body=b"\x1b\x02", Content_Encoding="br"))
    assert str(error) == "c.warc:1: the body is compressed as 'br'; gzip, deflate and zstd are read"


def test_password_in_an_address_is_left_out() -> None:
    """Nobody who reads the notes needs it."""
    assert only_article(response("https://me:pw@news.example/a")).url == "https://news.example/a"


def test_empty_crawl_is_named() -> None:
    """A file without a record is an error, not silence."""
    (error,), _ = read(b"\r\n")
    assert str(error) == "c.warc: empty: there is no record in it"


def test_crawls_are_found_compressed_and_on_standard_input(tmp_path: Path) -> None:
    """One member a record, as crawlers write them; a pipe is known by its first bytes."""
    members = gzip.compress(response()) + gzip.compress(response(OTHER))
    (tmp_path / "c.warc.gz").write_bytes(members)
    for names, stdin in (([str(tmp_path)], b""), (["-"], members)):
        found = list(read_articles(names, stdin=io.BytesIO(stdin)))
        assert [one.id for one in found if isinstance(one, RawArticle)] == ["a-call", "other"]


class Endless:
    """A crawl that never ends."""

    def __init__(self) -> None:
        self.given = 0
        self._records = response() * 100

    def read(self, size: int, /) -> bytes:
        """Return whole records without end."""
        self.given += len(self._records)
        assert size > 0
        piece, self._records = self._records[:size], self._records[size:] + self._records[:size]
        return piece


def test_crawls_are_streamed() -> None:
    """Articles come as they are read; nothing waits for the end."""
    stream = Endless()
    found = itertools.islice(read_crawl(stream, "-", lambda _: None), 3)
    assert all(isinstance(one, RawArticle) for one in found)
    assert stream.given < 1_000_000


def test_odd_records_print_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their words, which may move a terminal's cursor, are not shown by a library."""
    monkeypatch.setattr(logging.root, "handlers", [])  # as in a run: those are pytest's
    spaced = only_article(response("https://news.example/a \x1b[2J b"))
    assert spaced.url == "https://news.example/a%20\x1b[2J%20b"
    assert capsys.readouterr().err == ""


FORGED = response("https://ministry.example/readout")
NO_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "head",
    [
        NO_HEAD + b"".join(b"X-%d: 1\r\n" % number for number in range(1100)) + b"\r\n",
        NO_HEAD + b"X: " + b"x" * 300_000 + b"\r\n\r\n",
        b"Well, no.\r\n\r\n",
        b"",
    ],
    ids=["many lines", "endless line", "no answer", "nothing"],
)
def test_page_cannot_forge_the_record_of_another(head: bytes) -> None:
    """What a server wrote is gone behind by the length that the crawler wrote, and never read."""
    block = head + (page() + b"\n" + FORGED if head else b"")
    (error, article), told = read(record("response", OTHER, block) + response())
    assert isinstance(error, ArticleError)
    assert isinstance(article, RawArticle)
    assert (error.source, article.source) == ("c.warc:1", "c.warc:2")
    assert article.id == "a-call"
    assert told == "c.warc: 1 of 2 records became articles"


def test_page_of_many_chunks_is_read() -> None:
    """Only heads have few lines."""
    body = page() + b"<!--" + b"x" * 1500 + b"-->"
    chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"
    assert only_article(response(body=chunks, Transfer_Encoding="chunked")).text == WORDS


def test_rest_of_an_endless_line_opens_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever its pieces begin."""
    monkeypatch.setattr(crawls, "_LONGEST_LINE", 1000)
    endless = b"WARC/1.0\r\na:" + b"x" * 998
    (error, article), _ = read(endless + FORGED + b"\r\n" + response())
    assert isinstance(error, ArticleError)
    assert isinstance(article, RawArticle)
    assert article.id == "a-call"
