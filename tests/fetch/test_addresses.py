"""What is an address of the web, and what is none."""

import pytest

from summarizer.fetch.addresses import parse_url
from summarizer.fetch.faults import Fault


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/passwd", "not an address of the web"),
        ("ftp://news.example/a", "not an address of the web"),
        ("news.example/a", "not an address of the web"),
        ("https:///a", "not an address of the web"),
        ("http://me:secret@news.example/", "a name or a password"),
        ("http://news.example:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("http://news\x00.example/", "not an address"),
        ("http://news.example/\ud800", "not an address"),
        ("", "not an address"),
    ],
    ids=[
        "file",
        "ftp",
        "no scheme",
        "no host",
        "password",
        "port",
        "brackets",
        "nul",
        "half a pair",
        "nothing",
    ],
)
def test_what_is_no_address_is_refused(url: str, words: str) -> None:
    """Before anything is asked for; no password stands in the error."""
    with pytest.raises(Fault, match=words) as caught:
        parse_url(url)
    assert "secret" not in str(caught.value)
