"""Faults that will meet every article alike: one message, and nothing that came is lost."""

import json
import ssl
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer.ask import cache_status
from tests.ask.server import MODEL, Reply, Seen, Server, failed
from tests.cli.commands import Command, command
from tests.faults.articles import Case, asked_about, make_cases
from tests.faults.kinds import answered
from tests.faults.told import SERVER, is_told

__all__ = ["command"]

COUNT = 40


def write_articles() -> None:
    """Write many articles into `in`."""
    Path("in").mkdir(exist_ok=True)
    for case in make_cases(COUNT):
        Path("in", case.raw.source).write_text(case.text, encoding="utf-8")


def run(command: Command, endpoint: str) -> tuple[int, str]:
    """Run over them; give exit status and what was shown."""
    write_articles()
    done = command(
        "run", "in", "--engine", "model", "--base-url", endpoint, "--model", MODEL,
        "--mode", "json-schema", "--concurrency", "4",
    )  # fmt: skip
    return done.exit_code, done.output


@pytest.mark.parametrize("status", [401, 403, 404])
def test_refusal_of_all_stops_at_once(command: Command, status: int) -> None:
    """One message; no more is sent than was under way."""
    with Server(failed(status, "no such thing"), models=("beta", "alpha")) as server:
        code, shown = run(command, server.endpoint)
    assert code == 3
    assert len(server.asked) <= 4
    assert shown.count("summarizer: http://") == 1
    assert is_told(SERVER[str(status)].words, shown)
    assert "FAILED" not in shown


def test_too_long_a_wait_ends_the_run(command: Command) -> None:
    """An hour is nobody's patience: one message says how long, and what came is kept."""
    seen: list[Case] = []

    def answer(request: Seen) -> Reply:
        case = asked_about(request.body["messages"][1]["content"])
        if len(seen) == COUNT // 2:
            return failed(429, "come later", retry_after="3600")
        seen.append(case)
        return answered(case)

    with Server(answer=answer) as server:
        code, shown = run(command, server.endpoint)
        assert code == 3
        assert shown.count("asks to wait 3600 s: come back then") == 1
        assert is_told(SERVER["wait"].words, shown)
        assert "FAILED" not in shown
        assert len(server.asked) <= COUNT // 2 + 4
    assert cache_status(Path("cache/summarizer")).entries == COUNT // 2


def test_nobody_there(command: Command) -> None:
    """A closed port ends the run with one message that asks for the address."""
    with Server(failed(500)) as server:
        endpoint = server.endpoint
    code, shown = run(command, endpoint)
    assert code == 3
    assert shown.count("cannot be reached") == 1
    assert is_told(SERVER["nobody"].words, shown)


@contextmanager
def tls_server(folder: Path) -> Generator[str]:
    """Serve with a certificate that nobody has signed."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(  # noqa: S603 - fixed arguments
        [  # noqa: S607 - wherever the system has it
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Server(failed(500), tls=context) as server:
        yield server.endpoint


def test_certificate_that_nobody_signed(command: Command, tmp_path: Path) -> None:
    """The run ends with one message that names the certificate."""
    with tls_server(tmp_path) as endpoint:
        code, shown = run(command, endpoint)
    assert code == 3
    assert shown.count("cannot be reached") == 1
    assert is_told(SERVER["certificate"].words, shown)


def test_server_without_tls(command: Command) -> None:
    """`https` where `http` was meant is told as what it is."""
    with Server(failed(500)) as server:
        code, shown = run(command, server.endpoint.replace("http:", "https:"))
    assert code == 3
    assert shown.count("cannot be reached") == 1
    assert is_told(SERVER["no tls"].words, shown)


def test_spent_account_ends_the_run(command: Command) -> None:
    """No waiting refills it: one message, in the server's own words."""
    error = {"message": "You exceeded your current quota", "code": "insufficient_quota"}
    with Server(Reply(json.dumps({"error": error}), 429)) as server:
        code, shown = run(command, server.endpoint)
        assert code == 3
        assert len(server.asked) <= 4
    assert is_told(SERVER["quota"].words, shown)
    assert shown.count("HTTP 429: You exceeded your current quota") == 1


def test_what_came_before_is_kept(command: Command, tmp_path: Path) -> None:
    """The key is withdrawn half-way: the answers so far are in the cache, the rest costs once."""
    seen: list[Case] = []
    withdrawn = True

    def answer(request: Seen) -> Reply:
        case = asked_about(request.body["messages"][1]["content"])
        seen.append(case)
        return failed(401) if withdrawn and len(seen) > COUNT // 2 else answered(case)

    with Server(answer=answer) as server:
        code, _ = run(command, server.endpoint)
        kept = cache_status(tmp_path / "cache" / "summarizer").entries
        assert (code, kept) == (3, COUNT // 2)
        withdrawn = False
        first = set(seen[: COUNT // 2])
        seen.clear()
        code, shown = run(command, server.endpoint)
    assert code == 0, shown
    assert len(seen) == COUNT // 2
    assert first.isdisjoint(seen)
