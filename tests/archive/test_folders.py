"""How far the notes of each output folder are brought."""

from pathlib import Path

from summarizer.archive.folders import find_noted, mark_noted
from summarizer.archive.runs import start_run
from summarizer.brief.folder import LIST
from tests.archive.samples import VERSIONS, new_archive


def test_each_folder_is_known_by_itself(tmp_path: Path) -> None:
    """One that was never written into has nothing, whatever another has."""
    with new_archive(tmp_path) as archive:
        mark_noted(archive.connection, tmp_path / "one")
        assert find_noted(archive.connection, tmp_path / "one") == 1
        assert find_noted(archive.connection, tmp_path / "two") == 0
        start_run(archive.connection, "rules", VERSIONS, {})
        mark_noted(archive.connection, tmp_path / "two")
        assert find_noted(archive.connection, tmp_path / "one") == 1
        assert find_noted(archive.connection, tmp_path / "two") == 2


def test_a_link_is_the_folder_that_it_leads_to(tmp_path: Path) -> None:
    """However a folder is named, it is the same one."""
    (tmp_path / "one").mkdir()
    (tmp_path / "link").symlink_to("one")
    with new_archive(tmp_path) as archive:
        mark_noted(archive.connection, tmp_path / "link")
        assert find_noted(archive.connection, tmp_path / "one") == 1


def test_what_somebody_else_wrote_is_not_taken_for_ours(tmp_path: Path) -> None:
    """Another list lies there, or none any more: nothing is known of the folder."""
    with new_archive(tmp_path) as archive:
        for before, after in (("{}", '{"a.md": ""}'), ("{}", None), (None, "{}")):
            (tmp_path / LIST).unlink(missing_ok=True)
            if before is not None:
                (tmp_path / LIST).write_text(before, encoding="utf-8")
            mark_noted(archive.connection, tmp_path)
            assert find_noted(archive.connection, tmp_path) == 1
            (tmp_path / LIST).unlink(missing_ok=True)
            if after is not None:
                (tmp_path / LIST).write_text(after, encoding="utf-8")
            assert find_noted(archive.connection, tmp_path) == 0
