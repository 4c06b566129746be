"""The body of a request."""

import json

import pytest

from summarizer.ask.completion import Message
from summarizer.ask.options import MODES, Mode, ModelOptions
from summarizer.ask.prompt import load_prompt
from summarizer.ask.request import body_hash, echo_message, reply_to, request_body
from summarizer.ask.schema import response_schema
from summarizer.errors import SettingsError
from tests.ask.samples import TEXT, article

OPTIONS = ModelOptions(endpoint="http://host/v1", model="m")


def sent(options: ModelOptions, text: str = TEXT) -> str:
    """Write a body as it is sent."""
    return json.dumps(request_body(options, article(text)), separators=(",", ":"))


@pytest.mark.parametrize("mode", MODES)
def test_what_never_varies_comes_first(mode: Mode) -> None:
    """Schema and system prompt are the same bytes for every article, and stand before it."""
    options = ModelOptions(endpoint="http://host/v1", model="m", mode=mode)
    one, other = sent(options), sent(options, "Another text")
    until = one.index("Published: ")
    assert one[:until] == other[:until]
    constant = one[:until]
    schema = json.dumps(response_schema(), separators=(",", ":"), ensure_ascii=False)
    assert schema in constant or json.dumps(schema, ensure_ascii=False)[1:-1] in constant
    assert json.dumps(load_prompt().text)[1:-1] in constant


def test_json_schema_mode_asks_for_the_strict_schema() -> None:
    """The form of structured outputs."""
    form = request_body(OPTIONS, article())["response_format"]
    assert form == {
        "type": "json_schema",
        "json_schema": {"name": "answer", "strict": True, "schema": response_schema()},
    }


def test_tools_mode_forces_one_tool() -> None:
    """The form of tool calls."""
    options = ModelOptions(endpoint="http://host/v1", model="m", mode="tools")
    body = request_body(options, article())
    assert "response_format" not in body
    assert body["tool_choice"] == {"type": "function", "function": {"name": "answer"}}


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("https://api.openai.com/v1", "max_completion_tokens"),
        ("https://mine.openai.azure.com/openai/v1", "max_completion_tokens"),
        ("http://localhost:8080/v1", "max_tokens"),
        ("https://notopenai.com/v1", "max_tokens"),
    ],
)
def test_limit_has_the_name_that_the_host_knows(endpoint: str, name: str) -> None:
    """OpenAI refuses the old name, others know no new one."""
    options = ModelOptions(endpoint=endpoint, model="m", max_tokens=77)
    limits = {k: v for k, v in request_body(options, article()).items() if k.startswith("max_")}
    assert limits == {name: 77}


def test_further_fields_are_sent() -> None:
    """A server's own fields go along."""
    options = ModelOptions(endpoint="http://host/v1", model="m", extra={"cache_prompt": False})
    assert request_body(options, article())["cache_prompt"] is False


def test_no_model_is_refused() -> None:
    """Nothing is sent to nobody."""
    with pytest.raises(SettingsError, match="--model"):
        request_body(ModelOptions(endpoint="http://host/v1"), article())


@pytest.mark.parametrize(
    ("endpoint", "version", "changed"),
    [
        ("http://other/v1", "1", {}),
        ("http://host/v1", "2", {}),
        ("http://host/v1", "1", {"model": "n"}),
        ("http://host/v1", "1", {"temperature": 0.5}),
        ("http://host/v1", "1", {"messages": []}),
        ("http://host/v1", "1", {"response_format": {}}),
    ],
    ids=["endpoint", "prompt version", "model", "sampling", "article or prompt text", "schema"],
)
def test_hash_tells_requests_apart(endpoint: str, version: str, changed: dict[str, str]) -> None:
    """Whatever shapes the answer changes the key."""
    body = request_body(OPTIONS, article())
    key = body_hash("http://host/v1", "1", body)
    assert key == body_hash("http://host/v1", "1", dict(reversed(body.items())))
    assert key != body_hash(endpoint, version, {**body, **changed})


def test_hash_tells_callers_from_called() -> None:
    """The same words in another order are another article."""
    one = request_body(OPTIONS, article("Aliyev called Blinken"))
    other = request_body(OPTIONS, article("Blinken called Aliyev"))
    assert body_hash("e", "1", one) != body_hash("e", "1", other)


def test_what_a_model_said_is_repeated() -> None:
    """As text, or as the tool call that it was, answered under its id where that stands before."""
    text = Message(content="x")
    assert echo_message(text) == {"role": "assistant", "content": "x"}
    assert reply_to(text, "no", echoed=True) == {"role": "user", "content": "no"}
    call = Message.model_validate({"tool_calls": [{"id": "c", "function": {"arguments": "{}"}}]})
    echoed = echo_message(call)
    assert isinstance(echoed, dict)
    assert echoed["tool_calls"] == [
        {"id": "c", "type": "function", "function": {"name": "answer", "arguments": "{}"}}
    ]
    told = {"role": "tool", "tool_call_id": "c", "content": "no"}
    assert reply_to(call, "no", echoed=True) == told
    assert reply_to(call, "no", echoed=False) == {"role": "user", "content": "no"}
