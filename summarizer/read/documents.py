"""One document, a text or a web page, from its bytes to an article."""

from typing import Literal, NamedTuple

from summarizer.errors import ArticleError
from summarizer.read.decode import MAX_BYTES, UndecodableError, decode_text
from summarizer.read.pages import declared_encoding, read_page
from summarizer.records.article import RawArticle

_NOTHING = b" \t\r\n\x0b\x0c\xef\xbb\xbf\x00"


class NoArticleError(ArticleError):
    """A page that could be read, and holds no article."""


class Origin(NamedTuple):
    """Where a document is from."""

    id: str
    """What its article is called."""
    source: str
    """What errors name."""
    url: str | None = None
    """Its address, where that is known for certain; it goes before what a page says of itself."""
    charset: str | None = None
    """The encoding that its server named."""


def read_document(data: bytes, origin: Origin, form: Literal["text", "page"]) -> RawArticle:
    """Make an article of a document.

    Args:
        data: All its bytes, or `MAX_BYTES` of them where it has more.
        origin: Where it is from.
        form: Whether it is a page.

    Returns:
        The article.

    Raises:
        NoArticleError: It is a page without an article.
        ArticleError: It is empty, too large or no text.
    """
    if len(data) >= MAX_BYTES:
        raise ArticleError(origin.source, f"too large: {MAX_BYTES // 1_000_000} MB or more")
    if not data.strip(_NOTHING):
        raise ArticleError(origin.source, "empty: there is nothing in it")
    declared = origin.charset or (declared_encoding(data) if form == "page" else None)
    try:
        text = decode_text(data, declared)
    except UndecodableError as error:
        raise ArticleError(origin.source, str(error)) from error
    if form == "text":
        return RawArticle(id=origin.id, source=origin.source, text=text, url=origin.url)
    page = read_page(text)
    if page is None:
        raise NoArticleError(origin.source, "the page holds no article")
    return RawArticle(
        id=origin.id,
        source=origin.source,
        text=page.text,
        published=page.published,
        url=origin.url or page.url,
        language=page.language,
    )
