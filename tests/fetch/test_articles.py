"""From what was fetched to articles."""

from pathlib import Path

import pytest

from summarizer.errors import ArticleError
from summarizer.fetch import Fetched
from summarizer.fetch.articles import form_of_page
from summarizer.fetch.feeds import Entry
from summarizer.fetch.kept import Head, Kept
from summarizer.records.article import RawArticle
from tests.fetch.site import PAGE, WORDS

URL = "https://news.example/2023/a-call.html"
DATED = PAGE.replace(
    b"<body>",
    b'<meta property="article:published_time" content="2023-05-08">'
    b'<link rel="canonical" href="https://other.example/"><body>',
)
ENTRY = Entry(URL, None, None, None, None)


def article(
    folder: Path, body: bytes, content_type: str = "text/html", entry: Entry | None = None
) -> RawArticle:
    """Make an article of a page."""
    page = Kept(folder).keep(Head(url=URL, content_type=content_type), body)
    read = Fetched(URL, page, None, entry).read()
    assert isinstance(read, RawArticle)
    return read


def test_page_is_an_article_of_its_address(tmp_path: Path) -> None:
    """The address that was asked for, not one that the page gives itself."""
    assert article(tmp_path, DATED) == RawArticle(
        id="a-call", source=URL, text=WORDS, url=URL, published="2023-05-08"
    )


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (ENTRY._replace(published="2023-05-07"), "2023-05-07"),
        (ENTRY._replace(updated="2024-01-01"), "2023-05-08"),
        (ENTRY, "2023-05-08"),
        (None, "2023-05-08"),
    ],
    ids=["published", "updated", "no date", "no feed"],
)
def test_the_feeds_day_of_publication_goes_first(
    entry: Entry | None, day: str, tmp_path: Path
) -> None:
    """Before the page's own; the day of a change only where there is no other."""
    assert article(tmp_path, DATED, entry=entry).published == day


def test_day_of_a_change_is_better_than_none(tmp_path: Path) -> None:
    """Where neither says when it was published."""
    entry = ENTRY._replace(updated="2024-01-01")
    assert article(tmp_path, PAGE, entry=entry).published == "2024-01-01"


def test_kind_and_encoding_are_the_hosts(tmp_path: Path) -> None:
    """Text is verbatim, in the encoding that the host names; without a kind the bytes tell."""
    text = "<b>Премьер-министр</b> говорил.".encode("cp1251")
    plain = article(tmp_path, text, "text/plain; charset=windows-1251").text
    assert plain == "<b>Премьер-министр</b> говорил."
    assert article(tmp_path, PAGE, "").text == WORDS
    assert article(tmp_path, WORDS.encode(), "").text == WORDS


def test_the_feeds_own_text_stands_in() -> None:
    """For a page that could not be had, if the feed has it whole."""
    entry = ENTRY._replace(content=f"<p>{WORDS}</p>", published="2023-05-08")
    read = Fetched(URL, None, "there is no such page (404)", entry).read()
    assert isinstance(read, RawArticle)
    assert (read.text, read.published, read.url) == (WORDS, "2023-05-08", URL)


def test_what_could_not_be_had_is_an_error() -> None:
    """With the address and the reason."""
    error = Fetched(URL, None, "there is no such page (404)", ENTRY).read()
    assert isinstance(error, ArticleError)
    assert str(error) == f"{URL}: there is no such page (404)"


def test_kinds_that_are_read() -> None:
    """Pages and plain text."""
    kinds = ("text/html; charset=utf-8", "TEXT/PLAIN", "application/pdf", "")
    assert [form_of_page(kind) for kind in kinds] == ["page", "text", None, None]
