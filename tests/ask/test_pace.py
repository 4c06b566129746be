"""The pace that all articles keep together."""

import asyncio
import math
from collections.abc import Coroutine
from typing import Any

from summarizer.ask.pace import Pace


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine; what waits for ever fails."""

    async def bounded() -> None:
        async with asyncio.timeout(5):
            await work

    asyncio.run(bounded())


def test_nothing_bounds_a_run_that_nobody_slows() -> None:
    """A hundred requests are under way at once, and answers change nothing."""

    async def work() -> None:
        pace = Pace()
        turns = [pace.turn() for _ in range(100)]
        for turn in turns:
            await turn.__aenter__()
        pace.go_on()
        assert pace.width == math.inf
        for turn in turns:
            await turn.__aexit__(None, None, None)

    run(work())


def test_everybody_waits_as_long_as_the_server_asks() -> None:
    """Also who has not been sent away; the longer of two wishes counts."""

    async def work() -> None:
        pace = Pace()
        pace.slow_down(0.2)
        pace.slow_down(0.05)
        begin = asyncio.get_running_loop().time()
        async with pace.turn():
            assert asyncio.get_running_loop().time() - begin >= 0.2

    run(work())


def test_refusals_of_one_moment_halve_once() -> None:
    """Eight that were sent away together are one sign, not eight."""

    async def work() -> None:
        pace = Pace()
        turns = [pace.turn() for _ in range(8)]
        for turn in turns:
            await turn.__aenter__()
        for turn in turns:
            pace.slow_down(0.01)
            await turn.__aexit__(None, None, None)
        assert pace.width == 4

    run(work())


def most_at_once(pace: Pace, requests: int) -> Coroutine[Any, Any, int]:
    """Count how many requests are under way together."""
    now = most = 0

    async def request() -> None:
        nonlocal now, most
        async with pace.turn():
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.001)
            now -= 1
            pace.go_on()

    async def work() -> int:
        await asyncio.gather(*(request() for _ in range(requests)))
        return most

    return work()


def test_concurrency_falls_and_recovers() -> None:
    """Right after a refusal one at a time, after some answers more."""

    async def work() -> None:
        pace = Pace()
        async with pace.turn():
            pace.slow_down(0.01)
        assert pace.width == 1
        assert await most_at_once(pace, 2) == 1
        assert await most_at_once(pace, 60) >= 4

    run(work())


def test_who_leaves_the_queue_takes_no_turn_along() -> None:
    """A cancelled article does not leave the others waiting for ever."""

    async def work() -> None:
        pace = Pace()
        first = pace.turn()
        await first.__aenter__()
        pace.slow_down(0)

        async def request() -> None:
            async with pace.turn():
                pass

        leaving, staying = (asyncio.create_task(request()) for _ in range(2))
        await asyncio.sleep(0)
        await first.__aexit__(None, None, None)
        leaving.cancel()
        await staying
        assert staying.done()

    run(work())
