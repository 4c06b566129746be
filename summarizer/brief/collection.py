"""What the notes of one set share: its records, the order of its calls, their ledgers.

Owns what is worked out once for all notes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.brief.context import Library
from summarizer.brief.history import History
from summarizer.brief.ledger import Ledgers
from summarizer.brief.themes import Themes
from summarizer.records.dossier import Dossier


@dataclass(frozen=True)
class Collection:
    """What the notes of one set share."""

    library: Library
    history: History
    ledgers: Ledgers
    themes: Themes


def collect(dossiers: Iterable[Dossier], library: Library) -> Collection:
    """Return what the notes of some dossiers share; those that get no note count as well."""
    return Collection(library, History(dossiers), Ledgers(library), Themes(library.gazetteer))
