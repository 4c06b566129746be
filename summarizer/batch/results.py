"""A line of a file of results: what a batch says of one request.

Owns the forms of OpenAI's output and error files and of vLLM's `run_batch`. Takes lines, gives the
completion or why there is none. Refuses nothing aloud: a line that cannot be read is said to be so.
"""

import json
import re
from typing import NamedTuple

from pydantic import JsonValue, ValidationError

from summarizer.ask import Completion

WORDS_SHOWN = 200
"""Characters of a server's own words that are kept."""
GOOD = 200

_SNAPSHOT = re.compile(r"[-:@]\d[\w.:-]*|:latest")
"""What providers put behind a model's name."""


class Result(NamedTuple):
    """What a line says."""

    request: str
    """The request's hash, `custom_id`."""
    completion: Completion | None
    error: str
    """Why there is no completion; empty where there is one."""
    model: str | None
    """Who answered, as the server says."""


def _words_of(fault: JsonValue) -> str:
    """Say an error in the server's words, whichever form it has.

    Returns:
        One line; empty if it says nothing.
    """
    if isinstance(fault, dict):
        if isinstance(fault.get("error"), dict):
            return _words_of(fault["error"])
        code = fault.get("code") or fault.get("type")
        said = [str(part) for part in (code, fault.get("message")) if part]
        fault = ": ".join(said) if said else json.dumps(fault)
    text = " ".join(str(fault or "").split())
    return text if len(text) <= WORDS_SHOWN else text[:WORDS_SHOWN] + "…"


def _read_completion(body: JsonValue) -> Completion | None:
    try:
        return Completion.model_validate_json(json.dumps(body))
    except ValidationError:
        return None


def read_result(line: bytes) -> Result | None:
    """Read a line of results.

    Returns:
        What it says; null if it is no line of results.

    Examples:
        >>> read_result(b'{"custom_id": "a", "response": null, "error": {"code": "batch_expired"}}')
        Result(request='a', completion=None, error='batch_expired', model=None)
    """
    try:
        row: JsonValue = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or not isinstance(request := row.get("custom_id"), str):
        return None
    if not {"response", "error"} & row.keys():
        return None
    response = row.get("response")
    response = response if isinstance(response, dict) else {}
    status, body = response.get("status_code", GOOD), response.get("body")
    if row.get("error") or status != GOOD or not isinstance(body, dict):
        words = _words_of(row.get("error")) or _words_of(body) or "no response"
        told = words if status == GOOD else f"HTTP {status}: {words}"
        return Result(request, None, told, None)
    model = body.get("model")
    completion = _read_completion(body)
    error = "" if completion else f"no completion: {_words_of(body)}"
    return Result(request, completion, error, model if isinstance(model, str) else None)


def is_request(line: bytes) -> bool:
    """Tell a line of requests from one of results: people mix the files up.

    Returns:
        True only for a whole line of requests.
    """
    try:
        row: JsonValue = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and {"custom_id", "method", "body"} <= row.keys()


def is_other_model(asked: str, answered: str | None) -> bool:
    """Tell whether somebody else answered than was asked.

    Args:
        asked: As the request names the model.
        answered: As the server does; null where it does not say.

    Returns:
        False for a snapshot of the model that was asked for, and for a name with its maker's before
        it.

    Examples:
        >>> is_other_model("gpt-4o-mini", "gpt-4o-mini-2024-07-18")
        False
        >>> is_other_model("gpt-4o", "gpt-4o-mini"), is_other_model("gpt-4o-mini", "gpt-4o")
        (True, True)
    """
    if answered is None:
        return False
    wanted, got = (name.rsplit("/", 1)[-1].casefold() for name in (asked, answered))
    rest = got.removeprefix(wanted)
    return bool(rest) and (rest == got or _SNAPSHOT.fullmatch(rest) is None)
