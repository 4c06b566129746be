"""A claim's words are found in a sentence that says it, and not in one that does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.claims import (
    even_out,
    meaning,
    numbers_of,
    quotes_of,
    read_words,
    support,
    weigh_words,
)
from summarizer.text.stems import read_tokens


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("treaty", "accord", True),
        ("ended", "terminating", True),
        ("visits", "trip", True),
        ("thanks", "grateful", True),
        ("agrees", "asks", False),
        ("war", "peace", False),
        ("opened", "closed", False),
    ],
)
def test_near_synonyms_mean_the_same(one: str, other: str, *, same: bool) -> None:
    """Near-synonyms of the field are one meaning; opposites and degrees of commitment are not."""
    assert (meaning(one) == meaning(other)) is same


def test_words_of_reporting_carry_nothing() -> None:
    """What every readout says of itself does not count as content."""
    assert read_words("During the telephone conversation they also noted that").meanings == set()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("200,000 doses", ["200000"]),
        ("seven of 12 tonnes", ["7", "12"]),
        ("3.50 and 007", ["3.5", "7"]),
        ("one of two, the first", []),
        ("COP29 in 2024", ["2024"]),
        ("forty per cent", ["40"]),
        ("0 cases", ["0"]),
    ],
)
def test_numbers_in_digits(text: str, numbers: list[str]) -> None:
    """Digits and number words meet; names with digits and mere articles are no numbers."""
    assert list(numbers_of(read_tokens(text))) == numbers


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('said "no chance of  business"', ("no chance of business",)),
        ("a \u201cdurable\u201d and \u2018joint approach\u2019", ("durable", "joint approach")),
        ("Iran's view of Iraq's plan", ()),
        ("no marks", ()),
        ('an open " mark', ()),
    ],
)
def test_quoted_words(text: str, quotes: tuple[str, ...]) -> None:
    """Whatever marks are used, quoted words are found; apostrophes are no marks."""
    assert quotes_of(text) == quotes


def test_even_out_keeps_words() -> None:
    """Only case, spaces and kinds of marks are evened out."""
    assert even_out("  \u201cNo\u00a0 Chance\u201d, he\u2019d said.") == '"no chance", he\'d said'


def test_rare_words_weigh_more() -> None:
    """A word that one sentence has tells more than one that all have."""
    weights = weigh_words([frozenset({"a", "b"}), frozenset({"a"}), frozenset({"a", "c"})])
    assert weights["b"] == weights["c"] > weights["a"] > 0


def test_support_is_the_weighted_share() -> None:
    """The share counts words by weight; one that the article lacks weighs as the rarest."""
    weights = {"a": 1.0, "b": 3.0}
    assert support(frozenset({"a", "b"}), frozenset({"b"}), weights) == pytest.approx(0.75)
    assert support(frozenset({"a", "z"}), frozenset({"a"}), weights) == pytest.approx(0.25)
    assert support(frozenset(), frozenset(), weights) == 1.0
    assert support(frozenset({"z"}), frozenset(), {}) == 0.0


@given(st.text(max_size=120))
def test_a_text_supports_itself(text: str) -> None:
    """Whatever a text says, it says itself."""
    meanings = read_words(text).meanings
    assert support(meanings, meanings, weigh_words([meanings])) == pytest.approx(1.0)
