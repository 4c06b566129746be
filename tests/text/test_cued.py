"""Patterns with cues or openings match what they would match without."""

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import check, clean, ground, segment, text
from summarizer.text.cued import CuedPattern, OpeningPattern

# There is no public way to a pattern's alternatives.
_parser = import_module("re._parser")
WORDS = (
    *(
        "P",
        "G",
        "X",
        "K",
        "O",
        "C's",
        "D",
        "H.",
        "the",
        "a",
        "his",
        "former",
        "ex-",
        "and",
        ", who",
    ),
    *("minister", "deputy minister", "chief of staff", "under-secretary", "foreign", "ministry of"),
    *("committee", "coast guard", "chair", "presidency", "spoke by phone with", "phoned", "a call"),
    *(
        "talked",
        "conversation",
        "on the line",
        "was put through to",
        "gaza",
        "administer",
        "-",
        ".",
    ),
)
"""Of sentences that are reduced, and of such that are only folded."""
_GAP = "\0"
_Node = tuple[Any, Any]


def _alternatives(tokens: Iterable[_Node], cues: Sequence[str]) -> set[str]:
    """Return what a pattern can match, as far as it is literal, without what has a cue in it."""
    made = {""}
    for token in tokens:
        joined = {left + right for left, right in product(made, _parts(token, cues))}
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
    return _alternatives(_parser.parse(pattern.pattern.pattern), pattern.cues)


class _Beginnings:
    """Follows a pattern from its beginning as far as some opening may still be meant."""

    def __init__(self, openings: tuple[str, ...]) -> None:
        self._openings = openings
        self.others: set[str] = set()
        """What a match can begin with that is no opening."""

    def follow(self, tokens: Iterable[_Node], begun: set[str]) -> set[str]:
        """Return what of openings may have been matched behind some tokens, `begun` before."""
        for token in tokens:
            begun = self._step(token, begun)
        return begun

    def _step(self, node: _Node, begun: set[str]) -> set[str]:  # noqa: PLR0911 - a case a kind
        match str(node[0]), node[1]:
            case "LITERAL", code:
                return self._kept({one + chr(code) for one in begun})
            case "IN", choices if all(str(kind) == "LITERAL" for kind, _ in choices):
                return self._kept({one + chr(code) for one in begun for _, code in choices})
            case "IN", ((_, (first, last)),):
                letters = map(chr, range(first, last + 1))
                return self._kept({one + letter for one, letter in product(begun, letters)})
            case "BRANCH", (_, branches):
                return set[str]().union(*(self.follow(branch, begun) for branch in branches))
            case "SUBPATTERN", (*_, inner):
                return self.follow(inner, begun)
            case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (least, most, inner)):
                repeat = self.follow if most == 1 else self._repeated
                return repeat(inner, begun) | (set[str]() if least else begun)
            case (("AT" | "ASSERT" | "ASSERT_NOT"), _):
                return begun
            case _:
                self.others |= {f"{one}..." for one in begun}
                return set()

    def _repeated(self, inner: Iterable[_Node], begun: set[str]) -> set[str]:
        """Return what may have been matched behind one or more times the same."""
        reached = set[str]()
        new = begun
        while new := self.follow(inner, new) - reached:
            reached |= new
        return reached

    def _kept(self, made: set[str]) -> set[str]:
        open_ = {one for one in made if not one.startswith(self._openings)}
        kept = {one for one in open_ if any(full.startswith(one) for full in self._openings)}
        self.others |= open_ - kept
        return kept


def unopened(pattern: OpeningPattern) -> set[str]:
    """Return examples of what a match can begin with that is none of the openings."""
    beginnings = _Beginnings(pattern.openings)
    rest = beginnings.follow(_parser.parse(pattern.pattern.pattern), {""})
    return beginnings.others | rest


def guarded_patterns() -> Iterator[tuple[str, CuedPattern | OpeningPattern]]:
    """Yield every such pattern of the stages with its name."""
    for package in (clean, segment, ground, check, text):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, CuedPattern | OpeningPattern):
                    yield f"{module.name}.{name}", value


PATTERNS = dict(guarded_patterns())
CUED = {name: one for name, one in PATTERNS.items() if isinstance(one, CuedPattern)}
OPENING = {name: one for name, one in PATTERNS.items() if isinstance(one, OpeningPattern)}


@pytest.mark.parametrize("name", CUED)
def test_no_alternative_lacks_a_cue(name: str) -> None:
    """Whoever adds words to a pattern and forgets its cues is told so."""
    assert uncovered(CUED[name]) == set()


def test_an_alternative_without_a_cue_is_found() -> None:
    """The look into patterns sees through groups, options and repetitions."""
    words = r"\b(?:tele)?phone[ds]?\b|(?:spoke|talk(?:ed|s)) to P|ra(?:ng|\w+)"
    pattern = CuedPattern(words, "phone")
    assert {"spoke to P", "talked to P", "talks to P", "rang"} < uncovered(pattern)
    assert "phone" not in "".join(uncovered(pattern))


@pytest.mark.parametrize("name", OPENING)
def test_every_match_begins_with_an_opening(name: str) -> None:
    """Likewise for a pattern that is tried only where one of its openings stands."""
    assert unopened(OPENING[name]) == set()


def test_a_beginning_that_is_no_opening_is_found() -> None:
    """The look at beginnings sees through groups, options and looks ahead."""
    words = r"\b(?=[a-z])(?:the )?(?:prime ){0,2}(?:minister|chiefs?)\b"
    assert unopened(OpeningPattern(words, "the_ prime_ chief")) == {"m"}
    assert unopened(OpeningPattern(words, "the_ prime_ chiefs mini")) == {"chief"}


@pytest.mark.parametrize("name", OPENING)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_matches_are_those_of_the_bare_pattern(name: str, words: list[str]) -> None:
    """Trying a pattern where it can begin finds what trying it everywhere finds."""
    written, pattern = " ".join(words), OPENING[name]
    for start, end in ((0, len(written)), (3, max(3, len(written) - 2))):
        bare = [found.span() for found in pattern.pattern.finditer(written, start, end)]
        assert [found.span() for found in pattern.finditer(written, start, end)] == bare
