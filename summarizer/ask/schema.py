"""The one response schema: made from `Answer` once, the same bytes for every article.

Owns the form that providers' strict modes ask for: every property required, nothing additional,
no defaults, no keyword beside a `$ref`. Titles are left out, and so are descriptions that only say
what the prompt says: both would be paid for with every request. Takes nothing, gives plain data.
Refuses to know an article: whether a number exists or a name is in the text is checked later.
"""

import hashlib
import json
from functools import cache

from pydantic import JsonValue

from summarizer.records.answer import Answer
from summarizer.records.descriptions import DescribedSchema

SCHEMA_NAME = "answer"
LEFT_OUT = frozenset({"title", "default"})
SAID_IN_PROMPT = frozenset({"evidence"})
"""Properties without a description of their own: the prompt's first rule is about them."""


def _nullable(options: JsonValue) -> JsonValue | None:
    """Shorten `anyOf: [{type: string}, {type: null}]`, where it is no more than that.

    Returns:
        `[string, null]`, or null if there is more to it.
    """
    if not isinstance(options, list):
        return None
    kinds: list[JsonValue] = []
    for option in options:
        if not isinstance(option, dict) or set(option) != {"type"}:
            return None
        kinds.append(option["type"])
    return kinds


def _properties(properties: JsonValue) -> dict[str, JsonValue]:
    shortened: dict[str, JsonValue] = {}
    for name, value in properties.items() if isinstance(properties, dict) else ():
        strict = _strict(value)
        if name in SAID_IN_PROMPT and isinstance(strict, dict):
            strict.pop("description", None)
        shortened[name] = strict
    return shortened


def _strict(node: JsonValue) -> JsonValue:
    """Bring a schema and all below it into the strict form.

    Returns:
        New data; `node` stays as it was.
    """
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:  # strict modes refuse any keyword beside it
        return {"$ref": node["$ref"]}
    strict: dict[str, JsonValue] = {}
    for key, value in node.items():
        if key == "properties":
            properties = _properties(value)
            strict.update(properties=properties, required=list(properties))
        elif key == "anyOf" and (kinds := _nullable(value)) is not None:
            strict["type"] = kinds
        elif key not in LEFT_OUT and key != "required":
            strict[key] = _strict(value)
    return strict


@cache
def response_schema() -> dict[str, JsonValue]:
    """Give the JSON Schema that every request carries.

    Returns:
        The same object each time; callers must not change it.

    Examples:
        >>> response_schema()["required"]
        ['calls', 'no_call_reason']
        >>> response_schema()["additionalProperties"]
        False
    """
    schema = Answer.model_json_schema(schema_generator=DescribedSchema)
    strict: dict[str, JsonValue] = {}
    definitions = schema.pop("$defs")
    body = _strict(schema)
    if isinstance(body, dict):
        strict.update(body)
    # A definition's name is a key like a property's: it must not be taken for a keyword.
    strict["$defs"] = {name: _strict(value) for name, value in definitions.items()}
    return strict


@cache
def schema_hash() -> str:
    """Name the schema by its content.

    Returns:
        The first twelve hex digits of its SHA-256; twelve tell any two schemas apart.
    """
    canonical = json.dumps(response_schema(), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
