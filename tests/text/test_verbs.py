"""Reporting verbs in all their forms."""

import pytest

from summarizer.text.verbs import verb_at


@pytest.mark.parametrize(
    ("words", "index", "lemma", "act", "form"),
    [
        ("he said so", 1, "say", None, "past"),
        ("noting the progress", 0, "note", None, "ing"),
        ("he stresses it", 1, "stress", None, "present"),
        ("he reiterated it", 1, "reiterate", None, "past"),
        ("he denied it", 1, "deny", "REJECT", "past"),
        ("he denies it", 1, "deny", "REJECT", "present"),
        ("he regretted it", 1, "regret", "ACCUSE", "past"),
        ("committing himself", 0, "commit", "AGREE", "ing"),
        ("he called for help", 1, "call", "REQUEST", "past"),
        ("they touched upon it", 1, "touch", "CONSULT", "past"),
        ("they spoke as well of it", 1, "speak", "CONSULT", "past"),
        ("he made it clear", 1, "make", None, "past"),
        ("he expressed deep concern", 1, "express", "ACCUSE", "past"),
        ("he offered his condolences", 1, "offer", "SUPPORT", "past"),
        ("he gave him an account", 1, "give", "CONSULT", "past"),
        ("he was grateful", 2, "grateful", "SUPPORT", "adjective"),
        ("he offered to host talks", 1, "offer", "SUPPORT", "past"),
        ("they undertook it", 1, "undertake", "AGREE", "past"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_verb(words: str, index: int, lemma: str, act: str | None, form: str) -> None:
    """Regular and irregular forms, particles, nouns and adjectives that take a verb's part."""
    verb = verb_at(words.split(), index)
    assert verb is not None
    assert (verb.lemma, verb.act, verb.form) == (lemma, act, form)


@pytest.mark.parametrize(
    ("words", "index"),
    [
        ("he left", 1),
        ("he called him", 1),
        ("he touched it", 1),
        ("he gave him bread", 1),
        ("the grateful nation", 1),
        ("he drew it", 1),
    ],
    ids=str,
)
def test_no_verb(words: str, index: int) -> None:
    """Other verbs, and such as lack their particle or noun."""
    assert verb_at(words.split(), index) is None


def test_words_of_a_verb() -> None:
    """Particles belong to it, also behind 'as well'."""
    found = [verb_at(words.split(), 0) for words in ("said it", "pointed out that", "spoke too of")]
    assert [verb.words if verb else 0 for verb in found] == [1, 2, 3]
