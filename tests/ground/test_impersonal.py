"""Passives and themes without a principal as subject."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.attributions import find_attributions
from tests.ground.marked import mark

CALL = "[p1:Roe] spoke by phone with [p2:Doe]."


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("Trade was discussed.", ["both"]),
        ("The steps were welcomed.", [None]),
        ("It was agreed that talks go on.", ["both"]),
        ("Trade was discussed by [p1:Roe] and [p2:Doe].", ["both"]),
        ("The plan was praised by [p2:Doe].", ["p2"]),
        ("The plan was praised by the West.", []),
        ("Trade is expected to be discussed.", []),
        ("Other questions came up too.", ["both"]),
        ("Trade was also on the agenda.", ["both"]),
        ("The brief did not list trade among the topics.", []),
        ("The talk then turned to trade.", ["both"]),
        ("The ministry denied that trade was discussed.", []),
        ("A ministry said that the grain issue was discussed.", []),
        ("Trade grew.", []),
    ],
    ids=lambda value: value[:34] if isinstance(value, str) else "",
)
def test_speakers(line: str, speakers: list[str | None]) -> None:
    """Both for themes and what is agreed, the agent if he is named, else nobody."""
    marked = mark(CALL, line)
    found = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert [one.speaker for one in found] == speakers
