"""Accounts whose day is known: one day is one call, a day apart can be one.

Owns the joining of dated accounts of the same people. Refuses to join days in a chain, two days of
one side, and days whose accounts have little in common: leaders do phone on two days running.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from summarizer.merge.groups import Comparer, Group, Threshold, group_one_day
from summarizer.merge.voices import Voice
from summarizer.text.date_words import date_in_words

NEXT_DAY = Threshold(share=0.35, words=8)
"""Likeness that joins two days. In the labelled corpus five leaders phoned on two days running, and
those accounts share 0.23 of their words; reworded accounts of one call share 0.40 to 0.71."""
_ONE_DAY = timedelta(days=1)


def group_dated(voices: Sequence[Voice], alike: Comparer) -> list[Group]:
    """Group accounts of the same people by day, and join two days where one call explains both.

    Args:
        voices: Accounts whose full day is known, in order.
        alike: Compares two accounts.

    Returns:
        Groups by day; several of one day where an article tells of several calls.
    """
    by_day: defaultdict[date, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.entry.day:
            by_day[voice.entry.day].append(voice)
    groups_of = {
        day: group_one_day(by_day[day], day, date_in_words(day.isoformat()), alike)
        for day in sorted(by_day)
    }
    for day, following in pairwise(list(groups_of)):
        if following - day == _ONE_DAY:
            _join_next_day(day, groups_of, alike)
    return [group for day in groups_of for group in groups_of[day]]


def _join_next_day(day: date, groups_of: dict[date, list[Group]], alike: Comparer) -> None:
    earlier, later = groups_of[day], groups_of[day + _ONE_DAY]
    if not earlier or not later:
        return
    both = f"{_words(day)} and {_words(day + _ONE_DAY)}"
    chained = day - _ONE_DAY in groups_of or day + 2 * _ONE_DAY in groups_of
    reason = _reason_apart(earlier, later, alike, chained=chained)
    if reason:
        for group in (*earlier, *later):
            group.apart.append(f"The accounts of {both} are kept apart: {reason}.")
        return
    first, second = earlier[0], later[0]
    why = (
        f"The accounts date the call {both}: taken for one call, since different sides give them"
        " a day apart (time zones can do that) and their words are much alike."
    )
    joined = Group(
        _day_of_most(first, second),
        [*first.voices, *second.voices],
        joined=[*first.joined, *second.joined, why],
        apart=[*first.apart, *second.apart],
        maybe=[*first.maybe, *second.maybe],
    )
    groups_of[day], groups_of[day + _ONE_DAY] = [joined], []


def _reason_apart(
    earlier: Sequence[Group], later: Sequence[Group], alike: Comparer, *, chained: bool
) -> str:
    """Return why two days are two calls; empty where they can be one."""
    if chained:
        return "there are accounts of three days running"
    if len(earlier) > 1 or len(later) > 1:
        return "one of the days has several calls"
    first, second = earlier[0], later[0]
    if first.articles & second.articles:
        return "one article tells of both days"
    if _sides(first) & _sides(second):
        return "one side gives both days"
    best = max(
        (alike.best(voice, first) for voice in second.voices[:_COMPARED]),
        key=lambda one: one.share,
    )
    if not NEXT_DAY.is_met(best):
        return "their words have too little in common"
    return ""


_COMPARED = 20
"""Accounts of a day that are compared: bounds the cost of a call with thousands."""


def _sides(group: Group) -> set[str]:
    sides = (voice.entry.call.side for voice in group.voices)
    return {side.value for side in sides if side.value and side.status != "withheld"}


def _day_of_most(first: Group, second: Group) -> date | None:
    """Return the day of more accounts; of equals the one stated as written, else the first."""

    def support(group: Group) -> tuple[int, int]:
        stated = sum(voice.entry.call.date_status == "stated" for voice in group.voices)
        return len(group.voices), stated

    return second.day if support(second) > support(first) else first.day


def _words(day: date) -> str:
    return date_in_words(day.isoformat())
