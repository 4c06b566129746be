"""Ids that are unique in a run: the second `a` becomes `a-2`."""

from collections.abc import Iterator

from summarizer.errors import ArticleError
from summarizer.records.article import RawArticle


class UniqueNames:
    """Keeps names apart."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """Return the name, or the name and the first number that makes it a new one."""
        if name not in self._next:
            self._next[name] = 2
            return name
        while (other := f"{name}-{self._next[name]}") in self._next:
            self._next[name] += 1
        self._next[name] += 1
        self._next[other] = 2
        return other


def tell_apart(items: Iterator[RawArticle | ArticleError]) -> Iterator[RawArticle | ArticleError]:
    """Give articles ids of their own.

    Yields:
        The items, in order.
    """
    names = UniqueNames()
    for item in items:
        if isinstance(item, RawArticle):
            yield item.model_copy(update={"id": names.unique(item.id)})
        else:
            yield item
