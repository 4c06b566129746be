"""The line to an endpoint, against a server that misbehaves."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest
from pydantic import SecretStr

from summarizer.ask.client import Line, Tally
from summarizer.ask.completion import Completion
from summarizer.ask.options import ModelOptions
from summarizer.errors import ModelError, Unavailable, Unusable
from tests.ask.server import MODEL, Reply, Server, completed, failed

T = TypeVar("T")
GOOD = completed("{}")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine."""
    return asyncio.run(work)


async def complete(endpoint: str, tally: Tally, timeout_s: float = 5) -> Completion:
    """Send one request, patiently but quickly."""
    options = ModelOptions(
        endpoint=endpoint,
        key=SecretStr("planted-secret"),
        model=MODEL,
        attempts=3,
        backoff_s=0.01,
        timeout_s=timeout_s,
    )
    line = Line(options, direct=True)
    try:
        return await line.complete({"model": MODEL, "messages": []}, tally)
    finally:
        await line.aclose()


def test_request_is_sent_as_it_is() -> None:
    """The body is ours to the last field; the key goes into the header only."""
    tally = Tally()
    with Server(GOOD) as server:
        answer = run(complete(server.endpoint, tally))
    (seen,) = server.asked
    assert seen.body == {"model": MODEL, "messages": []}
    assert seen.headers["authorization"] == "Bearer planted-secret"
    assert answer.first.message.answer == "{}"
    assert (tally.requests, tally.tokens_in, tally.tokens_out) == (1, 100, 10)


@pytest.mark.parametrize(
    "fault",
    [
        failed(429),
        failed(429, retry_after="0"),
        failed(500),
        failed(503),
        failed(408),
        Reply('{"choices": [{"mess'),
        Reply("<html>try later</html>", headers={"Content-Type": "text/html"}),
        Reply('{"error": {"message": "upstream"}}'),
        Reply("x" * 100, cut_at=10),
    ],
    ids=["429", "retry-after", "500", "503", "408", "cut", "html", "error with 200", "reset"],
)
def test_passing_fault_is_asked_again_once(fault: Reply) -> None:
    """One fault, one further request, one answer; nothing but tenacity asks again."""
    tally = Tally()
    with Server(fault, GOOD) as server:
        run(complete(server.endpoint, tally))
    assert len(server.asked) == tally.requests == 2


def test_lasting_fault_is_given_up() -> None:
    """After the attempts that were allowed the last fault is told, with their number."""
    tally = Tally()
    with Server(failed(503, "busy")) as server, pytest.raises(Unavailable, match="busy") as caught:
        run(complete(server.endpoint, tally))
    assert len(server.asked) == caught.value.attempts == tally.requests == 3


@pytest.mark.parametrize("status", [400, 401, 403, 422])
def test_lasting_refusal_is_not_asked_again(status: int) -> None:
    """One request, one message."""
    with Server(failed(status)) as server, pytest.raises(ModelError):
        run(complete(server.endpoint, Tally()))
    assert len(server.asked) == 1


def test_unknown_model_lists_those_there_are() -> None:
    """The message says what to choose from."""
    with (
        Server(failed(404, "no such model"), models=("b", "a")) as server,
        pytest.raises(Unusable, match="it lists: a, b"),
    ):
        run(complete(server.endpoint, Tally()))


def test_too_long_a_wait_is_told_instead() -> None:
    """Nobody sits through an hour: the run ends with what the server asked for."""
    with (
        Server(failed(429, "later", retry_after="3600")) as server,
        pytest.raises(Unusable, match=r"HTTP 429: .*later.*; asks to wait 3600 s: come back then"),
    ):
        run(complete(server.endpoint, Tally()))
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 503])
def test_all_wait_when_the_server_says_slow_down(status: int) -> None:
    """One refusal with Retry-After keeps every other request back, and none is lost."""
    with Server(failed(status, retry_after="0.4"), GOOD, delay_s=0.02) as server:

        async def work() -> list[Completion | BaseException]:
            options = ModelOptions(endpoint=server.endpoint, model=MODEL, backoff_s=0.01)
            line = Line(options, direct=True)
            first = asyncio.create_task(line.complete({"messages": [0]}, Tally()))
            await asyncio.sleep(0.2)  # it has been sent away by now
            others = (line.complete({"messages": [n]}, Tally()) for n in range(1, 6))
            try:
                return await asyncio.gather(first, *others, return_exceptions=True)
            finally:
                await line.aclose()

        answers = run(work())
    assert all(isinstance(answer, Completion) for answer in answers)
    refused, *later = [seen.at_s for seen in server.asked]
    assert len(later) == 6
    assert min(later) - refused >= 0.4


def test_a_long_wait_is_asked_of_one_only() -> None:
    """A thousand articles are not sent one after the other to hear the same hour."""
    with Server(failed(429, "later", retry_after="3600")) as server:

        async def work() -> list[Completion | BaseException]:
            line = Line(ModelOptions(endpoint=server.endpoint, model=MODEL), direct=True)
            told: list[Completion | BaseException] = []
            try:
                for number in range(3):
                    told += await asyncio.gather(
                        line.complete({"messages": [number]}, Tally()), return_exceptions=True
                    )
                return told
            finally:
                await line.aclose()

        told = run(work())
    assert len(server.asked) == 1
    assert all(isinstance(error, Unusable) for error in told)
    assert str(told[2]) == str(told[0])


def test_nobody_there_is_told_at_once() -> None:
    """A closed port is no passing fault."""
    with Server(GOOD) as server:
        endpoint = server.endpoint
    tally = Tally()
    with pytest.raises(Unusable, match="cannot be reached"):
        run(complete(endpoint, tally))
    assert tally.requests == 1


def test_slow_server_is_not_waited_for() -> None:
    """The limit counts for the whole answer, not anew with every byte."""
    with Server(GOOD, delay_s=0.5) as server, pytest.raises(Unavailable, match=r"within 0\.1 s"):
        run(complete(server.endpoint, Tally(), timeout_s=0.1))


def test_models_are_listed() -> None:
    """As the server names them."""

    async def list_models(endpoint: str) -> tuple[str, ...]:
        line = Line(ModelOptions(endpoint=endpoint), direct=True)
        try:
            return await line.list_models()
        finally:
            await line.aclose()

    with Server(GOOD, models=("b", "a")) as server:
        assert run(list_models(server.endpoint)) == ("b", "a")
