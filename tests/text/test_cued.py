"""Patterns with cues match what they would match without."""

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import product
from typing import Any

import pytest

from summarizer import check, clean, ground, segment, text
from summarizer.text.cued import CuedPattern

# There is no public way to a pattern's alternatives.
_parser = import_module("re._parser")
_GAP = "\0"


_Node = tuple[Any, Any]


def _alternatives(tokens: Iterable[_Node], cues: Sequence[str]) -> set[str]:
    """Return what a pattern can match, as far as it is literal, without what has a cue in it."""
    made = {""}
    for token in tokens:
        parts = _parts(token, cues)
        joined = {left + right for left, right in product(made, parts)}
        made = {_outside(one) for one in joined if not any(cue in one for cue in cues)}
    return made


def _outside(made: str) -> str:
    """Return what can be matched without what lies between gaps: no cue can grow there."""
    first, *between = made.split(_GAP)
    return f"{first}{_GAP}{between[-1]}" if between else first


def _parts(node: _Node, cues: Sequence[str]) -> set[str]:
    match str(node[0]), node[1]:
        case "LITERAL", code:
            return {chr(code)}
        case "BRANCH", (_, branches):
            return set[str]().union(*(_alternatives(branch, cues) for branch in branches))
        case "SUBPATTERN", (*_, inner):
            return _alternatives(inner, cues)
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (least, most, inner)):
            once = _alternatives(inner, cues)
            many = once if most == 1 else {one + _GAP + two for one in once for two in once} | once
            return many if least else many | {""}
        case (("AT" | "ASSERT" | "ASSERT_NOT"), _):
            return {""}
        case _:
            return {_GAP}


def uncovered(pattern: CuedPattern) -> set[str]:
    """Return examples of what a pattern can match without a cue."""
    parsed = _parser.parse(pattern.pattern.pattern)
    return _alternatives(parsed, pattern.cues)


def cued_patterns() -> Iterator[tuple[str, CuedPattern]]:
    """Yield every such pattern of the stages with its name."""
    for package in (clean, segment, ground, check, text):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, CuedPattern):
                    yield f"{module.name}.{name}", value


PATTERNS = dict(cued_patterns())


@pytest.mark.parametrize("name", PATTERNS)
def test_no_alternative_lacks_a_cue(name: str) -> None:
    """Whoever adds words to a pattern and forgets its cues is told so."""
    assert uncovered(PATTERNS[name]) == set()


def test_an_alternative_without_a_cue_is_found() -> None:
    """The look into patterns sees through groups, options and repetitions."""
    words = r"\b(?:tele)?phone[ds]?\b|(?:spoke|talk(?:ed|s)) to P|ra(?:ng|\w+)"
    pattern = CuedPattern(words, "phone")
    assert {"spoke to P", "talked to P", "talks to P", "rang"} < uncovered(pattern)
    assert "phone" not in "".join(uncovered(pattern))
