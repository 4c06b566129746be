"""What went wrong, in the program's own errors."""

import email.utils
import time

import httpx2
import openai
import pytest
from pydantic import SecretStr

from summarizer.ask.faults import Asked, retry_after, scrub_fault, translate_fault
from summarizer.ask.options import ModelOptions
from summarizer.errors import CassetteError, ModelError, Unavailable, Unusable

KEY = "planted-secret"
REQUEST = httpx2.Request("POST", "http://host/v1/chat/completions")
OPTIONS = ModelOptions(endpoint="http://ann:pw@host/v1", key=SecretStr(KEY), model="m", timeout_s=9)


def asked(*, reached: bool = False) -> Asked:
    """Say whom was asked."""
    return Asked(OPTIONS, 3, reached)


def status_error(
    status: int, message: str = "no", code: str = "", **headers: str
) -> openai.APIStatusError:
    """Make the error that the client raises for a status."""
    response = httpx2.Response(status, request=REQUEST, headers=headers)
    return openai.APIStatusError(message, response=response, body={"code": code})


def caused(error: Exception, cause: BaseException) -> Exception:
    """Chain an error to its cause."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ModelError),
        (401, Unusable),
        (403, Unusable),
        (404, Unusable),
        (408, Unavailable),
        (409, Unavailable),
        (413, ModelError),
        (422, ModelError),
        (429, Unavailable),
        (500, Unavailable),
        (503, Unavailable),
    ],
)
def test_status_says_whom_it_concerns(status: int, kind: type[ModelError]) -> None:
    """Passing faults are told from those of one article and those of all."""
    error = translate_fault(status_error(status), asked())
    assert type(error) is kind
    assert str(status) in str(error)
    assert error.attempts == 3
    assert error.endpoint == "http://host/v1"


def test_spent_quota_is_no_passing_fault() -> None:
    """Waiting does not refill an account."""
    error = translate_fault(status_error(429, "quota", "insufficient_quota"), asked())
    assert isinstance(error, Unusable)


def test_refused_connection_ends_the_run() -> None:
    """Nobody is there for any article."""
    cause = httpx2.ConnectError("[Errno 111] Connection refused")
    error = translate_fault(caused(openai.APIConnectionError(request=REQUEST), cause), asked())
    assert isinstance(error, Unusable)
    assert "Connection refused" in str(error)


def test_refused_connection_after_an_answer_may_pass() -> None:
    """A server that has answered is being restarted."""
    cause = httpx2.ConnectError("refused")
    broken = caused(openai.APIConnectionError(request=REQUEST), cause)
    assert isinstance(translate_fault(broken, asked(reached=True)), Unavailable)


def test_broken_connection_may_pass() -> None:
    """What happened is told, not just "Connection error"."""
    broken = caused(openai.APIConnectionError(request=REQUEST), httpx2.ReadError("reset by peer"))
    error = translate_fault(broken, asked())
    assert isinstance(error, Unavailable)
    assert "reset by peer" in str(error)


def test_silent_break_is_named() -> None:
    """A cause without words is told by its kind."""
    broken = caused(openai.APIConnectionError(request=REQUEST), httpx2.ReadError(""))
    assert "ReadError" in str(translate_fault(broken, asked()))


@pytest.mark.parametrize("error", [openai.APITimeoutError(request=REQUEST), TimeoutError()])
def test_time_out_may_pass(error: Exception) -> None:
    """The limit and its flag are named."""
    translated = translate_fault(error, asked())
    assert isinstance(translated, Unavailable)
    assert "9 s (--timeout)" in str(translated)


def test_what_is_no_json_may_pass() -> None:
    """A body that broke off is asked for again."""
    assert isinstance(translate_fault(ValueError("x"), asked()), Unavailable)


def test_recording_speaks_for_itself() -> None:
    """A cassette's own error is not hidden behind a connection's."""
    mismatch = CassetteError("a.yaml", "differs")
    broken = caused(openai.APIConnectionError(request=REQUEST), mismatch)
    assert translate_fault(broken, asked()) is mismatch


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"message": "slow down", "code": None}, "HTTP 500: slow down"),
        ({"detail": "no such field"}, "HTTP 500: no such field"),
        ("overloaded", "HTTP 500: overloaded"),
        ({"mood": 1}, "HTTP 500: as the client says"),
        ({"message": " "}, "HTTP 500: as the client says"),
        (None, "HTTP 500: as the client says"),
    ],
)
def test_server_is_quoted_in_its_own_words(body: object, words: str) -> None:
    """Not in the JSON that they came in, where it can be told what they are."""
    response = httpx2.Response(500, request=REQUEST)
    error = openai.InternalServerError("as the client says", response=response, body=body)
    scrub_fault(error, OPTIONS)
    assert str(translate_fault(error, asked())) == f"http://host/v1: {words}"


@pytest.mark.parametrize("status", [400, 401, 404, 500])
def test_key_is_never_told(status: int) -> None:
    """A server that repeats the key does not make us repeat it."""
    error = translate_fault(status_error(status, f"bad key {KEY}"), asked())
    assert KEY not in str(error)
    assert "pw" not in str(error)


def test_long_message_is_cut() -> None:
    """A page of HTML does not fill the screen."""
    assert len(str(translate_fault(status_error(500, "x" * 9_999), asked()))) < 300


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "nan"}, None),
        (
            {
                "retry-after": "Wed, 21 Oct 2015 07:28:10 GMT",
                "date": "Wed, 21 Oct 2015 07:28:00 GMT",
            },
            10.0,
        ),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
    ],
    ids=["seconds", "fraction", "none", "words", "negative", "nan", "date", "past date"],
)
def test_retry_after_is_read(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds or a date, counted from the server's own clock."""
    assert retry_after(httpx2.Headers(headers)) == seconds


def test_date_without_the_servers_clock_counts_from_ours() -> None:
    """A date alone is better than nothing."""
    then = email.utils.formatdate(time.time() + 60, usegmt=True)
    seconds = retry_after(httpx2.Headers({"retry-after": then}))
    assert seconds is not None
    assert 50 < seconds <= 60
