"""The articles that a command is given, as they are read."""

import sys
from collections.abc import Iterator

from summarizer.errors import ArticleError, SettingsError
from summarizer.read import Begin, read_articles
from summarizer.read.kinds import KNOWN_LIST
from summarizer.records.article import RawArticle


class Reading:
    """Articles as they are read, with a count of those that could be."""

    def __init__(self, paths: list[str], published: str | None) -> None:
        self.paths = paths
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
        items = read_articles(
            self.paths,
            published=self.published,
            stdin=sys.stdin.buffer,
            begin=begin,
            tell=self.passed_over.append,
        )
        for item in items:
            self.readable += isinstance(item, RawArticle)
            if self.published and self.readable > 1:
                message = f"--published {self.published} is for one article; several were given"
                raise SettingsError(message)
            yield item

    def describe_nothing(self) -> str:
        """Say that nothing could be read.

        Returns:
            One line that names the paths and what is read.
        """
        paths = ", ".join(self.paths)
        return f"nothing to read in {paths}: {KNOWN_LIST} are read"
