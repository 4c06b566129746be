"""Sentences that report a call, read one after the other.

Owns the memory that pronouns need and the resolution of who is meant. Takes the article's people,
gives every mention of a call in text order, complete or not. Refuses words that name no call, and
speaking without a telephone where the clause tells of a meeting.
"""

import re
from collections.abc import Callable, Sequence

from summarizer.ground.arguments import Ends, adverb_ends, clause_people, noun_ends, verb_ends
from summarizer.ground.call_memory import Memory, is_post_opening, officials
from summarizer.ground.call_text import REACH, CallText, People
from summarizer.ground.cast import Figure
from summarizer.ground.company import without_company
from summarizer.ground.ellipsis import LeftOut
from summarizer.ground.report import Report
from summarizer.ground.report_cues import (
    is_apart,
    is_by_each,
    is_by_phone,
    is_in_person,
    is_left_out,
    is_made,
    is_no_call,
    is_one_more,
    is_pair_talking,
    is_placing,
    is_pluperfect,
    is_reference,
    is_separate,
    is_shared,
    who_called,
)
from summarizer.ground.status import judge_status
from summarizer.records.grounding import CallStatus
from summarizer.text.call_exclusions import OTHERS_CALL
from summarizer.text.call_words import BY_PHONE, TRIGGER, VIDEO_WORDS

_VERBS = frozenset({"ring", "call", "speak", "contact"})
_CERTAIN = frozenset({"noun", "plain", "ring", "call", "adverb"})
"""Kinds of words that mean a call without 'by phone'."""
_BY_PHONE_END = re.compile(rf"{BY_PHONE}$")
_PROGRESSIVE = re.compile(r"\b(?:was|were|been) $")
_FROM = re.compile(r"\bfrom [PG]")
_VIDEO_REACH = 60
_SHARED_REACH = 40
_SUBORDINATE = re.compile(r"(?:[a-z0-9]+ ){0,4}(?:after|before|when|while|as|since) (?:he|she)\b")
_MAIN_CLAUSE = re.compile(r",[^PG.;:!?,]{0,30} (?P<who>P)(?!'s)")
_THEIRS = re.compile(r"\btheir (?:[a-z-]+ ){0,2}$")
_HE = re.compile(r"\b(?:he|she)\b[^PG]{0,60}$")
_COUNTED = re.compile(r"\b(?:the|all) (?P<count>three|four|five)\b[^PG]{0,60}$")
_COUNTS = {"three": 3, "four": 4, "five": 5}
_TWO = 2
_ENTRY = re.compile(
    r"(?:[-*\u2022] ?)?(?:[\d.:/h -]{1,12}|(?:on )?(?:\w+day,? )?\d{1,2} [a-z]{3,9}(?: \d{4})?"
    r"|[a-z]{3,9} \d{1,2}(?:, \d{4})?|\w+day)(?: ?[-:|,]| -)* ?(?:an? )?"
)
"""What may stand before it in a list of days or hours."""


def find_reports(texts: Sequence[CallText]) -> list[Report]:
    """Return every mention of a call in an article's reduced sentences, in text order."""
    memory, left_out = Memory(), LeftOut()
    memory.open(texts)
    reports: list[Report] = []
    for text in texts:
        for found in TRIGGER.finditer(text.letters):
            report = _report(text, found, memory)
            if report:
                reports.append(report)
                memory.keep(report)
                left_out.keep(report, text)
        for report in left_out.read(text, memory):
            reports.append(report)
            memory.keep(report)
        memory.read(text)
        memory.note_meetings(text)
    return reports


def _report(text: CallText, found: re.Match[str], memory: Memory) -> Report | None:
    kind, words = found.lastgroup or "", found[0]
    start, end = found.span()
    before, after = text.before(start), text.after(end)
    if is_no_call(kind, before, words, after):
        return None
    ends = _ends(text, found)
    subject, others = _resolved(text, start, ends, memory)
    by_phone = kind in _CERTAIN or is_by_phone(text.letters, start, end)
    # 'A second conversation, with P', follows a first by telephone.
    by_phone = by_phone or (kind == "talk" and is_one_more(before) and bool(memory.told))
    if not subject and by_phone and is_left_out(kind, before, ends):
        subject = tuple(f for f in memory.speaker(text.sentence.number) if f not in others)
    if not subject and others and not ends.pronoun:
        subject = _unsaid(text, start, memory, others)
    status = _status(kind, before, words, after, ends)
    told = bool(others) or (ends.pronoun == "both" and len(subject) == _TWO)
    if not by_phone and not _is_spoken(text, found, status, told):
        return None
    # 'Talking to P' after 'P called on P' is what was said at the meeting.
    if not by_phone and frozenset(map(id, (*subject, *others))) in memory.met:
        return None
    is_noun = kind not in _VERBS
    separate = len(subject) == 1 and len(others) >= _TWO
    return Report(
        sentence=text.sentence.number,
        start=text.offset(start),
        end=text.offset(end - 1) + 1,
        headline=text.sentence.headline,
        status=status,
        channel="video" if VIDEO_WORDS.search(words + after[:_VIDEO_REACH]) else "phone",
        by_phone=by_phone,
        subject=subject,
        others=others,
        separate=(separate and is_separate(kind, words, before + words + after, ends))
        or (len(subject) > 1 == len(others) and is_by_each(before)),
        caller=who_called(kind, before, ends, subject, others),
        supports=is_noun and not others and is_reference(before),
        around=_around(text, start, end),
        is_before=is_pluperfect(before),
        source=_source(text, start, subject) if kind in {"noun", "plain"} else (),
        placed=is_noun and is_placing(before),
        apart=is_apart(before),
        shared=is_shared(before[-_SHARED_REACH:] + words + after[:_SHARED_REACH]),
        unfinished=not text.letters.endswith((".", "!", "?", '"', ")")),
    )


_WITH_SOMEBODY = re.compile(
    r"^ (?:from|with|to) (?:(?:his|her|their|an?)(?: [a-z-]+){1,3}(?=[.,;]|$)"
    r"|(?:the )?(?:constituents"
    r"|listeners|viewers|readers|voters|supporters|families|relatives|residents|soldiers|students)\b)"
)
"""On the line was somebody who is no official of the article: 'a call from his wife'."""

_AIDES = re.compile(
    r"\b(?:aides?|advis[eo]rs?|spokes(?:men|persons|people)|wi(?:fe|ves)|envoys|teams"
    r"|representatives)"
    r" (?:to|of) [PG]"
)
"""Whoever spoke was none of those named: 'aides to P and P held a phone call'."""


def _around(text: CallText, start: int, end: int) -> People:
    """Return who may be on the line; whose call 'their' call was, the whole sentence tells."""
    before = text.before(start)
    if _WITH_SOMEBODY.match(text.after(end)) or _AIDES.search(before) or OTHERS_CALL.search(before):
        return ()
    theirs = _THEIRS.search(before)
    people = text.nearby(start, end) if theirs else clause_people(text, start, end)
    return without_company(text, officials(people))


def _ends(text: CallText, found: re.Match[str]) -> Ends:
    kind, (start, end) = found.lastgroup or "", found.span()
    if kind == "adverb":
        return adverb_ends(text, start, end)
    if kind in _VERBS:
        direct = kind in {"ring", "call"} or found[0].startswith("contact")
        return verb_ends(text, start, end, direct=direct)
    ends = noun_ends(text, start, end)
    told = ends.objects or len(ends.subject) > 1
    # 'P briefed P on the talks by telephone': no talks by telephone, but by telephone.
    return ends if told or not _BY_PHONE_END.search(found[0]) else adverb_ends(text, start, end)


def _status(kind: str, before: str, words: str, after: str, ends: Ends) -> CallStatus:
    status = judge_status(before, words, after, is_verb=kind in _VERBS, is_adverb=kind == "adverb")
    passive = ends.preposition == "by" or kind == "ring"
    passive = passive or words.endswith(" up")  # 'they were hooked up'
    if status == "completed" and kind in _VERBS and not passive and _PROGRESSIVE.search(before):
        return "background"
    return status


def _is_spoken(text: CallText, found: re.Match[str], status: CallStatus, told: bool) -> bool:
    """Return whether speaking without a telephone may be a call all the same."""
    kind, words = found.lastgroup or "", found[0]
    before, after = text.before(found.start()), text.after(found.end())
    if kind == "contact" or (kind == "speak" and not told and not is_pair_talking(before, after)):
        return False
    # 'speaks' outside a headline is no news of something done.
    if words in {"speaks", "talks"} and not text.sentence.headline:
        return False
    return status != "completed" or not is_in_person(before, after)


_Resolve = Callable[[CallText, int, Ends, Memory, People], People]


def _resolved(text: CallText, start: int, ends: Ends, memory: Memory) -> tuple[People, People]:
    subject = officials(ends.subject)
    others = tuple(dict.fromkeys(f for group in ends.objects for f in officials(group)))
    if ends.pronoun == "object" and not others:
        before = _before(text, start)
        others = tuple(f for f in before if f not in subject)[:1]
    resolve = _PRONOUNS.get(ends.pronoun)
    if resolve and not subject:
        subject = resolve(text, start, ends, memory, others)
    if len(subject) == 1 and memory.is_spoken_to(subject[0], text.sentence.number):
        again = memory.subject_of_told() if _HE.search(text.before(start)) else ()
        subject = again or subject
    on_line = without_company(text, (*subject, *others))
    others = tuple(f for f in others if f in on_line)
    return tuple(f for f in subject if f in on_line and f not in others), others


def _one(text: CallText, start: int, ends: Ends, memory: Memory, others: People) -> People:
    """Return whom 'he' means: the first in the sentence, else whom the last was about."""
    number = text.sentence.number
    before = [f for f in _before(text, start) if f not in others]
    here = [f for f in before if not memory.is_spoken_to(f, number)]
    ahead = None if here else _ahead(text, start, others)
    chosen = here[0] if here else ahead or memory.antecedent(ends.preposition, text.before(start))
    return (chosen,) if chosen and chosen not in others else ()


def _ahead(text: CallText, start: int, others: People) -> Figure | None:
    """Return who 'he' is where the main clause comes later: 'after he phoned P, P said'."""
    found = _MAIN_CLAUSE.search(text.after(start)) if _SUBORDINATE.match(text.letters) else None
    people = text.named(found, "who", start) if found else ()
    return people[0] if people and people[0] not in others else None


def _self(text: CallText, start: int, _: Ends, memory: Memory, others: People) -> People:
    """Return who 'I' of a quotation is: whoever else is in the sentence."""
    around = [f for f in officials(text.nearby(start, start)) if f not in others]
    known = memory.subject or memory.author
    return tuple(around[:1]) or ((known,) if known and known not in others else ())


def _unsaid(text: CallText, start: int, memory: Memory, others: People) -> People:
    """Return the subject that a post ('Spoke with P') or an entry of a list leaves out."""
    opening = text.letters[:start]
    entry = _ENTRY.fullmatch(opening)
    who = memory.author if is_post_opening(opening) else None
    who = who or (memory.subject or memory.author or memory.main if entry else None)
    return (who,) if who and who not in others else ()


def _both(text: CallText, start: int, _: Ends, memory: Memory, ___: People) -> People:
    """Return who 'they' are where the sentence, or the one before it, has named just as many."""
    same = _before(text, start)
    said = _COUNTED.search(text.before(start))
    count = _COUNTS[said["count"]] if said else _TWO
    if same:
        return same if len(same) == count else ()
    return memory.together(text.sentence.number, count)


def _before(text: CallText, place: int) -> People:
    """Return the officials before a place, from the sentence's start where that is in reach."""
    return officials(text.people(max(0, place - 2 * REACH), place))


_PRONOUNS: dict[str, _Resolve] = {"one": _one, "self": _self, "both": _both}


def _source(text: CallText, start: int, subject: People) -> People:
    if subject and is_made(text.before(start)):
        return subject
    found = _FROM.search(text.after(start))
    return text.people(start + found.end() - 1, start + found.end()) if found else ()
