"""From stored records to notes, with copies sharing what is equal in them."""

from pathlib import Path

from summarizer.ask import answer_by_rules
from summarizer.brief import Choice
from summarizer.cli.notes import count_notes, share_copies, tell_results, write_results
from summarizer.data import load_gazetteer
from summarizer.output import OutputFolder
from summarizer.pipeline import Outcome, make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord
from tests.cli.commands import ANOTHER, CALL


def record(name: str, text: str, published: str | None = None) -> ArticleRecord:
    """Make a record by rules."""
    raw = RawArticle(id=name, source=f"{name}.txt", text=text, published=published)
    grounded = prepare_article(raw, load_gazetteer())
    return make_record(grounded, answer_by_rules(grounded))


def test_copies_share_without_changing() -> None:
    """Equal records come out as they went in; what is equal in them is one object."""
    records = [record("a", CALL), record("b", CALL), record("c", ANOTHER)]
    shared = list(share_copies(records))
    assert shared == records
    assert shared[0].checked.calls[0].date is shared[1].checked.calls[0].date
    assert shared[0].article.sentences is shared[1].article.sentences


def test_what_differs_is_kept() -> None:
    """The same text with another publication date has its own grounding."""
    text = "On Monday President Emmanuel Macron phoned Chancellor Olaf Scholz."
    records = [record("a", text, "2024-02-07"), record("b", text, "2024-03-06")]
    assert list(share_copies(records)) == records


def test_wanted_calls_get_their_notes(tmp_path: Path) -> None:
    """A condition leaves the other calls out."""
    with OutputFolder(tmp_path) as output:
        for made in (record("a", CALL), record("b", ANOTHER)):
            output.add(Outcome(made.article.raw.source, made, None))
        output.commit()
    assert write_results(tmp_path, tmp_path, ("md",)).notes == 2
    part = tmp_path / "part"
    choice = Choice(lambda dossier: dossier.date == "2023-05-09")
    assert write_results(tmp_path, part, ("md",), choice).notes == 1
    assert len(list((part / "notes").glob("2023*.md"))) == 1


def test_notes_are_counted_in_words() -> None:
    """One note is not `1 notes`."""
    assert [count_notes(number) for number in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


def test_the_page_to_begin_with_is_named(tmp_path: Path) -> None:
    """The one to click on where there is one, else the first form's."""
    assert tell_results(2, tmp_path, ("md", "html")) == f"2 notes: {tmp_path}/notes/index.html"
    assert tell_results(1, tmp_path, ("docx", "md")).endswith("index.docx")


def test_tables_are_written_beside_notes_or_instead(tmp_path: Path) -> None:
    """Tables of some calls have those alone; notes stay only if they are asked to."""
    with OutputFolder(tmp_path) as output:
        for made in (record("a", CALL), record("b", ANOTHER)):
            output.add(Outcome(made.article.raw.source, made, None))
        output.commit()
    write_results(tmp_path, tmp_path, ("md", "jsonl"))
    calls = tmp_path / "rows" / "calls.jsonl"
    assert len(calls.read_text(encoding="utf-8").splitlines()) == 2
    part = tmp_path / "part"
    write_results(tmp_path, part, ("jsonl",), Choice(lambda one: one.date == "2023-05-09"))
    (line,) = (part / "rows" / "calls.jsonl").read_text(encoding="utf-8").splitlines()
    assert '"dossier_id": "2023-05-09-' in line
    notes = tmp_path / "notes" / "index.md"
    write_results(tmp_path, tmp_path, ("csv",), keeps_notes=True)
    assert notes.exists()
    write_results(tmp_path, tmp_path, ("csv",))
    assert not notes.exists()


def test_the_folder_of_tables_is_named(tmp_path: Path) -> None:
    """With the forms that were written; without notes there is no line on them."""
    both = tell_results(1, tmp_path, ("md", "csv", "plover"))
    assert both.splitlines()[1] == f"tables (csv, plover): {tmp_path}/rows"
    assert tell_results(1, tmp_path, ("csv",)) == f"tables (csv): {tmp_path}/rows"
