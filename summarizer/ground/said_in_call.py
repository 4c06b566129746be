"""Who was on the line, by what was said or done in the call.

Owns clauses whose object is on the other end although no preposition says so: `P told P in a phone
call that ...`, `in a phone call on Tuesday P let P know`, `P thanked, in a phone call, P`. Takes a
reduced sentence and the words that name the call, gives the people on either end. Refuses an
object of other verbs: whom P praised in a call was not on the line.
"""

import re

from summarizer.ground.call_subjects import Subject
from summarizer.ground.call_text import REACH, CallText, People
from summarizer.text.call_words import GROUP, MORE, STOP

_TO_WHOM = (
    r"(?:told|tells|informed|asked|urged|thanked|congratulated|assured|briefed|warned|reminded"
    r"|invited|promised|wished|reassured|greeted|pressed|pushed|consoled|offered|updated"
    r"|agreed with|condoled with|heard from|conveyed to|expressed to|stressed to|discussed with"
    r"|discussing with|apologi[sz]ed to|announced to)"
)
_TOLD = re.compile(rf"^(?:[^PG.;:!?,]{{0,40}}? )?(?:let|gave|{_TO_WHOM}) (?P<one>{GROUP})")
_SHARED = re.compile(
    r"^,? (?:also |and |both )?(?:discuss|review|exchang|agree|talk|touch|went over|explor|consider"
    r"|address|examin|rais|shar|assess|tackl|confer|consult|deal|dealt|spoke|explain)[a-z]*"
    rf"[^PG.;:!?]{{0,100}}? with (?P<one>{GROUP})(?P<more>{MORE}{{0,4}})"
)
"""What was done in a call with the other: 'in a phone call P discussed the war with P'."""
_NEXT = re.compile(rf"^(?P<gap>[^PG.;:!?]{{0,70}}?),? (?P<one>{GROUP})")
_ADVERBIAL = re.compile(
    r"\b(?:in|during|on|by|via|over|after|following|through|of|at|from)(?: (?!by)[^\s,.;]+){0,6} $"
)
_IN_A_CALL = r"(?:in|during|by|via|over|on) (?:an? |the |their |his |her )?[^,.;:PG]{0,30}$"
_INSERTED = re.compile(rf"\b{_TO_WHOM}, {_IN_A_CALL}")
_BEHIND_INSERTED = re.compile(rf"^[^,.;:PG]{{0,30}}, (?P<one>{GROUP})(?!'s)")
_AUX = r"(?:,? (?:also|later|then|has|had|have|earlier|on \w+day|today))*"
_SAID_BEFORE = re.compile(
    rf"(?P<one>{GROUP}){_AUX} {_TO_WHOM} (?P<two>{GROUP})(?!'s)"
    rf"(?: [^\sPG.;:!?,]+){{0,8}} {_IN_A_CALL}"
)
_SAID_OF_SPEAKER = re.compile(
    rf"(?P<two>{GROUP}) (?:said|says|told \w+|announced|revealed|recalled|added)(?: that)?"
    rf" (?P<one>{GROUP}){_AUX} {_TO_WHOM} (?:him|her)(?: [^\sPG.;:!?,]+){{0,8}} {_IN_A_CALL}"
)

_HE_SAID = re.compile(
    rf"\b(?:he|she){_AUX} {_TO_WHOM} (?P<two>{GROUP})(?!'s)(?: [^\sPG.;:!?,]+){{0,8}} {_IN_A_CALL}"
)

_Ends = tuple[People, tuple[People, ...], str]


def people_by_what_was_said(text: CallText, start: int, end: int, left: Subject) -> _Ends | None:
    """Return the subject, the objects and the pronoun of what was said in a call.

    Args:
        text: The reduced sentence.
        start: Where the words that name the call begin.
        end: Where they end.
        left: The subject before them.
    """
    before, base = text.before(start), max(0, start - REACH)
    said = _SAID_BEFORE.search(before) or _SAID_OF_SPEAKER.search(before)
    if said:
        return text.named(said, "one", base), (text.named(said, "two", base),), ""
    by_him = _HE_SAID.search(before)
    if by_him:
        return (), (text.named(by_him, "two", base),), "one"
    inserted = _INSERTED.search(before) and _BEHIND_INSERTED.match(text.after(end))
    if inserted:
        return left.people, (text.named(inserted, "one", end),), left.pronoun
    if left.people or left.pronoun or not _ADVERBIAL.search(before[-80:]):
        return None
    return _said_behind(text, end)


def _said_behind(text: CallText, end: int) -> _Ends | None:
    """Return who 'in a phone call P told P' and 'in a phone call P discussed it with P' name."""
    found = _NEXT.match(text.after(end))
    if not found or STOP.search(found["gap"]):
        return None
    base = end + found.end()
    told = _TOLD.match(text.after(base))
    shared = None if told else _SHARED.match(text.after(base))
    objects: tuple[People, ...] = (text.named(told, "one", base),) if told else ()
    if shared:
        objects = text.groups(shared, base)
    return text.named(found, "one", end), objects, ""
