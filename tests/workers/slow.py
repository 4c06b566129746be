"""A worker that takes its time."""

import time
from collections.abc import Sequence

from summarizer.workers.jobs import Expected, Order, Result, work_through


def work_slowly(orders: Sequence[Order], expected: Expected) -> list[Result]:
    """Work, but not at once."""
    time.sleep(1)
    return work_through(orders, expected)
