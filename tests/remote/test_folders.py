"""An output folder elsewhere: brought here and taken back, nothing half done."""

from collections.abc import Generator
from pathlib import Path

import fsspec
import pytest

from summarizer.errors import NoteError
from summarizer.remote import RemoteFolder, folders

ADDRESS = "memory://results/run"
THERE = {
    "records.jsonl": "old records",
    "facts.jsonl": "old facts",
    "corrections.jsonl": "a person's",
    "notes/a.md": "note a",
    "notes/b.md": "note b",
    "paper.docx": "somebody's own",
}


@pytest.fixture(name="store")
def _store() -> Generator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    for name, text in THERE.items():
        system.pipe_file(f"/results/run/{name}", text.encode())
    yield system
    for path in system.find("/results"):
        system.rm_file(path)


def names_in(store: fsspec.AbstractFileSystem) -> dict[str, str]:
    """Return what lies there."""
    return {
        path.removeprefix("/results/run/"): store.cat_file(path).decode()
        for path in store.find("/results/run")
    }


def work(folder: Path) -> None:
    """Do what a run does: new records, one note fewer, one more."""
    (folder / "records.jsonl").write_text("new records", encoding="utf-8")
    (folder / "notes/b.md").unlink()
    (folder / "notes/c.md").write_text("note c", encoding="utf-8")


@pytest.mark.usefixtures("store")
def test_what_a_run_reads_is_brought(tmp_path: Path) -> None:
    """Records, corrections and notes; what is not this program's stays there."""
    RemoteFolder(ADDRESS).bring(tmp_path)
    here = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert here == set(THERE) - {"paper.docx"}


def test_what_changed_is_taken_back(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    """New and changed files go there, notes that are gone go, and all else stays."""
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    work(tmp_path)
    folder.take(tmp_path)
    expected = {**THERE, "records.jsonl": "new records", "notes/c.md": "note c"}
    del expected["notes/b.md"]
    assert names_in(store) == expected


def test_records_come_last(
    store: fsspec.AbstractFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever finds new records finds their notes; and only what changed is sent."""
    order: list[str] = []
    put = store.put_file

    def note(lpath: str, rpath: str) -> None:
        order.append(rpath.removeprefix("/results/run/"))
        put(lpath, rpath)

    monkeypatch.setattr(store, "put_file", note)
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    work(tmp_path)
    folder.take(tmp_path)
    assert order == ["notes/c.md", "records.jsonl"]


def test_correction_made_meanwhile_stays(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    """A run reads corrections and never writes them."""
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    store.pipe_file("/results/run/corrections.jsonl", b"two of them")
    folder.take(tmp_path)
    assert names_in(store)["corrections.jsonl"] == "two of them"


def test_two_runs_at_once(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    """The second to end says so and overwrites nothing."""
    first, second = RemoteFolder(ADDRESS), RemoteFolder(ADDRESS)
    for name, folder in (("1", first), ("2", second)):
        (tmp_path / name).mkdir()
        folder.bring(tmp_path / name)
        work(tmp_path / name)
    first.take(tmp_path / "1")
    (tmp_path / "2/records.jsonl").write_text("others", encoding="utf-8")
    with pytest.raises(NoteError, match=f"{ADDRESS}: another run has written there"):
        second.take(tmp_path / "2")
    assert names_in(store)["records.jsonl"] == "new records"


def test_new_folder_is_made(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    """Nothing has to be there before."""
    folder = RemoteFolder("memory://results/new/")
    folder.bring(tmp_path)
    (tmp_path / "records.jsonl").write_text("first", encoding="utf-8")
    folder.take(tmp_path)
    assert store.cat_file("/results/new/records.jsonl") == b"first"


def test_no_folder_is_made_in_a_store_of_objects(
    store: fsspec.AbstractFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for one, its library would make a bucket of a typing error."""
    asked: list[str] = []
    monkeypatch.setattr(folders, "has_folders", asked.append)
    monkeypatch.delattr(type(store), "makedirs")
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    work(tmp_path)
    folder.take(tmp_path)
    assert asked == [ADDRESS]


def test_store_that_refuses_is_named(
    store: fsspec.AbstractFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says stands behind the address."""
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    work(tmp_path)

    def refuse(*_: str) -> None:
        raise PermissionError(13, "Access Denied")

    monkeypatch.setattr(store, "put_file", refuse)
    with pytest.raises(NoteError, match=f"{ADDRESS}: Access Denied"):
        folder.take(tmp_path)
    with pytest.raises(NoteError, match="Protocol not known"):
        RemoteFolder("nope://x")


def test_what_came_meanwhile_stays(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    """Only what was brought is removed, and that only if nobody has changed it since."""
    folder = RemoteFolder(ADDRESS)
    folder.bring(tmp_path)
    for name in ("notes/colleague.md", "rows/mine.csv", "notes/b.md"):
        store.pipe_file(f"/results/run/{name}", b"another's")
    (tmp_path / "notes/a.md").unlink()
    (tmp_path / "notes/b.md").unlink()
    folder.take(tmp_path)
    there = names_in(store)
    assert "notes/a.md" not in there
    for name in ("notes/colleague.md", "rows/mine.csv", "notes/b.md"):
        assert there[name] == "another's"


@pytest.mark.parametrize(
    "name", ["notes/../../away.txt", "notes//etc/away.txt", "notes/./a.md", "rows/.."]
)
def test_name_that_leads_out_is_refused(
    store: fsspec.AbstractFileSystem, tmp_path: Path, name: str
) -> None:
    """Nothing is written outside the folder, nor inside before all names are known to be good."""
    here = tmp_path / "deep/here"
    here.mkdir(parents=True)
    store.pipe_file(f"/results/run/{name}", b"evil")
    with pytest.raises(NoteError, match="lead out of the folder") as caught:
        RemoteFolder(ADDRESS).bring(here)
    assert repr(name) in str(caught.value)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
