"""The notes that have to be written, and no others."""

from pathlib import Path

import pytest

from summarizer.archive import noting
from summarizer.archive.archive import Archive
from summarizer.archive.noting import choose_notes, find_namesakes, make_batches, mark_noted
from tests.archive.samples import keep, merge, new_archive
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


def test_a_small_archive_is_written_whole(tmp_path: Path) -> None:
    """All notes, and every article in the index; nothing if nothing is new."""
    with new_archive(tmp_path) as archive:
        fill(archive)
        task = choose_notes(archive.connection, lambda _: True, changed=True)
        assert task is not None
        (batch,) = make_batches(archive.connection, task)
        assert (len(batch.wanted), len(batch.records), batch.index_of) == (3, 4, "")
        mark_noted(archive.connection)
        assert choose_notes(archive.connection, lambda _: True, changed=False) is None
        assert choose_notes(archive.connection, lambda _: False, changed=False) == task


def test_of_a_large_one_what_has_changed_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed call, the next one of its people, and what they tell of."""
    monkeypatch.setattr(noting, "WHOLE", 2)
    with new_archive(tmp_path) as archive:
        fill(archive)
        mark_noted(archive.connection)
        keep(archive, build(Article("a", ("Another text.",), (Call(date="2023-01-01"),))))
        merge(archive)
        task = choose_notes(archive.connection, lambda _: True, changed=True)
        assert task is not None
        (batch,) = make_batches(archive.connection, task)
        assert [dossier.date for dossier in batch.dossiers] == ["2023-01-01", "2023-02-01"]
        assert [one.article.raw.id for one in batch.records] == ["b", "a"]
        assert "version 2" in batch.news["2023-01-01-antony-blinken-ilham-aliyev"][0]
        assert batch.index_of


def test_batches_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has so many notes, and the last one the index."""
    monkeypatch.setattr(noting, "WHOLE", 2)
    monkeypatch.setattr(noting, "SIZE", 1)
    with new_archive(tmp_path) as archive:
        fill(archive)
        task = choose_notes(archive.connection, lambda _: True, changed=True)
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
