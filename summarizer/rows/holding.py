"""What stood the checks, and what did not."""

from typing import TypeVar

from summarizer.records.record import CallRecord, Fact
from summarizer.records.values import Person

T = TypeVar("T")


def held(fact: Fact[T]) -> T | None:
    """Return a value that stood the checks."""
    return None if fact.status == "withheld" else fact.value


def struck(fact: Fact[str]) -> str | None:
    """Return a value that did not."""
    return fact.value if fact.status == "withheld" else None


def held_principals(call: CallRecord) -> list[Person]:
    """Return who is on the line."""
    return [person for fact in call.principals if (person := held(fact)) is not None]
