"""Which way of asking for JSON a server takes: tried once, from the strictest to the loosest.

Owns the questions that find it out. Takes what sends a request, gives a mode. Refuses to take a
server's silence for consent: many pass over a `response_format` that they do not know, so a mode
counts only if the answer has the form that was asked for where no word of the question asks for it,
and if the real schema is then not refused. What it finds is remembered by whoever asks.
"""

import json
from collections.abc import Awaitable, Callable

from pydantic import JsonValue

from summarizer.ask.completion import Completion
from summarizer.ask.options import MODES, Mode, ModelOptions
from summarizer.ask.request import Body, form_of_answer, limit_name
from summarizer.ask.schema import response_schema
from summarizer.errors import ModelError, Unavailable, Unusable

Send = Callable[[Body], Awaitable[Completion]]

LOOSEST: Mode = "json"
"""Asks nothing of a server but an answer."""
UNABLE = frozenset({500, 501})
"""Statuses that servers give for a field that they cannot serve, besides those of a bad request."""
ROOM = 16
"""Tokens of answers that nobody reads; some servers refuse less."""
OBJECT_ROOM = 256
"""Tokens of an object that a poor model might never close."""
QUESTION = "Say hello in one word."
OBJECT_QUESTION = "Say hello in one word, as JSON."
"""OpenAI refuses the switch for JSON objects where no message names JSON."""
SAMPLE: dict[str, JsonValue] = {"greeting": "hello"}
SAMPLE_SCHEMA: dict[str, JsonValue] = {
    "type": "object",
    "properties": {"greeting": {"type": "string", "enum": ["hello"]}},
    "required": ["greeting"],
    "additionalProperties": False,
}
"""Leaves one answer only: however poor the model, a server that holds it to the schema gives it."""


def _body(options: ModelOptions, mode: Mode, schema: JsonValue, room: int) -> Body:
    question = OBJECT_QUESTION if mode == "json-object" else QUESTION
    return {
        "model": options.model,
        **form_of_answer(mode, schema),
        "temperature": options.temperature,
        limit_name(options.endpoint): room,
        **options.extra,
        "messages": [{"role": "user", "content": question}],
    }


def has_form(mode: Mode, completion: Completion) -> bool:
    """Tell whether an answer has the form that a mode asks for.

    Returns:
        False also for one that has it inside a code fence or prose: then words did it.
    """
    if mode == LOOSEST:
        return True
    message = completion.first.message
    if mode == "json-object":
        text = message.answer.strip()
        cut = completion.first.finish_reason == "length"
        return text.startswith("{") and (cut or text.endswith("}"))
    if mode == "tools" and not message.tool_calls:
        return False
    try:
        return bool(json.loads(message.answer) == SAMPLE)
    except ValueError:
        return False


def is_refusal(error: ModelError) -> bool:
    """Tell a server that cannot do what was asked from one that cannot do anything now.

    Returns:
        False for errors that would meet any request alike, and for those that pass.
    """
    if isinstance(error, Unusable):
        return False
    if isinstance(error, Unavailable):
        return getattr(error.__cause__, "status_code", None) in UNABLE
    return True


async def _is_taken(send: Send, options: ModelOptions, mode: Mode) -> bool:
    # Room for the whole answer: a model that reasons first needs it.
    room = OBJECT_ROOM if mode == "json-object" else options.max_tokens
    if not has_form(mode, await send(_body(options, mode, SAMPLE_SCHEMA, room))):
        return False
    if mode in {"json-schema", "tools"}:
        await send(_body(options, mode, response_schema(), ROOM))
    return True


async def find_mode(send: Send, options: ModelOptions) -> Mode:
    """Find the strictest mode that a server takes.

    Args:
        send: Sends a request, again while the endpoint is unavailable.
        options: With the model chosen.

    Returns:
        A mode; the loosest only if it was answered at all.

    Raises:
        ModelError: The endpoint cannot be used now, or refuses in every mode: its first reason.
    """
    refusals: list[ModelError] = []
    for mode in MODES:
        try:
            if await _is_taken(send, options, mode):
                return mode
        except ModelError as error:
            if not is_refusal(error):
                raise
            refusals.append(error)
    raise refusals[0]  # only a refusal keeps the loosest mode from being taken, so there is one
