"""Who of the gazetteer's office holders a name in an article can be.

Owns the index of holders by the words of their names and the choice among their terms. Takes a
name with what stands beside it and the date of the article, gives a holder or none. Refuses to
guess: a bare surname that two holders of that time share is nobody's.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from summarizer.data import Gazetteer, Holder
from summarizer.text.names import name_words, same_first_name, same_name
from summarizer.text.term_forms import COUNTERPART

_LEADERS = frozenset({"head_of_state", "head_of_government", "royal", "organisation"})
_GENERIC = frozenset({COUNTERPART, "Leader", "Head of State", "Minister", "Secretary"})
"""Words for no particular office."""

_SURNAME_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "MO", "TW", "VN"})

SAME_OFFICE_SURNAME = 66
"""Least similarity of a surname to that of whoever held the very office then: a garbled name is
still his (Kolba for Kuleba has 73, Zelinsky for Zelenskyy 82; Johnson and Sunak have 33)."""


class Clue(NamedTuple):
    """What stands beside a name."""

    office: str | None
    """Canonical."""
    party: str | None
    standing: str = ""
    """The word that says how somebody stands to the office: acting, former, elect."""


def is_generic(office: str) -> bool:
    """Return whether words name no particular office (the leader, his counterpart)."""
    return office in _GENERIC


def office_fits(office: str | None, held: str | None, kinds: Mapping[str, str]) -> bool:
    """Return whether words for an office can mean the office that somebody holds.

    Args:
        office: The canonical office of the words; None fits any.
        held: The canonical office held; None is not known and fits.
        kinds: The kind of each canonical office.
    """
    if office is None or held is None or office in {held, COUNTERPART}:
        return True
    kind = kinds.get(held)
    if office == "Leader":
        return kind in _LEADERS
    if office == "Head of State":
        return kind == "head_of_state"
    if office in _GENERIC:
        return office in held.split() and held != "Prime Minister"
    return kind == kinds.get(office) and kind not in {"other", "deputy", "military"}


class HolderIndex:
    """Looks office holders up by names as articles write them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.kinds: Mapping[str, str] = gazetteer.office_kinds
        self._by_word: dict[str, list[Holder]] = {}
        for holder in gazetteer.holders:
            words = {w for name in (holder.name, *holder.aliases) for w in name_words(name)}
            for word in words:
                self._by_word.setdefault(word, []).append(holder)

    def is_name_word(self, word: str) -> bool:
        """Return whether a folded word is part of some holder's name."""
        return word in self._by_word

    def holds_too(self, name: str, clue: Clue, on: str | None) -> bool:
        """Return whether somebody holds an office besides the one that he is best known for."""
        if not (clue.party and clue.office):
            return False
        terms = self._gazetteer.holders_of(clue.party, clue.office, on)
        return any(holder.name == name for holder in terms)

    def find(self, name: str, clue: Clue, on: str | None) -> Holder | None:
        """Return the term of office that a name means, beside such words and on that date."""
        words = name_words(name)
        if not words:
            return None
        named = self._gazetteer.holders_named(name) or tuple(
            h for w in {*words[:1], *words[-1:]} for h in self._by_word.get(w, ()) if bears(h, name)
        )
        found = [h for h in named if clue.party in {None, h.party}]
        if len(words) == 1:
            found = [h for h in found if _is_surname(words[0], h)]
            found = [h for h in found if office_fits(clue.office, h.office, self.kinds)]
            found = [h for h in found if h.is_possible_on(on)] or found
            if len({h.name for h in found}) > 1:
                return None
        return self._best(found, clue, on) or self._garbled(words, clue, on)

    def _best(self, holders: list[Holder], clue: Clue, on: str | None) -> Holder | None:
        """Return the likeliest term: of the office named, of the date, open, or later."""
        return max(
            holders,
            default=None,
            key=lambda h: (
                h.office == clue.office,
                h.is_possible_on(on),
                office_fits(clue.office, h.office, self.kinds),
                not h.until,
                h.start,
            ),
        )

    def _garbled(self, words: tuple[str, ...], clue: Clue, on: str | None) -> Holder | None:
        """Return whoever held the very office then and has nearly this name."""
        if not (clue.party and clue.office and len(words) > 1):
            return None
        for holder in self._gazetteer.holders_of(clue.party, clue.office, on):
            for known in map(name_words, (holder.name, *holder.aliases)):
                near = ratio(words[-1], known[-1]) >= SAME_OFFICE_SURNAME
                if near and same_first_name(words[0], known[0]):
                    return holder
        return None


def _is_surname(word: str, holder: Holder) -> bool:
    place = 0 if holder.party in _SURNAME_FIRST else -1
    names = map(name_words, (holder.name, *holder.aliases))
    return any(n[place] == word and (len(n) == 1 or n[~place] != word) for n in names)


def bears(holder: Holder, name: str) -> bool:
    """Return whether a name can be a holder's."""
    return any(same_name(known, name) for known in (holder.name, *holder.aliases))
