"""What went wrong between here and a server, said in the program's own errors.

Owns the table of faults: which may pass by themselves (`Unavailable`, asked again), which will
meet every article alike (`Unusable`, the run stops), which concern one article (`ModelError`).
Takes what the openai client raised. Refuses to print credentials: addresses are shown without them,
a server's own words with the key struck out, and none of them where it was the key that it refused.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import cast

import openai
from httpx2 import ConnectError, Headers

from summarizer.ask.options import ModelOptions, shown_endpoint
from summarizer.ask.secrecy import strike_secrets
from summarizer.errors import CassetteError, ModelError, Unavailable, Unusable

WORDS_SHOWN = 200
"""Characters of a server's own message: enough for the sentence that matters."""

PASSING = frozenset({408, 409, 425, 429})
"""Client errors that may pass: time out, conflict, too early, too many requests."""
SPENT = "insufficient_quota"
"""OpenAI's code for a 429 that no waiting helps."""


@dataclass(frozen=True)
class Asked:
    """Whom was asked, how often, and whether it ever answered."""

    options: ModelOptions
    attempts: int
    reached: bool
    """The server has answered before: a refused connection now may be a restart."""

    @property
    def endpoint(self) -> str:
        """The address without credentials."""
        return shown_endpoint(self.options.endpoint)


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def retry_after(headers: Headers) -> float | None:
    """Read how long a server asks to wait.

    Args:
        headers: Of its response.

    Returns:
        Seconds from now, never negative; null if it does not say, or not so that it can be read.

    References:
        RFC 9110, section 10.2.3: seconds or an HTTP date. A date counts from the server's own
        clock (`Date`), where it sends that: ours may be wrong.
    """
    wish = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", wish):
        return float(wish)
    try:
        then = parsedate_to_datetime(wish).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
    try:
        now = parsedate_to_datetime(headers.get("date", "")).timestamp()
    except (ValueError, TypeError, OverflowError):
        now = time.time()
    return max(0.0, then - now)


def _said(error: openai.APIError) -> str:
    # The client shows the JSON that the server's own words came in.
    said: object = error.body
    if isinstance(said, dict):
        fields = cast("dict[str, object]", said)
        said = fields.get("message") or fields.get("detail")
    return said if isinstance(said, str) and said.strip() else error.message


def scrub_fault(error: openai.APIError, options: ModelOptions) -> None:
    """Reduce the client's own error to what the server said, without the key.

    A traceback prints it as the cause.
    """
    error.message = strike_secrets(_said(error), options)
    error.body = None
    error.args = (error.message,)


def _words(error: openai.APIError, asked: Asked) -> str:
    text = " ".join(strike_secrets(error.message, asked.options).split())
    return text if len(text) <= WORDS_SHOWN else text[:WORDS_SHOWN] + "…"


def _connection_fault(error: openai.APIConnectionError, asked: Asked) -> ModelError:
    seconds = asked.options.timeout_s
    if isinstance(error, openai.APITimeoutError):
        return Unavailable(
            asked.endpoint, f"no answer within {seconds:g} s (--timeout)", attempts=asked.attempts
        )
    # The client says "Connection error" only; what happened is further down.
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, CassetteError):  # a recording was asked something else
            return cause
    words = str(causes[-1]) or type(causes[-1]).__name__
    if any(isinstance(cause, ConnectError) for cause in causes) and not asked.reached:
        reason = f"cannot be reached: {words}; is the address right and the server up?"
        return Unusable(asked.endpoint, reason, attempts=asked.attempts)
    return Unavailable(asked.endpoint, f"connection broke: {words}", attempts=asked.attempts)


def _status_fault(error: openai.APIStatusError, asked: Asked) -> ModelError:
    status, attempts = error.status_code, asked.attempts
    if status in {401, 403}:
        reason = (
            f"refuses the key (HTTP {status}); check OPENAI_API_KEY and what it may be used for"
        )
        return Unusable(asked.endpoint, reason, attempts=attempts)
    said = f"HTTP {status}: {_words(error, asked)}"
    if error.code == SPENT:
        return Unusable(asked.endpoint, said, attempts=attempts)
    if status == 404:  # noqa: PLR2004 - the number is the name
        reason = f"{said}; it knows no model {asked.options.model!r}, or its address is another"
        return Unusable(asked.endpoint, reason, attempts=attempts)
    if status in PASSING or status >= 500:  # noqa: PLR2004 - as above
        wait = retry_after(error.response.headers)
        return Unavailable(asked.endpoint, said, attempts=attempts, retry_after_s=wait)
    return ModelError(asked.endpoint, said, attempts=attempts)


def translate_fault(error: Exception, asked: Asked) -> ModelError:
    """Say what the client raised as one of the program's errors.

    Args:
        error: Whatever a request raised.
        asked: Whom was asked.

    Returns:
        The error to raise from it.
    """
    if isinstance(error, openai.APIConnectionError):
        return _connection_fault(error, asked)
    if isinstance(error, openai.APIStatusError):
        return _status_fault(error, asked)
    if isinstance(error, TimeoutError):
        seconds = asked.options.timeout_s
        reason = f"no whole answer within {seconds:g} s (--timeout)"
        return Unavailable(asked.endpoint, reason, attempts=asked.attempts)
    reason = f"answered with something that is no JSON ({type(error).__name__})"
    return Unavailable(asked.endpoint, reason, attempts=asked.attempts)
