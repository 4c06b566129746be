"""The articles that a command is given, as they are read."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.errors import ArticleError, SettingsError
from summarizer.read import Begin, read_articles
from summarizer.read.kinds import KNOWN_LIST
from summarizer.read.metadata import publication_date
from summarizer.read.unique_names import tell_apart
from summarizer.records.article import RawArticle
from summarizer.remote import without_user

if TYPE_CHECKING:
    from summarizer.fetch import Fetched


class Reading:
    """Articles as they are read, with a count of those that could be."""

    def __init__(
        self, paths: list[str], published: str | None, fetched: "Sequence[Fetched]" = ()
    ) -> None:
        self.paths = [*map(without_user, paths), *(page.url for page in fetched)]
        """What was given, as it may be shown."""
        self._local = paths
        self._fetched = fetched
        self.published = published
        """Publication date that was given for the one article; null where none was."""
        self.readable = 0
        """Articles that could be read."""
        self.answered = 0
        """Articles that have a record."""
        self.passed_over: list[str] = []
        """What files hold that is neither article nor error, a line each."""

    def __iter__(self) -> Iterator[RawArticle | ArticleError]:
        """Read on.

        Returns:
            Articles, and errors in the places of those that cannot be read.
        """
        return self.read(None)

    def read(self, begin: Begin | None) -> Iterator[RawArticle | ArticleError]:
        """Read on, asking about each file.

        Args:
            begin: See `read_articles`.

        Yields:
            Articles, and errors in the places of those that cannot be read.

        Raises:
            SettingsError: One publication date was given for several articles.
        """
        items = chain(
            read_articles(
                self._local,
                published=self.published,
                stdin=sys.stdin.buffer,
                begin=begin,
                tell=self.passed_over.append,
            ),
            self._read_fetched(begin),
        )
        for item in items if begin else tell_apart(items):
            self.readable += isinstance(item, RawArticle)
            if self.published and self.readable > 1:
                message = f"--published {self.published} is for one article; several were given"
                raise SettingsError(message)
            yield item

    def _read_fetched(self, begin: Begin | None) -> Iterator[RawArticle | ArticleError]:
        for page in self._fetched:
            article = page.read()
            if isinstance(article, ArticleError):
                yield article
            elif begin is None or begin(page.url, None):
                day = publication_date(self.published or "") or article.published
                yield article.model_copy(update={"published": day})

    def describe_nothing(self) -> str:
        """Say that nothing could be read.

        Returns:
            One line that names the paths and what is read.
        """
        paths = ", ".join(self.paths)
        known = f": {KNOWN_LIST} are read" if self._local else ""
        return f"nothing to read in {paths}{known}"
