"""The record that the peers are asked for: the program's own fields, with quotations as evidence.

Needs pydantic alone: the peers' environment does not have the program.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel

MODEL = "teststone-1"
PROMPT = Path(__file__).parents[2] / "prompts" / "summarise.md"
Acts = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Quoted(BaseModel):
    """A fact with the words that carry it."""

    evidence: list[str]


class Date(Quoted):
    """When the call was."""

    value: str | None
    asserted_year: int | None = None


class Person(Quoted):
    """Somebody on the line."""

    name: str | None
    country: str | None
    office: str | None


class Named(Quoted):
    """A name."""

    value: str


class Statement(Quoted):
    """What somebody said."""

    speaker: str | None
    act: Acts
    gist: str


class Commitment(Quoted):
    """What somebody undertook."""

    by: str
    to: str | None
    kind: Literal["asked", "offered", "agreed", "conditional", "refused"]
    what: str
    condition: str | None
    due: str | None
    claimed_by: str | None


class Event(Quoted):
    """Another dated event."""

    date: str | None
    what: str


class Topic(Quoted):
    """A theme."""

    label: str


class Call(BaseModel):
    """One call."""

    channel: Literal["phone", "video"] = "phone"
    date: Date
    principals: list[Person]
    initiator: Named | None
    side: Named | None
    statements: list[Statement] = []
    commitments: list[Commitment] = []
    events: list[Event] = []
    topics: list[Topic] = []


class Record(BaseModel):
    """All calls of an article."""

    calls: list[Call]
    no_call_reason: str | None = None


class Task(NamedTuple):
    """What a contender is told on its command line: endpoint, articles, how many at once."""

    endpoint: str
    articles: Path
    concurrency: int
    first: int = 1
    last: int | None = None

    def rows(self) -> Iterator[tuple[str, str]]:
        """Read ids and texts; the first article is for warming up."""
        with self.articles.open(encoding="utf-8") as lines:
            for line in islice(lines, self.first, self.last):
                row = json.loads(line)
                yield row["id"], row["text"]


def system_prompt() -> str:
    """Give the program's own prompt, asking for quotations in place of numbers: the same length."""
    text = PROMPT.read_text(encoding="utf-8").partition("\n---\n")[2]
    return text.replace("sentence numbers", "quotations")


def compete(work: Callable[[Task], int]) -> None:
    """Run a contender and print what it got and what that took, start-up apart.

    Args:
        work: Does the articles of a task; returns how many records came of them.
    """
    task = Task(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    work(task._replace(first=0, last=1))  # imports that wait for the first request
    begun, cpu = time.perf_counter(), time.process_time()
    records = work(task)
    figures = {
        "records": records,
        "wall_s": time.perf_counter() - begun,
        "cpu_s": time.process_time() - cpu,
    }
    print(json.dumps(figures))


def write_records(rows: dict[str, str], task: Task) -> int:
    """Write what came, one JSON object a line, as any such loop would; returns how many."""
    with task.articles.with_suffix(".out").open("w", encoding="utf-8") as out:
        for name, record in rows.items():
            out.write(f'{{"id": "{name}", "record": {record}}}\n')
    return len(rows)
