"""What a principal said, but not on the line: at a news conference, last week, in a post.

Owns the words that put a statement elsewhere. Takes a sentence's words and what was found in it,
says whether to leave it. Refuses to judge sentences that report the call itself.
"""

import re
from collections.abc import Sequence

from summarizer.ground.clause_cuts import Said
from summarizer.ground.sentence_words import OTHER, Word
from summarizer.text.cued import CuedPattern

_CALL = re.compile(
    r"\b(?:calls?|conversations?|talks?|(?:tele)?phone\w{0,3}|readouts?|discussion)\b"
)
_PLACE = re.compile(
    r"\b(?:in|at|during|on|to) (?:(?:a|an|his|her|the|its|their|this|same|recent|joint|another)"
    r" ){0,3}(?:[\w.'-]+ ){0,3}(?:interview|tweets?|posts?|speech|briefing|news conference"
    r"|press conference|conference|hearing|address|letter|op-ed|visit|testimony|rally|forum"
    r"|reporters|journalists|facebook|twitter|truth social|telegram)\b"
    r"|\btweet(?:ed|ing|s)?\b|\bwrote\b"
)
_TIME = re.compile(
    r"(?:earlier|previously|last (?:week|month|year|night)|for (?:days|weeks|months|years)"
    r"|since|more than once|time and again"
    r"|before that|the day before|yesterday|in (?:19|20)\d\d|over the weekend|recently"
    r"|(?:on|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day|a (?:day|week|month) ago)\b"
)
_CARRIERS = re.compile(
    r"\b(?:said|says|added|according|reported|reports|told|noted|stated|readout|statement)\b"
)
_COMING = CuedPattern(
    r"\b(?:due|going|scheduled|set|hope[ds]?|plan(?:s|ned)|will|would) (?:to )?(?:also )?"
    r"(?:speak|talk|call|phone|telephone|ring) (?:to|with|on|about|P\b|him|her)",
    "_speak_ _talk_ _call_ phone_ _ring_",
)
"""A call that was still to come when this was said."""
_WITH_OTHER = re.compile(r"\bwith (?:the |his |her )?(?:[\w'-]+ ){0,8}Q\b")
_BEFORE = re.compile(r"\b(?:earlier|previously|recently|repeatedly)\b")
_OPENING, _CLOSING, _TAIL = 14, 3, 10
"""Words at the head of the sentence, before the verb and behind it that are looked at."""


def is_elsewhere(words: Sequence[Word], said: Sequence[Said], *, reports: bool) -> bool:
    """Return whether the sentence tells of something said at another time or place.

    Args:
        words: The sentence.
        said: What was found in it.
        reports: The sentence reports the call: then it is about the call.
    """
    if not said or reports:
        return False
    texts = [word.text for word in words]
    first = said[0]
    lead = " ".join(texts[: first.verb_first])
    tail = " ".join(texts[first.verb_last + 1 : first.verb_last + 1 + _TAIL])
    if _COMING.search(" ".join(texts)):
        return True
    if _CALL.search(lead):
        return bool(_WITH_OTHER.search(lead))
    opening = " ".join(texts[: min(first.verb_first, _OPENING)])
    closing = " ".join(texts[max(0, first.verb_first - _CLOSING) : first.verb_last + 1])
    if _PLACE.search(opening) or _TIME.match(opening) or _BEFORE.search(closing):
        return True
    told = texts[first.verb_first : first.verb_last + 1] == ["told"] and bool(
        re.match(r"(?:an? |the )?(?:reporters|journalists|\w+ (?:press|news) conference)", tail)
    )
    carried = OTHER in texts or bool(_CARRIERS.search(lead))
    return told or (first.perfect and not carried)
