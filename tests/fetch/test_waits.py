"""How long a busy host asks to be left alone."""

import pytest

from summarizer.fetch.waits import seconds_to_wait

NOW = "Tue, 28 Nov 2023 10:00:00 GMT"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        (" 90 ", 90),
        ("9" * 500, 999_999_999),
        ("Tue, 28 Nov 2023 10:01:00 GMT", 60),
        ("Tue, 28 Nov 2023 09:00:00 GMT", 0),
        ("-5", None),
        ("soon", None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
    ids=str,
)
def test_header_is_read(header: str | None, seconds: float | None) -> None:
    """Seconds or a date, by the host's own clock; anything else says nothing."""
    assert seconds_to_wait(header, NOW) == seconds


def test_date_needs_the_hosts_clock() -> None:
    """This machine's may be wrong."""
    assert seconds_to_wait("Tue, 28 Nov 2023 10:01:00 GMT", None) is None
