"""Who is on either end of the words that name a call.

Owns the small grammar of clauses around a call verb or a call noun: subject, object, agent, and the
pronouns that stand for them. Takes a reduced sentence and the place of the words, gives the people
on either end and which end phoned, where the wording says so. Refuses a phrase that only stands
nearby: behind a preposition that makes it no party, or across the end of a clause.
"""

import re
from typing import NamedTuple

from summarizer.ground.call_text import CallText
from summarizer.ground.cast import Figure
from summarizer.text.call_words import GROUP, PERSON

_REACH = 260
_BEFORE = re.compile(rf"(?P<group>{GROUP})(?P<gap>[^PG.;:!?]{{0,120}})$")
_PREPOSITION = re.compile(
    r"\b(?P<word>with|to|from|of|by|for|about|against|between|on|than|including|like|under|via|and"
    r"|after|at|in)(?: the| both| either)? $"
)
_STOP = re.compile(
    r"\b(?:that|which|who|whom|whose|saying|adding|noting|after|before|while|when|because|says|said"
    r"|stressed|told|as|whether|if|where|until|since|but|during|following)\b"
)
_MORE = (
    r"(?:,? (?:and|then|as well as)(?: then| later| also| separately|, later,| after that)?"
    rf" (?:with|to|from) {GROUP})"
)
_WITH = re.compile(
    rf"^(?P<gap>[^PG.;:!?]{{0,80}}?)\b(?P<prep>with|to)(?: both| fellow| the)? (?P<one>{GROUP})(?!'s)"
    rf"(?P<more>{_MORE}{{0,4}})"
)
_DIRECT = re.compile(
    rf"^(?P<gap>(?: (?:up|back|again|also|both|separately|today|yesterday|personally|his|her|their"
    rf"|friend|the|on \w+day))*,?) (?P<one>{GROUP})"
    rf"(?P<more>(?:,? (?:and|then|and then),? (?:later,? |also |separately |after that )?{GROUP}){{0,2}})"
)
_BY = re.compile(rf"^(?P<gap>[^PG.;:!?]{{0,50}}?)\bby (?P<one>{GROUP})")
_OF_NOUN = re.compile(
    rf"^(?P<gap>[^PG.;:!?]{{0,80}}?)\b(?P<prep>between|among|with|to|from|of|by|involving|linking) "
    rf"(?:both |the )?(?P<one>{GROUP})(?!'s)(?P<more>{_MORE}{{0,4}})"
)
_SECOND = re.compile(rf"^[^PG.;:!?]{{0,40}}?\b(?P<prep>with|and|to|from) (?P<one>{GROUP})")
_LATER_SUBJECT = re.compile(
    rf"^(?P<gap>[^PG.;:!?]{{0,90}}?)(?:, |(?<=day) |(?<=call) |(?<=conversation) )[^PG.;:!?,]{{0,30}}?"
    rf"(?P<group>{GROUP})(?!'s)"
)
_TOLD = re.compile(
    r"^(?:[^PG.;:!?,]{0,40}? )?(?:told|tells|informed|let|asked|urged|thanked|congratulated|assured"
    r"|briefed|warned|reminded|invited|promised|wished|reassured|gave|offered|condoled with"
    r"|agreed with|heard from|conveyed to|expressed to|stressed to|discussed with|discussing with"
    rf"|consoled|pressed|pushed|apologi[sz]ed to|announced to) (?P<group>{GROUP})"
)
_PRONOUN = re.compile(
    r"\b(?P<one>he|she)\b[^,PG]{0,60}$"
    r"|\b(?P<self>i|we)\b[^,PG]{0,60}$"
    r"|\b(?P<both>they|both|the two(?: \w+){0,2}|the pair|the (?:sides|parties|leaders|ministers"
    r"|presidents|officials|statesmen|diplomats|counterparts))\b[^,PG]{0,60}$"
)
_ADVERBIAL = re.compile(
    r"\b(?:in|during|on|by|via|over|after|following|through|of|at|from)(?: (?!by)[^\s,.;]+){0,6} $"
)
_OBJECT_PRONOUN = re.compile(r"^ (?:him|her|them)\b")
_EACH_OTHER = re.compile(r"^[^PG.;:!?]{0,40}\b(?:each other|one another)\b")


# 'P briefed P on the talks by telephone', 'P discussed the war with P by telephone'.
_CLAUSE_OF_TWO = re.compile(
    rf"(?P<one>{GROUP}),?(?: (?:also|then|later|has|have|had))* (?!and\b|or\b|that\b|of\b|from\b)"
    rf"[a-z]+(?: [^\sPG.;:!?]+){{0,8}} (?P<two>{GROUP})[^PG.;:!?]{{0,80}}$"
)


class Ends(NamedTuple):
    """The people on either end, and how they are put."""

    subject: tuple[Figure, ...] = ()
    objects: tuple[tuple[Figure, ...], ...] = ()
    """One for each preposition: 'to A and to B' are two."""
    pronoun: str = ""
    """`one`, `both` or `self` where a pronoun stands for the subject; `object` where one stands
    for the object."""
    preposition: str = ""
    """Before the first object; `by` for an agent."""
    gap: str = ""
    """The words between the call's and the object's."""


def verb_ends(text: CallText, start: int, end: int, *, direct: bool) -> Ends:
    """Find who phoned or spoke to whom.

    Args:
        text: The reduced sentence.
        start: Where the verb begins.
        end: Where it ends.
        direct: The other is the verb's object (phoned P), not behind a preposition (spoke to P).
    """
    after = text.letters[end : end + _REACH]
    if direct and (found := _BY.match(after)):
        agent = text.people(end + found.start("one"), end + found.end("one"))
        subject, pronoun, _ = _subject(text, start, noun=False)
        return Ends(subject, (agent,), pronoun, "by", found["gap"])
    found = (_DIRECT if direct else _WITH).match(after)
    if found and not direct and _STOP.search(found["gap"]):
        found = None
    subject, pronoun, aside = _subject(text, start, noun=False)
    objects = _objects(text, end, found) if found else (aside,) if aside else ()
    if not objects and _OBJECT_PRONOUN.match(after):
        pronoun = pronoun or "object"
    if not subject and not pronoun and found and text.letters[:end].endswith("ing"):
        # 'Speaking by phone with P, P said'
        subject = _later_subject(text, end + found.end())
    preposition = "" if direct or not found else found["prep"]
    return Ends(subject, objects, pronoun, preposition, found["gap"] if found else "")


def noun_ends(text: CallText, start: int, end: int) -> Ends:
    """Find between whom a call was, where a noun names it."""
    after = text.letters[end : end + _REACH]
    found = _OF_NOUN.match(after)
    if found and (_STOP.search(found["gap"]) or not _is_party(found, text.letters[:start])):
        found = None
    subject, pronoun, aside = _subject(text, start, noun=True)
    if not found:
        return _without_object(text, start, end, Ends(subject, (aside,) if aside else (), pronoun))
    objects = _objects(text, end, found)
    preposition = found["prep"]
    if preposition in {"between", "among", "of", "by", "involving", "linking"}:
        return _pair(text, end, found, objects, Ends(subject, (), pronoun))
    if not subject and not pronoun:
        subject = _later_subject(text, end + found.end())
    return Ends(subject, objects, pronoun, preposition, found["gap"])


def adverb_ends(text: CallText, start: int, end: int) -> Ends:
    """Find who spoke where only 'by phone' says how: 'P briefed P on it by telephone'."""
    after = text.letters[end : end + _REACH]
    subject, pronoun, aside = _subject(text, start, noun=False)
    found = _WITH.match(after)
    if found and not _STOP.search(found["gap"]):
        return Ends(subject, _objects(text, end, found), pronoun, found["prep"], found["gap"])
    if aside:
        return Ends(subject, (aside,), pronoun)
    clause = _CLAUSE_OF_TWO.search(text.letters[max(0, start - _REACH) : start])
    if not clause:
        return Ends(subject, (), pronoun)
    shift = max(0, start - _REACH)
    one = text.people(shift + clause.start("one"), shift + clause.end("one"))
    two = text.people(shift + clause.start("two"), shift + clause.end("two"))
    return Ends(one, (two,))


def clause_people(text: CallText) -> tuple[Figure, ...]:
    """Give everybody in a sentence who may be on the line, whatever the order of its words."""
    letters = text.letters
    kept: list[Figure] = []
    for found in re.finditer(PERSON, letters):
        before, after = letters[: found.start()], letters[found.end() :]
        if _BESIDE.search(before[-30:]) or _BESIDE_AFTER.match(after):
            continue
        kept += text.people(*found.span())
    return tuple(dict.fromkeys(kept))


_BESIDE = re.compile(
    r"\b(?:about|against|of|over|on|for|under|by his|including|like|than|according to|said|says"
    r"|in the presence of|host|ahead of|presence of|told) $"
)
_BESIDE_AFTER = re.compile(
    r"^(?:'s? (?!(?:[a-z-]+ ){0,3}(?:phone|telephone|video|calls?|conversation|talk)))"
    r"|^,? (?:said|says|told|announced|reported|added|tweeted|confirmed|noted|explained)\b"
)


def _is_party(found: re.Match[str], before: str) -> bool:
    """Say whether the people behind a preposition are on the line: 'held by P', not 'said by P'."""
    if found["prep"] == "by":
        return bool(re.search(r"\b(?:held|made|placed|had|conducted|initiated)\b", found["gap"]))
    if found["prep"] == "of":
        return not found["gap"].strip()
    if found["prep"] == "to":
        return not re.search(r"\b(?:talks?|conversations?|discussions?)$", before)
    return True


def _objects(text: CallText, end: int, found: re.Match[str]) -> tuple[tuple[Figure, ...], ...]:
    groups = [text.people(end + found.start("one"), end + found.end("one"))]
    more = found["more"] or ""
    for each in re.finditer(GROUP, more):
        at = end + found.start("more")
        groups.append(text.people(at + each.start(), at + each.end()))
    return tuple(groups)


def _pair(
    text: CallText,
    end: int,
    found: re.Match[str],
    objects: tuple[tuple[Figure, ...], ...],
    left: Ends,
) -> Ends:
    """Read 'a call between P and P', 'a call of P with P', 'a call held by P with P'."""
    people = tuple(dict.fromkeys(f for group in objects for f in group))
    second = _SECOND.match(text.letters[end + found.end() : end + found.end() + _REACH])
    if second:
        at = end + found.end()
        other = text.people(at + second.start("one"), at + second.end("one"))
        return Ends(people, (other,), "", second["prep"], found["gap"])
    if found["prep"] == "by" and not re.search(r"\bheld|\bhad|\bconducted", found["gap"]):
        return Ends(left.subject, objects, left.pronoun, "by", found["gap"])
    if len(people) == 1:
        return Ends(left.subject, objects, left.pronoun, found["prep"], found["gap"])
    return Ends(people, (), "", found["prep"], found["gap"])


def _without_object(text: CallText, start: int, end: int, ends: Ends) -> Ends:
    """Read 'in a phone call on Tuesday P let P know', 'P told P in a phone call'."""
    letters = text.letters
    subject = ends.subject
    if not subject and not ends.pronoun and _ADVERBIAL.search(letters[max(0, start - 80) : start]):
        found = re.match(rf"^(?P<gap>[^PG.;:!?]{{0,70}}?),? (?P<group>{GROUP})", letters[end:])
        if found and not _STOP.search(found["gap"]):
            subject = text.people(end + found.start("group"), end + found.end("group"))
            told = _TOLD.match(letters[end + found.end() :])
            if told:
                at = end + found.end()
                other = text.people(at + told.start("group"), at + told.end("group"))
                return Ends(subject, (other,))
    return ends._replace(subject=subject)


def _later_subject(text: CallText, at: int) -> tuple[Figure, ...]:
    """Read 'in a call with P, P said'."""
    found = _LATER_SUBJECT.match(text.letters[at : at + _REACH])
    if not found:
        return ()
    return text.people(at + found.start("group"), at + found.end("group"))


def _subject(
    text: CallText, start: int, *, noun: bool
) -> tuple[tuple[Figure, ...], str, tuple[Figure, ...]]:
    """Find the subject before some words.

    Returns:
        The people; `one` or `both` where a pronoun stands there instead; and the people of a
        'with P' at the head of the clause, who are the object then.
    """
    aside: tuple[Figure, ...] = ()
    stop = start
    pronoun = ""
    candidates: list[tuple[tuple[Figure, ...], bool]] = []
    for _ in range(4):
        found = _BEFORE.search(text.letters[max(0, stop - _REACH) : stop])
        if not found:
            if not candidates and not pronoun:
                pronoun = _pronoun(text.letters[max(0, start - _REACH) : start])
            break
        shift = max(0, stop - _REACH)
        people = text.people(shift + found.start("group"), shift + found.end("group"))
        pronoun = pronoun or (_pronoun(found["gap"]) if stop == start else "")
        before = text.letters[: shift + found.start("group")]
        preposition = _PREPOSITION.search(before[-24:])
        possessive = found["gap"].startswith("'s ") or found["gap"].startswith("' ")
        adjacent = possessive and stop == start and _is_possessed(found["gap"])
        if noun and adjacent:
            return people, "", ()
        if preposition and preposition["word"] in {"with", "to"} and pronoun == "one":
            aside = people
        elif not preposition and not possessive:
            candidates.append((people, bool(re.match(r",? (?:and|but|then) ", found["gap"]))))
            if not candidates[-1][1]:
                break
        stop = shift + found.start("group")
    chosen = candidates[-1][0] if candidates else ()
    if pronoun == "one" and (aside or not chosen or len(chosen) > 1):
        return (), "one", aside
    if pronoun == "self":
        return (), "self", aside
    if pronoun == "both" and len(chosen) < 2:
        return (), "both", aside
    return chosen, "", aside


def _pronoun(gap: str) -> str:
    found = _PRONOUN.search(gap[-90:])
    if not found:
        return ""
    return found.lastgroup or ""


def _is_possessed(gap: str) -> bool:
    return bool(re.fullmatch(r"'s? (?:[a-z0-9-]+ ){0,5}", gap))
