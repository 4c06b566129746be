"""A sentence with its people reduced to single letters, for the patterns of calls to read.

Owns the second reduction: `The President of Turkey, R. Roe, phoned his counterpart J. Doe` becomes
`P phoned P`. Takes a sentence with its references, gives the letters, the people behind them and
the way back to the text's offsets.
"""

import re
from bisect import bisect_right

from summarizer.ground.cast import Figure
from summarizer.ground.persons import ReadSentence, Reference

_LETTER = re.compile("[PG]")


class CallText:
    """The letters of a sentence: `P` for one person, `G` for several holders of an office."""

    def __init__(self, read: ReadSentence, folded: str) -> None:
        self.sentence = read.sentence
        self._places: list[int] = []
        self._ends: list[int] = []
        self._people: list[tuple[Figure, ...]] = []
        parts: list[str] = []
        at, length = read.sentence.start, 0
        for start, reference in _merged(read.references, folded):
            gap = folded[at:start]
            parts += (gap, "G" if len(reference.figures) > 1 else "P")
            length += len(gap)
            self._places.append(length)
            self._ends.append(reference.phrase.end)
            self._people.append(reference.figures)
            length += 1
            at = reference.phrase.end
        parts.append(folded[at : read.sentence.end])
        self.letters = "".join(parts)

    def people(self, start: int, end: int) -> tuple[Figure, ...]:
        """Give everybody whose letters stand in `[start, end)`, each once."""
        first, last = bisect_right(self._places, start - 1), bisect_right(self._places, end - 1)
        return tuple(dict.fromkeys(f for people in self._people[first:last] for f in people))

    def offset(self, place: int) -> int:
        """Give the offset in the text of a place that is no person's letter."""
        index = bisect_right(self._places, place) - 1
        if index < 0:
            return self.sentence.start + place
        return self._ends[index] + place - self._places[index] - 1


def _merged(references: tuple[Reference, ...], folded: str) -> list[tuple[int, Reference]]:
    """Give the references to people, each with where it begins.

    'foreign ministers Roe and Doe' begins with the office that they share.
    """
    merged: list[tuple[int, Reference]] = []
    pending: Reference | None = None
    for reference in references:
        if not reference.figures:
            pending = reference if reference.phrase.plural else None
            continue
        start = reference.phrase.start
        if pending and not folded[pending.phrase.end : start].strip(" ,"):
            start = pending.phrase.start
        merged.append((start, reference))
        pending = None
    return merged
