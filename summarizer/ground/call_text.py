"""A sentence with its people reduced to single letters, for the patterns of calls to read.

Owns the second reduction: `The President of Turkey, R. Roe, phoned his counterpart J. Doe` becomes
`P phoned P`. Takes a sentence with its references, gives the letters, the people behind them and
the way back to the text's offsets. Its windows are bounded, so that a sentence of any length is
read in linear time.
"""

import re
from bisect import bisect_right

from summarizer.ground.cast import Figure
from summarizer.ground.persons import ReadSentence, Reference
from summarizer.text.call_words import GROUP
from summarizer.text.person_phrases import PersonPhrase

REACH = 300
"""Letters on either side of a word that belong to its clause at most; the longest in the labelled
articles is 190."""

People = tuple[Figure, ...]


class CallText:
    """The letters of a sentence: `P` for one person, `G` for several holders of an office.

    Attributes:
        letters: The reduced sentence.
        sentence: The sentence.
        everybody: All whose letters stand in it, each once.
    """

    def __init__(self, read: ReadSentence, folded: str) -> None:
        self.sentence = read.sentence
        self._places: list[int] = []
        self._ends: list[int] = []
        self._people: list[People] = []
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
        self.everybody: People = self.people(0, length + 1)

    def before(self, place: int) -> str:
        """Return the letters before a place, as far back as a clause reaches."""
        return self.letters[max(0, place - REACH) : place]

    def after(self, place: int) -> str:
        """Return the letters behind a place, as far as a clause reaches."""
        return self.letters[place : place + REACH]

    def people(self, start: int, end: int) -> People:
        """Return everybody whose letters stand in `[start, end)`, each once."""
        first, last = bisect_right(self._places, start - 1), bisect_right(self._places, end - 1)
        return tuple(dict.fromkeys(f for people in self._people[first:last] for f in people))

    def named(self, found: re.Match[str], group: str, base: int) -> People:
        """Return the people of a group of a match that was made in a window from `base` on."""
        return self.people(base + found.start(group), base + found.end(group))

    def groups(self, found: re.Match[str], base: int) -> tuple[People, ...]:
        """Return each group of a match: `one`, and those that `more` adds to it."""
        more = base + found.start("more")
        spans = [each.span() for each in re.finditer(GROUP, found["more"])]
        further = (self.people(more + start, more + end) for start, end in spans)
        return (self.named(found, "one", base), *further)

    def nearby(self, start: int, end: int) -> People:
        """Return everybody within reach of some words."""
        return self.people(max(0, start - REACH), end + REACH)

    def offset(self, place: int) -> int:
        """Return the offset in the text of a place that is no person's letter."""
        index = bisect_right(self._places, place) - 1
        if index < 0:
            return self.sentence.start + place
        return self._ends[index] + place - self._places[index] - 1


_RELATIVE_OF = re.compile(
    r"'s? (?:[a-z-]+ ){0,2}(?:predecessor|successor|wife|husband|widow|son|daughter|brother|sister"
    r"|father|mother|envoy|minister|deputy|spokes(?:man|woman|person)|aide|advis[eo]r|lawyer|rival"
    r"|opponent|ally)\b,? ?"
)
"""Behind somebody who is only named to say whose predecessor, wife or envoy another is."""
_AIDE = re.compile(r"(?:adviser|advisor|aide|assistant|chief of staff|secretary)\Z")


def _is_aide(before: Reference, folded: str, start: int) -> bool:
    """Return whether somebody is told to be another's adviser: 'Roe, adviser to the President'."""
    phrase = before.phrase
    if not phrase.name or folded[phrase.end : start] not in {" to ", " of "}:
        return False
    return bool(_AIDE.search(folded, phrase.start, phrase.end))


def _through(aide: Reference, chief: Reference) -> PersonPhrase:
    return aide.phrase._replace(end=chief.phrase.end)


def _merged(references: tuple[Reference, ...], folded: str) -> list[tuple[int, Reference]]:
    """Return the references to people, each with where it begins.

    'foreign ministers Roe and Doe' begins with the office that they share.
    """
    merged: list[tuple[int, Reference]] = []
    pending: Reference | None = None
    owner: tuple[int, int] | None = None
    for each in references:
        reference = each
        if not reference.figures:
            pending = reference if reference.phrase.plural else None
            continue
        start = reference.phrase.start
        if owner and (
            start == owner[1] + len("'s ") or _RELATIVE_OF.fullmatch(folded, owner[1], start)
        ):
            start = owner[0]  # 'Roe's adviser, Doe', whether or not the title belongs to Doe's name
        owner = None
        if _RELATIVE_OF.match(folded, reference.phrase.end):
            owner = start, reference.phrase.end
            continue
        if pending and not folded[pending.phrase.end : start].strip(" ,"):
            start = pending.phrase.start
        if merged and folded[merged[-1][1].phrase.end : start] == "'s ":
            # 'Roe's chief of staff Doe': the one who is only named to say whose he is.
            start = merged.pop()[0]
        elif merged and not reference.phrase.name and _is_aide(merged[-1][1], folded, start):
            # 'Roe, adviser to the President': likewise, behind him.
            first, aide = merged.pop()
            start, reference = first, aide._replace(phrase=_through(aide, reference))
        merged.append((start, reference))
        pending = None
    return merged
