"""What goes to the press is not said on the line."""

import pytest

from tests.ground.marked import call, mark
from tests.ground.test_attributions import CALL, said


@pytest.mark.parametrize(
    "line",
    [
        "[p1:Roe] declined to say whether the call had been about tariffs.",
        "[p1:Roe] refused to comment on the talks.",
        "[p1:Roe] declined to answer questions about them.",
        "[p1:Roe] declined to confirm or deny it.",
        "[p1:Roe] refused to give further details.",
        "[p1:Roe] promised reporters a communique by Friday.",
        "[p1:Roe] pledged to the waiting journalists to publish the letter.",
        "[p1:Roe] offered reporters help with visas.",
    ],
)
def test_to_the_press(line: str) -> None:
    """A refusal to comment and a promise to reporters are nothing of the call's."""
    marked = mark(CALL, line, calls=[call(1)])
    assert said(marked) == []


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("[p1:Roe] refused to answer [p2:Doe].", "refused"),
        ("[p1:Roe] refused to disclose the route to [p2:Doe].", "refused"),
        ("[p1:Roe] declined to send ships.", "declined"),
        ("[p1:Roe] promised [p2:Doe] to let journalists into the camps.", "promised"),
        ("[p1:Roe] urged the release of jailed reporters.", "urged"),
    ],
)
def test_to_the_other(line: str, verb: str) -> None:
    """What is refused or promised to the other stays, reporters in it or not."""
    marked = mark(CALL, line, calls=[call(1)])
    assert [one[1] for one in said(marked)] == [verb]
