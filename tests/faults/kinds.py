"""The faults that concern one request: what the server does, and what is to come of it."""

import json
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import NamedTuple

from pydantic import JsonValue

from tests.ask.server import Reply, completed, failed
from tests.faults.articles import Case

HUGE = 10_000_000
PATIENCE_S = 0.2
STALL_S = 15
"""Longer than any time limit of these tests."""


class Fault(NamedTuple):
    """A way to misbehave."""

    name: str
    reply: Callable[[Case], Reply]
    requests: int
    """How many it takes if it happens once: 1 where nothing is asked again."""
    told: str
    """Pattern of what the user reads if it lasts; empty where the article is answered even so."""

    @property
    def is_harmless(self) -> bool:
        """Whether the answer stands in the reply all the same."""
        return self.requests == 1 and not self.told


def answered(case: Case, **message: JsonValue) -> Reply:
    """Answer as one should."""
    return completed(case.answer.model_dump_json(), **message)


def _content(write: Callable[[str], str | None]) -> Callable[[Case], Reply]:
    return lambda case: completed(write(case.answer.model_dump_json()))


def _changed(change: Callable[[dict[str, JsonValue]], object]) -> Callable[[Case], Reply]:
    def reply(case: Case) -> Reply:
        whole: dict[str, JsonValue] = json.loads(answered(case).body)
        change(whole)
        return Reply(json.dumps(whole))

    return reply


def _wired(**how: object) -> Callable[[Case], Reply]:
    def reply(case: Case) -> Reply:
        good = answered(case)
        for name, value in how.items():
            setattr(good, name, value)
        return good

    return reply


def _with_length(whole: dict[str, JsonValue]) -> None:
    assert isinstance(whole["choices"], list)
    choice = whole["choices"][0]
    assert isinstance(choice, dict)
    choice["finish_reason"] = "length"
    choice["message"] = {"content": '{"calls": [{"date": {"val'}


def _with_three_choices(whole: dict[str, JsonValue]) -> None:
    assert isinstance(whole["choices"], list)
    others: list[JsonValue] = [{"message": {"content": "{}"}}, {"message": {"content": None}}]
    whole["choices"] += others


def _later(_: Case) -> Reply:
    now = time.time()
    reply = failed(429, "later", retry_after=formatdate(now + 1, usegmt=True))
    reply.headers["Date"] = formatdate(now, usegmt=True)
    return reply


def _broken(_: Case) -> Reply:
    return Reply('{"choices": [{"mess')


def _refusing(_: Case) -> Reply:
    return completed(None, refusal="I will not.")


def _of_another(case: Case) -> Reply:
    return answered(case.other)


def _failing(status: int, **headers: str) -> Callable[[Case], Reply]:
    return lambda _: failed(status, "not now", **headers)


UNREADABLE = "no usable answer after 2 requests"
FAULTS = (
    Fault("429 Retry-After: seconds", _failing(429, retry_after=str(PATIENCE_S)), 2, "HTTP 429"),
    Fault("429 Retry-After: date", _later, 2, "HTTP 429"),
    Fault("429 bare", _failing(429), 2, "HTTP 429"),
    Fault("500", _failing(500), 2, "HTTP 500"),
    Fault("503", _failing(503), 2, "HTTP 503"),
    Fault("408", _failing(408), 2, "HTTP 408"),
    Fault("reset half-way", _wired(cut_at=40, reset=True), 2, "connection broke"),
    Fault("hung up half-way", _wired(cut_at=40), 2, "connection broke"),
    Fault("stalled body", _wired(stall_s=STALL_S), 2, r"no whole answer within .* s \(--timeout\)"),
    Fault("truncated body", _broken, 2, "no completion"),
    Fault("truncated JSON", _content(lambda text: text[:-9]), 2, UNREADABLE),
    Fault("gzip", _wired(gzip=True), 1, ""),
    Fault("fences", _content(lambda text: f"```json\n{text}\n```"), 1, ""),
    Fault("extra prose", _content(lambda text: f"Here it is:\n{text}\nAnything else?"), 1, ""),
    Fault("empty content", _content(lambda _: None), 2, UNREADABLE),
    Fault("refusal", _refusing, 1, "the model refuses"),
    Fault("finish_reason length", _changed(_with_length), 1, r"cut off .*--max-tokens"),
    Fault("wrong schema", _content(lambda _: '{"calls": 3}'), 2, UNREADABLE),
    Fault("unknown fields", _content(lambda _: '{"calls": [], "mood": 1}'), 2, UNREADABLE),
    Fault("three choices", _changed(_with_three_choices), 1, ""),
    Fault("wrong usage", _changed(lambda it: it.update(usage={"prompt_tokens": -1})), 1, ""),
    Fault("another article's answer", _of_another, 2, "needs review"),
    Fault("10 MB of answer", _content(lambda _: "x" * HUGE), 2, UNREADABLE),
)
