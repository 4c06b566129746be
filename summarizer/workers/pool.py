"""Worker processes on this machine.

Owns their life: begun when they are wanted, deaf to Ctrl-C (which is for the run), ended with the
run however that ends. Each has a pipe of its own, whose end tells at once whose worker died and
with what in hand: `concurrent.futures` has one for all, which a process that is killed while it
writes leaves locked.
"""

import asyncio
import gc
import multiprocessing
import signal
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import cast

from summarizer.data import load_gazetteer
from summarizer.errors import WorkersError
from summarizer.workers.dispatch import WorkerDiedError
from summarizer.workers.jobs import Expected, Order, Result, work_through

GONE = (EOFError, OSError)
"""What a pipe raises whose other end is closed, and the system that gives no process."""
TRIES = 2
"""To begin a process: the first may have been killed by chance."""


def serve(pipe: Connection, expected: Expected) -> None:
    """Work on shards until the pipe ends, as it does with the run."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load_gazetteer([Path(path) for path in expected.gazetteer])
    gc.freeze()  # the tables stay: no collection need walk through them again
    try:
        pipe.send(None)
        while True:
            orders: Sequence[Order] = pipe.recv()
            try:
                pipe.send(work_through(orders, expected))
            except WorkersError as error:
                pipe.send(str(error))
    except GONE:
        return


@contextmanager
def _interrupts_held() -> Generator[None]:
    """Let processes that are begun inside inherit that Ctrl-C is not for them.

    From their first instruction on: one that is still importing would print a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Worker:
    """One process and the pipe to it; its methods wait, so threads call them."""

    def __init__(self, expected: Expected) -> None:
        # Spawned: a fork would copy the locks of whatever threads there are.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, expected), daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()

    def wait_until_ready(self) -> None:
        """Return when it is; raise one of `GONE` if it never will be."""
        self._pipe.recv()

    def work(self, orders: Sequence[Order]) -> list[Result]:
        self._pipe.send(orders)
        results = cast("list[Result] | str", self._pipe.recv())
        if isinstance(results, str):
            raise WorkersError(results)
        return results

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self.kill()
        self._process.join()
        self._pipe.close()


class Pool:
    """Processes of this machine that work on shards."""

    def __init__(self, count: int, expected: Expected) -> None:
        """Make it; no process is begun yet.

        Args:
            count: How many.
            expected: What they need to be like.
        """
        self.slots = count
        self._expected = expected
        self._workers: set[_Worker] = set()
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")

    async def start(self) -> None:
        """Begin the processes."""
        await asyncio.gather(*(self._begin() for _ in range(self.slots)))

    async def _begin(self) -> None:
        """Begin one.

        Raises:
            WorkersError: It ends at once, or the system gives none.
        """
        loop = asyncio.get_running_loop()
        for tries_left in reversed(range(TRIES)):
            try:
                worker = _Worker(self._expected)
                self._workers.add(worker)
                await loop.run_in_executor(self._threads, worker.wait_until_ready)
            except GONE as error:
                if tries_left:
                    continue
                message = (
                    f"a worker process cannot be started ({error!r}); the same command with"
                    " --processes 0 does everything in one process"
                )
                raise WorkersError(message) from error
            self._idle.put_nowait(worker)
            return

    async def run(self, orders: Sequence[Order]) -> list[Result]:
        """Do a shard.

        Returns:
            A result an order.

        Raises:
            WorkerDiedError: The process that worked on it has ended; another has taken its place.
        """
        worker = await self._idle.get()
        loop = asyncio.get_running_loop()
        try:
            results = await loop.run_in_executor(self._threads, worker.work, orders)
        except GONE as error:
            self._end(worker)
            await self._begin()
            raise WorkerDiedError from error
        self._idle.put_nowait(worker)
        return results

    def _end(self, worker: _Worker) -> None:
        worker.end()
        self._workers.discard(worker)

    async def close(self) -> None:
        """End the processes; they hold nothing that is worth waiting for."""
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown()  # they read from pipes that have ended now
        for worker in tuple(self._workers):
            self._end(worker)
