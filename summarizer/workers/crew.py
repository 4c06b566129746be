"""The workers of a run as the pipeline sees them: when they are called in, what they are given.

Owns how records become orders and lines become records. Takes a backend and the name of the rules'
answers. A crew that is called in late costs a small run nothing: this process does the first
pieces itself, and goes on so until the others are ready.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Self

from summarizer.errors import WorkersError
from summarizer.pipeline import Work
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import ArticleRecord
from summarizer.workers.dispatch import LARGEST_SHARD, SHARDS_A_WORKER, Backend, Dispatch
from summarizer.workers.jobs import Order

NameRules = Callable[[RawArticle], str | None]

_log = logging.getLogger(__name__)


class Crew:
    """The workers of one run; an async context manager, for one event loop."""

    def __init__(
        self, backend: Backend, name_rules: NameRules, *, after: int | None = None
    ) -> None:
        """Make it; nobody is called in yet.

        Args:
            backend: Where they work; not started.
            name_rules: Names the rules' answer to an article, where the rules answer.
            after: Pieces of work that are done without them; null: they are wanted from the first
                one on, and it is an error if they cannot be had.
        """
        self._backend = backend
        self._dispatch = Dispatch(backend)
        self._name_rules = name_rules
        self._after = after
        self._pieces = 0
        self._calling: asyncio.Task[None] | None = None

    @property
    def room(self) -> int:
        """How many articles keep all of them busy."""
        if not self._is_ready():
            return 0
        return (SHARDS_A_WORKER + 1) * self._backend.slots * LARGEST_SHARD

    def take_on(self) -> bool:
        """Tell whether the next piece of work is for them.

        Returns:
            False until enough was done to tell that there is much to do, and they are ready.
        """
        self._pieces += 1
        if self._calling is None and self._after is not None and self._pieces > self._after:
            self._calling = asyncio.create_task(self._backend.start())
        return self._is_ready()

    def _is_ready(self) -> bool:
        calling = self._calling
        return calling is not None and calling.done() and calling.exception() is None

    def name_rules(self, raw: RawArticle) -> str | None:
        """Name the rules' answer to an article, where the rules answer.

        Returns:
            As `Reuse.identify` names it; null where somebody else is to be asked.
        """
        return self._name_rules(raw)

    async def ground(self, raw: RawArticle) -> GroundedArticle:
        """Clean, segment and ground an article.

        Returns:
            As `prepare_article` gives it.
        """
        line = await self._dispatch.do(Order(raw.model_dump(), is_finished=False))
        return GroundedArticle.model_validate_json(line)

    async def finish(self, work: Work) -> tuple[ArticleRecord, str]:
        """Make a record.

        Returns:
            It, and its stored line.
        """
        raw, made_by, grounded, answered = work
        order = Order(
            raw.model_dump(),
            is_finished=True,
            made_by=made_by.model_dump_json() if made_by else None,
            grounded=grounded.model_dump_json() if grounded else None,
            answered=answered.model_dump_json() if answered else None,
        )
        line = await self._dispatch.do(order)
        return ArticleRecord.model_validate_json(line), line

    async def __aenter__(self) -> Self:
        """Call them in, if they are wanted from the first piece on.

        Returns:
            Itself.
        """
        if self._after is None:
            self._calling = asyncio.create_task(self._backend.start())
            try:
                await self._calling
            except BaseException:
                await self._backend.close()
                raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Send them away."""
        await self._dispatch.close()
        if (calling := self._calling) is None:
            return
        if not calling.done():
            calling.cancel()
            await asyncio.gather(calling, return_exceptions=True)
        elif not calling.cancelled() and isinstance(error := calling.exception(), WorkersError):
            _log.warning("one process did everything: %s", error)
        await self._backend.close()
