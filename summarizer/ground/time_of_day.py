"""The day of a call that is told with a time of day only.

Owns one rule: `before dawn`, `in the evening`, `in the course of the day` go on with the day that
the account has just named. Takes the evidence of an article and the sentence of a call, gives the
day. Refuses where no sentence just before names one, or the sentence has a day of its own.
"""

import re

from summarizer.ground.date_evidence import CallDating, Evidence
from summarizer.text.dates import precision

_TIME = re.compile(
    r"\b(?:(?:before|at|around|shortly after|just after) (?:dawn|noon|midday|midnight|sunrise"
    r"|daybreak|lunch)|(?:in|during|over) the (?:(?:early|late) )?(?:forenoon|morning|afternoon"
    r"|evening|course of the day|small hours|early hours)|towards? (?:noon|evening|midnight))\b"
    r"(?! of\b)"
)
_REACH = 3
"""Sentences in which the day was named."""


def day_told_before(whole: Evidence, start: int, number: int) -> CallDating | None:
    """Return the day that a time of day goes on with.

    Args:
        whole: What the calls of an article are dated from.
        start: First character of the words that report the call.
        number: The sentence that reports it.
    """
    sentence = whole.article.sentences[number - 1]
    time = _TIME.search(whole.frame.folded, sentence.start, sentence.end)
    if sentence.headline or time is None:
        return None
    for before in range(number, max(0, number - 1 - _REACH), -1):
        place = whole.article.sentences[before - 1]
        named = [m for m in whole.mentions.get(before, ()) if m.start < start]
        if place.furniture is not None or place.headline or not named:
            continue
        day = named[-1]
        if day.role == "future" or precision(day.value or "") != "day":
            return None
        return CallDating(day, day.value, "day told before", own=True)
    return None
