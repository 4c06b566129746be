"""From stored records to notes: what `run` and `brief` share."""

from collections.abc import Callable
from pathlib import Path

from summarizer.brief import write_notes
from summarizer.merge import merge_calls
from summarizer.output import RECORDS, read_records
from summarizer.records.dossier import Dossier

Filter = Callable[[Dossier], bool]


def write_all_notes(out: Path, wanted: Filter = lambda _: True) -> int:
    """Merge the stored records and write their notes.

    Args:
        out: Folder of `records.jsonl`; notes go into `notes/` below it.
        wanted: Which dossiers get a note.

    Returns:
        How many dossiers got one.
    """
    records = list(read_records(out / RECORDS))
    dossiers = [dossier for dossier in merge_calls(records) if wanted(dossier)]
    write_notes(dossiers, records, out)
    return len(dossiers)


def count_notes(number: int) -> str:
    """Say how many notes there are.

    Returns:
        `1 note`, `5 notes`.
    """
    return f"{number} note{'' if number == 1 else 's'}"
