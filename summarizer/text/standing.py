"""How somebody stands to an office: in it, no more, not yet, or for the time being.

Owns the words before and behind an office that say so. Takes the words around an office, gives the
word or the office with it. Refuses deputies, whose office is one of its own.
"""

import re
from types import MappingProxyType

STANDS = MappingProxyType(
    {
        **dict.fromkeys(("former", "ex"), "former"),
        **dict.fromkeys(("elect", "designate"), "elect"),
        **dict.fromkeys(("acting", "interim", "caretaker"), "acting"),
    }
)
"""What a word says: whoever is outgoing still holds the office and is in none of these."""
_BEFORE = re.compile(
    r"\b(?P<word>former|ex|acting|interim|caretaker|outgoing)\b(?! (?:soviet|yugoslav))"
    r"[^,.;:()\"']*\Z"
)
_BEHIND = re.compile(r"[- ](?P<word>elect|designate)\b")
_FOR_NOW = re.compile(r"\A(?:Acting|Interim|Caretaker|Outgoing) ")


def standing_around(folded: str, start: int, office: tuple[int, int]) -> str:
    """Return the word that says how somebody stands to an office; empty if none does.

    Args:
        folded: The text's fold.
        start: Where the phrase with the office begins.
        office: Where the office stands, its ranks with it.

    Examples:
        >>> standing_around("the acting foreign minister", 0, (11, 27))
        'acting'
        >>> standing_around("president-elect jane roe", 0, (0, 9))
        'elect'
    """
    behind = _BEHIND.match(folded, office[1])
    before = _BEFORE.search(folded, start, office[1])
    found = behind or before
    return found["word"] if found else ""


def with_standing(word: str, office: str) -> str:
    """Return an office with the word that says how somebody stands to it.

    Examples:
        >>> with_standing("acting", "Foreign Minister")
        'Acting Foreign Minister'
        >>> with_standing("elect", "President")
        'President-elect'
    """
    if not word:
        return office
    if STANDS.get(word) == "elect":
        return f"{office}-{word}"
    return f"{'Former' if word == 'ex' else word.capitalize()} {office}"


def held_now(office: str) -> str:
    """Return an office without the word that its holder has it for now only.

    Examples:
        >>> held_now("Acting President"), held_now("Former President")
        ('President', 'Former President')
    """
    return _FOR_NOW.sub("", office)
