"""One document, from its bytes to an article."""

import pytest

from summarizer.errors import ArticleError
from summarizer.read.decode import MAX_BYTES
from summarizer.read.documents import NoArticleError, Origin, read_document

ORIGIN = Origin("a", "https://news.example/a")
WORDS = "<p>Премьер-министр говорит: звонок был долгим.</p>" * 5
PAGE = (
    '<html><head><link rel="canonical" href="https://other.example/b"></head>'
    f"<body><article>{WORDS}</article></body></html>"
)


def test_the_servers_encoding_goes_first() -> None:
    """What the server says of the bytes is believed before anything is guessed."""
    origin = ORIGIN._replace(charset="cp1251")
    assert "Премьер" in read_document(PAGE.encode("cp1251"), origin, "page").text


def test_an_address_that_is_known_beats_the_pages_own() -> None:
    """A page cannot pass itself off as another's where its address is known."""
    data = PAGE.encode()
    assert read_document(data, ORIGIN, "page").url == "https://other.example/b"
    known = ORIGIN._replace(url="https://news.example/a")
    assert read_document(data, known, "page").url == "https://news.example/a"


def test_text_is_verbatim() -> None:
    """A text has no metadata, and its bytes stay what they are."""
    article = read_document(b" One.\r\n", ORIGIN._replace(url="https://news.example/a"), "text")
    assert (article.text, article.url, article.id) == (" One.\r\n", "https://news.example/a", "a")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b" \n", "empty"),
        (b"x" * MAX_BYTES, "too large"),
        (b"%PDF-1.7", "looks like a PDF"),
        (b"<html><body>Menu</body></html>", "holds no article"),
    ],
    ids=["empty", "large", "pdf", "menu"],
)
def test_what_is_no_article_is_named(data: bytes, words: str) -> None:
    """The error names the source; a page without an article is told from the others."""
    with pytest.raises(ArticleError, match=words) as caught:
        read_document(data, ORIGIN, "page")
    assert caught.value.source == ORIGIN.source
    assert isinstance(caught.value, NoArticleError) == (words == "holds no article")
