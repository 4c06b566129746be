"""The note on a set in Markdown: the index of the notes, and what they say together.

Owns the order and the headings of that note. Takes a briefing, gives text.
"""

from collections.abc import Iterable, Iterator

from summarizer.brief.markdown import Markdown, fill, join
from summarizer.brief.parts import Attributed
from summarizer.brief.period import CallRef, OpenCommitment, PeriodBriefing, TimelineCall
from summarizer.brief.phrases import print_at, print_party, print_pointer, print_told
from summarizer.brief.timeline import TIMELINE

_HAND_WRITTEN = (
    "> **Some notes are made from hand-written reference answers, not a model's.** They stand in"
    " for a capable model and went through the same checks."
)
_COLUMNS = ("Date", "Call", "Readouts", "No readout by", "Status")
_OPEN_COLUMNS = ("Call", "Who", "What", "Condition", "Due", "Who says so", "Since then")
MOST_CALLS = 12
"""Calls that a line links to before it counts the rest."""


def render_period(note: PeriodBriefing) -> str:
    """Return the note on a set."""
    lines = [fill("# {title}", title=note.title), ""]
    if note.is_hand_written:
        lines += [_HAND_WRITTEN, ""]
    if note.filter:
        lines += [fill("Only {filter}.", filter=note.filter), ""]
    if note.whole:
        lines += [f"Part of [the whole set]({note.whole}.md).", ""]
    engines = fill(" Answers: {engines}.", engines=join(note.engines, "; "))
    lines += [fill("{counts}.", counts=note.counts) + (engines if note.engines else ""), ""]
    lines += [*_timeline(note), *_pairs(note), *_themes(note), *_open(note), *_silences(note)]
    lines += [*_withheld(note)]
    lines += [*_list("Articles without a call", note.without_call)]
    lines += [*_list("Languages that the rules do not read", note.unread)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _timeline(note: PeriodBriefing) -> Iterator[str]:
    if note.no_call:
        yield from (note.no_call, "")
        return
    if note.whole is None and any(call.first or call.last for call in note.calls):
        yield from (f"![Calls by date, a row for each pair of people]({TIMELINE})", "")
    if note.parts:
        yield from ("| Period | Calls |", "| --- | --- |")
        for part in note.parts:
            link = Markdown(f"[{fill('{title}', title=part.title)}]({part.id}.md)")
            yield fill("| {link} | {calls} |", link=link, calls=str(part.calls))
        yield ""
        return
    yield from (f"| {' | '.join(_COLUMNS)} |", f"| {' | '.join('---' for _ in _COLUMNS)} |")
    for call in note.calls:
        yield f"| {join(_cells(call), ' | ')} |"
    yield ""
    if note.undated:
        yield from (fill("{undated}.", undated=note.undated), "")


def _cells(call: TimelineCall) -> Iterator[str]:
    date = call.ref.date
    yield f"{date} ({call.bounds})" if call.bounds else date
    yield _link(call.ref, ", ".join(call.people) or "nobody named")
    yield join(map(print_told, call.readouts), ", ")
    yield ", ".join(call.silent) or "none missing"
    yield call.status


def _link(ref: CallRef, words: str) -> Markdown:
    # Ids are letters, digits and hyphens: they make no address but their own.
    return Markdown(f"[{fill('{words}', words=words)}]({ref.id}.md)")


def _links(calls: Iterable[CallRef]) -> Markdown:
    refs = list(calls)
    shown = join((_link(ref, ref.date) for ref in refs[:MOST_CALLS]), "; ")
    left = len(refs) - MOST_CALLS
    return Markdown(f"{shown} and {left} more" if left > 0 else shown)


def _pairs(note: PeriodBriefing) -> Iterator[str]:
    if note.pairs:
        yield from ("## Who spoke with whom", "")
        for pair in note.pairs:
            count = len(pair.calls)
            yield fill(
                "- {people}: {count} ({calls})",
                people=", ".join(pair.people),
                count="1 call" if count == 1 else f"{count} calls",
                calls=_links(pair.calls),
            )
        if note.pairs_left:
            yield fill("- {left}", left=note.pairs_left)
        yield ""


def _themes(note: PeriodBriefing) -> Iterator[str]:
    if note.themes:
        yield from ("## Themes", "")
        for theme in note.themes:
            yield fill("- {name}: {calls}", name=theme.name, calls=_links(theme.calls))
        if note.themes_left:
            yield fill("- {left}", left=note.themes_left)
        yield ""


def _open(note: PeriodBriefing) -> Iterator[str]:
    if not note.calls or note.parts:
        return
    yield from ("## What is open", "")
    if not note.open:
        yield from ("No commitment is open.", "")
        return
    yield "Readouts say what is undertaken, not what is done: only an answer settles a request."
    yield ""
    yield f"| {' | '.join(_OPEN_COLUMNS)} |"
    yield f"| {' | '.join('---' for _ in _OPEN_COLUMNS)} |"
    for row in note.open:
        yield f"| {join(_open_cells(row), ' | ')} |"
    yield ""


def _open_cells(one: OpenCommitment) -> Iterator[str]:
    row = one.row
    yield _link(one.call, one.call.date)
    yield print_party(row)
    yield row.what
    yield row.condition or "none stated"
    yield row.due or "not stated"
    yield fill("{side}{at}", side=row.claimed_by, at=print_at(row.pointer, *row.also))
    later = join(map(print_told, one.later), "; ")
    yield fill("{since}: {later}", since=one.since, later=later) if one.later else one.since


def _silences(note: PeriodBriefing) -> Iterator[str]:
    if note.silences:
        yield from ("## No readout in this set", "")
        for silence in note.silences:
            yield fill(
                "- {party}: {count} ({calls})",
                party=silence.party,
                count=silence.count,
                calls=_links(silence.calls),
            )
        yield ""


def _withheld(note: PeriodBriefing) -> Iterator[str]:
    if note.withheld:
        yield from ("## Calls withheld", "")
        for claim in note.withheld:
            yield fill(
                "- ~~{text}~~ {at}: {reason}",
                text=claim.text,
                at=print_pointer(claim.pointer),
                reason=claim.reason,
            )
        yield ""


def _list(title: str, lines: Iterable[Attributed]) -> Iterator[str]:
    told = [
        fill("- {at} {text}", at=join(map(print_pointer, one.pointers), " "), text=one.text)
        for one in lines
    ]
    if told:
        yield from (f"## {title}", "", *told, "")
