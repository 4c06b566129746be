"""Whatever the text: nothing is lost, nothing overlaps, quotations are slices."""

# ruff: noqa: RUF001 - signs as they stand in articles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.clean import clean_article
from summarizer.records.article import RawArticle, SegmentedArticle
from summarizer.segment import split_sentences

FRAGMENTS = st.sampled_from(
    [
        "The president phoned his counterpart on Monday.",
        "Leaders of two states talk",
        "28.11.2023 13:30",
        "Related Posts",
        "U. S. Secretary",
        "Agreement.President",
        "News.Az",
        " date 2024-09-16 ",
        "<p>",
        "</p>",
        "“",
        '"',
        "• $ 1.7",
        "***",
        "Photo: x",
        "\n",
        "\r\n",
        "\n\n",
        "\u2028",
        "\u202e",
        "\u200b",
        "\0",
        "։",
        "Nov. 21",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=30).map(" ".join),
    st.lists(FRAGMENTS, max_size=30).map("\n".join),
)


def segmented(text: str) -> SegmentedArticle:
    """Clean and cut a text."""
    return split_sentences(clean_article(RawArticle(id="a", source="a", text=text)))


@given(TEXTS)
@settings(max_examples=200)
def test_sentences_cover_the_text(text: str) -> None:
    """Numbered from 1, in order, apart, without white space at the ends, and nothing left out."""
    article = segmented(text)
    assert [s.number for s in article.sentences] == list(range(1, len(article.sentences) + 1))
    end = 0
    for sentence in article.sentences:
        assert text[end : sentence.start].strip() == ""
        assert sentence.start >= end
        quote = text[sentence.start : sentence.end]
        assert quote == quote.strip() != ""
        end = sentence.end
    assert text[end:].strip() == ""


@given(TEXTS)
@settings(max_examples=100)
def test_marking_is_stable(text: str) -> None:
    """The same text is marked and cut alike each time."""
    assert segmented(text) == segmented(text)


HOSTILE = {
    "digits": "1",
    "rows of digits": "1234567890\n",
    "brackets": "([{",
    "open quotes": "“Ab c. ",
    "glued": "end.He ",
    "initials": "A.",
    "right to left": "\u202eabc ",
    "zero width": "a\u200b",
    "nul": "a\0",
    "dates": "27.11.2023 ",
    "rows of dates": "Nov. 27, 2023\n",
    "tags": "<p>",
    "rules": "a{b}",
    "credits": "photo: ",
    "heads": "Similar news\n",
    "paragraphs": "The president said that it was good for all of them.\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_cut(unit: str) -> None:
    """A long text of nothing but traps has sentences within it, and no crash."""
    text = (unit * (120_000 // len(unit) + 1))[:120_000]
    assert segmented(text).sentences[-1].end <= len(text)
