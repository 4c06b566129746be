"""Notes are files: one a dossier and an index, the same bytes every time."""

from pathlib import Path

import pytest

from summarizer.brief import write_notes
from summarizer.errors import NoteError
from summarizer.merge import merge_calls
from summarizer.records.finding import Finding
from summarizer.records.values import Commitment, Event, Person, Statement, Topic
from tests.brief.notes import build_all
from tests.merge.readouts import HAND_WRITTEN, Article, Call, Claim

GOLDEN = Path(__file__).parent / "golden"
ROE = Person(name="Jane Roe", country="NO", office="Foreign Minister")
DOE = Person(name="John Doe", country="SE", office="Foreign Minister")

FROM_OSLO = Article(
    "000_oslo",
    (
        "On May 3 Foreign Minister Jane Roe of Norway rang her Swedish colleague John Doe.",
        "Roe said that the herring quota has not been kept by Sweden.",
        "She asked to open the Svinesund bridge in June, and Doe agreed if it is painted first.",
        "They will meet again on May 20.",
    ),
    (
        Call(
            people=(Claim(ROE), Claim(DOE)),
            date="2024-05-03",
            date_status="derived",
            date_step="year from publication",
            initiator="Jane Roe",
            side="NO",
            statements=(
                Claim(
                    Statement(
                        speaker="Jane Roe",
                        act="ACCUSE",
                        gist="the herring quota has not been kept by Sweden",
                    ),
                    (2,),
                ),
                Claim(
                    Statement(
                        speaker="John Doe",
                        act="AGREE",
                        gist="agrees to open the Svinesund bridge if it is painted first",
                    ),
                    (3,),
                ),
                Claim(
                    Statement(speaker="John Doe", act="ACCUSE", gist="Norway took the herring"),
                    (2,),
                    "withheld",
                ),
            ),
            commitments=(
                Claim(
                    Commitment(
                        by="John Doe",
                        to="Jane Roe",
                        kind="conditional",
                        what="open the Svinesund bridge in June",
                        condition="it is painted first",
                        due="2024-06",
                        claimed_by="NO",
                    ),
                    (3,),
                ),
            ),
            events=(Claim(Event(date="2024-05-20", what="the ministers meet"), (4,)),),
            topics=(Claim(Topic(label="herring quota"), (2,)),),
            status="needs review",
        ),
    ),
    published="2024-05-04",
    basis="stamp",
    dated=("May 3", 1),
    engine=HAND_WRITTEN,
    findings=(
        Finding(
            rule="G2",
            severity="error",
            field="calls[0].statements[2]",
            message="no sentence says that Norway took anything",
            outcome="withheld",
        ),
    ),
    status="needs review",
)
FROM_STOCKHOLM = Article(
    "001_stockholm",
    (
        "Sweden's John Doe spoke by telephone with Norway's Jane Roe on Friday.",
        "Doe welcomed that the painted Svinesund bridge will be opened.",
    ),
    (
        Call(
            people=(Claim(DOE), Claim(ROE)),
            date="2024-05-03",
            date_status="derived",
            date_step="weekday before publication",
            side="SE",
            statements=(
                Claim(
                    Statement(
                        speaker="John Doe",
                        act="SUPPORT",
                        gist="welcomes that the painted Svinesund bridge will be opened",
                    ),
                    (2,),
                ),
            ),
        ),
    ),
    published="2024-05-05",
    dated=("Friday", 1),
    url="https://news.example/1",
    engine=HAND_WRITTEN,
)


def write(out: Path, *articles: Article) -> tuple[Path, ...]:
    """Write the notes of some articles."""
    records = build_all(*articles)
    return write_notes(merge_calls(records), records, out).files


def test_a_note_of_two_sides_is_as_agreed(tmp_path: Path) -> None:
    """Byte for byte what was read and found right; a change is to be read as well."""
    note, index, *others = write(tmp_path, FROM_OSLO, FROM_STOCKHOLM)
    assert note.name == "2024-05-03-jane-roe-john-doe.md"
    assert note.read_text(encoding="utf-8") == (GOLDEN / "two_sides.md").read_text(encoding="utf-8")
    assert index.name == "index.md"
    assert [path.name for path in others] == ["timeline.svg", f"{note.stem}.ics"]


def test_order_and_repetition_do_not_matter(tmp_path: Path) -> None:
    """The same records in another order give the same bytes."""
    one = [path.read_bytes() for path in write(tmp_path / "a", FROM_OSLO, FROM_STOCKHOLM)]
    other = [path.read_bytes() for path in write(tmp_path / "b", FROM_STOCKHOLM, FROM_OSLO)]
    assert one == other


def test_outdated_notes_go(tmp_path: Path) -> None:
    """A note whose dossier is gone is removed by the next run."""
    write(tmp_path, FROM_OSLO)
    (index,) = write(tmp_path, Article("002_none", ("Nothing.",), ()))
    assert {path.name for path in index.parent.glob("*.md")} == {"index.md"}


def test_other_records_are_refused(tmp_path: Path) -> None:
    """Dossiers of other records are an error, and nothing is written."""
    dossiers = merge_calls(build_all(FROM_OSLO))
    with pytest.raises(NoteError, match="000_oslo"):
        write_notes(dossiers, build_all(FROM_STOCKHOLM), tmp_path)
    assert list(tmp_path.iterdir()) == []
