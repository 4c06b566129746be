"""Accounts without a date that tell of an earlier call of the same people, by its month.

Owns the one rule that reads them: 'in an earlier call reported in June' places an account behind
the June call of these people. Refuses where the set has no such call or several, where more than
one call follows it within a year, and where the words have too little in common.
"""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.merge.groups import Comparer, Group, Threshold
from summarizer.merge.people import accepted_people
from summarizer.merge.voices import Entry, Voice
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import parse_date

RECALLED = Threshold(share=0.2, words=8)
"""Likeness that the following call must have all the same: the set may lack the one that is told
of. Set by the one pair of the labelled corpus that the rule is for, which shares 0.21."""
_YEAR = timedelta(days=366)
"""A month without a year is the last one of that name."""
_EARLIER = re.compile(
    r"\b(?:earlier|previous|preceding|prior|last)\b[^.;]{0,30}?\b(?:call|conversation|talks?)\b",
    re.IGNORECASE,
)


def follow_recalled(
    voice: Voice, candidates: Sequence[Group], groups: Sequence[Group], alike: Comparer
) -> tuple[Group, str] | None:
    """Choose the call that follows the one which an account recalls.

    Args:
        voice: The account to place.
        candidates: Calls that nothing excludes.
        groups: All dated calls of these people.
        alike: Compares two accounts.

    Returns:
        The group and why, or None where the account recalls no call, or not one alone follows.
    """
    for recalled in list_recalled(voice.entry):
        earlier = [one for one in groups if one.day and recalled.has(one.day)]
        if len(earlier) != 1 or earlier[0].day is None:
            continue
        day = earlier[0].day
        later = [one for one in candidates if one.day and day < one.day <= day + _YEAR]
        if len(later) == 1 and RECALLED.is_met(alike.best(voice, later[0])):
            return later[0], (
                f"it tells of an earlier call of these people in {month_name[day.month]};"
                f" {_words(day)} is the only one in this set, and {_words(later[0].day)} the only"
                " one that follows within a year"
            )
    return None


class Recalled(NamedTuple):
    """A month in which an article places an earlier call."""

    year: int | None
    month: int
    day: int | None

    def has(self, day: date) -> bool:
        """Return whether a day may be meant."""
        return (
            day.month == self.month
            and self.year in {None, day.year}
            and self.day in {None, day.day}
        )


def list_recalled(entry: Entry) -> tuple[Recalled, ...]:
    """Return the months in which an article places earlier calls of the same people."""
    return tuple(_recalled(entry))


def _recalled(entry: Entry) -> Iterator[Recalled]:
    article = entry.record.article
    text = article.raw.text
    told = _sentences(entry)
    for mention in article.grounding.dates:
        if mention.sentence in told and mention.role == "past":
            sentence = article.sentences[mention.sentence - 1]
            parts = parse_date(mention.value)
            if parts and parts.month and _EARLIER.search(text, sentence.start, sentence.end):
                yield Recalled(parts.year, parts.month, parts.day)


def _sentences(entry: Entry) -> set[int]:
    """Return the sentences that report calls of the same people."""
    grounding = entry.record.article.grounding
    names = {person.key: person.name for person in grounding.persons}
    people = {person.name for person in accepted_people(entry.call)}
    return {
        number
        for call in grounding.calls
        if {names.get(key) for key in call.principals} == people
        for number in call.sentences
    }


def _words(day: date | None) -> str:
    return date_in_words(day.isoformat() if day else None)
