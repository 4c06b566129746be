"""The versions of everything that shapes a record, computed once and cheaply.

Takes the user's own tables, gives `Versions`. What is code is named by a hash of its source, so
that nobody has to remember to raise a number; comments count, and so a record may be made anew
without need, never kept without right. Refuses to import what it hashes.
"""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from summarizer import __version__
from summarizer.ask import load_prompt, schema_hash
from summarizer.errors import SettingsError
from summarizer.records.versions import Versions

SHARED = ("text", "data", "records")
"""Packages whose code grounding, answers and checks are all made with."""
LIBRARIES = ("cld3-py", "pyahocorasick", "rapidfuzz", "sentencex")
"""Another release of these may ground an article otherwise."""
UNRELATED = ("alpha3.tsv", "prices.tsv")
"""Tables that shape no record, only rows and costs; a new table counts unless it is named here."""
SHORT = 12
"""Hex digits of a hash; twelve tell any two versions apart."""


def _digest(named: Iterable[tuple[str, bytes]]) -> str:
    whole = hashlib.sha256()
    for name, content in named:
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:SHORT]


def _folder(package: str) -> Path:
    return Path(str(files("summarizer"))) / package


def hash_source(*packages: str) -> str:
    """Name the code of some packages by its content.

    Args:
        packages: Folders of the program.

    Returns:
        Twelve hex digits; the same for the same files, wherever they are installed.
    """
    return _digest(
        (f"{package}/{path.relative_to(_folder(package)).as_posix()}", path.read_bytes())
        for package in packages
        for path in sorted(_folder(package).rglob("*.py"))
    )


def hash_tables(extra: Sequence[Path] = ()) -> str:
    """Name the tables that shape records by their content.

    Args:
        extra: The user's own, in the order in which they are read.

    Returns:
        Twelve hex digits.

    Raises:
        SettingsError: One of them cannot be read.
    """
    tables = sorted(_folder("data").glob("*.tsv"))
    shipped = [(path.name, path.read_bytes()) for path in tables if path.name not in UNRELATED]
    try:
        own = [(str(number), path.read_bytes()) for number, path in enumerate(extra)]
    except OSError as error:
        message = f"{error.filename}: {error.strerror} (--gazetteer)"
        raise SettingsError(message) from error
    return _digest([*shipped, *own])


@cache
def _current(extra: tuple[Path, ...]) -> Versions:
    libraries = " ".join(f"{name} {version(name)}" for name in LIBRARIES)
    grounding = hash_source("clean", "segment", "ground", *SHARED)
    return Versions(
        program=__version__,
        prompt=load_prompt().identity,
        schema_hash=schema_hash(),
        grounding=_digest([("code", grounding.encode()), ("libraries", libraries.encode())]),
        answering=hash_source("ask", *SHARED),
        rules=hash_source("check", *SHARED),
        gazetteer=hash_tables(extra),
    )


def current_versions(gazetteer: Sequence[Path] = ()) -> Versions:
    """Say what a record would be made with now.

    Args:
        gazetteer: The user's own tables.

    Returns:
        The same object for the same tables: they are read once.
    """
    return _current(tuple(gazetteer))


def changed_versions(before: Versions, now: Versions) -> tuple[str, ...]:
    """Say what has changed between two.

    Returns:
        Names of fields, in their order; empty if nothing has.
    """
    old, new = before.model_dump(), now.model_dump()
    return tuple(name for name in new if old[name] != new[name])
