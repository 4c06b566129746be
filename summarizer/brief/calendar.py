"""Dates ahead as a calendar file (iCalendar), one event each.

Owns the `.ics` beside a note. Takes a briefing, gives the file's text; full dates only, since a
calendar has no place for 'December'. The same briefing gives the same bytes: an event is stamped
with its own day, not with the time of writing.

References:
    https://www.rfc-editor.org/rfc/rfc5545 (3.1 folding, 3.3.11 escaping, 3.6.1 events)
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from summarizer.brief.briefing import Briefing, DatedEvent
from summarizer.brief.document import printable_text
from summarizer.brief.parts import Pointer
from summarizer.text.dates import as_day

LONGEST_LINE = 75
"""Octets of a line without its end."""
_UID_LENGTH = 32


def days_ahead(event: DatedEvent) -> tuple[date, ...]:
    """Return the days of an event for a calendar: full dates ahead of the call."""
    if event.when != "ahead":
        return ()
    return tuple(day for value in event.edtf if (day := as_day(value)))


def write_calendar(note: Briefing) -> str | None:
    """Return the calendar of a note; None if no date ahead is a full one."""
    if not note.has_calendar:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//summarizer//notes//EN"]
    for event in note.events:
        for day in days_ahead(event):
            lines += _event(event, day, note)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _fold(line))


def _event(event: DatedEvent, day: date, note: Briefing) -> Iterator[str]:
    compact = day.strftime("%Y%m%d").rjust(8, "0")
    told = f"{note.id}\n{compact}\n{event.what}"
    uid = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:_UID_LENGTH]
    yield from ("BEGIN:VEVENT", f"UID:{uid}@summarizer", f"DTSTAMP:{compact}T000000Z")
    yield f"DTSTART;VALUE=DATE:{compact}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{(day + timedelta(days=1)).strftime('%Y%m%d').rjust(8, '0')}"
    yield f"SUMMARY:{_escape(event.what)}"
    quotes = " ".join(quote.text for quote in event.words)
    source = f"{note.title}: {quotes} {' '.join(map(_pointer, event.pointers))}"
    yield f"DESCRIPTION:{_escape(source)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _pointer(pointer: Pointer) -> str:
    numbers = ", ".join(f"S{number}" for number in pointer.sentences)
    return f"[{pointer.label} {numbers}]" if numbers else f"[{pointer.label}]"


def _escape(text: str) -> str:
    """Return text of one line with what has a meaning in a value escaped."""
    plain = " ".join(printable_text(text).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _fold(line: str) -> Iterator[str]:
    """Yield a line in parts of 75 octets at most; those after the first begin with a space."""
    part, size = "", 0
    for character in line.encode("utf-8", "replace").decode("utf-8"):
        width = len(character.encode())
        if size + width > LONGEST_LINE:
            yield part
            part, size = " ", 1
        part += character
        size += width
    yield part
