"""From what was fetched to raw articles."""

from typing import Literal, NamedTuple

from summarizer.errors import ArticleError
from summarizer.fetch.feeds import Entry
from summarizer.fetch.kept import KeptPage
from summarizer.read.addresses import article_name
from summarizer.read.documents import Origin, read_document
from summarizer.read.kinds import form_of
from summarizer.read.metadata import charset_of
from summarizer.records.article import RawArticle

_FORMS: dict[str, Literal["text", "page"]] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/plain": "text",
}


class Fetched(NamedTuple):
    """What came of an address."""

    url: str
    """As the article will have it; a name and a password are not in it."""
    page: KeptPage | None
    """Null: it could not be had."""
    reason: str | None
    """Why not."""
    entry: Entry | None
    """What a feed said of it."""

    def read(self) -> RawArticle | ArticleError:
        """Make an article of it.

        Returns:
            The page's article; of a page that could not be had the feed's own text, if that was
            whole; else the error.
        """
        try:
            return self._dated(self._article())
        except ArticleError as error:
            return error

    def _article(self) -> RawArticle:
        origin = Origin(article_name(self.url), self.url, self.url)
        if self.page is None:
            if self.entry is None or self.entry.content is None:
                raise ArticleError(self.url, self.reason or "nothing came")
            whole = f"<html><body><article>{self.entry.content}</article></body></html>"
            return read_document(whole.encode("utf-8", "replace"), origin, "page")
        body, kind = self.page.body(), self.page.head.content_type
        form = form_of_page(kind) or ("page" if form_of(body[:4096]) == "page" else "text")
        return read_document(body, origin._replace(charset=charset_of(kind)), form)

    def _dated(self, article: RawArticle) -> RawArticle:
        if self.entry is None:
            return article
        day = self.entry.published or article.published or self.entry.updated
        return article.model_copy(update={"published": day})


def form_of_page(content_type: str) -> Literal["text", "page"] | None:
    """Tell by its type what an answer is.

    Returns:
        Null if it says nothing, or is of a type that is not read.
    """
    return _FORMS.get(content_type.partition(";")[0].strip().lower())
