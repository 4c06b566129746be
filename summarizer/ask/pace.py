"""The pace that all articles keep together towards one endpoint.

Owns two bounds that a server's "slow down" sets for everybody, not only for the article that heard
it: until when nothing is sent, and how many requests may be under way. The second is halved with
each refusal and grows again by one for every full round of answers. Takes turns, refusals and
answers as they come, gives turns. Refuses to raise the bound of the run itself (--concurrency):
that one is the pipeline's.
"""

import asyncio
import math
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Pace:
    """Turns at one endpoint; for one event loop."""

    def __init__(self) -> None:
        """Begin without any bound."""
        self._resume_at = -math.inf
        self._width = math.inf
        self._under_way = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def rest_s(self) -> float:
        """Seconds for which nothing is to be sent, never negative."""
        return max(0.0, self._resume_at - asyncio.get_running_loop().time())

    @property
    def width(self) -> float:
        """How many requests may be under way: infinite until the first refusal."""
        return self._width

    @asynccontextmanager
    async def turn(self) -> AsyncGenerator[None]:
        """Wait until one more request may be sent, and count it while it is under way."""
        while self.rest_s or self._under_way + 1 > self._width:
            if self.rest_s:
                await asyncio.sleep(self.rest_s)
            else:
                await self._wait()
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self._wake()

    async def _wait(self) -> None:
        place = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self._wake()  # the turn that came too late is the next one's
            raise

    def _wake(self) -> None:
        free = self._width - self._under_way
        while self._waiting and free >= 1:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(None)
                free -= 1

    def slow_down(self, seconds: float) -> None:
        """Let everybody wait, and fewer go on at once afterwards.

        Args:
            seconds: From now on; a longer rest that is already kept stays.
        """
        # Those that were sent away together say the same thing: only the first halves the width.
        if not self.rest_s:
            self._width = max(1.0, min(self._width, self._under_way) / 2)
        now = asyncio.get_running_loop().time()
        self._resume_at = max(self._resume_at, now + seconds)

    def go_on(self) -> None:
        """Note an answer: after as many as may be under way, one more may."""
        self._width += 1 / self._width
