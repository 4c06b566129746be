"""What a run may cost."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from summarizer.ask.budget import Budget, find_price, require_price, worst_cost_usd
from summarizer.ask.client import Line, Tally
from summarizer.ask.completion import Completion
from summarizer.ask.options import ModelOptions
from summarizer.data.prices import Price
from summarizer.errors import ModelError, SettingsError
from tests.ask.server import MODEL, Reply, Server, completed, failed
from tests.faults.told import STOPS, is_told

PRICE = Price("127.0.0.1", MODEL, 10.0, 1.0, 100.0, "2024-01-01", "nobody")
GOOD = completed("{}")
COST = PRICE.cost_usd(100, 0, 10)
"""Of one answer as the test server counts it."""


def options(endpoint: str = "http://127.0.0.1/v1") -> ModelOptions:
    """Ask at a price."""
    return ModelOptions(
        endpoint=endpoint,
        model=MODEL,
        attempts=2,
        backoff_s=0.01,
        max_tokens=100,
        prices={("127.0.0.1", MODEL): PRICE},
    )


def send(
    asked: ModelOptions, count: int, *, together: bool
) -> tuple[Budget, Sequence[Completion | BaseException]]:
    """Send so many requests."""

    async def work() -> tuple[Budget, Sequence[Completion | BaseException]]:
        line = Line(asked, direct=True)
        answers: list[Completion | BaseException] = []
        size = count if together else 1
        try:
            for _ in range(0, count, size):
                batch = (line.complete({"messages": []}, Tally()) for _ in range(size))
                answers += await asyncio.gather(*batch, return_exceptions=True)
            return line.budget, answers
        finally:
            await line.aclose()

    return asyncio.run(work())


@pytest.mark.parametrize("together", [True, False])
def test_requests_are_bounded(together: bool) -> None:
    """Not one more is sent, also not of those that would go out together."""
    with Server(GOOD) as server:
        budget, answers = send(
            replace(options(server.endpoint), max_requests=3), 6, together=together
        )
    assert len(server.asked) == budget.requests == 3
    refused = [answer for answer in answers if isinstance(answer, ModelError)]
    assert len(refused) == 3
    assert all(is_told(STOPS["requests"].words, str(one)) for one in refused)


def test_repeated_requests_count() -> None:
    """What is asked again is a request like any other."""
    with Server(failed(500), GOOD) as server:
        budget, answers = send(replace(options(server.endpoint), max_requests=1), 1, together=True)
    assert len(server.asked) == budget.requests == 1
    assert isinstance(answers[0], ModelError)


@pytest.mark.parametrize("together", [True, False])
def test_cost_is_bounded(together: bool) -> None:
    """A request that may go beyond the limit waits for those under way, then is refused."""
    limit = 0.021
    with Server(GOOD, delay_s=0.02) as server:
        asked = replace(options(server.endpoint), max_cost_usd=limit)
        budget, answers = send(asked, 12, together=together)
    assert limit / 2 < budget.spent_usd <= limit
    assert budget.spent_usd == pytest.approx(COST * len(server.asked))
    refused = [answer for answer in answers if isinstance(answer, ModelError)]
    assert len(refused) == 12 - len(server.asked) > 0
    assert all(is_told(STOPS["cost"].words, str(one)) for one in refused)


@pytest.mark.parametrize(
    ("reply", "cost"),
    [(failed(400), 0.0), (Reply("x" * 99, cut_at=9), 2 * PRICE.cost_usd(8, 0, 100))],
    ids=["refused", "broken off"],
)
def test_what_never_came_may_have_cost_the_most(reply: Reply, cost: float) -> None:
    """A server that refuses bills nothing; nobody knows what a broken connection has cost."""
    with Server(reply) as server:
        budget, _ = send(options(server.endpoint), 1, together=True)
    assert budget.spent_usd == pytest.approx(cost)


def test_tokens_are_added_up() -> None:
    """In, out, and those that the server had in its cache."""
    reply = completed("{}")
    reply.body = reply.body.replace(
        '"completion_tokens": 10',
        '"completion_tokens": 10, "prompt_tokens_details": {"cached_tokens": 60}',
    )
    with Server(reply) as server:
        budget, _ = send(options(server.endpoint), 2, together=True)
    assert (budget.tokens_in, budget.tokens_cached, budget.tokens_out) == (200, 120, 20)
    assert budget.spent_usd == pytest.approx(PRICE.cost_usd(200, 120, 20))


def test_limit_in_dollars_needs_a_price() -> None:
    """A model that no table names is refused with both ways out; without a limit it is not."""
    unknown = replace(options(), model="nobody-1")
    require_price(unknown)
    with pytest.raises(SettingsError, match=r"'nobody-1' at http://127.*--prices.*--max-requests"):
        require_price(replace(unknown, max_cost_usd=1.0))
    require_price(replace(options(), max_cost_usd=1.0))


def test_same_name_elsewhere_has_no_price() -> None:
    """A reseller's price is its own."""
    assert find_price(options()) == PRICE
    assert find_price(options("http://127.0.0.2/v1")) is None


def test_batches_have_an_account_of_their_own() -> None:
    """At their own price, and no limit of the run is touched."""
    priced = PRICE._replace(batch_share=0.5)
    budget = Budget(replace(options(), prices={("127.0.0.1", MODEL): priced}, max_cost_usd=1e-9))
    reply = Completion.model_validate_json(GOOD.body)
    budget.count_batched([reply, reply])
    budget.count_batched(())
    account = budget.batched
    assert (account.replies, account.tokens_in, account.tokens_out) == (2, 200, 20)
    assert account.spent_usd == pytest.approx(COST)  # two at half the price
    assert (budget.spent_usd, budget.requests, budget.tokens_in) == (0, 0, 0)


def test_the_worst_is_bounded_by_the_request() -> None:
    """Two bytes a token, and the longest answer."""
    assert worst_cost_usd(PRICE, 2_000_000, 10_000) == 10.0 + 1.0
