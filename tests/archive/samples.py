"""Archives filled for tests, without a command and without a model."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from summarizer.archive.archive import Archive, open_to_write
from summarizer.archive.articles import Identity, Incoming, Made, Place, find_article, store_article
from summarizer.archive.connection import transaction
from summarizer.archive.files import find_file, place_of
from summarizer.archive.merging import merge_new
from summarizer.archive.runs import start_run
from summarizer.data import load_gazetteer
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord
from summarizer.records.versions import Versions

VERSIONS = Versions(
    program="1",
    prompt="p",
    schema_hash="s",
    grounding="g",
    answering="a",
    rules="r",
    gazetteer="t",
)


@contextmanager
def new_archive(folder: Path) -> Generator[Archive]:
    """Open an archive in which a run goes on."""
    with open_to_write(folder / "archive.db") as archive:
        start_run(archive.connection, "rules", VERSIONS, {})
        yield archive


def keep(
    archive: Archive, record: ArticleRecord, versions: Versions = VERSIONS, run: int = 1
) -> None:
    """Store a record as that of the article at its source."""
    connection = archive.connection
    raw = record.article.raw
    identity = Identity(raw.source, raw.id, 1)
    with transaction(connection):
        file = find_file(connection, raw.source)
        place = Place(file.key if file else place_of(connection, raw.source), 1)
        incoming = Incoming(identity, find_article(connection, identity), place, record.text_sha256)
        store_article(connection, incoming, record, Made(run, versions), load_gazetteer())


def merge(archive: Archive) -> None:
    """Bring the dossiers up to date."""
    merge_new(archive.connection, load_gazetteer())


def stored_dossiers(connection: sqlite3.Connection) -> tuple[Dossier, ...]:
    """Return the dossiers in the order in which merging gives them."""
    rows = connection.execute("SELECT dossier_json FROM dossiers ORDER BY sort_day, id")
    return tuple(Dossier.model_validate_json(text) for (text,) in rows)


def column(connection: sqlite3.Connection, query: str, *values: object) -> list[object]:
    """Return the first column of what a query gives."""
    return [row[0] for row in connection.execute(query, values)]
