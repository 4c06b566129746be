"""What a principal says at another time or place."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.attributions import find_attributions
from tests.ground.marked import mark

CALL = "[p1:Roe] spoke by phone with [p2:Doe]."


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("On Tuesday [p1:Roe] rejected the claim.", False),
        ("In a tweet [p1:Roe] thanked the hosts.", False),
        ("[p1:Roe] has repeatedly rejected the claim.", False),
        ("[p1:Roe] had rejected the claim.", False),
        ("[p3:Poe] said [p1:Roe] had rejected the claim.", True),
        ("The ministry said [p1:Roe] had rejected the claim.", True),
        ("In the call on Tuesday [p1:Roe] rejected the claim.", True),
        ("In a conversation with [p3:Poe] [p1:Roe] rejected the claim.", False),
        ("[p1:Roe] replied that he was due to speak to [p2:Doe] later.", False),
        ("More than once [p1:Roe] has asked for peace.", False),
        ("After the talks of last year [p1:Roe] thanked the hosts.", True),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_elsewhere(line: str, *, kept: bool) -> None:
    """Words before the verb place it; the readout and the call itself do not."""
    marked = mark(CALL, line)
    assert (
        bool(find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer()))
        is kept
    )
