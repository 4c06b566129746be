"""Where the accounts of one call do not say the same.

Owns the comparison of date, initiator, channel and office. Takes the accounts of a call, gives a
conflict for each fact on which two of them say different things. Refuses to call silence a
conflict: an account that leaves a fact open is named among the claims of a conflict that others
make, and makes none by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from summarizer.data import Gazetteer, name_key
from summarizer.merge.people import PersonKey, office_key, person_key
from summarizer.merge.voices import Entry
from summarizer.records.dossier import Claimed, Conflict, ConflictField
from summarizer.records.record import Evidence, Fact
from summarizer.records.values import Person
from summarizer.text.date_words import date_in_words

T = TypeVar("T")


class _Claim(NamedTuple):
    entry: Entry
    key: str | None
    """What is compared; null: left open."""
    value: str | None
    """What is shown."""
    evidence: tuple[Evidence, ...]


def find_conflicts(entries: Sequence[Entry], gazetteer: Gazetteer) -> tuple[Conflict, ...]:
    """Compare the accounts of one call.

    Args:
        entries: The account of each voice, in order.
        gazetteer: Knows which words name one office.

    Returns:
        Conflicts by field: date, initiator, channel, then offices by person.
    """
    found = [
        _conflict("date", "the date", map(_date_claim, entries)),
        _conflict("initiator", "who phoned", (_initiator_claim(e, gazetteer) for e in entries)),
        _conflict("channel", "the channel", map(_channel_claim, entries)),
    ]
    held: defaultdict[PersonKey, list[_Claim]] = defaultdict(list)
    names: dict[PersonKey, str] = {}
    for entry in entries:
        for person, claim in _office_claims(entry, gazetteer):
            key = person_key(person, gazetteer)
            held[key].append(claim)
            names.setdefault(key, person.name or "")
    found += [_conflict("office", f"the office of {names[key]}", held[key]) for key in sorted(held)]
    return tuple(conflict for conflict in found if conflict)


def _conflict(field: ConflictField, what: str, claims: Iterable[_Claim]) -> Conflict | None:
    by_key: defaultdict[str | None, list[_Claim]] = defaultdict(list)
    for claim in claims:
        by_key[claim.key].append(claim)
    if len(by_key.keys() - {None}) <= 1:
        return None
    # The claim of most accounts first, of equals the earliest; those that leave it open last.
    keys = sorted(by_key, key=lambda key: (key is None, -len(by_key[key])))
    claimed = tuple(
        Claimed(
            value=by_key[key][0].value if key is not None else None,
            articles=tuple(claim.entry.record.article.raw.id for claim in by_key[key]),
            evidence=tuple(one for claim in by_key[key] for one in claim.evidence),
        )
        for key in keys
    )
    return Conflict(field=field, claims=claimed, message=_message(field, what, claimed))


def _message(field: ConflictField, what: str, claims: Sequence[Claimed]) -> str:
    parts = [
        f"{_shown(field, claim.value)} ({', '.join(claim.articles)})"
        for claim in claims
        if claim.value is not None
    ]
    silent = [article for claim in claims if claim.value is None for article in claim.articles]
    tail = f"; left open by {', '.join(silent)}" if silent else ""
    return f"The accounts differ on {what}: {', '.join(parts)}{tail}."


def _shown(field: ConflictField, value: str | None) -> str:
    return date_in_words(value) if field == "date" else value or ""


def _date_claim(entry: Entry) -> _Claim:
    # A month or a day without its year says less, not something else.
    day = entry.day.isoformat() if entry.day else None
    return _Claim(entry, day, day, entry.call.date.evidence)


def _initiator_claim(entry: Entry, gazetteer: Gazetteer) -> _Claim:
    name = _standing(entry.call.initiator)
    if name is None:
        return _Claim(entry, None, None, ())
    person = next((one for one in _persons(entry) if one.name == name), None)
    key = person_key(person, gazetteer).name if person else name_key(name)
    return _Claim(entry, key, name, entry.call.initiator.evidence)


def _channel_claim(entry: Entry) -> _Claim:
    return _Claim(entry, entry.call.channel, entry.call.channel, ())


def _office_claims(entry: Entry, gazetteer: Gazetteer) -> Iterable[tuple[Person, _Claim]]:
    for fact in entry.call.principals:
        person = _standing(fact)
        if person and person.name:
            key = office_key(person.office, gazetteer) if person.office else None
            yield person, _Claim(entry, key, person.office, fact.evidence)


def _persons(entry: Entry) -> list[Person]:
    return [one for fact in entry.call.principals if (one := _standing(fact))]


def _standing(fact: Fact[T]) -> T | None:
    return fact.value if fact.status != "withheld" else None
