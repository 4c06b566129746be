"""The calls of a set as a picture: a row for each pair of people, a mark for each call.

Owns the drawing. Takes the note on the set, gives SVG that needs no colour, no script and no font
of its own; the same note gives the same bytes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import accumulate
from typing import Literal, NamedTuple
from unicodedata import east_asian_width

from summarizer.brief.document import printable_text
from summarizer.brief.period import PeriodBriefing, TimelineCall
from summarizer.brief.timescale import Timescale
from summarizer.text.dates import as_day

TIMELINE = "timeline.svg"
"""Its file, beside the index."""
Kind = Literal["all", "some", "open"]
"""Readouts of all parties, of some, or of none that is known to be a party's."""

LEFT, RIGHT, TOP, ROW, WIDTH = 310, 30, 34, 26, 960
"""Pixels: labels, room behind the last call, axis, a row, the whole."""
MOST_ROWS = 24
"""Pairs with a row of their own; the others share the last one."""
LONGEST_LABEL = 38
_LEGEND: dict[Kind, str] = {
    "all": "readouts of all parties",
    "some": "a party without a readout",
    "open": "no readout known to be a party's",
}
_OPEN_DATE = "open date: possible days"
_RADIUS = 6
_LETTER = 7.2
"""Pixels of a letter, generously: fonts differ, and none is ours."""


class Mark(NamedTuple):
    """Calls of one row that fall on one pixel and look alike."""

    x: int
    kind: Kind
    end: int | None
    """Where the dashed line of an open date ends; null for a full date."""
    calls: tuple[TimelineCall, ...]


@dataclass(frozen=True)
class _Row:
    label: str
    calls: tuple[TimelineCall, ...]


def draw_timeline(note: PeriodBriefing, *, is_alone: bool = False) -> str | None:
    """Return the picture; None if no call has a date to be placed by.

    Args:
        note: The note on the set.
        is_alone: The picture is a file of its own, with a ground of its own, not part of a page
            whose colour of text it takes.
    """
    placed = [call for call in note.calls if call.first or call.last]
    if not placed:
        return None
    scale = Timescale(list(_days(placed)), LEFT, WIDTH - RIGHT)
    rows = _rows(note, placed)
    height = TOP + ROW * len(rows) + 2 * ROW
    ground = f'<rect width="{WIDTH}" height="{height}" fill="white"/>\n' if is_alone else ""
    colour = "black" if is_alone else "currentColor"
    about = _about(note, placed)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="100%"'
        f' role="img" aria-label="{escape(about)}" font-family="sans-serif" font-size="12"'
        f' fill="{colour}" stroke="none">\n{ground}<title>{escape(about)}</title>\n'
        f"{''.join(_axis(scale, len(rows)))}"
        f"{''.join(line for place, row in enumerate(rows) for line in _row(row, place, scale))}"
        f"{''.join(_legend(rows, height, scale))}</svg>\n"
    )


def _about(note: PeriodBriefing, placed: Sequence[TimelineCall]) -> str:
    left = len(note.calls) - len(placed)
    without = f"; {left} without any date not shown" if left else ""
    return f"{note.title}: a row for each pair of people, a mark for each call{without}"


def _days(calls: Sequence[TimelineCall]) -> Iterator[date]:
    for call in calls:
        # A bound that stands alone places the call; an open end has no day.
        yield from (day for value in (call.first, call.last) if value and (day := as_day(value)))


def _rows(note: PeriodBriefing, placed: Sequence[TimelineCall]) -> list[_Row]:
    by_id: Mapping[str, TimelineCall] = {call.ref.id: call for call in placed}
    rows: list[_Row] = []
    shown: set[str] = set()
    for pair in note.pairs:
        calls = tuple(by_id[ref.id] for ref in pair.calls if ref.id in by_id)
        if calls and len(rows) < MOST_ROWS:
            shown.update(call.ref.id for call in calls)
            rows.append(_Row(" and ".join(pair.people), calls))
    others = tuple(call for call in placed if call.ref.id not in shown)
    if others:
        rows.append(_Row("all others", others))
    return rows


def _axis(scale: Timescale, rows: int) -> Iterator[str]:
    bottom = TOP + ROW * rows
    for x, label in scale.ticks():
        yield f'<path d="M{x} {TOP - 8}V{bottom}" stroke="gray" stroke-width="0.5"/>\n'
        yield f'<text x="{x}" y="{TOP - 14}" text-anchor="middle">{escape(label)}</text>\n'


def _row(row: _Row, place: int, scale: Timescale) -> Iterator[str]:
    y = TOP + ROW * place + ROW // 2
    yield f'<text x="{LEFT - 16}" y="{y + 4}" text-anchor="end">{_label(row.label)}</text>\n'
    yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="gray" stroke-width="0.5"/>\n'
    for mark in _marks(row, scale):
        shape = _shape(mark.kind, mark.x, y)
        yield f"<g><title>{_tell(mark.calls)}</title>{_line(mark, y)}{shape}</g>\n"


def _label(text: str) -> str:
    """Return a name, cut if long, kept from turning the direction of what follows."""
    whole = " ".join(printable_text(text).split())
    shown = whole if _width(whole) <= LONGEST_LABEL else f"{_cut(whole, LONGEST_LABEL - 1)}…"
    return escape(f"\u2068{shown}\u2069")


def _width(text: str) -> int:
    """Return how many letters wide a text is: those of some scripts are as wide as two."""
    return sum(2 if east_asian_width(one) in {"W", "F"} else 1 for one in text)


def _cut(text: str, most: int) -> str:
    widths = accumulate(_width(one) for one in text)
    return text[: sum(width <= most for width in widths)].rstrip()


def _marks(row: _Row, scale: Timescale) -> list[Mark]:
    found: defaultdict[tuple[int, Kind, int | None], list[TimelineCall]] = defaultdict(list)
    for call in row.calls:
        first, last = as_day(call.first), as_day(call.last)
        if first and first == last:
            found[scale.x(first), _kind(call), None].append(call)
        else:
            start = scale.x(first) if first else LEFT
            found[start, _kind(call), scale.x(last) if last else WIDTH - RIGHT].append(call)
    return [
        Mark(x, kind, end, tuple(calls))
        for (x, kind, end), calls in sorted(found.items(), key=lambda one: (one[0][0], one[0][1]))
    ]


def _kind(call: TimelineCall) -> Kind:
    if not call.silent:
        return "all"
    return "some" if len(call.silent) < len(call.parties) else "open"


def _tell(calls: Sequence[TimelineCall]) -> str:
    first = calls[0]
    told = f"{first.ref.date}: {', '.join(first.people) or 'nobody named'}"
    if first.bounds:
        told += f" ({first.bounds})"
    if first.silent:
        told += f"; no readout by {', '.join(first.silent)}"
    more = f" and {len(calls) - 1} more" if len(calls) > 1 else ""
    return escape(f"{printable_text(told)}{more}")


def _line(mark: Mark, y: int) -> str:
    if mark.end is None:
        return ""
    return (
        f'<path d="M{mark.x} {y}H{mark.end}" stroke="currentColor" stroke-width="1.5"'
        ' stroke-dasharray="4 3"/>'
    )


def _shape(kind: Kind, x: int, y: int) -> str:
    """Return a mark that is told from the others without colour: full, ring, empty diamond."""
    if kind == "open":
        r = _RADIUS + 1
        return (
            f'<path d="M{x - r} {y}L{x} {y - r}L{x + r} {y}L{x} {y + r}Z" fill="none"'
            ' stroke="currentColor" stroke-width="1.5"/>'
        )
    fill = "" if kind == "all" else ' fill="none"'
    return (
        f'<circle cx="{x}" cy="{y}" r="{_RADIUS}"{fill} stroke="currentColor" stroke-width="1.5"/>'
    )


def _legend(rows: Sequence[_Row], height: int, scale: Timescale) -> Iterator[str]:
    kinds = {_kind(call) for row in rows for call in row.calls}
    x, y = ROW, height - ROW // 2
    for kind, words in _LEGEND.items():
        if kind in kinds:
            yield f'{_shape(kind, x, y)}<text x="{x + 12}" y="{y + 4}">{words}</text>\n'
            x += round(_LETTER * len(words)) + 34
    if any(mark.end is not None for row in rows for mark in _marks(row, scale)):
        yield (
            f'<path d="M{x - _RADIUS} {y}h24" stroke="currentColor" stroke-width="1.5"'
            f' stroke-dasharray="4 3"/><text x="{x + 24}" y="{y + 4}">{_OPEN_DATE}</text>\n'
        )
