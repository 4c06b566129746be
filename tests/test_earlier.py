"""Records of earlier runs, found by their article."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.earlier import HEAD_BYTES, PART, STOPPED, EarlierRecords
from summarizer.errors import NoteError
from summarizer.output import RECORDS, OutputFolder
from summarizer.pipeline import Reuse, summarise_articles
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from summarizer.versions import current_versions

TEXT = "President Alar Karis of Estonia phoned President Sauli Niinistö of Finland on 2 March 2022."


def article(name: str, text: str = TEXT) -> RawArticle:
    """An article of our own wording."""
    return RawArticle(id=name, source=f"{name}.txt", text=f"{text} File {name}.")


async def by_rules(grounded: GroundedArticle) -> Answered:
    """Answer without a model."""
    return answer_by_rules(grounded)


def write_records(folder: Path, names: Iterable[str], *, whole: bool = True) -> list[str]:
    """Run over articles of these names; give the lines of records."""

    def identify(_: GroundedArticle) -> str:
        return "asked"

    def recall(_: RawArticle) -> None:
        return None

    async def run() -> None:
        reuse = Reuse(current_versions(), identify, recall)
        with OutputFolder(folder) as output:
            raws = [article(name) for name in names]
            async for one in summarise_articles(raws, by_rules, load_gazetteer(), reuse=reuse):
                output.add(one)
            if whole:
                output.commit()

    asyncio.run(run())
    return (folder / (RECORDS if whole else PART)).read_text("utf-8").splitlines()


def test_record_is_found_by_its_article(tmp_path: Path) -> None:
    """With the very line; an article that is not there is not found."""
    lines = write_records(tmp_path, ["a", "b"])
    with EarlierRecords(tmp_path) as earlier:
        found = earlier.find(article("b"))
        assert found is not None
        assert found.line == lines[1] == found.record.model_dump_json()
        assert earlier.find(article("c")) is None
        assert earlier.find(article("a", "Another text.")) is None


def test_moved_article_is_found(tmp_path: Path) -> None:
    """A file that has another name now, or stands further down in a list."""
    write_records(tmp_path, ["a"])
    with EarlierRecords(tmp_path) as earlier:
        assert earlier.find(article("a").model_copy(update={"source": "list.jsonl:9"})) is not None


def test_head_of_a_line_names_its_article(tmp_path: Path) -> None:
    """However long the rest is: that is what is searched."""
    (line,) = write_records(tmp_path, ["a"])
    assert '"provenance":{"article":"' in line[: HEAD_BYTES // 2]


def test_stopped_run_has_left_its_beginning(tmp_path: Path) -> None:
    """What each of several stopped runs has made is found, until one is through."""
    write_records(tmp_path, ["a", "b"], whole=False)
    with (tmp_path / PART).open("r+") as part:  # killed in the middle of a line
        part.truncate((tmp_path / PART).stat().st_size - 99)
    with EarlierRecords(tmp_path) as earlier:
        assert earlier.find(article("a")) is not None
        assert earlier.find(article("b")) is None
    write_records(tmp_path, ["c"], whole=False)
    with EarlierRecords(tmp_path) as earlier:
        assert [earlier.find(article(name)) is not None for name in "abc"] == [True, False, True]
        assert not (tmp_path / PART).exists()
        earlier.forget_stopped()
    assert not (tmp_path / STOPPED).exists()


def test_newer_record_of_a_stopped_run_goes_before(tmp_path: Path) -> None:
    """What the last whole run has of the same article is older."""
    (old,) = write_records(tmp_path, ["a"])
    (tmp_path / PART).write_text(f"{old} \n", "utf-8")
    with EarlierRecords(tmp_path) as earlier:
        found = earlier.find(article("a"))
        assert found is not None
        assert found.line == f"{old} "


def test_cut_line_hides_no_whole_one(tmp_path: Path) -> None:
    """Neither of the last whole run nor of a run that was stopped before."""
    (old,) = write_records(tmp_path, ["a"])
    for _ in range(2):
        (tmp_path / PART).write_text(old[:-99], "utf-8")
        with EarlierRecords(tmp_path) as earlier:
            assert earlier.find(article("a")) is not None


def test_what_is_no_record_is_no_record(tmp_path: Path) -> None:
    """A line of another form, or without a provenance, is made again."""
    lines = write_records(tmp_path, ["a", "b"])
    spoilt = lines[0].replace('"answered"', '"replied"'), lines[1].replace('"provenance"', '"x"')
    (tmp_path / RECORDS).write_text("\n".join(spoilt) + "\n", encoding="utf-8")
    with EarlierRecords(tmp_path) as earlier:
        assert earlier.find(article("a")) is None
        assert earlier.find(article("b")) is None


def test_empty_folder_has_none(tmp_path: Path) -> None:
    """Nor one that is not there; nothing is made."""
    with EarlierRecords(tmp_path / "out") as earlier:
        assert earlier.find(article("a")) is None
    assert not list(tmp_path.iterdir())


def test_folder_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the way out."""
    write_records(tmp_path, ["a"])

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(NoteError, match=r"Permission denied.*--out"):
        EarlierRecords(tmp_path)
