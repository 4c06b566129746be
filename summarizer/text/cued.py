"""Patterns that are tried only where a word stands without which they cannot match.

Owns the quick look. Takes a pattern and its cues, strings of which every match holds at least one;
behaves as the pattern does. A pattern with a dozen alternatives is tried at every letter of a
sentence; looking for a dozen strings one after the other is many times quicker, and nearly always
decides. Tests hold of every such pattern of the package that none of its alternatives lacks a cue.
"""

import re
from collections.abc import Iterable, Iterator

import ahocorasick


def has_any(text: str, cues: Iterable[str]) -> bool:
    """Return whether one of some strings stands in a text, inside a word or not.

    Examples:
        >>> has_any("the ministers spoke", ("phone", "spoke")), has_any("they met", ("phone",))
        (True, False)
    """
    for cue in cues:  # noqa: SIM110 - a generator costs more than the looking
        if cue in text:
            return True
    return False


class CuedPattern:
    r"""A pattern with its cues.

    Attributes:
        pattern: What it matches.
        cues: One of these stands in every match.

    Examples:
        >>> told = CuedPattern(r"\b(?:phoned|spoke to) P", "phoned spoke")
        >>> told.search("he met P") is None, told.search("he phoned P")[0]
        (True, 'phoned P')
    """

    def __init__(self, pattern: str, *cues: str) -> None:
        """Compile a pattern.

        Args:
            pattern: A regular expression; its case counts.
            cues: Words apart by blanks; a blank inside a cue is written `_`.
        """
        self.pattern = re.compile(pattern)
        self.cues = tuple(cue.replace("_", " ") for words in cues for cue in words.split())

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in a text, or in a stretch of it."""
        stop = len(text) if end is None else end
        if not has_any(text[start:stop], self.cues):  # a whole text is no copy
            return None
        return self.pattern.search(text, start, stop)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches in a text, in order."""
        return self.pattern.finditer(text) if has_any(text, self.cues) else iter(())


class OpeningPattern:
    r"""A pattern with the strings that its matches begin with.

    All of them are looked for in one pass, and the pattern is tried only where one stands.

    Attributes:
        pattern: What it matches.
        openings: Every match begins with one of these.

    Examples:
        >>> offices = OpeningPattern(
        ...     r"\b(?:prime )?minister\b|\bchief of \w+", "minister prime_ chief"
        ... )
        >>> [found[0] for found in offices.finditer("the prime minister and his chief of staff")]
        ['prime minister', 'chief of staff']
    """

    def __init__(self, pattern: str, *openings: str) -> None:
        """Compile a pattern.

        Args:
            pattern: A regular expression; its case counts.
            openings: Words apart by blanks; a blank inside one is written `_`.
        """
        self.pattern = re.compile(pattern)
        self.openings = tuple(one.replace("_", " ") for words in openings for one in words.split())
        self._automaton: ahocorasick.Automaton[int] = ahocorasick.Automaton()
        for opening in self.openings:
            self._automaton.add_word(opening, len(opening))
        self._automaton.make_automaton()

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
        """Return all matches in a stretch of text, in order, as `re.Pattern.finditer` does."""
        stop = len(text) if end is None else end
        found: list[re.Match[str]] = []
        at = start
        match = self.pattern.match
        # The automaton copies what it is given, so of a long text only the stretch is.
        ends = self._automaton.iter(text[start:stop])
        for place in sorted({start + last + 1 - length for last, length in ends}):
            if place >= at and (one := match(text, place, stop)):
                found.append(one)
                at = one.end()
        return found
