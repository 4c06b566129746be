"""Whatever the sentence: attributions lie in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.data import load_gazetteer
from summarizer.ground.attributions import find_attributions
from tests.ground.marked import call, mark

CALL = "[p1:Roe] spoke by phone with [p2:Doe]."
WORDS = st.sampled_from(
    [
        *("[p1:Roe]", "[p2:Doe]", "[p3:Poe]", "he", "they", "both", "it", "the sides", "said"),
        *("that", "and", ",", ";", '"', ".", "(", ")", "was", "had", "to", "noting", "thanked"),
        *("agreed", "discussed", "by", "with", "who", "said,", "for his part", "According to"),
        *("called for", "expressed", "hope", "grateful", "trade", "'s", "\u200b", "…"),
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
@settings(max_examples=300)
def test_attributions_lie_in_their_sentence(line: str) -> None:
    """Verb and clause are stretches of the sentence, never empty, speakers are on the line."""
    marked = mark(CALL, line)
    sentence = marked.article.sentences[1]
    for one in find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer()):
        assert sentence.start <= one.start < one.end <= sentence.end
        assert marked.cut(one.start, one.end).strip()
        assert one.verb in marked.cut(sentence.start, sentence.end)
        assert one.speaker in {"p1", "p2", "both", "AZ", "US", None}


@pytest.mark.parametrize(
    "unit",
    ["said that ", "[p1:Roe] said ", ", and noting ", "he said, ", '" ', "was discussed ", "; "],
    ids=str,
)
def test_long_sentences_are_read_through(unit: str) -> None:
    """The longest sentence there is gives attributions that lie in it, or none; no crash."""
    marked = mark(CALL, unit * (4_800 // len(unit)), calls=[call(1)])
    sentences = marked.article.sentences
    for one in find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer()):
        within = sentences[one.sentence - 1]
        assert within.start <= one.start < one.end <= within.end
