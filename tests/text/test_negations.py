"""Negations are found with what they govern, clause by clause."""

import pytest

from summarizer.text.negations import may_deny, read_clauses


def scopes(text: str) -> list[tuple[str, str]]:
    """Return each cue as written and the first word it governs."""
    return [(cue.words, cue.scope[0]) for clause in read_clauses(text) for cue in clause.cues]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oslo will not recognise the border", [("not recognise", "recogn")]),
        ("he refused to extend it", [("refused extend", "extend")]),
        ("he ruled out talks", [("ruled out talks", "=discuss")]),
        ("he turned down offers", [("turned down offers", "offer")]),
        ("no Latvian port opened, but trade goes on", [("no port", "port")]),
        ("the offer was firmly rejected", [("rejected offer", "offer")]),
        ("biased and were rejected", []),
        ("does not rule out a meeting", []),
        ("not only fish", []),
        ("No. 10 said so", []),
        ("whether or not they come", []),
        ("it is not keenly awaited", [("not awaited", "await")]),
        ("not", []),
    ],
)
def test_cues(text: str, found: list[tuple[str, str]]) -> None:
    """A cue governs its clause, its head a word of meaning; harmless ones and pairs are none."""
    assert scopes(text) == found


def test_scope_ends_where_another_verb_begins() -> None:
    """What 'and' joins is not governed."""
    [clause] = read_clauses("ruled out force and wanted talks on fish")
    assert clause.is_denied("=military")
    assert not clause.is_denied("fish")
    assert clause.refuses


@pytest.mark.parametrize(
    ("text", "word", "turned"),
    [
        ("to stop attacks on crews from abroad", "=attack", True),
        ("to stop attacks on crews from abroad", "abroad", False),
        ("to stop it and lift bans", "=bar", False),
        ("the ban will be lifted", "=lift", False),
        ("his claims are baseless", "claim", True),
        ("the baseless claims stand", "stand", False),
        ("a cease-fire there was discussed", "=discuss", False),
    ],
)
def test_words_that_turn_round(text: str, word: str, *, turned: bool) -> None:
    """A word that turns round does so to what follows, an adjective to what it is said of."""
    assert (word in read_clauses(text)[0].turned) is turned


@pytest.mark.parametrize(
    ("text", "negative"),
    [("he condemned it", True), ("the claim is false", True), ("he opened it", False)],
)
def test_negative_words(text: str, *, negative: bool) -> None:
    """Words that only find fault make a clause negative and deny nothing."""
    [clause] = read_clauses(text)
    assert clause.is_negative is negative
    assert clause.cues == ()


def test_clauses_without_cues_need_not_be_read() -> None:
    """A set of words tells whether anything in it can deny."""
    assert may_deny(frozenset({"he", "refused"}))
    assert may_deny(frozenset({"ruled"}))
    assert not may_deny(frozenset({"he", "agreed"}))


def test_hostile_text_is_read_at_once() -> None:
    """A clause without an end is cut, so that its scopes stay near."""
    clauses = read_clauses("not fish " * 50_000)
    assert max(len(clause.cues) for clause in clauses) <= 60
