"""A loopback server that answers the generated articles, and misbehaves as it is told."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple, Self

from pydantic import JsonValue

from tests.ask.server import MODEL, Reply, Seen, Server
from tests.faults.articles import Case, asked_about
from tests.faults.kinds import Fault, answered

Choose = Callable[[Case, int], Fault | None]
"""The fault that meets the n-th request (from 0) for an article; null: none."""


class Request(NamedTuple):
    """A request for an article."""

    case: Case
    fault: Fault | None
    body: JsonValue

    @property
    def is_paid(self) -> bool:
        """Whether the article's answer went out."""
        return self.fault is None or self.fault.is_harmless


def never(_case: Case, _nth: int) -> None:
    """Behave."""


@dataclass
class CaseServer:
    """Answers each article with its own answer; a context manager."""

    choose: Choose = never
    delay_s: float = 0
    requests: list[Request] = field(default_factory=list[Request])

    def __enter__(self) -> Self:
        self._lock = Lock()
        self._server = Server(answer=self._answer, models=(MODEL,)).__enter__()
        self.endpoint = self._server.endpoint
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    def _answer(self, seen: Seen) -> Reply:
        case = asked_about(seen.body["messages"][1]["content"])
        with self._lock:
            nth = sum(request.case == case for request in self.requests)
            fault = self.choose(case, nth)
            self.requests.append(Request(case, fault, seen.body))
        time.sleep(self.delay_s)
        return fault.reply(case) if fault else answered(case)

    def settle(self) -> None:
        """Wait until every request has been counted that was sent by whoever has ended."""
        self._server.settle()

    def asked(self, case: Case) -> list[Request]:
        """Give the requests for an article."""
        return [request for request in self.requests if request.case == case]
