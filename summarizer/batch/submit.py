"""From a file of requests to a batch that a server works on, never twice.

Owns the order: the manifest says what is about to be done, then it is done, then the manifest says
that it was. A command that was stopped between the last two finds out from the server: a file by
its name there, a batch by what was written on it. Refuses files that are not what was written, and
those whose answers would be no answers to today's requests.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.ask import (
    AnswerCache,
    ModelOptions,
    Replies,
    ServedBatch,
    Stored,
    load_prompt,
    schema_hash,
    shown_endpoint,
)
from summarizer.batch.manifest import Manifest, Shard
from summarizer.batch.shards import hash_file
from summarizer.errors import ModelError, NoteError

if TYPE_CHECKING:
    from summarizer.ask.batches import BatchLine


def describe_foreign(shard: Shard, options: ModelOptions) -> str | None:
    """Say why a shard is not today's to submit.

    Args:
        shard: That no server has yet.
        options: With whom batches would be made.

    Returns:
        One line; null if nothing speaks against it.
    """
    maker, where = shard.maker, shown_endpoint(options.endpoint)
    if maker.endpoint != where:
        return f"{shard.file}: written for {maker.endpoint}, not for {where} (--base-url)"
    prompt, schema = load_prompt().identity, schema_hash()
    if (maker.prompt, maker.schema) == (prompt, schema):
        return None
    return (
        f"{shard.file}: written with prompt {maker.prompt} and schema {maker.schema}, today's are"
        f" {prompt} and {schema}: its answers would be kept, but under their own keys, and be no"
        " answers to today's requests; `batch export` writes those. Not submitted"
    )


def count_answered(manifest: Manifest, cache: AnswerCache, shard: Shard) -> int:
    """Count the requests of a shard that need not be asked any more.

    Args:
        manifest: Of the folder.
        cache: Of the answers.
        shard: That no server has yet.

    Returns:
        How many were answered since the shard was written, by a run or another batch.
    """
    answered = 0
    for key, number in manifest.keys(shard.number):
        kept = cache.find(key)
        replies = len(kept.replies) if isinstance(kept, Replies) else 0
        answered += isinstance(kept, Stored) or replies >= number
    return answered


def _require_whole(path: Path, shard: Shard) -> None:
    found = hash_file(path)
    if found == shard.sha256:
        return
    what = "cannot be read" if found is None else "is not any more what was written"
    message = f"{path}: {what}; nothing was sent; `batch export` writes its requests anew"
    raise NoteError(message)


class Submitter:
    """Submits the shards of a folder to one endpoint."""

    def __init__(self, line: "BatchLine", manifest: Manifest) -> None:
        """Begin.

        Args:
            line: To the endpoint.
            manifest: Of the folder.
        """
        self._line = line
        self._manifest = manifest

    def look_up(self, shard: Shard) -> Shard:
        """Find out whether a shard has a batch, where a command was stopped while it was made.

        Args:
            shard: That is not submitted.

        Returns:
            The shard with its batch, or with none for certain.
        """
        if shard.step != "creating":
            return shard
        batch = self._line.find(self._marks(shard))
        if batch is None:
            return shard._replace(step="uploaded")
        return self._enter(shard, batch)

    def submit(self, shard: Shard) -> Shard:
        """Have a shard worked on, from wherever an earlier command was stopped.

        Args:
            shard: That is not submitted.

        Returns:
            The shard with its batch.

        Raises:
            NoteError: Its file is not what was written.
        """
        if shard.file_id is None:
            shard = self._upload(shard)
        may_exist = shard.step == "creating"
        if not may_exist:
            shard = self._manifest.update(shard._replace(step="creating"))
        batch = self._line.create(shard.file_id or "", self._marks(shard), may_exist=may_exist)
        return self._enter(shard, batch)

    def _enter(self, shard: Shard, batch: ServedBatch) -> Shard:
        return self._manifest.update(
            shard._replace(step="submitted", batch_id=batch.id, status=batch.status)
        )

    def _upload(self, shard: Shard) -> Shard:
        path = self._manifest.folder / shard.file
        _require_whole(path, shard)
        name = f"summarizer-{self._manifest.id}-{shard.number:04}.jsonl"
        found = None
        if shard.step == "uploading":
            with suppress(ModelError):  # sent twice it lies there twice, and costs nothing
                found = self._line.find_file(name, shard.bytes)
        else:
            shard = self._manifest.update(shard._replace(step="uploading"))
        file_id = found or self._line.upload(path, name)
        return self._manifest.update(shard._replace(step="uploaded", file_id=file_id))

    def _marks(self, shard: Shard) -> dict[str, str]:
        return {
            "summarizer_folder": self._manifest.id,
            "summarizer_file": shard.file,
            "summarizer_sha256": shard.sha256,
        }
