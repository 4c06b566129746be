"""The line to one endpoint: requests, the one layer of retries, the count of what was sent.

Owns the openai client (its own retries are off: every fault would be counted three times) and the
waiting between attempts. Takes bodies, gives completions. Refuses to wait longer than a person
would: where a server asks for more than `LONGEST_WAIT_S`, the run ends with what it asked for.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import openai
from httpx2 import Response
from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_random_exponential

from summarizer.ask.budget import Booking, Budget
from summarizer.ask.completion import Completion, ModelList, quote_response
from summarizer.ask.faults import Asked, scrub_fault, translate_fault
from summarizer.ask.options import ModelOptions, shown_endpoint
from summarizer.ask.pace import Pace
from summarizer.ask.request import Body
from summarizer.ask.secrecy import Discretion, strike_secrets
from summarizer.errors import ModelError, Unavailable, Unusable
from summarizer.records.record import Usage

LONGEST_WAIT_S = 120.0
"""openai's own bound for Retry-After."""
SLOW_DOWN = frozenset({429, 503})
"""Statuses by which a server asks everybody for patience, not only the one who hears it."""
NO_KEY = "none"
"""Sent where there is no key: the client insists on one, local servers look at none."""

_Form = TypeVar("_Form", bound=BaseModel)


def _asks_for_patience(error: Unavailable) -> bool:
    cause = error.__cause__
    return isinstance(cause, openai.APIStatusError) and cause.status_code in SLOW_DOWN


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, Unavailable)


def _give_up(error: Unavailable) -> Unavailable:
    number = "1 request" if error.attempts == 1 else f"{error.attempts} requests"
    reason = f"{error.reason}; given up after {number}: the same command later goes on from here"
    return Unavailable(error.endpoint, reason, attempts=error.attempts)


@dataclass
class Tally:
    """What one article's answer has cost so far."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0

    def count(self, completion: Completion) -> None:
        """Add what the server counted for a completion."""
        if completion.usage:
            self.tokens_in += completion.usage.prompt_tokens
            self.tokens_out += completion.usage.completion_tokens
            self.tokens_cached += completion.usage.cached_tokens

    def usage(self) -> Usage:
        """Give it as a record.

        Returns:
            The counts as they stand.
        """
        return Usage(
            requests=self.requests,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
            tokens_cached=self.tokens_cached,
        )


class Line:
    """A client of one endpoint; for one event loop, closed at the end."""

    def __init__(
        self, options: ModelOptions, *, direct: bool = False, budget: Budget | None = None
    ) -> None:
        """Open it; nothing is sent yet.

        Args:
            options: Whom to ask.
            direct: Past any proxy of the environment: for servers of our own on loopback.
            budget: Where requests are accounted for; null: an account of its own.
        """
        self.options = options
        self.reached = False
        self._discretion = Discretion(options)
        self._discretion.begin()
        self.pace = Pace()
        self.budget = budget or Budget(options)
        self.sending: set[asyncio.Task[object]] = set()
        """Tasks whose request is under way: what they wait for may be paid already."""
        self._stopped = False
        self._refusal: Unusable | None = None
        self._telling = asyncio.Lock()
        key = options.key.get_secret_value() if options.key else ""
        self._client = openai.AsyncOpenAI(
            base_url=options.endpoint,
            api_key=key or NO_KEY,
            max_retries=0,
            timeout=options.timeout_s,
            http_client=openai.DefaultAsyncHttpxClient(trust_env=not direct),
        )
        self._backoff = wait_random_exponential(multiplier=options.backoff_s, max=LONGEST_WAIT_S)

    async def aclose(self) -> None:
        """Let go of its connections."""
        try:
            await self._client.close()
        finally:
            self._discretion.end()

    def _pause_s(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        wish = error.retry_after_s if isinstance(error, Unavailable) else None
        # Jitter on top of the server's wish, or all who were sent away come back at once.
        return (wish or 0.0) + self._backoff(state)

    async def _request(self, body: Body | None, attempts: int) -> Response:
        asked = Asked(self.options, attempts, self.reached)
        try:
            # The client's own time limit starts anew with every byte.
            async with asyncio.timeout(self.options.timeout_s):
                if body is None:
                    response = await self._client.get("/models", cast_to=Response)
                else:
                    response = await self._client.post(
                        "/chat/completions", cast_to=Response, body=body
                    )
        except (openai.APIError, TimeoutError) as error:
            self.reached = self.reached or isinstance(error, openai.APIStatusError)
            if isinstance(error, openai.APIError):
                scrub_fault(error, self.options)
            raise translate_fault(error, asked) from error
        self.reached = True
        return response

    async def _fetch(self, form: type[_Form], body: Body | None, attempts: int) -> _Form:
        response = await self._request(body, attempts)
        try:
            return form.model_validate_json(response.content)
        except ValidationError:
            endpoint = Asked(self.options, attempts, self.reached).endpoint
            said = strike_secrets(quote_response(response.content), self.options)
            reason = f"answered with something that is no {form.__name__.lower()}: {said!r}"
            # Its cause would quote the response, and that may repeat the key.
            raise Unavailable(endpoint, reason, attempts=attempts) from None

    async def list_models(self) -> tuple[str, ...]:
        """Ask which models there are.

        Returns:
            Their names, as the server lists them.

        Raises:
            ModelError: It does not say.
        """
        listed = await self._fetch(ModelList, None, 1)
        return tuple(model.id for model in listed.data)

    async def _with_models(self, error: Unusable) -> Unusable:
        if not isinstance(error.__cause__, openai.NotFoundError):
            return error
        try:
            names = ", ".join(sorted(await self.list_models())) or "none"
        except ModelError:
            return error
        reason = f"{error.reason}; it lists: {names}"
        return Unusable(error.endpoint, reason, attempts=error.attempts)

    async def _tell_all(self, error: Unusable) -> Unusable:
        """Stop for everybody: what one article was told is what the others would be.

        Returns:
            The first such error, the same words for all.
        """
        self.stop()
        async with self._telling:
            self._refusal = self._refusal or await self._with_models(error)
        told = self._refusal
        return Unusable(told.endpoint, told.reason, attempts=max(error.attempts, 1))

    def stop(self) -> None:
        """Send nothing more; what is under way may still come."""
        self._stopped = True

    @contextmanager
    def _under_way(self) -> Generator[None]:
        if self._stopped:
            endpoint = shown_endpoint(self.options.endpoint)
            raise Unusable(endpoint, "not asked: the run is being stopped", attempts=0)
        task = asyncio.current_task()
        if task is None:  # never: a coroutine runs in a task
            yield
            return
        self.sending.add(task)
        try:
            yield
        finally:
            self.sending.discard(task)

    def _heed(self, error: Unavailable) -> None:
        if (error.retry_after_s or 0.0) > LONGEST_WAIT_S:
            reason = (
                f"{error.reason}; asks to wait {error.retry_after_s:.0f} s: come back then,"
                " the same command goes on from here"
            )
            raise Unusable(error.endpoint, reason, attempts=error.attempts) from error.__cause__
        if _asks_for_patience(error):
            own = min(self.options.backoff_s * 2 ** (error.attempts - 1), LONGEST_WAIT_S)
            self.pace.slow_down(own if error.retry_after_s is None else error.retry_after_s)

    async def _complete_once(self, body: Body, tally: Tally) -> Completion:
        async with self.pace.turn():
            async with self.budget.request(body) as booking:
                with self._under_way():
                    completion = await self._send(body, tally, booking)
            self.pace.go_on()
            return completion

    async def _send(self, body: Body, tally: Tally, booking: Booking) -> Completion:
        tally.requests += 1
        try:
            completion = await self._fetch(Completion, body, tally.requests)
        except ModelError as error:
            booking.is_free = isinstance(error.__cause__, openai.APIStatusError)
            if isinstance(error, Unavailable):
                self._heed(error)
            raise
        booking.tokens = completion.usage
        return completion

    async def complete(self, body: Body, tally: Tally) -> Completion:
        """Send a request, again while the endpoint is unavailable.

        Args:
            body: What to send.
            tally: Where requests and tokens are added up.

        Returns:
            The completion; its answer is not looked at.

        Raises:
            ModelError: There is none; `Unavailable` after the last attempt.
            Unusable: There will be none for any article; raised at once.
        """
        attempts = AsyncRetrying(
            stop=stop_after_attempt(self.options.attempts),
            wait=self._pause_s,
            retry=retry_if_exception(_may_pass),
            reraise=True,
        )
        try:
            completion: Completion = await attempts(self._complete_once, body, tally)
        except Unusable as error:
            raise await self._tell_all(error) from error.__cause__
        except Unavailable as error:
            given_up = _give_up(error)
            raise given_up from error.__cause__
        tally.count(completion)
        return completion
