"""Paths as a person types them: what is read, in which order, and what is refused by name."""

import gzip
import io
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from summarizer.errors import ArticleError, SettingsError
from summarizer.read import read_articles
from summarizer.read.decode import MAX_BYTES
from summarizer.records.article import RawArticle


def articles(*paths: str | Path, stdin: bytes = b"") -> list[RawArticle]:
    """Read, and fail on any error."""
    read = list(read_articles([str(path) for path in paths], stdin=io.BytesIO(stdin)))
    good = [one for one in read if isinstance(one, RawArticle)]
    assert good == read
    return good


def refusal(*paths: str | Path, stdin: bytes = b"") -> str:
    """Read what gives nothing but one error, and return its text."""
    (error,) = read_articles([str(path) for path in paths], stdin=io.BytesIO(stdin))
    assert isinstance(error, ArticleError)
    return str(error)


def ids(read: Sequence[RawArticle]) -> list[str]:
    """Return the ids in order."""
    return [one.id for one in read]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "e.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The text of {name}.", encoding="utf-8")
    return tmp_path


def test_file_is_read_verbatim(tmp_path: Path) -> None:
    """Line ends and white space stay as they are: offsets point into this text."""
    path = tmp_path / "call.txt"
    path.write_bytes(b"  One.\r\nTwo.\n")
    (article,) = articles(path)
    assert (article.id, article.source) == ("call", str(path))
    assert article.text == "  One.\r\nTwo.\n"


def test_folder_is_read_in_order_and_depth(folder: Path) -> None:
    """Known suffixes, sorted, sub-folders behind, nothing hidden."""
    assert ids(articles(folder)) == ["a", "b", "c"]


def test_glob_is_expanded(folder: Path) -> None:
    """A pattern that the shell left alone is expanded, with ** too."""
    assert ids(articles(folder / "*.txt")) == ["b"]
    assert ids(articles(folder / "**" / "*.txt")) == ["b", "c"]


def test_glob_of_folders(folder: Path) -> None:
    """A pattern that matches a folder means the articles in it."""
    assert ids(articles(folder / "s*")) == ["c"]


def test_file_without_suffix_is_text_or_a_page(tmp_path: Path) -> None:
    """Its content tells: a page opens as one."""
    (tmp_path / "call").write_text("The two leaders spoke.", encoding="utf-8")
    assert articles(tmp_path / "call")[0].text == "The two leaders spoke."
    page = "<html><body><article><p>" + "The two leaders spoke. " * 20 + "</p></article>"
    (tmp_path / "page").write_text(page, encoding="utf-8")
    assert not articles(tmp_path / "page")[0].text.startswith("<")


def test_page_gives_its_metadata(tmp_path: Path) -> None:
    """Date, address and language of a page go with its article."""
    head = (
        '<html lang="en"><head><meta property="article:published_time" content="2023-11-28">'
        '<link rel="canonical" href="https://news.example/1"></head><body><article><p>'
    )
    page = head + "The two leaders spoke. " * 20 + "</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (article,) = articles(tmp_path / "a.html")
    assert (article.published, article.url, article.language) == (
        "2023-11-28",
        "https://news.example/1",
        "en",
    )


def test_name_that_looks_like_a_glob(tmp_path: Path) -> None:
    """A file whose own name has brackets in it is that file."""
    path = tmp_path / "call [1].txt"
    path.write_text("A text.", encoding="utf-8")
    assert ids(articles(path)) == ["call [1]"]


def test_file_named_twice_is_read_once(folder: Path) -> None:
    """A folder and a file in it do not give the article twice."""
    assert ids(articles(folder / "b.txt", folder)) == ["b", "a", "c"]


def test_ids_are_unique(tmp_path: Path) -> None:
    """Two files of one name stay apart, and no made name hits a real one."""
    for name in ("one/x.txt", "two/x.txt", "two/x-2.txt", "two/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A text.", encoding="utf-8")
    assert ids(articles(tmp_path)) == ["x", "x-2", "x-3", "x-4"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"A plain text.", ["stdin"]),
        (b'{"id": "a", "text": "One."}\n{"text": "Two."}\n', ["a", "stdin-2"]),
        (b'\xef\xbb\xbf \n{"id": "a", "text": "One."}', ["a"]),
    ],
    ids=["text", "json lines", "json lines with a mark"],
)
def test_standard_input_tells_its_kind(data: bytes, expected: list[str]) -> None:
    """`-` is JSON lines if it begins like that, else text."""
    assert ids(articles("-", stdin=data)) == expected


def test_standard_input_can_be_a_page() -> None:
    """A page on standard input is read as a page."""
    page = b"<!DOCTYPE html><html><body><article><p>" + b"The two leaders spoke. " * 20
    (article,) = articles("-", stdin=page + b"</p></article></body></html>")
    assert article.text.startswith("The two leaders spoke.")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "empty"),
        ("a.txt", b"x" * MAX_BYTES, "too large: 5 MB"),
        ("a.txt", b"%PDF-1.7\n\x00\x01", "binary: it looks like a PDF"),
        ("a.txt", b"caf\xc3\xa9 na\xc3\xafve \xff", "not valid UTF-8 at line 1, byte 14"),
        ("a.html", b"<html><body><p></p></body></html>", "holds no article"),
        ("a.csv", b"id,text", ".csv files are not read"),
        ("a.jsonl", b"", "empty"),
    ],
    ids=["empty", "blank", "huge", "pdf", "damaged", "no article", "suffix", "no lines"],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    """The error names the file and what is wrong with it."""
    path = tmp_path / name
    path.write_bytes(data)
    message = refusal(path)
    assert message.startswith(f"{path}: ")
    assert words in message


def test_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says stands in the error."""
    path = tmp_path / "a.txt"
    path.write_text("A text.", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(path) == f"{path}: Permission denied"


@pytest.mark.parametrize("name", ["none.txt", "none*.txt", "a\0b.txt"], ids=["file", "glob", "nul"])
def test_what_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    """A missing file, a pattern without match and an impossible name are errors, not silence."""
    assert refusal(tmp_path / name).startswith(str(tmp_path / name))


def test_unreadable_folder_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be entered is an error in its place; the others are read."""
    enter = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", path)
        return enter(path)

    monkeypatch.setattr(os, "scandir", refuse)
    *read, error = read_articles([str(folder)])
    assert [one.id for one in read if isinstance(one, RawArticle)] == ["a", "b"]
    assert str(error) == f"{folder / 'sub'}: the folder cannot be read: Permission denied"
    assert refusal(folder / "sub") == str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    """Nobody writes into it, so that reading it would never end."""
    os.mkfifo(folder / "aa.txt")
    first, error, *others = read_articles([str(folder)])
    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{folder / 'aa.txt'}: not a regular file")
    assert ids([one for one in (first, *others) if isinstance(one, RawArticle)]) == ["a", "b", "c"]


def test_device_is_refused() -> None:
    """It has no end, or nothing in it."""
    assert "not a regular file" in refusal(os.devnull)


def test_folder_without_articles_is_named(tmp_path: Path) -> None:
    """An empty folder says what it was searched for."""
    assert ".jsonl" in refusal(tmp_path)


def test_an_error_stops_nobody_else(folder: Path) -> None:
    """The bad file's error stands in its place, the rest is read."""
    (folder / "a.md").write_bytes(b"")
    read = list(read_articles([str(folder)]))
    assert [type(one) for one in read] == [ArticleError, RawArticle, RawArticle]


def test_published_beats_what_files_say() -> None:
    """The flag's date is every article's, whatever the record has."""
    lines = io.BytesIO(b'{"text": "One.", "published": "2020-01-01"}')
    (article,) = read_articles(["-"], published="2023-11-28", stdin=lines)
    assert isinstance(article, RawArticle)
    assert article.published == "2023-11-28"


@pytest.mark.parametrize("published", ["yesterday", "2023-13-01", "28.11.2023"], ids=str)
def test_bad_published_is_refused_at_once(published: str) -> None:
    """A wrong date is a wrong setting, found before anything is read."""
    with pytest.raises(SettingsError, match="--published"):
        read_articles([], published=published)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.txt.gz", "nothing of it was read"),
        ("a.jsonl.gz", "what stands before that place was read"),
    ],
)
def test_cut_data_says_what_was_read(tmp_path: Path, name: str, words: str) -> None:
    """A text is read whole or not at all; of lines there is what came before."""
    noise = "".join(f"{number * 7919:x} " for number in range(5000))
    line = json.dumps({"text": noise}) + "\n"
    (tmp_path / name).write_bytes(gzip.compress(line.encode() * 2)[:-200])
    *_, error = read_articles([str(tmp_path / name)])
    assert isinstance(error, ArticleError)
    assert error.reason.endswith(words)
