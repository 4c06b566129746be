"""What must never be shown."""

import logging

import pytest
from pydantic import SecretStr

from summarizer.ask.options import ModelOptions
from summarizer.ask.secrecy import Discretion, list_secrets, strike_secrets

OPTIONS = ModelOptions(
    endpoint="https://ann:pass%20word@host/v1?code=tell-nobody", key=SecretStr("sk-key")
)


def test_secrets_are_all_that_opens_a_door() -> None:
    """Key, password and query, in both spellings; not the user's name."""
    assert set(list_secrets(OPTIONS)) == {
        "sk-key",
        "pass%20word",
        "pass word",
        "code=tell-nobody",
    }
    assert list_secrets(ModelOptions(endpoint="http://host/v1")) == ()


def test_secrets_are_struck() -> None:
    """Wherever they stand; the rest stays."""
    assert strike_secrets("a sk-key b pass word c", OPTIONS) == "a *** b *** c"
    assert strike_secrets("harmless", OPTIONS) == "harmless"


def test_logs_of_libraries_are_struck(caplog: pytest.LogCaptureFixture) -> None:
    """Message and arguments alike, while it is on; afterwards the logs are left alone."""
    caplog.set_level(logging.DEBUG)
    discretion = Discretion(OPTIONS)
    discretion.begin()
    logging.getLogger("httpx2").info("sent to %s", "https://ann:pass%20word@host")
    refusal = ValueError("sk-key is refused")
    logging.getLogger("openai").error("failed", exc_info=refusal)
    assert "ValueError: *** is refused" in caplog.text
    discretion.end()
    logging.getLogger("httpx2").info("sent to %s", "elsewhere")
    assert [record.getMessage() for record in caplog.records] == [
        "sent to https://ann:***@host",
        "failed",
        "sent to elsewhere",
    ]
