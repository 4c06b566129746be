"""Words of one family share a stem, and offsets point into the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.stems import fold_word, read_tokens, stem

FAMILIES = (
    "agrees agreed agreement agreeing agree",
    "negotiations negotiate negotiating negotiated",
    "accept accepted accepts acceptance",
    "cancel cancelled canceled cancelling cancellation",
    "support supporting supportive supports",
    "delimit delimitation",
    "visit visits visiting visited",
    "commit commitment committed",
    "refuse refusal refused",
    "proposal proposed propose proposals",
    "strong strengthen strengthening",
    "sent sends send sending",
    "territory territorial",
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.split()[0])
def test_forms_of_a_word_meet(family: str) -> None:
    """Inflected and derived forms have one stem."""
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("constitution", "construction"),
        ("agree", "agenda"),
        ("refuse", "refugee"),
        ("accept", "access"),
        ("attack", "attach"),
        ("minister", "mining"),
        ("discuss", "disclose"),
        ("70", "7"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    """A stem does not join words of other families."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Çavuşoğlu\u2019s", "cavusoglu"),
        ("O'Brien\u2019s", "obrien"),
        ("İlham", "ilham"),
        ("states'", "states"),
        ("doesn't", "doesnt"),
        ("200,000", "200000"),
        ("Əliyev", "aliyev"),
    ],
)
def test_spellings_meet(word: str, folded: str) -> None:
    """Case, marks, possessives and separators of thousands do not matter."""
    assert fold_word(word) == folded


def test_tokens_of_a_sentence() -> None:
    """Words and numbers come in order; abbreviations are read letter by letter."""
    keys = [token.key for token in read_tokens("The U.S.\u2019s 70-day plan for COP29, at 3.5%")]
    assert keys == ["the", "u", "s", "s", "70", "day", "plan", "for", "cop29", "at", "3.5"]


@given(st.text(max_size=200))
def test_offsets_slice_the_text(text: str) -> None:
    """Every token is the slice that its offsets give, and tokens do not overlap."""
    end = 0
    for token in read_tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end


@pytest.mark.parametrize("verb", ["reopen", "weaken", "shorten", "happen"])
def test_verbs_in_en_keep_together(verb: str) -> None:
    """What is reopened is what one reopens."""
    assert {stem(f"{verb}{end}") for end in ("", "ed", "ing", "s")} == {stem(verb)}
