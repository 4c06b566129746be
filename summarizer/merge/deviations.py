"""What two printings of nearly one text say differently: how many, when, who phoned whom, 'not'.

Owns the comparison of two records whose texts are nearly the same. Takes both, gives the places in
which they differ in substance, each with its words and sentence. Refuses what a second printing may
change without saying anything else: whole sentences that only one has, an outlet's own dateline
and 'X reports', offices, the spelling of a country, and another word where no claim is made.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, get_args

from summarizer.merge.marks import Kind, Mark, Marked
from summarizer.records.record import Evidence
from summarizer.text.dates import agree, precision
from summarizer.text.fold import fold
from summarizer.text.polarity import compare_polarity

SAME_SENTENCE = 0.5
"""Share of the shorter sentence's words from which two sentences are one that was changed: of one
with eight words, four may be others. Two sentences of one readout rarely share a third."""
_ORDERED: frozenset[Kind] = frozenset({"number", "date", "name", "speaker", "limit", "word"})
"""Who phoned whom, and how many of what, is told by the order alone."""
_ADDED: frozenset[Kind] = frozenset({"speech act", "speaker", "word"})
"""What one text may have more, but not another instead."""
MOST_CHANGED = 60
"""Changed sentences that are compared; a text with more of them is not a copy."""
_PRONOUN_WORDS = "he him his she her it its they them their our we us"
_PRONOUNS = frozenset(_PRONOUN_WORDS.split())


class Deviation(NamedTuple):
    """A place where two texts differ in substance."""

    kind: Kind
    left: tuple[str, ...]
    """Words that only the left text has there; may be empty, as where the right has a 'not'."""
    right: tuple[str, ...]
    left_evidence: tuple[Evidence, ...]
    """The sentences; never empty, nor those of the right."""
    right_evidence: tuple[Evidence, ...]
    is_order: bool = False
    """Both have the same, in another order; the words are those that changed place."""


def find_deviations(
    left: Sequence[Marked], right: Sequence[Marked]
) -> tuple[Deviation, ...] | None:
    """Compare the sentences of two articles that print nearly the same text.

    Returns:
        Deviations in text order, by kind within a sentence; none for copies in substance. None if
        too many sentences differ for the texts to be copies at all.
    """
    ours, theirs = _changed(left, right)
    if min(len(ours), len(theirs)) > MOST_CHANGED:
        return None
    compared = (_compare(one, other) for one, other in _pair(ours, theirs))
    return (*_compare_callers(left, right), *chain.from_iterable(compared))


def _compare_callers(left: Iterable[Marked], right: Iterable[Marked]) -> Iterator[Deviation]:
    """Yield who phoned, where both texts say so; the sentences need not resemble each other."""
    ours, theirs = ([one for one in text if _marks("caller", [one])] for text in (left, right))
    found = _match(_marks("caller", ours), _marks("caller", theirs))
    if found.more and found.lacking:
        evidence = tuple(one.evidence for one in ours), tuple(one.evidence for one in theirs)
        yield Deviation("caller", _words(found.more), _words(found.lacking), *evidence)


def _changed(left: Sequence[Marked], right: Sequence[Marked]) -> tuple[list[Marked], list[Marked]]:
    """Return the sentences of each text that the other has not word for word."""
    common = Counter(one.keys for one in left) & Counter(one.keys for one in right)
    return _without(left, common), _without(right, common)


def _without(sentences: Iterable[Marked], common: Counter[tuple[str, ...]]) -> list[Marked]:
    remaining = Counter(common)
    kept: list[Marked] = []
    for one in sentences:
        if remaining[one.keys]:
            remaining[one.keys] -= 1
        else:
            kept.append(one)
    return kept


def _pair(
    left: Sequence[Marked], right: Sequence[Marked]
) -> Iterator[tuple[list[Marked], list[Marked]]]:
    """Yield the sentences that are one, changed; several where one text splits it."""
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    partners: defaultdict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(many):
        found = max(((_overlap(one, other), -at) for at, other in enumerate(few)), default=(0, 0))
        if found[0] >= SAME_SENTENCE:
            partners[-found[1]].append(place)
    for at in sorted(partners):
        short, long = [few[at]], [many[place] for place in partners[at]]
        yield (short, long) if few is left else (long, short)


def _overlap(one: Marked, other: Marked) -> float:
    left, right = set(one.keys), set(other.keys)
    return len(left & right) / max(min(len(left), len(right)), 1)


def _compare(left: Sequence[Marked], right: Sequence[Marked]) -> Iterator[Deviation]:
    evidence = tuple(one.evidence for one in left), tuple(one.evidence for one in right)
    for kind in _kinds(left, right):
        found = _match(_marks(kind, left), _marks(kind, right))
        ours, theirs = _words(found.more), _words(found.lacking)
        if kind == "negation" and not ours and not theirs:
            ours, theirs = _opposites(*evidence)
        if (ours or theirs) and not _is_harmless(kind, (left, ours), (right, theirs)):
            yield Deviation(kind, ours, theirs, *evidence)
        elif kind in _ORDERED and (moved := _moved(found)):
            yield Deviation(kind, *moved, *evidence, is_order=True)


def _kinds(left: Iterable[Marked], right: Iterable[Marked]) -> Iterator[Kind]:
    """Yield what is compared: any word only where a claim is made."""
    is_claim = any(one.is_claim for one in (*left, *right))
    for kind in get_args(Kind):
        if kind != "caller" and (is_claim or kind != "word"):
            yield kind


def _marks(kind: Kind, sentences: Iterable[Marked]) -> list[Mark]:
    return [mark for one in sentences for mark in one.marks if mark.kind == kind]


def _words(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.words for mark in marks))


class _Matched(NamedTuple):
    """Marks of two texts, those that both have and those that one lacks."""

    more: list[Mark]
    lacking: list[Mark]
    left: list[Mark]
    """What both have, in the order of the left text."""
    right: list[Mark]
    """The same in the order of the right."""


def _match(told: Iterable[Mark], known: Sequence[Mark]) -> _Matched:
    rest = dict(enumerate(known))
    places: defaultdict[tuple[str, str], deque[int]] = defaultdict(deque)
    for place, mark in rest.items():
        for key in _ways(mark):
            places[key].append(place)
    more: list[Mark] = []
    left: list[Mark] = []
    for mark in told:
        same = _find(mark, rest, places)
        if same is None:
            more.append(mark)
        else:
            del rest[same]
            left.append(mark)
    right = [mark for place, mark in enumerate(known) if place not in rest]
    if _joined(more) == _joined(rest.values()):
        return _Matched([], [], left, right)  # 'cease fire' and 'ceasefire'
    return _Matched(more, list(rest.values()), left, right)


def _ways(mark: Mark) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return by what a mark is known again: its value, and its words."""
    return ("value", mark.value), ("words", fold(mark.words))


def _find(
    mark: Mark, rest: dict[int, Mark], places: dict[tuple[str, str], deque[int]]
) -> int | None:
    """Return the first place that is left of what is the same; looked up, not searched for."""
    first: list[int] = []
    for key in _ways(mark):
        queue = places.get(key, deque())
        while queue and queue[0] not in rest:
            queue.popleft()
        first += [queue[0]] if queue else []
    if not first and mark.kind == "date":
        first = [place for place, other in rest.items() if _is_same(mark, other)]
    return min(first, default=None)


def _joined(marks: Iterable[Mark]) -> str:
    return "".join(fold(mark.words) for mark in marks)


def _moved(found: _Matched) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return what stands in another place, of marks that both texts have."""
    pairs = zip(found.left, found.right, strict=True)
    moved = [(one, other) for one, other in pairs if not _is_same(one, other)]
    if not moved:
        return None
    return _words(one for one, _ in moved), _words(other for _, other in moved)


def _is_same(one: Mark, other: Mark) -> bool:
    # Each page's 'today' is its own: the same words are no deviation.
    if one.value == other.value or fold(one.words) == fold(other.words):
        return True
    dated = one.kind == "date" and precision(one.value) and precision(other.value)
    return bool(dated) and agree(one.value, other.value)


def _is_harmless(
    kind: Kind,
    left: tuple[Sequence[Marked], tuple[str, ...]],
    right: tuple[Sequence[Marked], tuple[str, ...]],
) -> bool:
    """Return whether a surplus says nothing else: a verb read in one text only, a name for 'he'."""
    (ours, ours_more), (theirs, theirs_more) = left, right
    if ours_more and theirs_more:
        return False
    if kind in _ADDED:
        return True
    with_name, with_pronoun = (ours, theirs) if ours_more else (theirs, ours)
    return kind == "name" and bool(_pronouns(with_pronoun) - _pronouns(with_name))


def _pronouns(sentences: Iterable[Marked]) -> Counter[str]:
    return Counter(key for one in sentences for key in one.keys if key in _PRONOUNS)


def _opposites(
    left: Sequence[Evidence], right: Sequence[Evidence]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what contradicts without a 'not': 'baseless' for 'justified'."""
    ours, theirs = " ".join(one.quote for one in left), " ".join(one.quote for one in right)
    found, back = compare_polarity(ours, [theirs]), compare_polarity(theirs, [ours])
    return ((back.words,) if back else ()), ((found.words,) if found else ())
