"""The key is in nothing that a run writes, whatever goes wrong and however much is logged."""

import asyncio
import logging
import os
import subprocess
import traceback
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer.ask import AnswerCache, ModelOptions, make_model_answerer, record_model
from summarizer.ask.options import MODES, Mode
from summarizer.errors import ModelError, SummarizerError
from tests.ask.samples import ANSWER_JSON, article
from tests.ask.server import MODEL, Reply, Server, completed, failed
from tests.faults.kills import Place, bare_environment, command_line, write_articles

KEY = "sk-planted-0123456789"
ECHO = f"the key {KEY} is not good"
REPLIES = {
    "answer": completed(ANSWER_JSON),
    "401": failed(401, ECHO),
    "400": failed(400, ECHO),
    "404": failed(404, ECHO),
    "429": failed(429, ECHO, retry_after="0"),
    "500 in HTML": Reply(f"<html>{ECHO}</html>", 500),
    "no completion": Reply(f'{{"error": "{ECHO}"}}'),
    "reset": Reply(ECHO, cut_at=5, reset=True),
    "stalled": Reply(ECHO, stall_s=2),
    "cookie": Reply("{}", headers={"Set-Cookie": f"key={KEY}", "X-Request-Id": KEY}),
}


def read_all(folder: Path) -> bytes:
    """Read every file below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


EVERY_REPLY: list[tuple[str, Mode | None]] = [(name, MODES[0]) for name in REPLIES]
EVERY_MODE = [(name, mode) for mode in (*MODES[1:], None) for name in ("answer", "400", "401")]


@pytest.mark.parametrize(("name", "mode"), EVERY_REPLY + EVERY_MODE)
def test_failure_tells_no_key(
    name: str, mode: Mode | None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in the error, its traceback with all causes, the log at DEBUG, or the cache."""
    caplog.set_level(logging.DEBUG)
    told = ""
    with Server(REPLIES[name]) as server, AnswerCache(tmp_path) as cache:
        options = ModelOptions(
            endpoint=server.endpoint.replace("//", f"//ann:{KEY}@"),
            key=SecretStr(KEY), model=MODEL, mode=mode, attempts=2, backoff_s=0.01, timeout_s=0.5,
        )  # fmt: skip

        async def ask() -> None:
            async with make_model_answerer(options, cache=cache, direct=True) as answerer:
                await answerer(article())

        try:
            asyncio.run(ask())
        except ModelError:
            told = traceback.format_exc()
        assert server.asked[0].headers["authorization"]
    assert bool(told) is (name != "answer")
    if mode is None and name != "401":
        assert len(server.asked) > 1  # how JSON is asked for was found out first, and shows nothing
    assert KEY not in told
    assert KEY not in caplog.text
    assert KEY.encode() not in read_all(tmp_path)


def test_cassette_holds_no_key(tmp_path: Path) -> None:
    """Whatever the server sets or repeats in its headers."""
    reply = completed(ANSWER_JSON)
    reply.headers = {"Set-Cookie": f"key={KEY}", "openai-organization": KEY, "X-Request-Id": KEY}
    with Server(reply) as server:
        options = ModelOptions(endpoint=server.endpoint, key=SecretStr(KEY), model=MODEL)
        asyncio.run(record_model([article()], options, tmp_path, review=None))
    written = read_all(tmp_path)
    assert written
    assert KEY.encode() not in written


@pytest.mark.parametrize("name", ["answer", "500 in HTML"])
def test_run_writes_no_key(name: str, tmp_path: Path) -> None:
    """A real run with the client's own logging at DEBUG: nothing shown, nothing on the disk."""
    write_articles(tmp_path / "in", 2)
    place = Place(tmp_path / "in", tmp_path / "out", tmp_path / "cache")
    environment = bare_environment() | {"OPENAI_API_KEY": KEY, "OPENAI_LOG": "debug"}
    with Server(REPLIES[name]) as server:
        done = subprocess.run(  # noqa: S603 - our own command
            command_line(place, server.endpoint, "--attempts", "1"),
            env=environment, capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"
    shown = done.stdout + done.stderr
    assert b"DEBUG" in shown
    assert KEY.encode() not in shown
    assert KEY.encode() not in read_all(tmp_path)


@pytest.mark.parametrize("engine", ["rules", "replay"])
def test_run_without_an_endpoint_writes_no_key(engine: str, tmp_path: Path) -> None:
    """A key that is set is not used, and so not written, where nobody is asked."""
    write_articles(tmp_path / "in", 2)
    place = Place(tmp_path / "in", tmp_path / "out", tmp_path / "cache")
    environment = bare_environment() | {"OPENAI_API_KEY": KEY, "OPENAI_LOG": "debug"}
    done = subprocess.run(  # noqa: S603 - our own command
        command_line(place, "http://127.0.0.1:9/v1", "--engine", engine),
        env=environment, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert b"engine: " in done.stderr
    assert KEY.encode() not in done.stdout + done.stderr + read_all(tmp_path)


def test_wrong_settings_tell_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address with the key in it is refused without repeating it."""
    del tmp_path
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert os.environ["OPENAI_API_KEY"] == KEY  # noqa: TID251 - what is planted is there
    with pytest.raises(SummarizerError) as caught:
        ModelOptions(endpoint=f"ftp://ann:{KEY}@host/v1", key=SecretStr(KEY))
    assert KEY not in "".join(traceback.format_exception(caught.value))
