"""Readouts of two sides lie side by side: what only one has, what both have."""

import pytest

from summarizer.brief.briefing import Comparison, Said
from summarizer.brief.comparison import compare_sides
from summarizer.brief.statements import write_readouts
from summarizer.records.values import Statement
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
    return compare_sides(write_readouts(context), make_matcher(context))


def gists(statements: tuple[Said, ...]) -> list[str]:
    """Return what was said."""
    return [one.gist for one in statements]


def test_only_here_only_there_and_both() -> None:
    """Each statement is in one place, and the match shows its words."""
    found = compare(
        article("000_a", "AZ", ORCHARDS, PEACE_NORTH), article("001_b", "US", PEACE_SOUTH, DAMS)
    )
    assert found is not None
    (subject,) = found.both
    assert (subject.words, subject.is_certain) == (("peace", "treaty", "Georgia"), True)
    assert gists(subject.statements) == [PEACE_NORTH, PEACE_SOUTH]
    assert [(one.title, gists(one.statements)) for one in found.only] == [
        ("Azerbaijani readout", [ORCHARDS]),
        ("American readout", [DAMS]),
    ]
    assert found.lengths == ("Azerbaijani readout: 2 statements", "American readout: 2 statements")


def test_few_common_words_are_shown_as_uncertain() -> None:
    """A person should look where two words are all that speaks for it."""
    found = compare(
        article("000_a", "AZ", "the Georgia pipeline"),
        article("001_b", "US", "pipelines, orchards, dams, Georgia"),
    )
    assert found is not None
    assert [subject.is_certain for subject in found.both] == [False]


def test_certain_subjects_come_first_and_shared_statements_join() -> None:
    """Two statements on one subject make one subject; what is sure stands first."""
    found = compare(
        article("000_a", "AZ", "Norway fish", PEACE_NORTH),
        article("001_b", "US", "fish of Norway, figs", PEACE_SOUTH, f"{PEACE_SOUTH} soon"),
    )
    assert found is not None
    assert [subject.is_certain for subject in found.both] == [True, False]
    assert gists(found.both[0].statements) == [PEACE_NORTH, PEACE_SOUTH, f"{PEACE_SOUTH} soon"]


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
    assert gists(found.only[0].statements) == [ORCHARDS]
    assert found.only[1].statements == ()
    assert found.lengths[1] == "American readout: 1 statement"
