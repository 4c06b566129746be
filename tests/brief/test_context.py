"""Parts of a note share their look-ups."""

import pytest

from summarizer.brief.context import Library
from summarizer.data import load_gazetteer
from summarizer.errors import NoteError
from tests.brief.notes import build_all, make_context
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call
from tests.merge.test_copies import REPORT


def test_records_are_found_by_id_and_source() -> None:
    """Two files of one name are two articles."""
    (record,) = build_all(Article("a"))
    raw = record.article.raw.model_copy(update={"source": "other/a.txt"})
    other = record.model_copy(update={"article": record.article.model_copy(update={"raw": raw})})
    library = Library([record, other], load_gazetteer())
    assert library.record("a", "other/a.txt") is other
    assert library.record("a") is record


@pytest.mark.parametrize("source", [None, "elsewhere.txt"], ids=["any", "other source"])
def test_other_records_are_refused(source: str | None) -> None:
    """A dossier is briefed from the records it was merged from, or not at all."""
    library = Library(build_all(Article("a")), load_gazetteer())
    with pytest.raises(NoteError, match="merge and brief the same records"):
        library.record("a" if source else "b", source)


def test_a_calls_place_counts_withheld_ones() -> None:
    """Findings count every call of the answer; the place of a readout's does too."""
    calls = (Call(withheld=True), Call(people=(BLINKEN, PASHINYAN)))
    context = make_context(Article("a", calls=calls))
    assert context.place(context.dossier.readouts[0]) == 1


@pytest.mark.parametrize(
    ("article", "teller", "described"),
    [
        (Article("a", calls=(Call(side="AZ"),)), "the Azerbaijani account", "Azerbaijan"),
        (Article("a"), "this account", "side not shown"),
        (
            Article("a", url="https://lake.example/1"),
            "the account of lake.example",
            "side not shown (in lake.example)",
        ),
    ],
    ids=["side", "nothing", "outlet"],
)
def test_readouts_are_called_by_side_or_outlet(
    article: Article, teller: str, described: str
) -> None:
    """Whose account it is, as far as that is known."""
    context = make_context(article)
    (readout,) = context.dossier.readouts
    assert context.teller(readout) == teller
    assert context.describe(readout).text == described


@pytest.mark.parametrize(
    ("copies", "words"),
    [(1, "the same text in 1 more article"), (2, "the same text in 2 more articles")],
)
def test_copies_are_counted(copies: int, words: str) -> None:
    """Articles with the same text are counted beside it; without names they are no outlets."""
    articles = [Article(f"a{number}", REPORT, (Call(side="AZ"),)) for number in range(copies + 1)]
    context = make_context(*articles)
    (readout,) = context.dossier.readouts
    assert context.describe(readout).text == f"Azerbaijan, {words}"


@pytest.mark.parametrize(
    ("hosts", "words"),
    [
        (("a.example", "b.example"), "printed by 1 more outlet"),
        (("a.example", "b.example", "c.example"), "printed by 2 more outlets"),
        (("a.example", "b.example", "b.example"), "the same text in 2 more articles"),
    ],
    ids=["one", "two", "one twice"],
)
def test_outlets_that_are_named_are_counted(hosts: tuple[str, ...], words: str) -> None:
    """Only different, named outlets are called outlets."""
    articles = [
        Article(f"a{number}", REPORT, (Call(side="AZ"),), url=f"https://{host}/{number}")
        for number, host in enumerate(hosts)
    ]
    context = make_context(*articles)
    (readout,) = context.dossier.readouts
    assert context.describe(readout).text == f"Azerbaijan (in a.example), {words}"


def test_sides_and_year_are_those_of_the_dossier() -> None:
    """Sides in the order of readouts; a year counts once any readout has it."""
    context = make_context(
        Article("a", ("One.",), (Call(side="US"),)),
        Article("b", ("Two.",), (Call(side="AZ", date="XXXX-11-27"),)),
    )
    assert (context.sides, context.has_year) == (("US", "AZ"), True)
    assert not make_context(Article("a", calls=(Call(date="XXXX-11-27"),))).has_year
