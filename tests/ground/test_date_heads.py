"""The words of a sentence that a date can hang on."""

import pytest

from summarizer.ground.date_heads import find_heads, find_words


def heads_of(text: str, *calls: tuple[int, int]) -> list[tuple[str, str, bool]]:
    """Return words, kind and whether it is told, of each head of a sentence."""
    found = find_heads(find_words(text, 0, len(text)), calls).heads
    return [(text[head.start : head.end], head.kind, head.verb) for head in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vance phoned ode", [("phoned", "call", True)]),
        ("in a phone call", [("phone", "call", False), ("call", "call", False)]),
        ("vance called on ode", []),
        ("vance called for calm", []),
        ("the talks failed", [("talks", "event", False)]),
        ("talks by phone", [("talks", "call", False), ("phone", "call", False)]),
        ("it was made public", [("public", "report", True)]),
        ("the public said", [("said", "report", True)]),
        ("the summit's host", [("summit's", "event", False)]),
        ("a video conference", [("conference", "call", False)]),
        ("a press conference", [("conference", "event", False)]),
        ("the united states issues", []),
        ("", []),
    ],
)
def test_heads(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Each word that a date can hang on is found, with what it is about."""
    assert heads_of(text) == expected


@pytest.mark.parametrize(
    ("text", "call", "verb"),
    [
        ("they made a phone call", (5, 22), True),
        ("in a phone call they", (3, 15), False),
        ("a video conference", (0, 18), False),
        ("they exchanged views by wire", (5, 28), True),
    ],
)
def test_words_of_a_call_are_one_head(text: str, call: tuple[int, int], verb: bool) -> None:
    """The words that report a call are one head, told or only mentioned."""
    assert heads_of(text, call) == [(text[slice(*call)], "call", verb)]


def test_matters_are_weak() -> None:
    """What is talked about holds a weekday less than what happens."""
    text = "the ceasefire and the attack"
    assert [head.weak for head in find_heads(find_words(text, 0, len(text))).heads] == [True, False]
