"""From names as a person types them to files, in a stable order."""

import glob
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from summarizer.errors import ArticleError
from summarizer.read.kinds import KNOWN_LIST, STDIN, Kind, kind_of
from summarizer.read.passed_over import PassedOver, Tell, tell_nobody
from summarizer.read.written import HEAD_BYTES, written_among, written_names
from summarizer.remote import RemoteFile, find_remote, is_address, without_user


class File(NamedTuple):
    """A source of bytes: a file here or elsewhere, or standard input if there is no place."""

    place: Path | RemoteFile | None
    kind: Kind

    @property
    def source(self) -> str:
        """What the user would name it."""
        return "-" if self.place is None else str(self.place)


def find_files(names: Sequence[str], tell: Tell = tell_nobody) -> Iterator[File | ArticleError]:
    """Find what the names mean.

    Args:
        names: Files, folders (recursively, known suffixes only, neither hidden ones nor what a
            run wrote), globs, the same of remote addresses, and `-` for standard input.
        tell: Is told in a line what a folder or a pattern holds that is not read.

    Yields:
        Files in the order of the names, sorted within each, none twice; an error in the place of
        a name that means none.
    """
    seen: set[str] = set()
    for name in names:
        for file in _named(name, tell):
            if isinstance(file, File) and file.place is not None:
                place = file.place
                real = os.path.realpath(place) if isinstance(place, Path) else str(place)
                if real in seen:
                    continue
                seen.add(real)
            yield file


def _named(name: str, tell: Tell) -> Iterator[File | ArticleError]:
    if name == "-":
        yield File(None, STDIN)
        return
    if is_address(name):
        yield from _elsewhere(name, tell)
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(path, tell)
        elif path.exists():
            yield _file(path)
        elif glob.has_magic(name):
            yield from _matches(name, tell)
        else:
            yield ArticleError(name, "there is no such file or folder")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield ArticleError(name, why(error))


def _elsewhere(name: str, tell: Tell) -> Iterator[File | ArticleError]:
    try:
        found = find_remote(name)
    except ArticleError as error:
        yield error
        return
    if len(found) == 1 and (not found[0].below or glob.has_magic(name)):
        yield _unless_refused(File(found[0], kind_of(found[0].path)))
        return
    files = [File(place, kind_of(place.path)) for place in _articles_among(found)]
    known = [file for file in files if file.kind.is_known]
    yield from known
    passed = PassedOver(without_user(name))
    for file in files:
        if not file.kind.is_known:
            passed.note(file.source.rpartition("/")[2])
    if known:
        passed.report(tell)
    else:
        yield ArticleError(without_user(name), f"there is no file of these: {KNOWN_LIST}")


def _articles_among(found: Sequence[RemoteFile]) -> Iterator[RemoteFile]:
    """Yield what is neither hidden nor written by a run."""
    folders: dict[str, dict[str, RemoteFile]] = {}
    for place in found:
        folder, _, name = place.path.rpartition("/")
        folders.setdefault(folder, {})[name] = place
    for names in folders.values():
        written = written_among(names, partial(_read_head, names))
        for name, place in names.items():
            hidden = any(part.startswith(".") for part in place.below.split("/"))
            if not hidden and name not in written:
                yield place


def _read_head(names: dict[str, RemoteFile]) -> bytes | None:
    try:
        with names["records.jsonl"].open() as stream:
            return stream.read(HEAD_BYTES)
    except OSError:
        return None  # whoever reads it will say why it cannot be read


def _file(path: Path) -> File | ArticleError:
    return _unless_refused(File(path, kind_of(str(path))))


def _unless_refused(file: File) -> File | ArticleError:
    if file.kind.is_refused:
        reason = f"{file.kind.suffix} files are not read; those that are: {KNOWN_LIST}"
        return ArticleError(file.source, reason)
    return file


def _folder(folder: Path, tell: Tell) -> Iterator[File | ArticleError]:
    found = False
    passed = PassedOver(str(folder))
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        yield from _unreadable(refused)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        written = written_names(Path(parent), names)
        is_output = passed.is_output(Path(parent), written)
        for name in sorted(name for name in set(names) - written if not name.startswith(".")):
            file = File(Path(parent, name), kind_of(name))
            if file.kind.is_known:
                found = True
                yield file
            elif not is_output:
                passed.note(str(Path(parent, name).relative_to(folder)))
    if refused:
        yield from _unreadable(refused)
    elif not found:
        yield ArticleError(str(folder), f"the folder holds no file of these: {KNOWN_LIST}")
    if found:
        passed.report(tell)


def _unreadable(refused: list[OSError]) -> Iterator[ArticleError]:
    """Yield the folders that the walk could not enter, and forget them."""
    while refused:
        error = refused.pop(0)
        yield ArticleError(str(error.filename), f"the folder cannot be read: {why(error)}")


def _matches(pattern: str, tell: Tell) -> Iterator[File | ArticleError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute ones
    matches = _without_written(found)
    passed = PassedOver(pattern)
    for name in matches:
        path = Path(name)
        if path.is_dir():
            if "**" not in pattern:  # with it the files inside match by themselves
                yield from _folder(path, tell)
        elif kind_of(name).is_known or len(matches) == 1:
            yield _file(path)
        else:
            passed.note(name)
    passed.report(tell)
    if not matches:
        yield ArticleError(pattern, "no file matches")


def _without_written(matches: Sequence[str]) -> list[str]:
    """Return the matches, in order, but for those that a run wrote."""
    parents = {os.path.dirname(name) for name in matches}  # noqa: PTH120 - as glob gives them
    written = {
        os.path.join(parent, name)  # noqa: PTH118 - as above
        for parent in parents
        for name in written_names(Path(parent), os.listdir(parent or "."))  # noqa: PTH208 - names
    }
    return [name for name in matches if name not in written]


def why(error: Exception) -> str:
    """Say what went wrong.

    Returns:
        The system's words where it has some.
    """
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
