"""Ids of a run are kept apart."""

from summarizer.errors import ArticleError
from summarizer.read.unique_names import UniqueNames, tell_apart
from summarizer.records.article import RawArticle


def test_names_are_told_apart() -> None:
    """The second of a name gets a number, and no number is given twice."""
    names = UniqueNames()
    assert [names.unique(name) for name in ("a", "a", "a-2", "a")] == ["a", "a-2", "a-2-2", "a-3"]


def test_errors_keep_their_places() -> None:
    """What could not be read stays between the articles."""
    article = RawArticle(id="a", source="a.txt", text="Words.")
    error = ArticleError("b.txt", "empty")
    found = list(tell_apart(iter([article, error, article])))
    assert found == [article, error, article.model_copy(update={"id": "a-2"})]
