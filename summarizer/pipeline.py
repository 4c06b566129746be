"""The only place that knows the order: read, clean, segment, ground, ask, check, store.

Owns the run: it takes articles as they are read, keeps a bounded number of them in flight, and
gives their outcomes back in the order they came in. The answerer is handed in as a callable, so
nothing here knows whether a model, a recording or the rules answer. So are the records of an
earlier run, of which nothing is made again that has not changed: a record whose every version is
today's is taken as it lies there; else its grounding, if the code and tables of grounding are the
same; its answer, if the same would be asked; and only the rest is redone.

What needs no waiting (grounding, the rules' answer, the checks) can be handed to other processes
or machines, in as far as a run has them (`Workers`); who asks, keeps and writes is this process
alone. The outcomes are the same.

Refuses to let one article end the run: whatever it throws becomes that article's named error. The
exceptions are an endpoint that will refuse every article alike (`Unusable`), and workers that are
away (`WorkersError`): these end the run.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import NamedTuple, Protocol

from summarizer.check import check_answer
from summarizer.clean import clean_article
from summarizer.data import Gazetteer
from summarizer.errors import ArticleError, SummarizerError
from summarizer.ground import ground_article
from summarizer.guard import guard_article
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
    line: str | None = None
    """The line to store, where it is made already."""


class Work(NamedTuple):
    """What is left to do of an article that nobody need be asked about."""

    raw: RawArticle
    made_by: Provenance | None
    grounded: GroundedArticle | None
    """Null: not yet."""
    answered: Answered | None
    """Null: the rules answer."""


class Workers(Protocol):
    """Other processes, as the order of the stages sees them."""

    @property
    def room(self) -> int:
        """How many articles keep all of them busy."""
        ...

    def take_on(self) -> bool:
        """Tell whether the next piece of work is for them; few pieces are not worth a start."""
        ...

    def name_rules(self, raw: RawArticle) -> str | None:
        """Name the rules' answer to an article as `Reuse.identify` does, where the rules answer."""
        ...

    async def ground(self, raw: RawArticle) -> GroundedArticle:
        """Clean, segment and ground an article."""
        ...

    async def finish(self, work: Work) -> tuple[ArticleRecord, str]:
        """Make a record and its stored line."""
        ...


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


def _known_grounding(
    raw: RawArticle, earlier: Earlier | None, now: Versions
) -> GroundedArticle | None:
    """Return the grounding of an earlier run, of the article as it lies now, if it is current."""
    if earlier is None or (made_by := earlier.record.provenance) is None:
        return None
    if any(getattr(made_by.versions, name) != getattr(now, name) for name in GROUNDED_BY):
        return None
    article = earlier.record.article
    return article if article.raw == raw else article.model_copy(update={"raw": raw})


def _take_over(raw: RawArticle, earlier: Earlier, article: GroundedArticle) -> Outcome:
    if article is earlier.record.article:
        return Outcome(raw.source, earlier.record, None, earlier.line)
    moved = earlier.record.model_copy(update={"article": article})
    return Outcome(raw.source, moved, None, moved.model_dump_json())


class Means(NamedTuple):
    """What a run works with."""

    answerer: Answerer
    gazetteer: Gazetteer
    reuse: Reuse | None
    workers: Workers | None

    async def summarise(self, raw: RawArticle) -> Outcome:
        """Return a record of today's provenance, made as far as no earlier run has made it."""
        by_rules = self.workers.name_rules(raw) if self.workers else None
        if (reuse := self.reuse) is None:
            return await self._finish(Work(raw, None, None, None), asks=by_rules is None)
        earlier = reuse.recall(raw)
        article = _known_grounding(raw, earlier, reuse.versions)
        if (asked := by_rules) is None:
            article = article or await self._ground(raw)
            asked = reuse.identify(article)
        made_by = Provenance(article=article_sha256(raw), asked=asked, versions=reuse.versions)
        then = earlier.record.provenance if earlier else None
        if earlier is None or then is None or then.asked != asked:
            return await self._finish(Work(raw, made_by, article, None), asks=by_rules is None)
        if then == made_by and article is not None:
            return _take_over(raw, earlier, article)
        return await self._finish(Work(raw, made_by, article, earlier.record.answered), asks=False)

    async def _ground(self, raw: RawArticle) -> GroundedArticle:
        if self.workers is not None and self.workers.take_on():
            return await self.workers.ground(raw)
        return prepare_article(raw, self.gazetteer)

    async def _finish(self, work: Work, *, asks: bool) -> Outcome:
        raw, article = work.raw, work.grounded
        if not asks and self.workers is not None:
            if self.workers.take_on():
                record, line = await self.workers.finish(work)
                return Outcome(raw.source, record, None, line=line)
            article = article or prepare_article(raw, self.gazetteer)
        article = article or await self._ground(raw)
        answered = work.answered or await self.answerer(article)
        return Outcome(raw.source, make_record(article, answered, work.made_by), None)


async def summarise_article(
    item: RawArticle | ArticleError,
    answerer: Answerer,
    gazetteer: Gazetteer,
    reuse: Reuse | None = None,
    workers: Workers | None = None,
) -> Outcome:
    """Take one article the whole way.

    Args:
        item: An article, or the error that reading it gave.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.
        reuse: What is known of earlier runs; null: all is made anew.
        workers: Other processes; null: this one does everything.

    Returns:
        The record or the named error; nothing that the article did is raised.

    Raises:
        Unusable: The endpoint will refuse every article alike.
        WorkersError: The workers are away.
    """
    if isinstance(item, ArticleError):
        return Outcome(item.source, None, item)
    means = Means(answerer, gazetteer, reuse, workers)
    made = await guard_article(item.source, means.summarise(item))
    return made if isinstance(made, Outcome) else Outcome(item.source, None, made)


async def summarise_articles(
    items: Iterable[RawArticle | ArticleError],
    answerer: Answerer,
    gazetteer: Gazetteer,
    *,
    concurrency: int = 1,
    reuse: Reuse | None = None,
    workers: Workers | None = None,
) -> AsyncIterator[Outcome]:
    """Take articles the whole way, several at once.

    Args:
        items: Articles, read as they are needed: a stream is never held as a whole.
        answerer: Turns a grounded article into an answer.
        gazetteer: Countries, offices and holders that grounding looks up.
        concurrency: How many articles wait for an answer at once.
        reuse: What is known of earlier runs; null: all is made anew.
        workers: Other processes; null: this one does everything.

    Yields:
        One outcome an article, in the order of `items`.

    Raises:
        Unusable: The endpoint will refuse every article alike; those in flight are cancelled.
        WorkersError: The workers are away; likewise.
    """
    gate = asyncio.Semaphore(concurrency)

    async def ask_in_turn(article: GroundedArticle) -> Answered:
        async with gate:
            return await answerer(article)

    waiting: deque[asyncio.Task[Outcome]] = deque()
    source = iter(items)
    try:
        while True:
            while len(waiting) < max(READ_AHEAD * concurrency, workers.room if workers else 0):
                if (item := next(source, None)) is None:
                    break
                way = summarise_article(item, ask_in_turn, gazetteer, reuse, workers)
                waiting.append(asyncio.create_task(way))
            if not waiting:
                return
            outcome = await waiting[0]
            del waiting[0]
            yield outcome
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
