"""The ledger: who asked, offered, agreed, made conditional or refused what, and who says so.

Owns the table of commitments. Takes those that stood the checks, gives rows in the order of the
readouts. What the other sides' readouts have on each is the business of `responses`.
"""

import re
from collections.abc import Iterable, Iterator

from summarizer.brief.briefing import LedgerRow, Response
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.labels import quote_all
from summarizer.brief.likeness import Matcher
from summarizer.brief.parts import Pointer
from summarizer.brief.responses import respond
from summarizer.brief.sides import BOTH_SIDES, one_in_words, party_in_words
from summarizer.records.dossier import Dossier, Readout
from summarizer.records.record import Fact
from summarizer.records.values import Commitment, CommitmentKind
from summarizer.text.claims import even_out
from summarizer.text.date_words import date_in_words

_ASKS = (
    "asked|asks|urged|urges|invited|invites|requested|requests|called (?:up)?on|calls (?:up)?on"
    "|called for|calls for|pressed for|appealed to|appeals to|demanded|demands"
)
_AGREES = (
    "agreed (?:to|that)|agrees (?:to|that)|pledged to|promised to|undertook to"
    "|it was agreed(?: [\\w ]{1,40}?)? that"
)
_OPENINGS: dict[CommitmentKind, re.Pattern[str]] = {
    "asked": re.compile(rf"({_ASKS}) ", re.IGNORECASE),
    "offered": re.compile("(offered|offers|proposed|proposes|suggested) ", re.IGNORECASE),
    "agreed": re.compile(rf"({_AGREES}) ", re.IGNORECASE),
    "conditional": re.compile(rf"({_AGREES}) ", re.IGNORECASE),
    "refused": re.compile("((?:refused|refuses|declined|declines) to) ", re.IGNORECASE),
}
"""Verbs with which the words of a commitment may open, by its kind."""
_SAME_VERB = re.compile("ask|offer|refus|(?:it was )?agree", re.IGNORECASE)
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
    rows = [
        _row(fact, value, readout, respond(value, readout, context, matcher), context)
        for readout in context.dossier.readouts
        for fact, value in _standing(readout)
    ]
    return tuple(_once(_joint(rows)))


def _joint(rows: Iterable[LedgerRow]) -> list[LedgerRow]:
    """Return rows in which two people undertake the same towards each other as one of both."""
    found: dict[tuple[object, ...], LedgerRow] = {}
    for row in rows:
        thing = row.kind, row.what, row.condition, row.due, row.pointer
        turned = (row.to, row.by, *thing)
        if row.to and turned in found:
            found[turned] = row.model_copy(update={"by": BOTH_SIDES, "to": None})
        else:
            found.setdefault((row.by, row.to, *thing), row)
    return list(found.values())


def _once(rows: Iterable[LedgerRow]) -> Iterator[LedgerRow]:
    """Yield what accounts of one side have word for word once, with a pointer to each."""
    same: dict[LedgerRow, list[LedgerRow]] = {}
    for row in rows:
        # The other sides' answers to the same words are the same.
        bare = row.model_copy(
            update={
                "pointer": Pointer(label="", article_id="", sentences=()),
                "quotes": (),
                "what": even_out(row.what),
            }
        )
        same.setdefault(bare, []).append(row)
    for first, *others in same.values():
        pointers = dict.fromkeys(one.pointer for one in others if one.pointer != first.pointer)
        yield first.model_copy(update={"also": tuple(pointers)}) if pointers else first


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
    verb, what = _parted(value)
    return LedgerRow(
        by=one_in_words(value.by, gazetteer) or value.by,
        to=one_in_words(value.to, gazetteer),
        kind=value.kind,
        what=what,
        verb=verb,
        condition=value.condition,
        due=date_in_words(value.due) if value.due else None,
        due_edtf=value.due,
        claimed_by=party_in_words(value.claimed_by or readout.side, gazetteer) or "side not shown",
        pointer=context.labels.point(readout.article_id, fact.evidence),
        quotes=quote_all(fact.evidence),
        responses=responses,
        was=_before_repair(was, value),
    )


def _parted(value: Commitment) -> tuple[str | None, str]:
    """Return a thing undertaken apart from the verb that its row has anyway: 'asks | urged calm'.

    The verb itself is kept where the row has another one.
    """
    found = _OPENINGS[value.kind].match(value.what)
    if found is None:
        return None, value.what
    verb = found[1]
    return None if _SAME_VERB.match(verb) else verb, value.what[found.end() :]


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
