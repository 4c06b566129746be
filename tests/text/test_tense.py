"""Done and to come are told apart by the words before a verb."""

import pytest

from summarizer.text.tense import done_too_soon

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
        ("wants the ban lifted", SOON, None),
        ("the ban lifted by Oslo", SOON, None),
        ("the focus was on trade", "The focus will be on trade.", "was"),
        ("the focus was on trade", "The focus was on trade and will be on trade.", None),
        ("the focus was on fish", "The focus will be on trade.", None),
        (
            "Oslo abandoned its claims",
            "He stressed the importance of Oslo abandoning them.",
            "abandoned",
        ),
        ("Oslo abandoned its claims", "He spoke of Oslo abandoning them.", None),
        ("met and signed it", "They are to meet soon and sign it.", "met"),
        ("signed it", "They are to meet soon and sign it.", "signed"),
        ("will have lifted the ban", SOON, None),
    ],
)
def test_deed_before_its_time(claim: str, evidence: str, verb: str | None) -> None:
    """A verb told as done is found where the evidence has it only as to come."""
    assert done_too_soon(claim, evidence) == verb
