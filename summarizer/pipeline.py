"""The only place that knows the order: read, clean, segment, ground, ask, check, store.

Owns the run: it takes articles as they are read, keeps a bounded number of them in flight, and
gives their outcomes back in the order they came in. The answerer is handed in as a callable, so
nothing here knows whether a model, a recording or the rules answer.

Refuses to let one article end the run: whatever it throws becomes that article's named error. The
one exception is an endpoint that will refuse every article alike (`Unusable`), which ends the run.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import NamedTuple

from summarizer.check import check_answer
from summarizer.clean import clean_article
from summarizer.data import Gazetteer
from summarizer.errors import ArticleError, SummarizerError, Unusable
from summarizer.ground import ground_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, ArticleRecord
from summarizer.segment import split_sentences
from summarizer.text.digest import text_sha256

RECORD_VERSION = 1
"""Version of `ArticleRecord` as stored; raised when an older file can no longer be read."""

READ_AHEAD = 4
"""Articles taken up for each one that may wait for an answer: outcomes leave in order, so one slow
answer must not keep the places of those behind it idle. More would only cost memory."""

Answerer = Callable[[GroundedArticle], Awaitable[Answered]]


class Outcome(NamedTuple):
    """What became of one article: a record, or the error that names what is wrong."""

    source: str
    record: ArticleRecord | None
    error: SummarizerError | None


def prepare_article(raw: RawArticle, gazetteer: Gazetteer) -> GroundedArticle:
    """Clean, segment and ground an article: all that is known of it without an answer.

    Returns:
        The article with numbered sentences and what its text supports.
    """
    return ground_article(split_sentences(clean_article(raw)), gazetteer)


def make_record(article: GroundedArticle, answered: Answered) -> ArticleRecord:
    """Check an answer and put all that is kept of the article into one record.

    Returns:
        The record; the same article and answer always give the same one.
    """
    return ArticleRecord(
        version=RECORD_VERSION,
        text_sha256=text_sha256(article.raw.text),
        article=article,
        answered=answered,
        checked=check_answer(article, answered),
    )


async def summarise_article(
    item: RawArticle | ArticleError, answerer: Answerer, gazetteer: Gazetteer
) -> Outcome:
    """Take one article the whole way.

    Args:
        item: An article, or the error that reading it gave.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.

    Returns:
        The record or the named error; nothing that the article did is raised.

    Raises:
        Unusable: The endpoint will refuse every article alike.
    """
    if isinstance(item, ArticleError):
        return Outcome(item.source, None, item)
    try:
        article = prepare_article(item, gazetteer)
        record = make_record(article, await answerer(article))
    except Unusable:
        raise
    except SummarizerError as error:
        return Outcome(item.source, None, error)
    # The one broad catch of the program: an article that trips over a defect of ours must not cost
    # the thousand behind it. Its error names it and the defect, so that it can be reported.
    except Exception as error:  # noqa: BLE001 - see above
        reason = f"unexpected {type(error).__name__}: {error}; please report it with the article"
        failure = ArticleError(item.source, reason)
        failure.__cause__ = error
        return Outcome(item.source, None, failure)
    return Outcome(item.source, record, None)


async def summarise_articles(
    items: Iterable[RawArticle | ArticleError],
    answerer: Answerer,
    gazetteer: Gazetteer,
    *,
    concurrency: int = 1,
) -> AsyncIterator[Outcome]:
    """Take articles the whole way, several at once.

    Args:
        items: Articles, read as they are needed: a stream is never held as a whole.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.
        concurrency: How many articles wait for an answer at once.

    Yields:
        One outcome an article, in the order of `items`.

    Raises:
        Unusable: The endpoint will refuse every article alike; those in flight are cancelled.
    """
    gate = asyncio.Semaphore(concurrency)

    async def ask_in_turn(article: GroundedArticle) -> Answered:
        async with gate:
            return await answerer(article)

    waiting: deque[asyncio.Task[Outcome]] = deque()
    source = iter(items)
    try:
        while True:
            while len(waiting) < READ_AHEAD * concurrency:
                if (item := next(source, None)) is None:
                    break
                task = asyncio.create_task(summarise_article(item, ask_in_turn, gazetteer))
                waiting.append(task)
            if not waiting:
                return
            outcome = await waiting[0]
            del waiting[0]
            yield outcome
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
