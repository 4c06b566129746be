"""vcrpy as this program uses it: what is written, what is matched, and what is never kept.

Owns the recorder. Takes a cassette's path, gives a context in which requests are recorded or
answered. Refuses by default: of a request method, path and body are kept, of a response the fields
that an answer needs; keys, cookies, ids, times and the server's address are none of them. A failed
request is not recorded. Matched are method, path and parsed body: vcrpy's own choice of matchers
would let a changed prompt pass.
"""

import json
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, cast
from urllib.parse import urlsplit, urlunsplit

import vcr
import yaml
from pydantic import JsonValue
from vcr.cassette import Cassette

from summarizer.ask.cassettes import (
    INTERACTIONS,
    CassetteHead,
    dump_cassette,
    how_to_record,
)
from summarizer.ask.difference import first_difference
from summarizer.errors import CassetteError

OK = 200
JSON_TYPE = {"content-type": ["application/json"]}
KEPT_OF_RESPONSE = ("object", "model", "choices", "usage")
KEPT_OF_CHOICE = ("index", "message", "finish_reason")
KEPT_OF_MESSAGE = ("role", "content", "refusal", "tool_calls")

Recorded = dict[str, Any]
"""A response in vcrpy's form."""


def _parse(body: object) -> JsonValue:
    try:
        return cast("JsonValue", json.loads(body)) if isinstance(body, str | bytes) else None
    except ValueError:
        return None


def _pick(value: JsonValue, keys: tuple[str, ...]) -> dict[str, JsonValue]:
    picked = value if isinstance(value, dict) else {}
    return {key: picked[key] for key in keys if key in picked}


def reduce_response(body: JsonValue) -> dict[str, JsonValue] | None:
    """Keep of a completion what an answer needs.

    Returns:
        Those fields; null for what is no completion.
    """
    choices = body.get("choices") if isinstance(body, dict) else None
    if not isinstance(choices, list):
        return None
    kept: list[JsonValue] = []
    for choice in choices:
        picked = _pick(choice, KEPT_OF_CHOICE)
        picked["message"] = _pick(picked.get("message"), KEPT_OF_MESSAGE)
        kept.append(picked)
    reduced = _pick(body, KEPT_OF_RESPONSE)
    reduced["choices"] = kept
    return reduced


def _scrub_response(response: Recorded) -> Recorded | None:
    reduced = reduce_response(_parse(response["body"]["string"]))
    if response["status"]["code"] != OK or reduced is None:
        return None
    body = json.dumps(reduced, ensure_ascii=False).encode()
    return {
        "status": {"code": OK, "message": "OK"},
        "headers": JSON_TYPE,
        "body": {"string": body},
    }


class _Files:
    """Reads and writes cassettes in this program's form; vcrpy's "persister"."""

    def __init__(self, head: CassetteHead) -> None:
        self.head = head

    def load_cassette(
        self,
        path: str | Path,
        serializer: object,  # noqa: ARG002 - vcrpy's signature
    ) -> tuple[list[vcr.Request], list[Recorded]]:
        """Read a cassette; none is an empty one.

        Returns:
            Requests and responses in vcrpy's form.
        """
        path = Path(path)
        if not path.exists():
            return [], []
        content = cast("Recorded", yaml.safe_load(path.read_bytes()))
        scheme, host, *_ = urlsplit(self.head.endpoint)
        requests: list[vcr.Request] = []
        responses: list[Recorded] = []
        for one in content[INTERACTIONS]:
            asked, answered = one["request"], one["response"]
            uri = urlunsplit((scheme, host, asked["path"], "", ""))
            requests.append(vcr.Request(asked["method"], uri, json.dumps(asked["body"]), {}))
            body = json.dumps(answered["body"], ensure_ascii=False).encode()
            status = {"code": answered["status"], "message": "OK"}
            responses.append({"status": status, "headers": JSON_TYPE, "body": {"string": body}})
        return requests, responses

    def save_cassette(
        self,
        path: str | Path,
        cassette_dict: Mapping[str, Any],
        serializer: object,  # noqa: ARG002 - vcrpy's signature
    ) -> None:
        """Write a cassette, whole or not at all."""
        interactions: list[JsonValue] = [
            {
                "request": {
                    "method": request.method,
                    "path": request.path,
                    "body": _parse(request.body),
                },
                "response": {
                    "status": response["status"]["code"],
                    "body": _parse(response["body"]["string"]),
                },
            }
            for request, response in zip(
                cassette_dict["requests"], cassette_dict["responses"], strict=True
            )
        ]
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}.part")
        draft.write_text(dump_cassette(self.head, interactions), encoding="utf-8", newline="\n")
        draft.replace(path)


def _turn(body: JsonValue) -> int:
    messages = body.get("messages") if isinstance(body, dict) else None
    return len(messages) if isinstance(messages, list) else 0


class _SameBody:
    """Matches requests by their parsed bodies; says where the same turn differs."""

    __name__ = "json"  # vcrpy names its matchers by it

    def __init__(self, path: Path, head: CassetteHead) -> None:
        self._path = path
        self._head = head

    def __call__(self, sent: vcr.Request, recorded: vcr.Request) -> bool:
        """Compare the requests of one turn of the conversation; a second question is another.

        Returns:
            Whether they are equal; false for those of different turns.

        Raises:
            CassetteError: They are of the same turn and differ.
        """
        one, other = _parse(recorded.body), _parse(sent.body)
        if _turn(one) != _turn(other):
            return False
        if (found := first_difference(one, other)) is None:
            return True
        reason = f"does not fit any more: {found}; {how_to_record(self._head.origin)}"
        raise CassetteError(str(self._path), reason)


class Playing(NamedTuple):
    """A cassette that answers requests."""

    path: Path
    head: CassetteHead
    cassette: Cassette

    def check(self, sent: int) -> None:
        """Make sure that as much was sent as was recorded.

        Args:
            sent: Requests.

        Raises:
            CassetteError: It was more, or less.
        """
        recorded = len(self.cassette)
        if self.cassette.play_count == recorded == sent:
            return
        counted = f"{recorded} requests were recorded, {sent} sent"
        reason = f"does not fit any more: {counted}; {how_to_record(self.head.origin)}"
        raise CassetteError(str(self.path), reason)


class Recorder:
    """vcrpy, set up for one cassette."""

    def __init__(self, path: Path, head: CassetteHead) -> None:
        """Set it up; nothing is read or written yet.

        Args:
            path: The cassette.
            head: What stands, or is to stand, at its head.
        """
        self._path = path
        self._head = head
        self._vcr = vcr.VCR(
            match_on=("method", "path", "json"),
            before_record_response=_scrub_response,
            decode_compressed_response=True,
        )
        self._vcr.register_matcher("json", _SameBody(path, head))
        self._vcr.register_persister(_Files(head))

    @contextmanager
    def record(self) -> Generator[None]:
        """Record what is sent and answered inside; what the file held before is gone."""
        self._path.unlink(missing_ok=True)
        with self._vcr.use_cassette(self._path, record_mode=vcr.mode.ALL):
            yield

    @contextmanager
    def play(self) -> Generator[Playing]:
        """Answer what is sent inside from the cassette; nothing reaches a network.

        Yields:
            It, to be checked at the end.
        """
        with self._vcr.use_cassette(self._path, record_mode=vcr.mode.NONE) as cassette:
            yield Playing(self._path, self._head, cassette)
