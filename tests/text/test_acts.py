"""Which act a clause is where its verb leaves that open."""

import pytest

from summarizer.text.acts import act_of_clause


@pytest.mark.parametrize(
    ("clause", "act"),
    [
        ("the claims are unfounded", "REJECT"),
        ("the exercise is not against anybody", "REJECT"),
        ("both sides must show restraint", "REQUEST"),
        ("the importance of the neighbours leaving the valley", "REQUEST"),
        ("the importance of achieving lasting peace", "SUPPORT"),
        ("the neighbours violated the truce", "ACCUSE"),
        ("his country will send doctors", "AGREE"),
        ("his country would send doctors", "AGREE"),
        ("his country will ratify the protocol", "AGREE"),
        ("his country will also sign the treaty", "AGREE"),
        ("his country will not sign the treaty", "CONSULT"),
        ("ties will be strengthened", "SUPPORT"),
        ("the neighbours sent their notes on the text of the peace treaty", "CONSULT"),
        ("the neighbours sent their notes on the treaty and so delayed the answer", "ACCUSE"),
        ("peace has come to the valley", "SUPPORT"),
        ("de-escalation is what the valley wants", "CONSULT"),
        ("escalation in the valley goes on", "ACCUSE"),
        ("the meeting is on the economy", "CONSULT"),
        ("", "CONSULT"),
    ],
    ids=lambda value: value,
)
def test_act_of_clause(clause: str, act: str) -> None:
    """The words decide; without any it is an exchange."""
    assert act_of_clause(clause) == act
