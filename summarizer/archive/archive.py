"""The archive of a run, or of a command that reads one.

Owns who may write, and when: one run at a time. Takes a path, gives an `Archive` whose every error
is in words.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from summarizer.archive.articles import Made, read_incoming, store_article
from summarizer.archive.connection import (
    connect_to_write,
    in_words,
    refuse_other_files,
    transaction,
)
from summarizer.archive.corrected import lay_corrections
from summarizer.archive.intake import Intake
from summarizer.archive.layout import migrate
from summarizer.archive.merging import merge_new
from summarizer.archive.opening import look_into, refuse_foreign
from summarizer.archive.runs import Totals, store_error
from summarizer.archive.stale import name_request
from summarizer.data import Gazetteer
from summarizer.errors import ArchiveError, SummarizerError
from summarizer.guard import guard_article
from summarizer.pipeline import Earlier, Outcome
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord, Usage
from summarizer.text.digest import article_sha256

LOCK = ".lock"


class Archive:
    """An open archive.

    Attributes:
        path: Its file.
        connection: For the modules of this package.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def recall(self, raw: RawArticle) -> Earlier | None:
        """Find the record of an equal article.

        Returns:
            The record; null if the archive has another text under this id, or none.
        """
        row = self.connection.execute(
            "SELECT record FROM articles JOIN records USING (article) WHERE id = ? AND is_current",
            (raw.id,),
        ).fetchone()
        record = ArticleRecord.model_validate_json(row[0]) if row else None
        if record is None or record.provenance is None:
            return None
        if record.provenance.article != article_sha256(raw):
            return None
        return Earlier(record, row[0])

    def records(self) -> Iterator[Earlier]:
        """Read the records of current articles.

        Yields:
            Records and their lines, in the order of files, then of articles within; that of a
            plain run.
        """
        with in_words(self.path):
            rows = self.connection.execute(
                "SELECT record FROM articles JOIN files USING (file) JOIN records USING (article)"
                " WHERE is_current ORDER BY place, line, articles.article"
            )
            for (text,) in rows:
                yield Earlier(ArticleRecord.model_validate_json(text), text)


class Writer:
    """Writes the outcomes of one run into an archive, an article a transaction.

    Attributes:
        intake: Where the run's articles come from.
    """

    def __init__(self, archive: Archive, made: Made, gazetteer: Gazetteer) -> None:
        self._archive = archive
        self._made = made
        self.intake = Intake(archive.connection, None)
        self._gazetteer = gazetteer
        self._done = Totals()

    def add(self, outcome: Outcome) -> Outcome:
        """Store what became of the next article under way.

        Returns:
            It, with the corrections that the archive has of its article.
        """
        connection = self._archive.connection
        incoming = self.intake.current()
        if outcome.record is not None and incoming is not None:
            with transaction(connection):
                store_article(connection, incoming, outcome.record, self._made, self._gazetteer)
            self._count(outcome.record.answered.usage)
        else:
            store_error(connection, self._made.run, outcome.source, str(outcome.error))
            self._done = self._done._replace(failed=self._done.failed + 1)
        self.intake.settle(stored=outcome.record is not None)
        if outcome.record is None:
            return outcome
        return outcome._replace(record=lay_corrections(connection, outcome.record))

    async def renew(
        self, keys: Sequence[int], make: Callable[[ArticleRecord], Awaitable[ArticleRecord | None]]
    ) -> list[Outcome]:
        """Make stored records anew as far as nobody need be asked.

        Args:
            keys: Of articles.
            make: Gives the new record, or null where that would take another request.

        Returns:
            Those that failed, which stay as they were; of those that wait for a request it is
            noted.
        """
        connection, now = self._archive.connection, name_request(self._made.versions)
        failed: list[Outcome] = []
        for key in keys:
            if (found := read_incoming(connection, key)) is None:
                continue
            incoming, record = found
            source = record.article.raw.source
            made = await guard_article(source, make(record))
            if isinstance(made, SummarizerError):
                failed.append(Outcome(source, None, made))
                store_error(connection, self._made.run, source, str(made))
                self._done = self._done._replace(failed=self._done.failed + 1)
                continue
            with transaction(connection):
                if made is None:
                    query = "UPDATE records SET other_request = ? WHERE article = ?"
                    connection.execute(query, (now, key))
                    continue
                store_article(connection, incoming, made, self._made, self._gazetteer)
            self._done = self._done._replace(rechecked=self._done.rechecked + 1)
        return failed

    def merge(self) -> int:
        """Bring the dossiers up to date.

        Returns:
            How many were made or looked at again.
        """
        return merge_new(self._archive.connection, self._gazetteer)

    def _count(self, usage: Usage) -> None:
        done = self._done._replace(stored=self._done.stored + 1)
        if not usage.cached:
            done = done._replace(
                requests=done.requests + usage.requests,
                tokens_in=done.tokens_in + usage.tokens_in,
                tokens_out=done.tokens_out + usage.tokens_out,
                tokens_cached=done.tokens_cached + usage.tokens_cached,
            )
        self._done = done

    @property
    def done(self) -> Totals:
        """What the run has done so far."""
        return self._done._replace(unchanged=self.intake.unchanged)


@contextmanager
def open_to_write(path: Path) -> Generator[Archive]:
    """Open an archive for a run; it is made if it is not there, and brought to today's layout.

    Yields:
        The archive; whatever SQLite refuses inside is an `ArchiveError`.

    Raises:
        ArchiveError: Another run is at work on it, or the file cannot be used.
    """
    refuse_other_files(path)
    with ExitStack() as closing:
        _lock(path, closing)
        closing.enter_context(in_words(path))
        connection = connect_to_write(path)
        closing.callback(connection.close)
        refuse_foreign(connection, path)
        migrate(connection)
        yield Archive(path, connection)


def _lock(path: Path, closing: ExitStack) -> None:
    lock = FileLock(path.with_name(f"{path.name}{LOCK}"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        message = (
            f"{path}: another run is writing into this archive; run again when it is through"
            " (`summarizer runs` shows it)"
        )
        raise ArchiveError(message) from error
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); choose another file: --store"
        raise ArchiveError(message) from error
    closing.callback(lock.release)


@contextmanager
def open_to_read(path: Path) -> Generator[Archive]:
    """Open an archive for looking into it, while a run may be writing.

    Yields:
        The archive.

    """
    with look_into(path) as connection:
        yield Archive(path, connection)
