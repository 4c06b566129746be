"""Agencies and outlets where a text names them.

Owns the automaton over their names. Takes a text, gives the names in text order. Refuses a name
inside a longer word or written small: 'report' is no agency, `Report` beside words of attribution
may be one.
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import ahocorasick

from summarizer.data import Agency, Gazetteer
from summarizer.text.lexicon import is_whole


class Named(NamedTuple):
    """An agency or outlet where the text names it."""

    start: int
    end: int
    agency: Agency


class Press:
    """Finds the press of a gazetteer; made once for it by `make_press`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._automaton: ahocorasick.Automaton[tuple[int, Agency]] = ahocorasick.Automaton()
        self._by_domain = {domain: a for a in gazetteer.agencies for domain in a.domains}
        self._by_slug = {
            name.lower().replace(" ", "-"): agency
            for agency in gazetteer.agencies
            if agency.kind == "agency"
            for name in (agency.name, *agency.names)
        }
        for agency in gazetteer.agencies:
            for name in (agency.name, *agency.names):
                for form in {name, name.upper()} if name[:1].isalpha() else {name}:
                    if form not in self._automaton:
                        self._automaton.add_word(form, (len(form), agency))
        self._automaton.make_automaton()

    def find(self, text: str, start: int, end: int) -> Iterator[Named]:
        """Yield the names that `[start, end)` of a text holds, in text order.

        Of overlapping ones the longest.
        """
        found = sorted(self._candidates(text, start, end), key=lambda one: (one.start, -one.end))
        last = start
        for one in found:
            if one.start >= last:
                last = one.end
                yield one

    def _candidates(self, text: str, first: int, stop: int) -> Iterator[Named]:
        for last, (length, agency) in self._automaton.iter(text, first, stop):
            start, end = last + 1 - length, last + 1
            if is_whole(text, start, end):
                yield Named(start, end, agency)

    def of_host(self, url: str | None) -> Agency | None:
        """Return whose page an address is, None if that is not known."""
        labels = _parts(url)[0].split(".")
        domains = (".".join(labels[at:]) for at in range(len(labels)))
        return next((self._by_domain[d] for d in domains if d in self._by_domain), None)

    def of_path(self, url: str | None) -> Agency | None:
        """Return the agency that a folder of an address is named after, None if none is."""
        folders = _parts(url)[1].lower().split("/")[:-1]
        return next((self._by_slug[f] for f in folders if f in self._by_slug), None)


def _parts(url: str | None) -> tuple[str, str]:
    try:
        address = urlsplit(url or "")
        return (address.hostname or "").removeprefix("www."), address.path
    except ValueError:
        return "", ""


_made: dict[int, tuple[Gazetteer, Press]] = {}


def make_press(gazetteer: Gazetteer) -> Press:
    """Return the press of a gazetteer; the same one as long as the gazetteer lives."""
    # A gazetteer holds read-only mappings and so has no hash; keeping it keeps its id its own.
    known = _made.get(id(gazetteer))
    if known is None:
        known = _made[id(gazetteer)] = (gazetteer, Press(gazetteer))
    return known[1]
