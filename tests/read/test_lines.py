"""JSON lines: one article a line, streamed, each bad line named."""

import io
import itertools
import json

import pytest

from summarizer.errors import ArticleError
from summarizer.read.decode import MAX_BYTES
from summarizer.read.lines import read_lines
from summarizer.records.article import RawArticle


def read(data: bytes) -> list[RawArticle | ArticleError]:
    """Read all lines."""
    return list(read_lines(io.BytesIO(data), "a.jsonl", "a"))


def test_fields_are_taken_and_others_ignored() -> None:
    """Five fields count; labels beside them are never seen."""
    row: dict[str, object] = {
        "id": "A_1",
        "text": " One. ",
        "published": "2023-11-28T09:00:00Z",
        "url": "https://news.example/1",
        "language": "en-GB",
        "gold": {"calls": []},
    }
    (article,) = read(json.dumps(row).encode())
    assert article == RawArticle(
        id="A_1",
        source="a.jsonl:1",
        text=" One. ",
        published="2023-11-28",
        url="https://news.example/1",
        language="en",
    )


def test_optional_fields_may_be_null_or_missing() -> None:
    """An article needs its text only; a number is an id too."""
    first, second = read(b'{"text": "One.", "id": null, "url": null}\n{"text": "Two.", "id": 7}')
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert (first.id, second.id) == ("a-1", "7")
    assert (first.published, first.url, first.language) == (None, None, None)


def test_long_number_elsewhere_is_nobodys_business() -> None:
    """A field that is not read may hold any number."""
    (article,) = read(b'{"text": "One.", "views": ' + b"9" * 5000 + b"}")
    assert isinstance(article, RawArticle)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"text": "One."', "broken JSON"),
        (b"[" * 200_000, "broken JSON"),
        (b'["One."]', "is a list, not a JSON object"),
        (b"null", "the line is null, not a JSON object"),
        (b"{}", "`text` is missing"),
        (b'{"text": null}', "`text` is null; it must be a string"),
        (b'{"text": {}}', "`text` is an object"),
        (b'{"text": "One.", "id": 1e400}', "`id` is another number; it must be a string or a"),
        (b'{"text": "One.", "id": 1.5}', "`id` is another number"),
        (b'{"text": "One.", "id": ' + b"9" * 5000 + b"}", "whole number of at most 100 digits"),
        (b'{"id": "x"}', "`text` is missing"),
        (b'{"text": 3}', "`text` is a number"),
        (b'{"text": "  "}', "empty"),
        (b'{"text": "One.", "id": ["x"]}', "`id` is a list"),
        (b'{"text": "One.", "id": true}', "`id` is a boolean"),
        (b'{"text": "One.", "published": "28.11.2023"}', "`published` is '28.11.2023'"),
        (b'{"text": "One.", "published": 2023}', "`published` is a number"),
        (b'{"text": "\\ud800"}', "half a surrogate pair"),
        (b'{"text": "caf\xe9"}', "not valid UTF-8"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_line_is_named_and_the_next_is_read(line: bytes, words: str) -> None:
    """The error has file and line number; the lines around it are read."""
    first, bad, last = read(b'{"text": "One."}\n' + line + b'\n{"text": "Two."}\n')
    assert isinstance(first, RawArticle)
    assert isinstance(last, RawArticle)
    assert isinstance(bad, ArticleError)
    assert bad.source == "a.jsonl:2"
    assert words in bad.reason


def test_line_that_is_too_long_is_skipped() -> None:
    """A line of the size limit is refused and the next one is read."""
    bad, good = read(b'{"text": "' + b"x" * MAX_BYTES * 2 + b'"}\n{"text": "Two."}')
    assert isinstance(bad, ArticleError)
    assert "too large" in bad.reason
    assert isinstance(good, RawArticle)
    assert good.source == "a.jsonl:2"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    """Files that an editor saved with a mark are read all the same."""
    (article,) = read('{"text": "Çavuşoğlu."}\n'.encode(encoding))
    assert isinstance(article, RawArticle)
    assert article.text == "Çavuşoğlu."


def test_blank_lines_count_but_give_nothing() -> None:
    """Numbers in errors are those of the file."""
    _, error = read(b'\n{"text": "One."}\n\nx\n')
    assert isinstance(error, ArticleError)
    assert error.source == "a.jsonl:4"


class Endless:
    """A stream that never ends, as a pipe may be."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int, /) -> bytes:
        """Return lines without end."""
        self.given += size
        return (b'{"text": "One."}\n' * (size // 17 + 1))[: size // 17 * 17]


def test_lines_are_streamed() -> None:
    """A hundred articles of an endless stream are given after some kilobytes of it."""
    stream = Endless()
    assert len(list(itertools.islice(read_lines(stream, "-", "stdin"), 100))) == 100
    assert stream.given < 100_000
