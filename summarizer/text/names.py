"""Names of people: where capitalised words may be one, and when two of them name one person.

Owns name runs (capitalised words with their particles and initials) and the comparison of names.
Takes text, gives spans; takes two names, says whether they can be one person's. Refuses to match
on a surname that differs by more than its spelling, so that relatives stay apart.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from summarizer.text.fold import fold

_UPPER = "".join(c for c in map(chr, range(sys.maxunicode >> 7)) if c.isupper())
_PARTICLE = (
    "(?:bin|bint|ibn|ben|bani|abu|al|el|ul|ud|ad|as|az|ar|an|de|da|do|dos|das|del|della|di|du|la|le"
    "|van|von|der|den|ter|ten|af|av|zu|zur|y|e)"
)
# An apostrophe belongs to the word unless it is the possessive's.
_WORD = rf"[{_UPPER}][^\W\d_]*(?:(?:-|['’ʼ‘](?!s\b))[^\W\d_]+)*"
_RUN = re.compile(
    rf"(?:{_PARTICLE}-)?{_WORD}"
    rf"(?:[ \u00a0\n](?:[{_UPPER}]\.|(?:{_PARTICLE}[ -]){{0,3}}{_WORD})){{0,8}}"
)

# Behind a small letter or a comma a sentence goes on, and only a name has a capital there.
_INSIDE = re.compile(r"[^\W\d_A-Z,][,)]?\s$")

_FUNCTION_WORDS = """
a about above according across after again against ahead all along also although amid among an and
another any are around as at back be because been before behind being below beside between beyond
both but by can could despite did do does done down during each earlier either else even ever every
few first following for former from further given had has have he her here hers him his how however
i if in indeed instead into is it its itself last late later least less let likewise many may
meanwhile might more moreover most much must my neither never new next no nor not note now of off
old on once one only or other others our out over own per please rather read same second see
several shall she should since so some soon still such than that the their them then there these
they this those though three through throughout thus till to today together tomorrow tonight too
toward towards two under unlike until up upon us very via was we were what when where whether which
while who whom whose why will with within without would yesterday yet you your jr sr
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue
wed thu fri sat sun morning evening afternoon night
"""
_INSTITUTION_WORDS = """
administration affairs agency agreement airport alliance amp army assembly association authority
authorities bank bloc board border bureau business cabinet cathedral center centre chamber church
city club coalition college commission committee community company conference congress constitution
convention cooperation corporation council country court crisis cup daily data day declaration
delegation department desk development directorate division duma embassy emergency ministry east
facebook federation fleet force forces forum foundation front fund game games gas government group
guard headquarters hospital hotel house hub initiative institute institution international internet
investment island islands kremlin law league magazine media meeting memorandum military movement
museum nation national nations navy network news newspaper north office official officials oil
operation orders organisation organization palace parliament partnership party peace peninsula
pentagon photo plan platform police policy post press program programme project protocol radio
region report reuters review road room route rules sanctions school sea security senate service
session sources south spokesman spokesperson spokeswoman square staff state statement states
station strait strategic strategy street strip studies summit support supreme talks task team
telegram television terminal territory times tower trade treaty tribune truth twitter union united
university valley video visit war week west world year youtube zone
"""
NOT_A_NAME = frozenset((_FUNCTION_WORDS + _INSTITUTION_WORDS).split())
"""Folded words that are never part of a person's name, however they are capitalised."""

_ALSO_NAMES = frozenset("an april august do in jan june may no on so sun to will".split())
"""Such words that are names, too, where they are capitalised in the middle of a sentence."""

MINISTRY_WORDS = frozenset(
    """affairs agriculture commerce communities commonwealth communications cooperation co-operation
    culture defence defense diaspora development digital economy education emigrants emigration
    energy environment eurasia eurasian europe european expatriates finance foreign health home
    immigration industry infrastructure integration interior investment justice labour labor
    migration mobility planning policy relations science security senussi tourism trade transport
    treasury""".split()
) - {"senussi"}
"""Folded words that continue the name of an office ('for Foreign Affairs and Trade')."""

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NAME_PARTICLES = frozenset(
    "bin bint ibn ben al el ul abu de da do dos del di du la le van von der den y e".split()
)
_SON_OF = re.compile(r"\b(?:bin|bint|ibn|ben)\b")
SAME_SURNAME = 85
"""Least similarity (0-100) of two spellings of one surname: Zelensky and Zelenskyy have 94,
Cavusoglu and Kalin 36, Aliyev and Aliyeva 92 (which first names must tell apart)."""
SAME_FIRST_NAME = 62
"""Likewise for first names with one initial: Dmitry and Dmytro have 67, Joe and Joseph 67, Mansour
and Mohamed 43."""
SURE_FIRST_NAME = 75
"""Likewise whatever the initial: Yevgeny and Evgeny have 92, Hamad and Mohammed 62."""
SAME_FATHER = 70


def find_name_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find stretches of capitalised words that may be names.

    Args:
        text: The text as written.
        start: Where to begin.
        end: Where to stop, exclusive.

    Yields:
        Spans in text order; words that are never names are left out and split a run.
    """
    for found in _RUN.finditer(text, start, end):
        inside = bool(_INSIDE.search(text, max(0, found.start() - 3), found.start()))
        yield from _name_parts(found[0], found.start(), inside=inside)


def _name_parts(run: str, offset: int, *, inside: bool) -> Iterator[tuple[int, int]]:
    first = last = -1
    for word in re.finditer(r"[^\s]+", run):
        folded = fold(word[0]).rstrip(".")
        named = inside and folded in _ALSO_NAMES and run[word.end() :].strip()
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
    """Split a name into folded words without particles, initials, titles of rank and suffixes.

    Examples:
        >>> name_words("Lloyd J. Austin III"), name_words("Mohammed bin Abdulrahman Al-Thani")
        (('lloyd', 'austin'), ('mohammed', 'abdulrahman', 'thani'))
        >>> name_words("James O'Brien"), name_words("Yun Byung-se")
        (('james', 'obrien'), ('yun', 'byung', 'se'))
    """
    words = re.findall(r"[^\W\d_]+", fold(name).replace("'", ""))
    full = tuple(w for w in words if len(w) > 1 and w not in _SUFFIXES and w not in _NAME_PARTICLES)
    return full or tuple(words)


def same_surname(left: str, right: str) -> bool:
    """Say whether two folded surnames are spellings of one."""
    return left == right or (min(len(left), len(right)) > 3 and ratio(left, right) >= SAME_SURNAME)


def same_name(left: str, right: str) -> bool:
    """Say whether two names can be one person's.

    A name that is part of the other counts, as does another spelling of the surname with a first
    name that is at least similar.

    Examples:
        >>> (
        ...     same_name("Volodymyr Zelensky", "Vladimir Zelenskyy"),
        ...     same_name("Blinken", "Antony Blinken"),
        ... )
        (True, True)
        >>> same_name("Ilham Aliyev", "Mehriban Aliyeva"), same_name("Kim", "Yuri Kim")
        (False, True)
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
    fathers = len(a) == 2 or len(b) == 2 or ratio(a[1], b[1]) >= SAME_FATHER
    return fathers and same_surname(a[-1], b[-1]) and same_first_name(a[0], b[0])


def _is_of_the_family(left: str, right: str) -> bool:
    """Say whether a name is that of the other's father: Salman of Mohammed bin Salman Al Saud."""
    short, long = sorted((name_words(left), name_words(right)), key=len)
    return len(short) > 1 and short[0] != long[0] and bool(_SON_OF.search(fold(left + " " + right)))


def same_first_name(left: str, right: str) -> bool:
    """Say whether two folded first names can be spellings of one."""
    alike = ratio(left, right)
    return alike >= SURE_FIRST_NAME or (left[0] == right[0] and alike >= SAME_FIRST_NAME)
