"""Processes that work for a run, on this machine (`Pool`) or on several (`Cluster`, by dask).

Owns what leaves the process of the run: grounding, the rules' answers, the checks. Takes pieces of
work, gives records and their stored lines, the same as one process makes. Refuses to be more than
that: workers ask nobody, keep nothing, are told no settings but the names of the user's own tables,
and so a rate limit, a budget, a cache and an archive are those of the whole run. Importing this
does not import dask.
"""

from summarizer.workers.cluster import Cluster
from summarizer.workers.crew import Crew
from summarizer.workers.dispatch import Backend
from summarizer.workers.jobs import Expected, expect
from summarizer.workers.pool import Pool

__all__ = ["Backend", "Cluster", "Crew", "Expected", "Pool", "expect"]
