"""What is new in a dossier since its last version, in words.

Owns the lines that a note shows of its own history. Takes the dossier as it was and as it is, gives
lines; each names the article it speaks of. Refuses to tell of what only looks otherwise: the order
of readouts, the wording of reasons.
"""

from collections.abc import Iterator, Mapping, Sequence

from summarizer.archive.claims import list_claims
from summarizer.records.dossier import Dossier, Readout
from summarizer.records.values import Person
from summarizer.text.date_words import date_in_words

MOST_CLAIMS = 3
"""Claims of an article that are told in full; more are counted."""


def describe_changes(
    before: Dossier, after: Dossier, versions: Mapping[str, int]
) -> tuple[str, ...]:
    """Say what has changed.

    Args:
        before: The dossier of the last note.
        after: The dossier now.
        versions: Version of the text of each article of `after` that has another one since.

    Returns:
        Lines in order of weight; empty if nothing that a reader would ask for has changed.
    """
    return (
        *_readouts(before, after),
        *(describe_newer(name, versions[name]) for name in sorted(versions)),
        *_date(before, after),
        *_people(before.principals, after.principals),
        *_disagreements(before, after),
        *_claims(before, after),
    )


def _members(dossier: Dossier) -> dict[str, str | None]:
    """Return the articles of a dossier, and for copies whose text they print."""
    found: dict[str, str | None] = {}
    for readout in dossier.readouts:
        found[readout.article_id] = None
        found.update(dict.fromkeys(readout.copies, readout.article_id))
    return found


def _readouts(before: Dossier, after: Dossier) -> Iterator[str]:
    old, new = _members(before), _members(after)
    sides = {readout.article_id: readout for readout in after.readouts}
    for name, printed in new.items():
        if name in old:
            continue
        if printed is not None:
            yield f"{name} came in; it prints the text of {printed}."
        else:
            yield f"{name} came in{_about(sides[name])}."
    for name in old:
        if name not in new:
            yield f"{name} is no longer taken for an account of this call."


def _about(readout: Readout) -> str:
    side = f", an account of {readout.side}" if readout.side else ""
    published = f", published {date_in_words(readout.published)}" if readout.published else ""
    return f"{side}{published}"


def describe_newer(name: str, version: int) -> str:
    """Say that an article's text has changed at its address.

    Returns:
        One line.
    """
    return (
        f"The text of {name} has changed at its address; this note uses the newer one"
        f" (version {version}), the archive keeps both."
    )


def _date(before: Dossier, after: Dossier) -> Iterator[str]:
    if before.date != after.date:
        yield f"Date: {date_in_words(after.date)}, before {date_in_words(before.date)}."


def _people(before: Sequence[Person], after: Sequence[Person]) -> Iterator[str]:
    old, new = ([_name(person) for person in people] for people in (before, after))
    for name in new:
        if name not in old:
            yield f"On the line now: {name}."
    for name in old:
        if name not in new:
            yield f"No longer on the line: {name}."


def _name(person: Person) -> str:
    return ", ".join(filter(None, (person.name, person.office, person.country)))


def _disagreements(before: Dossier, after: Dossier) -> Iterator[str]:
    old, new = ([one.message for one in dossier.conflicts] for dossier in (before, after))
    yield from (f"New disagreement: {message}" for message in new if message not in old)
    yield from (f"Settled: {message}" for message in old if message not in new)


def _claims(before: Dossier, after: Dossier) -> Iterator[str]:
    earlier = {readout.article_id: readout for readout in before.readouts}
    for readout in after.readouts:
        if (was := earlier.get(readout.article_id)) is None:
            continue
        old, new = _standing(was), _standing(readout)
        yield from _told(readout.article_id, "new", [one for one in new if one not in old])
        yield from _told(readout.article_id, "gone", [one for one in old if one not in new])


def _standing(readout: Readout) -> list[str]:
    return [
        f'{claim.kind} "{claim.text}"'
        for claim in list_claims(readout.call)
        if claim.text and claim.status != "withheld" and claim.kind not in {"date", "principal"}
    ]


def _told(name: str, what: str, claims: Sequence[str]) -> Iterator[str]:
    if claims:
        listed = "; ".join(claims[:MOST_CLAIMS])
        more = len(claims) - MOST_CLAIMS
        yield f"{name}, {what}: {listed}{f' and {more} more' if more > 0 else ''}."
