"""The notes that have to be written, and no others."""

from pathlib import Path

import pytest

from summarizer.archive import noting
from summarizer.archive.archive import Archive
from summarizer.archive.noting import Task, choose_notes, find_namesakes, make_batches
from summarizer.archive.runs import start_run
from tests.archive.samples import VERSIONS, column, keep, merge, new_archive
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, build


def fill(archive: Archive) -> None:
    """Store three calls of two pairs, and an article without any."""
    for name, calls in (
        ("a", (Call(date="2023-01-01"),)),
        ("b", (Call(date="2023-02-01"),)),
        ("c", (Call(date="2023-03-01", people=(BLINKEN, PASHINYAN)),)),
        ("d", ()),
    ):
        keep(archive, build(Article(name, (f"Text {name}.",), calls)))
    merge(archive)


def choose(
    archive: Archive, since: int, lacks: str = "nothing", *, changed: bool = False
) -> Task | None:
    """Choose the notes for a folder that has all up to a run but what it lacks."""
    return choose_notes(
        archive.connection, lambda name: not name.startswith(lacks), since, changed=changed
    )


def test_a_small_archive_is_written_whole(tmp_path: Path) -> None:
    """All notes, and every article in the index; nothing if nothing is new."""
    with new_archive(tmp_path) as archive:
        fill(archive)
        task = choose(archive, since=0)
        assert task is not None
        (batch,) = make_batches(archive.connection, task)
        assert (len(batch.wanted), len(batch.records), batch.index_of) == (3, 4, "")
        assert choose(archive, since=1) is None
        assert choose(archive, since=1, changed=True) == task
        assert choose(archive, since=1, lacks="2023-02-01") == task
        assert choose(archive, since=1, lacks="index") == task


def test_of_a_large_one_what_has_changed_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed call, the next one of its people, and what they tell of."""
    monkeypatch.setattr(noting, "WHOLE", 2)
    with new_archive(tmp_path) as archive:
        fill(archive)
        run = start_run(archive.connection, "rules", VERSIONS, {})
        again = build(Article("a", ("Another text.",), (Call(date="2023-01-01"),)))
        keep(archive, again, run=run)
        merge(archive)
        task = choose(archive, since=run - 1)
        assert task is not None
        (batch,) = make_batches(archive.connection, task)
        assert [dossier.date for dossier in batch.dossiers] == ["2023-01-01", "2023-02-01"]
        assert [one.article.raw.id for one in batch.records] == ["b", "a"]
        assert "version 2" in batch.news["2023-01-01-antony-blinken-ilham-aliyev"][0]
        assert batch.index_of


def test_of_a_large_one_what_is_gone_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note that somebody has removed, and an index of the last calls."""
    monkeypatch.setattr(noting, "WHOLE", 2)
    monkeypatch.setattr(noting, "SIZE", 1)
    with new_archive(tmp_path) as archive:
        fill(archive)
        assert choose(archive, since=1) is None
        for lacks, date in (("2023-02", "2023-02-01"), ("index", "2023-03-01")):
            task = choose(archive, since=1, lacks=lacks)
            assert task is not None
            *_, batch = make_batches(archive.connection, task)
            assert [one.date for one in batch.dossiers if one.id in batch.wanted] == [date]


def test_what_is_as_it_was_is_not_new(tmp_path: Path) -> None:
    """A call beside one that came in is looked at again, and keeps the run that made it."""
    with new_archive(tmp_path) as archive:
        fill(archive)
        run = start_run(archive.connection, "rules", VERSIONS, {})
        near = (Call(date="2023-01-03"),)
        keep(archive, build(Article("e", ("Text e.",), near)), run=run)
        merge(archive)
        query = "SELECT date FROM dossiers WHERE run = ?"
        assert column(archive.connection, query, run) == ["2023-01-03"]


def test_what_may_be_of_the_same_call_is_told_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its article is in the batch, though its own note is not written."""
    monkeypatch.setattr(noting, "WHOLE", 1)
    monkeypatch.setattr(noting, "SIZE", 1)
    with new_archive(tmp_path) as archive:
        for name in ("a", "b"):
            keep(archive, build(Article(name, (f"Text {name}.",), (Call(date=None),))))
        merge(archive)
        task = choose(archive, since=0)
        assert task is not None
        told = [
            [one.article.raw.id for one in batch.records]
            for batch in make_batches(archive.connection, task)
        ]
        assert told == [["a", "b"], ["a", "b"]]


def test_batches_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has so many notes, and the last one the index."""
    monkeypatch.setattr(noting, "WHOLE", 2)
    monkeypatch.setattr(noting, "SIZE", 1)
    with new_archive(tmp_path) as archive:
        fill(archive)
        task = choose(archive, since=0)
        assert task is not None
        batches = list(make_batches(archive.connection, task))
        assert [len(batch.wanted) for batch in batches] == [1, 1, 1]
        assert [batch.index_of is not None for batch in batches] == [False, False, True]
        assert [len(batch.dossiers) for batch in batches] == [1, 2, 1]


def test_namesakes_are_found(tmp_path: Path) -> None:
    """Ids with the same beginning cannot be called by it."""
    with new_archive(tmp_path) as archive:
        for name in ("000_a", "000_b", "0001_c", "001_d"):
            keep(archive, build(Article(name, (f"Text {name}.",), ())))
        assert find_namesakes(archive.connection, ["000_a"]) == ["000_b"]
        assert find_namesakes(archive.connection, ["001_d"]) == []
