"""Kinds of files: by their names, else by their first bytes."""

import pytest

from summarizer.read.kinds import Kind, form_of, kind_of, packing_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("in/a.txt", Kind("a", ".txt", "text", None)),
        ("a.HTML", Kind("a", ".html", "page", None)),
        ("a.b.jsonl", Kind("a.b", ".jsonl", "lines", None)),
        ("a.jsonl.gz", Kind("a", ".jsonl.gz", "lines", "gzip")),
        ("a.warc.zst", Kind("a", ".warc.zst", "crawl", "zstd")),
        ("a.gz", Kind("a", ".gz", None, "gzip")),
        ("a", Kind("a", "", None, None)),
        ("a.csv", Kind("a", ".csv", None, None)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_name_tells_form_and_packing(name: str, kind: Kind) -> None:
    """The suffix before one of compression is what counts."""
    assert kind_of(name) == kind


def test_what_is_not_read_is_told_from_what_is_unknown() -> None:
    """A suffix of another kind is refused; none at all is looked into."""
    refused = {name: kind_of(name).is_refused for name in ("a.csv", "a.tar.gz", "a.gz", "a")}
    assert refused == {"a.csv": True, "a.tar.gz": True, "a.gz": False, "a": False}


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'\xef\xbb\xbf\n{"text"', "lines"),
        (b"WARC/1.0\r\n", "crawl"),
        (b"<!-- x --><!DOCTYPE html>", "page"),
        (b"The two spoke.", "text"),
        (b"", "text"),
    ],
    ids=["lines", "crawl", "page", "text", "nothing"],
)
def test_first_bytes_tell_the_form(head: bytes, form: str) -> None:
    """What comes without a name is known by how it begins."""
    assert form_of(head) == form


def test_first_bytes_tell_the_packing() -> None:
    """Both kinds of compression have a mark; a text has none."""
    heads = (b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"The")
    assert [packing_of(head) for head in heads] == ["gzip", "zstd", None]
