"""What every part of a note needs to know: the dossier, its articles, their short names.

Owns the look-ups that the parts share. Takes a dossier and all records of the run.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarizer.brief.labels import Labels, Quoted
from summarizer.brief.outlets import Outlets
from summarizer.brief.parts import Attributed
from summarizer.brief.sides import adjective_of
from summarizer.data import Gazetteer
from summarizer.errors import NoteError
from summarizer.records.dossier import Dossier, Readout
from summarizer.records.record import ArticleRecord
from summarizer.text.dates import parse_date

UNNAMED = "the account"
"""One of several of which nothing is known: its label has to stand behind it."""


class Library:
    """All records of a run, found by the readouts made from them."""

    def __init__(
        self,
        records: Iterable[ArticleRecord],
        gazetteer: Gazetteer,
        others: Iterable[str] = (),
        news: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Take what notes are written from.

        Args:
            records: Of the articles.
            gazetteer: Names of countries and outlets.
            others: Ids of further articles, from which these are to be told apart.
            news: What is new in a dossier since its last note, by its id.
        """
        self.gazetteer = gazetteer
        self.outlets = Outlets(gazetteer)
        self.records = tuple(records)
        self._by_source: Mapping[tuple[str, str], ArticleRecord] = {
            (one.article.raw.id, one.article.raw.source): one for one in reversed(self.records)
        }
        self.labels = Labels([*(one.article.raw.id for one in self.records), *others])
        self.news: Mapping[str, Sequence[str]] = news or {}

    def record(self, article_id: str, source: str | None = None) -> ArticleRecord:
        """Return the record of an article.

        Args:
            article_id: Its id.
            source: Where it was read; without it, the first article of that id is given.

        Raises:
            NoteError: The dossier was made from other records.
        """
        found = self._by_source.get((article_id, source or ""))
        if found is None and source is None:
            found = self._by_id.get(article_id)
        if found is None:
            message = f"{article_id}: no record of this article; merge and brief the same records"
            raise NoteError(message)
        return found

    @cached_property
    def _by_id(self) -> Mapping[str, ArticleRecord]:
        return {one.article.raw.id: one for one in reversed(self.records)}


@dataclass(frozen=True)
class NoteContext:
    """A dossier, and what its note is written from."""

    dossier: Dossier
    library: Library
    quoted: Quoted = field(default_factory=Quoted)

    @property
    def gazetteer(self) -> Gazetteer:
        """Names of countries and outlets."""
        return self.library.gazetteer

    @property
    def labels(self) -> Labels:
        """Short names of the articles."""
        return self.library.labels

    @property
    def has_year(self) -> bool:
        """Whether the dossier's date has its year."""
        parts = parse_date(self.dossier.date)
        return bool(parts and parts.year)

    @property
    def sides(self) -> tuple[str, ...]:
        """Codes of the sides that have a readout, in the order of readouts."""
        return tuple(dict.fromkeys(one.side for one in self.dossier.readouts if one.side))

    def record(self, readout: Readout) -> ArticleRecord:
        """Return the record of a readout's article."""
        return self.library.record(readout.article_id, readout.source)

    def place(self, readout: Readout) -> int:
        """Return the place of a readout's call in its article's answer; findings name it."""
        calls = self.record(readout).checked.calls
        return next(place for place, call in enumerate(calls) if call.id == readout.call.id)

    def teller(self, readout: Readout) -> str:
        """Return whose account it is, for the middle of a sentence."""
        if readout.side:
            return f"the {adjective_of(readout.side, self.gazetteer)} account"
        outlet = self.library.outlets.find(self.record(readout))
        if outlet:
            return f"the account of {outlet}"
        return "this account" if len(self.dossier.readouts) == 1 else UNNAMED

    def describe(self, readout: Readout) -> Attributed:
        """Return side and outlet of a readout, and how often it is printed elsewhere."""
        side = self.gazetteer.party_name(readout.side) if readout.side else "side not shown"
        outlet = self.library.outlets.find(self.record(readout))
        parts = [f"{side} (in {outlet})" if outlet else side]
        if readout.copies:
            parts.append(self._copies_in_words(readout.copies, outlet))
        shown_by = readout.call.side.evidence if readout.side else ()
        pointer = self.labels.point(readout.article_id, shown_by)
        return Attributed(text=", ".join(parts), pointers=(pointer,))

    def _copies_in_words(self, copies: Sequence[str], outlet: str | None) -> str:
        """Return how often a text is printed elsewhere; articles are no outlets unless named."""
        find = self.library.outlets.find
        outlets = {find(self.library.record(article_id)) for article_id in copies}
        count = len(copies)
        if None not in outlets | {outlet} and len(outlets - {outlet}) == count:
            return f"printed by {count} more {'outlet' if count == 1 else 'outlets'}"
        return f"the same text in {count} more {'article' if count == 1 else 'articles'}"
