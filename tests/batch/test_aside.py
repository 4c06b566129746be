"""Lines that belong to nobody, and the names that they get."""

from pathlib import Path

from summarizer.batch.aside import Aside


def put(folder: Path, came_from: str, *lines: bytes) -> Path:
    """Keep lines aside."""
    with Aside(folder, Path(came_from)) as aside:
        for line in lines:
            aside.add(line)
        return aside.keep()


def test_lines_are_kept_word_for_word(tmp_path: Path) -> None:
    """Below a name that says where they came from; each has its end of line."""
    path = put(tmp_path, "far/results.jsonl", b"one\r\n", b"two")
    assert path.read_bytes() == b"one\r\ntwo\n"
    assert path.parent == tmp_path / "aside"
    assert path.name.startswith("results-")


def test_each_content_has_its_name(tmp_path: Path) -> None:
    """The same lines lie there once, others beside them."""
    first = put(tmp_path, "a/r.jsonl", b"one\n")
    assert put(tmp_path, "b/r.jsonl", b"one\n") == first
    other = put(tmp_path, "b/r.jsonl", b"two\n")
    assert {path.read_bytes() for path in first.parent.iterdir()} == {b"one\n", b"two\n"}
    assert other != first


def test_what_a_person_has_edited_stays(tmp_path: Path) -> None:
    """The lines are kept beside it."""
    first = put(tmp_path, "r.jsonl", b"one\n")
    first.write_bytes(b"edited\n")
    again = put(tmp_path, "r.jsonl", b"one\n")
    assert (first.read_bytes(), again.read_bytes()) == (b"edited\n", b"one\n")


def test_what_is_not_kept_leaves_nothing(tmp_path: Path) -> None:
    """No file, also no half one; without a line not even the folder."""
    with Aside(tmp_path, Path("r.jsonl")):
        assert list(tmp_path.iterdir()) == []
    with Aside(tmp_path, Path("r.jsonl")) as aside:
        aside.add(b"one\n")
    assert list((tmp_path / "aside").iterdir()) == []


def test_a_long_name_is_cut(tmp_path: Path) -> None:
    """A disk takes 255 bytes."""
    assert put(tmp_path, f"{'ä' * 120}.jsonl", b"one\n").read_bytes() == b"one\n"
