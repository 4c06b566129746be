"""Which processes work for a run: chosen from its settings."""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from summarizer.cli.engines import ChosenEngine
from summarizer.settings import Settings, settings_hidden
from summarizer.workers import Cluster, Crew, Pool, expect

MOST = 4
"""Processes that are begun unasked: they take 100 MB each."""
ENOUGH = 200
"""Articles that a run has worked on before it begins processes unasked: it has taken about as long
as their start, and is likely to go on for as long again."""


def count_cores() -> int:
    """Count the cores that this process may use.

    Returns:
        At least one.
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def count_unasked(engine: ChosenEngine, cores: int) -> int:
    """Choose how many processes are begun where nobody has said it.

    Returns:
        None where there is one core; one where somebody is asked: it grounds while this one waits.
    """
    if cores == 1:
        return 0
    return min(cores, MOST) if engine.answers_at_once else 1


@asynccontextmanager
async def open_crew(settings: Settings, engine: ChosenEngine) -> AsyncGenerator[Crew | None]:
    """Call in the workers of a run; send them away at its end.

    Yields:
        The workers; null where this process does everything.
    """
    if settings.dask is not None:
        processes = settings.processes or count_cores()
        cluster = Cluster(settings.dask, processes, expect(settings.gazetteer))
        with settings_hidden():
            async with Crew(cluster, engine.name_rules) as crew:
                yield crew
        return
    count = settings.processes
    after = ENOUGH if count is None else None
    if count is None:
        count = count_unasked(engine, count_cores())
    if not count:
        yield None
        return
    pool = Pool(count, expect(settings.gazetteer))
    with settings_hidden():
        async with Crew(pool, engine.name_rules, after=after) as crew:
            yield crew
