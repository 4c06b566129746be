"""A briefing becomes a note in Markdown.

Owns the order and the headings of a note. Takes a briefing, gives text; the same briefing gives the
same bytes.
"""

from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import (
    Briefing,
    DatedEvent,
    HeadLine,
    LedgerRow,
    Response,
    Source,
    When,
)
from summarizer.brief.comparison_page import print_quoted, render_accounts
from summarizer.brief.markdown import Markdown, fill, join, print_link, print_message
from summarizer.brief.parts import Pointer
from summarizer.brief.phrases import (
    VERDICT_IN_WORDS,
    print_at,
    print_party,
    print_pointer,
    print_told,
)
from summarizer.brief.since_page import render_since_last
from summarizer.records.values import Act

_WHEN_IN_WORDS: dict[When, str] = {
    "ahead": "Ahead of the call",
    "behind": "Behind the call",
    "open": "Before or after the call is open",
}
_NEAR_COMMITMENTS: dict[Act, str] = {
    "REQUEST": "requests are reported in",
    "AGREE": "undertakings are reported in",
}
_HAND_WRITTEN = (
    "> **Made from hand-written reference answers, not a model's.** They stand in for a capable"
    " model and went through the same checks."
)


def render_note(note: Briefing) -> str:
    """Return a note."""
    lines = [fill("# {title}", title=note.title), ""]
    if any(method.is_hand_written for method in note.methods):
        lines += [_HAND_WRITTEN, ""]
    lines += [*_head(note), "", "## Bottom line", "", fill("{line}", line=note.bottom_line), ""]
    lines += [*render_accounts(note)]
    lines += ["## Asked, offered, agreed, refused", "", *_ledger(note), ""]
    lines += ["## Dates ahead and behind", "", *_events(note)]
    if note.has_calendar:
        # Ids are letters, digits and hyphens: they make no address but their own.
        lines += [f"[Dates ahead as a calendar]({note.id}.ics)", ""]
    lines += [*render_since_last(note.since_last)]
    lines += [*_struck(note), *_news(note), *_notes(note)]
    lines += ["## Sources and method", "", *_sources(note)]
    return "\n".join(lines) + "\n"


def _head(note: Briefing) -> Iterator[str]:
    for line in note.head:
        yield from _head_line(line)
    status = fill("- **Status:** {status}", status=note.status)
    yield f"{status}: {join(note.reasons, '; ')}" if note.reasons else status


def _head_line(line: HeadLine) -> Iterator[str]:
    if len(line.values) == 1:
        yield fill("- **{title}:** {value}", title=line.title, value=print_told(line.values[0]))
        return
    yield fill("- **{title}:**", title=line.title)
    for value in line.values:
        yield f"  - {print_told(value)}"


def _ledger(note: Briefing) -> Iterator[str]:
    if not note.ledger:
        yield _no_commitment(note)
        return
    titles = ["Who", "What", "Condition", "Due", "Who says so"]
    if note.comparison:
        titles.append("Other readouts")
    yield f"| {' | '.join(titles)} |"
    yield f"| {' | '.join('---' for _ in titles)} |"
    for row in note.ledger:
        cells = [*_ledger_cells(row)]
        if note.comparison:
            cells.append(join(map(_response, row.responses), "; "))
        yield f"| {' | '.join(cells)} |"


def _no_commitment(note: Briefing) -> Markdown:
    """Return that no commitment is on record, and where the statements ask or agree.

    A statement that asks names no thing asked of somebody; below it 'nothing' would deny it.
    """
    parts = [
        Markdown(f"{name} {_listed(pointers)}")
        for act, name in _NEAR_COMMITMENTS.items()
        if (
            pointers := [
                said.pointer
                for readout in note.readouts
                for said in readout.statements
                if said.act == act
            ]
        )
    ]
    told = fill("; {parts}", parts=join(parts, ", ")) if parts else Markdown("")
    return fill("No commitment is on record{told}.", told=told)


def _listed(pointers: Sequence[Pointer]) -> Markdown:
    # Two statements of one sentence have one pointer.
    return join(dict.fromkeys(map(print_pointer, pointers)), ", ")


def _ledger_cells(row: LedgerRow) -> Iterator[Markdown]:
    yield print_party(row)
    was = fill(" (corrected by the rules; the answer had: {was})", was=row.was) if row.was else ""
    yield fill("{what}{was}", what=row.what, was=Markdown(was))
    yield fill("{condition}", condition=row.condition or "none stated")
    yield fill("{due}", due=row.due or "not stated")
    yield fill("{side}{at}", side=row.claimed_by, at=print_at(row.pointer, *row.also))


def _response(response: Response) -> Markdown:
    # Marked as Markdown: escaping would take the space behind it off.
    perhaps = Markdown("" if response.is_certain else "perhaps ")
    because = fill(" ({why})", why=response.because) if response.because else Markdown("")
    return fill(
        "{title}: {perhaps}{verdict}{at}{because}",
        title=response.title,
        perhaps=perhaps,
        verdict=VERDICT_IN_WORDS[response.verdict],
        at=print_at(*response.pointers),
        because=because,
    )


def _events(note: Briefing) -> Iterator[str]:
    for when, title in _WHEN_IN_WORDS.items():
        events = [event for event in note.events if event.when == when]
        if events:
            yield f"**{title}**"
            yield ""
            for event in events:
                yield from _event(event)
            yield ""
    if not note.events:
        yield "None on record."
        yield ""


def _event(event: DatedEvent) -> Iterator[str]:
    at = print_at(*event.pointers)
    yield fill("- {date}: {what}{at}", date=event.date, what=event.what, at=at)
    yield from print_quoted(event.quotes)


def _struck(note: Briefing) -> Iterator[str]:
    if not note.struck:
        return
    yield "## Withheld claims"
    yield ""
    yield "They did not stand the checks and count for nothing above."
    yield ""
    for claim in note.struck:
        at = print_at(claim.pointer)
        yield fill(
            "- ~~{text}~~ ({kind}){at}: {reason}",
            text=claim.text,
            kind=claim.kind,
            at=at,
            reason=claim.reason,
        )
    yield ""


def _news(note: Briefing) -> Iterator[str]:
    if note.news:
        lines = (f"- {print_message(line)}" for line in note.news)
        yield from ("## Since the last version of this note", "", *lines, "")


def _notes(note: Briefing) -> Iterator[str]:
    lines = [f"- Joined: {print_message(reason)}" for reason in note.joined_because]
    lines += [f"- Kept apart: {print_message(reason)}" for reason in note.apart_because]
    for remark in note.remarks:
        lines += [f"- {print_told(remark)}", *print_quoted(remark.quotes)]
    if lines:
        yield from ("## Notes", "", *lines, "")


def _sources(note: Briefing) -> Iterator[str]:
    for source in note.sources:
        yield f"- {_source(source)}"
        for copy in source.copies:
            yield fill("  - the same text, one voice: {copy}", copy=copy)
    for method in note.methods:
        pointers = join(map(print_pointer, method.pointers), ", ")
        yield fill("- Answers for {pointers}: {text}", pointers=pointers, text=method.text)


def _source(source: Source) -> Markdown:
    parts = [
        fill(
            "{at} {outlet}",
            at=print_pointer(source.pointer),
            outlet=source.outlet or "outlet not named",
        ),
        source.side,
    ]
    if source.agency:
        parts.append(f"text of {source.agency}")
    parts.append(f"published {source.published}")
    if source.url:
        parts.append(print_link(source.url))
    parts += [f"file {source.file}", source.checks]
    return join(parts, "; ")
