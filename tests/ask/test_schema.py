"""The response schema."""

import json
from collections.abc import Iterator

from pydantic import JsonValue

from summarizer.ask.prompt import load_prompt
from summarizer.ask.schema import response_schema, schema_hash
from summarizer.records.answer import Answer

BUDGET = 8_000


def nodes(value: JsonValue) -> Iterator[dict[str, JsonValue]]:
    """Walk through every mapping of the schema."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from nodes(item)


def as_sent(value: JsonValue) -> int:
    """Count the bytes of a value in a request's body."""
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def test_prompt_and_schema_stay_small() -> None:
    """Both are paid for with every request: together 7,458 bytes as sent, 8,000 at most."""
    assert as_sent(load_prompt().text) + as_sent(response_schema()) <= BUDGET


def test_every_object_is_closed_and_complete() -> None:
    """Strict modes want each property required and none besides."""
    objects = [node for node in nodes(response_schema()) if node.get("type") == "object"]
    assert len(objects) == 9
    for node in objects:
        properties = node["properties"]
        assert isinstance(properties, dict)
        assert node["required"] == list(properties)
        assert node["additionalProperties"] is False


def test_references_stand_alone() -> None:
    """Strict modes refuse a keyword beside a reference."""
    references = [node for node in nodes(response_schema()) if "$ref" in node]
    assert references
    assert all(set(node) == {"$ref"} for node in references)


def test_nothing_superfluous_is_sent() -> None:
    """Titles and defaults say nothing to a model."""
    keywords = [
        key
        for node in nodes(response_schema())
        if "type" in node or "anyOf" in node
        for key in node
    ]
    assert not {"title", "default"} & set(keywords)


def test_schema_takes_what_the_record_takes() -> None:
    """The strict form has the record's own fields, in their order."""
    definitions = response_schema()["$defs"]
    plain = Answer.model_json_schema()["$defs"]
    assert isinstance(definitions, dict)
    assert list(definitions) == list(plain)
    for name, strict in definitions.items():
        assert isinstance(strict, dict)
        assert strict["required"] == list(plain[name]["properties"])


def test_hash_names_the_schema() -> None:
    """Twelve hex digits, the same each time."""
    assert len(schema_hash()) == 12
    assert schema_hash() == schema_hash()
