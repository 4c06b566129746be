"""Pieces of work to workers and their results back, in shards, whatever happens to a worker.

Owns how many are under way and what becomes of a shard whose worker died: its articles are given
out again one at a time, each alone, so that the one that does it is found; that one becomes an
error by name, all others are done. Takes a backend. Refuses to hold back work: a shard is as large
as the queue has grown while all were busy, up to a bound.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from summarizer.errors import ArticleError, WorkersError
from summarizer.workers.jobs import Failed, Order, Result

LARGEST_SHARD = 8
"""Articles; larger ones save little (`bench/workers.py` measures what a shard costs beside them),
and one that is lost with its worker is done again article by article."""
SHARDS_A_WORKER = 2
"""One at work, one that lies ready."""
MOST_DEATHS = 2
"""Of workers with nothing but this article in hand; the first may have been killed by chance."""


class WorkerDiedError(Exception):
    """A worker ended before its shard was done."""


class Backend(Protocol):
    """Where shards are worked on."""

    @property
    def slots(self) -> int:
        """How many shards are worked on at once."""
        ...

    async def start(self) -> None:
        """Be ready; raise `WorkersError` otherwise."""
        ...

    async def run(self, orders: Sequence[Order]) -> list[Result]:
        """Do a shard; raise `WorkerDiedError` where its worker is gone, `WorkersError` if all."""
        ...

    async def close(self) -> None:
        """End at once; what is under way is lost."""
        ...


@dataclass(eq=False)
class _Errand:
    order: Order
    result: asyncio.Future[str]
    deaths: int = 0


class Dispatch:
    """Gives out the orders of one run; for one event loop."""

    def __init__(self, backend: Backend) -> None:
        """Begin with nothing to do.

        Args:
            backend: Started already.
        """
        self._backend = backend
        self._queue: deque[_Errand] = deque()
        self._suspects: deque[_Errand] = deque()
        self._out: set[asyncio.Task[list[Result]]] = set()
        self._lost: WorkersError | None = None

    async def do(self, order: Order) -> str:
        """Have an order done.

        Returns:
            A line of JSON.

        Raises:
            ArticleError: The article cannot be worked on.
            WorkersError: Nobody is there to do it.
        """
        loop = asyncio.get_running_loop()
        if self._lost is not None:
            raise self._lost
        errand = _Errand(order, loop.create_future())
        self._queue.append(errand)
        loop.call_soon(self._give_out)  # when all who are about to ask have asked
        return await errand.result

    def _give_out(self) -> None:
        while len(self._out) < SHARDS_A_WORKER * self._backend.slots:
            shard = self._next_shard()
            if not shard:
                return
            run = self._backend.run([errand.order for errand in shard])
            task = asyncio.create_task(run)
            self._out.add(task)
            task.add_done_callback(partial(self._take_back, shard))

    def _next_shard(self) -> list[_Errand]:
        if self._suspects:  # alone, or nobody would know who it was
            return [] if self._out else [self._suspects.popleft()]
        shard: list[_Errand] = []
        while self._queue and len(shard) < LARGEST_SHARD:
            errand = self._queue.popleft()
            if not errand.result.done():  # who asked has left
                shard.append(errand)
        return shard

    def _take_back(self, shard: list[_Errand], task: asyncio.Task[list[Result]]) -> None:
        self._out.discard(task)
        waiting = [errand for errand in shard if not errand.result.done()]
        if task.cancelled():
            for errand in waiting:
                errand.result.cancel()
            return
        error = task.exception()
        if isinstance(error, WorkerDiedError):
            self._suspect(waiting, alone=len(shard) == 1)
        elif error is not None:
            self._fail(waiting, error)
        else:
            for errand, result in zip(shard, task.result(), strict=True):
                _settle(errand, result)
        self._give_out()

    def _suspect(self, shard: list[_Errand], *, alone: bool) -> None:
        for errand in shard:
            errand.deaths += alone
            if errand.deaths < MOST_DEATHS:
                self._suspects.append(errand)
            else:
                reason = (
                    "each worker process that took up this article ended without a word (killed,"
                    " or out of memory?); it was left out; please report it with the article"
                )
                errand.result.set_exception(ArticleError(_source(errand.order), reason))

    def _fail(self, shard: list[_Errand], error: BaseException) -> None:
        left = list(shard)
        if isinstance(error, WorkersError):  # for everybody
            self._lost = error
            left += [one for one in (*self._suspects, *self._queue) if not one.result.done()]
            self._suspects.clear()
            self._queue.clear()
        for errand in left:
            errand.result.set_exception(error)

    async def close(self) -> None:
        """Wait for nothing any more."""
        for task in self._out:
            task.cancel()
        await asyncio.gather(*self._out, return_exceptions=True)


def _source(order: Order) -> str:
    return order.raw["source"] or ""


def _settle(errand: _Errand, result: Result) -> None:
    if errand.result.done():
        return
    if isinstance(result, Failed):
        errand.result.set_exception(ArticleError(_source(errand.order), result.reason))
    else:
        errand.result.set_result(result)
