"""The boundary that keeps a defect at one article."""

import asyncio

import pytest

from summarizer.errors import ArticleError, SummarizerError, Unusable, WorkersError
from summarizer.guard import guard_article


def test_work_on_an_article_is_guarded() -> None:
    """What it gives is passed on; what it throws becomes the article's error."""

    async def work(error: Exception | None) -> str:
        if error is not None:
            raise error
        return "done"

    assert asyncio.run(guard_article("a.txt", work(None))) == "done"
    named = ArticleError("a.txt", "is empty")
    assert asyncio.run(guard_article("a.txt", work(named))) is named
    defect = asyncio.run(guard_article("a.txt", work(KeyError("x"))))
    assert str(defect) == "a.txt: unexpected KeyError: 'x'; please report it with the article"
    ends: tuple[SummarizerError, ...] = (Unusable("http://host", "no"), WorkersError("gone"))
    for end in ends:
        with pytest.raises(type(end)):
            asyncio.run(guard_article("a.txt", work(end)))
