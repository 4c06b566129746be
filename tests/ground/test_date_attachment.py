"""What a date belongs to in its sentence."""

import pytest

from summarizer.ground.date_attachment import head_of, is_coordinated
from summarizer.ground.date_heads import find_heads, find_words
from summarizer.text.dates import find_expressions
from summarizer.text.fold import fold


def kinds(sentence: str) -> list[str | None]:
    """Return the kind of head of each date expression of a sentence."""
    folded = fold(sentence)
    heads = find_heads(find_words(folded, 0, len(folded)))
    found = [
        head_of(heads, one.start, one.end, spoken=one.date.month is None)
        for one in find_expressions(sentence)
    ]
    return [head and head.kind for head in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the November 15 hearing was long", ["event"]),
        ("a June 20 phone call was held", ["call"]),
        ("Monday's phone call lasted an hour", ["call"]),
        ("yesterday's explosion shook them", ["event"]),
        ("they hailed the unmediated July 16 meeting", ["event"]),
        ("the terms of the November 9, 2020, Statement hold", ["report"]),
        ("last year's August 8 Peace Summit", ["event"]),
        ("the June 20 letterhead stayed", ["event"]),
        ("in a tweet of February 26 the embassy announced it", ["report"]),
        ("he mourned the crash of 19 May 2024 by phone", ["event"]),
        ("on the evening of 5 May he phoned", ["call"]),
        ("they spoke for the first time since May 2022", ["event"]),
        ("the call was held on August 7", ["call"]),
        ("the call, after years of war, took place on August 7", ["call"]),
        ("the Baku summit was held on August 7", ["event"]),
        ("the ministry said on Tuesday that the two spoke", ["report"]),
        ("he said that on Tuesday the two spoke", ["call"]),
        ("the two spoke on Tuesday, the ministry said", ["call"]),
        ("the two spoke, the ministry said on Tuesday", ["report"]),
        ("a spokesman said Blinken today spoke to Aliyev", ["call"]),
        ("the Kremlin Monday said the two spoke", ["report"]),
        ("On Tuesday the two spoke, the ministry said", ["call"]),
        ("On Tuesday the ministry said the two spoke", ["report"]),
        ("On Tuesday the White House made public what they had discussed on a call", ["report"]),
        ("On Tuesday, in a call with Ode, he stressed peace", ["call"]),
        ("On Tuesday the readout of the call praised it", [None]),
        ("he phoned Ode, who arrived in Baku on Sunday", ["event"]),
        ("Vance, who took office on November 1, phoned Ode", [None]),
        ("he phoned Ode about the ceasefire on Monday", ["call"]),
        ("he phoned Ode about the ceasefire on November 10", ["event"]),
        ("he phoned Ode about the attack on Monday", ["event"]),
        ("he called on Ode on Monday", [None]),
        ("Istanbul talks were held on Monday", ["event"]),
        ("talks by phone were held on Monday", ["call"]),
        ("trade grew on Monday; the two spoke", [None]),
        ("Vance told Ode on Monday in a phone call that roads would open", ["call"]),
        ("Vance told Ode on Monday by phone that roads would open", ["call"]),
        ("Vance told an outlet on Monday in a phone interview that roads would open", ["report"]),
        ("Vance told reporters on Monday about his call with Ode", ["report"]),
        ("Vance said he 'just spoke' with Ode on Monday", ["call"]),
        ('Vance said he "just spoke" with Ode on Monday', ["call"]),
        ('According to a statement "a call was held on Monday"', ["call"]),
        ('According to a statement by Ode "today a call was held"', ["call"]),
        ("Vance spoke at 10:30 on Monday with Ode", ["call"]),
        ("Vance spoke with Ode as well as Ito on Monday", ["call"]),
        ("it was his first call as president on Monday", ["call"]),
        ("Vance spoke with Ode as snow fell on Monday", ["event"]),
        ("they held a video conference on Monday", ["call"]),
        ("they held a telephone meeting on Monday", ["call"]),
        ("they held a press conference on Monday", ["event"]),
    ],
)
def test_head(sentence: str, expected: list[str | None]) -> None:
    """The nearest word that a date can hang on in its clause has it."""
    assert kinds(sentence) == expected


def test_words_of_a_call_are_heads_whatever_they_are() -> None:
    """Where a call is known to be reported, its words date it."""
    text = "vance exchanged views by wire with ode on monday"
    heads = find_heads(find_words(text, 0, len(text)), [(6, 29)])
    found = head_of(heads, 42, 48, spoken=True)
    assert found is not None
    assert (found.kind, found.start) == ("call", 6)


@pytest.mark.parametrize(
    ("between", "expected"),
    [(" and ", True), (", ", True), (" and on ", True), (" but ", False), ("; ", False)],
)
def test_coordination(between: str, expected: bool) -> None:
    """A list of dates hangs on one word."""
    text = f"march 1{between}march 27"
    sentence = find_heads(find_words(text, 0, len(text)))
    assert is_coordinated(sentence, 7, 7 + len(between), len(text)) is expected


def test_far_words_do_not_count() -> None:
    """A sentence without end has no heads from its beginning."""
    text = "they spoke " + "word " * 200 + "on monday"
    assert head_of(find_heads(find_words(text, 0, len(text))), len(text) - 6, len(text)) is None
