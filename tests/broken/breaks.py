"""A broken answer, and the kinds of breaks there are.

A kind says which rules may find it; a break says where. A break counts as caught only if one of
those rules finds an error there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from summarizer.records.answer import Answer
from summarizer.records.finding import Finding, RuleId
from tests.broken.cases import Case

Data = dict[str, Any]
"""An answer, or a part of one, as data."""


class Break(NamedTuple):
    """A right answer with one thing broken."""

    answer: Data
    field: str
    """Path of what is broken: a finding there or below it is at the right place."""


Make = Callable[[Case, Sequence[Case]], Iterator[Break]]


class Kind(NamedTuple):
    """One way of breaking an answer."""

    name: str
    rules: frozenset[RuleId]
    make: Make


KINDS: list[Kind] = []


def kind(name: str, *rules: RuleId) -> Callable[[Make], Make]:
    """Enter a way of breaking answers, with the rules that are to find it."""

    def enter(make: Make) -> Make:
        KINDS.append(Kind(name, frozenset(rules), make))
        return make

    return enter


def data_of(case: Case) -> Data:
    """Return a fresh copy of the right answer."""
    return case.answer.model_dump(mode="json")


def with_part(case: Case, path: str, value: object) -> Data:
    """Return the right answer with one part replaced, e.g. `calls[0].date.value`."""
    data = data_of(case)
    node: Any = data
    *way, last = _steps(path)
    for step in way:
        node = node[step]
    node[last] = value
    return data


def part_of(data: Data, path: str) -> object:
    """Return what stands at a path."""
    node: Any = data
    for step in _steps(path):
        node = node[step]
    return node


def _steps(path: str) -> list[str | int]:
    steps: list[str | int] = []
    for part in path.split("."):
        name, _, rest = part.partition("[")
        steps.append(name)
        steps.extend(int(number) for number in rest.rstrip("]").split("][") if number)
    return steps


def broken(case: Case, path: str, value: object, *, field: str | None = None) -> Break:
    """Return a break of one part; it is to be found at that part, or at `field`."""
    return Break(with_part(case, path, value), field or path)


def is_caught(kind: Kind, one: Break, found: Sequence[Finding]) -> bool:
    """Return whether one of the right rules finds an error at the right place."""
    return any(
        finding.severity == "error"
        and finding.rule in kind.rules
        and (
            finding.field == one.field
            or finding.field.startswith((f"{one.field}.", f"{one.field}["))
        )
        for finding in found
    )


def calls_of(data: Mapping[str, Any]) -> list[tuple[str, Data]]:
    """Return the calls of an answer with their paths."""
    return [(f"calls[{place}]", call) for place, call in enumerate(data["calls"])]


def facts_of(call: Data, path: str, name: str) -> list[tuple[str, Data]]:
    """Return the facts of one list of a call with their paths."""
    return [(f"{path}.{name}[{place}]", fact) for place, fact in enumerate(call[name])]


def validate(data: Data) -> Answer:
    """Return the answer that data holds."""
    return Answer.model_validate(data)
