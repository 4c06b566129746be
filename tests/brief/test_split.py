"""A large set falls into years and months, and nothing is lost or told twice."""

from datetime import date, timedelta
from itertools import chain

import pytest

from summarizer.brief.compose import Choice
from summarizer.brief.period_blocks import lay_out_period
from summarizer.brief.period_page import render_period
from summarizer.brief.split import MOST_CALLS, split_by_period
from summarizer.records.dossier import Dossier
from tests.brief.blocks import sections_of
from tests.brief.notes import make_notes
from tests.merge.readouts import Article, Call


def on(day: str | None) -> Dossier:
    """Return a dossier of a day."""
    return Dossier(
        id=f"{day}",
        date=day,
        first_day=day,
        last_day=day,
        principals=(),
        readouts=(),
        conflicts=(),
        joined_because=(),
    )


def test_a_set_that_fits_is_not_cut() -> None:
    """One page holds some hundred calls."""
    assert split_by_period([on("2024-01-01")] * MOST_CALLS) == {}


def test_large_years_fall_into_months() -> None:
    """Each call is in one part; what nothing dates is a part of its own."""
    days = ["2023-05-05"] * 3 + ["2024-01-01"] * MOST_CALLS + ["2024-02-02"] + [None]
    parts = split_by_period([on(day) for day in days])
    assert {key: len(places) for key, places in parts.items()} == {
        "2023": 3,
        "2024-01": MOST_CALLS,
        "2024-02": 1,
        "undated": 1,
    }
    assert sorted(chain.from_iterable(parts.values())) == list(range(len(days)))


def test_the_note_on_a_large_set_leads_to_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole has the picture, the parts the calls, and each leads to the other."""
    monkeypatch.setattr("summarizer.brief.split.MOST_CALLS", 2)
    days = [date(2022, 12, 1) + timedelta(days=20 * step) for step in range(4)]
    articles = [
        Article(f"{day}_a", (f"They spoke on {day}.",), (Call(date=day.isoformat()),))
        for day in days
    ]
    notes = make_notes(*articles, choice=Choice(words="calls of “Blinken”"))
    assert [part.id for part in notes.parts] == ["index-2022", "index-2023"]
    whole = render_period(notes.period)
    assert "| [Calls from 1 December 2022 to 21 December 2022](index-2022.md) | 2 |" in whole
    assert "](timeline.svg)" in whole
    assert "| Date | Call |" not in whole
    part = render_period(notes.parts[1])
    assert "Part of [the whole set](index.md)." in part
    assert "| 10 January 2023 |" in part
    assert "timeline.svg" not in part
    assert "Only calls of “Blinken”." in part
    assert sections_of(lay_out_period(notes.period))["Calls"][-2:] == [
        "Calls from 1 December 2022 to 21 December 2022 | 2",
        "Calls from 10 January 2023 to 30 January 2023 | 2",
    ]
