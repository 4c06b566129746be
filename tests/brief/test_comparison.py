"""Readouts of two sides lie side by side: what only one has, what both have."""

from dataclasses import replace

import pytest

from summarizer.brief.briefing import Comparison, ComparisonRow
from summarizer.brief.comparison import compare_sides
from summarizer.brief.statements import write_readouts
from summarizer.records.values import Statement, Topic
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim

PEACE_NORTH = "the peace treaty with Georgia is ready"
PEACE_SOUTH = "a peace agreement with Georgia would be welcome"
ORCHARDS, DAMS = "the orchards are in bloom", "the dams leak"


def article(name: str, side: str | None, *gists: str) -> Article:
    """Return an article with a sentence and a statement for each gist."""
    statements = tuple(
        Claim(Statement(speaker=None, act="SUPPORT", gist=gist), (number,))
        for number, gist in enumerate(gists, start=1)
    )
    return Article(name, gists, (Call(side=side, statements=statements),))


def compare(*articles: Article) -> Comparison | None:
    """Return the comparison of some readouts."""
    context = make_context(*articles)
    return compare_sides(write_readouts(context), (), context, make_matcher(context))


def told(row: ComparisonRow) -> tuple[str, ...]:
    """Return what each side says, in the order of sides."""
    return tuple("; ".join(said.gist for said in cell.statements) for cell in row.cells)


def rows(*articles: Article) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and gists of each row."""
    found = compare(*articles)
    assert found is not None
    return [(row.kind, told(row)) for row in found.rows]


def test_only_here_only_there_and_both() -> None:
    """Each statement is in one row, in the sides' own order, and the match shows its words."""
    found = compare(
        article("000_a", "AZ", ORCHARDS, PEACE_NORTH), article("001_b", "US", PEACE_SOUTH, DAMS)
    )
    assert found is not None
    assert [(row.kind, told(row)) for row in found.rows] == [
        ("only", (ORCHARDS, "")),
        ("both", (PEACE_NORTH, PEACE_SOUTH)),
        ("only", ("", DAMS)),
    ]
    reason = found.rows[1].reason
    assert (reason.names, reason.words, reason.topics) == (("Georgia",), ("peace", "treaty"), ())
    assert [(side.title, side.length) for side in found.sides] == [
        ("Azerbaijani account", "2 statements, 12 words"),
        ("American account", "2 statements, 11 words"),
    ]


def test_what_a_side_says_first_comes_before_what_both_say() -> None:
    """Neither side's order is turned round for the other's."""
    found = rows(
        article("000_a", "AZ", ORCHARDS, PEACE_NORTH, "figs are sweet"),
        article("001_b", "US", DAMS, PEACE_SOUTH),
    )
    assert [told for _, told in found] == [
        (ORCHARDS, ""),
        ("", DAMS),
        (PEACE_NORTH, PEACE_SOUTH),
        ("figs are sweet", ""),
    ]


def test_few_common_words_are_shown_as_uncertain() -> None:
    """A person should look where two words are all that speaks for it."""
    ((kind, _),) = rows(
        article("000_a", "AZ", "the Georgia pipeline"),
        article("001_b", "US", "pipelines, orchards, dams, Georgia"),
    )
    assert kind == "uncertain"


def test_statements_that_share_a_match_join() -> None:
    """Two statements of a side on one subject stand beside the other side's in one row."""
    found = rows(
        article("000_a", "AZ", PEACE_NORTH),
        article("001_b", "US", PEACE_SOUTH, f"{PEACE_SOUTH} soon"),
    )
    assert found == [("both", (PEACE_NORTH, f"{PEACE_SOUTH}; {PEACE_SOUTH} soon"))]


def test_a_remark_and_its_denial_conflict() -> None:
    """One speaker cannot have said that the pipeline opens and that it does not."""
    opens, denies = "the Georgia pipeline will open", "the Georgia pipeline will not open"
    assert [
        kind for kind, _ in rows(article("000_a", "AZ", opens), article("001_b", "US", denies))
    ] == ["conflicting"]


def test_shared_themes_are_a_reason() -> None:
    """A theme that both readouts have for their sentences is named with the words."""
    topic = Claim(Topic(label="peace treaty"))
    articles = [article("000_a", "AZ", PEACE_NORTH), article("001_b", "US", PEACE_SOUTH)]
    with_topics = [
        replace(one, calls=(replace(one.calls[0], topics=(topic,)),)) for one in articles
    ]
    found = compare(*with_topics)
    assert found is not None
    assert found.rows[0].reason.topics == ("peace treaty",)


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param([article("000_a", "AZ", ORCHARDS)], id="one readout"),
        pytest.param(
            [article("000_a", "AZ", ORCHARDS), article("001_b", "AZ", DAMS)], id="one side"
        ),
        pytest.param(
            [article("000_a", "AZ", ORCHARDS), article("001_b", None, DAMS)], id="open side"
        ),
    ],
)
def test_fewer_than_two_sides_are_not_compared(articles: list[Article]) -> None:
    """Two outlets with one side's account are not two sides."""
    assert compare(*articles) is None


def test_two_readouts_of_one_side_are_compared_as_one() -> None:
    """What either of a side's readouts has, the side has."""
    found = compare(
        article("000_a", "AZ", ORCHARDS),
        article("001_b", "AZ", PEACE_NORTH),
        article("002_c", "US", PEACE_SOUTH),
    )
    assert found is not None
    assert [told(row) for row in found.rows] == [(ORCHARDS, ""), (PEACE_NORTH, PEACE_SOUTH)]
    assert found.sides[0].length == "2 statements, 5 words and 7 words"


def test_of_many_accounts_the_shortest_and_the_longest_length_are_told() -> None:
    """Forty lengths one after the other tell nobody anything."""
    many = [article(f"{number}", "AZ", f"{'word ' * number}{number}") for number in range(1, 6)]
    found = compare(*many, article("us", "US", DAMS))
    assert found
    assert found.sides[0].length == "5 statements, 5 accounts of 2 words to 6 words"
