"""Notes of a set that is too large to be written whole: those that have changed, batch by batch.

Owns the difference to writing all notes: files that are not written now stay, and the index is of
one batch. Takes batches as they are needed, so that no more than one is held.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.brief.compose import Choice, compose_notes
from summarizer.brief.context import Library
from summarizer.brief.folder import write_folder
from summarizer.brief.formats import print_notes
from summarizer.brief.overview import INDEX
from summarizer.brief.timeline import TIMELINE
from summarizer.data import load_gazetteer
from summarizer.records.dossier import Dossier
from summarizer.records.formats import FormatName
from summarizer.records.record import ArticleRecord


class Batch(NamedTuple):
    """Notes that are written together."""

    dossiers: Sequence[Dossier]
    """In order; with those that get no note now but are told of."""
    wanted: frozenset[str]
    """Ids of those that get one."""
    records: Sequence[ArticleRecord]
    """All that the dossiers were made from."""
    others: Sequence[str]
    """Ids of further articles, from which these are to be told apart."""
    news: Mapping[str, Sequence[str]]
    """What is new in a dossier, by its id."""
    index_of: str | None
    """Set: the index is of this batch; the words say of what. Empty: of everything."""


def renew_notes(
    batches: Iterable[Batch],
    folder: Path,
    formats: Sequence[FormatName],
    stays: Callable[[str], bool],
) -> tuple[Path, ...]:
    """Write notes anew and leave the others.

    Args:
        batches: Taken one at a time.
        folder: Of the notes.
        formats: In which forms.
        stays: Whether a file that is not written now is still wanted.

    Returns:
        The files that were written.
    """
    files = (file for batch in batches for file in _print(batch, formats))
    return write_folder(files, folder, stays)


def _print(batch: Batch, formats: Sequence[FormatName]) -> Iterator[tuple[str, bytes]]:
    library = Library(batch.records, load_gazetteer(), batch.others, batch.news)
    choice = Choice(lambda dossier: dossier.id in batch.wanted, words=batch.index_of or None)
    for name, content in print_notes(compose_notes(batch.dossiers, library, choice), formats):
        if batch.index_of is not None or not is_of_the_set(name):
            yield name, content


def is_of_the_set(name: str) -> bool:
    """Return whether a file is of the whole set: its index, a part of that, or its picture."""
    return name == TIMELINE or Path(name).stem.split("-")[0] == INDEX
