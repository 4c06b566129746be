"""What is imported only when it is needed."""

import gc

import pytest

from summarizer.ask.late import load_conversation, load_recorder, resting_collector


def test_classes_are_the_real_ones() -> None:
    """Importing late gives what importing at once would have given."""
    assert load_conversation().__module__ == "summarizer.ask.loop"
    assert load_recorder().__module__ == "summarizer.ask.tape"


@pytest.mark.parametrize("working", [True, False])
def test_collector_is_left_as_it_was(working: bool) -> None:
    """Resting inside, working behind if it did before."""
    was = gc.isenabled()
    (gc.enable if working else gc.disable)()
    try:
        with resting_collector():
            assert not gc.isenabled()
        assert gc.isenabled() is working
    finally:
        gc.unfreeze()
        (gc.enable if was else gc.disable)()


def test_what_was_imported_is_not_looked_at_again() -> None:
    """The collector leaves alone what is there when the import is through."""
    try:
        with resting_collector():
            kept: list[list[int]] = [[] for _ in range(10)]
        assert gc.get_freeze_count() > len(kept)
    finally:
        gc.unfreeze()
