"""From paths as a person types them to raw articles, one at a time and in a stable order."""

import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import ArticleError, SettingsError
from summarizer.read.crawls import read_crawl
from summarizer.read.decode import MAX_BYTES
from summarizer.read.documents import Origin, read_document
from summarizer.read.files import File, find_files, why
from summarizer.read.kinds import SNIFFED_BYTES, Form, form_of, packing_of
from summarizer.read.lines import read_lines
from summarizer.read.metadata import publication_date
from summarizer.read.packed import DamagedError, PackedError, Unpacked
from summarizer.read.passed_over import Tell, tell_nobody
from summarizer.read.streams import Joined, Readable, read_up_to
from summarizer.read.unique_names import tell_apart
from summarizer.records.article import RawArticle

Begin = Callable[[str, os.stat_result | None], bool]
"""Called with each file as the user would name it before it is read, `-` and what is elsewhere
without its state; false passes the file over."""


def read_articles(
    paths: Sequence[str],
    *,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    begin: Begin | None = None,
    tell: Tell = tell_nobody,
) -> Iterator[RawArticle | ArticleError]:
    """Read every article that the paths name.

    Args:
        paths: Files, folders (read recursively, known suffixes only, neither hidden ones nor what
            a run wrote), globs, remote addresses, and `-` for standard input. A file that is named
            twice is read once.
        published: Publication date (EDTF) that beats whatever the files say.
        stdin: What `-` reads.
        begin: Is asked about each file; whoever asks for this keeps ids apart himself.
        tell: Is told in a line what a file or folder holds that is no article and no error either.

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
    found = _dated(_articles(paths, stdin, begin or (lambda _, __: True), tell), day)
    return found if begin else tell_apart(found)


def _dated(
    items: Iterator[RawArticle | ArticleError], published: str | None
) -> Iterator[RawArticle | ArticleError]:
    for item in items:
        if published and isinstance(item, RawArticle):
            yield item.model_copy(update={"published": published})
        else:
            yield item


def _articles(
    paths: Sequence[str], stdin: BinaryIO | None, begin: Begin, tell: Tell
) -> Iterator[RawArticle | ArticleError]:
    for file in find_files(paths, tell):
        if isinstance(file, ArticleError):
            yield file
        elif begin(file.source, _state(file)):
            yield from _read(file, stdin, tell)


def _state(file: File) -> os.stat_result | None:
    try:
        return file.place.stat() if isinstance(file.place, Path) else None
    except OSError:
        return None  # reading it will say why


def _read(file: File, stdin: BinaryIO | None, tell: Tell) -> Iterator[RawArticle | ArticleError]:
    try:
        if file.place is None:
            yield from _read_stream(file, stdin or io.BytesIO(), tell)
        elif not isinstance(file.place, Path):
            with file.place.open() as stream:
                yield from _read_stream(file, stream, tell)
        else:
            with _open(file.place) as stream:
                if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                    yield from _read_stream(file, stream, tell)
                else:
                    yield ArticleError(
                        file.source, "not a regular file; pipe it in and name it `-`"
                    )
    except (OSError, PackedError) as error:
        yield ArticleError(file.source, why(error))


def _open(path: Path) -> BinaryIO:
    """Open a file.

    Returns:
        Its bytes; of a pipe at once, whether or not anybody writes into it.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb")


def _read_stream(file: File, stream: Readable, tell: Tell) -> Iterator[RawArticle | ArticleError]:
    packing, form = file.kind.packing, file.kind.form
    if packing is None and not file.kind.suffix:
        stream, head = _look_ahead(stream)
        packing = packing_of(head)
    if packing is not None:
        stream = Unpacked(stream, packing)
    if form is None:
        stream, head = _look_ahead(stream)
        form = form_of(head)
    try:
        yield from _read_form(file, form, stream, tell)
    except DamagedError as error:
        read = "what stands before that place" if form in {"lines", "crawl"} else "nothing of it"
        msg = f"{error}; {read} was read"
        raise PackedError(msg) from error


def _read_form(
    file: File, form: Form, stream: Readable, tell: Tell
) -> Iterator[RawArticle | ArticleError]:
    if form == "lines":
        yield from _read_lines(file, stream)
    elif form == "crawl":
        yield from read_crawl(stream, file.source, tell)
    else:
        data = read_up_to(stream, MAX_BYTES)
        try:
            yield read_document(data, Origin(file.kind.stem, file.source), form)
        except ArticleError as error:
            yield error


def _look_ahead(stream: Readable) -> tuple[Readable, bytes]:
    """Read the first bytes.

    Returns:
        The stream as it was, and they.
    """
    head = read_up_to(stream, SNIFFED_BYTES)
    return Joined(head, stream), head


def _read_lines(file: File, stream: Readable) -> Iterator[RawArticle | ArticleError]:
    empty = True
    for article in read_lines(stream, file.source, file.kind.stem):
        empty = False
        yield article
    if empty:
        yield ArticleError(file.source, "empty: there is no line in it")
