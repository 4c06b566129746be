"""Accounts whose day is open: placed with a dated call where nothing else fits as well.

Owns the joining of accounts without year, day or date. Each rule asks for what makes it safe:

1. day and month without a year: the only call of these people on that day and month in the set;
2. no day, but published within three days of a call of theirs, or its month known: words alike too;
3. nothing at all: many words alike, and brought up in the same order, as by two tellings of one
   readout;
4. an earlier call of theirs, told of by its month: the only one in the set that follows a call of
   theirs in that month;
5. dated by the very words that date another call of the same article which one of these placed.

Refuses whatever the article's own bounds, its publication date, a year that the model asserted or a
weekday that it names contradicts, and says so where a call fits that nothing shows to be the one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from summarizer.merge.candidates import DatedCalls, OpenDate
from summarizer.merge.groups import (
    Comparer,
    Group,
    Threshold,
    attach,
    choose_alike,
    group_one_day,
)
from summarizer.merge.people import People
from summarizer.merge.recalled import follow_recalled
from summarizer.merge.voices import ArticleId, Entry, Voice
from summarizer.text.date_words import date_in_words

RETOLD = Threshold(share=0.4, words=15, order=0.7)
"""Likeness that places an account without any date. In the labelled corpus and the seeds, tellings
of one readout share 0.41 to 0.77 of their words, 0.74 to 0.88 of these in the same order; two calls
of one pair, three months apart, share 0.45 of theirs too, but 0.59 of these in order."""
MOST_POSSIBLE = 20
"""Accounts that a call may also have before none of them is named: they single out nothing."""
_MONTHS = range(1, 13)
_NAMED = 4
"""Calls that a reason names before it counts the rest."""


def place_undated(voices: Sequence[Voice], groups: Sequence[Group], alike: Comparer) -> list[Group]:
    """Put accounts without a full date to the dated calls of the same people.

    Args:
        voices: Accounts of the same people whose day is open, in order.
        groups: The dated calls of these people; grows by what is placed.
        alike: Compares two accounts.

    Returns:
        New groups of the accounts that were not placed.
    """
    dated = DatedCalls(groups)
    candidates = {voice: dated.possible_for(OpenDate(voice.entry)) for voice in voices}

    def choose(voice: Voice) -> tuple[Group, str] | None:
        found = _choose(voice, candidates[voice], alike)
        return found or follow_recalled(voice, candidates[voice], groups, alike)

    placed = attach(voices, groups, choose)
    rest = [voice for voice in voices if voice not in placed]
    left = _group_without_year(rest, alike)
    for group in left:
        _explain(group, candidates[group.voices[0]])
    _point_to_each_other(left)
    return left


def inherit_days(
    leftovers: Sequence[Group], groups_by_people: dict[People, list[Group]]
) -> list[Group]:
    """Place calls that their article dates by the same words as a call that was placed.

    Args:
        leftovers: Groups without a day.
        groups_by_people: Dated groups, undated accounts placed; grows by what is placed.

    Returns:
        The leftovers that stay by themselves.
    """
    dated = [group for groups in groups_by_people.values() for group in groups]
    days = _days_by_wording(dated)

    def choose(voice: Voice) -> tuple[Group, str] | None:
        found = days.get(_wording(voice.entry), set())
        fitting = [one for one in groups_by_people.get(voice.people, ()) if {one.day} == found]
        if len(fitting) != 1:
            return None
        why = "it dates this call by the same words as another one, which is that of"
        return fitting[0], f"{why} {_words(fitting[0].day)}"

    placed = attach([one.voices[0] for one in leftovers if len(one.voices) == 1], dated, choose)
    return [group for group in leftovers if group.voices[0] not in placed]


def _choose(voice: Voice, candidates: Sequence[Group], alike: Comparer) -> tuple[Group, str] | None:
    parts = voice.entry.parts
    if parts and parts.day and len(candidates) == 1:
        day = _words(candidates[0].day)
        return candidates[0], (
            f"it gives {date_in_words(voice.entry.call.date.value)}, and {day} is the only call"
            " of these people on that day and month in this set"
        )
    if voice.entry.is_of_a_month:
        allows = f"its date ({date_in_words(voice.entry.when)}) allows"
        return _because(allows, choose_alike(voice, candidates, alike))
    if voice.entry.publication:
        printed = date_in_words(voice.entry.publication)
        return _because(
            f"printed on {printed}, it can be of", choose_alike(voice, candidates, alike)
        )
    return _because(
        "nothing dates it, but it retells an account of",
        choose_alike(voice, candidates, alike, RETOLD),
    )


def _because(why: str, chosen: tuple[Group, str] | None) -> tuple[Group, str] | None:
    if chosen is None:
        return None
    group, likeness = chosen
    return group, f"{why} {_words(group.day)}: {likeness}"


def _group_without_year(voices: Sequence[Voice], alike: Comparer) -> list[Group]:
    """Return accounts of one day and month without a year joined, the others alone."""
    by_day: defaultdict[tuple[int, int], list[Voice]] = defaultdict(list)
    groups: list[Group] = []
    for voice in voices:
        parts = voice.entry.parts
        if parts and not parts.year and parts.month and parts.day:
            by_day[parts.month, parts.day].append(voice)
        else:
            groups.append(Group(None, [voice]))
    for same in by_day.values():
        if _years_can_agree(same):
            words = date_in_words(same[0].entry.call.date.value)
            groups += group_one_day(same, None, words, alike)
        else:
            groups += [Group(None, [voice]) for voice in same]
    return groups


def _years_can_agree(voices: Sequence[Voice]) -> bool:
    calls = [voice.entry.call for voice in voices]
    first = max((call.earliest for call in calls if call.earliest), default="")
    last = min((call.latest for call in calls if call.latest), default="~")
    asserted = {call.asserted_year for call in calls if call.asserted_year}
    return first <= last and len(asserted) <= 1


def _explain(group: Group, candidates: Sequence[Group]) -> None:
    if not candidates:
        return
    entry = group.voices[0].entry
    for candidate in candidates:
        candidate.maybe += [
            (voice, f"same people, {_no_day(voice.entry)}") for voice in group.voices
        ]
        known = f"same people, dated {_words(candidate.day)}"
        group.maybe += [(voice, known) for voice in candidate.voices[:MOST_POSSIBLE]]
    group.apart.append(f"{_left_open(entry)} {_why_apart(candidates)}")


def _left_open(entry: Entry) -> str:
    return f"{entry.record.article.raw.id} leaves the day open ({_open_date(entry)})."


def _why_apart(candidates: Sequence[Group]) -> str:
    days = ", ".join(_words(one.day) for one in candidates[:_NAMED])
    if len(candidates) == 1:
        return (
            f"The call of {days} is the only dated one of these people in this set that it can"
            " be, but the words are not alike enough to show that it is the same call, so it is"
            " kept apart."
        )
    more = f" and {len(candidates) - _NAMED} more" if len(candidates) > _NAMED else ""
    return (
        f"It may be the call of {days}{more} in this set, but nothing singles one out, so it is"
        " kept apart."
    )


def _point_to_each_other(groups: Sequence[Group]) -> None:
    """Say of groups without a day which of the others may be of the same call."""
    if len(groups) > MOST_POSSIBLE:
        return
    for one, other in combinations(groups, 2):
        if one.articles & other.articles or not _may_be_one(one, other):
            continue
        for group, possible in ((one, other), (other, one)):
            group.maybe += [(v, f"same people, {_no_day(v.entry)}") for v in possible.voices]


def _may_be_one(one: Group, other: Group) -> bool:
    left, right = (OpenDate(group.voices[0].entry) for group in (one, other))
    known = [parts for date in (left, right) if (parts := date.entry.parts)]
    months = {one.month for one in known if one.month in _MONTHS}
    days = {one.day for one in known if one.day}
    first, last = max(left.span[0], right.span[0]), min(left.span[1], right.span[1])
    return first <= last and len(months) <= 1 and len(days) <= 1


def _no_day(entry: Entry) -> str:
    return f"dated only {_open_date(entry)}" if entry.when else "no date"


def _open_date(entry: Entry) -> str:
    return date_in_words(entry.when)


Wording = tuple[ArticleId, str | None, tuple[int, ...]]


def _wording(entry: Entry) -> Wording:
    stated = entry.call.date
    sentences = tuple(sorted({one.sentence for one in stated.evidence}))
    return entry.article, stated.value, sentences


def _days_by_wording(groups: Iterable[Group]) -> dict[Wording, set[date | None]]:
    days: defaultdict[Wording, set[date | None]] = defaultdict(set)
    for group in groups:
        for voice in group.voices:
            if voice.entry.day is None and voice.entry.call.date.evidence:
                days[_wording(voice.entry)].add(group.day)
    return dict(days)


def _words(day: date | None) -> str:
    return date_in_words(day.isoformat() if day else None)
