"""Notes stay right and readable whatever the set is: one account, forty, no date, odd names."""

from pathlib import Path

import pytest

from summarizer.brief import write_notes
from summarizer.merge import merge_calls
from summarizer.records.formats import FormatName
from summarizer.records.values import Person, Statement
from tests.golden.test_same_content import words_of_docx, words_of_page
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, Claim, build

FORMS: tuple[FormatName, ...] = ("md", "html", "docx")


def account(
    name: str, gist: str = "figs are ripe", side: str | None = "AZ", **call: object
) -> Article:
    """Return an account of a call with one statement."""
    said = Claim(Statement(speaker="Ilham Aliyev", act="SUPPORT", gist=gist))
    fields = {"side": side, "statements": (said,), **call}
    return Article(name, (f"In {name} he said that {gist}.",), (Call(**fields),))  # type: ignore[arg-type] # a test's own


def write(folder: Path, *articles: Article) -> list[Path]:
    """Write the notes of some articles in all forms and return those of calls."""
    records = [build(article) for article in articles]
    files = write_notes(merge_calls(records), records, folder, FORMS).files
    return [path for path in files if not path.stem.startswith(("index", "timeline"))]


def note(folder: Path, *articles: Article) -> str:
    """Return the one note of some articles, in Markdown, and see that all forms are there."""
    paths = write(folder, *articles)
    assert sorted(path.suffix for path in paths) == [".docx", ".html", ".md"]
    return next(path for path in paths if path.suffix == ".md").read_text(encoding="utf-8")


def test_one_account_of_a_side(tmp_path: Path) -> None:
    """Nothing is compared; who is silent is said."""
    text = note(tmp_path, account("a1"))
    assert "## What each side says" in text
    assert "Readouts compared" not in text
    assert "- **No readout in this set:** United States" in text


def test_no_account_of_either_side(tmp_path: Path) -> None:
    """A third party's account is nobody's readout."""
    text = note(tmp_path, account("a1", side="FR"))
    assert "### French account [a1]" in text
    assert "- **No readout in this set:**\n  - United States\n  - Azerbaijan\n" in text


def test_forty_accounts(tmp_path: Path) -> None:
    """Every statement is there, long lists of pointers are counted."""
    sides = ("AZ", "US")
    articles = [
        account(f"r{number}", f"orchard {number} has {number * 7} trees", sides[number % 2])
        for number in range(40)
    ]
    paths = write(tmp_path, *articles)
    texts = {path.suffix: path for path in paths}
    text = texts[".md"].read_text(encoding="utf-8")
    assert all(f"orchard {number} has {number * 7} trees" in text for number in range(40))
    assert "and 34 more" in text
    assert "20 accounts of" in text
    forms = (
        words_of_page(texts[".html"].read_text(encoding="utf-8")),
        words_of_docx(texts[".docx"].read_bytes()),
    )
    assert all(str(number * 7) in found for number in range(40) for found in forms)


def test_no_date_and_two_calls_of_a_pair_on_a_day(tmp_path: Path) -> None:
    """An open date is called open; two calls that one article tells of stay two notes."""
    text = note(tmp_path / "open", account("a1", date=None))
    assert "# Antony Blinken and Ilham Aliyev, date not given" in text
    two = Article("b1", ("In the morning.", "In the evening."), (Call(), Call()))
    paths = [path for path in write(tmp_path / "two", two) if path.suffix == ".md"]
    assert len({path.name for path in paths}) == 2
    for path in paths:
        assert "tells of 2 calls of these people on 27 November 2023: each is kept apart" in (
            path.read_text(encoding="utf-8")
        )


@pytest.mark.parametrize(
    "name",
    ["Jean " + "Baptiste-" * 21 + "Roe", "Roe " + "x" * 196, "\u0639\u0644\u064a " * 50, "Ω" * 200],
    ids=["long", "one word", "right to left", "not Latin"],
)
def test_names_of_200_characters(name: str, tmp_path: Path) -> None:
    """They stand whole in every form, and make file names that any system takes."""
    person = Person(name=name.strip(), country="FR", office="Envoy")
    paths = write(tmp_path, account("a1", people=(person, ALIYEV), initiator=name.strip()))
    assert all(len(path.name.encode()) <= 200 and path.name.isascii() for path in paths)
    text = next(path for path in paths if path.suffix == ".md").read_text(encoding="utf-8")
    assert name.split(maxsplit=1)[0] in text
    assert f"{name.strip()}, according to the Azerbaijani account" in text


def test_text_from_right_to_left(tmp_path: Path) -> None:
    """It is isolated in a page, so that the words around it keep their order."""
    gist = "\u0642\u0627\u0644 \u0625\u0646 \u0627\u0644\u062a\u064a\u0646 \u0646\u0627\u0636\u062c"
    paths = write(tmp_path, account("a1", gist))
    page = next(path for path in paths if path.suffix == ".html").read_text(encoding="utf-8")
    assert f"<bdi>{gist}</bdi>" in page
    text = next(path for path in paths if path.suffix == ".md").read_text(encoding="utf-8")
    assert gist in text


def test_people_without_any_name(tmp_path: Path) -> None:
    """The office stands for them."""
    minister = Person(name=None, country="FR", office="Foreign Minister")
    text = note(tmp_path, account("a1", people=(minister, BLINKEN)))
    assert "Foreign Minister of France (name not given)" in text
