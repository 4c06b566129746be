"""What a run may cost, what it has cost, and the refusal to go beyond.

Owns the account of one line: requests, tokens and dollars, those of failed articles included. Takes
each request before it is sent and the server's count behind it. Refuses a request that could break
a limit: its worst case is booked first, so that several under way cannot break it together either.
Where only bookings stand in the way, it waits for them to be settled.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from summarizer.ask.completion import Completion, Tokens
from summarizer.ask.options import ModelOptions, shown_endpoint
from summarizer.ask.request import Body
from summarizer.data.prices import Price
from summarizer.errors import ModelError, SettingsError

BYTES_A_TOKEN = 2
"""For the worst case; in our prompt and in English articles it is four."""


@dataclass
class Booking:
    """A request that is under way."""

    worst_usd: float
    is_free: bool = False
    """The server refused it: nothing is owed."""
    tokens: Tokens | None = None
    """What the server counted."""


def find_price(options: ModelOptions) -> Price | None:
    """Look up what the chosen model costs where it is asked.

    Returns:
        Null if no table says so.
    """
    host = (urlsplit(options.endpoint).hostname or "").casefold()
    return options.prices.get((host, options.model or ""))


def worst_cost_usd(price: Price, size: int, max_tokens: int) -> float:
    """Say what a request may cost at most.

    Args:
        price: Of the model.
        size: Bytes of the request's body.
        max_tokens: The longest answer.

    Returns:
        US dollars.
    """
    return price.cost_usd(size // BYTES_A_TOKEN, 0, max_tokens)


def require_price(options: ModelOptions) -> None:
    """Make sure that a limit in dollars can be kept.

    Args:
        options: With the model chosen.

    Raises:
        SettingsError: There is a limit, and nobody knows what the model costs.
    """
    if options.max_cost_usd is not None and find_price(options) is None:
        message = (
            f"--max-cost cannot be kept: no price is known for model {options.model!r} at"
            f" {shown_endpoint(options.endpoint)}; give one (--prices), or use --max-requests"
        )
        raise SettingsError(message)


@dataclass
class BatchAccount:
    """What answers out of batch files have cost that a run is the first to use."""

    replies: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    spent_usd: float = 0.0


class Budget:
    """The account of one line."""

    def __init__(self, options: ModelOptions) -> None:
        """Open it.

        Args:
            options: Limits and prices; the model may be chosen later.
        """
        self.options = options
        self.requests = 0
        self.tokens_in = 0
        self.tokens_out = 0
        self.tokens_cached = 0
        self.spent_usd = 0.0
        self.batched = BatchAccount()
        self._open: list[Booking] = []
        self._settled = asyncio.Event()

    def count_batched(self, replies: Sequence[Completion]) -> None:
        """Enter what a batch was paid for; no limit of this run is touched by it.

        Args:
            replies: Of the batch, each entered once.
        """
        price = find_price(self.options)
        for tokens in (reply.usage or Tokens() for reply in replies):
            self.batched.replies += 1
            self.batched.tokens_in += tokens.prompt_tokens
            self.batched.tokens_out += tokens.completion_tokens
            self.batched.tokens_cached += tokens.cached_tokens
            if price is not None:
                self.batched.spent_usd += price.in_batch.cost_usd(
                    tokens.prompt_tokens, tokens.cached_tokens, tokens.completion_tokens
                )

    def _refusal(self, spent: str) -> ModelError:
        reason = f"not asked: {spent} is spent; answers so far are kept, run again with more"
        return ModelError(shown_endpoint(self.options.endpoint), reason, attempts=0)

    def _worst_usd(self, body: Body) -> float:
        price = find_price(self.options)
        if price is None:
            return 0.0
        size = len(json.dumps(body, ensure_ascii=False).encode())
        return worst_cost_usd(price, size, self.options.max_tokens)

    async def _book(self, body: Body) -> Booking:
        worst, limit = self._worst_usd(body), self.options.max_cost_usd
        while limit is not None and self._owed_usd + worst > limit:
            if not self._open:
                spent = f"--max-cost {limit:g}, but for less than one answer may cost,"
                raise self._refusal(spent)
            self._settled.clear()
            await self._settled.wait()
        self._open.append(booking := Booking(worst))
        return booking

    @property
    def _owed_usd(self) -> float:
        return self.spent_usd + sum(booking.worst_usd for booking in self._open)

    def _settle(self, booking: Booking) -> None:
        price, tokens = find_price(self.options), booking.tokens
        self._open = [other for other in self._open if other is not booking]
        if tokens is not None:
            self.tokens_in += tokens.prompt_tokens
            self.tokens_out += tokens.completion_tokens
            self.tokens_cached += tokens.cached_tokens
        if price is not None and not booking.is_free:
            # A server that counts nothing, or an answer that never came, may have cost the most.
            self.spent_usd += (
                price.cost_usd(tokens.prompt_tokens, tokens.cached_tokens, tokens.completion_tokens)
                if tokens is not None and tokens.prompt_tokens
                else booking.worst_usd
            )
        self._settled.set()

    @asynccontextmanager
    async def request(self, body: Body) -> AsyncGenerator[Booking]:
        """Account for one request.

        Args:
            body: What is to be sent.

        Yields:
            The booking, on which what the server counted is to be noted.

        Raises:
            ModelError: A limit would be broken; nothing is to be sent.
        """
        booking = await self._book(body)
        limit = self.options.max_requests
        if limit is not None and self.requests >= limit:
            booking.is_free = True
            self._settle(booking)
            spent = f"--max-requests {limit}"
            raise self._refusal(spent)
        self.requests += 1
        try:
            yield booking
        finally:
            self._settle(booking)
