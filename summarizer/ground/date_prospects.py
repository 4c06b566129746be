"""What somebody asks, offers, proposes or promises, and that it lies ahead.

Owns the verbs whose object is still to come, and what in that object says otherwise. Takes the
words before a date, says whether the date is of such an object. Refuses the day of the asking
itself ('proposed on Tuesday that ...') and what the object tells as past ('signed in May').
"""

import re

_VERB = (
    r"(?:(?:invit|offer|propos|suggest|promis|pledg|vow|schedul|plann)(?:ed|es|e|s|ing)?"
    r"|undertook|undert[ao]ke\w{0,3}"
    r"|(?:call(?:ed|s|ing)?|appeal(?:ed|s|ing)?|push(?:ed|es|ing)?|press(?:ed|es|ing)?) for"
    r"|(?:ask|urg|request|demand)(?:ed|es|s|ing)?|agree[ds]?|commit(?:ted|s)?|accept(?:ed|s|ing)?)"
)
_PROSPECT = re.compile(rf"(?<!had )(?<!having )\b(?P<verb>{_VERB}) (?P<object>[^;:]*)\Z")
_NEEDS_DEED = re.compile(r"invit|ask|urg|agree|commit|accept")
"""Verbs whose object alone says nothing of what is to come: 'invited Roe in May'."""
_DEED = re.compile(r"\b(?:to|for|on|that|if)\s")
_OF_THE_VERB = re.compile(r"(?:by|at|during|in|on|about|over|last|of|under) ")
"""Behind the verb: what follows tells when, where or by whom it was asked."""
_ON_WHAT = re.compile(r"on (?!(?:an? |the )?(?:call|phone|line|[a-z]{3,6}day)\b)\w")
_TOLD_AS_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|been|since|after|following|last|ago|held|took|met|made|began"
    r"|said|told|came|went|broke|fell|won|lost|about|into|over|regarding|concerning|why|how)\b"
    r"|\b(?!united\b|need\b|indeed\b|armed\b)[a-z]{2,16}ed\b"
)
_QUALIFIED = re.compile(r"\b(?:an?|the|his|her|its|their|more|most|of|any|all|new|and|for) \Z")
_OPENING = re.compile(
    r"\b(?:by|until|till|from|before|starting|beginning|effective|as of|no later than)"
    r"(?: (?:on|from|in))?(?: the)? \Z"
)
"""What makes even a bare weekday one to come: 'a truce starting on Monday'."""
_EVENT = re.compile(
    r"\b(?:meetings?|talks|visits?|trip|summits?|conference|negotiations|vote|truce|ceasefire"
    r"|consultations|another call) (?:(?:in|at) [\w' -]{2,30} )?(?:on )?\Z"
)
_INFINITIVE = re.compile(r"\bto [a-z]+ (?!.*,)")


def lies_ahead(before: str, *, weekday: bool) -> bool:
    """Return whether a date is of something asked, offered, proposed or promised.

    Args:
        before: The folded words of its sentence before it.
        weekday: It is a bare weekday, which news tells of the past as well: it then needs a word
            more ('starting on', 'a meeting on', 'to meet on').

    Examples:
        >>> lies_ahead("she offered to host the talks in ", weekday=False)
        True
        >>> lies_ahead("she offered help after the flood in ", weekday=False)
        False
    """
    found = None
    for verb in re.finditer(rf"\b{_VERB} ", before):
        found = _PROSPECT.match(before, verb.start()) or found
    if found is None or _is_of_the_verb(found["verb"], found["object"]):
        return False
    told = found["object"]
    if any(_is_finite(told, word) for word in _TOLD_AS_PAST.finditer(told)):
        return False
    if _NEEDS_DEED.match(found["verb"]) and not _DEED.search(told) and not _OPENING.search(told):
        return False
    return not weekday or any(words.search(told) for words in (_OPENING, _EVENT, _INFINITIVE))


def _is_of_the_verb(verb: str, told: str) -> bool:
    """Return whether the date stands right behind the verb: 'proposed in May'."""
    if len(told.split()) < 2:  # noqa: PLR2004 - a preposition and the date
        return not told.strip() or not told.startswith(("by ", "until "))
    if verb.startswith(("agree", "commit")) and _ON_WHAT.match(told):
        return False
    return bool(_OF_THE_VERB.match(told))


def _is_finite(told: str, word: re.Match[str]) -> bool:
    """Return whether a past form tells: 'a limited truce' does not."""
    return not (word[0].endswith("ed") and _QUALIFIED.search(told, 0, word.start()))
