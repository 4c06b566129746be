"""The subject of a verb, read leftwards."""

import pytest

from summarizer.ground.sentence_words import Word
from summarizer.ground.subjects import find_subject, main_subject

SIDES = {"azerbaijani": "AZ"}


def words_of(line: str) -> list[Word]:
    """Cut a line at its spaces; P and R are principals, Q is somebody else."""
    keys = {"P": "p1", "R": "p2", "Q": "p9"}
    return [
        Word(
            "P" if text == "R" else text,
            0,
            0,
            frozenset({keys[text]}) if text in keys else frozenset[str](),
        )
        for text in line.split()
    ]


@pytest.mark.parametrize(
    ("line", "kind", "key"),
    [
        ("P said", "person", "p1"),
        ("P has also firmly said", "person", "p1"),
        ("P , for his part , said", "person", "p1"),
        ("P for his part said", "person", "p1"),
        ("P , who is also a member , said", "person", "p1"),
        ("P ( left ) said", "person", "p1"),
        ("P , said", "person", "p1"),
        ("P and R said", "both", None),
        ("P , and R said", "both", None),
        ("Q , and P said", "other", None),
        ("he said", "pronoun", None),
        ("they said", "both", None),
        ("both said", "both", None),
        ("they both said", "both", None),
        ("the two leaders jointly and flatly said", "both", None),
        ("the heads of state said", "both", None),
        ("the azerbaijani side said", "side", "AZ"),
        ("the turkish side said", "other", None),
        ("it was said", "it", None),
        ("talks with P said", "other", None),
        ("leaders said", "other", None),
        ("P , who said", "relative", "p1"),
        ("thanked and said", "joined", None),
        ("the ministry said", "other", None),
    ],
    ids=str,
)
def test_subject(line: str, kind: str, key: str | None) -> None:
    """Auxiliaries, adverbs and insertions do not hide it; prepositions and owners do."""
    words = words_of(line)
    subject = find_subject(words, len(words) - 1, SIDES)
    assert subject is not None
    assert (subject.kind, subject.key) == (kind, key)


@pytest.mark.parametrize("line", ["P will say", "P wants to say", "said", "P could say"], ids=str)
def test_no_subject(line: str) -> None:
    """Infinitives, verbs behind a modal and the first word have none."""
    words = words_of(line)
    assert find_subject(words, len(words) - 1, SIDES) is None


def test_auxiliaries_are_told() -> None:
    """Passive and past perfect matter for what the verb means."""
    words = words_of("P had been told")
    subject = find_subject(words, 3, SIDES)
    assert subject is not None
    assert (subject.passive, subject.perfect, subject.auxiliary) == (True, True, 1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("in a call with R , P said", "p1"),
        ("P 's office told R", "p2"),
        ("P spoke to R", "p1"),
        ("nobody came", None),
    ],
    ids=str,
)
def test_main_subject(line: str, expected: str | None) -> None:
    """The first person that stands free, neither owner nor behind a preposition."""
    main = main_subject(words_of(line))
    assert (next(iter(main.keys)) if main else None) == expected
