"""Files that this program wrote itself: no articles, though their names end like articles'.

Owns their marks: the list that lies beside notes, and the head of a stored record. Takes a folder
and the names in it, gives those to leave out. Refuses to go by a name alone: a person's own
`records.jsonl` is an article file like any other.
"""

from collections.abc import Collection
from pathlib import Path

_NOTES_LIST = ".written.json"
_NOTE_SUFFIXES = (".md", ".html")
_RECORDS = "records.jsonl"
_OUTPUTS = frozenset({_RECORDS, "facts.jsonl", "errors.jsonl"})
_OPENING = b'{"version":'
_HASH = b'"text_sha256":'
_HEAD_BYTES = 64  # the two above stand in the first 40


def written_names(folder: Path, names: Collection[str]) -> frozenset[str]:
    """Return which files of a folder are an earlier run's notes, records, facts and errors."""
    found: set[str] = set()
    if _NOTES_LIST in names:
        found.update(name for name in names if name.endswith(_NOTE_SUFFIXES))
    if set(names) >= _OUTPUTS and _holds_records(folder / _RECORDS):
        found |= _OUTPUTS
    return frozenset(found)


def _holds_records(path: Path) -> bool:
    """Return whether it begins with a stored record; a run without articles leaves it empty."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return False  # whoever reads it will say why it cannot be read
    return not head or (head.startswith(_OPENING) and _HASH in head)
