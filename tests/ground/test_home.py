"""The country that an article is written from."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.home import find_home
from summarizer.text.fold import fold
from summarizer.text.lexicon import Term, make_lexicon
from tests.ground.dated import segmented


def home(text: str, url: str | None = None) -> str | None:
    """Return the home of a text."""
    article = segmented(text, url=url)
    terms: dict[int, list[Term]] = {s.number: [] for s in article.sentences}
    for term in make_lexicon(load_gazetteer()).find_terms(text, fold(text)):
        number = next(s.number for s in article.sentences if s.start <= term.start < s.end)
        terms[number].append(term)
    return find_home(article, load_gazetteer(), terms, fold(text))


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("The minister spoke.", "https://www.gov.uk/government/news/a-call", "GB"),
        ("The minister spoke.", "https://a-page.az/news/1", "AZ"),
        ("The minister spoke.", "https://a-page.tv/news/1", None),
        ("The minister spoke.", "http://[not an address", None),
        ("LIMA, May 4 (ABC) - The minister spoke.", None, "PE"),
        ("LIMA: The minister spoke to the press.", None, "PE"),
        ("The minister flew to Lima: she will speak.", None, None),
        ("", None, None),
    ],
    ids=["outlet", "domain", "sold domain", "broken", "dateline", "colon", "no dateline", "empty"],
)
def test_home(text: str, url: str | None, expected: str | None) -> None:
    """Address first, then dateline; neither is guessed."""
    assert home(text, url) == expected
