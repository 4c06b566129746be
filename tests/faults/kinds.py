"""The faults that concern one request: what the server does, and what is to come of it."""

import json
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import NamedTuple

from pydantic import JsonValue

from tests.ask.server import Reply, completed, failed
from tests.faults.articles import Case
from tests.faults.told import NOT, ONCE, PATIENTLY, TOGETHER

HUGE = 10_000_000
PATIENCE_S = 0.2
STALL_S = 15
"""Longer than any time limit of these tests."""


class Fault(NamedTuple):
    """A way to misbehave."""

    name: str
    reply: Callable[[Case], Reply]
    again: str
    """Whether and how the article is asked about again."""
    told: str
    """What the user reads if it lasts; empty where the article is answered even so."""

    @property
    def requests(self) -> int:
        """How many it takes if it happens once."""
        return 1 if self.again == NOT else 2

    @property
    def is_named(self) -> bool:
        """Whether the article ends without an answer if it lasts."""
        return self.told not in {"", REVIEW}

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


LASTS = "given up after … requests: the same command later goes on from here"
UNREADABLE = "no usable answer after 2 requests: "
REVIEW = "needs review"
FAULTS = (
    Fault(
        "429 Retry-After: seconds", _failing(429, retry_after=str(PATIENCE_S)), TOGETHER,
        f"HTTP 429: not now; {LASTS}",
    ),
    Fault("429 Retry-After: date", _later, TOGETHER, f"HTTP 429: later; {LASTS}"),
    Fault("429 bare", _failing(429), TOGETHER, f"HTTP 429: not now; {LASTS}"),
    Fault("500", _failing(500), PATIENTLY, f"HTTP 500: not now; {LASTS}"),
    Fault("503", _failing(503), TOGETHER, f"HTTP 503: not now; {LASTS}"),
    Fault("408", _failing(408), PATIENTLY, f"HTTP 408: not now; {LASTS}"),
    Fault(
        "reset half-way", _wired(cut_at=40, reset=True), PATIENTLY, f"connection broke: …; {LASTS}"
    ),
    Fault("hung up half-way", _wired(cut_at=40), PATIENTLY, f"connection broke: …; {LASTS}"),
    Fault(
        "stalled body", _wired(stall_s=STALL_S), PATIENTLY,
        f"no whole answer within … s (--timeout); {LASTS}",
    ),
    Fault(
        "truncated body", _broken, PATIENTLY,
        f"answered with something that is no completion: …; {LASTS}",
    ),
    Fault(
        "truncated JSON", _content(lambda text: text[:-9]), ONCE,
        f"{UNREADABLE}it is not a whole JSON object",
    ),
    Fault("gzip", _wired(gzip=True), NOT, ""),
    Fault("fences", _content(lambda text: f"```json\n{text}\n```"), NOT, ""),
    Fault("extra prose", _content(lambda text: f"Here it is:\n{text}\nAnything else?"), NOT, ""),
    Fault("empty content", _content(lambda _: None), ONCE, f"{UNREADABLE}it is empty"),
    Fault("refusal", _refusing, NOT, "no usable answer after 1 request: the model refuses: …"),
    Fault(
        "finish_reason length", _changed(_with_length), NOT,
        "the answer was cut off at the limit; give more room (--max-tokens)",
    ),
    Fault(
        "wrong schema", _content(lambda _: '{"calls": 3}'), ONCE,
        f"{UNREADABLE}calls: Input should be a valid array",
    ),
    Fault(
        "unknown fields", _content(lambda _: '{"calls": [], "mood": 1}'), ONCE,
        f"{UNREADABLE}mood: Extra inputs are not permitted",
    ),
    Fault("three choices", _changed(_with_three_choices), NOT, ""),
    Fault("wrong usage", _changed(lambda it: it.update(usage={"prompt_tokens": -1})), NOT, ""),
    Fault("another article's answer", _of_another, ONCE, REVIEW),
    Fault(
        "10 MB of answer", _content(lambda _: "x" * HUGE), ONCE,
        f"{UNREADABLE}it is not a whole JSON object",
    ),
)  # fmt: skip
