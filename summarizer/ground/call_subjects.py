"""The subject of words that name a call, and the pronouns that stand for it.

Owns the look to the left: who phoned, who held the conversation, whose call it was. Takes a reduced
sentence and a place, gives people or the kind of pronoun that stands there instead. Refuses
somebody behind a preposition, who is no subject.
"""

import re
from typing import NamedTuple

from summarizer.ground.call_text import REACH, CallText, People
from summarizer.text.call_exclusions import OTHERS_CALL
from summarizer.text.call_words import GROUP

_GROUPS = 4
"""How many groups of people back a subject may stand: P met P and P and phoned P."""
_BEFORE = re.compile(rf"(?P<group>{GROUP})(?P<gap>[^PG.;:!?]{{0,120}})$")
_PREPOSITION = re.compile(
    r"\b(?P<word>with|to|from|of|by|for|about|against|between|on|than|including|like|under|via|and"
    r"|after|at|in)(?: the| both| either)? $"
)
_JOINED = re.compile(
    r",? (?:and|but|then) "
    r"|[^PG.;:!?]{0,80}?,? (?:and|but)(?: (?:has|have|had|is|was|also|then|later|already|just"
    r"|separately|subsequently|afterwards|finally|today|earlier|yesterday|[a-z]+ly"
    r"|on \w+day)){0,6}(?: [a-z]+)? $"
)
_MET = re.compile(
    r" (?:has |had |also |then |later )*(?:met|meets|received|welcomed|hosted|visited|saw|greeted"
    r"|(?:tele)?phoned|called|rang|congratulated|thanked|succeeded|replaced|joined"
    r"|praised|criticised|criticized|blamed|accused|defended|backed|supported|condemned|lauded|hailed"
    r"|slammed|urged|asked|informed|invited|assured|warned) "
)
"""Whoever stands behind is no subject: 'P met P on Monday, hours after a call'."""
_WHOM = re.compile(r",? (?:with|to) whom\b")
_POSSESSED = re.compile(r"'s? (?:[a-z0-9-]+ ){0,5}")
_PRONOUN = re.compile(
    r"\b(?P<one>he|she|(?:his|her) (?:royal )?(?:majesty|highness|excellency))\b[^,PG]{0,60}$"
    r"|\b(?P<self>i|we)\b[^,PG]{0,60}$"
    r"|\b(?P<both>they|both|(?:the|all) (?:two|three|four|five)(?: \w+){0,2}|the pair|the (?:sides"
    r"|parties|leaders|ministers|presidents|officials|statesmen|diplomats|counterparts|chiefs"
    r"|premiers|monarchs|heads of \w+))\b[^,PG]{0,60}$"
)
_HIS = re.compile(
    r"(?<!\bin )(?<!\bduring )(?<!\bafter )(?<!\bfollowing )\b(?:his|her) (?:[a-z0-9-]+ ){0,3}$"
)
"""Whose call it was, where he is no subject: 'the visit of P was the subject of his call'."""
_PRONOUN_REACH = 90
_RELATIVE = re.compile(r",? who(?: had| has| have| also| himself| herself| then| later| earlier)* ")
"""Behind the subject of what follows, whatever stands before it: 'with P, who rang'."""
_TWO = 2


class Subject(NamedTuple):
    """Who stands before some words."""

    people: People = ()
    pronoun: str = ""
    """`one`, `both` or `self` where a pronoun stands there that nobody before it resolves."""
    aside: People = ()
    """Who stands behind the 'with' that opens the clause: 'with P he spoke on Monday'."""


class _Group(NamedTuple):
    people: People
    gap: str
    preposition: str
    possessive: bool
    start: int


def find_subject(text: CallText, place: int, *, noun: bool) -> Subject:
    """Return the subject of the words at a place.

    Args:
        text: The reduced sentence.
        place: Where the words begin.
        noun: They are a noun, so that 'P's phone call' has its subject before it.

    Returns:
        People only where no pronoun says that somebody else is meant.
    """
    if noun and OTHERS_CALL.search(text.before(place)):
        return Subject()
    groups = _groups_before(text, place)
    pronoun = _pronoun(groups[0].gap if groups else text.before(place))
    if noun and groups and groups[0].possessive and _POSSESSED.fullmatch(groups[0].gap):
        return Subject(groups[0].people)
    aside = _aside(groups) if pronoun == "one" else ()
    people = _nominative(groups, noun=noun)
    if noun and not (people or pronoun) and _HIS.search(text.before(place)):
        return Subject((), "one")
    hidden = (
        pronoun == "self"
        or (pronoun == "one" and (aside or len(people) != 1))
        or (pronoun == "both" and len(people) < _TWO)
    )
    return Subject((), pronoun, aside) if hidden else Subject(people, "", aside)


def _groups_before(text: CallText, place: int) -> list[_Group]:
    """Return the groups before a place, the nearest first, up to the clause's start."""
    groups: list[_Group] = []
    stop = place
    for _ in range(_GROUPS):
        found = _BEFORE.search(text.before(stop))
        if not found:
            break
        base = max(0, stop - REACH)
        start = base + found.start("group")
        preposition = _PREPOSITION.search(text.letters[max(0, start - 24) : start])
        groups.append(
            _Group(
                text.named(found, "group", base),
                found["gap"],
                preposition["word"] if preposition else "",
                found["gap"].startswith(("'s ", "' ")),
                start,
            )
        )
        stop = start
    return groups


def _nominative(groups: list[_Group], *, noun: bool) -> People:
    """Return the nearest group that can be a subject.

    Where 'and' follows it, its own verb comes first: in 'P met P and phoned P' the first P phoned.
    """
    if groups and _RELATIVE.fullmatch(groups[0].gap):
        return groups[0].people
    chosen: People = ()
    for number, group in enumerate(groups):
        # 'a day after P phoned' is a clause of its own, 'after P' is none.
        clause = group.preposition == "after" and not noun and not number
        if (group.preposition and not clause) or group.possessive:
            continue
        chosen = group.people
        met = number + 1 < len(groups) and _MET.fullmatch(groups[number + 1].gap)
        if not (_JOINED.match(group.gap) or (met and "who" not in group.gap.split())):
            break
    return chosen


def _aside(groups: list[_Group]) -> People:
    if groups and _WHOM.match(groups[0].gap):
        return groups[0].people
    return next((g.people for g in groups if g.preposition in {"with", "to"}), ())


def _pronoun(gap: str) -> str:
    found = _PRONOUN.search(gap[-_PRONOUN_REACH:])
    return found.lastgroup or "" if found else ""
