"""The ledger: who asked, offered, agreed, made conditional or refused what, and who says so.

Owns the table of commitments. Takes those that stood the checks, gives rows in the order of the
readouts. What the other sides' readouts have on each is the business of `responses`.
"""

from collections.abc import Iterator

from summarizer.brief.briefing import LedgerRow, Response
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.labels import quote_all
from summarizer.brief.likeness import Matcher
from summarizer.brief.responses import respond
from summarizer.brief.sides import one_in_words, party_in_words
from summarizer.records.dossier import Dossier, Readout
from summarizer.records.record import Fact
from summarizer.records.values import Commitment
from summarizer.text.date_words import date_in_words

_FIELDS = {
    "by": "by",
    "to": "towards",
    "kind": "kind",
    "what": "what",
    "condition": "condition",
    "due": "due date",
    "claimed_by": "claimed by",
}


def write_ledger(context: NoteContext, matcher: Matcher) -> tuple[LedgerRow, ...]:
    """Return a row for each commitment that stands, readout by readout, the same one once."""
    rows: list[LedgerRow] = []
    for readout in context.dossier.readouts:
        for fact, value in _standing(readout):
            row = _row(fact, value, readout, respond(value, readout, context, matcher), context)
            if row not in rows:
                rows.append(row)
    return tuple(rows)


def _standing(readout: Readout) -> Iterator[tuple[Fact[Commitment], Commitment]]:
    for fact in readout.call.commitments:
        if fact.value and fact.status != "withheld":
            yield fact, fact.value


def _row(
    fact: Fact[Commitment],
    value: Commitment,
    readout: Readout,
    responses: tuple[Response, ...],
    context: NoteContext,
) -> LedgerRow:
    gazetteer = context.gazetteer
    was = fact.replaced if fact.status == "repaired" else None
    return LedgerRow(
        by=one_in_words(value.by, gazetteer) or value.by,
        to=one_in_words(value.to, gazetteer),
        kind=value.kind,
        what=value.what,
        condition=value.condition,
        due=date_in_words(value.due) if value.due else None,
        due_edtf=value.due,
        claimed_by=party_in_words(value.claimed_by or readout.side, gazetteer) or "side not shown",
        pointer=context.labels.point(readout.article_id, fact.evidence),
        quotes=quote_all(fact.evidence),
        responses=responses,
        was=_before_repair(was, value),
    )


def _before_repair(was: Commitment | None, value: Commitment) -> str | None:
    if was is None:
        return None
    before, after = was.model_dump(), value.model_dump()
    changed = [
        f"{_FIELDS[field]} {before[field]}" if before[field] else f"no {_FIELDS[field]}"
        for field in _FIELDS
        if before[field] != after[field]
    ]
    return "; ".join(changed) or None


class Ledgers:
    """The ledgers of a set, each written once: the note has it, and the notes of later calls."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[str, tuple[LedgerRow, ...]] = {}

    def of(self, dossier: Dossier) -> tuple[LedgerRow, ...]:
        """Return the ledger of a dossier."""
        if dossier.id not in self._known:
            context = NoteContext(dossier, self._library)
            matcher = Matcher(dossier.principals, context.gazetteer)
            self._known[dossier.id] = write_ledger(context, matcher)
        return self._known[dossier.id]
