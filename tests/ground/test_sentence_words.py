"""Sentences as words with their people reduced to letters."""

from summarizer.ground.sentence_words import mentions_by_sentence, sentence_words
from summarizer.text.fold import fold
from tests.ground.marked import mark


def test_people_are_letters_and_places_stay() -> None:
    """P for principals, Q for others, everything at its place in the text."""
    marked = mark("[p1:President Roe]'s “aide” met [p3:Q. Poe] in U.S.-held&nbsp;land.")
    mentions = mentions_by_sentence(marked.persons)[1]
    text = marked.article.raw.text
    words = sentence_words(fold(text), marked.article.sentences[0], mentions, {"p1"})
    assert [word.text for word in words] == [
        *("P", "'s", '"', "aide", '"', "met", "Q", "in", "u.s", ".", "-", "held", "land", ".")
    ]
    assert text[words[0].start : words[0].end] == "President Roe"
    assert text[words[6].start : words[6].end] == "Q. Poe"
    assert "nbsp" not in {word.text for word in words}


def test_two_people_at_one_place_are_a_group() -> None:
    """'the two leaders' is both; a mention inside another does not count."""
    marked = mark("[p1:The two leaders] agreed.")
    (mention,) = marked.persons[0].mentions
    inner = mention.model_copy(update={"start": mention.start + 4})
    words = sentence_words(
        fold(marked.article.raw.text),
        marked.article.sentences[0],
        [(mention, "p1"), (mention, "p2"), (inner, "p3")],
        {"p1", "p2"},
    )
    assert words[0].keys == {"p1", "p2"}
    assert [word.text for word in words] == ["P", "agreed", "."]
