"""What the commands of `summarizer batch` share."""

import pytest

from summarizer.cli.batch_folder import require_cache, say
from summarizer.errors import SettingsError
from summarizer.settings import Settings


def test_what_servers_say_is_made_printable(capsys: pytest.CaptureFixture[str]) -> None:
    """Their words reach the terminal without its control characters."""
    say(["a\x1b[31mb", "c"])
    assert capsys.readouterr().out == "a\ufffd[31mb\nc\n"


def test_the_cache_is_required() -> None:
    """Switched off, there is no place for answers."""
    require_cache(Settings(cache=True))
    with pytest.raises(SettingsError, match="batch files need the cache"):
        require_cache(Settings(cache=False))
