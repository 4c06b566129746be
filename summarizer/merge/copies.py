"""Which articles print the same text, so that an agency's report counts once.

Owns the comparison of texts. Takes article records, gives groups of those whose text is the same,
and which text is nearly another's: one that changes what is claimed (`deviations`) is no
copy, but a voice of its own. Refuses to say which calls they share: `voices` decides that.
"""

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from summarizer.data import name_key
from summarizer.merge.deviations import find_deviations
from summarizer.merge.marks import Marked, read_marked
from summarizer.records.record import ArticleRecord

RUN_OF_WORDS = 5
"""Words of a shingle: long enough that two writers hardly choose the same ones in a row."""
SAME_TEXT = 0.8
"""Share of all shingles that two copies have in common. The rewordings of one readout in the
labelled corpus stay below 0.1, a text with one added paragraph above 0.8."""
SAME_AGENCY_TEXT = 0.8
"""Share of the shorter text's shingles where both name the same agency: one may be shortened."""
SHORTEST_EXCERPT = 20
"""Shingles that the shorter text must have to be called an excerpt."""
SKETCH = 8
"""Smallest shingle hashes by which candidates find each other."""
MOST_VARIANTS = 10
"""Texts nearly the same that are compared place by place before a text is a voice of its own; what
repeats a later one to the letter is found all the same."""
MOST_LEADERS = 50
"""Groups compared for each hash: bounds the cost where thousands of texts share a phrase."""

_WORD = re.compile(r"\w+")


def article_words(record: ArticleRecord) -> tuple[str, ...]:
    """Return the words of the article text, furniture and headlines left out, folded."""
    text = record.article.raw.text
    parts = (
        text[sentence.start : sentence.end]
        for sentence in record.article.sentences
        if not sentence.furniture and not sentence.headline
    )
    return tuple(_WORD.findall(name_key(" ".join(parts))))


class Texts(NamedTuple):
    """The texts of some records, each by the index of the record that leads it."""

    leaders: list[int]
    """For each record the one that leads its text: equal numbers, one text."""
    families: list[int]
    """For each record the one that leads all texts that are nearly its own: equal numbers, one text
    or several that differ in what they claim."""


def sketch_of(record: ArticleRecord) -> tuple[int, ...]:
    """Return the hashes by which a text finds those that it may be a copy of: one in common."""
    return tuple(_Text(record).sketch)


def group_copies(records: Sequence[ArticleRecord]) -> Texts:
    """Say which records have one text, and which nearly so.

    Args:
        records: In an order that does not depend on the caller's; the first of a text leads it.

    Returns:
        Leaders of texts and of families, as indexes into the records.
    """
    texts = list(_read_texts(records))
    found = Texts(list(range(len(texts))), list(range(len(texts))))
    exact: dict[bytes, int] = {}
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        leader, relative = exact.get(text.digest), None
        if leader is None:
            leader, relative = _find_leader(text, texts, buckets)
            if not text.is_empty:
                exact[text.digest] = index if leader is None else leader
            if leader is None:
                _list(text, index, buckets)
        if leader is not None:
            found.leaders[index] = leader
        related = relative if leader is None else leader
        if related is not None:
            found.families[index] = found.families[related]
    return found


def _list(text: "_Text", index: int, buckets: dict[int, list[int]]) -> None:
    for smallest in text.sketch:
        if len(buckets[smallest]) < MOST_LEADERS:
            buckets[smallest].append(index)


def _read_texts(records: Sequence[ArticleRecord]) -> Iterator["_Text"]:
    """Yield what is compared of each record; those of one text share it."""
    read: dict[tuple[str, str | None], _Text] = {}
    for record in records:
        key = record.text_sha256, _agency_of(record)
        if key not in read:
            read[key] = _Text(record)
        yield read[key]


def _agency_of(record: ArticleRecord) -> str | None:
    origin = record.article.grounding.syndication
    return origin.agency if origin else None


class _Text:
    def __init__(self, record: ArticleRecord) -> None:
        words = article_words(record)
        self.is_empty = not words
        # The words themselves are ten times the size of the text: an archive cannot keep them.
        self.digest = hashlib.sha256(" ".join(words).encode("utf-8", "replace")).digest()
        runs = zip(*(words[start:] for start in range(RUN_OF_WORDS)), strict=False)
        # crc32 and not hash(): the same from run to run.
        self.shingles = frozenset(zlib.crc32(" ".join(run).encode()) for run in runs)
        self.sketch = sorted(self.shingles)[:SKETCH]
        self.agency = _agency_of(record)
        self._record = record

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """The sentences with what a copy must not change."""
        return read_marked(self._record)


def _find_leader(
    text: _Text, texts: Sequence[_Text], buckets: dict[int, list[int]]
) -> tuple[int | None, int | None]:
    """Return the leader whose copy a text is; else none, and the first that it nearly is."""
    candidates = {index for smallest in text.sketch for index in buckets.get(smallest, ())}
    nearly = (index for index in sorted(candidates) if _is_nearly(text, texts[index]))
    relative: int | None = None
    for index in islice(nearly, MOST_VARIANTS):
        deviations = find_deviations(texts[index].marked, text.marked)
        if deviations is not None and not deviations:
            return index, None
        relative = index if relative is None else relative
    return None, relative


def _is_nearly(left: _Text, right: _Text) -> bool:
    common = len(left.shingles & right.shingles)
    if common >= SAME_TEXT * len(left.shingles | right.shingles):
        return True
    shorter = min(len(left.shingles), len(right.shingles))
    return (
        left.agency is not None
        and left.agency == right.agency
        and shorter >= SHORTEST_EXCERPT
        and common >= SAME_AGENCY_TEXT * shorter
    )
