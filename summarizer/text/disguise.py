"""Characters by which a text is another than it shows: turned round, hidden, of another script.

Owns which characters those are. Takes a text, gives what is odd in it. Refuses to mind what honest
texts have: a byte order mark, a soft hyphen, joiners of scripts that join.
"""

import re
from collections.abc import Iterator

_TURNING = "\u202a-\u202e\u2066-\u2069"
_TAGS = "\U000e0000-\U000e007f"
_ALWAYS = re.compile(f"[{_TURNING}{_TAGS}]")
_FLAG = re.compile(f"\U0001f3f4[{_TAGS}]+")
_DISGUISE = re.compile(f"[\u202e{_TAGS}]")
_INSIDE = re.compile("(?<=[A-Za-z])[\u180e\u200b-\u200f\u2060-\u2064\ufeff]+(?=[A-Za-z])")
_WORD = re.compile(r"[^\W\d_]{2,60}")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# Cyrillic and Greek: the two scripts whose letters are taken for Latin ones.
_ALIKE = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")


def find_unseen(text: str) -> tuple[str, ...]:
    r"""Return the code points that do not show, each once, in text order.

    Examples:
        >>> find_unseen("Bli\u200bnken \u202ephoned"), find_unseen("co\u00adoperation")
        (('U+200B', 'U+202E'), ())
    """
    plain = _FLAG.sub("", text)
    found = [*_ALWAYS.finditer(plain), *_INSIDE.finditer(plain)]
    found.sort(key=lambda one: one.start())
    return tuple(dict.fromkeys(f"U+{ord(one[0][0]):04X}" for one in found))


def is_disguised(text: str) -> bool:
    r"""Return whether a text says other words than it shows: some run backwards or are unseen.

    Examples:
        >>> is_disguised("was \u202ednuob\u202c to accept"), is_disguised("in \u2066Riga\u2069")
        (True, False)
    """
    return not text.isascii() and bool(_DISGUISE.search(_FLAG.sub("", text)))


def find_mixed_words(text: str) -> Iterator[str]:
    """Yield the words that mix Latin letters with Cyrillic or Greek ones.

    Examples:
        >>> list(find_mixed_words("President \u0412iden met \u0411\u0430\u0439\u0434\u0435\u043d"))
        ['\u0412iden']
    """
    for word in _WORD.findall(text):
        if _ALIKE.search(word) and _LATIN.search(word):
            yield word
