"""The folder of notes: written whole, cleared of what a former run left, never of a person's file.

Owns `notes/` below the output folder and the list of what it wrote there. A file counts as its own
only while its bytes are those it wrote, or was about to write when it was cut short: whatever a
person put there, or changed, is kept. Where a note must take the name of such a file, that one is
moved aside first.
"""

import hashlib
import json
import os
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from summarizer.errors import NoteError
from summarizer.records.formats import FormatName

LIST = ".written.json"
"""Names and hashes of the files written last, beside them."""
JOURNAL = ".writing.txt"
"""Hashes and names of a run that is not over, a line each, noted before each file is replaced."""
_ASIDE = "kept"
_HASH_LENGTH = 8
_SUFFIXES = (*(f".{name}" for name in get_args(FormatName)), ".ics", ".svg")
_LISTED = TypeAdapter(dict[str, str])


def _nothing_stays(_: str) -> bool:
    return False


def write_folder(
    files: Iterable[tuple[str, bytes]],
    folder: Path,
    stays: Callable[[str], bool] = _nothing_stays,
) -> tuple[Path, ...]:
    """Write notes and remove those of a former run that are no longer among them.

    Args:
        files: Names and contents, taken one at a time: a large set is never held whole.
        folder: Is made if it is not there.
        stays: Whether a file of a former run that is not written now is still wanted.

    Returns:
        The files, in the order given.

    Raises:
        NoteError: The folder or a file in it cannot be written.
    """
    hashes: dict[str, str] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written, begun = read_list(folder), _read_journal(folder)
        with (folder / JOURNAL).open("a", encoding="utf-8") as journal:
            for name, content in files:
                hashes[name] = _hash(content)
                journal.write(f"{hashes[name]} {name}\n")
                journal.flush()
                own = {written.get(name), hashes[name], *begun.get(name, ())}
                _keep_foreign(folder / name, own)
                _replace(folder / name, content)
        kept = {name: written[name] for name in written.keys() - hashes.keys() if stays(name)}
        for name in sorted((written.keys() | begun.keys()) - hashes.keys() - kept.keys()):
            if _hash_of(folder / name) in {written.get(name, ""), *begun.get(name, ())}:
                (folder / name).unlink()
        listed = json.dumps(dict(sorted({**kept, **hashes}.items())), indent=1)
        _replace(folder / LIST, f"{listed}\n".encode())
        (folder / JOURNAL).unlink()
    except OSError as error:
        where = error.filename or folder
        message = f"{where}: notes cannot be written here: {error.strerror or error}"
        raise NoteError(message) from error
    return tuple(folder / name for name in hashes)


def list_notes(folder: Path) -> frozenset[str]:
    """Return the names of the notes that lie in a folder, whoever wrote them."""
    try:
        with os.scandir(folder) as entries:
            return frozenset(entry.name for entry in entries if _is_note(entry.name))
    except OSError:
        return frozenset()


def read_list(folder: Path) -> dict[str, str]:
    """Return names and hashes of what was written last; nothing if the list is not ours."""
    try:
        found = _LISTED.validate_json((folder / LIST).read_bytes())
    except (FileNotFoundError, ValidationError):
        return {}
    return {name: value for name, value in found.items() if _is_note(name)}


def _read_journal(folder: Path) -> dict[str, set[str]]:
    """Return what interrupted runs wrote, or were about to write, of each file."""
    begun: dict[str, set[str]] = {}
    try:
        lines = (folder / JOURNAL).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return begun
    for line in lines:
        found, _, name = line.partition(" ")
        if _is_note(name):
            begun.setdefault(name, set()).add(found)
    return begun


def _is_note(name: str) -> bool:
    # The list is a file like any other: a name in it must not lead out of the folder.
    return name.endswith(_SUFFIXES) and "/" not in name and "\\" not in name and name != LIST


def _keep_foreign(path: Path, own: Collection[str | None]) -> None:
    """Move a file aside whose hash is none of our own."""
    found = _hash_of(path)
    if (found is None or found in own) and not path.is_symlink():
        return
    if found is None:
        path.unlink(missing_ok=True)  # a dangling link
        return
    aside = f"{path.stem}.{_ASIDE}-{found[:_HASH_LENGTH]}{path.suffix}"
    path.replace(path.with_name(aside))


def _hash_of(path: Path) -> str | None:
    try:
        return _hash(path.read_bytes())
    except FileNotFoundError:
        return None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
