"""When workers are called in, and what they are given."""

import asyncio
import logging
from collections.abc import Sequence

import pytest

from summarizer.errors import WorkersError
from summarizer.pipeline import Earlier, Outcome, Reuse
from summarizer.records.article import RawArticle
from summarizer.workers import Crew, expect
from summarizer.workers.jobs import Order, Result, work_through
from tests.workers.samples import ARTICLES, alone, collect, lines, name_rules, reuse


class Here:
    """A backend that works in this process, and can be slow to come or stay away."""

    def __init__(self, *, comes: bool = True) -> None:
        self.slots = 1
        self.orders: list[Order] = []
        self.is_started = self.is_closed = False
        self._comes = comes

    async def start(self) -> None:
        """Come."""
        await asyncio.sleep(0)
        if not self._comes:
            message = "nobody comes"
            raise WorkersError(message)
        self.is_started = True

    async def close(self) -> None:
        """Go."""
        self.is_closed = True

    async def run(self, orders: Sequence[Order]) -> list[Result]:
        """Work."""
        await asyncio.sleep(0)
        self.orders += orders
        return work_through(orders, expect([]))


def run(
    backend: Here, *, after: int | None = None, known: Reuse | None = None, asks: bool = False
) -> list[Outcome]:
    """Take the articles the whole way with workers."""

    def name_nobody(_: RawArticle) -> None:
        """Somebody else answers."""

    async def do() -> list[Outcome]:
        async with Crew(backend, name_nobody if asks else name_rules, after=after) as crew:
            return await collect(ARTICLES, crew, known)

    return asyncio.run(do())


def test_wanted_workers_do_everything() -> None:
    """Each article is one piece of work: what the rules answer comes back as a record."""
    backend = Here()
    assert lines(run(backend)) == lines(alone())
    assert [order.is_finished for order in backend.orders] == [True] * len(ARTICLES)
    assert backend.is_closed


def test_where_somebody_is_asked_they_ground() -> None:
    """The answer comes from here, and so does the record."""
    backend = Here()
    assert lines(run(backend, asks=True)) == lines(alone())
    assert [order.is_finished for order in backend.orders] == [False] * len(ARTICLES)


def test_small_run_calls_nobody_in() -> None:
    """Not even their start is paid for."""
    backend = Here()
    assert lines(run(backend, after=len(ARTICLES))) == lines(alone())
    assert not backend.is_started
    assert not backend.is_closed


def test_larger_run_calls_them_in() -> None:
    """The first pieces are done here, the rest by them; nobody sees which."""
    backend = Here()
    assert lines(run(backend, after=10)) == lines(alone())
    assert 0 < len(backend.orders) < len(ARTICLES) - 10
    assert backend.is_closed


def test_who_was_not_asked_for_may_stay_away(caplog: pytest.LogCaptureFixture) -> None:
    """One process does everything, and says so."""
    with caplog.at_level(logging.WARNING):
        outcomes = run(Here(comes=False), after=10)
    assert lines(outcomes) == lines(alone())
    assert "one process did everything: nobody comes" in caplog.text


def test_who_was_asked_for_must_come() -> None:
    """Else it is an error before any work."""
    backend = Here(comes=False)
    with pytest.raises(WorkersError, match="nobody comes"):
        run(backend)
    assert backend.is_closed


def test_earlier_records_are_used_as_in_one_process() -> None:
    """What is as today is taken over; what was grounded or answered is not made again."""
    first = alone()
    earlier: dict[str, Earlier] = {}
    for number, outcome in enumerate(first):
        record = outcome.record
        assert record is not None
        made_by = record.provenance
        assert made_by is not None
        if number % 3 == 1:
            then = made_by.versions.model_copy(update={"rules": "older"})
            made_by = made_by.model_copy(update={"versions": then})
        if number % 3 == 2:
            made_by = made_by.model_copy(update={"asked": "something else"})
        record = record.model_copy(update={"provenance": made_by})
        earlier[record.article.raw.id] = Earlier(record, record.model_dump_json())
    backend = Here()
    again = run(backend, known=reuse(earlier))
    assert lines(again) == lines(first)
    kept = [outcome.earlier is not None for outcome in again]
    assert kept == [number % 3 == 0 for number in range(len(ARTICLES))]
    assert len(backend.orders) == len(ARTICLES) - sum(kept)
    assert all(order.grounded for order in backend.orders)
    answered = [order.answered is not None for order in backend.orders]
    assert answered == [number % 3 == 1 for number in range(len(ARTICLES)) if number % 3]
