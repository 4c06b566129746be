"""What is open: commitments that no readout of the set shows to be settled.

Owns the ledger of the note on the set. Takes the ledgers of its calls, gives what was asked,
offered, agreed or made conditional and not answered since. Refuses to call anything kept: a
readout says what is undertaken, not what is done, so only an answer or a refusal settles a request.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from summarizer.brief.briefing import FollowUp, LedgerRow
from summarizer.brief.collection import Collection
from summarizer.brief.context import NoteContext
from summarizer.brief.likeness import Matcher
from summarizer.brief.parts import Attributed
from summarizer.brief.period import CallRef, OpenCommitment
from summarizer.brief.since_last import follow_up, row_words, told_in
from summarizer.records.dossier import Dossier
from summarizer.records.values import CommitmentKind
from summarizer.text.date_words import date_in_words

MOST_LATER = 3
"""Later calls in which a commitment is looked for: bounds the cost for people who phone daily."""
_WAITS: frozenset[CommitmentKind] = frozenset(["asked", "offered"])
_ANSWERS: frozenset[CommitmentKind] = frozenset(["agreed", "conditional", "refused"])


def write_open(dossiers: Sequence[Dossier], collection: Collection) -> tuple[OpenCommitment, ...]:
    """Return what is open, in the order of calls."""
    return tuple(row for dossier in dossiers for row in _open_in(dossier, collection))


def _open_in(dossier: Dossier, collection: Collection) -> Iterator[OpenCommitment]:
    rows = collection.ledgers.of(dossier)
    if not rows:
        return
    matcher = Matcher(dossier.principals, collection.library.gazetteer)
    later = tuple(islice(collection.history.after(dossier), MOST_LATER))
    told = [told_in(NoteContext(one, collection.library)) for one in later]
    answers = [*rows, *(row for one in later for row in collection.ledgers.of(one))]
    for place, row in enumerate(rows):
        if row.kind == "refused" or _is_answered(row, answers, matcher):
            continue
        if any(_is_same(row, earlier, matcher) for earlier in rows[:place]):
            continue
        follow_ups = [follow_up(row, said, matcher) for said in told]
        yield OpenCommitment(
            row=row,
            call=CallRef(id=dossier.id, date=date_in_words(dossier.date)),
            since=_since(follow_ups),
            later=tuple(_heard(later, follow_ups)),
        )


def _is_answered(row: LedgerRow, answers: Sequence[LedgerRow], matcher: Matcher) -> bool:
    return row.kind in _WAITS and any(
        answer.kind in _ANSWERS
        and answer.by != row.by
        and matcher.compare(row_words(row), row_words(answer)).is_certain
        for answer in answers
    )


def _is_same(row: LedgerRow, earlier: LedgerRow, matcher: Matcher) -> bool:
    """Return whether another readout has told the same commitment already."""
    return (
        earlier.by == row.by
        and earlier.pointer.article_id != row.pointer.article_id
        and (earlier.kind in _ANSWERS) == (row.kind in _ANSWERS)
        and matcher.compare(row_words(row), row_words(earlier)).is_certain
    )


def _since(follow_ups: Sequence[FollowUp]) -> str:
    if not follow_ups:
        return "no later call of theirs in this set"
    states = {one.comes_up for one in follow_ups}
    if states != {"not"}:
        return "comes up again" if "again" in states else "perhaps comes up again"
    count = len(follow_ups)
    return f"not mentioned in their next {'call' if count == 1 else f'{count} calls'}"


def _heard(later: Sequence[Dossier], follow_ups: Sequence[FollowUp]) -> Iterator[Attributed]:
    for dossier, found in zip(later, follow_ups, strict=True):
        if found.comes_up != "not":
            perhaps = "perhaps " if found.comes_up == "perhaps" else ""
            words = f"{perhaps}{date_in_words(dossier.date)} (in common: {', '.join(found.words)})"
            yield Attributed(text=words, pointers=found.pointers)
