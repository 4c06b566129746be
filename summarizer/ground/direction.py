"""At whose request or initiative a call took place, where a sentence says so by itself.

Owns the phrases of initiative: 'at the request of', 'initiated by', 'on the Azerbaijani side's
initiative'. Takes a sentence and the people of a call, gives who is meant: by name, or as the
principal of the side that is named. Refuses a phrase that fits none or several of them.
"""

import re
from collections.abc import Sequence

from summarizer.ground.call_text import CallText, People
from summarizer.ground.cast import Figure
from summarizer.text.cued import has_any
from summarizer.text.lexicon import PEOPLE, PLACE, Term

_INITIATIVE = r"(?:request|initiative|invitation|suggestion|instigation|behest|proposal)"
_CALL = r"(?:calls?|conversations?|talks?|contact|dialogue|discussion|chat|exchange|it)"
_GIVEN = re.compile(
    rf"\b(?:at|on|upon|by|under|was|were|following) (?:the |an? )?(?:joint |mutual )?{_INITIATIVE}"
    r"(?: of| from| by| lay with| belonged to| came from)? (?P<who>[^.;:,]{1,60})"
    r"|\b(?:at|on|upon|by|under) (?P<whose>(?:(?! (?:at|on|upon|by|under) )[^.;:]){1,60}?)"
    rf"'s? {_INITIATIVE}\b"
    r"|\b(?:at|on|upon|by|under) the (?P<adjective>[^.;:,PG]{1,40}?)(?: side's?| party's?)?"
    rf" {_INITIATIVE}\b"
    r"|\b(?:initiated|requested|instigated|proposed|placed|arranged|convened|sought) by"
    r" (?P<by>[^.;:,]{1,60})"
    rf"|\b(?:the|this) (?:(?:tele)?phone |video )?{_CALL} (?:had |was )?(?:come|came|made|coming)"
    r" (?:from|by|at the (?:request|initiative) of) (?P<from>[^.;:,]{1,60})"
    rf"|\b{_CALL} (?:placed|made) from (?P<place>[^.;:,]{{1,60}})"
    rf"|\b{_INITIATIVE}(?: (?:for|of|behind|to)\b[^.;:]{{0,120}}?)?"
    r" (?:was|came from|belonged to|lay with|is) (?P<was>[^.;:]{1,60})"
)
_ASKED_FOR = (
    r"(?:initiated|requested|instigated|placed|asked for|sought|convened)"
    rf" (?:it\b|(?:the|this|that|their) (?:[a-z0-9-]+ )?(?:(?:tele)?phone |video )?{_CALL}\b)"
)
_ASKED = re.compile(
    rf"(?: that| who| which| had|,)? {_ASKED_FOR}"
    r"|(?<=[a-z]) (?:that|who|which) (?:had )?"
    r"(?:called|phoned|rung|rang|telephoned|picked up the phone)\b"
)
_WHO_ASKED = re.compile(
    r"(?P<who>[PG]),? who (?:had |has |himself |herself |also ){0,2}" + _ASKED_FOR
)
_FROM_WHOM = re.compile(
    r"(?P<who>[PG]),? from whom the (?:(?:tele)?phone |video )?call (?:had |has )?c[oa]me\b"
)
_PHONED_PLACE = re.compile(
    r"(?P<who>P)(?:,? who)?(?: had| has| also| himself| herself)* (?:(?:tele)?phoned|called|rang"
    r"|diall?ed)(?: up)? (?!with\b|to\b|back\b|on\b|for\b)(?P<place>[a-z' -]{2,25})"
)
"""'P, who dialled Damascus': the other is known by the place."""
_OWN = re.compile(rf"\b(?:at|on|upon) (?:his|her) own {_INITIATIVE}\b")
_DOER = re.compile(r"[^.;:]{1,80}$")
"""Who stands before it: 'it was the Tajik side that initiated the conversation'."""
CUES = (
    *(
        "initiat",
        "request",
        "invitation",
        "suggestion",
        "instigat",
        "behest",
        "propos",
        "asked for",
    ),
    *("sought", "placed", "arranged", "conven", "from whom", "phoned", "called", "rang", "dial"),
    *("idea", "came from", "come from", "made by", "made from", "it was"),
)
"""One of these stands in every sentence that the patterns above can match."""
_CALL_WORDS = re.compile(
    r"\b(?:(?:tele|video)?(?:phone|conference)|telephon|calls?\b|conversation|talks (?:were|took)\b"
    r"|contact\b|took place|(?:was|were) held)"
)
_HIS_OWN = re.compile(
    r"\bit was (?P<own>P)'s (?:own )?(?:initiative|idea|request|suggestion)\b"
    r"|\b(?:initiative|idea|suggestion) (?:was|had been) (?P<whose>P)'s\b"
)
_CALLED_ME = re.compile(r'"[^"]*\b(?:he|she) (?:called|phoned|rang|telephoned) (?:me|us)\b[^"]*"')
"""What one of two on the line says of the other."""
_RANG = re.compile(
    r"\b(?:phone|telephone|mobile|handset)s? (?:rang|buzzed|went)\b[^.]{0,80}?"
    r"\b(?:it was|on the line was|at the other end was|the caller was) (?P<who>P)\b"
)
"""'His phone rang at seven: it was P'."""
_MUTUAL = re.compile(r"\b(?:joint|mutual|both)\b")
_LATTER = re.compile(r"\blatter\b")
_FORMER = re.compile(r"\bformer\b")
LONGEST = 2_000
"""Letters; no sentence of a readout that speaks of initiative is longer."""


def find_requester(text: CallText, terms: Sequence[Term], principals: People) -> Figure | None:
    """Return at whose request or initiative a sentence says that a call took place.

    Args:
        text: The reduced sentence.
        terms: The places and peoples in it.
        principals: The people of the call.
    """
    letters = text.letters[:LONGEST]
    own = _OWN.search(letters)
    if own:
        return next((f for f in text.people(0, own.start()) if f in principals), None)
    if quoted := _CALLED_ME.search(letters):
        return _other_than_speaker(text, quoted, principals)
    span = _span(letters)
    if not span:
        return _who_phoned_place(text, letters, terms, principals)
    named = [f for f in text.people(*span) if f in principals]
    if named:
        return named[0] if len(named) == 1 else None
    words = text.letters[slice(*span)]
    return _ordinal(words, principals) or _side(text, terms, span, principals)


def _other_than_speaker(text: CallText, quoted: re.Match[str], people: People) -> Figure | None:
    """Return who of two called, where the other says so: '"He called me," P said'."""
    behind = text.people(quoted.end(), len(text.letters))[:1]
    speaker = behind or text.people(0, quoted.start())[-1:]
    others = [figure for figure in people if figure not in speaker]
    return others[0] if len(others) == 1 else None


def _who_phoned_place(
    text: CallText, letters: str, terms: Sequence[Term], principals: People
) -> Figure | None:
    """Return who rang the other's capital: 'P, who dialled Damascus'."""
    found = _PHONED_PLACE.search(letters)
    if not found:
        return None
    caller = [f for f in text.people(*found.span("who")) if f in principals]
    called = _side(text, terms, found.span("place"), principals)
    return caller[0] if len(caller) == 1 and called and called not in caller else None


def speaks_of_initiative(text: CallText) -> bool:
    """Return whether a sentence may say at whose initiative a call took place."""
    return has_any(text.letters[:LONGEST], CUES)


def speaks_of_a_call(text: CallText) -> bool:
    """Return whether a sentence on an initiative may mean a call, and not a visit."""
    return bool(_CALL_WORDS.search(text.letters[:LONGEST]))


def _span(letters: str) -> tuple[int, int] | None:
    """Return where in the letters it says who took the initiative."""
    own = _RANG.search(letters) or _HIS_OWN.search(letters)
    if own:
        return own.span(own.lastgroup or 0)
    asked = _ASKED.search(letters)
    relative = _WHO_ASKED.search(letters) or _FROM_WHOM.search(letters)
    if relative:
        return relative.span("who")
    doer = _DOER.search(letters[: asked.start()]) if asked else None
    if doer:
        return doer.span()
    given = _GIVEN.search(letters)
    if not given or _MUTUAL.search(given[0]):
        return None
    return given.span(given.lastgroup or 0)


def _ordinal(words: str, people: People) -> Figure | None:
    if _LATTER.search(words):
        return people[-1]
    return people[0] if _FORMER.search(words) else None


def _side(
    text: CallText, terms: Sequence[Term], span: tuple[int, int], people: People
) -> Figure | None:
    """Return the only principal of the first side that is named: 'the Tajik side', 'Paris'."""
    start, end = (text.offset(place) for place in span)
    sides = [t.value for t in terms if t.kind in {PLACE, PEOPLE} and start <= t.start < end]
    meant = [f for f in people if f.party in sides[:1]]
    return meant[0] if len(meant) == 1 else None
