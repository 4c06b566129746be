"""What must never be shown, and where it is struck out.

Owns the list of an endpoint's secrets (key, and whatever an address carries besides the address)
and the filter on the logs of the libraries below: at DEBUG they write addresses and the headers of
responses as they are. Takes text, gives it with asterisks. Refuses nothing: a text without a secret
stays the same.
"""

import logging
from urllib.parse import unquote, urlsplit

from typing_extensions import override

from summarizer.ask.options import ModelOptions

STRUCK = "***"
LOGGERS = (
    "openai",
    "openai._base_client",
    "openai._response",
    "httpx2",
    "httpcore2.connection",
    "httpcore2.http11",
    "httpcore2.http2",
    "httpcore2.proxy",
    "httpcore2.socks",
)
"""By name: a filter is not handed down to a logger's children."""


def list_secrets(options: ModelOptions) -> tuple[str, ...]:
    """Name what must not be shown of an endpoint.

    Returns:
        Key, password and query, as they stand and as they are decoded; the longest first.
    """
    parts = urlsplit(options.endpoint)
    key = options.key.get_secret_value() if options.key is not None else ""
    found = {secret for secret in (key, parts.password, parts.query) if secret}
    return tuple(sorted(found | {unquote(secret) for secret in found}, key=len, reverse=True))


def strike_secrets(text: str, options: ModelOptions) -> str:
    """Take an endpoint's secrets out of a text: some servers repeat them.

    Returns:
        The text with asterisks in their places.
    """
    for secret in list_secrets(options):
        text = text.replace(secret, STRUCK)
    return text


class Discretion(logging.Filter):
    """Strikes an endpoint's secrets out of what libraries log; between `begin` and `end`."""

    def __init__(self, options: ModelOptions) -> None:
        """Make it.

        Args:
            options: Whose secrets.
        """
        super().__init__()
        self._options = options

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = strike_secrets(record.getMessage(), self._options), ()
        if record.exc_info:
            trace = logging.Formatter().formatException(record.exc_info)
            record.exc_text = strike_secrets(trace, self._options)
            record.exc_info = None
        return True

    def begin(self) -> None:
        """Watch the libraries' logs."""
        for name in LOGGERS:
            logging.getLogger(name).addFilter(self)

    def end(self) -> None:
        """Let go of them."""
        for name in LOGGERS:
            logging.getLogger(name).removeFilter(self)
