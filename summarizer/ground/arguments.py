"""Who is on either end of the words that name a call.

Owns the small grammar of clauses around a call verb, a call noun or 'by phone': object, agent,
'between P and P'. Takes a reduced sentence and the place of the words, gives the people on either
end. Refuses somebody who only stands nearby: behind a verb of saying, across the end of a clause.
"""

import re
from typing import NamedTuple

from summarizer.ground.call_subjects import Subject, find_subject
from summarizer.ground.call_text import REACH, CallText, People
from summarizer.ground.said_in_call import people_by_what_was_said
from summarizer.text.call_words import DAY, GROUP, MORE, PERSON, PURPOSE, STOP, WHEN

_TITLED = (
    r"(?: (?:the|its|an?) (?:[a-z-]+ ){0,4}(?:chair|chair(?:man|woman|person)|head|chief|director"
    r"|leader|secretary|commissioner|envoy|representative|speaker|governor|commander|minister"
    r"|deputy|president|adviser|advisor)\b[^PG.;:!?,]{0,60},)?"
)
"""A title that the gazetteer lacks, with the name behind a comma."""
_LED_IN = (
    r"(?: (?:G|[^PG.;:!?]{0,40}(?:leaders|ministers|presidents|heads|counterparts|officials|kings)"
    r"[^PG.;:!?]{0,40}):(?= P[,;]))?"
)
"""What introduces a list: 'with the leaders of the Gulf states: P, P and P'."""
_WITH = re.compile(
    rf"^(?P<gap>[^PG.;:!?]{{0,80}}?)\b(?P<prep>with|w/|to){_LED_IN}{_TITLED}(?: both| fellow| the)?"
    rf" (?P<one>{GROUP})(?!'s)(?P<more>{MORE}{{0,4}})"
)
_DIRECT = re.compile(
    r"^(?P<gap>(?: (?:up|in|back|first|again|also|both|separately|today|yesterday|personally|his"
    rf"|her|their|friend|the|on \w+day))*,?{PURPOSE}?) (?P<one>{GROUP})"
    r"(?P<more>(?:,? (?:and|then|and then),? (?:later,? |also |separately |after that )?"
    rf"{GROUP}|{WHEN},? (?:and|then)(?: then| later| also)? {GROUP}(?=,? {DAY}|[.;])"
    rf"|,? (?:and|then),[^PG.;:!?,]{{1,25}}, {GROUP}){{0,3}})"
)
_BY = re.compile(rf"^(?P<gap>[^PG.;:!?]{{0,50}}?)\bby (?P<one>{GROUP})(?P<more>)")
_OF_NOUN = re.compile(
    rf"^(?P<gap>[^PG.;:!?]{{0,80}}?)\b"
    r"(?P<prep>between|among|with|to|from|of|by|involving|linking)"
    rf"{_LED_IN}{_TITLED} (?:both |the )?(?P<one>{GROUP})(?!'s)(?P<more>{MORE}{{0,4}})"
)
_JOINT = frozenset({"between", "among", "of", "by", "involving", "linking"})
_SECOND = re.compile(rf"^[^PG.;:!?]{{0,40}}?\b(?P<prep>with|and|to|from|together) (?P<one>{GROUP})")
_LATER_SUBJECT = re.compile(
    r"^[^PG.;:!?]{0,90}?(?:, |(?<=day) |(?<=call) |(?<=conversation) )[^PG.;:!?,]{0,30}?"
    rf"(?P<one>{GROUP})(?!'s)"
)
_LATER_PRONOUN = re.compile(
    r"^[^PG.;:!?]{0,90}?, (?:he|she|they|both(?: leaders| sides| ministers| presidents)?"
    r"|the (?:two )?(?:leaders|sides|ministers|presidents)|the (?:two|pair))\b"
)
_GIVEN = re.compile(
    rf"\b(?:gave|gives|giving|given) (?P<one>{GROUP}) (?:a|another)(?: [a-z]+){{0,2}} $"
)
"""'P gave P a call'."""
_TAKEN = re.compile(
    rf"\b(?:took|takes?|taking|taken|answer(?:s|ed|ing)?|fielded|accepted) (?P<one>{GROUP})'s?"
    r"(?: [a-z-]+){0,2} $"
)
"""'P took P's call'."""
_LINED_UP = re.compile(
    rf"^ (?:with|to) (?P<one>{GROUP})[^PG.;:!?]{{0,40}} (?:was|were) (?:also )?(?P<two>{GROUP})"
)
"""'On the line with P were P and P'."""
_RELATIVE = re.compile(
    rf"^,?(?: that| which)? (?P<one>{GROUP})(?: has| had)? (?:had|held|made|placed|received|took"
    rf"|hosted|convened|conducted)[^PG.;:!?]{{0,40}}? (?:with|to|from) (?P<two>{GROUP})"
)
"""'A conference call that P held with P'."""
_OBJECT_PRONOUN = re.compile(r"^ (?:him|her|them)\b")
_HELD_BY = re.compile(r"\bheld|\bhad|\bconducted")
_DONE_BY = re.compile(
    r"\b(?:held|made|placed|had|conducted|initiated|hosted|convened|organi[sz]ed|chaired|joined)\b"
)
_TALKS_TO = re.compile(r"\b(?:talks?|conversations?|discussions?)$")
# 'P briefed P on the talks by telephone', 'P discussed the war with P by telephone'.
_CLAUSE_OF_TWO = re.compile(
    rf"(?P<one>{GROUP}),?(?: (?:also|then|later|has|have|had))* (?!and\b|or\b|that\b|of\b|from\b)"
    rf"[a-z]+(?: [^\sPG.;:!?]+){{0,8}} (?P<two>{GROUP})[^PG.;:!?]{{0,80}}$"
)
_HAD_ON_LINE = re.compile(
    rf"\b(?P<verb>had|has|have|having|got|gets|get|getting) (?:both )?(?P<two>{GROUP}) (?:back )?$"
)
"""Before 'on the phone': 'he had P on the phone'."""
_OPENED_WITH = re.compile(rf"^(?:and |also )?(?:with|to) (?P<two>{GROUP}),")
"""Who was on the other end, where the sentence begins with that: 'with P, contact was made'."""
_CONVENED = re.compile(
    r"^,?(?: (?:which|that))?(?: (?:had|has|was|were))?(?: been)? (?:convened|hosted|organi[sz]ed"
    rf"|initiated|chaired|requested|arranged|proposed) by (?P<one>{GROUP})"
)
_JOINING = re.compile(r"\b(?:joined|dialled|dialed|took part|participated|attended|part)\b")
_BESIDE = re.compile(
    r"\b(?:about|against|of|over|on|for|under|by his|including|like|than|according to|said|says"
    r"|in the presence of|host|ahead of|presence of|told) $"
)
_BESIDE_AFTER = re.compile(
    r"^(?:'s? (?!(?:[a-z-]+ ){0,3}(?:phone|telephone|video|calls?|conversation|talk)))"
    r"|^,? (?:said|says|told|announced|reported|added|tweeted|confirmed|noted|explained)\b"
)


class Ends(NamedTuple):
    """The people on either end, and how they are put."""

    subject: People = ()
    objects: tuple[People, ...] = ()
    """One for each preposition: 'to A and to B' are two."""
    pronoun: str = ""
    """`one`, `both` or `self` where a pronoun stands for the subject; `object` where one stands
    for the object."""
    preposition: str = ""
    """Before the first object; `by` for an agent."""
    gap: str = ""
    """The words between the call's and the object's."""


def verb_ends(text: CallText, start: int, end: int, *, direct: bool) -> Ends:
    """Return who phoned or spoke to whom.

    Args:
        text: The reduced sentence.
        start: Where the verb begins.
        end: Where it ends.
        direct: The other is the verb's object (phoned P), not behind a preposition (spoke to P).

    Returns:
        Empty ends where the clause does not tell.
    """
    after = text.after(end)
    left = find_subject(text, start, noun=False)
    if direct and (found := _BY.match(after)):
        agent = text.groups(found, end)
        return Ends(left.people, agent, left.pronoun, "by", found["gap"])
    direct = direct and not after.startswith((" with ", " together with "))
    found = (_DIRECT if direct else _WITH).match(after)
    if not found or (not direct and STOP.search(found["gap"])):
        pronoun = "object" if _OBJECT_PRONOUN.match(after) and not left.aside else ""
        aside = (left.aside,) if left.aside else ()
        return Ends(left.people, aside, left.pronoun or pronoun)
    subject = left.people
    if not subject and not left.pronoun and text.letters[start:end].endswith("ing"):
        # 'Speaking by phone with P, P said'
        subject = _later_subject(text, end + found.end())
    preposition = "" if direct else found["prep"]
    return Ends(subject, text.groups(found, end), left.pronoun, preposition, found["gap"])


def noun_ends(text: CallText, start: int, end: int) -> Ends:
    """Return between whom a call was, where a noun names it.

    Returns:
        Empty ends where the clause does not tell.
    """
    handed = _given_or_taken(text, start)
    if handed:
        return handed
    left = find_subject(text, start, noun=True)
    relative = _RELATIVE.match(text.after(end))
    if relative:
        host, guests = text.named(relative, "one", end), text.named(relative, "two", end)
        joined = left.people and _JOINING.search(text.before(start))
        return Ends(left.people, ((*host, *guests),)) if joined else Ends(host, (guests,))
    found = _OF_NOUN.match(text.after(end))
    if not found or not _is_party(found, text.letters[start:end]):
        if known := _convened_by(text, end, left) or _opened_with(text, left):
            return known
        aside = (left.aside,) if left.aside else ()
        told = None if left.aside else people_by_what_was_said(text, start, end, left)
        return Ends(*told) if told else Ends(left.people, aside, left.pronoun)
    objects = text.groups(found, end)
    if found["prep"] in _JOINT:
        return _pair(text, end, found, objects, Ends(left.people, (), left.pronoun))
    subject, pronoun = left.people, left.pronoun
    if not subject and not pronoun:
        subject = _later_subject(text, end + found.end())
        later = _LATER_PRONOUN.match(text.after(end + found.end()))
        pronoun = "one" if later and not subject else ""
    return Ends(subject, objects, pronoun, found["prep"], found["gap"])


def _given_or_taken(text: CallText, start: int) -> Ends | None:
    """Return the ends of 'P gave P a call' and 'P took P's call'."""
    base, before = max(0, start - REACH), text.before(start)
    given = _GIVEN.search(before)
    found = given or _TAKEN.search(before)
    if not found:
        return None
    left = find_subject(text, base + found.start(), noun=False)
    other = text.named(found, "one", base)
    return Ends(left.people, (other,), left.pronoun, "to" if given else "from")


def adverb_ends(text: CallText, start: int, end: int) -> Ends:
    """Return who spoke where only 'by phone' says how: 'P briefed P on it by telephone'.

    Returns:
        Empty ends where the clause does not tell.
    """
    lined_up = _LINED_UP.match(text.after(end))
    if lined_up:
        return Ends(text.named(lined_up, "one", end), (text.named(lined_up, "two", end),))
    if had := _HAD_ON_LINE.search(text.before(start)):
        base = max(0, start - REACH)
        holder = find_subject(text, base + had.start(), noun=False)
        return Ends(holder.people, (text.named(had, "two", base),), holder.pronoun)
    left = find_subject(text, start, noun=False)
    found = _WITH.match(text.after(end))
    if found and not STOP.search(found["gap"]):
        objects = text.groups(found, end)
        return Ends(left.people, objects, left.pronoun, found["prep"], found["gap"])
    if left.aside:
        return Ends(left.people, (left.aside,), left.pronoun)
    return (
        _clause_of_two(text, start)
        or _opened_with(text, left)
        or Ends(left.people, (), left.pronoun)
    )


def _clause_of_two(text: CallText, start: int) -> Ends | None:
    """Return who is on the ends of 'P briefed P on it' before 'by phone'."""
    clause = _CLAUSE_OF_TWO.search(text.before(start))
    if not clause:
        return None
    base = max(0, start - REACH)
    return Ends(text.named(clause, "one", base), (text.named(clause, "two", base),))


def _convened_by(text: CallText, end: int, left: Subject) -> Ends | None:
    """Return the ends of 'P joined the conference, which had been convened by P'."""
    by = _CONVENED.match(text.after(end))
    people = text.named(by, "one", end) if by else ()
    return Ends(left.people, (people,), left.pronoun, "convened") if people else None


def _opened_with(text: CallText, left: Subject) -> Ends | None:
    """Return the other end of a call that a sentence opens with: 'with P, contact was made'."""
    found = _OPENED_WITH.match(text.letters)
    people = text.named(found, "two", 0) if found else ()
    if not people or set(people) & set(left.people):
        return None
    return Ends(left.people, (people,), left.pronoun, "opened")


def clause_people(text: CallText, start: int, end: int) -> People:
    """Return everybody around some words who may be on the line, whatever the order of words."""
    kept: list[People] = []
    low, high = max(0, start - REACH), end + REACH
    for found in re.finditer(PERSON, text.letters[low:high]):
        place = low + found.start()
        beside = _BESIDE.search(text.letters[max(0, place - 30) : place])
        if not beside and not _BESIDE_AFTER.match(text.letters[place + 1 : place + 60]):
            kept.append(text.people(place, place + 1))
    return tuple(dict.fromkeys(f for people in kept for f in people))


def _is_party(found: re.Match[str], words: str) -> bool:
    """Return whether who stands behind a preposition is on the line: 'held', not 'said by P'."""
    if STOP.search(found["gap"]):
        return False
    if found["prep"] == "by":
        return not found["gap"].strip() or bool(_DONE_BY.search(found["gap"]))
    if found["prep"] == "of":
        return not found["gap"].strip()
    return found["prep"] != "to" or not _TALKS_TO.search(words)


def _pair(
    text: CallText, end: int, found: re.Match[str], objects: tuple[People, ...], left: Ends
) -> Ends:
    """Return who is on the ends of 'a call between P and P', 'of P with P', 'held by P with P'."""
    people = tuple(dict.fromkeys(f for group in objects for f in group))
    base = end + found.end()
    second = _SECOND.match(text.after(base))
    if second:
        return Ends(people, (text.named(second, "one", base),), "", second["prep"], found["gap"])
    made_by = found["prep"] == "by" and not _HELD_BY.search(found["gap"])
    if made_by or len(people) == 1:
        return Ends(left.subject, objects, left.pronoun, found["prep"], found["gap"])
    return Ends(people, (), "", found["prep"], found["gap"])


def _later_subject(text: CallText, place: int) -> People:
    """Return who is on the ends of 'in a call with P, P said'."""
    found = _LATER_SUBJECT.match(text.after(place))
    return text.named(found, "one", place) if found else ()
