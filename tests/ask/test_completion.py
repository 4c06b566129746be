"""What servers send is read as far as an answer needs."""

import pytest
from pydantic import JsonValue, ValidationError

from summarizer.ask.completion import Completion, quote_response


def read(message: dict[str, JsonValue], **top: JsonValue) -> Completion:
    """Read a completion with one choice."""
    return Completion.model_validate({"choices": [{"message": message}], **top})


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ({"content": "{}"}, "{}"),
        ({"content": [{"type": "text", "text": "{"}, {"type": "x"}, {"text": "}"}]}, "{}"),
        ({"content": None}, ""),
        ({}, ""),
        ({"content": "", "tool_calls": [{"id": "a", "function": {"arguments": "{}"}}]}, "{}"),
        ({"tool_calls": [{"function": {"arguments": {"calls": None}}}]}, '{"calls": null}'),
        ({"content": "{}", "tool_calls": []}, "{}"),
    ],
    ids=["text", "parts", "null", "absent", "tool", "tool with an object", "no tools"],
)
def test_answer_is_found(message: dict[str, JsonValue], answer: str) -> None:
    """Wherever a server puts the answer, it is read."""
    assert read(message).first.message.answer == answer


@pytest.mark.parametrize(
    "usage",
    [None, "many", {"prompt_tokens": -3, "completion_tokens": "ten"}, {"prompt_tokens": True}, {}],
    ids=["none", "text", "negative", "boolean", "empty"],
)
def test_wrong_counts_do_not_cost_the_answer(usage: JsonValue) -> None:
    """What is no count is 0."""
    counted = read({"content": "{}"}, usage=usage).usage
    assert counted is None or (counted.prompt_tokens, counted.completion_tokens) == (0, 0)


def test_first_of_three_choices_is_taken() -> None:
    """Only one answer was asked for."""
    choices = [{"message": {"content": str(n)}} for n in range(3)]
    assert Completion.model_validate({"choices": choices}).first.message.answer == "0"


@pytest.mark.parametrize("body", ["{}", '{"choices": []}', '{"error": {}}', "[]", "null", "<html>"])
def test_no_choice_is_no_completion(body: str) -> None:
    """An error in disguise is not an empty answer."""
    with pytest.raises(ValidationError):
        Completion.model_validate_json(body)


def test_quotation_is_short() -> None:
    """A page of HTML does not fill the screen."""
    assert quote_response(b"<html>\n  x") == "<html> x"
    assert len(quote_response(b"y" * 10_000)) == 201
