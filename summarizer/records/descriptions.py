"""Attribute docstrings become the descriptions of JSON Schemas.

pydantic can do this itself, but then for every record each time the program starts, which costs a
third of its start-up; schemas are wanted rarely. Here the source is read when a schema is made.
"""

import ast
import inspect
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema
from typing_extensions import override


def read_descriptions(record: type[BaseModel]) -> dict[str, str]:
    """Read the attribute docstrings of a record and of those it builds on.

    Returns:
        Docstring by name of field; a field without one is not in it.
    """
    found: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if base in {BaseModel, object} or not issubclass(base, BaseModel):
            continue
        origin = base.__pydantic_generic_metadata__["origin"] or base
        (definition,) = ast.parse(dedent(inspect.getsource(origin))).body
        if isinstance(definition, ast.ClassDef):
            found |= _described_fields(definition.body)
    return found


def _described_fields(body: list[ast.stmt]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, text in pairwise(body):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            found[field.target.id] = inspect.cleandoc(str(text.value.value))
    return found


class DescribedSchema(GenerateJsonSchema):
    """Generates JSON Schemas whose properties carry their attribute docstrings."""

    @override
    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        made: dict[str, Any] = super().model_schema(schema)
        descriptions = read_descriptions(schema["cls"])
        for name, field in made.get("properties", {}).items():
            if name in descriptions:
                field["description"] = descriptions[name]
        return made
