"""A set too large for one page falls into years, a year too large into months.

Owns where the note on a set is cut. Takes dossiers in their order, gives the parts.
"""

from collections.abc import Sequence

from summarizer.records.dossier import Dossier

MOST_CALLS = 400
"""Calls that one page lists."""
_YEAR, _MONTH = len("2024"), len("2024-05")
_UNDATED = "undated"


def split_by_period(dossiers: Sequence[Dossier]) -> dict[str, list[int]]:
    """Return the places of a set's calls by year, or by month where a year has too many.

    Returns:
        By '2023', '2024-05' or 'undated', in the order of dossiers; empty if one page holds all.
    """
    if len(dossiers) <= MOST_CALLS:
        return {}
    parts: dict[str, list[int]] = {}
    for key, places in _group(dossiers, range(len(dossiers)), _YEAR).items():
        is_large = len(places) > MOST_CALLS and key != _UNDATED
        parts |= _group(dossiers, places, _MONTH) if is_large else {key: places}
    return parts


def _group(dossiers: Sequence[Dossier], places: Sequence[int], length: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        day = dossiers[place].first_day or dossiers[place].last_day
        found.setdefault(day[:length] if day else _UNDATED, []).append(place)
    return found
