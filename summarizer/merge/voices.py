"""Voices: one account of a call, however many outlets print its text.

Owns what merging works on. Takes records, gives one voice for each call of each text, copies
joined; a text that changes what another claims is a variant of its
voice. Refuses withheld calls, and copies whose calls cannot be the same one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from summarizer.data import Gazetteer
from summarizer.merge.copies import group_copies
from summarizer.merge.people import (
    DatedPeople,
    People,
    accepted_people,
    office_keys,
    read_people,
    resolve_people,
)
from summarizer.records.record import ArticleRecord, CallRecord, RecordStatus
from summarizer.text.dates import CalendarDate, agree, as_day, parse_date, precision

FEWEST_PEOPLE = 2
"""A call needs two: with fewer left by the checks it is joined with nothing."""
_LAST = "~"
"""Sorts behind every date."""
COPY_DAYS = 2
"""Days by which copies may date a call differently: each page's 'today' is its own."""
_STATUS_ORDER: tuple[RecordStatus, ...] = ("accepted", "repaired", "needs review")


class ArticleId(NamedTuple):
    """Identity of an article; ids alone repeat when files of one name lie in two folders."""

    id: str
    text_sha256: str


@dataclass(frozen=True, eq=False)
class Entry:
    """A call as one article has it. Compared by identity: two entries are never one."""

    record: ArticleRecord
    call: CallRecord
    place: int
    """Index among the article's calls that are not withheld."""
    people: People

    @property
    def article(self) -> ArticleId:
        """The article's identity."""
        return ArticleId(self.record.article.raw.id, self.record.text_sha256)

    @property
    def repeats_agency(self) -> bool:
        """Whether the article says that its text is another's."""
        return self.record.article.grounding.syndication is not None

    @property
    def when(self) -> str | None:
        """The call's date (EDTF); null if it is open or withheld."""
        return self.call.date.value if self.call.date.status != "withheld" else None

    @cached_property
    def parts(self) -> CalendarDate | None:
        """The date in parts; null if it is open or an interval."""
        return parse_date(self.when)

    @property
    def day(self) -> date | None:
        """The call's day if it is fully known."""
        return as_day(self.when)

    @property
    def is_of_a_month(self) -> bool:
        """Whether the date, if not a full one, says at least in which month the call was."""
        return precision(self.when or "") in {"day", "month", "interval"}

    @property
    def publication(self) -> str | None:
        """Publication date of the article, as grounding has it: metadata beats the text."""
        found = self.record.article.grounding.publication
        return found.date if found else self.record.article.raw.published

    @property
    def order(self) -> tuple[str, str, str, int]:
        """Order of readouts: publication, then id."""
        return self.publication or _LAST, self.article.id, self.article.text_sha256, self.place


@dataclass(frozen=True, eq=False)
class Voice:
    """One account of a call and the articles that print it."""

    entry: Entry
    """The one that is shown."""
    copies: tuple[Entry, ...]
    """The others."""
    people: People
    """Loose keys resolved where exactly one other call fits."""
    variants: tuple["Voice", ...] = ()
    """Accounts in nearly the same text: of the same call, but voices of their own."""

    @property
    def articles(self) -> frozenset[ArticleId]:
        """Every article that prints it or a variant."""
        members = (self.entry, *self.copies)
        printing = frozenset(entry.article for entry in members)
        return printing.union(*(variant.articles for variant in self.variants))


def read_entries(records: Iterable[ArticleRecord], gazetteer: Gazetteer) -> list[Entry]:
    """Give every call that is not withheld.

    Args:
        records: In any order; a record that is there twice counts once.
        gazetteer: Knows the spellings of names.

    Returns:
        Calls by article id and place in the article.
    """
    return list(_entries(_distinct(records), gazetteer))


def collect_voices(entries: Sequence[Entry], gazetteer: Gazetteer) -> list[Voice]:
    """Give calls as voices, in an order of their own.

    Args:
        entries: Calls of one component, each once, in any order.
        gazetteer: Knows the spellings of names.

    Returns:
        Voices by publication, article id and place in the article.
    """
    records = {entry.article: entry.record for entry in entries}
    distinct = [records[key] for key in sorted(records)]
    texts = group_copies(distinct)
    place_of = {id(record): place for place, record in enumerate(distinct)}
    by_family: defaultdict[tuple[int, People], list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: one.order):
        family = texts.families[place_of[id(entry.record)]]
        by_family[family, entry.people].append(entry)

    def text_of(entry: Entry) -> int:
        return texts.leaders[place_of[id(entry.record)]]

    told = [voice for family in by_family.values() for voice in _tell(family, text_of)]
    told.sort(key=lambda variants: variants[0][0].order)
    people = resolve_people([_dated(variants[0][0], gazetteer) for variants in told])
    return [_voice(variants, keys) for variants, keys in zip(told, people, strict=True)]


def _voice(variants: Sequence[Sequence[Entry]], people: People) -> Voice:
    """Return a voice of the entries of its own text, and of those of each variant."""
    (first, *copies), *others = variants
    return Voice(first, tuple(copies), people, tuple(_voice((one,), people) for one in others))


def _tell(family: Sequence[Entry], text_of: Callable[[Entry], int]) -> Iterator[list[list[Entry]]]:
    """Yield the calls that texts of one family tell, each as its entries text by text."""
    for call in _join_copies(family):
        by_text: defaultdict[int, list[Entry]] = defaultdict(list)
        for entry in call:
            by_text[text_of(entry)].append(entry)
        yield list(by_text.values())


def _distinct(records: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """Return records in an order of their own, each article once."""
    by_article: defaultdict[ArticleId, list[ArticleRecord]] = defaultdict(list)
    for record in records:
        by_article[ArticleId(record.article.raw.id, record.text_sha256)].append(record)
    return [
        by_article[key][0] if len(by_article[key]) == 1 else min(by_article[key], key=_preference)
        for key in sorted(by_article)
    ]


def _preference(record: ArticleRecord) -> tuple[int, str, str]:
    """Return the order of several answers for one article: the sounder one first."""
    status = _STATUS_ORDER.index(record.checked.status)
    return status, record.answered.engine.name, record.model_dump_json()


def _entries(records: Iterable[ArticleRecord], gazetteer: Gazetteer) -> Iterable[Entry]:
    for record in records:
        standing = (call for call in record.checked.calls if not call.withheld)
        for place, call in enumerate(standing):
            yield Entry(record, call, place, read_people(accepted_people(call), gazetteer))


def _join_copies(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the calls of one text and the same people joined: first with first, and so on."""
    voices: list[tuple[list[Entry], set[ArticleId]]] = []
    for entry in sorted(entries, key=_represents):
        fitting = (
            voice
            for voice in voices
            if entry.article not in voice[1] and _could_be_same_day(voice[0][0], entry)
        )
        voice = next(fitting, None)
        if voice is None:
            voices.append(([entry], {entry.article}))
        else:
            voice[0].append(entry)
            voice[1].add(entry.article)
    return [members for members, _ in voices]


def _represents(entry: Entry) -> tuple[bool, bool, tuple[str, str, str, int]]:
    """Return the order of copies: with a full date, the outlet's own text, the oldest."""
    return entry.day is None, entry.repeats_agency, entry.order


def _could_be_same_day(left: Entry, right: Entry) -> bool:
    if left.day and right.day:
        return abs((left.day - right.day).days) <= COPY_DAYS
    return not (left.when and right.when) or agree(left.when, right.when)


def _dated(entry: Entry, gazetteer: Gazetteer) -> DatedPeople:
    persons = accepted_people(entry.call)
    return DatedPeople(entry.people, office_keys(persons, entry.people, gazetteer), entry.day)
