"""What is imported only when it is needed, and why: the one place of late imports in this stage.

openai takes one and a half seconds to import, vcrpy half of one: neither the rules nor `--help`
shall pay for them. Both make a million objects that live as long as the program; the collector
would walk through them again and again, a fifth of the time while they are made and a millisecond
an article afterwards.
"""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.ask.batches import BatchLine
    from summarizer.ask.loop import Conversation
    from summarizer.ask.tape import Recorder


@contextmanager
def resting_collector() -> Generator[None]:
    """Let the collector rest inside; behind it, it works if it did before, on what comes later.

    Only for what lives as long as the program: none of what is there at the end is looked at again.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if working:
            gc.enable()


@cache
def load_batch_line() -> "type[BatchLine]":
    """Import openai.

    Returns:
        The class that uses it.
    """
    with resting_collector():
        from summarizer.ask.batches import BatchLine  # noqa: PLC0415 - see above
    return BatchLine


@cache
def load_conversation() -> "type[Conversation]":
    """Import openai and instructor.

    Returns:
        The class that uses them.
    """
    with resting_collector():
        from summarizer.ask.loop import Conversation  # noqa: PLC0415 - see above
    return Conversation


@cache
def load_recorder() -> "type[Recorder]":
    """Import vcrpy.

    Returns:
        The class that uses it.
    """
    with resting_collector():
        from summarizer.ask.tape import Recorder  # noqa: PLC0415 - see above
    return Recorder
