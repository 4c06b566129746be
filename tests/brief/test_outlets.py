"""An outlet is named where the page names it."""

import pytest

from summarizer.brief.outlets import Outlets
from summarizer.data import load_gazetteer
from tests.merge.readouts import Article, build

OUTLETS = Outlets(load_gazetteer())


@pytest.mark.parametrize(
    ("article", "outlet"),
    [
        pytest.param(Article("a", url="https://www.news.az/news/1"), "News.Az", id="known address"),
        pytest.param(Article("a", url="https://lake.example/1"), "lake.example", id="address"),
        pytest.param(Article("a", url="http://[broken"), None, id="no address"),
        pytest.param(
            Article("a", ("They spoke.", "News.Az"), furniture="navigation"),
            "News.Az",
            id="line with a name",
        ),
        pytest.param(
            Article("a", ("They spoke.", "www.lake.example"), furniture="navigation"),
            "lake.example",
            id="line with an address",
        ),
        pytest.param(
            Article("a", ("They spoke.", "Anadolu Agency sells more."), furniture="subscription"),
            "Anadolu",
            id="small print",
        ),
        pytest.param(
            Article("a", ("They spoke.", "Interfax and Ukrinform sell more."), furniture="byline"),
            None,
            id="two in small print",
        ),
        pytest.param(
            Article("a", ("They spoke.", "U.S."), furniture="caption"), None, id="no host"
        ),
        pytest.param(Article("a", ("They spoke.", "News.Az")), None, id="article text"),
        pytest.param(
            Article("a", ("They spoke.", "report"), furniture="navigation"), None, id="a word"
        ),
    ],
)
def test_outlets_come_from_the_page(article: Article, outlet: str | None) -> None:
    """The address first, then a line of its own, then small print; never the article's words."""
    assert OUTLETS.find(build(article)) == outlet
