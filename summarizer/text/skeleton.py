"""A sentence with its names and titles reduced to single letters, for patterns to read.

Owns the reduction: `U.S. Secretary of State Antony Blinken phoned Mr. Roe` becomes `OK phoned HX`
with the blanks kept between them. A fold has no capital letters, so capitals are free to stand for
what was found: the classes of `lexicon` and `X` (capitalised words, perhaps a name), `M` (words of
a ministry's name). Patterns over it are short and run in the regex engine. Takes a sentence and
its terms, gives the letters and the way back to the text's offsets.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.text.lexicon import PEOPLE, PLACE, Term
from summarizer.text.name_words import MINISTRY_WORDS, NOT_A_NAME
from summarizer.text.names import find_name_runs

NAME, MINISTRY = "X", "M"
"""Classes that are not in the gazetteer: capitalised words, and such of a ministry's name."""

_Runs = Callable[[int, int], Iterable[tuple[int, int]]]
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLE_CASE_WORDS = 4
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLE_CASE_SHARE = 0.8


class Piece(NamedTuple):
    """Something that one letter of a skeleton stands for."""

    start: int
    end: int
    kind: str
    term: Term | None


class Skeleton:
    """The letters of a sentence and what they stand for.

    Attributes:
        letters: The reduced sentence.
        pieces: What the capital letters stand for, in order.
    """

    def __init__(self, folded: str, start: int, end: int, pieces: Iterable[Piece]) -> None:
        self.pieces: list[Piece] = list(pieces)
        self._start = start
        self._places: list[int] = []
        parts: list[str] = []
        at, length = start, 0
        for piece in self.pieces:
            parts += (folded[at : piece.start], piece.kind)
            length += piece.start - at
            self._places.append(length)
            length += 1
            at = piece.end
        parts.append(folded[at:end])
        self.letters = "".join(parts)

    def piece_at(self, place: int) -> Piece:
        """Return what the capital letter at a place of `letters` stands for."""
        return self.pieces[bisect_right(self._places, place) - 1]

    def pieces_in(self, start: int, end: int) -> list[Piece]:
        """Return the pieces whose letters stand in `[start, end)`."""
        first = bisect_right(self._places, start - 1)
        return self.pieces[first : bisect_right(self._places, end - 1)]

    def offset(self, place: int) -> int:
        """Return the offset in the text of a place in `letters`."""
        index = bisect_right(self._places, place) - 1
        if index < 0:
            return self._start + place
        piece = self.pieces[index]
        beyond = place - self._places[index]
        return piece.start if beyond == 0 else piece.end + beyond - 1


def is_title_case(text: str) -> bool:
    """Return whether nearly all long words are capitalised, so that capitals mark no names.

    Examples:
        >>> is_title_case("Armenian And Azeri Leaders Hear From Blinken")
        True
        >>> is_title_case("Azerbaijani President rings Russian leader")
        False
    """
    if text.endswith("."):
        return False
    words = _LONG_WORD.findall(text)
    capitalised = sum(word[0].isupper() for word in words)
    return len(words) >= _TITLE_CASE_WORDS and capitalised >= _TITLE_CASE_SHARE * len(words)


def reduce_sentence(
    text: str,
    folded: str,
    span: tuple[int, int],
    terms: Sequence[Term],
    known: Container[str] | None = None,
) -> Skeleton:
    """Return one sentence reduced.

    Args:
        text: The whole text as written.
        folded: Its fold.
        span: The sentence's offsets.
        terms: The terms inside it, in order.
        known: Folded words of names to look for where capitals mark none, as in a headline In
            Title Case; None where they do.
    """

    def runs(at: int, end: int) -> Iterator[tuple[int, int]]:
        if known is None:
            return find_name_runs(text, at, end)
        return _known_words(text, folded, (at, end), known)

    return Skeleton(folded, *span, _pieces(folded, span, terms, runs))


def _known_words(
    text: str, folded: str, span: tuple[int, int], known: Container[str]
) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(folded, *span):
        if text[word.start()].isupper() and word[0] in known and word[0] not in NOT_A_NAME:
            yield word.span()


def _pieces(
    folded: str, span: tuple[int, int], terms: Sequence[Term], runs: _Runs
) -> Iterator[Piece]:
    at, end = span
    for term in _without_acronyms(folded, terms):
        yield from _run_pieces(folded, runs(at, term.start))
        yield Piece(term.start, term.end, term.kind, term)
        at = term.end
    yield from _run_pieces(folded, runs(at, end))


def _without_acronyms(folded: str, terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the terms, one for a party with its acronym: 'Republic of Korea (ROK) Minister'."""
    last: Term | None = None
    for term in terms:
        if last and _is_acronym_of(folded, last, term):
            last = last._replace(end=term.end + 1)
            continue
        if last:
            yield last
        last = term
    if last:
        yield last


def _is_acronym_of(folded: str, term: Term, after: Term) -> bool:
    same = term.kind == after.kind == PLACE and term.value == after.value
    return same and folded[term.end : after.start] == " (" and folded.startswith(")", after.end)


def _run_pieces(folded: str, runs: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    for start, end in runs:
        words = folded[start:end].replace("co-op", "coop").replace("-", " ").split()
        ministry = all(word in MINISTRY_WORDS for word in words)
        yield Piece(start, end, MINISTRY if ministry else NAME, None)


def parties(pieces: Iterable[Piece]) -> list[str]:
    """Return the countries and organisations that some pieces name, in order."""
    return [p.term.value for p in pieces if p.term and p.kind in {PLACE, PEOPLE}]
