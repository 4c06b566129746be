"""A chat completion as servers send it, read as far as an answer needs.

Owns which of a response's fields count and where the answer stands in each mode. Takes a response's
bytes, gives the first choice and the tokens. Refuses a response without a choice; over a field that
nobody reads nothing is thrown away that was paid for.
"""

import json
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue

SHOWN = 200
"""Characters of an unreadable response that an error quotes."""


def _count(value: JsonValue) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def _joined(value: JsonValue) -> JsonValue:
    if not isinstance(value, list):
        return value
    texts = (part.get("text") for part in value if isinstance(part, dict))
    return "".join(text for text in texts if isinstance(text, str))


def _written(value: JsonValue) -> JsonValue:
    return value if isinstance(value, str) else json.dumps(value)


def _mapping(value: JsonValue) -> JsonValue:
    return value if isinstance(value, dict) else None


class Lenient(BaseModel):
    """Part of a response: fields of no interest are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Function(Lenient):
    """What a tool was called with."""

    arguments: Annotated[str, BeforeValidator(_written)] = ""
    """JSON; some servers send the object itself."""


class ToolCall(Lenient):
    """A tool call with the id that a reply to it names."""

    id: str = ""
    function: Function = Function()


class Message(Lenient):
    """What the model said."""

    content: Annotated[str | None, BeforeValidator(_joined)] = None
    """Its text; some servers send it in parts."""
    refusal: str | None = None
    tool_calls: tuple[ToolCall, ...] | None = None

    @property
    def answer(self) -> str:
        """The JSON that was asked for: a tool's arguments where there are any, else the text."""
        if self.tool_calls:
            return self.tool_calls[0].function.arguments
        return self.content or ""


class Choice(Lenient):
    """One of the answers; only the first is looked at."""

    message: Message = Message()
    finish_reason: str | None = None


class PromptTokens(Lenient):
    """What the tokens of a request were; what is no count is 0."""

    cached_tokens: Annotated[int, BeforeValidator(_count)] = 0


class Tokens(Lenient):
    """What the server counted; what is no count is 0."""

    prompt_tokens: Annotated[int, BeforeValidator(_count)] = 0
    completion_tokens: Annotated[int, BeforeValidator(_count)] = 0
    prompt_tokens_details: Annotated[PromptTokens | None, BeforeValidator(_mapping)] = None

    @property
    def cached_tokens(self) -> int:
        """Tokens of the request that the server had in its cache; never more than it has."""
        details = self.prompt_tokens_details
        return min(details.cached_tokens, self.prompt_tokens) if details else 0


class Completion(Lenient):
    """A response with at least one choice."""

    choices: tuple[Choice, ...] = Field(min_length=1)
    usage: Annotated[Tokens | None, BeforeValidator(_mapping)] = None

    @property
    def first(self) -> Choice:
        """The choice that is looked at."""
        return self.choices[0]


class Model(Lenient):
    """A model that a server lists."""

    id: str


class ModelList(Lenient):
    """What `GET /models` gives."""

    data: tuple[Model, ...] = ()


def quote_response(content: bytes) -> str:
    """Shorten a response for an error message.

    Returns:
        One line, its first characters.
    """
    text = " ".join(content[: 4 * SHOWN].decode("utf-8", "replace").split())
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
