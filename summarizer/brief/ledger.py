"""The ledger: who asked, offered, agreed, made conditional or refused what, and who says so.

Owns the table of commitments. Takes those that stood the checks, gives rows in the order of the
readouts, each with what the other sides' readouts have on it. Refuses to say that silence denies.
"""

from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import Attributed, LedgerRow, Pointer, ReadoutSection
from summarizer.brief.context import NoteContext
from summarizer.brief.likeness import Matcher
from summarizer.brief.sides import adjective_of, one_in_words, party_in_words
from summarizer.records.dossier import Readout
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


def write_ledger(
    sections: Sequence[ReadoutSection], context: NoteContext, matcher: Matcher
) -> tuple[LedgerRow, ...]:
    """Return a row for each commitment that stands, readout by readout."""
    return tuple(
        _row(fact, value, readout, _others(value, readout, sections, context, matcher), context)
        for readout in context.dossier.readouts
        for fact, value in _standing(readout)
    )


def _standing(readout: Readout) -> Iterator[tuple[Fact[Commitment], Commitment]]:
    for fact in readout.call.commitments:
        if fact.value and fact.status != "withheld":
            yield fact, fact.value


def _row(
    fact: Fact[Commitment],
    value: Commitment,
    readout: Readout,
    others: tuple[Attributed, ...],
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
        claimed_by=party_in_words(value.claimed_by or readout.side, gazetteer) or "side not shown",
        pointer=context.labels.point(readout.article_id, fact.evidence),
        others=others,
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


def _others(
    value: Commitment,
    readout: Readout,
    sections: Sequence[ReadoutSection],
    context: NoteContext,
    matcher: Matcher,
) -> tuple[Attributed, ...]:
    """Return for each other side whether its readout speaks of the subject."""
    if readout.side is None:
        return ()
    words = f"{value.what} {value.condition or ''}"
    sides = [side for side in context.sides if side != readout.side]
    return tuple(_other(words, side, sections, context, matcher) for side in sides)


def _other(
    words: str,
    side: str,
    sections: Sequence[ReadoutSection],
    context: NoteContext,
    matcher: Matcher,
) -> Attributed:
    title = f"{adjective_of(side, context.gazetteer)} readout"
    best: tuple[int, float, Pointer, bool] | None = None
    for section in sections:
        for said in section.statements if section.title == title else ():
            match = matcher.compare(words, said.gist)
            found = (len(match.shared), match.share, said.pointer, match.is_certain)
            if match.is_match and (best is None or found[:2] > best[:2]):
                best = found
    if best is None:
        return Attributed(text=f"{title}: silent")
    verb = "speaks of the subject" if best[3] else "may speak of the subject"
    return Attributed(text=f"{title}: {verb}", pointers=(best[2],))
