"""Conditions are found with what depends on them, times are not taken for them."""

import pytest

from summarizer.text.conditions import find_conditions, has_condition


@pytest.mark.parametrize(
    ("text", "cue", "stated"),
    [
        ("Oslo agrees on condition that Riga pays.", "on condition that", "Riga pays"),
        ("He will come if the ban is lifted, he said.", "if", "the ban is lifted"),
        ("If the ban is lifted, he will come.", "If", "the ban is lifted"),
        ("They sign unless Riga objects; then not.", "unless", "Riga objects"),
        ("It holds as long as both comply.", "as long as", "both comply"),
        ("He agreed in exchange for gas.", "in exchange for", "gas"),
        ("Talks only after a truce.", "only after", "a truce"),
        ("Aid is subject to approval.", "subject to", "approval"),
        ("He comes provided that it is safe.", "provided that", "it is safe"),
    ],
)  # fmt: skip
def test_condition_is_found(text: str, cue: str, stated: str) -> None:
    """The cue and what has to hold are given as written."""
    [found] = find_conditions(text)
    assert (found.cue, found.stated) == (cue, stated)
    assert text[found.start :].startswith(cue)


@pytest.mark.parametrize(
    "text",
    [
        "He asked if Riga agrees.",
        "They spoke as if nothing had happened.",
        "He comes after the visit, when the port is open.",
        "He provided the minister with a list.",
        "Even if it rains they meet.",
        "Aid was provided to the port.",
    ],
)
def test_no_condition(text: str) -> None:
    """Questions, times and gifts are no conditions that a claim must not drop."""
    assert find_conditions(text) == ()


def test_what_depends_is_kept_apart() -> None:
    """What has to hold and what depends on it are told apart, wherever the condition stands."""
    [behind] = find_conditions("He visits Oslo if the quota falls.")
    [ahead] = find_conditions("If the quota falls, he visits Oslo.")
    for found in (behind, ahead):
        assert {"quota", "fall"} <= found.required
        assert "oslo" in found.depending
        assert not found.depending & found.required


@pytest.mark.parametrize(
    ("text", "expected"),
    [("once the ban falls", True), ("under these conditions", True), ("the ban falls", False)],
)
def test_weak_words_can_carry_a_condition(text: str, *, expected: bool) -> None:
    """Times may carry a condition that a claim states."""
    assert has_condition(text) is expected


@pytest.mark.parametrize("words", ["if ", "if only if, ", "on condition "])
def test_hostile_text_is_read_at_once(words: str) -> None:
    """A text made of nothing but conditions does not take long: only its first are read."""
    assert len(find_conditions(words * 50_000)) == 10
