"""At whose request or initiative a call took place, where a sentence says so by itself.

Owns the phrases of initiative: 'at the request of', 'initiated by', 'on the Azerbaijani side's
initiative'. Takes a sentence and the people of a call, gives who is meant: by name, or as the
principal of the side that is named. Refuses a phrase that fits none or several of them.
"""

import re
from collections.abc import Iterable, Sequence

from summarizer.ground.call_text import CallText
from summarizer.ground.cast import Figure
from summarizer.text.lexicon import PEOPLE, PLACE, Term

_INITIATIVE = r"(?:request|initiative|invitation|suggestion|instigation|behest|proposal)"
_CALL = r"(?:calls?|conversations?|talks?|contact|dialogue|discussion|chat|exchange|it)"
_GIVEN = re.compile(
    rf"\b(?:at|on|upon|by|was|were|came on|following) (?:the |an? )?(?:joint |mutual )?{_INITIATIVE}"
    r"(?: of| from| by| lay with| belonged to| came from)? (?P<who>[^.;:,]{1,60})"
    rf"|\b(?:at|on|upon|by) (?P<whose>[^.;:]{{1,60}}?)'s? {_INITIATIVE}\b"
    rf"|\b(?:at|on|upon|by) the (?P<adjective>[^.;:]{{1,40}}?)(?: side's?| party's?)? {_INITIATIVE}\b"
    rf"|\b(?:initiated|requested|instigated|proposed|placed|arranged) by (?P<by>[^.;:]{{1,80}})"
    rf"|\b{_INITIATIVE}(?: (?:for|of|behind|to)\b[^.;:]{{0,120}}?)? (?:was|came from|belonged to|lay with|is) (?P<was>[^.;:]{{1,60}})"
    rf"|(?P<that>[^.;:]{{1,80}}?)(?: that| who| which| had|,)? (?:initiated|requested|instigated|placed"
    rf"|asked for|sought) (?:it\b|(?:the|this|that|their) (?:(?:tele)?phone |video )?{_CALL}\b)"
)
_CUES = re.compile(
    r"initiat|request|invitation|suggestion|instigat|behest|propos|asked for|sought|placed|arranged"
)
"""One of these stands in every sentence that the pattern above can match."""
_MUTUAL = re.compile(r"\b(?:joint|mutual|both)\b")


def find_requester(
    text: CallText, terms: Sequence[Term], principals: Iterable[Figure]
) -> Figure | None:
    """Find at whose request or initiative a sentence says that a call took place.

    Args:
        text: The reduced sentence.
        terms: The places and peoples in it.
        principals: The people of the call.
    """
    found = _GIVEN.search(text.letters) if _CUES.search(text.letters) else None
    if not found or _MUTUAL.search(found[0]):
        return None
    group = found.lastgroup or ""
    start, end = found.span(group)
    everybody = list(principals)
    named = [f for f in text.people(start, end) if f in everybody]
    if named:
        return named[0] if len(named) == 1 or group != "that" else named[-1]
    if re.search(r"\blatter\b", text.letters[start:end]):
        return everybody[-1]
    if re.search(r"\bformer\b", text.letters[start:end]):
        return everybody[0]
    low, high = text.offset(start), text.offset(end)
    sides = [t.value for t in terms if t.kind in {PLACE, PEOPLE} and low <= t.start < high]
    meant = [f for f in everybody if f.party in sides[:1]]
    return meant[0] if len(meant) == 1 else None
