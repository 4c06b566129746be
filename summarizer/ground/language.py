"""The language of an article, offline.

Owns the choice between what the metadata says and what the text looks like. Takes a raw article,
gives an ISO 639-1 code. Refuses to guess: `und` where there is too little to go by.
"""

from functools import cache
from importlib import import_module
from typing import Protocol

from summarizer.records.article import RawArticle

UNDETERMINED = "und"

_MAX_BYTES = 1_500
"""Bytes looked at: 0.3 ms, and on the labelled articles as right as with all of them."""
_MAX_LINES = 400  # of a text that is one line after another
_MIN_LETTERS = 20
_ENGLISH = frozenset({"the", "of", "and", "with", "that", "by", "from", "was", "were", "which"})
_ENGLISH_SHARE = 0.12
"""Words of a text that are among those: English has 15 to 25 %, its neighbours none. Whoever has
so many needs no network to be told for English, which saves 0.3 ms of the 0.4."""
_ELSEWHERE_TOO = frozenset({"of", "by", "was"})
"""Words of those that a neighbour has too: Dutch and German 'was', Danish 'by'."""
_ENGLISH_DAYS = frozenset(
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "June", "July", "October", "December",
    }
)  # fmt: skip
"""Days and months that no neighbour writes alike. They tell where a sentence of names is too short
for the network: 'On Monday President Emmanuel Macron phoned Chancellor Olaf Scholz.'"""
_SIGNS = 2  # English words that decide in a text too short for the network
_SURE = 0.98
"""Metadata that says English is believed unless the text is this surely something else."""
_LIKELY = 0.7  # the library's own bound for calling a result reliable
_MIN_SURE_LETTERS = 150  # names and places alone look like any language
_LATIN_SHARE = 0.3  # with fewer it is no English, however short
_CODES = {"iw": "he", "jw": "jv", "fil": "tl", "nb": "no", "nn": "no"}


class _Guess(Protocol):
    language: str
    probability: float
    is_reliable: bool


class _Identifier(Protocol):
    def FindLanguage(self, text: str) -> _Guess: ...  # noqa: N802 - the library's name


@cache
def _identifier() -> _Identifier:
    # The module has no types; by its name it is an Any that the protocol then describes.
    module = import_module("gcld3")
    identifier: _Identifier = module.NNetLanguageIdentifier(
        min_num_bytes=0, max_num_bytes=_MAX_BYTES
    )
    return identifier


def detect_language(raw: RawArticle) -> str:
    """Tell an article's language.

    Metadata counts where the text does not surely contradict it. That matters for English only:
    it is the language that the rules read, and pages often say `en` whatever they hold.

    Returns:
        ISO 639-1 code, or `und`.
    """
    sample = _sample(raw.text)
    words = sample.split()
    english = sum(map(_ENGLISH.__contains__, words))
    is_english = english >= _ENGLISH_SHARE * len(words)
    # They have two letters each at least, so that nobody has to count all others.
    if is_english and 2 * english >= _MIN_LETTERS:
        return "en"
    letters = sum(map(str.isalpha, sample))
    stated = raw.language.lower() if raw.language else None
    if letters < _MIN_LETTERS:
        return stated or UNDETERMINED
    signs = (_ENGLISH | _ENGLISH_DAYS) & {word.strip(",.:;") for word in words}
    # Names weigh so much in a sentence or two that the network hears their language.
    short = letters < _MIN_SURE_LETTERS and not stated
    if signs - _ELSEWHERE_TOO and (is_english or (short and len(signs) >= _SIGNS)):
        return "en"
    guess = _identifier().FindLanguage(text=sample)
    found = guess.language.partition("-")[0]
    found = _CODES.get(found, found)
    if stated:
        contradicted = found != stated and "en" in {found, stated}
        latin = sum(c.isascii() and c.isalpha() for c in sample)
        sure = guess.probability >= _SURE and (
            letters >= _MIN_SURE_LETTERS or latin < _LATIN_SHARE * letters
        )
        return found if contradicted and sure else stated
    if guess.is_reliable and guess.probability >= _LIKELY:
        return found
    return "en" if signs - _ELSEWHERE_TOO else UNDETERMINED


def _sample(text: str) -> str:
    """Return the longest lines: menus, tickers and links in another language are short."""
    head = text[: 20 * _MAX_BYTES]
    lines = sorted(head.splitlines()[:_MAX_LINES], key=len, reverse=True)
    sample = ""
    for line in lines:
        sample += line[:_MAX_BYTES] + "\n"
        if len(sample) >= _MAX_BYTES:
            break
    return sample
