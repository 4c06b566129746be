"""An archive of articles, records and dossiers that grows from run to run: one SQLite file.

Owns everything that is in the file. Takes the outcomes of runs, gives back what is new, what is
stale, what was found, and the records themselves. Refuses to be the only copy of anything: `export`
gives the bytes of a plain run, and `docs/archive.md` tells every table and column.

Importing the package imports none of its modules: each name brings its own when it is first asked
for, so that a search starts in the time of a search and not of a run.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.archive.archive import Archive, Writer, open_to_read, open_to_write
    from summarizer.archive.articles import Made
    from summarizer.archive.claims import list_claims
    from summarizer.archive.corrected import lay_corrections, list_corrections
    from summarizer.archive.corrections import find_lost, take_corrections
    from summarizer.archive.dossiers import StoredDossier, find_dossier
    from summarizer.archive.folders import find_noted, mark_noted
    from summarizer.archive.intake import Intake
    from summarizer.archive.noting import choose_notes, make_batches
    from summarizer.archive.opening import look_into
    from summarizer.archive.placing import read_places
    from summarizer.archive.runs import RunRow, Totals, list_runs, log_run
    from summarizer.archive.search import Find, Query
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
    "lay_corrections",
    "list_claims",
    "list_corrections",
    "list_runs",
    "log_run",
    "look_into",
    "make_batches",
    "mark_noted",
    "open_to_read",
    "open_to_write",
    "read_places",
    "take_corrections",
]

_HOMES = {
    "Archive": "archive",
    "Find": "search",
    "Intake": "intake",
    "Made": "articles",
    "Query": "search",
    "RunRow": "runs",
    "Stale": "stale",
    "StoredDossier": "dossiers",
    "Totals": "runs",
    "Writer": "archive",
    "choose_notes": "noting",
    "describe_stale": "stale",
    "find_dossier": "dossiers",
    "find_lost": "corrections",
    "find_noted": "folders",
    "find_stale": "stale",
    "lay_corrections": "corrected",
    "list_claims": "claims",
    "list_corrections": "corrected",
    "list_runs": "runs",
    "log_run": "runs",
    "look_into": "opening",
    "make_batches": "noting",
    "mark_noted": "folders",
    "open_to_read": "archive",
    "open_to_write": "archive",
    "read_places": "placing",
    "take_corrections": "corrections",
}


def __getattr__(name: str) -> object:
    """Import what is asked for (PEP 562).

    Returns:
        What the module has under this name.

    Raises:
        AttributeError: There is no such name.
    """
    if name not in _HOMES:
        message = f"module {__name__} has no attribute {name}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
