"""An article beside its claims is whole."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.brief.articles import ShownArticle, show_article, show_articles
from summarizer.brief.context import Library
from summarizer.clean import clean_article
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord
from summarizer.segment import split_sentences
from tests.brief.notes import build_all
from tests.merge.readouts import Article, build

TEXT = "Minister rings minister\n\nThey spoke. They agreed.\n\nShare\nTweet\n\nIt rained."


def cut(text: str) -> ArticleRecord:
    """Return a record whose sentences are cut as in a run."""
    segmented = split_sentences(clean_article(RawArticle(id="a", source="a.txt", text=text)))
    record = build(Article("a"))
    article = record.article.model_copy(
        update={"raw": segmented.raw, "sentences": segmented.sentences}
    )
    return record.model_copy(update={"article": article})


def show(record: ArticleRecord) -> ShownArticle:
    """Return it as a note shows it."""
    return show_article(record, Library([record], load_gazetteer()))


def words(shown: ShownArticle) -> str:
    """Return all characters but white space."""
    return "".join(
        "".join(passage.text.split())
        for paragraph in shown.paragraphs
        for passage in paragraph.passages
    )


def test_paragraphs_are_the_articles() -> None:
    """A new line begins a new paragraph; sentences of one line stay together."""
    shown = show(cut(TEXT))
    lines = [[one.text for one in paragraph.passages] for paragraph in shown.paragraphs]
    assert ["They spoke.", "They agreed."] in lines
    assert ["It rained."] in lines
    assert "".join(TEXT.split()) == words(shown)


def test_furniture_of_one_kind_is_one_paragraph() -> None:
    """A list of short lines is not spread over the page, and says why it is none of the article."""
    record = build(Article("a", ("They spoke.", "Share this."), furniture="share bar"))
    shown = show(record)
    assert [paragraph.furniture for paragraph in shown.paragraphs] == [None, "share bar"]


@given(st.text(alphabet=st.sampled_from("Ab .!?\n\t\"'“”шע\u202e1•|$"), max_size=200))
def test_no_character_is_lost(text: str) -> None:
    """Whatever the text, all of it that is not white space is shown, in its order."""
    assert words(show(cut(f"They spoke. {text}"))) == "".join(f"They spoke. {text}".split())


def test_a_dossier_shows_each_of_its_articles_once() -> None:
    """In the order of its readouts, by the names that pointers use."""
    records = build_all(
        Article("000_a", ("They spoke by phone.",), published="2023-11-28"),
        Article("001_b", ("It was the other side that rang.",), published="2023-11-29"),
    )
    (dossier,) = merge_calls(records)
    shown = show_articles(dossier, Library(records, load_gazetteer()))
    assert [article.label for article in shown] == ["000", "001"]
    assert {article.language for article in shown} == {"en"}
