"""What two printings of nearly one text say differently: a number, a date, a name, a 'not'.

Owns the comparison of two records whose texts are nearly the same. Takes both, gives the places in
which they differ in substance, each with its words and sentence. Refuses what a second printing may
change without saying anything else: whole sentences that only one has, an outlet's own dateline
and 'X reports', offices, the spelling of a country, and words that carry none of these.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from summarizer.merge.marks import Kind, Mark, Marked
from summarizer.records.record import Evidence
from summarizer.text.dates import agree, precision
from summarizer.text.fold import fold
from summarizer.text.polarity import compare_polarity

SAME_SENTENCE = 0.5
"""Share of the shorter sentence's words from which two sentences are one that was changed: of one
with eight words, four may be others. Two sentences of one readout rarely share a third."""
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
    return tuple(
        deviation for one, other in _pair(ours, theirs) for deviation in _compare(one, other)
    )


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
    for kind in get_args(Kind):
        ours, theirs = _surplus(kind, left, right), _surplus(kind, right, left)
        if kind == "negation" and not ours and not theirs:
            ours, theirs = _opposites(*evidence)
        if (ours or theirs) and not _is_harmless(kind, (left, ours), (right, theirs)):
            yield Deviation(kind, ours, theirs, *evidence)


def _surplus(kind: Kind, told: Iterable[Marked], known: Iterable[Marked]) -> tuple[str, ...]:
    """Return the words of the marks that the other text lacks, each once."""
    rest = [mark for one in known for mark in one.marks if mark.kind == kind]
    words: list[str] = []
    for mark in (mark for one in told for mark in one.marks if mark.kind == kind):
        same = next((other for other in rest if _is_same(mark, other)), None)
        if same:
            rest.remove(same)
        else:
            words.append(mark.words)
    return tuple(dict.fromkeys(words))


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
    if kind == "speech act":
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
