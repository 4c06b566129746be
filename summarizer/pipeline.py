"""The only place that knows the order: read, clean, segment, ground, ask, check, store.

Owns the run: it takes articles as they are read, keeps a bounded number of them in flight, and
gives their outcomes back in the order they came in. The answerer is handed in as a callable, so
nothing here knows whether a model, a recording or the rules answer. So are the records of an
earlier run, of which nothing is made again that has not changed: a record whose every version is
today's is taken as it lies there; else its grounding, if the code and tables of grounding are the
same; its answer, if the same would be asked; and only the rest is redone.

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
from summarizer.records.versions import Provenance, Versions
from summarizer.segment import split_sentences
from summarizer.text.digest import article_sha256, text_sha256

RECORD_VERSION = 1
"""Version of `ArticleRecord` as stored; raised when an older file can no longer be read."""

READ_AHEAD = 4
"""Articles taken up for each one that may wait for an answer: outcomes leave in order, so one slow
answer must not keep the places of those behind it idle. More would only cost memory."""

GROUNDED_BY = ("program", "grounding", "gazetteer")
"""Versions that shape grounding."""

Answerer = Callable[[GroundedArticle], Awaitable[Answered]]


class Earlier(NamedTuple):
    """A record of an earlier run."""

    record: ArticleRecord
    line: str
    """As it is stored, without the end of line."""


class Reuse(NamedTuple):
    """What a run knows of earlier ones."""

    versions: Versions
    """Today's."""
    identify: Callable[[GroundedArticle], str]
    """Names all that shapes the answer: asked alike, answered alike."""
    recall: Callable[[RawArticle], Earlier | None]
    """Finds the record of an equal article, wherever that was read from."""


class Outcome(NamedTuple):
    """What became of one article: a record, or the error that names what is wrong."""

    source: str
    record: ArticleRecord | None
    error: SummarizerError | None
    earlier: str | None = None
    """The stored line, where the record was taken over as it is."""


def prepare_article(raw: RawArticle, gazetteer: Gazetteer) -> GroundedArticle:
    """Clean, segment and ground an article: all that is known of it without an answer.

    Returns:
        The article with numbered sentences and what its text supports.
    """
    return ground_article(split_sentences(clean_article(raw)), gazetteer)


def make_record(
    article: GroundedArticle, answered: Answered, provenance: Provenance | None = None
) -> ArticleRecord:
    """Check an answer and put all that is kept of the article into one record.

    Args:
        article: What was asked about.
        answered: The answer.
        provenance: What made them, if a later run may take them over.

    Returns:
        The record; the same article and answer always give the same one.
    """
    return ArticleRecord(
        version=RECORD_VERSION,
        text_sha256=text_sha256(article.raw.text),
        provenance=provenance,
        article=article,
        answered=answered,
        checked=check_answer(article, answered),
    )


def _is_grounded_alike(provenance: Provenance, now: Versions) -> bool:
    then = provenance.versions
    return all(getattr(then, name) == getattr(now, name) for name in GROUNDED_BY)


def _ground_again(
    raw: RawArticle, gazetteer: Gazetteer, earlier: Earlier | None, now: Versions
) -> GroundedArticle:
    if earlier is None or earlier.record.provenance is None:
        return prepare_article(raw, gazetteer)
    if not _is_grounded_alike(earlier.record.provenance, now):
        return prepare_article(raw, gazetteer)
    article = earlier.record.article
    return article if article.raw == raw else article.model_copy(update={"raw": raw})


async def _take_over(
    raw: RawArticle, answerer: Answerer, gazetteer: Gazetteer, reuse: Reuse
) -> Outcome:
    """Make only what an earlier run has not made alike.

    Returns:
        A record whose provenance is today's.
    """
    earlier = reuse.recall(raw)
    article = _ground_again(raw, gazetteer, earlier, reuse.versions)
    made_by = Provenance(
        article=article_sha256(raw), asked=reuse.identify(article), versions=reuse.versions
    )
    then = earlier.record.provenance if earlier else None
    if earlier is None or then is None or then.asked != made_by.asked:
        return Outcome(raw.source, make_record(article, await answerer(article), made_by), None)
    if then != made_by:
        record = make_record(article, earlier.record.answered, made_by)
        return Outcome(raw.source, record, None)
    if article is earlier.record.article:
        return Outcome(raw.source, earlier.record, None, earlier.line)
    moved = earlier.record.model_copy(update={"article": article})
    return Outcome(raw.source, moved, None, moved.model_dump_json())


async def _make_outcome(
    raw: RawArticle, answerer: Answerer, gazetteer: Gazetteer, reuse: Reuse | None
) -> Outcome:
    if reuse is not None:
        return await _take_over(raw, answerer, gazetteer, reuse)
    article = prepare_article(raw, gazetteer)
    return Outcome(raw.source, make_record(article, await answerer(article)), None)


async def summarise_article(
    item: RawArticle | ArticleError,
    answerer: Answerer,
    gazetteer: Gazetteer,
    reuse: Reuse | None = None,
) -> Outcome:
    """Take one article the whole way.

    Args:
        item: An article, or the error that reading it gave.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.
        reuse: What is known of earlier runs.

    Returns:
        The record or the named error; nothing that the article did is raised.

    Raises:
        Unusable: The endpoint will refuse every article alike.
    """
    if isinstance(item, ArticleError):
        return Outcome(item.source, None, item)
    try:
        return await _make_outcome(item, answerer, gazetteer, reuse)
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


async def summarise_articles(
    items: Iterable[RawArticle | ArticleError],
    answerer: Answerer,
    gazetteer: Gazetteer,
    *,
    concurrency: int = 1,
    reuse: Reuse | None = None,
) -> AsyncIterator[Outcome]:
    """Take articles the whole way, several at once.

    Args:
        items: Articles, read as they are needed: a stream is never held as a whole.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.
        concurrency: How many articles wait for an answer at once.
        reuse: What is known of earlier runs; null: all is made anew.

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
                task = asyncio.create_task(summarise_article(item, ask_in_turn, gazetteer, reuse))
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
