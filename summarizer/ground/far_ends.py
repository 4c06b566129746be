"""Who is on the line where only the places of people in a sentence tell.

Owns the choice of principals by subject and partner: whoever acts, and whoever stands behind
'with', 'to', 'from' or 'by'. Takes a reduced sentence, gives people.
Refuses topics ('on P', 'about P'), owners ('P's aide') and those who only tell of it ('P said').
"""

import re
from typing import NamedTuple

from summarizer.ground.call_text import CallText, People
from summarizer.text.call_words import GROUP

_LONGEST = 1_000
_TOPIC = re.compile(
    r"\b(?:about|against|(?<!turn )of|over|on|for|under|regarding|concerning|around|including"
    r"|like|than"
    r"|towards?|behind|until|since|according to|presence of|ahead of|instead of|whether|that"
    r"|blam(?:ed|ing)|accus(?:ed|ing)|prais(?:ed|ing)|criticis(?:ed|ing)|support(?:ed|ing)"
    r"|release of|sanction(?:ed|ing)|told reporters) (?:the |both |his |her )?$"
)
_BETWEEN = re.compile(r"\b(?:between|among|involving|linking|together) (?:both |the )?$|: $")
_CONVERSATION_OF = re.compile(
    r"\b(?:call|conversation|talks?|exchange|contact|chat|discussions?|consultations?) of $"
)
_PARTNER = re.compile(
    r"\b(?:with|w/|to|from|by|and|reach(?:ed)?|call(?:ed)?|caught|got|joined|briefed|told) "
    r"(?:both |the |also )?$"
)
_OWNER = re.compile(r"'s?(?= )(?! (?:[a-z-]+ ){0,3}(?:phone|telephone|video|calls?|conversation))")
_TELLS = re.compile(
    r",? (?:has |had |also |later )?(?:said|says|told|announced|reported|added|tweeted|wrote|posted"
    r"|confirmed|noted|explained|revealed)\b(?! (?:him|her|P))"
)
_BACK = 40


class _Stood(NamedTuple):
    people: People
    partner: bool
    joint: bool


def on_the_line(text: CallText) -> People:
    """Return who spoke with whom in a sentence, as far as their places tell.

    Args:
        text: The reduced sentence.

    Returns:
        One person where the other is not named, nobody where the places do not decide.
    """
    stood = list(_stood(text))
    for one in stood:
        if one.joint and len(one.people) > 1:
            return one.people
    subjects = [s for s in stood if not s.partner]
    partners = [s for s in stood if s.partner]
    if not subjects:
        return partners[0].people if len(partners) == 1 else ()
    if len(subjects) == 1 or not partners:
        chosen = (subjects + partners)[:_MOST]
        return _each(chosen) if len(subjects) <= _MOST else ()
    return _each([subjects[0], partners[0]])


_MOST = 2


def _each(stood: list[_Stood]) -> People:
    return tuple(dict.fromkeys(f for one in stood for f in one.people))


def _stood(text: CallText) -> list[_Stood]:
    """Return the groups of people that may be on the line, in order."""
    found: list[_Stood] = []
    letters = text.letters[:_LONGEST]
    for group in re.finditer(GROUP, letters):
        before = letters[max(0, group.start() - _BACK) : group.start()]
        after = letters[group.end() : group.end() + _BACK]
        beside = _TOPIC.search(before) and not _CONVERSATION_OF.search(before)
        if beside or _OWNER.match(after) or _TELLS.match(after):
            continue
        people = text.people(group.start(), group.end())
        found.append(_Stood(people, bool(_PARTNER.search(before)), bool(_BETWEEN.search(before))))
    return found
