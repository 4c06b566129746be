"""Records as light as merging and notes allow, since they need all of a set at once.

Owns what is left out of a record in memory: the answer as given and the places where people are
mentioned, which only the checks read, and pydantic's note for each value of which of its fields
were given. Takes records as read, gives records that make the same notes and tables. The file they
come from has everything.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

from pydantic import BaseModel

from summarizer.records.record import ArticleRecord


def lighten_records(records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
    """Leave out of records what no note and no table is made from; a third of the memory is left.

    Args:
        records: Nobody else may hold them: they are changed.

    Yields:
        The records, without their answers and mentions.
    """
    for record in records:
        light = _without_idle_parts(record)
        _share_field_names(light)
        yield light


def _without_idle_parts(record: ArticleRecord) -> ArticleRecord:
    grounding = record.article.grounding
    persons = tuple(person.model_copy(update={"mentions": ()}) for person in grounding.persons)
    answer = record.answered.answer.model_copy(update={"calls": ()})
    article = record.article.model_copy(
        update={"grounding": grounding.model_copy(update={"persons": persons})}
    )
    answered = record.answered.model_copy(update={"answer": answer})
    return record.model_copy(update={"article": article, "answered": answered})


def _share_field_names(value: object) -> None:
    """Let all values of a record share their sets of field names.

    Each has a set of its own, of 700 bytes and more: two thirds of what a record weighs. Equal sets
    are never changed in records, which are frozen, and are copied with a copy.
    """
    if isinstance(value, BaseModel):
        names = _shared(frozenset(value.__pydantic_fields_set__))
        object.__setattr__(value, "__pydantic_fields_set__", names)
        for part in value.__dict__.values():
            _share_field_names(part)
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            _share_field_names(part)


@cache
def _shared(names: frozenset[str]) -> set[str]:
    return set(names)
