"""Some notes of a set are written anew, and the others stay."""

from pathlib import Path

from summarizer.brief.renewal import Batch, renew_notes
from summarizer.merge import merge_calls
from tests.merge.readouts import Article, Call, build

FIRST = Article("000_a", ("The border came up.",), (Call(date="2023-11-27", side="AZ"),))
SECOND = Article("001_b", ("Grain came up.",), (Call(date="2024-11-27"),))
NAMES = ["2023-11-27-antony-blinken-ilham-aliyev", "2024-11-27-antony-blinken-ilham-aliyev"]


def batch(wanted: str, index: str | None = "") -> Batch:
    """Return both calls, one of them wanted."""
    records = [build(FIRST), build(SECOND)]
    news = {NAMES[0]: ("000_a came in.",)}
    return Batch(merge_calls(records), frozenset({wanted}), records, ("000_c",), news, index)


def test_notes_that_are_not_written_stay(tmp_path: Path) -> None:
    """As long as somebody wants them."""
    renew_notes([batch(NAMES[0])], tmp_path, ("md",), lambda _: True)
    renew_notes([batch(NAMES[1], None)], tmp_path, ("md",), lambda _: True)
    assert {path.stem for path in tmp_path.glob("*.md")} == {*NAMES, "index"}
    renew_notes([], tmp_path, ("md",), lambda name: name.startswith("2024"))
    assert {path.stem for path in tmp_path.glob("*.md")} == {NAMES[1]}


def test_news_are_told_under_the_articles_short_names(tmp_path: Path) -> None:
    """An article outside of the batch may take the short one."""
    renew_notes([batch(NAMES[0])], tmp_path, ("md", "html"), lambda _: True)
    text = (tmp_path / f"{NAMES[0]}.md").read_text(encoding="utf-8")
    assert "## Since the last version of this note\n\n- [000_a] came in." in text
    page = (tmp_path / f"{NAMES[0]}.html").read_text(encoding="utf-8")
    assert "Since the last version of this note" in page


def test_a_batch_without_an_index_leaves_the_picture_of_the_set(tmp_path: Path) -> None:
    """The timeline is of the whole set, not of what is written anew."""
    renew_notes([batch(NAMES[0])], tmp_path, ("md",), lambda _: True)
    (tmp_path / "timeline.svg").unlink()
    renew_notes([batch(NAMES[1], None)], tmp_path, ("md",), lambda _: True)
    assert not (tmp_path / "timeline.svg").exists()
