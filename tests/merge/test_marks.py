"""What a copy must not change is read, what a printer may put otherwise is not."""

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.merge.marks import read_marked
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from tests.merge.readouts import Article, build


def marks(*sentences: str, aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> set[str]:
    """Return the marks of an article's last sentence as `kind value`."""
    record = build(Article("a", sentences, aliases=aliases))
    return {f"{mark.kind} {mark.value}" for mark in read_marked(record)[-1].marks}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The quota is 1,500 tons.", {"number 1500"}),
        ("The quota rose for the third time, by twelve tons.", {"number third", "number 12"}),
        ("The quota was not kept.", {"negation not"}),
        ("The U.S. quota and that of the United States are one.", {"name us"}),
        ("The talks with Sweden went on.", {"name se"}),
        ("The talks went on by the sea.", set[str]()),
    ],
)
def test_numbers_names_and_negations_are_marks(sentence: str, expected: set[str]) -> None:
    """Each is compared in one form, whatever its spelling."""
    assert marks(sentence) == expected


def test_a_capital_makes_a_name_only_within_a_sentence() -> None:
    """The first word of a sentence is a name if it has its capital elsewhere too."""
    assert marks("They met at Fjordheim.", "Fjordheim was cold.") == {"name fjordheim"}
    assert marks("They met at Fjordheim.", "Winters are cold.") == set()


def test_a_person_is_one_in_every_form() -> None:
    """Forms that the text has of a person are one name; one of two persons' forms is none."""
    known = (("Jane Roe", ("Jane Roe", "Roe")), ("John Doe", ("John Doe", "the envoy")))
    assert marks("Then Roe spoke.", aliases=known) == {"name jane roe"}
    assert marks("Then The envoy spoke.", aliases=known) == {"name john doe"}
    both = (("Jane Roe", ("Roe",)), ("Ann Roe", ("Roe",)))
    assert marks("Then Roe spoke.", aliases=both) == {"name roe"}


@pytest.mark.parametrize(
    "sentence",
    [
        "FJORDHEIM, May 4 (Fjord Wire) - the quota was kept.",
        "Fjordheim (FW) — the quota was kept.",
        "The quota was kept, Fjord Wire reports citing the Sea Board.",
        "The quota was kept (Fjord Wire informs).",
    ],
)
def test_what_a_printer_adds_is_no_mark(sentence: str) -> None:
    """Its dateline and whom it reports are its own."""
    assert marks(sentence) == set()


def test_dates_are_compared_as_resolved() -> None:
    """A date is one in any words, and a stamp of the page is none."""
    text = (
        "4 May 2024\n\nOn May 3, Norway's Foreign Minister Espen Barth Eide phoned Sweden's Foreign"
        " Minister Tobias Billstrom. They will meet on the 9th of May 2024."
    )
    article = prepare_article(RawArticle(id="a", source="a.txt", text=text), load_gazetteer())
    record = make_record(article, answer_by_rules(article))
    dates = [mark.value for one in read_marked(record) for mark in one.marks if mark.kind == "date"]
    assert dates == ["2024-05-03", "2024-05-09"]
