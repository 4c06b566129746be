"""From results of a batch to answers that the next run takes.

Owns what becomes of each line: a completion goes into the cache of answers under the key of its
article before anything else is done with it, an error is entered with its request, and what belongs
to nobody is kept aside, word for word. Takes files of results in any order, late, in part or twice.
Refuses a file that is none, and a cache that keeps nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.ask import MOST_REPLIES, AnswerCache, Completion, Replies, ServedBatch, Stored
from summarizer.batch.aside import Aside
from summarizer.batch.manifest import Asked, Manifest, Shard
from summarizer.batch.results import Result, is_other_model, is_request, read_result
from summarizer.errors import NoteError, SettingsError

if TYPE_CHECKING:
    from summarizer.ask.batches import BatchLine

RESULTS = "results"
COMMIT_EVERY = 1000
MOST_NAMED = 5
"""Lines of a file that are named one by one."""


@dataclass
class Collected:
    """What has become of the lines of results."""

    lines: int = 0
    answered: int = 0
    again: int = 0
    """Lines for what was answered before."""
    failed: int = 0
    """Lines that say that there is no answer."""
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    aside: int = 0
    """Lines that are kept aside."""
    told: list[str] = field(default_factory=list[str])
    """What a person should know of a file, one line each."""


class Collector:
    """Takes results into the cache and the manifest."""

    def __init__(self, manifest: Manifest, cache: AnswerCache, *, any_model: bool = False) -> None:
        """Begin.

        Args:
            manifest: Of the folder.
            cache: Of the answers.
            any_model: Take answers whoever gave them.

        Raises:
            SettingsError: The cache keeps nothing: answers would be lost.
        """
        self.done = Collected()
        self._manifest = manifest
        self._cache = cache
        self._any_model = any_model
        self._makers = {shard.number: shard.maker for shard in manifest.shards()}
        self._require_keeping()

    def _require_keeping(self) -> None:
        if self._cache.claims is None:
            message = (
                "answers cannot be kept, so no more are collected; what was not kept can be"
                " collected again; another place: --cache-dir"
            )
            raise SettingsError(message)

    def collect_file(self, path: Path) -> set[int]:
        """Take the results of a file.

        Args:
            path: Of the file.

        Returns:
            Numbers of the shards that it answers.

        Raises:
            NoteError: It cannot be read, or holds no results.
        """
        with Aside(self._manifest.folder, path) as aside:
            reader = _Reader(self, path, aside)
            try:
                early = reader.read(None)
                if early:  # an answer put right that stands before the one that it puts right
                    reader.read(early)
                self.done.told += reader.close()
            except OSError as error:
                message = f"{path}: {error.strerror}"
                raise NoteError(message) from error
            finally:
                self._manifest.commit()
        return reader.shards

    def take(self, result: Result, asked: Asked) -> bool:
        """Take one result of a request of this folder.

        Returns:
            False if it is an answer put right and the first one is not there yet.
        """
        if result.completion is None:
            self.done.failed += 1
            self._manifest.mark(asked.id, result.error)
            return True
        kept = self._cache.find(asked.key)
        before = kept.replies if isinstance(kept, Replies) else ()
        if asked.round > len(before) + 1 and not isinstance(kept, Stored):
            return False
        if isinstance(kept, Stored) or len(before) >= asked.round:
            self.done.again += 1
        else:
            self._keep(asked, (*before, result.completion))
        self._manifest.mark(asked.id)
        return True

    def _keep(self, asked: Asked, replies: tuple[Completion, ...]) -> None:
        self._cache.put(asked.key, Replies(replies=replies[:MOST_REPLIES]))
        self._require_keeping()
        self.done.answered += 1
        if usage := replies[-1].usage:
            self.done.tokens_in += usage.prompt_tokens
            self.done.tokens_out += usage.completion_tokens
            self.done.tokens_cached += usage.cached_tokens

    def whose(self, result: Result) -> Asked | str:
        """Find the request that a result answers.

        Returns:
            The request, or why the result is kept aside.
        """
        asked = self._manifest.find(result.request)
        if asked is None:
            return f"{result.request[:80]!r} is no request of this folder"
        model = self._makers[asked.shard].model
        if not self._any_model and is_other_model(model, result.model):
            return f"answered by model {result.model}, asked was {model} (--any-model takes it)"
        return asked

    def tick(self, lines: int) -> None:
        """Keep the manifest up now and then."""
        if lines % COMMIT_EVERY == 0:
            self._manifest.commit()

    def close_shard(self, shard: Shard) -> None:
        """Wait for nothing more of a shard: what has no answer by now is missing."""
        self._manifest.update(shard._replace(step="over"))

    @property
    def folder(self) -> Path:
        """Where everything lies."""
        return self._manifest.folder


class _Reader:
    """Reads one file of results."""

    def __init__(self, collector: Collector, path: Path, aside: Aside) -> None:
        self._collector = collector
        self._path = path
        self._aside = aside
        self._strange: list[str] = []
        self._count = 0
        self.shards: set[int] = set()

    def read(self, only: set[int] | None) -> set[int]:
        """Read it through.

        Args:
            only: Numbers of lines that are left to be read; null: all.

        Returns:
            Lines that could not be taken yet.
        """
        early: set[int] = set()
        for number, line in self._lines():
            if only is not None:
                if number in only and not self._take_line(number, line):
                    self._put_aside(number, line, "puts right an answer that is not here")
                continue
            self._collector.done.lines += 1
            self._collector.tick(number)
            if not self._take_line(number, line):
                early.add(number)
        return early

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        with self._path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line

    def _take_line(self, number: int, line: bytes) -> bool:
        result = read_result(line)
        if result is None:
            self._refuse_requests(line)
            why = "no line of results" if line.endswith(b"\n") else "cut short"
            self._put_aside(number, line, why)
            return True
        asked = self._collector.whose(result)
        if isinstance(asked, str):
            self._put_aside(number, line, asked)
            return True
        self.shards.add(asked.shard)
        return self._collector.take(result, asked)

    def _refuse_requests(self, line: bytes) -> None:
        if is_request(line):
            message = f"{self._path}: holds requests, not results; nothing of it was collected"
            raise NoteError(message)

    def _put_aside(self, number: int, line: bytes, why: str) -> None:
        self._count += 1
        if self._count <= MOST_NAMED:
            self._strange.append(f"{self._path}:{number}: {why}")
        self._aside.add(line)

    def close(self) -> list[str]:
        """Keep the lines that belong to nobody, and name them.

        Returns:
            A line for each of the first, and one for the others.

        Raises:
            NoteError: There is no line of results in the file.
        """
        if not self._strange:
            return []
        if not self.shards:  # nothing of the file was taken: it is whole itself
            message = f"{self._path}: no result of this folder is in it: {self._strange[0]}"
            raise NoteError(message)
        kept = self._aside.keep()
        self._collector.done.aside += self._count
        more = self._count - len(self._strange)
        rest = [f"{self._path}: and {more} more lines like these"] if more else []
        return [*self._strange, *rest, f"  kept in {kept}"]


def collect_batch(
    line: "BatchLine", collector: Collector, shard: Shard, batch: ServedBatch
) -> None:
    """Fetch what a batch that has ended has brought, and take it.

    Args:
        line: To its endpoint.
        collector: Takes the results.
        shard: Of the batch.
        batch: As the server tells it now.

    Raises:
        NoteError: There is no room for the results.
    """
    folder = collector.folder / RESULTS
    stem = shard.file.removesuffix(".jsonl")
    for kind, file_id in (("output", batch.output_file_id), ("errors", batch.error_file_id)):
        if file_id is None:
            continue
        path = folder / f"{stem}.{kind}.jsonl"
        try:
            folder.mkdir(exist_ok=True)
            line.download(file_id, path)
        except OSError as error:
            message = f"{path}: {error.strerror}; collect again when there is room"
            raise NoteError(message) from error
        collector.collect_file(path)
    collector.close_shard(shard)
