"""What vcrpy writes and matches here."""

import asyncio
import json
from pathlib import Path
from typing import cast

import pytest
import yaml
from pydantic import JsonValue, SecretStr

from summarizer.ask.cassettes import CassetteHead
from summarizer.ask.client import Line, Tally
from summarizer.ask.completion import Completion
from summarizer.ask.options import ModelOptions
from summarizer.ask.tape import Recorder, reduce_response
from summarizer.errors import CassetteError, ModelError
from summarizer.text.digest import text_sha256
from tests.ask.samples import article
from tests.ask.server import MODEL, Reply, Server, completed, failed

HEAD = CassetteHead(
    origin="model",
    article="bridge",
    text_sha256=text_sha256(article().raw.text),
    endpoint="http://recorded.invalid/v1",
    model=MODEL,
    mode="json-schema",
    temperature=0.0,
    max_tokens=9,
    prompt="1-abc",
    schema_hash="def",
)
PERSONAL = {
    "Set-Cookie": "session=planted-cookie",
    "OpenAI-Organization": "planted-org",
    "X-Request-Id": "planted-request",
}


def body(*messages: str, **fields: JsonValue) -> dict[str, JsonValue]:
    """Build a request."""
    said: list[JsonValue] = [{"role": "user", "content": message} for message in messages]
    return {"model": MODEL, "messages": said, **fields}


async def send(endpoint: str, *bodies: dict[str, JsonValue]) -> list[Completion]:
    """Send requests one after the other."""
    options = ModelOptions(
        endpoint=endpoint, key=SecretStr("planted-secret"), model=MODEL, attempts=2, backoff_s=0.01
    )
    line = Line(options, direct=True)
    try:
        return [await line.complete(one, Tally()) for one in bodies]
    finally:
        await line.aclose()


def record(path: Path, *bodies: dict[str, JsonValue], replies: tuple[Reply, ...]) -> None:
    """Record requests to a server."""
    with Server(*replies) as server, Recorder(path, HEAD).record():
        asyncio.run(send(server.endpoint, *bodies))


def play(path: Path, *bodies: dict[str, JsonValue]) -> list[Completion]:
    """Replay them."""
    with Recorder(path, HEAD).play() as playing:
        completions = asyncio.run(send(HEAD.endpoint, *bodies))
        playing.check(len(bodies))
        return completions


def test_what_was_recorded_is_replayed(tmp_path: Path) -> None:
    """Without a server, whatever its address was."""
    path = tmp_path / "a.yaml"
    record(path, body("hi"), replies=(completed("{}"),))
    (again,) = play(path, body("hi"))
    assert again.first.message.answer == "{}"
    assert again.usage is not None
    assert again.usage.prompt_tokens == 100


def test_nothing_personal_is_kept(tmp_path: Path) -> None:
    """Only method, path and body of the request, only the answer's fields of the response."""
    path = tmp_path / "a.yaml"
    told = completed("{}")
    told.headers.update(PERSONAL)
    record(path, body("hi"), replies=(told,))
    text = path.read_text(encoding="utf-8")
    for word in ("planted", "127.0.0.1", "chatcmpl", "created", "uthorization", "user-agent"):
        assert word not in text
    interactions = cast("dict[str, JsonValue]", yaml.safe_load(text))["interactions"]
    assert interactions == [
        {
            "request": {"method": "POST", "path": "/v1/chat/completions", "body": body("hi")},
            "response": {"status": 200, "body": reduce_response(json.loads(told.body))},
        }
    ]


@pytest.mark.parametrize("fault", [failed(503), Reply("{}"), Reply("<html>")])
def test_faults_are_not_recorded(fault: Reply, tmp_path: Path) -> None:
    """What was asked again is recorded once, with its answer."""
    path = tmp_path / "a.yaml"
    record(path, body("hi"), replies=(fault, completed("{}")))
    assert path.read_text(encoding="utf-8").count("status: ") == 1


def test_gzip_is_kept_as_text(tmp_path: Path) -> None:
    """A cassette can be read whatever the server's encoding was."""
    path = tmp_path / "a.yaml"
    told = completed("{}")
    told.gzip = True
    record(path, body("hi"), replies=(told,))
    assert "content: '{}'" in path.read_text(encoding="utf-8")
    assert play(path, body("hi"))[0].first.message.answer == "{}"


def test_order_of_fields_does_not_matter(tmp_path: Path) -> None:
    """Bodies are compared parsed."""
    path = tmp_path / "a.yaml"
    record(path, body("hi", temperature=0.0), replies=(completed("{}"),))
    assert play(path, dict(reversed(body("hi", temperature=0.0).items())))


def test_turns_of_a_conversation_are_told_apart(tmp_path: Path) -> None:
    """The second question gets the second answer."""
    path = tmp_path / "a.yaml"
    bodies = (body("one"), body("one", "two", "three"))
    record(path, *bodies, replies=(completed("first"), completed("second")))
    answers = [completion.first.message.answer for completion in play(path, *bodies)]
    assert answers == ["first", "second"]


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        (body("hj"), r"\$\.messages\[0\]\.content, character 2: recorded 'hi', would send 'hj'"),
        (body("hi", temperature=0.5), r"\$\.temperature: recorded nothing, would send 0\.5"),
    ],
    ids=["message", "sampling"],
)
def test_change_is_named_with_its_place(
    sent: dict[str, JsonValue], place: str, tmp_path: Path
) -> None:
    """The first difference and the command that records anew."""
    path = tmp_path / "a.yaml"
    record(path, body("hi"), replies=(completed("{}"),))
    with pytest.raises(
        CassetteError, match=f"does not fit any more: {place}; .*record anew: python"
    ):
        play(path, sent)


def test_question_that_was_not_recorded_fails(tmp_path: Path) -> None:
    """Nothing is sent anywhere instead."""
    path = tmp_path / "a.yaml"
    record(path, body("hi"), replies=(completed("{}"),))
    with pytest.raises(ModelError):
        play(path, body("hi"), body("hi", "again", "and again"))


def test_answer_that_is_not_asked_for_fails(tmp_path: Path) -> None:
    """A recording that is longer than the replay is out of date."""
    path = tmp_path / "a.yaml"
    bodies = (body("one"), body("one", "two", "three"))
    record(path, *bodies, replies=(completed("first"), completed("second")))
    with pytest.raises(CassetteError, match="2 requests were recorded, 1 sent"):
        play(path, bodies[0])


def test_recording_again_replaces(tmp_path: Path) -> None:
    """And the same exchange gives the same bytes."""
    path = tmp_path / "a.yaml"
    record(path, body("old"), replies=(completed("{}"),))
    record(path, body("hi"), replies=(completed("{}"),))
    first = path.read_bytes()
    record(path, body("hi"), replies=(completed("{}"),))
    assert path.read_bytes() == first
    assert b"old" not in first
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("response", [None, [], {}, {"error": {}}, {"choices": None}])
def test_only_completions_are_kept(response: JsonValue) -> None:
    """An error is not reduced to an empty answer."""
    assert reduce_response(response) is None
