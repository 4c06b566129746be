"""Every form of the notes says the same."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from summarizer.brief import write_notes
from summarizer.brief.briefing import Briefing
from summarizer.brief.folder import LIST
from summarizer.brief.formats import PRINTERS
from summarizer.brief.parts import Pointer
from summarizer.merge import merge_calls
from summarizer.records.formats import FormatName
from tests.brief.html.parsed import Parsed
from tests.brief.notes import build_all, make_briefings
from tests.brief.pages import Page
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM

STEM = "2024-05-03-jane-roe-john-doe"
CALENDAR = f"{STEM}.ics"


def write(out: Path, *formats: FormatName) -> set[str]:
    """Write the notes of two sides."""
    records = build_all(FROM_OSLO, FROM_STOCKHOLM)
    return {path.name for path in write_notes(merge_calls(records), records, out, formats).files}


@pytest.mark.parametrize("name", list(PRINTERS))
def test_a_form_has_a_note_a_call_and_an_index(tmp_path: Path, name: FormatName) -> None:
    """Under the same names, with its suffix."""
    assert write(tmp_path, name) - {"timeline.svg"} == {f"{STEM}.{name}", f"index.{name}", CALENDAR}


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
    assert left == {f"{STEM}.html", "index.html", CALENDAR, LIST}


def words(path: Path) -> str:
    """Return what a person reads in a note, white space as one blank, without escapes."""
    if path.suffix == ".docx":
        opened = docx.Document(str(path))
        cells = [cell for table in opened.tables for row in table.rows for cell in row.cells]
        paragraphs = [*opened.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
        text = "\n".join(one.text for one in paragraphs)
    elif path.suffix == ".html":
        text = Parsed(path.read_text(encoding="utf-8")).text
    else:
        text = "".join(Page(path.read_text(encoding="utf-8")).words)
    return " ".join(text.replace("[", " ").replace("]", " ").split())


@pytest.mark.parametrize("name", list(PRINTERS))
def test_every_form_has_every_claim(tmp_path: Path, name: FormatName) -> None:
    """Statements, commitments, dates, withheld claims, remarks, each with where it stands."""
    (briefing,) = make_briefings(FROM_OSLO, FROM_STOCKHOLM)
    write(tmp_path, name)
    text = words(tmp_path / "notes" / f"{STEM}.{name}")
    for claim, pointer in claims(briefing):
        assert claim in text
        assert pointer in text
    assert briefing.bottom_line in text


def claims(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield the words of each claim with where it stands."""

    def at(pointer: Pointer) -> str:
        numbers = ", ".join(f"S{number}" for number in pointer.sentences)
        return f"{pointer.label} {numbers}".strip()

    for readout in briefing.readouts:
        yield from ((said.gist, at(said.pointer)) for said in readout.statements)
    yield from ((row.what, at(row.pointer)) for row in briefing.ledger)
    yield from ((claim.text, at(claim.pointer)) for claim in briefing.struck)
    told = [value for line in briefing.head for value in line.values] + list(briefing.remarks)
    yield from ((one.text, at(pointer)) for one in told for pointer in one.pointers)
    for event in briefing.events:
        yield from ((event.what, at(pointer)) for pointer in event.pointers)
    for theme in briefing.since_last.themes if briefing.since_last else ():
        yield from ((one.text, at(place)) for one in theme.now for place in one.pointers)
