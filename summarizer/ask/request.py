"""The body of a request, in the order in which it is sent: what never varies, then the article.

Owns the wire form of each mode, so that the prompt that reaches a server is ours alone
(instructor's request builders add text, and rebuild model and schema for every call). Takes options
with the model chosen and a grounded article, gives plain data. Refuses to send without a model's
name.
"""

import hashlib
import json
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import JsonValue

from summarizer.ask.completion import Message
from summarizer.ask.options import MODES, Mode, ModelOptions
from summarizer.ask.prompt import article_message, load_prompt
from summarizer.ask.schema import SCHEMA_NAME, response_schema
from summarizer.errors import SettingsError
from summarizer.records.grounding import GroundedArticle

# OpenAI's own models refuse the older name of the limit, most other servers know no other one.
NEW_LIMIT_HOSTS = (".openai.com", ".openai.azure.com")

Body = dict[str, JsonValue]


WITH_SCHEMA = "Answer with one JSON object of this JSON Schema and nothing else:"
"""Stands between the prompt and the schema in modes in which the server is not given the schema."""


def _system_text(mode: Mode) -> str:
    prompt = load_prompt().text
    if mode in {"json-schema", "tools"}:
        return prompt
    schema = json.dumps(response_schema(), separators=(",", ":"), ensure_ascii=False)
    return f"{prompt}\n\n{WITH_SCHEMA}\n{schema}"


def opening_messages(mode: Mode, article: GroundedArticle) -> list[JsonValue]:
    """Ask about an article.

    Returns:
        The system message, the same for every article, and the article.
    """
    return [
        {"role": "system", "content": _system_text(mode)},
        {"role": "user", "content": article_message(article)},
    ]


def form_of_answer(mode: Mode, schema: JsonValue) -> Body:
    """Ask for JSON.

    Args:
        mode: How.
        schema: Of the answer; only where the server is to hold the model to it.

    Returns:
        The fields of the request that say so; none where words alone do.
    """
    if mode == "json":
        return {}
    if mode == "json-object":
        return {"response_format": {"type": "json_object"}}
    if mode == "tools":
        function: Body = {"name": SCHEMA_NAME, "strict": True, "parameters": schema}
        return {
            "tools": [{"type": "function", "function": function}],
            "tool_choice": {"type": "function", "function": {"name": SCHEMA_NAME}},
        }
    form: Body = {"name": SCHEMA_NAME, "strict": True, "schema": schema}
    return {"response_format": {"type": "json_schema", "json_schema": form}}


def limit_name(endpoint: str) -> str:
    """Name the field that bounds an answer.

    Returns:
        As the endpoint's host knows it.
    """
    host = "." + (urlsplit(endpoint).hostname or "")
    return "max_completion_tokens" if host.endswith(NEW_LIMIT_HOSTS) else "max_tokens"


def request_body(options: ModelOptions, article: GroundedArticle) -> Body:
    """Build what is sent for an article.

    Args:
        options: With the model chosen; a mode that is open is taken for the first.
        article: What to ask about.

    Returns:
        A new body; schema and system prompt stand before anything of the article.

    Raises:
        SettingsError: No model is chosen.
    """
    if options.model is None:
        message = "no model is chosen: give --model"
        raise SettingsError(message)
    mode = options.mode or MODES[0]
    return {
        "model": options.model,
        **form_of_answer(mode, response_schema()),
        "temperature": options.temperature,
        limit_name(options.endpoint): options.max_tokens,
        **options.extra,
        "messages": opening_messages(mode, article),
    }


def echo_message(message: Message) -> JsonValue:
    """Repeat what a model said, as a part of the conversation.

    Returns:
        A message; of several tool calls only the first, which is the one that was read.
    """
    calls: list[JsonValue] = [
        {
            "id": call.id,
            "type": "function",
            "function": {"name": SCHEMA_NAME, "arguments": call.function.arguments},
        }
        for call in (message.tool_calls or ())[:1]
    ]
    said: dict[str, JsonValue] = {"role": "assistant", "content": message.content or ""}
    return {**said, "tool_calls": calls} if calls else said


def reply_to(message: Message, words: str, *, echoed: bool) -> JsonValue:
    """Say something to what a model said.

    Args:
        message: What it said.
        words: What is said to it.
        echoed: Its message stands before this one.

    Returns:
        A message.
    """
    # A tool's call must be answered as one, under its id.
    if message.tool_calls and echoed:
        return {"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": words}
    return {"role": "user", "content": words}


class Preview(NamedTuple):
    """What asking about an article would take."""

    characters: int
    is_kept: bool
    """The answer is in the cache: nothing would be sent."""


def characters(body: Body) -> int:
    """Measure what a model would read of a request.

    Returns:
        Characters of its JSON.
    """
    return len(json.dumps(body, ensure_ascii=False))


def body_hash(endpoint: str, prompt_version: str, body: Body) -> str:
    """Name a request by everything that shapes its answer, and by nothing secret.

    Args:
        endpoint: As shown, without credentials: two servers may call different models the same.
        prompt_version: The prompt's version.
        body: What would be sent: model, prompt text, schema, sampling, article.

    Returns:
        Hex SHA-256 over canonical JSON (sorted keys, no spaces): equal for equal values only.
    """
    keyed = {"endpoint": endpoint, "prompt": prompt_version, "body": body}
    canonical = json.dumps(keyed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
