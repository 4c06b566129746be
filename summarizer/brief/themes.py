"""Which themes of two calls are the same one, and which themes a set of calls has.

Owns the comparison of theme labels ('text of the peace treaty', 'peace agreement'). Takes labels,
gives matches and groups. Refuses to match by the names of countries: nearly every label has one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.data import Gazetteer
from summarizer.text.claims import read_words

LEAST_SHARE = 0.5
"""Share of the shorter label's words from which two labels may be one theme: 'climate change' and
'climate finance' may, and are shown as uncertain."""
_HEADS = (
    "agenda bilateral cooperation country development engagement issue level matter partnership "
    "process question relation situation text tie topic two united"
)
"""Words that any theme may have."""


MOST_LABELS = 2
"""Labels that name a theme where none of them is the theme itself."""


class Likeness(NamedTuple):
    """How alike two labels are."""

    share: float
    is_certain: bool


class Themes:
    """Compares the labels of a set."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        names = (
            name
            for country in gazetteer.countries.values()
            for name in (country.name, *country.names, *country.demonyms)
            if " " not in name  # the words of longer ones are words: 'Territory', 'Islands'
        )
        self._heads = read_words(_HEADS).meanings
        self._names = read_words(" ".join(names)).meanings
        self._known: dict[str, frozenset[str]] = {}

    def meanings(self, label: str) -> frozenset[str]:
        """Return what a label is about; of one that is all names and heads, every word."""
        if label not in self._known:
            found = read_words(label).meanings
            bare = found - self._names
            self._known[label] = bare - self._heads or bare or found
        return self._known[label]

    def is_in(self, label: str, text: str) -> bool:
        """Return whether a text has all that a label is about."""
        found = self.meanings(label)
        return bool(found) and found <= read_words(text).meanings

    def compare(self, one: str, other: str) -> Likeness | None:
        """Return how alike two labels are; None if they are different themes."""
        left, right = self.meanings(one), self.meanings(other)
        shorter = min(len(left), len(right))
        share = len(left & right) / shorter if shorter else 0.0
        if share < LEAST_SHARE:
            return None
        # One word inside a long label may be there by the way.
        is_certain = share == 1 and (left == right or max(len(left), len(right)) <= shorter + 1)
        return Likeness(share, is_certain)


def gather(count: int, links: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return the places 0 to count - 1 in groups of those that links connect, in order."""
    group_of = {place: {place} for place in range(count)}
    for one, other in sorted(links):
        joined = group_of[one] | group_of[other]
        for place in joined:
            group_of[place] = joined
    return sorted({tuple(sorted(group)) for group in group_of.values()})


def name_themes(labels: Sequence[Sequence[str]], themes: Themes) -> list[tuple[str, list[int]]]:
    """Group the labels of several calls by the word that most calls share.

    Args:
        labels: Those of each call.
        themes: Knows what labels are about.

    Returns:
        For each theme its name and the places of its calls; the theme of most calls first.
    """
    calls = Counter(
        word
        for call in labels
        for word in frozenset[str]().union(*(themes.meanings(label) for label in call))
    )
    grouped: dict[str, list[tuple[int, str]]] = {}
    for place, call in enumerate(labels):
        for label in call:
            words = sorted(themes.meanings(label))
            if words:
                key = min(words, key=lambda word: (-calls[word], word))
                grouped.setdefault(key, []).append((place, label))
    found = [_named(uses, themes) for uses in grouped.values()]
    return sorted(found, key=lambda theme: -len(theme[1]))


def _named(uses: Sequence[tuple[int, str]], themes: Themes) -> tuple[str, list[int]]:
    """Return a theme's name, its shortest label or two, and its calls."""
    labels = {label.casefold(): label for _, label in reversed(uses)}
    ranked = sorted(labels.values(), key=lambda label: (len(label.split()), label))
    is_whole = all(themes.meanings(ranked[0]) <= themes.meanings(label) for label in ranked)
    name = " / ".join(ranked[: 1 if is_whole else MOST_LABELS])
    return name, list(dict.fromkeys(place for place, _ in uses))
