"""The grammar's patterns: compiled from class names, bounded, each in use."""

import re

import pytest

from summarizer.text.dates.forms import FORMS, GRAMMAR, Form, compile_pattern
from summarizer.text.dates.lexicon import CLASSES, CODE


def test_names_become_characters() -> None:
    """A pattern over class names matches a string of their characters."""
    assert re.fullmatch(compile_pattern("DAY ORDINAL? MONTH"), CODE["DAY"] + CODE["MONTH"])


@pytest.mark.parametrize("form", FORMS, ids=[f"{n}-{form.name}" for n, form in enumerate(FORMS)])
def test_pattern_is_bounded(form: Form) -> None:
    """No form repeats anything without bound, so that matching takes linear time."""
    assert not re.search(r"[*+]|\{\d*,\}", form.pattern)
    assert set(re.findall("[A-Z]+", form.pattern)) <= set(CLASSES)


def test_most_words_are_never_tried() -> None:
    """A word of no class begins nothing."""
    assert GRAMMAR.search(CODE["OTHER"] * 100) is None
