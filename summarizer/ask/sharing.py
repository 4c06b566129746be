"""Who asks the same at the same time shares one request and its answer.

Owns the questions under way: those of this run as tasks, those of other runs on the same cache
folder as locked files in it. Takes a request's hash and how to ask, gives the answer. An answer is
in the cache before anything else is done with it. Refuses to wait without end for another run: what
that has not answered in the time of one request is asked here.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from collections.abc import Set as AbstractSet
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from summarizer.ask.cache import AnswerCache, Stored
from summarizer.records.record import Usage

GRACE_S = 10.0
"""How long the end of a run waits for answers under way: longer, and people think that it hangs."""
LOOK_AGAIN_S = 0.05
"""Between two looks at what another run has claimed."""

_log = logging.getLogger(__name__)

Ask = Callable[[], Awaitable[Stored]]


def _let_go(lock: FileLock) -> None:
    if lock.is_locked:
        with suppress(OSError):
            Path(lock.lock_file).unlink()  # while it is held: who waits for it notices
        lock.release()


@asynccontextmanager
async def claim_question(folder: Path | None, key: str, longest_s: float) -> AsyncGenerator[None]:
    """Keep other runs from asking the same; wait while one of them asks.

    Args:
        folder: Of the claims; null: there is nobody to share with.
        key: The request's hash.
        longest_s: How long to wait; the claim goes with the process that holds it, but that may
            have been stopped.

    Yields:
        Nothing; where the folder cannot be written, nothing is claimed.
    """
    if folder is None:
        yield
        return
    lock = FileLock(folder / f"{key}.lock")
    deadline = asyncio.get_running_loop().time() + longest_s
    with suppress(OSError):  # whoever cannot write here cannot keep an answer either
        while asyncio.get_running_loop().time() < deadline:
            try:
                lock.acquire(timeout=0)
                break
            except Timeout:
                await asyncio.sleep(LOOK_AGAIN_S)
    try:
        yield
    finally:
        _let_go(lock)


class Sharing:
    """The questions of one run; for one event loop."""

    def __init__(self, cache: AnswerCache | None) -> None:
        """Begin without any.

        Args:
            cache: Where answers are kept.
        """
        self._cache = cache
        # Tasks of their own, so that one who leaves does not take the others' answer along.
        self._under_way: dict[str, asyncio.Task[Stored]] = {}

    async def answer(self, key: str, ask: Ask, longest_s: float) -> Stored:
        """Ask, unless the same is being asked.

        Args:
            key: The request's hash.
            ask: Sends it.
            longest_s: How long to wait for another run that asks the same.

        Returns:
            The answer; who did not pay for it has it as one that was kept.
        """
        if (task := self._under_way.get(key)) is not None:
            shared = await asyncio.shield(task)
            return Stored(answer=shared.answer, usage=Usage(cached=True))
        return await asyncio.shield(self._start(key, ask, longest_s))

    def _start(self, key: str, ask: Ask, longest_s: float) -> "asyncio.Task[Stored]":
        task = asyncio.create_task(self._ask(key, ask, longest_s))
        self._under_way[key] = task

        def forget(done: "asyncio.Task[Stored]") -> None:
            del self._under_way[key]
            if not done.cancelled():
                done.exception()  # if nobody waits any more, nobody is to be warned of it

        task.add_done_callback(forget)
        return task

    async def _ask(self, key: str, ask: Ask, longest_s: float) -> Stored:
        if self._cache is None:
            return await ask()
        async with claim_question(self._cache.claims, key, longest_s):
            kept = self._cache.get(key)  # another run may have had the answer by now
            if kept is not None:
                return Stored(answer=kept.answer, usage=Usage(cached=True))
            stored = await ask()
            self._cache.put(key, stored)
            return stored

    async def finish(self, sending: AbstractSet[asyncio.Task[object]]) -> None:
        """Wait a little for answers that may be paid already, for nothing else.

        Args:
            sending: Tasks whose request is under way.
        """
        if not self._under_way:
            return
        tasks = set(self._under_way.values())
        sent = tasks & sending
        for task in tasks - sent:
            task.cancel()
        if sent:
            _log.warning(
                "waiting up to %g s for %d under way; Ctrl-C (again) leaves at once",
                GRACE_S, len(sent),
            )  # fmt: skip
            await asyncio.wait(sent, timeout=GRACE_S)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
