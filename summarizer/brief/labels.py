"""Short names for articles, and pointers to their sentences.

Owns what stands in square brackets. Takes all records of a run, gives each article the shortest
beginning of its id that is its own, so that `[000 S9]` means the same in every note of the run.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from summarizer.brief.parts import Pointer, Quote
from summarizer.records.record import Evidence

_PART = re.compile(r"[_\-. /]+")
_WORD = re.compile(r"[^\s,;()]+")
LONGEST_LABEL = 24
"""Characters of an id that a reader still takes in as a name."""


class Labels:
    """The short names of the articles of a run."""

    def __init__(self, article_ids: Iterable[str]) -> None:
        distinct = sorted(set(article_ids))
        beginnings = Counter(begin for one in distinct for begin in set(find_beginnings(one)))
        self._labels = {
            one: next((begin for begin in find_beginnings(one) if beginnings[begin] == 1), one)
            for one in distinct
        }

    def of(self, article_id: str) -> str:
        """Return an article's short name; its id if it is not of this run."""
        return self._labels.get(article_id, article_id)

    def point(self, article_id: str, evidence: Sequence[Evidence] = ()) -> Pointer:
        """Return a pointer to sentences of an article, or to the article."""
        numbers = tuple(sorted({one.sentence for one in evidence}))
        return Pointer(label=self.of(article_id), article_id=article_id, sentences=numbers)

    def shorten(self, message: str) -> str:
        """Return a message of the program with articles' short names in brackets for their ids.

        An id without a digit is left as it is: it may be a word of the message.
        """
        return _WORD.sub(lambda found: self._shortened(found[0]), message)

    def _shortened(self, word: str) -> str:
        bare = word.rstrip(".:")
        if bare not in self._labels or not any(map(str.isdigit, bare)):
            return word
        return f"[{self._labels[bare]}]{word[len(bare) :]}"


def find_beginnings(article_id: str) -> list[str]:
    """Return beginnings of an id that could name it, shortest first: up to a separator each."""
    ends = [found.start() for found in _PART.finditer(article_id) if found.start()]
    begins = [article_id[:end] for end in ends if any(map(str.isdigit, article_id[:end]))]
    return [begin for begin in begins if len(begin) <= LONGEST_LABEL]


class Quoted:
    """Which sentences a note has quoted already, so that none is quoted twice."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, int]] = set()

    def fresh(self, article_id: str, evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
        """Return the sentences that were not quoted before, in text order; from now on they are."""
        found: list[Quote] = []
        for one in sorted(evidence, key=lambda item: item.start):
            if (article_id, one.sentence) not in self._seen:
                self._seen.add((article_id, one.sentence))
                found.append(Quote(number=one.sentence, text=one.quote))
        return tuple(found)


def quote_all(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Return sentences whether they were quoted before or not, in text order, each once."""
    quotes = {one.sentence: Quote(number=one.sentence, text=one.quote) for one in evidence}
    return tuple(quotes[number] for number in sorted(quotes))
