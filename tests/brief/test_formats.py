"""Every form of the notes says the same."""

from pathlib import Path

import pytest

from summarizer.brief import write_notes
from summarizer.brief.folder import LIST
from summarizer.brief.formats import PRINTERS
from summarizer.merge import merge_calls
from summarizer.records.formats import FormatName
from tests.brief.notes import build_all
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM

STEM = "2024-05-03-jane-roe-john-doe"


def write(out: Path, *formats: FormatName) -> set[str]:
    """Write the notes of two sides."""
    records = build_all(FROM_OSLO, FROM_STOCKHOLM)
    return {path.name for path in write_notes(merge_calls(records), records, out, formats)}


@pytest.mark.parametrize("name", list(PRINTERS))
def test_a_form_has_a_note_a_call_and_an_index(tmp_path: Path, name: FormatName) -> None:
    """Under the same names, with its suffix."""
    assert write(tmp_path, name) == {f"{STEM}.{name}", f"index.{name}"}


@pytest.mark.parametrize("name", list(PRINTERS))
def test_a_form_is_the_same_again(tmp_path: Path, name: FormatName) -> None:
    """The same records give the same bytes."""
    write(tmp_path / "a", name)
    write(tmp_path / "b", name)
    one, other = (sorted((tmp_path / part / "notes").iterdir()) for part in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_forms_that_are_no_longer_wanted_go(tmp_path: Path) -> None:
    """Another run with one form alone leaves no stale notes of the others."""
    write(tmp_path, "md", "html", "md")
    write(tmp_path, "html")
    left = {path.name for path in (tmp_path / "notes").iterdir()}
    assert left == {f"{STEM}.html", "index.html", LIST}
