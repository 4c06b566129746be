"""When two names mean the same person, for scoring: up to case, accents, titles, transliteration.

Deliberately laxer than the names that grounding joins: a score must not hang on the spelling that
a label happens to use.
"""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from summarizer.evaluate.gold import GoldPerson

TITLES = frozenset(
    [
        "president",
        "prime",
        "minister",
        "secretary",
        "general",
        "king",
        "crown",
        "prince",
        "sheikh",
        "sheikha",
        "emir",
        "sultan",
        "pope",
        "his",
        "her",
        "highness",
        "majesty",
        "excellency",
        "royal",
        "dr",
        "mr",
        "mrs",
        "ms",
        "sir",
        "the",
        "of",
        "h",
        "e",
        "hrh",
        "hh",
        "he",
        "hm",
    ]
)
"""Words that are no part of a name."""
SAME_WHOLE = 0.86
"""Likeness of whole names from which they are one (the referee's)."""
SAME_SURNAME = 0.85
"""Likeness of last words, with the first letters equal (the referee's)."""


def fold_name(name: str | None) -> list[str]:
    """Reduce a name to the words that are compared.

    Returns:
        Lower-case words without accents, apostrophes, digits and titles.
    """
    parts = unicodedata.normalize("NFKD", name or "")
    plain = "".join(char for char in parts if not unicodedata.combining(char)).casefold()
    plain = plain.translate({0x2019: None, ord("'"): None, ord("-"): " "})  # 2019: apostrophe
    return [word for word in re.findall(r"[^\W\d_]+", plain) if word not in TITLES]


def is_same_name(left: str, right: str | None) -> bool:
    """Tell whether two names may be one person's.

    Returns:
        True if spelling alone keeps them apart.
    """
    a, b = fold_name(left), fold_name(right)
    if not a or not b:
        return bool(left) and left.strip() == (right or "").strip()
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if SequenceMatcher(None, " ".join(a), " ".join(b)).ratio() >= SAME_WHOLE:
        return True
    if SequenceMatcher(None, a[-1], b[-1]).ratio() < SAME_SURNAME:
        return False
    return len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0]


def is_unnamed(person: GoldPerson) -> bool:
    """Tell whether only the office is given.

    Returns:
        True for no name, or one that says it is none.
    """
    return not person.name or "unnamed" in person.name.casefold()


def is_same_person(gold: GoldPerson, predicted: GoldPerson) -> bool:
    """Tell whether a prediction is the labelled person.

    Returns:
        True if a name of the label fits; for an unnamed one, if the country does.
    """
    if is_unnamed(gold):
        same_country = (gold.country or "").upper() == (predicted.country or "").upper()
        return is_unnamed(predicted) and same_country
    if is_unnamed(predicted):
        return False
    return any(is_same_name(name, predicted.name) for name in (gold.name or "", *gold.aliases))


def count_shared(gold: Sequence[GoldPerson], predicted: Sequence[GoldPerson]) -> int:
    """Count the persons that two lists share.

    Returns:
        Number of pairs; each person is used once.
    """
    free = list(range(len(predicted)))
    shared = 0
    for person in gold:
        match = next((i for i in free if is_same_person(person, predicted[i])), None)
        if match is not None:
            free.remove(match)
            shared += 1
    return shared
