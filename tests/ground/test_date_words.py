"""The words on which dates hang."""

import pytest

from summarizer.ground.date_words import KINDS, VERBS, WEAK, WordKind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("phoned", "call"),
        ("conversation", "call"),
        ("talks", "talks"),
        ("said", "report"),
        ("statement", "report"),
        ("summit", "event"),
        ("ceasefire", "event"),
        ("states", None),
        ("received", None),
    ],
)
def test_kind_of_word(word: str, kind: WordKind | None) -> None:
    """Each word is of one kind; what is more often another word is of none."""
    assert KINDS.get(word) == kind


def test_verbs_and_matters_are_listed() -> None:
    """Every verb and every matter of talk has a kind, and no matter is a verb."""
    assert set(KINDS) >= VERBS | WEAK
    assert not VERBS & WEAK
