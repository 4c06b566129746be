"""The day of a call that only stands beside it: of a statement made right after, of what led up.

Owns two rules: who has 'just hung up' says so on the day of the call, and a sentence in which a
telephone rings on a day leads up to the one that says who was on the line. Takes the evidence of an
article, gives the day. Refuses where several days could be meant.
"""

import re

from summarizer.ground.date_evidence import CallDating, Evidence, attached
from summarizer.records.grounding import GroundedCall
from summarizer.text.dates import precision

_TELEPHONE = re.compile(
    r"\b(?:(?:tele)?phone|mobile|handset|line)s? (?:\w+ly )?(?:rang|answered|glowed|buzzed"
    r"|was picked)"
    r"|\b(?:answered|picked up|lifted|grabbed) the (?:(?:tele)?phone|receiver|handset)\b"
)
"""A telephone in use, before a sentence that says who was on the line."""
_NOT_YET = re.compile(r"\b(?:said|says|announced|reported|will|would|no one|nobody|unanswered)\b")
_JUST = re.compile(
    r"\b(?:have |has |had |i've )?just (?:hung up|got(?:ten)? off|come off|finished|spoke|spoken"
    r"|talked|had an?|concluded|ended|put down|phoned|called)\b"
)


def day_just_before(whole: Evidence, number: int) -> CallDating | None:
    """Return the day of a statement made right after the call: 'just hung up, she wrote today'.

    Args:
        whole: What the calls of an article are dated from.
        number: The sentence that reports the call.
    """
    sentence = whole.article.sentences[number - 1]
    if not _JUST.search(whole.frame.folded, sentence.start, sentence.end):
        return None
    for mention, head in attached(whole, number):
        if head.kind == "report" and precision(mention.value or "") == "day":
            return CallDating(mention, mention.value, "said right after it", own=True)
    return None


def day_led_up(whole: Evidence, call: GroundedCall, number: int) -> CallDating | None:
    """Return the day of the sentence that leads up to a call: 'On Sunday his telephone rang'.

    Args:
        whole: What the calls of an article are dated from.
        call: The call.
        number: The sentence that reports it first.
    """
    before = whole.article.sentences[number - 2] if number > 1 else None
    if before is None or before.headline or before.furniture or call.status != "completed":
        return None
    days = whole.mentions.get(before.number, [])
    if len(days) != 1 or any(whole.mentions.get(n) for n in call.sentences):
        return None
    day, folded = days[0], whole.frame.folded
    told = _TELEPHONE.search(folded, before.start, before.end)
    past = day.role == "past" and precision(day.value or "") == "day"
    spoken = day.form in {"weekday", "yesterday", "last night", "today"}
    if not (told and past and spoken) or _NOT_YET.search(folded, before.start, before.end):
        return None
    return CallDating(day, day.value, "day of the sentence before", own=False)
