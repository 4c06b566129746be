"""Which conversation each call of each article is part of.

Takes dossiers and the records that they were made from. A dossier names one readout a voice and the
articles that print the same text; here each call of each article finds its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord, CallRecord
from summarizer.rows.holding import held_principals


class Membership(NamedTuple):
    """What a call is part of."""

    dossier_id: str
    copy_of: str | None = None
    """Id of the article whose text this one prints again."""


def place_calls(
    dossiers: Iterable[Dossier], records: Sequence[ArticleRecord]
) -> Mapping[str, Membership]:
    """Find the dossier of each call.

    Args:
        dossiers: Merged.
        records: What they were merged from.

    Returns:
        By id of call; calls that are withheld, or of no dossier given, are not in it.
    """
    calls_of = {record.article.raw.id: record.checked.calls for record in records}
    found: dict[str, Membership] = {}
    for dossier in dossiers:
        for readout in dossier.readouts:
            found[readout.call.id] = Membership(dossier.id)
            for copy in readout.copies:
                if (call := _same_call(readout.call, calls_of.get(copy, ()))) is not None:
                    found[call.id] = Membership(dossier.id, readout.article_id)
    return found


def _same_call(call: CallRecord, others: Sequence[CallRecord]) -> CallRecord | None:
    """Return the call of a copy that is this one: its only one, else the one with the same people.

    Of several calls of the same people, the one with the same date.
    """
    left = [other for other in others if not other.withheld]
    if len(left) == 1:
        return left[0]
    alike = [other for other in left if _people(other) == _people(call)]
    dated = [other for other in alike if other.date.value == call.date.value]
    return next(iter(dated or alike), None)


def _people(call: CallRecord) -> frozenset[str | None]:
    return frozenset(person.name for person in held_principals(call))
