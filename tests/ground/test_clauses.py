"""Verbs of a sentence and their speakers."""

import pytest

from summarizer.ground.clauses import read_clauses
from summarizer.ground.sentence_words import sentence_words
from summarizer.text.fold import fold
from tests.ground.marked import mark


def speakers(line: str, *, subject: str | None = None, reports: int = 0) -> list[str | None]:
    """Return who speaks in a sentence, in text order."""
    marked = mark(line)
    mentions = [(m, p.key) for p in marked.persons for m in p.mentions]
    (sentence,) = marked.article.sentences
    words = sentence_words(fold(marked.article.raw.text), sentence, mentions, {"p1", "p2"})
    said, _ = read_clauses(words, {"american": "US"}, subject, reports=reports)
    return [one.speaker for one in said]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[p1:Roe] said that [p2:Doe] had rejected the claim.", ["p1"]),
        ("[p1:Roe] thanked the hosts, while [p2:Doe] urged restraint.", ["p1", "p2"]),
        ("[p1:Roe] asked for help; [p2:Doe] agreed to send it.", ["p1", "p2"]),
        ("[p1:Roe] congratulated [p2:Doe] and [p2:Doe] thanked him.", ["p1", "p2"]),
        ("[p1:Roe] said that peace holds and rejected the claim.", ["p1"]),
        ("[p1:Roe] said that peace holds, and rejected the claim.", ["p1", "p1"]),
        ("[p1:Roe] stressed how central ties are and shared values.", ["p1"]),
        ("[p1:Roe] praised what [p2:Doe] supports.", ["p1"]),
        ("Asked what [p1:Roe] demands, nobody spoke.", []),
        ("[p1:Roe], [p3:Poe] said, rejected the claim.", ["p1"]),
        ("[p1:Roe] thanked the hosts, said the ministry.", ["p1"]),
        ("[p3:Poe] thanked the hosts, urging restraint.", []),
        ("[p1:Roe] assured [p1:Roe] of help.", []),
        ("[p3:Poe] and [p1:Roe] had rejected the claim.", []),
        ("He and [p1:Roe] told each other the news.", ["both"]),
        ("Both hope to sign it.", ["both"]),
        ("The talk, with [p2:Doe] underlining the need, was long.", ["p2"]),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_speakers(line: str, expected: list[str | None]) -> None:
    """Nested clauses keep the outer speaker, clauses of their own have their own."""
    assert speakers(line) == expected


def test_pronoun_needs_somebody_known() -> None:
    """Without a subject before, 'he' is nobody."""
    assert speakers("He urged restraint.") == []
    assert speakers("He urged restraint.", subject="p2") == ["p2"]


def test_talking_reports_the_call() -> None:
    """In the report of a call 'discussed' adds nothing, but verbs may go on from it."""
    assert speakers("[p1:Roe] and [p2:Doe] discussed trade.", reports=1) == []
    assert speakers("[p1:Roe] talked with [p2:Doe] and thanked him.", reports=1) == ["p1"]
    assert speakers("[p1:Roe] rang [p2:Doe] to thank him.", reports=1) == ["p1"]
    assert speakers("[p1:Roe] rang [p2:Doe] to thank him.", reports=2) == []
