"""Dates ahead become events that any calendar reads."""

from summarizer.brief.briefing import Briefing
from summarizer.brief.calendar import LONGEST_LINE, write_calendar
from summarizer.records.values import Event
from tests.brief.notes import make_briefings
from tests.merge.readouts import Article, Call, Claim


def note(*events: Event) -> Briefing:
    """Return the note of a call with some dated events."""
    call = Call(date="2024-03-02", events=tuple(Claim(event) for event in events))
    return make_briefings(Article("000_a", ("They spoke of dates, and more; here.",), (call,)))[0]


def unfold(text: str) -> list[str]:
    """Return the lines as a calendar reads them."""
    return text.replace("\r\n ", "").split("\r\n")


def test_full_dates_ahead_are_events() -> None:
    """A day of its own, with the sentence and where it stands."""
    found = write_calendar(note(Event(date="2024-03-09", what="the fair, in Oslo; early")))
    assert found is not None
    lines = unfold(found)
    assert lines[0:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "DTSTART;VALUE=DATE:20240309" in lines
    assert "DTEND;VALUE=DATE:20240310" in lines
    assert "SUMMARY:the fair\\, in Oslo\\; early" in lines
    assert (
        "DESCRIPTION:Antony Blinken and Ilham Aliyev\\, 2 March 2024:"
        " They spoke of dates\\, and more\\; here. [000 S1]"
    ) in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_what_is_behind_or_not_a_full_date_is_no_event() -> None:
    """A calendar has no place for 'April', nor any use for what is over."""
    assert write_calendar(note(Event(date="2024-04", what="a fair"))) is None
    assert write_calendar(note(Event(date="2024-02-01", what="a fair"))) is None
    assert write_calendar(note(Event(date=None, what="a fair"))) is None


def test_lines_are_folded_by_octets_and_hold_no_line_of_their_own() -> None:
    """A long text in any script, with whatever breaks a line, stays one value."""
    what = "ярмарка\r\nEND:VCALENDAR\x00 " * 20
    found = write_calendar(note(Event(date="2024-03-09", what=what)))
    assert found is not None
    lines = found.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= LONGEST_LINE
    assert lines.count("END:VCALENDAR") == 1
    assert unfold(found)[8].count("ярмарка") == 20


def test_the_last_day_of_all_has_no_next() -> None:
    """A calendar that ends with year 9999 is no reason to stop."""
    found = write_calendar(note(Event(date="9999-12-31", what="the end")))
    assert found is not None
    assert "DTEND" not in found


def test_events_keep_their_identity() -> None:
    """The same event has the same id again; another one another."""
    fair, feast = Event(date="2024-03-09", what="fair"), Event(date="2024-03-09", what="feast")
    ids = [
        line
        for found in (note(fair, feast), note(fair))
        for line in unfold(write_calendar(found) or "")
        if line.startswith("UID:")
    ]
    assert len(ids) == 3
    assert (ids[0] == ids[2], ids[0] == ids[1]) == (True, False)
