"""A worker process that dies over one article."""

import os
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection
from unittest.mock import patch

from summarizer.workers import pool
from summarizer.workers.jobs import Expected, Order, Result, work_through

DEADLY = "a5"


def die_over_it(orders: Sequence[Order], expected: Expected) -> list[Result]:
    """Work, but for one article."""
    if any(order.raw["id"] == DEADLY for order in orders):
        os.kill(os.getpid(), signal.SIGKILL)
    return work_through(orders, expected)


def serve(pipe: Connection, expected: Expected) -> None:
    """Serve as a worker does, in its own process."""
    with patch("summarizer.workers.pool.work_through", die_over_it):
        pool.serve(pipe, expected)


def end_at_once(_pipe: Connection, _expected: Expected) -> None:
    """Be no worker at all."""
