"""Which call a sentence is about."""

from summarizer.ground.call_context import CallContext
from tests.ground.marked import call


def test_turns() -> None:
    """The call that is reported, that fits the names, or that was told of last."""
    context = CallContext(
        [call(2, 7), call(2, 5, principals=("p1", "p3")), call(6, status="planned")]
    )
    assert context.principals == {"p1", "p2", "p3"}
    assert context.turn(1, []) == ()
    assert context.turn(2, ["p1", "p2", "p3"]) == (0, 1)
    assert context.reported == 2
    assert context.turn(3, ["p3"]) == (1,)
    assert context.turn(4, ["p1"]) == (1,)
    assert context.turn(5, []) == (1,)
    assert context.turn(6, ["p1", "p2"]) == ()
    assert context.turn(7, ["p1"]) == (0,)


def test_a_new_call_is_the_likelier() -> None:
    """Where an old and a new call are reported together, the text goes on with the new one."""
    context = CallContext([call(1, 2), call(2, principals=("p1", "p3"))])
    assert context.turn(1, []) == (0,)
    assert context.turn(2, []) == (1, 0)


def test_names_before_any_report() -> None:
    """A lead that names the people of one call is about it."""
    context = CallContext([call(3), call(4, principals=("p1", "p3"))])
    assert context.turn(1, ["p3"]) == (1,)
