"""What a run leaves in its folder, whole or not at all."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError, NoteError
from summarizer.output import (
    ERRORS,
    FACTS,
    RECORDS,
    OutputFolder,
    flatten_record,
    hold_folder,
    read_records,
)
from summarizer.pipeline import Outcome, make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord

TEXT = (
    "ROME - On 14 May 2021 Prime Minister Mario Draghi received a phone call from Spanish Prime "
    "Minister Pedro Sánchez."
)


@pytest.fixture(scope="module")
def record() -> ArticleRecord:
    """A record of an article of our own wording."""
    raw = RawArticle(id="draghi", source="d.txt", text=TEXT)
    grounded = prepare_article(raw, load_gazetteer())
    return make_record(grounded, answer_by_rules(grounded))


def lines(path: Path) -> list[dict[str, object]]:
    """Parse JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_outcome_has_its_line(tmp_path: Path, record: ArticleRecord) -> None:
    """Records, flat facts and errors are written; what is read back is what was written."""
    with OutputFolder(tmp_path / "new" / "out") as output:
        output.add(Outcome("d.txt", record, None))
        output.add(Outcome("e.txt", None, ArticleError("e.txt", "is empty")))
        output.commit()
    folder = tmp_path / "new" / "out"
    assert sorted(path.name for path in folder.iterdir()) == sorted([RECORDS, FACTS, ERRORS])
    assert list(read_records(folder / RECORDS)) == [record]
    assert lines(folder / FACTS) == [flatten_record(record)]
    assert lines(folder / ERRORS) == [{"source": "e.txt", "error": "e.txt: is empty"}]


def test_flat_facts_have_the_scorers_form(record: ArticleRecord) -> None:
    """Who spoke with whom, when, who phoned: in the form that labelled sets are scored in."""
    flat = flatten_record(record)
    assert flat["id"] == "draghi"
    assert flat["calls"] == [
        {
            "date": "2021-05-14",
            "participants": [
                {"name": "Mario Draghi", "country": "IT", "office": "Prime Minister"},
                {"name": "Pedro Sanchez", "country": "ES", "office": "Prime Minister"},
            ],
            "initiator": "Pedro Sanchez",
        }
    ]


def test_withheld_values_are_no_facts(record: ArticleRecord) -> None:
    """What the checks struck is not counted: neither a value nor a whole call."""
    (call,) = record.checked.calls
    struck = call.model_copy(
        update={"initiator": call.initiator.model_copy(update={"status": "withheld"})}
    )
    gone = call.model_copy(update={"withheld": True})
    checked = record.checked.model_copy(update={"calls": (struck, gone)})
    flat = flatten_record(record.model_copy(update={"checked": checked}))
    calls = flat["calls"]
    assert isinstance(calls, list)
    assert [item["initiator"] for item in calls] == [None]


def test_an_interrupted_run_leaves_the_last_one(tmp_path: Path, record: ArticleRecord) -> None:
    """Until the end the files of the last run stay, and what was done is beside them."""
    (tmp_path / RECORDS).write_text("old\n", encoding="utf-8")
    with suppress(KeyboardInterrupt), OutputFolder(tmp_path) as output:
        output.add(Outcome("d.txt", record, None))
        raise KeyboardInterrupt
    assert (tmp_path / RECORDS).read_text(encoding="utf-8") == "old\n"
    assert list(read_records(tmp_path / f"{RECORDS}.part")) == [record]


def test_nothing_is_left_of_a_run_over_nothing(tmp_path: Path) -> None:
    """Where nothing was read, no empty files take the place of the last run's."""
    (tmp_path / RECORDS).write_text("old\n", encoding="utf-8")
    with OutputFolder(tmp_path) as output:
        output.discard()
    assert [path.name for path in tmp_path.iterdir()] == [RECORDS]


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    """A file in the way is an error before any work, and it says what to do."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(NoteError, match="--out"), OutputFolder(tmp_path / "out"):
        pass


@pytest.mark.parametrize(
    ("content", "named"),
    [
        pytest.param(b"{}\n", "records.jsonl:1", id="no record"),
        pytest.param(b'{"version": 1', "records.jsonl:1", id="cut off"),
        pytest.param(b"\xff\xfe\n", "no UTF-8", id="no text"),
    ],
)
def test_broken_records_are_named(tmp_path: Path, content: bytes, named: str) -> None:
    """The error names file and line."""
    (tmp_path / RECORDS).write_bytes(content)
    with pytest.raises(NoteError, match=named):
        list(read_records(tmp_path / RECORDS))


def test_missing_records_say_what_writes_them(tmp_path: Path) -> None:
    """Somebody who checks before running is told to run."""
    with pytest.raises(NoteError, match="summarizer run"):
        list(read_records(tmp_path / RECORDS))


def test_one_run_at_a_time_writes_a_folder(tmp_path: Path) -> None:
    """A second run is told so before it touches anything; the lock ends with the first."""
    held = hold_folder(tmp_path)
    with held, pytest.raises(NoteError, match="another run"), hold_folder(tmp_path):
        pass
    with hold_folder(tmp_path):
        pass


def test_a_folder_in_the_place_of_a_file_is_known_at_once(tmp_path: Path) -> None:
    """Not after all articles were asked about."""
    (tmp_path / FACTS).mkdir()
    with pytest.raises(NoteError, match=FACTS), OutputFolder(tmp_path):
        pass
    assert not list(tmp_path.glob("*.part"))
