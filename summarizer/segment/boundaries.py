"""Where one line's sentences begin.

sentencex proposes; sentences that stick together (`Agreement.President`) are cut besides, and
cuts behind a title, an initial, an abbreviation or inside a token are taken back.
"""

# ruff: noqa: RUF001 - quotation marks as they stand in articles

import re

import sentencex

_CHUNK = 2_000
"""Characters that sentencex is given at a time: over one open quotation mark after another it
takes quadratic time (200 kB: 14 s), in pieces of this size linear (0.1 s)."""
_LONGEST = 5_000
"""A sentence is cut here at the latest: the longest of the labelled articles has 600 characters,
and whoever works on sentences may then take quadratic time over one."""

_GLUED = re.compile(
    # A match that begins with one sign out of a few is sought at once, one of several is not.
    r"[.!?][.!?]{0,2}[\"”’)]{0,2}(?=[\"“‘(]?(?P<next>[A-Z][^\W\d_A-Z][\w’'-]{0,30}|A\s))"
)
_BEFORE_GLUED = re.compile(r"(?:[^\W\d_A-Z]{2}|[A-Z]{3}|[\d)”’\"'%])\Z")
_AFTER_QUOTE = re.compile(r"[.!?][\"”’»]{1,2}\s+(?=[\"“‘«(]?[A-Z])")
_LETTER = re.compile(r"[^\W_]")
_GLUED_WORD = re.compile(r"[\w-]*\Z")
_LAST_TOKEN = re.compile(r"\S+\Z")
_TOP_LEVEL = frozenset(
    {"Az", "AZ", "Com", "Ru", "Ge", "Tr", "Kz", "Kg", "Uz", "Org", "Net", "Ua", "Ir", "Tv"}
)
_TITLES = """mr mrs ms dr gen lt col maj brig adm capt cmdr sgt sen rep gov prof st hon rt amb pres
    sec dep asst vs no nos art fig vol pp inc ltd co corp cf al messrs jr sr ft mt supt insp rev fr
    ret approx est"""
_ALWAYS_OPEN = frozenset(_TITLES.split()) - {
    "jr",
    "sr",
    "inc",
    "ltd",
    "co",
    "corp",
    "al",
    "no",
    "ret",
}
_BEFORE_DIGITS = "no art p c ca jan feb mar apr jun jul aug sep sept oct nov dec"
_OPEN_BEFORE_DIGIT = _ALWAYS_OPEN | frozenset(_BEFORE_DIGITS.split())
_STARTERS_TEXT = """the he she it they in on at this that these those during after before but
    however meanwhile according both his her their its earlier later also as for from with
    when while asked noting we you i there if since although though despite following by not no
    yes and so then washington moscow baku yerevan officials president"""
_STARTERS = frozenset(_STARTERS_TEXT.split())
_SOURCE_NOTE = re.compile(r"(?:\([^()]{1,30}\)|[—–-]\s?\w{2,20}\s?\w{0,20})[.\s]{0,2}\Z")
"""The agency behind the last sentence: '(MENA)', '— Bernama'."""
_INITIALS = re.compile(r"(?:[A-Za-z]\.){1,5}\Z")


def sentence_starts(line: str, language: str = "en") -> list[int]:
    """Find where the sentences of a line begin.

    Args:
        line: One line, or several that belong together.
        language: Language whose abbreviations sentencex knows.

    Returns:
        Offsets in rising order, the first 0; each sentence ends where the next begins.
    """
    starts = {0}
    for begin, end in _chunks(line):
        starts.update(_proposed(line, begin, end, language))
    starts.update(_glued(line, 0, len(line)))
    starts.update(found.end() for found in _AFTER_QUOTE.finditer(line) if _closes(line, found))
    kept = [at for at in sorted(starts) if at == 0 or _is_boundary(line, at)]
    return _bounded(kept, line)


def _chunks(line: str) -> list[tuple[int, int]]:
    chunks: list[tuple[int, int]] = []
    begin = 0
    while begin < len(line):
        end = min(begin + _CHUNK, len(line))
        if end < len(line):
            space = line.rfind(" ", begin + _CHUNK // 2, end)
            end = space + 1 if space >= 0 else end
        chunks.append((begin, end))
        begin = end
    return chunks


def _proposed(line: str, begin: int, end: int, language: str) -> list[int]:
    starts: list[int] = []
    at = begin
    for sentence in sentencex.segment(language, line[begin:end])[:-1]:
        at += len(sentence)
        starts.append(at)
    return starts


def _glued(line: str, first: int, last: int) -> list[int]:
    """Return where, between two places, a capital follows a full stop without a space.

    Not before a top-level domain ('News.Az'), nor behind an abbreviation ('Gen.Milley').
    """
    starts: list[int] = []
    for found in _GLUED.finditer(line, max(0, first), last):
        before = line[max(0, found.start() - 12) : found.start()]
        if not _BEFORE_GLUED.search(before):
            continue
        word = _GLUED_WORD.search(before)
        is_title = word is not None and word[0].lower() in _ALWAYS_OPEN
        if found["next"] not in _TOP_LEVEL and not is_title:
            starts.append(found.end())
    return starts


def _closes(line: str, quote: re.Match[str]) -> bool:
    """Return whether a quotation mark between two sentences ends a quotation."""
    mark = quote[0].rstrip()[-1]
    return mark != '"' or line.count('"', max(0, quote.start() - _CHUNK), quote.end()) % 2 == 0


def _is_boundary(line: str, at: int) -> bool:
    """Return whether a sentence may begin here."""
    before, after = line[max(0, at - 40) : at], line[at : at + 40]
    left, right = before.rstrip(), after.lstrip()
    if not right or not left or not _LETTER.search(line, at, at + _CHUNK):
        return False  # what is left is a full stop or a bracket of its own
    if len(left) == len(before) and len(right) == len(after):
        return at in _glued(line, at - 6, at + 40)
    return not _is_open(left, right)


def _is_open(left: str, right: str) -> bool:
    """Return whether the words before go on: a title, an initial, an abbreviation."""
    first = right.lstrip('"“‘([….')[:1]
    if first.islower() or right.startswith("/") or _SOURCE_NOTE.match(right):
        return True
    found = _LAST_TOKEN.search(left)
    token = found[0].strip("\"“‘([/'").lower() if found else ""
    if not token.endswith("."):
        return False
    name = token.rstrip(".")
    word = re.split(r"[\s,.;:’']", right.lstrip('"“‘(['), maxsplit=1)[0]
    if first.isdigit():
        return name in _OPEN_BEFORE_DIGIT
    if _INITIALS.fullmatch(token):
        return len(word) == 1 or word.lower() not in _STARTERS or _is_state(token, word)
    is_number = name.isdigit() and left.rstrip(".").strip() == name  # '1.' alone numbers a list
    return name in _ALWAYS_OPEN or word in _TOP_LEVEL or is_number


def _is_state(token: str, word: str) -> bool:
    return token in {"u.s.", "u.k.", "u.n."} and word == "President"


def _bounded(starts: list[int], line: str) -> list[int]:
    bounded: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
        at = start
        bounded.append(at)
        while end - at > _LONGEST:
            space = line.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
            at = space + 1 if space >= 0 else at + _LONGEST
            bounded.append(at)
    return bounded
