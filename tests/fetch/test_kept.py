"""What was fetched, as it lies here."""

from pathlib import Path

import pytest

from summarizer.errors import SettingsError
from summarizer.fetch.kept import Head, Kept

URL = "https://news.example/a"


def test_page_is_found_again(tmp_path: Path) -> None:
    """Its head and its bytes, whatever they are; the newer takes the older's place."""
    kept = Kept(tmp_path / "pages")
    assert kept.find(URL) is None
    kept.keep(Head(url=URL, etag='"1"'), b"old")
    kept.keep(Head(url=URL, etag='"2"'), b"{}\n\x00new\n")
    found = Kept(tmp_path / "pages").find(URL)
    assert found is not None
    assert (found.head.etag, found.body()) == ('"2"', b"{}\n\x00new\n")
    assert len(list((tmp_path / "pages").iterdir())) == 1


def test_conditions_are_what_the_host_gave() -> None:
    """Its mark and its date, each only if it gave one."""
    head = Head(url=URL, etag='W/"1"', last_modified="Tue, 28 Nov 2023 10:00:00 GMT")
    assert head.conditions() == {
        "If-None-Match": 'W/"1"',
        "If-Modified-Since": "Tue, 28 Nov 2023 10:00:00 GMT",
    }
    assert Head(url=URL).conditions() == {}
    assert Head(url=URL, etag='"ж"').conditions() == {}  # no header can have that


@pytest.mark.parametrize("data", [b"", b"{", b"[]\n", b'{"url": "https://other.example"}\n'])
def test_what_is_broken_is_not_there(tmp_path: Path, data: bytes) -> None:
    """It is fetched anew."""
    kept = Kept(tmp_path)
    kept.keep(Head(url=URL), b"x").path.write_bytes(data)
    assert kept.find(URL) is None


def test_no_place_is_named(tmp_path: Path) -> None:
    """The error names the folder and the option that moves it."""
    (tmp_path / "pages").write_text("a file", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"pages: .*--cache-dir"):
        Kept(tmp_path / "pages").keep(Head(url=URL), b"x")


def test_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not half an answer either."""

    def fail(*_: object) -> None:
        raise OSError(27, "File too large")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SettingsError, match="File too large"):
        Kept(tmp_path).keep(Head(url=URL), b"x")
    assert not list(tmp_path.iterdir())


def test_part_that_a_killed_run_left_is_seen(tmp_path: Path) -> None:
    """Its bytes are counted, and forgotten with the answers."""
    (tmp_path / "tmp1.part").write_bytes(b"x" * 500)
    assert Kept(tmp_path).status() == (0, 500)
    assert Kept(tmp_path).clear() == 0
    assert not list(tmp_path.iterdir())


def test_pages_are_counted_and_forgotten(tmp_path: Path) -> None:
    """All of them, and nothing else that lies there."""
    kept = Kept(tmp_path)
    for name in ("a", "b"):
        kept.keep(Head(url=f"{URL}/{name}"), b"x" * 1000)
    (tmp_path / "other").write_text("x", encoding="utf-8")
    count, size = kept.status()
    assert (count, size > 2000) == (2, True)
    assert kept.clear() == 2
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_folder_is_for_its_owner(tmp_path: Path) -> None:
    """What somebody reads is nobody else's business."""
    Kept(tmp_path / "pages").keep(Head(url=URL), b"x")
    assert (tmp_path / "pages").stat().st_mode & 0o077 == 0
