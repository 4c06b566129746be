"""Short articles in our own wording, each with the answer that a capable model would give."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pydantic import JsonValue

from summarizer.records.answer import Answer
from summarizer.records.article import RawArticle

FIRST_DAY = date(2023, 5, 1)
DAYS = 29
CALLERS = (
    ("Jonas Gahr Støre", "Prime Minister", "NO", "of Norway"),
    ("Ulf Kristersson", "Prime Minister", "SE", "of Sweden"),
    ("Mette Frederiksen", "Prime Minister", "DK", "of Denmark"),
    ("Kaja Kallas", "Prime Minister", "EE", "of Estonia"),
)
CALLED = (
    ("Leo Varadkar", "Prime Minister", "IE", "of Ireland"),
    ("Mark Rutte", "Prime Minister", "NL", "of the Netherlands"),
    ("Pedro Sánchez", "Prime Minister", "ES", "of Spain"),
)
_DOCKET = re.compile(r"docket (\d+)")


class Case(NamedTuple):
    """An article by its number."""

    number: int

    @property
    def day(self) -> date:
        """When the call was."""
        return FIRST_DAY + timedelta(days=self.number % DAYS)

    @property
    def _people(self) -> tuple[tuple[str, str, str, str], tuple[str, str, str, str]]:
        return CALLERS[self.number % len(CALLERS)], CALLED[self.number % len(CALLED)]

    @property
    def text(self) -> str:
        """The article; its number stands in it, so that no two are the same."""
        caller, called = self._people
        told = f"{self.day.day} May 2023"
        return (
            f"On {told}, {caller[1]} {caller[0]} {caller[3]} phoned {called[1]} {called[0]}"
            f" {called[3]}. The office filed the note under docket {self.number}."
        )

    @property
    def raw(self) -> RawArticle:
        """The article as it is read."""
        name = f"case-{self.number:05}"
        return RawArticle(id=name, source=f"{name}.txt", text=self.text)

    @property
    def answer(self) -> Answer:
        """Who phoned whom and when, from the first sentence."""
        people = self._people
        principals: list[JsonValue] = [
            {"name": name, "country": country, "office": office, "evidence": [1]}
            for name, office, country, _ in people
        ]
        call: JsonValue = {
            "date": {"value": self.day.isoformat(), "evidence": [1]},
            "principals": principals,
            "initiator": {"value": people[0][0], "evidence": [1]},
            "side": None,
        }
        return Answer.model_validate({"calls": [call]})

    @property
    def other(self) -> "Case":
        """A case whose call has another day and other people."""
        return Case(self.number + 5)


def asked_about(body: JsonValue) -> Case:
    """Find the article that a request is about."""
    found = _DOCKET.search(json.dumps(body))
    assert found, "a request without an article"
    return Case(int(found[1]))


def make_cases(count: int) -> Iterator[Case]:
    """Make so many articles."""
    return (Case(number) for number in range(count))
