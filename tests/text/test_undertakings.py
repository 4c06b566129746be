"""Asking, offering, agreeing and refusing are told apart by their words."""

import pytest

from summarizer.text.undertakings import degrees_in, explicit_agreement


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Lind asked Riga to open the port.", "asked"),
        ("Ozols urged restraint.", "asked"),
        ("He promised to open it.", "agreed"),
        ("They will stay in touch.", "agreed"),
        ("He offered mediation.", "offered"),
        ("He refused to come.", "refused"),
        ("He did not come.", "refused"),
        ("The port lies in the north.", ""),
        ("He hoped that a truce would be reached.", "asked"),
        ("He urged calm, and Oslo would send aid.", "asked agreed"),
        ("They spoke of the peace agreement.", ""),
        ("An ironclad commitment of his.", ""),
        ("His commitment to sign was welcomed.", "agreed"),
        ("He called for a truce.", "asked"),
        ("He called Lind.", ""),
    ],
)
def test_degrees(text: str, degrees: str) -> None:
    """Each degree is shown by its own words."""
    assert degrees_in(text) == set(degrees.split())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Riga accepts the quota", "accepts"),
        ("asks for the quota", None),
        ("will come", None),
        ("the agreement", None),
    ],
)
def test_explicit_agreement(text: str, word: str | None) -> None:
    """Only a verb of undertaking says outright that somebody undertakes."""
    assert explicit_agreement(text) == word
