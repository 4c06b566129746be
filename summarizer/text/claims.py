"""What a claim says, word by word, and how much of it a sentence carries.

Owns the comparison of a claim (a gist, a thing undertaken, a condition, a topic) with the sentences
that are to carry it: content words by stem and near-synonym, numbers, quoted words. Takes plain
text, gives sets and shares. Refuses to judge: thresholds and their calibration stand with the rules
that use them, and negation is the business of `summarizer.text.polarity`.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.diction import FUNCTION_WORDS, NUMBER_WORDS, REPORTING_WORDS, SYNONYMS
from summarizer.text.stems import Token, read_keys, stem

# Opening and closing marks; what stands between two of them on one line is quoted. An apostrophe
# counts only before and behind a word, and only around two words or more ('Iran's' is not one).
_DOUBLE, _SINGLE = '"\u201c\u201d\u201e\u201f\xab\xbb', "'\u2018\u2019\u02bc`"
_QUOTED = re.compile(rf"[{_DOUBLE}]([^{_DOUBLE}\n]{{2,300}})[{_DOUBLE}]")
_SINGLE_QUOTED = re.compile(
    rf"(?<!\w)[{_SINGLE}]([^\W_][^{_SINGLE}\n]{{1,300}} [^{_SINGLE}\n]{{1,300}})[{_SINGLE}](?!\w)"
)
_SPACES = re.compile(r"\s+")


class Words(NamedTuple):
    """What counts of a stretch of text."""

    meanings: frozenset[str]
    """Stems of its content words, near-synonyms joined."""
    keys: frozenset[str]
    """All its words and numbers, folded."""
    numbers: frozenset[str]
    """Its numbers in digits."""


def _joined_meanings() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in SYNONYMS.strip().splitlines():
        words = line.split()
        for word in words:
            table.setdefault(stem(word), f"={words[0]}")
    return table


_MEANINGS = _joined_meanings()
_WEIGHTLESS = FUNCTION_WORDS | REPORTING_WORDS


@lru_cache(maxsize=16384)
def meaning(key: str) -> str:
    """Return what a folded word stands for: its stem, or the meaning it shares with others.

    Examples:
        >>> meaning("treaty") == meaning("agreements"), meaning("treaty") == meaning("war")
        (True, False)
    """
    base = stem(key)
    return _MEANINGS.get(base, base)


@lru_cache(maxsize=2048)
def read_words(text: str) -> Words:
    """Return what counts of a text.

    Examples:
        >>> sorted(read_words("The sides discussed 3 new treaties").meanings)
        ['3', '=accord', '=new']
    """
    keys = read_keys(text)
    return Words(
        meanings=frozenset(meaning(key) for key in keys if is_content(key)),
        keys=keys,
        numbers=frozenset(_number(key) for key in keys if _is_number(key)),
    )


def is_content(key: str) -> bool:
    """Return whether a folded word carries some of what a claim says."""
    return key not in _WEIGHTLESS and (len(key) > 1 or key.isdigit())


def numbers_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the numbers of a text in digits, in text order.

    `one`, `two` and ordinals are left out: they are articles, pairs and ranks as often as counts.

    Examples:
        >>> from summarizer.text.stems import read_tokens
        >>> numbers_of(read_tokens("two thirds of 200,000 doses in five months, 3.50 a piece"))
        ('200000', '5', '3.5')
    """
    return tuple(_number(token.key) for token in tokens if _is_number(token.key))


def _is_number(key: str) -> bool:
    return key[0].isdigit() or key in NUMBER_WORDS


def _number(key: str) -> str:
    if key in NUMBER_WORDS:
        return NUMBER_WORDS[key]
    bare = key.replace(",", "").rstrip(".")
    bare = bare.rstrip("0").rstrip(".") if "." in bare else bare
    return bare.lstrip("0") or "0"


def quotes_of(text: str) -> tuple[str, ...]:
    r"""Return what stands in quotation marks, spaces and case evened out, in text order.

    Examples:
        >>> quotes_of("there is \"no chance\" of 'business as  usual' in view")
        ('no chance', 'business as usual')
    """
    found = [*_QUOTED.finditer(text), *_SINGLE_QUOTED.finditer(text)]
    return tuple(even_out(match[1]) for match in sorted(found, key=lambda match: match.start()))


def even_out(text: str) -> str:
    """Return text without differences of case, spaces and kinds of marks."""
    plain = text.translate(_MARKS)
    return _SPACES.sub(" ", plain).strip(" .,;:!?").casefold()


_MARKS = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'")})


def weigh_words(sentences: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """Return the weight of each meaning: the fewer sentences have it, the more it tells.

    Args:
        sentences: The meanings of each sentence of the article.
    """
    listed = list(sentences)
    counts = Counter(word for words in listed for word in words)
    return {word: math.log(1 + len(listed) / count) for word, count in counts.items()}


def support(claim: frozenset[str], evidence: frozenset[str], weights: Mapping[str, float]) -> float:
    """Give the share of a claim's words, by weight, that stand in its evidence.

    A word that the article has nowhere weighs as much as one that a single sentence has.

    Returns:
        0 to 1; 1 for a claim without content words.
    """
    rare = max(weights.values(), default=1.0)
    # A set has no order of its own, and an exact sum needs none.
    total = math.fsum(weights.get(word, rare) for word in claim)
    if not total:
        return 1.0
    return math.fsum(weights.get(word, rare) for word in claim if word in evidence) / total
