"""The note on a set as a document.

Owns the order of its sections. Takes a briefing, gives blocks.
"""

from collections.abc import Iterable, Iterator

from summarizer.brief.claim_blocks import party_line, struck_item
from summarizer.brief.document import (
    Bullets,
    Document,
    Item,
    Line,
    NoteLink,
    Own,
    Paragraph,
    Part,
    Picture,
    Section,
    Table,
    Told,
    told,
)
from summarizer.brief.parts import Attributed
from summarizer.brief.period import (
    CallRef,
    OpenCommitment,
    Pair,
    PeriodBriefing,
    Silence,
    TimelineCall,
)
from summarizer.brief.timeline import draw_timeline

_HAND_WRITTEN: Line = (
    Own("Some notes are made from hand-written reference answers, not a model's.", "strong"),
    Own(" They stand in for a capable model and went through the same checks."),
)
MOST_CALLS = 12
"""Calls that a line leads to before it counts the rest."""


def lay_out_period(note: PeriodBriefing) -> Document:
    """Return the note on a set as blocks."""
    answers = f" Answers: {'; '.join(note.engines)}." if note.engines else ""
    only = [Paragraph((Told(f"Only {note.filter}."),))] if note.filter else []
    if note.whole:
        only.append(Paragraph((Own("Part of "), NoteLink("the whole set", note.whole))))
    sections = (
        Section("calls", "Calls", tuple(_calls(note))),
        *_bullets("pairs", "Who spoke with whom", _pairs(note)),
        *_bullets("themes", "Themes", _themes(note)),
        *_open(note),
        *_bullets("silences", "No readout in this set", map(_silence, note.silences)),
        *_bullets("withheld", "Calls withheld", map(struck_item, note.withheld)),
        *_bullets("without-call", "Articles without a call", map(_told, note.without_call)),
        *_bullets("unread", "Languages that the rules do not read", map(_told, note.unread)),
    )
    return Document(
        title=note.title,
        notice=_HAND_WRITTEN if note.is_hand_written else (),
        head=(*only, Paragraph((Told(f"{note.counts}.{answers}"),))),
        sections=sections,
    )


def _calls(note: PeriodBriefing) -> Iterator[Table | Paragraph | Picture]:
    if note.no_call:
        yield Paragraph((Own(note.no_call),))
        return
    picture = draw_timeline(note) if note.whole is None else None
    if picture:
        yield Picture(picture, "Calls by date, a row for each pair of people")
    if note.parts:
        rows = (
            (((NoteLink(one.title, one.id),),), ((Own(str(one.calls)),),)) for one in note.parts
        )
        yield Table(
            about="Parts of the set, each with its note",
            columns=("Period", "Calls"),
            rows=tuple(rows),
        )
        return
    yield Table(
        about="Calls by date, each with its note",
        columns=("Date", "Call", "Readouts", "No readout by", "Status"),
        rows=tuple(tuple(_cells(call)) for call in note.calls),
    )
    if note.undated:
        yield Paragraph((Own(f"{note.undated}."),))


def _cells(call: TimelineCall) -> Iterator[tuple[Line, ...]]:
    bounds = f" ({call.bounds})" if call.bounds else ""
    silent = ", ".join(call.silent)
    yield ((Told(f"{call.ref.date}{bounds}"),),)
    yield ((NoteLink(", ".join(call.people) or "nobody named", call.ref.id),),)
    yield tuple(told(one.text, one.pointers) for one in call.readouts)
    yield ((Told(silent) if silent else Own("none missing", "soft"),),)
    yield ((Own(call.status),),)


def _links(calls: Iterable[CallRef]) -> Iterator[Part]:
    refs = list(calls)
    for place, ref in enumerate(refs[:MOST_CALLS]):
        if place:
            yield Own("; ")
        yield NoteLink(ref.date, ref.id)
    if len(refs) > MOST_CALLS:
        yield Own(f" and {len(refs) - MOST_CALLS} more")


def _item(text: str, calls: Iterable[CallRef]) -> Item:
    return Item((Told(text, "strong"), Own(": "), *_links(calls)))


def _pair(pair: Pair) -> Item:
    count = len(pair.calls)
    shown = "1 call" if count == 1 else f"{count} calls"
    return Item((Told(", ".join(pair.people), "strong"), Own(f": {shown}: "), *_links(pair.calls)))


def _pairs(note: PeriodBriefing) -> Iterator[Item]:
    yield from map(_pair, note.pairs)
    if note.pairs_left:
        yield Item((Own(note.pairs_left, "soft"),))


def _themes(note: PeriodBriefing) -> Iterator[Item]:
    for theme in note.themes:
        yield _item(theme.name, theme.calls)
    if note.themes_left and note.themes:
        yield Item((Own(note.themes_left, "soft"),))


def _silence(silence: Silence) -> Item:
    count = Own(f": {silence.count}: ")
    return Item((Told(silence.party, "strong"), count, *_links(silence.calls)))


def _told(value: Attributed) -> Item:
    return Item(told(value.text, value.pointers))


def _open(note: PeriodBriefing) -> Iterator[Section]:
    if not note.calls or note.parts:
        return
    if not note.open:
        yield Section("open", "What is open", (Paragraph((Own("No commitment is open."),)),))
        return
    table = Table(
        about="Commitments that no readout of the set settles",
        columns=("Call", "Who", "What", "Condition", "Due", "Who says so", "Since then"),
        rows=tuple(tuple(_open_cells(one)) for one in note.open),
    )
    hint = "Readouts say what is undertaken, not what is done: only an answer settles a request."
    yield Section("open", "What is open", (Paragraph((Own(hint, "soft"),)), table))


def _open_cells(one: OpenCommitment) -> Iterator[tuple[Line, ...]]:
    row = one.row
    yield ((NoteLink(one.call.date, one.call.id),),)
    yield (party_line(row),)
    yield ((Told(row.what),),)
    yield ((Told(row.condition) if row.condition else Own("none stated", "soft"),),)
    yield ((Told(row.due) if row.due else Own("not stated", "soft"),),)
    yield (told(row.claimed_by, (row.pointer, *row.also)),)
    yield ((Own(one.since),), *(told(later.text, later.pointers) for later in one.later))


def _bullets(key: str, title: str, items: Iterable[Item]) -> Iterator[Section]:
    found = tuple(items)
    if found:
        yield Section(key, title, (Bullets(found),))
