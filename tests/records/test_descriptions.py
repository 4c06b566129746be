"""Attribute docstrings reach the schemas."""

from typing import Generic, TypeVar

from summarizer.records.answer import Answer
from summarizer.records.base import Frozen
from summarizer.records.descriptions import DescribedSchema, read_descriptions

T = TypeVar("T")


class Base(Frozen):
    """A record."""

    plain: int
    """What it is."""
    bare: int


class Derived(Base, Generic[T]):
    """A record built on another."""

    plain: int
    """What it is here.

    And more of it.
    """
    value: T
    """Anything."""


def test_docstrings_are_found_through_inheritance_and_generics() -> None:
    """The nearest docstring counts; a field without one has none."""
    assert read_descriptions(Derived[int]) == {
        "plain": "What it is here.\n\nAnd more of it.",
        "value": "Anything.",
    }
    assert read_descriptions(Base) == {"plain": "What it is."}


def test_schemas_carry_them() -> None:
    """A reader of the schema, a model among them, is told what each field is."""
    schema = Answer.model_json_schema(schema_generator=DescribedSchema)
    assert schema["properties"]["calls"]["description"] == "Empty if it reports none."
    event = schema["$defs"]["EventAnswer"]["properties"]
    assert event["what"]["description"] == "What happens or happened then."
