"""From paths as a person types them to raw articles, one at a time and in a stable order."""

import glob
import io
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from summarizer.errors import ArticleError, SettingsError
from summarizer.read.decode import MAX_BYTES, UndecodableError, decode_text
from summarizer.read.lines import read_lines
from summarizer.read.metadata import publication_date
from summarizer.read.pages import declared_encoding, read_page
from summarizer.read.unique_names import tell_apart
from summarizer.read.written import written_names
from summarizer.records.article import RawArticle

_TEXT = (".txt", ".md", ".markdown", ".text")
_PAGES = (".html", ".htm", ".xhtml")
_LINES = (".jsonl", ".ndjson")
_KNOWN = (*_TEXT, *_PAGES, *_LINES)
_KNOWN_LIST = ".txt, .md, .html, .jsonl"
_HTML_HEAD = re.compile(rb"\s*(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


class _File(NamedTuple):
    """A source of bytes: a file, or standard input if there is no path."""

    path: Path | None
    suffix: str

    @property
    def source(self) -> str:
        return "-" if self.path is None else str(self.path)

    @property
    def stem(self) -> str:
        return "stdin" if self.path is None else self.path.stem


Begin = Callable[[str, os.stat_result | None], bool]
"""Called with each file as the user would name it before it is read, `-` without its state; false
passes the file over."""


def read_articles(
    paths: Sequence[str],
    *,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    begin: Begin | None = None,
) -> Iterator[RawArticle | ArticleError]:
    """Read every article that the paths name.

    Args:
        paths: Files, folders (read recursively, known suffixes only, neither hidden ones nor what
            a run wrote), globs, and `-` for standard input. A file that is named twice is read
            once.
        published: Publication date (EDTF) that beats whatever the files say.
        stdin: What `-` reads.
        begin: Is asked about each file; whoever asks for this keeps ids apart himself.

    Returns:
        Articles in the order of `paths`, sorted within each; in the place of each that cannot be
        read an `ArticleError`. Ids are unique: the second `a` becomes `a-2`; with `begin` they are
        as the files have them.

    Raises:
        SettingsError: `published` is not a date.
    """
    if published is not None and publication_date(published) is None:
        msg = f"--published is {published!r}; it must be a date such as 2023-11-28"
        raise SettingsError(msg)
    day = publication_date(published) if published else None
    found = _articles(paths, day, stdin, begin or (lambda _, __: True))
    return found if begin else tell_apart(found)


def _articles(
    paths: Sequence[str], published: str | None, stdin: BinaryIO | None, begin: Begin
) -> Iterator[RawArticle | ArticleError]:
    for file in _files(paths):
        if isinstance(file, ArticleError):
            yield file
            continue
        if not begin(file.source, _state(file)):
            continue
        for article in _read(file, stdin):
            if published and isinstance(article, RawArticle):
                yield article.model_copy(update={"published": published})
            else:
                yield article


def _state(file: _File) -> os.stat_result | None:
    try:
        return file.path.stat() if file.path else None
    except OSError:
        return None  # reading it will say why


def _files(paths: Sequence[str]) -> Iterator[_File | ArticleError]:
    seen: set[Path] = set()
    for name in paths:
        for file in _named(name):
            if isinstance(file, _File) and file.path is not None:
                real = Path(os.path.realpath(file.path))
                if real in seen:
                    continue
                seen.add(real)
            yield file


def _named(name: str) -> Iterator[_File | ArticleError]:
    if name == "-":
        yield _File(None, "")
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield _file(path)
        elif glob.has_magic(name):
            yield from _matches(name)
        else:
            yield ArticleError(name, "there is no such file or folder")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield ArticleError(name, _why(error))


def _file(path: Path) -> _File | ArticleError:
    suffix = path.suffix.lower()
    if suffix and suffix not in _KNOWN:
        return ArticleError(
            str(path), f"{suffix} files are not read; those that are: {_KNOWN_LIST}"
        )
    return _File(path, suffix)


def _folder(folder: Path) -> Iterator[_File | ArticleError]:
    found = False
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        yield from _unreadable(refused)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        written = written_names(Path(parent), names)
        for name in sorted(set(names) - written):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in _KNOWN:
                found = True
                yield _File(path, path.suffix.lower())
    if refused:
        yield from _unreadable(refused)
    elif not found:
        yield ArticleError(str(folder), f"the folder holds no file of these: {_KNOWN_LIST}")


def _unreadable(refused: list[OSError]) -> Iterator[ArticleError]:
    """Yield the folders that the walk could not enter, and forget them."""
    while refused:
        error = refused.pop(0)
        yield ArticleError(str(error.filename), f"the folder cannot be read: {_why(error)}")


def _matches(pattern: str) -> Iterator[_File | ArticleError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute ones
    matches = _without_written(found)
    for name in matches:
        path = Path(name)
        if path.is_dir():
            if "**" not in pattern:  # with it the files inside match by themselves
                yield from _folder(path)
        elif path.suffix.lower() in _KNOWN or len(matches) == 1:
            yield _file(path)
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


def _read(file: _File, stdin: BinaryIO | None) -> Iterator[RawArticle | ArticleError]:
    try:
        if file.path is None:
            yield from _read_stream(file, stdin or io.BytesIO())
            return
        with _open(file.path) as stream:
            if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                yield from _read_stream(file, stream)
            else:
                yield ArticleError(file.source, "not a regular file; pipe it in and name it `-`")
    except OSError as error:
        yield ArticleError(file.source, _why(error))


def _open(path: Path) -> BinaryIO:
    """Open a file.

    Returns:
        Its bytes; of a pipe at once, whether or not anybody writes into it.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb")


def _read_stream(file: _File, stream: BinaryIO) -> Iterator[RawArticle | ArticleError]:
    if file.suffix in _LINES:
        yield from _read_lines(file, stream)
        return
    data = stream.read(MAX_BYTES)
    if file.path is None and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        yield from read_lines(_Joined(data, stream), file.source, file.stem)
        return
    if len(data) >= MAX_BYTES:
        yield ArticleError(file.source, f"too large: {MAX_BYTES // 1_000_000} MB or more")
        return
    yield _document(file, data)


def _read_lines(file: _File, stream: BinaryIO) -> Iterator[RawArticle | ArticleError]:
    empty = True
    for article in read_lines(stream, file.source, file.stem):
        empty = False
        yield article
    if empty:
        yield ArticleError(file.source, "empty: there is no line in it")


class _Joined:
    """Bytes that were read ahead, then the stream that they came from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        """Return at most that many bytes, none at the end."""
        return self._head.read(size) or self._rest.read(size)


def _document(file: _File, data: bytes) -> RawArticle | ArticleError:
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf\x00"):
        return ArticleError(file.source, "empty: there is nothing in it")
    is_page = file.suffix in _PAGES or (
        file.suffix not in _TEXT and bool(_HTML_HEAD.match(data[:4096]))
    )
    try:
        text = decode_text(data, declared_encoding(data) if is_page else None)
    except UndecodableError as error:
        return ArticleError(file.source, str(error))
    if not is_page:
        return RawArticle(id=file.stem, source=file.source, text=text)
    page = read_page(text)
    if page is None:
        return ArticleError(file.source, "the page holds no article")
    return RawArticle(
        id=file.stem,
        source=file.source,
        text=page.text,
        published=page.published,
        url=page.url,
        language=page.language,
    )


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
