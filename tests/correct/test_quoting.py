"""Evidence of corrections."""

from summarizer.correct.quoting import quote
from tests.correct.samples import RECORD


def test_sentences_are_cut_from_the_text() -> None:
    """Each once, in the order given; what the article has not is left out."""
    found = quote(RECORD.article, (3, 1, 3, 9, 0))
    assert [one.sentence for one in found] == [3, 1]
    text = RECORD.article.raw.text
    assert all(text[one.start : one.end] == one.quote for one in found)
