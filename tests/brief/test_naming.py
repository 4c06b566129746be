"""People are called by one word where an article does."""

import pytest

from summarizer.brief.naming import Namer
from summarizer.records.values import Person
from tests.brief.notes import make_context
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call

XI = Person(name="Xi Jinping", country="CN", office="President")
OTHER_ALIYEV = Person(name="Vagif Aliyev", country="AZ", office="Minister")


@pytest.mark.parametrize(
    ("people", "aliases", "short"),
    [
        ((BLINKEN, ALIYEV), ("Ilham Aliyev", "Aliyev", "the president"), "Aliyev"),
        ((BLINKEN, ALIYEV), ("Ilham Aliyev", "Ilham", "Aliyev"), "Aliyev"),
        ((BLINKEN, ALIYEV), ("Ilham Aliyev", "the president"), "Ilham Aliyev"),
        ((ALIYEV, OTHER_ALIYEV), ("Aliyev",), "Ilham Aliyev"),
    ],
    ids=["surname", "both words", "never short", "shared"],
)
def test_short_names_are_the_articles(
    people: tuple[Person, ...], aliases: tuple[str, ...], short: str
) -> None:
    """A word of the name that the text uses by itself, and that is no one else's."""
    article = Article(
        "000_a", calls=(Call(people=people),), aliases=(("Ilham Aliyev", aliases), ("X", ("X",)))
    )
    assert Namer(make_context(article)).name("Ilham Aliyev") == short


def test_a_family_name_that_comes_first_stays_first() -> None:
    """Nobody is called by the last word only because it is last."""
    article = Article(
        "000_a", calls=(Call(people=(BLINKEN, XI)),), aliases=(("Xi Jinping", ("Xi",)),)
    )
    assert Namer(make_context(article)).name("Xi Jinping") == "Xi"


def test_sides_are_named_in_words() -> None:
    """A side or both sides are no name."""
    namer = Namer(make_context(Article("000_a")))
    assert [namer.name(one) for one in ("AZ", "both", "Jane Roe")] == [
        "The Azerbaijani side",
        "Both sides",
        "Jane Roe",
    ]
