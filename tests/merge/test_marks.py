"""What a copy must not change is read, what a printer may put otherwise is not."""

import pytest

from summarizer.merge.marks import read_marked
from tests.merge.readouts import Article, build, ground


def marks(*sentences: str, aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> set[str]:
    """Return the marks of an article's last sentence as `kind value`, other words left out."""
    found = read_marked(build(Article("a", sentences, aliases=aliases)))[-1].marks
    return {f"{mark.kind} {mark.value}" for mark in found if mark.kind != "word"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The quota is 1,500 tons.", {"number 1500"}),
        ("The quota rose for the third time, to twelve tons.", {"number third", "number 12"}),
        ("The quota was not kept.", {"negation not"}),
        ("The U.S. quota and that of the United States are one.", {"name us"}),
        ("The talks with Sweden went on.", {"name se"}),
        ("The talks could go on before the thaw.", {"limit could", "limit before"}),
        ("The talks went on at the sea.", set[str]()),
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
    record = ground(text)
    dates = [mark.value for one in read_marked(record) for mark in one.marks if mark.kind == "date"]
    assert dates == ["2024-05-03", "2024-05-09"]


def test_marks_stand_in_the_order_of_the_text() -> None:
    """Who phoned whom is told by the order alone."""
    record = build(Article("a", ("Then Sweden sold Norway 30 boats and Denmark 50.",)))
    found = [mark.words for mark in read_marked(record)[0].marks if mark.kind in {"name", "number"}]
    assert found == ["Sweden", "Norway", "30", "Denmark", "50"]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("normalisation", "normalization"),
        ("neighbouring", "neighboring"),
        ("defence", "defense"),
        ("centre", "center"),
        ("programmes", "programs"),
        ("cancelled", "canceled"),
        ("dialogue", "dialog"),
    ],
)
def test_a_word_is_one_in_british_and_american_spelling(british: str, american: str) -> None:
    """A printer's house style says nothing else."""
    one, other = (
        read_marked(build(Article("a", (f"They {word} it.",))))[0].marks
        for word in (british, american)
    )
    assert [mark.value for mark in one] == [mark.value for mark in other]
    assert len(one) == 1


def test_who_phoned_and_who_speaks_are_marks_of_their_sentences() -> None:
    """Both as grounding has them; a sentence that reports nothing of a call is no claim."""
    text = (
        "On 3 May 2024, Norway's Foreign Minister Espen Barth Eide phoned Sweden's Foreign"
        " Minister Tobias Billstrom. Eide said that the ferry would sail. The port is old."
    )
    first, second, third = read_marked(ground(text))
    assert [mark.words for mark in first.marks if mark.kind == "caller"] == ["Espen Barth Eide"]
    assert [mark.words for mark in second.marks if mark.kind == "speaker"] == ["Espen Barth Eide"]
    assert [one.is_claim for one in (first, second, third)] == [True, True, False]
