"""Answers broken on purpose are caught, and right answers are left alone."""

import json
from functools import cache

import pytest

from tests.broken.breaks import KINDS
from tests.broken.cases import load_cases
from tests.broken.measure import (
    ENOUGH,
    FIGURES,
    LEAST_OF_A_KIND,
    LEAST_OF_ALL,
    Count,
    Measured,
    measure,
)


@cache
def measured() -> Measured:
    """Return the measurement; it takes some seconds and is made once."""
    return measure()


def count_of(name: str) -> Count:
    """Return what became of the breaks of one kind."""
    return next(count for count in measured().counts if count.kind.name == name)


def test_right_answers_are_left_alone() -> None:
    """No rule finds an error in an answer that is right."""
    alarms = [f"{case.id}: {f.rule} {f.field}: {f.message}" for case, f in measured().alarms]
    assert alarms == []
    assert len(load_cases()) >= 25


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_kind_is_caught(name: str) -> None:
    """Of each kind of wrong answer nearly all are caught, by the right rule at the right place."""
    count = count_of(name)
    assert count.made >= ENOUGH
    assert count.share >= LEAST_OF_A_KIND


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_no_kind_is_caught_less_often_than_the_readme_says(name: str) -> None:
    """The figures are those of the last `make broken-answers ARGS=--update`, or worse ones."""
    known = json.loads(FIGURES.read_text(encoding="utf-8"))["kinds"][name]
    assert count_of(name).share >= known["caught"] / known["made"]


def test_all_are_caught() -> None:
    """Of all wrong answers nearly all are caught."""
    assert measured().share >= LEAST_OF_ALL
