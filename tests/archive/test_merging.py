"""Dossiers of a growing archive are those of merging everything at once."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.archive.runs import start_run
from summarizer.merge import merge_calls
from summarizer.records.record import ArticleRecord
from tests.archive.samples import VERSIONS, column, keep, merge, new_archive, stored_dossiers
from tests.merge.readouts import Article, Call, build
from tests.merge.test_merge import articles

batches = st.lists(st.lists(articles, max_size=4), max_size=4)


@settings(max_examples=15, deadline=None)
@given(batches)
def test_growing_gives_what_merging_everything_gives(some: list[list[Article]]) -> None:
    """Articles that come in batches, newer versions among them, end in the same dossiers."""
    current: dict[str, ArticleRecord] = {}
    with tempfile.TemporaryDirectory() as folder, new_archive(Path(folder)) as archive:
        for batch in some:
            for article in batch:
                record = build(article)
                keep(archive, record)
                current[article.id] = record
            merge(archive)
        assert stored_dossiers(archive.connection) == merge_calls(list(current.values()))


def test_only_what_is_touched_is_made_anew(tmp_path: Path) -> None:
    """A readout of one call leaves the dossiers of others as they are, history and all."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", ("The border came up.",))))
        keep(archive, build(Article("two", ("Grain came up.",), (Call(date="2024-03-01"),))))
        merge(archive)
        run = start_run(archive.connection, "rules", VERSIONS, {})
        keep(archive, build(Article("three", ("Other words on the border.",), (Call(side="AZ"),))))
        merge(archive)
        rows = archive.connection.execute("SELECT id, version, run FROM dossiers ORDER BY id")
        assert rows.fetchall() == [
            ("2023-11-27-antony-blinken-ilham-aliyev", 2, run),
            ("2024-03-01-antony-blinken-ilham-aliyev", 1, run - 1),
        ]


def test_what_came_in_is_told(tmp_path: Path) -> None:
    """The dossier's history names the readout that came in."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", ("The border came up.",))))
        merge(archive)
        keep(archive, build(Article("two", ("Roads came up.",), (Call(side="AZ"),))))
        merge(archive)
        (changes,) = column(archive.connection, "SELECT changes FROM dossiers")
        assert changes == '["two came in, an account of AZ."]'


def test_a_killed_merge_is_made_good(tmp_path: Path) -> None:
    """What a run stored and did not merge is merged by the next one."""
    record = build(Article("one"))
    with new_archive(tmp_path) as archive:
        keep(archive, record)
    with new_archive(tmp_path) as archive:
        merge(archive)
        assert stored_dossiers(archive.connection) == merge_calls([record])


def test_a_call_that_is_gone_takes_its_dossier_along(tmp_path: Path) -> None:
    """Where the newer text reports no call, no dossier is left of the older one."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", ("They spoke.",))))
        merge(archive)
        keep(archive, build(Article("one", ("It rained.",), ())))
        merge(archive)
        assert stored_dossiers(archive.connection) == ()


def test_dossiers_of_one_name_are_told_apart_and_back(tmp_path: Path) -> None:
    """A second call of the same date and people renames the first; without it the name is back."""
    two = Article("one", ("First.", "Second."), (Call(), Call()))
    with new_archive(tmp_path) as archive:
        for article in (Article("one", ("First.",)), two, Article("one", ("Only.",))):
            keep(archive, build(article))
            merge(archive)
            assert stored_dossiers(archive.connection) == merge_calls([build(article)])
