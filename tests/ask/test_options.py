"""Whom to ask, and how an address may be shown."""

import pytest
from pydantic import SecretStr

from summarizer.ask.options import ModelOptions, shown_endpoint
from summarizer.errors import SettingsError


@pytest.mark.parametrize(
    ("endpoint", "shown"),
    [
        ("http://localhost:11434/v1", "http://localhost:11434/v1"),
        ("https://ann:secret@host/v1", "https://host/v1"),
        ("https://host/v1?api-key=secret", "https://host/v1"),
        ("https://host/v1#secret", "https://host/v1"),
        ("https://a@b:secret@host/v1", "https://host/v1"),
        ("ann:secret@host", "host"),
    ],
)
def test_endpoint_is_shown_without_credentials(endpoint: str, shown: str) -> None:
    """User, password and query never reach a message."""
    assert shown_endpoint(endpoint) == shown


@pytest.mark.parametrize(
    "endpoint",
    ["", "localhost:11434", "ftp://host/v1", "http://", "http://host:port/v1", "http://["],
)
def test_address_that_is_none_is_refused(endpoint: str) -> None:
    """The message says what an address looks like."""
    with pytest.raises(SettingsError, match=r"http\(s\)://host/v1"):
        ModelOptions(endpoint=endpoint)


def test_key_is_not_printed() -> None:
    """Neither repr nor str of the options shows the key."""
    options = ModelOptions(key=SecretStr("planted-secret"))
    assert "planted-secret" not in f"{options!r} {options}"
