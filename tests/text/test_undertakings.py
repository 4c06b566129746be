"""Asking, offering, agreeing and doing are told apart by their words."""

import pytest

from summarizer.text.undertakings import Degree, degrees_in, done_too_soon, explicit_agreement


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Lind asked Riga to open the port.", {"asked"}),
        ("Ozols urged restraint.", {"asked"}),
        ("He promised to open it.", {"agreed"}),
        ("They will stay in touch.", {"agreed"}),
        ("He offered mediation.", {"offered"}),
        ("He refused to come.", {"refused"}),
        ("He did not come.", {"refused"}),
        ("The port lies in the north.", set()),
    ],
)
def test_degrees(text: str, degrees: set[Degree]) -> None:
    """Each degree is shown by its own words."""
    assert degrees_in(text) == degrees


@pytest.mark.parametrize(
    ("text", "word"),
    [("Riga accepts the quota", "accepts"), ("asks for the quota", None), ("will come", None)],
)
def test_explicit_agreement(text: str, word: str | None) -> None:
    """Only a verb of undertaking says outright that somebody undertakes."""
    assert explicit_agreement(text) == word


SOON = "He agreed that the ban will soon be lifted and the port opened."


@pytest.mark.parametrize(
    ("claim", "evidence", "verb"),
    [
        ("the ban was lifted", SOON, "lifted"),
        ("has lifted the ban", SOON, "lifted"),
        ("agrees that the ban will be lifted", SOON, None),
        ("promises to have the ban lifted", SOON, None),
        ("lifted the ban", "Oslo lifted the ban; it will be lifted again.", None),
        ("sent troops", "Oslo is to send troops.", "sent"),
        ("the forum hosted by Oslo", "A forum to be hosted by Oslo.", None),
        ("lifted the ban", "They spoke of fish.", None),
    ],
)
def test_deed_before_its_time(claim: str, evidence: str, verb: str | None) -> None:
    """A verb told as done is found where the evidence has it only as to come."""
    assert done_too_soon(claim, evidence) == verb
