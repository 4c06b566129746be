"""How far the batches of a folder have come, in plain words.

Owns what each of a server's states means for the user. Takes shards, gives them as the server tells
them now, and lines.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.ask import ServedBatch
from summarizer.batch.manifest import Manifest, Shard

if TYPE_CHECKING:
    from summarizer.ask.batches import BatchLine

MOST_FAULTS = 5
"""Errors of one batch that are shown."""
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})

UNSUBMITTED = {
    "written": "not submitted yet: `batch submit`, or vLLM's run_batch and `batch collect FILE`",
    "uploading": "stopped while it was uploaded: `batch submit` goes on",
    "uploaded": "uploaded, no batch made yet: `batch submit` goes on",
    "creating": "stopped while its batch was made: `batch submit` finds out and goes on",
}
RUNNING = {
    "validating": "being looked at by the server",
    "in_progress": "under way",
    "finalizing": "answered, results being put together",
    "cancelling": "being cancelled",
}
OVER = {
    "completed": "completed",
    "failed": "refused as a whole: nothing was answered or paid",
    "expired": "not through in its 24 hours: what was answered by then is there",
    "cancelled": "cancelled: what was answered by then is there",
}


def list_faults(batch: ServedBatch) -> str | None:
    """Say what a server found wrong with a batch.

    Returns:
        Its words with line numbers, or null.
    """
    faults = [
        f"line {fault.line}: {words}" if fault.line is not None else words
        for fault in batch.errors.data[:MOST_FAULTS]
        if (words := ": ".join(filter(None, (fault.code, fault.message))))
    ]
    more = len(batch.errors.data) - MOST_FAULTS
    return "; ".join(faults + ([f"and {more} more"] if more > 0 else [])) or None


def refresh_shard(line: "BatchLine", manifest: Manifest, shard: Shard) -> tuple[Shard, ServedBatch]:
    """Ask how a shard's batch stands.

    Args:
        line: To its endpoint.
        manifest: Of the folder.
        shard: With a batch.

    Returns:
        The shard as it stands now, and the batch.
    """
    batch = line.retrieve(shard.batch_id or "")
    counts = batch.request_counts
    told = shard._replace(
        status=batch.status,
        told=list_faults(batch),
        completed=counts.completed,
        failed=counts.failed,
    )
    return manifest.update(told), batch


def _describe_state(shard: Shard) -> str:
    if shard.step == "over":
        return OVER.get(shard.status or "", "given up" if shard.told else "collected")
    if shard.step in UNSUBMITTED:
        return UNSUBMITTED[shard.step]
    status = shard.status or ""
    if status in ENDED:
        return f"{OVER[status]}; `batch collect` fetches what there is"
    words = RUNNING.get(status, f"{status or 'in no known state'} (as the server says)")
    done = (shard.completed or 0) + (shard.failed or 0)
    return f"{words}, {done} of {shard.requests} done" if done else words


def describe_shard(manifest: Manifest, shard: Shard) -> Iterator[str]:
    """Say how a shard stands.

    Yields:
        A line, and one for each thing that is wrong.
    """
    yield f"{shard.file}: {count_requests(shard.requests)}, {_describe_state(shard)}"
    if shard.told:
        yield f"  {shard.told}"
    if shard.step != "over" and shard.failed:
        yield f"  {count_requests(shard.failed)} of these failed so far"
    tally = manifest.tally(shard.number)
    if shard.step == "over" or tally.answered or tally.failed:
        yield f"  answered {tally.answered}, failed {tally.failed}, missing {tally.missing}"
    for error, count, source in manifest.errors(shard.number):
        more = f" and {count - 1} more" if count > 1 else ""
        yield f"  {source}{more}: {error}"


def count_of(count: int, noun: str) -> str:
    """Write a number of things.

    Returns:
        Words.

    Examples:
        >>> count_of(1, "file"), count_of(1200, "file")
        ('1 file', '1,200 files')
    """
    return f"{count:,} {noun}{'s' * (count != 1)}"


def count_requests(count: int) -> str:
    """Write a number of requests.

    Returns:
        Words.

    Examples:
        >>> count_requests(1), count_requests(1200)
        ('1 request', '1,200 requests')
    """
    return count_of(count, "request")
