"""Shards, and what becomes of them when workers die."""

import asyncio
from collections.abc import Sequence

import pytest

from summarizer.errors import ArticleError, WorkersError
from summarizer.workers.dispatch import (
    LARGEST_SHARD,
    MOST_DEATHS,
    SHARDS_A_WORKER,
    Dispatch,
    WorkerDiedError,
)
from summarizer.workers.jobs import Failed, Order, Result
from tests.workers.samples import article


class Fake:
    """A backend of no processes: answers with the id, and dies on command."""

    def __init__(self, slots: int = 2, deadly: str = "", lost_after: int | None = None) -> None:
        self.slots = slots
        self.shards: list[list[str]] = []
        self.most = self._now = 0
        self._deadly = deadly
        self._lost_after = lost_after

    async def start(self) -> None:
        """Need nothing."""

    async def close(self) -> None:
        """Need nothing."""

    async def run(self, orders: Sequence[Order]) -> list[Result]:
        """Take a moment."""
        names = [str(order.raw["id"]) for order in orders]
        self.shards.append(names)
        is_lost = self._lost_after is not None and len(self.shards) > self._lost_after
        self._now += 1
        self.most = max(self.most, self._now)
        await asyncio.sleep(0)
        self._now -= 1
        if is_lost:
            message = "the scheduler is gone"
            raise WorkersError(message)
        if self._deadly in names:
            raise WorkerDiedError
        return [Failed("too odd") if name == "a7" else name for name in names]


def order(number: int) -> Order:
    """Name an article of that number."""
    return Order(article(number).model_dump(), is_finished=True)


def dispatch(backend: Fake, count: int) -> list[str | BaseException]:
    """Have so many orders done at once."""

    async def do() -> list[str | BaseException]:
        giving = Dispatch(backend)
        done = await asyncio.gather(
            *(giving.do(order(number)) for number in range(count)), return_exceptions=True
        )
        await giving.close()
        return done

    return asyncio.run(do())


def test_each_has_its_own_result() -> None:
    """In shards of a bounded size, as many at once as keep the workers busy."""
    backend = Fake()
    done = dispatch(backend, 100)
    assert [str(one) for one in done] == [
        "a7.txt: too odd" if number == 7 else f"a{number}" for number in range(100)
    ]
    assert isinstance(done[7], ArticleError)
    assert max(map(len, backend.shards)) == LARGEST_SHARD
    assert backend.most == SHARDS_A_WORKER * backend.slots


def test_deadly_article_is_found_and_the_rest_is_done() -> None:
    """Those that lay beside it are given out again, each alone; it is left out by name."""
    backend = Fake(deadly="a3")
    done = dispatch(backend, 20)
    assert isinstance(done[3], ArticleError)
    assert str(done[3]).startswith("a3.txt: each worker process that took up this article ended")
    others = [number for number in range(20) if number not in {3, 7}]
    assert [done[number] for number in others] == [f"a{number}" for number in others]
    alone = [shard for shard in backend.shards if shard == ["a3"]]
    assert len(alone) == MOST_DEATHS


def test_nothing_is_done_twice_without_need() -> None:
    """Only what lay in a shard whose worker died is given out again."""
    backend = Fake(deadly="a3")
    dispatch(backend, 40)
    given = [name for shard in backend.shards for name in shard]
    assert sorted(name for name in set(given) if given.count(name) > 1) == [
        f"a{number}" for number in range(LARGEST_SHARD)
    ]


def test_workers_that_are_gone_are_everybodys_error() -> None:
    """Who waits is told at once, and so is who comes later."""
    backend = Fake(lost_after=2)
    done = dispatch(backend, 100)
    assert [one for one in done if isinstance(one, str)]
    errors = {str(one) for one in done if isinstance(one, WorkersError)}
    assert errors == {"the scheduler is gone"}
    assert len(backend.shards) <= 2 + 2 * SHARDS_A_WORKER * backend.slots


def test_after_the_loss_nothing_is_given_out() -> None:
    """The error is the answer to every further order."""

    async def do() -> None:
        backend = Fake(lost_after=0)
        giving = Dispatch(backend)
        for _ in range(2):
            with pytest.raises(WorkersError, match="gone"):
                await giving.do(order(1))
        assert len(backend.shards) == 1

    asyncio.run(do())


def test_who_has_left_is_not_worked_for() -> None:
    """An order that nobody waits for any more is dropped from the queue."""

    async def do() -> None:
        backend = Fake()
        giving = Dispatch(backend)
        leaving = asyncio.create_task(giving.do(order(1)))
        staying = asyncio.create_task(giving.do(order(2)))
        await asyncio.sleep(0)
        leaving.cancel()
        assert await staying == "a2"
        assert backend.shards == [["a2"]]

    asyncio.run(do())
