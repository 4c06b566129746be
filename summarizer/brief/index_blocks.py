"""The index of a run's notes as a document.

Owns the table of notes and the lists below it. Takes an index, gives blocks.
"""

from collections.abc import Iterator

from summarizer.brief.claim_blocks import struck_item
from summarizer.brief.document import (
    Bullets,
    Document,
    Item,
    Line,
    NoteLink,
    Own,
    Paragraph,
    Section,
    Table,
    Told,
    told,
)
from summarizer.brief.index import Index, IndexRow
from summarizer.brief.parts import Attributed

_HAND_WRITTEN: Line = (
    Own("Some notes are made from hand-written reference answers, not a model's.", "strong"),
    Own(" They stand in for a capable model and went through the same checks."),
)


def lay_out_index(index: Index) -> Document:
    """Return the index of a run's notes as blocks."""
    about = f"{index.counts}. Answers: {'; '.join(index.engines)}."
    lists = (
        _list("without-call", "Articles without a call", index.without_call),
        _list("unread", "Languages that the rules do not read", index.unread),
    )
    return Document(
        title="Notes",
        notice=_HAND_WRITTEN if index.is_hand_written else (),
        head=(Paragraph((Told(about),)),),
        sections=(
            Section("calls", "Calls", (_table(index),)),
            *_withheld(index),
            *(section for found in lists for section in found),
        ),
    )


def _table(index: Index) -> Table | Paragraph:
    if not index.rows:
        return Paragraph((Own(_no_call(index)),))
    return Table(
        about="Calls by date, each with its note",
        columns=("Date", "Call", "Readouts", "No readout by", "Status"),
        rows=tuple(tuple(_cells(row)) for row in index.rows),
    )


def _no_call(index: Index) -> str:
    """Return why the table is empty; a withheld call and an unread article are no silence."""
    if index.withheld:
        return "No call stood the checks; those that were withheld are listed below."
    if index.unread:
        return "No call is on record; some articles were not read (see below)."
    return "No call is on record."


def _cells(row: IndexRow) -> Iterator[tuple[Line, ...]]:
    yield ((Told(row.date),),)
    yield ((NoteLink(row.people or "nobody named", row.id),),)
    yield tuple(told(one.text, one.pointers) for one in row.readouts)
    yield ((Told(row.silent) if row.silent else Own("none missing", "soft"),),)
    yield ((Own(row.status),),)


def _withheld(index: Index) -> Iterator[Section]:
    if index.withheld:
        claims = Bullets(tuple(map(struck_item, index.withheld)))
        yield Section("withheld", "Calls withheld", (claims,))


def _list(key: str, title: str, values: tuple[Attributed, ...]) -> Iterator[Section]:
    if values:
        items = tuple(Item(told(one.text, one.pointers)) for one in values)
        yield Section(key, title, (Bullets(items),))
