"""Whatever the sentence: attributions lie in it, and long ones take linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    for one in find_attributions(marked.article, marked.persons, marked.calls):
        assert sentence.start <= one.start < one.end <= sentence.end
        assert marked.cut(one.start, one.end).strip()
        assert one.verb in marked.cut(sentence.start, sentence.end)
        assert one.speaker in {"p1", "p2", "both", "AZ", "US", None}


@pytest.mark.parametrize(
    "unit",
    ["said that ", "[p1:Roe] said ", ", and noting ", "he said, ", '" ', "was discussed ", "; "],
    ids=str,
)
def test_long_sentences_take_linear_time(unit: str) -> None:
    """Four times the words take less than ten times the time, up to the longest sentence."""
    timings: list[float] = []
    for size in (1_200, 4_800):
        marked = mark(CALL, unit * (size // len(unit)), calls=[call(1)])
        start = time.process_time()
        find_attributions(marked.article, marked.persons, marked.calls)
        timings.append(time.process_time() - start)
    assert timings[1] < 10 * timings[0] + 0.05
