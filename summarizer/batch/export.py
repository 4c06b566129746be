"""From articles to the requests that have no answer yet.

Owns the choice of what is asked in a batch. Takes articles and whoever would ask about them live,
and writes exactly the requests that would be sent: the first one about an article, or, where a
batch has brought an answer that breaks rules, the one that puts it right. Refuses what is answered,
what is under way, the same twice, and what would go beyond a limit; each is counted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import JsonValue

from summarizer.ask import ModelAnswerer, Question, Stored, find_price, name_request, worst_cost_usd
from summarizer.batch.manifest import Asked, Manifest
from summarizer.batch.shards import ShardWriter, hash_file, write_line
from summarizer.errors import ArticleError, SummarizerError
from summarizer.guard import guard_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle

EDITED = "its file was changed or removed before it was submitted"

Prepare = Callable[[RawArticle], GroundedArticle]


@dataclass
class Exported:
    """What has become of the articles."""

    articles: int = 0
    kept: int = 0
    """Answered already."""
    collected: int = 0
    """Answered by a batch; the next run takes it."""
    under_way: int = 0
    """In a file that is not through."""
    twice: int = 0
    """The same as another of this export."""
    left: int = 0
    """Beyond a limit."""
    first: int = 0
    """Requests that are the first about an article."""
    second: int = 0
    """Requests that put an answer right."""
    characters: int = 0
    """Of all the requests."""
    worst_usd: float = 0.0
    errors: list[SummarizerError] = field(default_factory=list[SummarizerError])
    """Articles that could not be read or worked on, or are too long for a file."""

    @property
    def requests(self) -> int:
        """Requests that were written."""
        return self.first + self.second


class _Wanted(NamedTuple):
    question: Question
    body: dict[str, JsonValue] | None
    """What is to be asked next; null: nothing."""


def give_up_edited(manifest: Manifest) -> list[str]:
    """Give up files that are not any more what was written, so that their requests are exported.

    Returns:
        Their names.
    """
    given_up: list[str] = []
    for shard in manifest.shards():
        is_here = shard.step in {"written", "uploading"}
        if is_here and hash_file(manifest.folder / shard.file) != shard.sha256:
            manifest.update(shard._replace(step="over", told=EDITED))
            given_up.append(shard.file)
    return given_up


class Exporter:
    """Writes the requests of one export."""

    def __init__(
        self, answerer: ModelAnswerer, prepare: Prepare, manifest: Manifest, writer: ShardWriter
    ) -> None:
        """Begin.

        Args:
            answerer: Whoever would ask live; its model is chosen.
            prepare: Takes an article as far as it is asked about.
            manifest: Of the folder.
            writer: Of its files.
        """
        self.done = Exported()
        self._answerer = answerer
        self._prepare = prepare
        self._manifest = manifest
        self._writer = writer
        self._over = {shard.number for shard in manifest.shards() if shard.step == "over"}

    async def add_all(self, items: Iterable[RawArticle | ArticleError]) -> Exported:
        """Write the requests about articles.

        Args:
            items: Articles, read as they are needed.

        Returns:
            What has become of them.
        """
        try:
            for item in items:
                await self._add(item)
            self._writer.finish()
        finally:
            self._writer.abandon()
        return self.done

    async def _want(self, raw: RawArticle) -> _Wanted:
        article = self._prepare(raw)
        question = self._answerer.look_up(article)
        return _Wanted(question, await self._answerer.next_body(question, article))

    async def _add(self, item: RawArticle | ArticleError) -> None:
        self.done.articles += 1
        if isinstance(item, ArticleError):
            self.done.errors.append(item)
            return
        wanted = await guard_article(item.source, self._want(item))
        if isinstance(wanted, SummarizerError):
            self.done.errors.append(wanted)
        elif wanted.body is None:
            self.done.kept += isinstance(wanted.question.kept, Stored)
            self.done.collected += not isinstance(wanted.question.kept, Stored)
        else:
            self._request(item.source, wanted.question, wanted.body)

    def _request(self, source: str, question: Question, body: dict[str, JsonValue]) -> None:
        is_first = not question.replies
        request = question.key if is_first else name_request(self._answerer.options, body)
        before = self._manifest.find(request)
        if before is not None and before.shard >= self._writer.first:
            self.done.twice += 1
        elif before is not None and self._is_awaited(before):
            self.done.under_way += 1
        else:
            asked = Asked(request, question.key, 1 if is_first else 2, source, 0)
            self._write(asked, write_line(request, body))

    def _is_awaited(self, before: Asked) -> bool:
        return not before.answered and before.error is None and before.shard not in self._over

    def _write(self, asked: Asked, line: bytes) -> None:
        if len(line) > self._writer.bounds.bytes:
            reason = (
                f"its request has {len(line)} bytes, a file at most {self._writer.bounds.bytes}"
            )
            self.done.errors.append(ArticleError(asked.source, reason))
            return
        worst = self._worst_usd(len(line))
        if self._is_beyond(worst):
            self.done.left += 1
            return
        self._writer.add(asked, line)
        self.done.first += asked.round == 1
        self.done.second += asked.round != 1
        self.done.characters += len(line.decode())
        self.done.worst_usd += worst

    def _worst_usd(self, size: int) -> float:
        options = self._answerer.options
        price = find_price(options)
        return worst_cost_usd(price.in_batch, size, options.max_tokens) if price else 0.0

    def _is_beyond(self, worst: float) -> bool:
        options = self._answerer.options
        if options.max_requests is not None and self.done.requests >= options.max_requests:
            return True
        limit = options.max_cost_usd
        return limit is not None and self.done.worst_usd + worst > limit
