"""Files that this program wrote itself: no articles, though their names end like articles'.

Owns their marks: the list that lies beside notes, and the head of a stored record. Takes a folder
and the names in it, gives those to leave out. Refuses to go by a name alone: a person's own
`records.jsonl` is an article file like any other.
"""

from collections.abc import Callable, Collection
from pathlib import Path

_NOTES_LIST = ".written.json"
_NOTE_SUFFIXES = (".md", ".html")
_RECORDS = "records.jsonl"
_OUTPUTS = frozenset({_RECORDS, "facts.jsonl", "errors.jsonl"})
_OPENING = b'{"version":'
_HASH = b'"text_sha256":'
HEAD_BYTES = 64  # the two above stand in the first 40


def written_names(folder: Path, names: Collection[str]) -> frozenset[str]:
    """Return which files of a folder are an earlier run's notes, records, facts and errors."""
    return written_among(names, lambda: _read_head(folder / _RECORDS))


def written_among(names: Collection[str], read_head: Callable[[], bytes | None]) -> frozenset[str]:
    """Tell which files of a folder, here or elsewhere, a run wrote.

    Args:
        names: All that is in the folder.
        read_head: Reads the first `HEAD_BYTES` of its `records.jsonl`; null if they cannot be read.

    Returns:
        Their names.
    """
    found: set[str] = set()
    if _NOTES_LIST in names:
        found.update(name for name in names if name.endswith(_NOTE_SUFFIXES))
    if set(names) >= _OUTPUTS and _opens_records(read_head()):
        found |= _OUTPUTS
    return frozenset(found)


def _read_head(path: Path) -> bytes | None:
    try:
        if not path.is_file():  # a pipe would be waited for
            return None
        with path.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except OSError:
        return None  # whoever reads it will say why it cannot be read


def _opens_records(head: bytes | None) -> bool:
    """Return whether it begins with a stored record; a run without articles leaves it empty."""
    if head is None:
        return False
    return not head or (head.startswith(_OPENING) and _HASH in head)
