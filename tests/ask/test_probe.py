"""Finding out how a server takes to be asked for JSON, against servers of every make."""

import asyncio
import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pydantic import JsonValue
from typing_extensions import override

from summarizer.ask.cache import AnswerCache
from summarizer.ask.model import make_model_answerer
from summarizer.ask.options import MODES, Mode, ModelOptions
from summarizer.ask.probe import SAMPLE, is_refusal
from summarizer.ask.prompt import load_prompt
from summarizer.ask.request import WITH_SCHEMA
from summarizer.ask.schema import response_schema
from summarizer.errors import ModelError, Unavailable, Unusable
from summarizer.records.record import Answered
from tests.ask.samples import ANSWER, ANSWER_JSON, article
from tests.ask.server import MODEL, Reply, Seen, Server, completed, failed

Take = Callable[[Mode, dict[str, Any]], Reply | None]
"""What a server makes of a mode and a body; null: it is answered as it should be."""


def mode_of(body: dict[str, Any]) -> Mode:
    """Read off a request how it asks for JSON."""
    if "tools" in body:
        return "tools"
    kinds: dict[str, Mode] = {"json_schema": "json-schema", "json_object": "json-object"}
    return kinds.get(body.get("response_format", {}).get("type"), "json")


def is_probe(seen: Seen) -> bool:
    """Tell a question about modes from one about an article."""
    return len(seen.body["messages"]) == 1


class ServerOfAMake(Server):
    """Answers as the modes allow that it knows."""

    def __init__(self, take: Take) -> None:
        super().__init__(completed(ANSWER_JSON))
        self.take = take

    @override
    def _answer(self, seen: Seen) -> Reply:
        if seen.path.endswith("/models"):
            return super()._answer(seen)
        mode = mode_of(seen.body)
        if (other := self.take(mode, seen.body)) is not None:
            return other
        text = json.dumps(SAMPLE) if is_probe(seen) else ANSWER_JSON
        if mode == "tools":
            call: JsonValue = {"id": "1", "function": {"name": "answer", "arguments": text}}
            return completed(None, tool_calls=[call])
        return completed(text)


def only(*modes: Mode, other: Reply | None = None) -> Take:
    """Make a server that knows some modes and refuses the others."""
    refusal = other or failed(400, "unknown field")
    return lambda mode, _: None if mode in modes else refusal


@contextmanager
def serving(take: Take) -> Generator[ServerOfAMake]:
    """Serve."""
    with ServerOfAMake(take) as server:
        yield server


def ask(server: Server, cache: AnswerCache | None = None) -> Answered:
    """Ask about an article in whichever mode the server takes."""
    options = ModelOptions(endpoint=server.endpoint, mode=None, attempts=1, backoff_s=0)

    async def answer() -> Answered:
        async with make_model_answerer(options, cache=cache, direct=True) as answerer:
            return await answerer(article())

    return asyncio.run(answer())


def asked_about_articles(server: Server) -> list[Seen]:
    """List the requests that were no probes."""
    return [seen for seen in server.asked if not is_probe(seen)]


@pytest.mark.parametrize("known", range(len(MODES)), ids=MODES)
@pytest.mark.parametrize(
    "other",
    [failed(400), failed(422), failed(500), completed("Hello!"), completed("```json\n{}\n```")],
    ids=["400", "422", "500", "passed over", "fenced"],
)
def test_strictest_mode_that_is_served_is_taken(known: int, other: Reply) -> None:
    """Whether a server refuses what it does not know or passes over it in silence."""
    with serving(only(*MODES[known:], other=other)) as server:
        answered = ask(server)
    assert answered.answer == ANSWER
    assert [mode_of(seen.body) for seen in asked_about_articles(server)] == [MODES[known]]


def test_schema_that_is_refused_is_not_taken() -> None:
    """A server may take a small schema and not the one that answers have."""

    def take(_: Mode, body: dict[str, Any]) -> Reply | None:
        given = body.get("response_format", {}).get("json_schema", {}).get("schema")
        return failed(400, "too deep") if given == response_schema() else None

    with serving(take) as server:
        ask(server)
    assert [mode_of(seen.body) for seen in asked_about_articles(server)] == ["tools"]


@pytest.mark.parametrize("mode", MODES)
def test_prompt_is_ours_in_every_mode(mode: Mode) -> None:
    """Two messages; where the server is not given the schema, the prompt ends with it."""
    with serving(only(mode)) as server:
        ask(server)
    (seen,) = asked_about_articles(server)
    system, user = seen.body["messages"]
    assert [system["role"], user["role"]] == ["system", "user"]
    text = system["content"]
    if mode in {"json-schema", "tools"}:
        assert text == load_prompt().text
    else:
        prompt, schema = text.split(f"\n\n{WITH_SCHEMA}\n")
        assert prompt == load_prompt().text
        assert json.loads(schema) == response_schema()


def test_mode_is_found_once_for_endpoint_and_model(tmp_path: Path) -> None:
    """The next run asks about its articles only; a cached one asks nothing."""
    with serving(only("tools")) as server:
        with AnswerCache(tmp_path) as cache:
            ask(server, cache)
        sent = len(server.asked)
        with AnswerCache(tmp_path) as cache:
            assert ask(server, cache).usage.cached
    assert len(server.asked) == sent


def test_another_model_is_probed_anew(tmp_path: Path) -> None:
    """Also where the server was found to have changed it only when it was asked."""
    with serving(only("tools")) as server, AnswerCache(tmp_path) as cache:
        ask(server, cache)
        cache.remember("models", server.endpoint, "old")
        cache.remember("modes", f"{server.endpoint} old", "json-object")
        ask(server, cache)
    assert MODEL in {seen.body["model"] for seen in asked_about_articles(server)}
    assert {mode_of(seen.body) for seen in asked_about_articles(server)} == {"tools"}


def test_mode_that_is_given_is_not_probed() -> None:
    """Who knows the server saves the questions."""
    with Server(completed(ANSWER_JSON)) as server:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL, mode="json", attempts=1)

        async def answer() -> None:
            async with make_model_answerer(options, direct=True) as answerer:
                await answerer(article())

        asyncio.run(answer())
    assert [is_probe(seen) for seen in server.asked] == [False]


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (failed(401), Unusable),
        (failed(404), Unusable),
        (failed(429), Unavailable),
        (failed(503), Unavailable),
        (failed(400, "temperature is not supported"), ModelError),
    ],
    ids=["key", "model", "busy", "down", "refuses everything"],
)
def test_what_is_no_matter_of_modes_is_an_error(
    reply: Reply, error: type[ModelError], tmp_path: Path
) -> None:
    """Nothing is concluded from it, and nothing remembered."""
    with serving(only(other=reply)) as server, AnswerCache(tmp_path) as cache:
        with pytest.raises(error):
            ask(server, cache)
        assert cache.recall("modes", f"{server.endpoint} {MODEL}") is None


def test_refusal_is_of_a_request_not_of_a_moment() -> None:
    """What passes by itself says nothing about a mode."""
    assert is_refusal(ModelError("e", "HTTP 400: no"))
    assert not is_refusal(Unavailable("e", "no answer within 1 s"))
