"""What the sides cannot both be right about: date, who phoned, channel, offices, what was agreed.

Owns the conflicting rows of the comparison. Takes the conflicts of a dossier and its ledger, gives
a row each with what every side says and its sentences. Refuses conflicts inside one side: the head
names those.
"""

from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import Cell, ComparisonRow, LedgerRow, Reason
from summarizer.brief.context import NoteContext
from summarizer.brief.labels import quote_all
from summarizer.brief.parts import Attributed, Pointer
from summarizer.brief.sides import readout_title
from summarizer.records.dossier import Conflict, ConflictField, Readout
from summarizer.records.record import Evidence, Fact
from summarizer.records.values import Person
from summarizer.text.date_words import date_in_words

SUBJECTS: dict[ConflictField, str] = {
    "date": "the date",
    "initiator": "who phoned",
    "channel": "the channel",
    "office": "an office",
    "wording": "the words of one text",
}
_LEFT_OPEN = "left open"


def write_disputes(
    titles: Sequence[str], ledger: Sequence[LedgerRow], context: NoteContext
) -> tuple[ComparisonRow, ...]:
    """Return a row for each fact of the call and each commitment that sides tell differently.

    Args:
        titles: The sides' headings, in the order of the cells.
        ledger: The commitments with the responses of the other sides.
        context: The dossier and its records.
    """
    facts = [
        row
        for conflict in context.dossier.conflicts
        if (row := _of_fact(conflict, titles, context)) is not None
    ]
    return (*facts, *_of_commitments(titles, ledger, context))


def is_between_sides(conflict: Conflict, context: NoteContext) -> bool:
    """Return whether two sides claim different things, not only two outlets of one side."""
    sides = {one.article_id: one.side for one in context.dossier.readouts}
    values = {
        (sides.get(article), claim.value)
        for claim in conflict.claims
        for article in claim.articles
        if claim.value is not None and sides.get(article)
    }
    return any(one[0] != other[0] and one[1] != other[1] for one in values for other in values)


def _of_fact(
    conflict: Conflict, titles: Sequence[str], context: NoteContext
) -> ComparisonRow | None:
    if not is_between_sides(conflict, context):
        return None
    claims: dict[str, list[Attributed]] = {title: [] for title in titles}
    for readout in context.dossier.readouts:
        if readout.side:
            title = readout_title(readout.side, context.gazetteer)
            claims[title].append(_claim(conflict, readout, context))
    return _conflicting(SUBJECTS[conflict.field], [claims[title] for title in titles])


def _claim(conflict: Conflict, readout: Readout, context: NoteContext) -> Attributed:
    value = next(
        (claim.value for claim in conflict.claims if readout.article_id in claim.articles), None
    )
    shown = date_in_words(value) if value and conflict.field == "date" else value
    evidence = _evidence(conflict, readout) if value else ()
    return Attributed(
        text=shown or _LEFT_OPEN,
        pointers=(context.labels.point(readout.article_id, evidence),),
        quotes=quote_all(evidence),
    )


def _evidence(conflict: Conflict, readout: Readout) -> tuple[Evidence, ...]:
    call = readout.call
    if conflict.field == "date":
        return call.date.evidence
    if conflict.field == "initiator":
        return call.initiator.evidence
    if conflict.field == "channel":
        return ()
    if conflict.field == "wording":
        claims = (one for one in conflict.claims if readout.article_id in one.articles)
        return tuple(evidence for claim in claims for evidence in claim.evidence)
    claimed = {claim.value for claim in conflict.claims}
    return tuple(one for fact in call.principals if _holds(fact, claimed) for one in fact.evidence)


def _holds(fact: Fact[Person], offices: set[str | None]) -> bool:
    return fact.status != "withheld" and fact.value is not None and fact.value.office in offices


def _of_commitments(
    titles: Sequence[str], ledger: Sequence[LedgerRow], context: NoteContext
) -> Iterator[ComparisonRow]:
    """Yield a row for each commitment that another side contradicts; a pair of them once."""
    side_of = {one.article_id: one.side for one in context.dossier.readouts}
    told: set[frozenset[Pointer]] = set()
    for row in ledger:
        for response in row.responses:
            pair = frozenset((row.pointer, *response.pointers))
            if response.verdict != "contradicted" or pair in told:
                continue
            told.add(pair)
            title = readout_title(side_of[row.pointer.article_id], context.gazetteer)
            ours = Attributed(text=_in_words(row), pointers=(row.pointer,), quotes=row.quotes)
            theirs = Attributed(
                text=response.because or "", pointers=response.pointers, quotes=response.quotes
            )
            cells = {title: [ours], response.title: [theirs]}
            yield _conflicting("what was agreed", [cells.get(one, []) for one in titles])


def _in_words(row: LedgerRow) -> str:
    condition = f", on condition: {row.condition}" if row.condition else ""
    return f"{row.by} ({row.kind}): {row.what}{condition}"


def _conflicting(subject: str, cells: Sequence[Sequence[Attributed]]) -> ComparisonRow:
    return ComparisonRow(
        kind="conflicting",
        subject=subject,
        reason=Reason(),
        cells=tuple(Cell(claims=tuple(claims)) for claims in cells),
    )
