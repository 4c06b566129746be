"""Names of people: where capitalised words may be one, and when two of them name one person.

Owns name runs (capitalised words with their particles and initials) and the comparison of names.
Takes text, gives spans; takes two names, says whether they can be one person's. Refuses to match
on a surname that differs by more than its spelling, so that relatives stay apart.
"""

# ruff: noqa: RUF001 - apostrophes as pages print them

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from summarizer.text.fold import fold
from summarizer.text.name_words import ALSO_NAMES, NOT_A_NAME, PARTICLES, SUFFIXES

_UPPER = "".join(c for c in map(chr, range(sys.maxunicode >> 7)) if c.isupper())
_PARTICLE = (
    "(?:bin|bint|ibn|ben|bani|abu|al|el|ul|ud|ad|as|az|ar|an|de|da|do|dos|das|del|della|di|du|la|le"
    "|van|von|der|den|ter|ten|af|av|zu|zur|y|e)"
)
# An apostrophe belongs to the word unless it is the possessive's.
_REST = r"[^\W\d_]*(?:(?:-|['’ʼ‘](?!s\b))[^\W\d_]+)*"
_WORD = rf"[{_UPPER}]{_REST}"
_FURTHER = rf"(?:[ \u00a0\n](?:[{_UPPER}]\.|(?:{_PARTICLE}[ -]){{0,3}}{_WORD})){{0,8}}"
_RUN = re.compile(
    # Most letters begin no name: one look spares them the particles.
    rf"(?=[{_UPPER}]|[a-z]{{1,5}}-)(?:(?:[{_UPPER}]\.[ \u00a0]?){{1,3}}|{_PARTICLE}-)?{_WORD}"
    rf"{_FURTHER}"
)
# Without a hyphen no particle begins a run, and what can only begin with a capital is sought at
# once. The same words as above, but for that.
_PLAIN_RUN = re.compile(
    rf"[{_UPPER}](?:\.[ \u00a0]?(?:[{_UPPER}]\.[ \u00a0]?){{0,2}}{_WORD}|{_REST}){_FURTHER}"
)
# Behind a small letter or a comma a sentence goes on, and only a name has a capital there.
_INSIDE = re.compile(r"[^\W\d_A-Z,][,)]?\s$")
_RUN_WORD = re.compile(r"\S+")
_SON_OF = re.compile(r"\b(?:bin|bint|ibn|ben)\b")
_NAME_WORD = re.compile(r"[^\W\d_]+")

SAME_SURNAME = 85
"""Least similarity (0-100) of two spellings of one surname: Zelensky and Zelenskyy have 94,
Cavusoglu and Kalin 29, Aliyev and Aliyeva 92 (which first names must tell apart)."""
SHORT_SURNAME = 3
"""Surnames of so few letters must be equal: Kim and Kin are two."""
SAME_FIRST_NAME = 58
"""Likewise for first names with one initial: Volodymyr and Vladimir have 58.8, Dmitry and Dmytro
67, Mansour and Mohamed 29."""
SURE_FIRST_NAME = 75
"""Likewise whatever the initial: Yevgeny and Evgeny have 92, Hamad and Mohammed 62."""
SAME_FATHER = 65
"""Likewise for the father's name in the middle: Zayed and Zaid have 67, Khalifa and Hamad 50."""
_WITHOUT_FATHER = 2


def find_name_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find stretches of capitalised words that may be names.

    Args:
        text: The text as written.
        start: Where to begin.
        end: Where to stop, exclusive.

    Yields:
        Spans in text order; words that are never names are left out and split a run.
    """
    if text[start:end].islower():  # nearly all that stands between two terms
        return
    run = _PLAIN_RUN if text.find("-", start, end) < 0 else _RUN
    for found in run.finditer(text, start, end):
        inside = bool(_INSIDE.search(text, max(0, found.start() - 3), found.start()))
        yield from _name_parts(found[0], found.start(), inside=inside)


def _name_parts(run: str, offset: int, *, inside: bool) -> Iterator[tuple[int, int]]:
    first = last = -1
    for word in _RUN_WORD.finditer(run):
        folded = fold(word[0]).rstrip(".")
        named = inside and folded in ALSO_NAMES and run[word.end() :].strip()
        if folded in NOT_A_NAME and not named:
            if first >= 0:
                yield offset + first, offset + last
            first = -1
        else:
            first = word.start() if first < 0 else first
            last = word.end()
    if first >= 0:
        yield offset + first, offset + last


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without particles, initials and suffixes.

    Examples:
        >>> name_words("Lloyd J. Austin III"), name_words("Mohammed bin Abdulrahman Al-Thani")
        (('lloyd', 'austin'), ('mohammed', 'abdulrahman', 'thani'))
        >>> name_words("James O'Brien"), name_words("Yun Byung-se")
        (('james', 'obrien'), ('yun', 'byung', 'se'))
    """
    words = _NAME_WORD.findall(fold(name).replace("'", ""))
    full = tuple(w for w in words if len(w) > 1 and w not in SUFFIXES and w not in PARTICLES)
    return full or tuple(words)


def same_surname(left: str, right: str) -> bool:
    """Return whether two folded surnames are spellings of one."""
    if left == right:
        return True
    return min(len(left), len(right)) > SHORT_SURNAME and ratio(left, right) >= SAME_SURNAME


@lru_cache(maxsize=8192)
def same_name(left: str, right: str) -> bool:
    """Return whether two names can be one person's.

    A name that is part of the other counts, as does another spelling of the surname with a first
    name that is at least similar.

    Examples:
        >>> (
        ...     same_name("Volodymyr Zelensky", "Vladimir Zelenskyy"),
        ...     same_name("Blinken", "A. Blinken"),
        ... )
        (True, True)
        >>> same_name("Ilham Aliyev", "Mehriban Aliyeva"), same_name("Kim", "Yuri Kim")
        (False, True)
        >>> same_name("Salman bin Abdulaziz Al Saud", "Mohammed bin Salman bin Abdulaziz Al Saud")
        False
    """
    a, b = name_words(left), name_words(right)
    if not a or not b:
        return False
    if "".join(a) == "".join(b):
        return True
    if set(a) <= set(b) or set(b) <= set(a):
        return not _is_of_the_family(left, right)
    if len(a) == 1 or len(b) == 1:
        return same_surname(a[-1], b[-1])
    # Of long names the father's is told, too, and families are large: Al Nahyan, Al Thani.
    short = min(len(a), len(b)) <= _WITHOUT_FATHER
    fathers = short or ratio(a[1], b[1]) >= SAME_FATHER
    return fathers and same_surname(a[-1], b[-1]) and same_first_name(a[0], b[0])


def _is_of_the_family(left: str, right: str) -> bool:
    """Return whether a name is that of the other's father: Salman of Mohammed bin Salman."""
    short, long = sorted((name_words(left), name_words(right)), key=len)
    return len(short) > 1 and short[0] != long[0] and bool(_SON_OF.search(fold(left + " " + right)))


def same_first_name(left: str, right: str) -> bool:
    """Return whether two folded first names can be spellings of one."""
    alike = ratio(left, right)
    return alike >= SURE_FIRST_NAME or (left[0] == right[0] and alike >= SAME_FIRST_NAME)
