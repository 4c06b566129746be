"""What holds of every date and every text, however it is written."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.ground.dates import find_dates, frame_of
from summarizer.ground.publication import find_publication
from summarizer.text.dates import bounds, find_expressions, reference_to, resolve, settle_order
from tests.ground.dated import dated, segmented

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

calendar_dates = st.dates(date(1950, 1, 1), date(2060, 12, 31))
news_dates = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def ordinal(number: int) -> str:
    """Return a number with its suffix."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in {11, 12, 13} else ending}"


def month(day: date) -> str:
    """Return the name of a day's month."""
    return MONTHS[day.month - 1]


def short(day: date) -> str:
    """Return the abbreviation of a day's month."""
    name = month(day)
    return name if len(name) == len("May") else f"{name[: 4 if name == 'September' else 3]}."


WRITTEN: dict[str, Callable[[date], str]] = {
    "27 November 2023": lambda d: f"{d.day} {month(d)} {d.year}",
    "27 Nov. 2023": lambda d: f"{d.day} {short(d)} {d.year}",
    "27th November, 2023": lambda d: f"{ordinal(d.day)} {month(d)}, {d.year}",
    "the 27th of November 2023": lambda d: f"the {ordinal(d.day)} of {month(d)} {d.year}",
    "November 27, 2023": lambda d: f"{month(d)} {d.day}, {d.year}",
    "Nov. 27th, 2023": lambda d: f"{short(d)} {ordinal(d.day)}, {d.year}",
    "NOVEMBER 27 2023": lambda d: f"{month(d).upper()} {d.day} {d.year}",
    "Monday, November 27, 2023": lambda d: f"{DAYS[d.weekday()]}, {month(d)} {d.day}, {d.year}",
    "Monday (27 November 2023)": lambda d: f"{DAYS[d.weekday()]} ({d.day} {month(d)} {d.year})",
    "27-Nov-2023": lambda d: f"{d.day}-{month(d)[:3]}-{d.year}",
    "2023-11-27": lambda d: d.isoformat(),
    "2023/11/27": lambda d: d.strftime("%Y/%m/%d"),
    "2023.11.27": lambda d: d.strftime("%Y.%m.%d"),
    "27.11.2023": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "27. 11. 2023": lambda d: f"{d.day}. {d.month}. {d.year}",
}


@pytest.mark.parametrize("form", WRITTEN)
@given(day=calendar_dates)
@example(day=date(2024, 2, 29))
def test_every_date_round_trips_in_every_form(form: str, day: date) -> None:
    """Whatever the form, a date that is written out is read as that date, nothing left over."""
    written = WRITTEN[form](day)
    text = f"They spoke on {written} by phone."
    (found,) = settle_order(text, find_expressions(text))
    assert text[found.start : found.end] == written
    assert resolve(found, reference_to(None)).value == day.isoformat()


@given(day=calendar_dates, day_first=st.booleans())
def test_slashes_are_read_right_or_left_open(day: date, day_first: bool) -> None:
    """A date with slashes is read as meant if it can be told, and never as another."""
    pair = (day.day, day.month) if day_first else (day.month, day.day)
    text = f"{pair[0]:02}/{pair[1]:02}/{day.year}"
    (found,) = settle_order(text, find_expressions(text))
    value = resolve(found, reference_to(None)).value
    clear = day.day > 12 or day.day == day.month
    assert value == (day.isoformat() if clear else None)


@given(written=news_dates, back=st.integers(0, 300))
def test_day_and_month_take_the_year_of_writing(written: date, back: int) -> None:
    """A day and month of the year before writing is found again from the day of writing."""
    day = written - timedelta(days=back)
    (found,) = find_expressions(f"on {month(day)} {day.day}")
    assert resolve(found, reference_to(written.isoformat()), "past").value == day.isoformat()


@given(written=news_dates, back=st.integers(0, 6))
def test_weekday_is_within_the_week(written: date, back: int) -> None:
    """A weekday names the one of the last seven days, the day of writing among them."""
    day = written - timedelta(days=back)
    (found,) = find_expressions(f"on {DAYS[day.weekday()]}")
    assert resolve(found, reference_to(written.isoformat()), "past").value == day.isoformat()


SPOKEN = (
    *("today", "yesterday", "tonight", "tomorrow", "last night", "overnight", "this evening"),
    *("this week", "next week", "last month", "two days ago", "the weekend", "the previous day"),
    *("on Monday", "on Friday", "next Sunday", "last Tuesday", "in December", "in May 2031"),
    *("in 2044", "on February 29", "on 31 April"),
)
expressions = st.one_of(
    st.sampled_from(SPOKEN),
    calendar_dates.map(lambda day: f"on {month(day)} {day.day}"),
    calendar_dates.map(lambda day: f"on {day.day} {month(day)} {day.year}"),
    calendar_dates.map(lambda day: f"on {day.day:02}/{day.month:02}/{day.year}"),
)


@given(said=expressions, published=news_dates, precise=st.booleans(), url=st.booleans())
def test_completed_call_is_never_after_publication(
    said: str, published: date, precise: bool, url: bool
) -> None:
    """Whatever dates a call, the call was not held after the article was published."""
    known = published.isoformat()[: 10 if precise else 7]
    address = f"https://outlet.example/{known.replace('-', '/')}/call/" if url else None
    result = dated(
        f"Minister Vance [[spoke by phone]] {said} with Minister Ode about trade.",
        None if url else known,
        url=address,
    )
    last = bounds(known)
    (call,) = result.calls
    first = bounds(call.date)
    assert last is not None
    assert first is None or first[0] <= last[1]
    assert call.latest is None or call.latest <= last[1].isoformat()
    assert call.earliest is None or call.latest is None or call.earliest <= call.latest


@given(
    text=st.text(max_size=200) | st.text("0123456789./-, \nNov\u200b\u200fMaydtoTu", max_size=200)
)
def test_any_text_is_read_and_offsets_slice_it(text: str) -> None:
    """No text breaks the grammar; expressions lie within it, in order and apart."""
    article = segmented(text, published="2023-11-28")
    mentions = find_dates(frame_of(article, find_publication(article)))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    for mention in mentions:
        sentence = article.sentences[mention.sentence - 1]
        assert sentence.start <= mention.start < sentence.end
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()


LONG = {
    "ten thousand dates": ("On November 27, 2023 they spoke. ", 10_000),
    "a megabyte of digits": ("1234567890", 100_000),
    "digits and slashes": ("1/", 100_000),
    "stamps": ("28.11.2023 13:30\n", 4_000),
    "one long sentence": ("spoke on Monday and said that today ", 2_500),
    "nothing but zero width": ("\u200b", 500_000),
    "a word and zero width": ("a\u200b", 150_000),
}


@pytest.mark.parametrize("kind", LONG)
def test_long_texts_are_read_through(kind: str) -> None:
    """Whatever a text repeats, its expressions are slices of it, in order."""
    piece, count = LONG[kind]
    article = segmented(piece * (count // 4))
    found = find_dates(frame_of(article, find_publication(article)))
    assert all(one.start < one.end <= other.start for one, other in pairwise(found))
