"""Dossiers out of groups of accounts: who, when, which readouts, under which id.

Owns the dossier's own values and the order of dossiers. Refuses to average: the date is the one
that most accounts support, and what others say stays in the conflicts.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.data import Gazetteer, name_key
from summarizer.merge.conflicts import find_conflicts
from summarizer.merge.groups import Group, name_articles
from summarizer.merge.people import PersonKey, accepted_people, person_key
from summarizer.merge.variants import find_variants
from summarizer.merge.voices import Entry, Voice
from summarizer.records.dossier import Dossier, PossibleReadout, Readout
from summarizer.records.values import Person
from summarizer.text.dates import as_day, bounds, parse_date, precision

LONGEST_NAME, LONGEST_ID, HASH_LENGTH = 40, 120, 8
"""Characters of a person's name, of a whole id, and of the hash that tells cut ones apart: file
systems take 255 bytes, and a path has more parts than this."""
_NOT_IN_FILE_NAMES = re.compile(r"[^a-z0-9]+")


class Merged(NamedTuple):
    """A dossier and what tells it from others of the same name."""

    dossier: Dossier
    """Its id is that of date and people alone."""
    mark: str
    """A hash of the account that leads it."""
    members: tuple[Entry, ...]
    """The calls that are in it, copies included."""

    def name(self, *, alone: bool) -> Dossier:
        """Return the dossier under the id that it has where it is alone of its name, or not."""
        if alone:
            return self.dossier
        return self.dossier.model_copy(update={"id": f"{self.dossier.id}-{self.mark}"})


def make_dossiers(groups: Iterable[Group], gazetteer: Gazetteer) -> list[Merged]:
    """Turn groups into dossiers, in the order of groups.

    Returns:
        Dossiers that are yet to be told apart.
    """
    listed = list(groups)
    group_of = {voice: group for group in listed for voice in group.voices}
    return [
        Merged(
            _dossier(group, gazetteer, tuple(_possible(group, group_of))),
            _hash(repr(group.order)),
            _members(group),
        )
        for group in listed
    ]


def _possible(group: Group, group_of: Mapping[Voice, Group]) -> Iterator[PossibleReadout]:
    """Yield the accounts that may be of a call, without those that were placed since."""
    told = sorted(group.maybe, key=lambda one: one[0].entry.order)
    for voice, why in told:
        other = group_of[voice]
        if other is not group and (group.day is None or other.day is None):
            raw = voice.entry.record.article.raw
            yield PossibleReadout(
                article_id=raw.id, source=raw.source, side=_side(voice.entry), why=why
            )


def _members(group: Group) -> tuple[Entry, ...]:
    return tuple(entry for voice in _voices(group) for entry in (voice.entry, *voice.copies))


def _voices(group: Group) -> list[Voice]:
    """Return the voices of a group in the order of readouts, variants as voices of their own."""
    voices = (one for voice in group.voices for one in (voice, *voice.variants))
    return sorted(voices, key=lambda voice: voice.entry.order)


def tell_apart(made: Sequence[Merged]) -> tuple[Dossier, ...]:
    """Give dossiers of the same name ids of their own.

    Returns:
        Ordered by date, an open one by its bounds, those that nothing bounds last; then by id.
    """
    counts = Counter(one.dossier.id for one in made)
    named = (one.name(alone=counts[one.dossier.id] == 1) for one in made)
    return tuple(sorted(named, key=lambda one: (sort_day(one), one.id)))


def sort_day(dossier: Dossier) -> str:
    """Return the day by which a dossier is sorted: the first that its date or bounds allow.

    A call that nothing places comes after all others. A year that the model asserted does not
    count.
    """
    return dossier.first_day or dossier.last_day or date.max.isoformat()


def _span(when: str | None, entries: Sequence[Entry]) -> tuple[date | None, date | None]:
    """Return the first and the last day that a date allows.

    A day and month without a year stand on the first and last such day within the bounds.
    """
    span = bounds(when)
    if span:
        return span
    parts = parse_date(when)
    calls = [entry.call for entry in entries]
    first = _bound(max((call.earliest for call in calls if call.earliest), default=None))
    last = _bound(min((call.latest for call in calls if call.latest), default=None))
    if parts and parts.month and parts.day:
        first = first and _anniversary(parts.month, parts.day, first, 1)
        last = last and _anniversary(parts.month, parts.day, last, -1)
    # Of bounds that contradict each other the lower one places the call.
    return first, None if first and last and first > last else last


def _bound(value: str | None) -> date | None:
    span = bounds(value)
    return span[0] if span else None


def _anniversary(month: int, day: int, bound: date, step: int) -> date:
    """Return the first such day not before a bound, or with step -1 the last not behind it."""
    # A leap day returns within eight years.
    for year in range(bound.year, bound.year + 9 * step, step):
        found = as_day(f"{year:04d}-{month:02d}-{day:02d}")
        if found and (found - bound).days * step >= 0:
            return found
    return bound


def _dossier(group: Group, gazetteer: Gazetteer, possible: tuple[PossibleReadout, ...]) -> Dossier:
    voices = _voices(group)
    entries = [voice.entry for voice in voices]
    principals = _principals(entries, gazetteer)
    when = _date(entries)
    first, last = _span(when, entries)
    return Dossier(
        id=_id(when, principals, gazetteer),
        date=when,
        first_day=first.isoformat() if first else None,
        last_day=last.isoformat() if last else None,
        principals=principals,
        readouts=tuple(map(_readout, voices)),
        conflicts=(*find_conflicts(entries, gazetteer), *find_variants(group.voices)),
        joined_because=(*group.joined, *_variants(group.voices), *_copies(voices)),
        possible=possible,
        apart_because=tuple(dict.fromkeys(group.apart)),
    )


def _date(entries: Sequence[Entry]) -> str | None:
    """Return the date of most accounts; a full one before a part, a stated before a derived."""
    full = [entry for entry in entries if entry.day]
    dated = full or [entry for entry in entries if precision(entry.when or "")]
    if not dated:
        return None
    values = [entry.when or "" for entry in dated]
    counts = Counter(values)
    stated = Counter(
        value
        for value, entry in zip(values, dated, strict=True)
        if entry.call.date_status == "stated"
    )
    return min(counts, key=lambda value: (-counts[value], -stated[value], value))


def _principals(entries: Sequence[Entry], gazetteer: Gazetteer) -> tuple[Person, ...]:
    """Return the people of the fullest account, completed from the others.

    An office or country that an account leaves out is taken from the first that has it.
    """
    best = max(entries, key=lambda entry: sum(key.is_full() for key in entry.people))
    held: dict[PersonKey, Person] = {}
    for entry in (best, *entries):
        for person in accepted_people(entry.call):
            key = person_key(person, gazetteer)
            known = held.get(key)
            if known:
                held[key] = known.model_copy(
                    update={
                        "country": known.country or person.country,
                        "office": known.office or person.office,
                    }
                )
            elif entry is best:
                held[key] = person
    return tuple(held.values())


def _readout(voice: Voice) -> Readout:
    entry = voice.entry
    raw, grounding = entry.record.article.raw, entry.record.article.grounding
    return Readout(
        article_id=raw.id,
        side=_side(entry),
        agency=grounding.syndication.agency if grounding.syndication else None,
        copies=tuple(sorted(copy.record.article.raw.id for copy in voice.copies)),
        published=entry.publication,
        url=raw.url,
        source=raw.source,
        engine=entry.record.answered.engine,
        call=entry.call,
    )


def _variants(voices: Iterable[Voice]) -> list[str]:
    return [
        f"{name_articles(voice.variants)} {_print(voice.variants)} nearly the text of"
        f" {voice.entry.record.article.raw.id}, but not in all that it says:"
        " voices of their own, taken for the same call."
        for voice in voices
        if voice.variants
    ]


def _side(entry: Entry) -> str | None:
    side = entry.call.side
    return side.value if side.status != "withheld" else None


def _print(voices: Sequence[object]) -> str:
    return "prints" if len(voices) == 1 else "print"


def _copies(voices: Iterable[Voice]) -> list[str]:
    return [
        f"{name_articles([Voice(copy, (), voice.people) for copy in voice.copies])}"
        f" {_print(voice.copies)} the text of {voice.entry.record.article.raw.id}: one voice."
        for voice in voices
        if voice.copies
    ]


def _id(when: str | None, principals: Sequence[Person], gazetteer: Gazetteer) -> str:
    keys = sorted(person_key(person, gazetteer) for person in principals)
    names = sorted(_slug(key) for key in keys)
    whole = "-".join([when.replace("/", "-") if when and precision(when) else "undated", *names])
    if len(whole) <= LONGEST_ID:
        return whole
    return f"{whole[: LONGEST_ID - HASH_LENGTH - 1].rstrip('-')}-{_hash(repr(keys))}"


def _slug(key: PersonKey) -> str:
    """Return a name in plain letters; what has none, or too many, ends in a hash of the whole."""
    words = key.name or f"{key.country} {key.office}"
    plain = _NOT_IN_FILE_NAMES.sub("-", name_key(words)).strip("-")
    if plain and plain.isascii() and len(plain) <= LONGEST_NAME and name_key(words).isascii():
        return plain
    start = plain[: LONGEST_NAME - HASH_LENGTH - 1].strip("-") or key.country.lower() or "person"
    return f"{start}-{_hash(words)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
