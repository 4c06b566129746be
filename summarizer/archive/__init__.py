"""An archive of articles, records and dossiers that grows from run to run: one SQLite file.

Owns everything that is in the file. Takes the outcomes of runs, gives back what is new, what is
stale, what was found, and the records themselves. Refuses to be the only copy of anything: `export`
gives the bytes of a plain run, and `docs/archive.md` tells every table and column.
"""

from summarizer.archive.archive import Archive, Writer, open_to_read, open_to_write
from summarizer.archive.articles import Made
from summarizer.archive.claims import list_claims
from summarizer.archive.corrected import list_corrections
from summarizer.archive.corrections import find_lost, take_corrections
from summarizer.archive.dossiers import StoredDossier, find_dossier
from summarizer.archive.folders import find_noted, mark_noted
from summarizer.archive.intake import Intake
from summarizer.archive.noting import choose_notes, make_batches
from summarizer.archive.runs import RunRow, Totals, list_runs, log_run
from summarizer.archive.search import Find, Query, search
from summarizer.archive.stale import Stale, describe_stale, find_stale

__all__ = [
    "Archive",
    "Find",
    "Intake",
    "Made",
    "Query",
    "RunRow",
    "Stale",
    "StoredDossier",
    "Totals",
    "Writer",
    "choose_notes",
    "describe_stale",
    "find_dossier",
    "find_lost",
    "find_noted",
    "find_stale",
    "list_claims",
    "list_corrections",
    "list_runs",
    "log_run",
    "make_batches",
    "mark_noted",
    "open_to_read",
    "open_to_write",
    "search",
    "take_corrections",
]
