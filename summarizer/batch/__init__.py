"""Batch files: many requests written down, answered elsewhere and later, collected as they come.

`export` writes what a live run would send, `submit` has a server work on it, `progress` tells how
far that has come, `collect` puts what came into the cache of answers, where the next run finds it.
All that has to be remembered between these is in the manifest of a batch folder.
"""

from summarizer.batch.collect import Collected, Collector, collect_batch
from summarizer.batch.export import Exported, Exporter, give_up_edited
from summarizer.batch.manifest import Maker, Manifest, Shard, open_manifest
from summarizer.batch.progress import ENDED as ENDED
from summarizer.batch.progress import count_of, count_requests, describe_shard, refresh_shard
from summarizer.batch.shards import MB as MB
from summarizer.batch.shards import MOST_MB as MOST_MB
from summarizer.batch.shards import MOST_REQUESTS as MOST_REQUESTS
from summarizer.batch.shards import Bounds, ShardWriter
from summarizer.batch.submit import Submitter, count_answered, describe_foreign

__all__ = [
    "Bounds",
    "Collected",
    "Collector",
    "Exported",
    "Exporter",
    "Maker",
    "Manifest",
    "Shard",
    "ShardWriter",
    "Submitter",
    "collect_batch",
    "count_answered",
    "count_of",
    "count_requests",
    "describe_foreign",
    "describe_shard",
    "give_up_edited",
    "open_manifest",
    "refresh_shard",
]
