"""A briefing becomes a document: the order and the headings of a page and of a DOCX.

Owns what the parts of a briefing are called there. Takes a briefing, gives blocks.
"""

from collections.abc import Iterator

from summarizer.brief.briefing import Briefing, DatedEvent, HeadLine, ReadoutSection, Source, When
from summarizer.brief.claim_blocks import (
    attributed_line,
    ledger_table,
    quotes_line,
    repeated_line,
    said_item,
    struck_item,
    without_commitment,
)
from summarizer.brief.comparison_blocks import compare_blocks
from summarizer.brief.document import (
    Address,
    Block,
    Bullets,
    Document,
    Facts,
    Item,
    Line,
    NoteLink,
    Own,
    Paragraph,
    Section,
    SideBySide,
    Subsection,
    Told,
    point,
    told,
)
from summarizer.brief.since_blocks import since_blocks

WHEN_IN_WORDS: dict[When, str] = {
    "ahead": "Ahead of the call",
    "behind": "Behind the call",
    "open": "Before or after the call is open",
}
HAND_WRITTEN: Line = (
    Own("Made from hand-written reference answers, not a model's.", "strong"),
    Own(" They stand in for a capable model and went through the same checks."),
)


def lay_out_note(note: Briefing) -> Document:
    """Return the note of a call as blocks."""
    is_hand_written = any(method.is_hand_written for method in note.methods)
    sections = (
        Section(
            "bottom-line", "Bottom line", (Paragraph((Told(note.bottom_line),), is_lead=True),)
        ),
        *_accounts(note),
        Section("ledger", "Asked, offered, agreed, refused", _ledger(note)),
        Section("dates", "Dates ahead and behind", tuple(_dates(note))),
        *_since_last(note),
        *_struck(note),
        *_news(note),
        *_notes(note),
        Section("sources", "Sources and method", (Bullets(tuple(_sources(note))),)),
    )
    return Document(
        title=note.title,
        notice=HAND_WRITTEN if is_hand_written else (),
        head=(_head(note),),
        sections=sections,
    )


def _head(note: Briefing) -> Facts:
    status = f"{note.status}: {'; '.join(note.reasons)}" if note.reasons else note.status
    return Facts((*map(_head_row, note.head), ("Status", ((Own(status),),))))


def _head_row(line: HeadLine) -> tuple[str, tuple[Line, ...]]:
    return line.title, tuple(map(attributed_line, line.values))


def _accounts(note: Briefing) -> Iterator[Section]:
    """Yield what the sides say; a comparison has every statement of its sides."""
    if note.comparison:
        yield Section("compared", "Readouts compared", compare_blocks(note.comparison))
    alone = [one for one in note.readouts if not (note.comparison and one.side)]
    if alone:
        yield Section("readouts", "What each side says", (SideBySide(tuple(map(_readout, alone))),))


def _readout(readout: ReadoutSection) -> Subsection:
    title = (*told(readout.title, (readout.pointer,)), Own(f", {readout.length}", "soft"))
    items = [*map(said_item, readout.statements)]
    if readout.repeated:
        items.append(Item(repeated_line(readout)))
    if items:
        return Subsection(title, (Bullets(tuple(items)),))
    silence = Own(_silence(has_withheld=readout.has_withheld))
    return Subsection(title, (Paragraph((silence,)),))


def _silence(*, has_withheld: bool) -> str:
    if has_withheld:
        return "No statement is on record that stood the checks."
    return "No statement is on record."


def _ledger(note: Briefing) -> tuple[Block, ...]:
    if not note.ledger:
        return (Paragraph(without_commitment(note.readouts)),)
    return (ledger_table(note.ledger, has_others=note.comparison is not None),)


def _dates(note: Briefing) -> Iterator[Block]:
    events = note.events
    if not events:
        yield Paragraph((Own("None on record."),))
    for when, title in WHEN_IN_WORDS.items():
        found = tuple(_event(event) for event in events if event.when == when)
        if found:
            yield Subsection((Own(title),), (Bullets(found),))
    if note.has_calendar:
        yield Paragraph((NoteLink("Dates ahead as a calendar", note.id, "ics"),))


def _event(event: DatedEvent) -> Item:
    line: Line = (Told(event.date, "strong"), Own(": "), *told(event.what, event.pointers))
    return Item(line, below=quotes_line(event.quotes))


def _since_last(note: Briefing) -> Iterator[Section]:
    if note.since_last:
        yield Section("since", "Since their last call", tuple(since_blocks(note.since_last)))


def _struck(note: Briefing) -> Iterator[Section]:
    if note.struck:
        about = Paragraph((Own("They did not stand the checks and count for nothing above."),))
        claims = Bullets(tuple(map(struck_item, note.struck)))
        yield Section("withheld", "Withheld claims", (about, claims))


def _news(note: Briefing) -> Iterator[Section]:
    if note.news:
        items = tuple(Item((Told(line),)) for line in note.news)
        yield Section("news", "Since the last version of this note", (Bullets(items),))


def _notes(note: Briefing) -> Iterator[Section]:
    items = [Item((Own("Joined: "), Told(reason))) for reason in note.joined_because]
    items += [Item((Own("Kept apart: "), Told(reason))) for reason in note.apart_because]
    items += [
        Item(attributed_line(remark), below=quotes_line(remark.quotes)) for remark in note.remarks
    ]
    if items:
        yield Section("notes", "Notes", (Bullets(tuple(items)),))


def _sources(note: Briefing) -> Iterator[Item]:
    for source in note.sources:
        copies = tuple(
            Item((Own("the same text, one voice: "), Told(copy))) for copy in source.copies
        )
        yield Item(tuple(_source(source)), items=copies)
    for method in note.methods:
        yield Item((Own("Answers for"), *point(*method.pointers), Own(": "), Told(method.text)))


def _source(source: Source) -> Iterator[Own | Told | Address]:
    yield Told(f"[{source.pointer.label}] ")
    yield Told(source.outlet or "outlet not named", "strong")
    yield Own("; ")
    yield Told(source.side)
    if source.agency:
        yield from (Own("; text of "), Told(source.agency))
    yield from (Own("; published "), Told(source.published))
    if source.url:
        yield from (Own("; "), Address(source.url))
    yield from (Own("; file "), Told(source.file), Own(f"; {source.checks}"))
