"""Recorded answers as files: their form, their names, and which belongs to which article.

Owns the file's form: a head that says what made the answer (`origin`) and for which text, prompt
and schema, then what went over the wire, parsed, so that a person can read it and a diff shows what
changed. Takes paths and articles, gives heads and paths. Refuses a file of another form.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, JsonValue, ValidationError
from typing_extensions import override

from summarizer.ask.options import Mode
from summarizer.errors import CassetteError
from summarizer.records.article import RawArticle
from summarizer.records.base import Frozen
from summarizer.text.digest import text_sha256

SUFFIX = ".yaml"
INTERACTIONS = "interactions"
CassetteOrigin = Literal["model", "hand-written"]
ABOUT: dict[CassetteOrigin, str] = {
    "hand-written": "# Written by hand from the article: it stands in for a capable model and is "
    "no model's answer.\n",
    "model": "# A real server's answer, as recorded.\n",
}


RECORDING: dict[CassetteOrigin, str] = {
    "hand-written": "python -m summarizer record --answers cassettes/answers",
    "model": "python -m summarizer record --engine model",
}


def how_to_record(origin: CassetteOrigin) -> str:
    """Say how a cassette is made anew.

    Returns:
        Half a sentence with the command.
    """
    return f"if the change is meant, record anew: {RECORDING[origin]}"


class CassetteHead(Frozen):
    """What stands at the head of a cassette."""

    origin: CassetteOrigin
    """Who wrote the answer; goes with it into every output."""
    article: str
    """The article's id."""
    text_sha256: str
    """Hash of the article's text."""
    endpoint: str
    """A name in place of the server's: requests are matched on path and body."""
    model: str
    """As sent."""
    mode: Mode
    """How JSON was asked for."""
    temperature: float
    """As sent."""
    max_tokens: int
    """As sent."""
    prompt: str
    """Version and short hash of the prompt."""
    schema_hash: str
    """Short hash of the response schema."""
    extra: dict[str, JsonValue] = Field(default_factory=dict[str, JsonValue])
    """Further fields, as sent; left out where there are none."""


def cassette_name(article_id: str) -> str:
    """Name the file for an article's id, which may hold anything.

    Returns:
        The id where it is fit for a file name, else a readable part of it and its hash.

    Examples:
        >>> cassette_name("000_5ca3")
        '000_5ca3.yaml'
        >>> cassette_name("../evil")
        '.._evil-2d6afc71.yaml'
    """
    plain = re.sub(r"[^\w.-]", "_", article_id)[:80]
    if plain != article_id or plain.startswith("."):
        plain += "-" + hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return plain + SUFFIX


class _Dumper(yaml.SafeDumper):
    """Block style for text of several lines, no aliases: made to be read and compared."""

    @override
    def ignore_aliases(self, data: object) -> bool:
        return True


def _represent_text(_: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def dump_cassette(head: CassetteHead, interactions: list[JsonValue]) -> str:
    """Write a cassette.

    Returns:
        Its text; the same for the same values.
    """
    content = {**head.model_dump(exclude_defaults=True), INTERACTIONS: interactions}
    written: str = yaml.dump(
        content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000
    )
    return ABOUT[head.origin] + written


@lru_cache(maxsize=100_000)
def _head_as_of(path: Path, changed_ns: int) -> CassetteHead:  # noqa: ARG001 - part of the key
    lines: list[str] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith(INTERACTIONS):
                break
            lines.append(line)
    return CassetteHead.model_validate(yaml.safe_load("".join(lines)))


def read_head(path: Path) -> CassetteHead:
    """Read a cassette's head; what follows it is not even parsed.

    Args:
        path: The cassette.

    Returns:
        Its head; remembered until the file changes.

    Raises:
        CassetteError: It is no cassette of this program.
    """
    try:
        return _head_as_of(path, path.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        reason = f"is no cassette of this program ({type(error).__name__})"
        raise CassetteError(str(path), reason) from error


def list_cassettes(folder: Path) -> Iterator[Path]:
    """List a folder's cassettes, in order of name.

    Yields:
        Paths.
    """
    yield from sorted(folder.glob(f"*{SUFFIX}"))


def index_cassettes(folder: Path) -> dict[str, Path]:
    """Find out which texts a folder has answers for.

    Returns:
        Hash of the text, and the cassette; of two for one text the first.

    Raises:
        CassetteError: A file in it is no cassette.
    """
    index: dict[str, Path] = {}
    for path in list_cassettes(folder):
        index.setdefault(read_head(path).text_sha256, path)
    return index


def find_cassette(folder: Path, raw: RawArticle) -> Path | None:
    """Find the recorded answer for an article, by its text.

    Args:
        folder: Of cassettes.
        raw: The article; its id does not matter, but the cassette of that name is looked at first.

    Returns:
        The cassette, or null.
    """
    wanted = text_sha256(raw.text)
    named = folder / cassette_name(raw.id)
    if named.is_file() and read_head(named).text_sha256 == wanted:
        return named
    return index_cassettes(folder).get(wanted)


def find_orphans(cassettes: Path, known: Iterable[str]) -> tuple[str, ...]:
    """Name the cassettes that no article, or no hand-written answer, is there for.

    Args:
        cassettes: The folder.
        known: Ids of the articles or answers that there are.

    Returns:
        File names, and the other way round `<id> has no cassette`; empty if all is well.
    """
    expected = {cassette_name(article_id): article_id for article_id in known}
    there = {path.name for path in list_cassettes(cassettes)}
    missing = (f"{expected[name]} has no cassette" for name in sorted(expected.keys() - there))
    return (*sorted(there - expected.keys()), *missing)
