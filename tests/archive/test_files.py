"""Files are known again, and stand in the order of the last run."""

from pathlib import Path

from summarizer.archive.files import FileState, close_file, find_file, keep_order, place_of
from tests.archive.samples import column, new_archive


def test_a_file_is_known_once_its_articles_are_stored(tmp_path: Path) -> None:
    """Until then it has no state, and so is read again."""
    state = FileState(1, 2, 3)
    with new_archive(tmp_path) as archive:
        assert find_file(archive.connection, "/a") is None
        key = place_of(archive.connection, "/a")
        assert find_file(archive.connection, "/a") == (key, None, 0)
        close_file(archive.connection, key, state, 7)
        assert find_file(archive.connection, "/a") == (key, state, 7)


def test_a_state_tells_a_file_that_was_written_to(tmp_path: Path) -> None:
    """Another size or time is another state."""
    path = tmp_path / "a.txt"
    path.write_text("one")
    before = FileState.of(path.stat())
    path.write_text("two!")
    assert FileState.of(path.stat()) != before


def test_files_stand_in_the_order_of_the_last_run(tmp_path: Path) -> None:
    """A file put in between moves those behind it; what the run did not name stays before."""
    with new_archive(tmp_path) as archive:
        old, first, last = (place_of(archive.connection, path) for path in "xac")
        keep_order(archive.connection, [first, last])
        query = "SELECT path FROM files ORDER BY place"
        assert column(archive.connection, query) == ["x", "a", "c"]
        middle = place_of(archive.connection, "b")
        keep_order(archive.connection, [first, middle, last])
        assert column(archive.connection, query) == ["x", "a", "b", "c"]
        assert old == 1
