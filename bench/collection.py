"""A collection of any size for an archive: articles about calls that nobody had.

Made from invented articles of `tests/floors/`: the people get other surnames, the days, months and
years move, some of the longer words give way to others, sentences are left out. As in a desk's
collection a few pairs phone often and most seldom, calls spread over two decades, and about two
calls in five have several accounts, some of them all but copies. Nearly every article has its
publication date. Nothing here depends on when or in which order an article is made: number N is
always the same.
"""

import json
import random
import re
import sys
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from summarizer.data import load_gazetteer  # noqa: E402 - the path comes first
from summarizer.text.fold import fold  # noqa: E402
from summarizer.text.lexicon import HOLDER, make_lexicon  # noqa: E402

SOURCES = ("open.jsonl", "wide.jsonl")
SEED = 20231127
CASTS = 2000
"""Sets of people; the n-th phones 1/n as often as the first."""
FIRST_YEAR = 2004
YEARS = 20
ACCOUNTS = 0.35
"""Share of articles that are a further account of the call before."""
NEAR_COPY = 0.3
"""Share of those that print nearly the same text."""
UNDATED = 0.1
"""Share of articles whose publication date is not known where their original has none either."""
REWORDED = 0.6
"""Share of the longer words of a call's accounts that are not those of the original."""
A_FOLDER = 1000

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = tuple(name[:3] for name in _MONTHS)
_MONTH = re.compile(rf"\b(?:{'|'.join((*_MONTHS, *_SHORT_MONTHS))})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b(?:[1-9]|1\d|2[0-8])\b(?=,? (?:19|20)\d\d| [A-Z][a-z]{2,8}\b|[,.]? [a-z])")
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_SENTENCE = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z])")
_LONG = re.compile(r"\b[a-z]{5,}\b")
_OF_CALLS = re.compile(
    r"phon|call|talk|spoke|speak|conversat|discuss|video|dial|telephon|minister|president|secretary"
    r"|chancellor|premier|counterpart|leader|king|prince|chief|ambassador|envoy|commander"
    r"|today|yesterday|morning|evening|night|week|month|earlier|later|initiat|request|receiv"
)
_PARTS = tuple(a + b for a in "bdfgklmnprstvz" for b in ("an", "ek", "in", "ov", "uk"))


class Original(NamedTuple):
    """An article that others are made from."""

    text: str
    published: str | None
    surnames: tuple[str, ...]


class Shift(NamedTuple):
    """How the dates of an article move."""

    year: int
    months: int
    days: int

    def move(self, text: str) -> str:
        """Return a text with its dates moved, all by the same."""
        text = _ISO.sub(self._iso, text)
        text = _DAY.sub(lambda found: str((int(found[0]) + self.days) % 28 + 1), text)
        text = _MONTH.sub(self._month, text)
        return _YEAR.sub(str(self.year), text)

    def _month(self, found: re.Match[str]) -> str:
        names = _MONTHS if found[0] in _MONTHS else _SHORT_MONTHS
        return names[(names.index(found[0]) + self.months) % 12]

    def _iso(self, found: re.Match[str]) -> str:
        month = (int(found[2]) - 1 + self.months) % 12 + 1
        return f"{self.year}-{month:02d}-{(int(found[3]) + self.days) % 28 + 1:02d}"


@cache
def read_originals() -> tuple[Original, ...]:
    """Read the articles that others are made from."""
    found: list[Original] = []
    for name in SOURCES:
        for line in (ROOT / "tests" / "floors" / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            if all(_surname(one, row["text"]) for one in _principals(row)):
                found.append(Original(row["text"], row["published"], _surnames(row)))
    return tuple(found)


def _principals(row: dict[str, Any]) -> list[str]:
    return [one["name"] for call in row["gold"]["calls"] for one in call["participants"]]


def _surnames(row: dict[str, Any]) -> tuple[str, ...]:
    """Return the surnames of everybody that an article's labels and the gazetteer know of."""
    terms = make_lexicon(load_gazetteer()).find_terms(row["text"], fold(row["text"]))
    names = [one.value for one in terms if one.kind == HOLDER]
    gold = row["gold"]
    calls = [call for kind in gold if kind.endswith("calls") for call in gold[kind]]
    names += gold["not_participants"]
    for call in calls:
        names += [one["name"] if isinstance(one, dict) else one for one in call["participants"]]
    return tuple(sorted({found for name in names if (found := _surname(name or "", row["text"]))}))


def _surname(name: str, text: str) -> str | None:
    """Return the last word of a name if the text has it."""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    return last if last and re.search(rf"\b{re.escape(last)}\b", text) else None


@cache
def _weights() -> Sequence[float]:
    return tuple(accumulate(1 / rank for rank in range(1, CASTS + 1)))


@cache
def _vocabulary() -> tuple[str, ...]:
    """Return the longer words of all articles, without those that tell of a call."""
    words = {word for one in read_originals() for word in _LONG.findall(one.text)}
    return tuple(sorted(word for word in words if not _OF_CALLS.search(word)))


def _reword(text: str, chance: random.Random) -> str:
    """Return a text in which half of the longer words are others: no two calls are told alike."""
    words = set(_vocabulary())
    other = {
        word: chance.choice(_vocabulary())
        for word in sorted(set(_LONG.findall(text)))
        if word in words and chance.random() < REWORDED
    }
    return _LONG.sub(lambda found: other.get(found[0], found[0]), text)


def _cast(chance: random.Random) -> str:
    """Return what is put behind the surnames of a set of people."""
    weights = _weights()
    number = bisect(weights, chance.random() * weights[-1])
    size = len(_PARTS)
    return _PARTS[number % size] + (_PARTS[number // size % size] if number >= size else "")


def invent(number: int) -> dict[str, str | None]:
    """Return an article as a line of JSON has it."""
    own = random.Random(f"{SEED} {number}")  # noqa: S311 - nothing secret
    event = number
    while event and random.Random(f"{SEED} of {event}").random() < ACCOUNTS:  # noqa: S311
        event -= 1
    chance = random.Random(f"{SEED} {event}")  # noqa: S311
    originals = read_originals()
    original = originals[chance.randrange(len(originals))]
    shift = Shift(FIRST_YEAR + chance.randrange(YEARS), chance.randrange(12), chance.randrange(28))
    ending = _cast(chance)
    text = original.text
    for name in original.surnames:
        text = re.sub(rf"\b{re.escape(name)}\b", name + ending, text)
    text = _reword(shift.move(text), chance)
    text = _thin(text, own, 0.02 if own.random() < NEAR_COPY else 0.3)
    published = shift.move(original.published) if original.published else None
    if published is None and own.random() >= UNDATED:
        published = f"{shift.year}-{shift.months + 1:02d}-{shift.days + 1:02d}"
    url = f"https://outlet{number % 97}.example/{shift.year}/{number}"
    return {"id": f"n{number:07d}", "url": url, "published": published, "text": text}


def _thin(text: str, chance: random.Random, share: float) -> str:
    """Return a text without some of its later sentences, and with a line of its own."""
    first, *others = _SENTENCE.split(text)
    kept = [one for one in others if chance.random() >= share]
    reference = f"Reference {chance.randrange(10**6)}."
    return " ".join([first, *kept, reference])


def write_articles(folder: Path, numbers: range) -> None:
    """Write articles, one a file, a thousand a folder."""
    for number in numbers:
        path = folder / f"{number // A_FOLDER:04d}" / f"n{number:07d}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(invent(number), ensure_ascii=False) + "\n", encoding="utf-8")


def list_articles(numbers: range) -> Iterator[str]:
    """Yield the texts."""
    for number in numbers:
        yield str(invent(number)["text"])
