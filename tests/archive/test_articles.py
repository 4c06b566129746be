"""An article is known again, and its versions are kept."""

from pathlib import Path

from summarizer.archive.articles import Identity, find_article, is_taken
from tests.archive.samples import column, keep, new_archive
from tests.merge.readouts import Article, build


def test_a_changed_text_is_a_newer_version(tmp_path: Path) -> None:
    """Both texts are kept with their records; the newer one is current and alone has rows."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", ("It rained.",))))
        keep(archive, build(Article("one", ("It snowed.",))))
        connection = archive.connection
        rows = connection.execute("SELECT version, is_current, text FROM texts ORDER BY version")
        assert rows.fetchall() == [(1, 0, "It rained."), (2, 1, "It snowed.")]
        assert column(connection, "SELECT text FROM sentences") == ["It snowed."]
        known = find_article(connection, Identity("one.txt", "one", 1))
        assert known is not None
        assert (known.id, known.version) == ("one", 2)


def test_another_record_of_the_same_text_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """A refreshed record is no new version."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
        keep(archive, build(Article("one", calls=())))
        assert column(archive.connection, "SELECT version FROM articles") == [1]
        assert column(archive.connection, "SELECT calls FROM records") == [0]
        assert column(archive.connection, "SELECT call FROM calls") == []


def test_ids_are_taken_for_good(tmp_path: Path) -> None:
    """No other article gets an id that one has."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
        assert is_taken(archive.connection, "one")
        assert not is_taken(archive.connection, "two")
