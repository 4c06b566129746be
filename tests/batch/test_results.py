"""Lines of results, in the forms of those who write them."""

import json

import pytest
from pydantic import JsonValue

from summarizer.batch.results import is_other_model, is_request, read_result
from tests.ask.server import MODEL, completed

BODY: JsonValue = json.loads(completed("{}").body)


def line(**fields: JsonValue) -> bytes:
    """Write a line about request `a`."""
    return json.dumps({"id": "1", "custom_id": "a", **fields}).encode()


def test_openai_and_vllm_say_the_same() -> None:
    """The completion stands in the response's body; vLLM's has one id more."""
    for response in ({"status_code": 200, "body": BODY}, {"request_id": "r", "body": BODY}):
        result = read_result(line(response=response, error=None))
        assert result is not None
        assert (result.request, result.error, result.model) == ("a", "", MODEL)
        assert result.completion is not None
        assert result.completion.first.message.answer == "{}"


GONE: JsonValue = {"code": "batch_expired", "message": "late"}
TOO_LONG: JsonValue = {"error": {"message": "too long"}}
VLLMS: JsonValue = {"error": {"type": "BadRequest", "message": "no"}}
WHY: list[tuple[dict[str, JsonValue], str]] = [
    ({"response": None, "error": GONE}, "batch_expired: late"),
    ({"response": {"status_code": 400, "body": TOO_LONG}}, "HTTP 400: too long"),
    ({"response": {"status_code": 500, "body": None}}, "HTTP 500: no response"),
    ({"response": {"status_code": 400}, "error": VLLMS}, "HTTP 400: BadRequest: no"),
    ({"response": None, "error": "gone"}, "gone"),
    ({"response": {"body": {"choices": []}}}, 'no completion: {"choices": []}'),
    ({"response": {"status_code": 200, "body": "text"}}, "text"),
    ({"response": None, "error": {"message": "x" * 300}}, "x" * 200 + "…"),
]


@pytest.mark.parametrize(("fields", "told"), WHY)
def test_why_there_is_no_answer(fields: dict[str, JsonValue], told: str) -> None:
    """In the server's words, shortened to one line."""
    result = read_result(line(**fields))
    assert result is not None
    assert (result.completion, result.error) == (None, told)


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"[]", b"3", b'{"custom_id": 3, "response": null}', b'{"custom_id": "a"}',
        line(response=None)[:-3], b"\xff\xfe", b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_result(text: bytes) -> None:
    """Whatever else a file may hold, however deep."""
    assert read_result(text) is None


def test_requests_are_known() -> None:
    """The file that was sent is often taken for the one that came."""
    assert is_request(b'{"custom_id": "a", "method": "POST", "url": "/v1/x", "body": {}}')
    assert not is_request(line(response=None))
    assert not is_request(b"{")


@pytest.mark.parametrize(
    ("asked", "answered", "is_other"),
    [
        ("gpt-4.1-mini", "gpt-4.1-mini-2025-04-14", False),
        ("qwen3:8b", "qwen3:8b", False),
        ("Qwen/Qwen3-8B", "qwen3-8b", False),
        ("llama3", "llama3:latest", False),
        ("m", None, False),
        ("gpt-4.1", "gpt-4.1-mini", True),
        ("gpt-4o-2024-08-06", "gpt-4o-2024-11-20", True),
        ("a", "b", True),
    ],
)
def test_who_answered(asked: str, answered: str | None, is_other: bool) -> None:
    """A snapshot of the model that was asked is no other model; a smaller sister is."""
    assert is_other_model(asked, answered) is is_other
