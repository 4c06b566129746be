"""Sentences that report a call: between whom, whether it took place, who phoned.

Owns the reading of one sentence after the other, with the memory that pronouns need. Takes the
article's people, gives reports in text order. Refuses a report between fewer than two officials of
two parties, except as support for one that is complete.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.ground.arguments import Ends, adverb_ends, clause_people, noun_ends, verb_ends
from summarizer.ground.call_text import CallText
from summarizer.ground.cast import Figure
from summarizer.ground.persons import People
from summarizer.ground.status import judge_status
from summarizer.records.grounding import CallStatus
from summarizer.records.values import Channel
from summarizer.text.call_words import (
    BY_PHONE,
    LEADS_TO_NOUN,
    NEVER_A_CALL,
    TRIGGER,
    VIDEO_WORDS,
)

_VERBS = frozenset({"ring", "call", "speak", "contact"})

Strength = Literal["plain", "weak"]

_PHONE = re.compile(rf"\b(?:{BY_PHONE}|(?:tele)?phone calls?|(?:on|in|during) (?:a|the) call)\b")
_ADDRESSED = re.compile(
    r"\b(?:address(?:ed|es|ing)?|appear(?:ed|s|ing)?|deliver(?:ed|s|ing)?|participat(?:ed|es|ing)"
    r"|attend(?:ed|s|ing)?|testif(?:ied|ies|ying)|joined|opened|inaugurat(?:ed|es|ing)|interview(?:ed)?"
    r"|took part|takes part)\b[^.;]{0,60}$"
)
_BY_PHONE_END = re.compile(rf"{BY_PHONE}$")
_SEPARATE = re.compile(
    r"\b(?:separate(?:ly)?|respective(?:ly)?|individual(?:ly)?|in turn|different|each of|one by one)\b"
)
_PLURAL = re.compile(r"s\b(?! (?:conference|call|conversation|talk))")
_IN_PERSON = re.compile(
    r"\b(?:met|meets?|meetings?|visit(?:s|ed|ing)?|sidelines|in person|face[- ]to[- ]face|hosted|hosts"
    r"|arriv(?:ed|al|es)|press conference|delegations?|dinner|lunch|stage|backstage|corridors"
    r"|ceremony|airport|palace|podium|margins|summit|interview|reporters|journalists|briefing"
    r"|(?:news |joint )?conference|event|rally|speech)\b"
)
_AT_A_PLACE = re.compile(
    r"^ (?:at|in|from|before|on stage|alongside)\b(?! (?:length|noon|midday|\d|the (?:weekend|morning"
    r"|evening|afternoon)|detail|a call|english|french|russian|arabic|turkish))"
)
_PROGRESSIVE = re.compile(r"\b(?:was|were|been) $")
_NAMING_TAIL = re.compile(
    r"^(?:[,.;:!?)\"]|$| (?:to|on|by|in|at|from|after|before|during|today|yesterday|late|early"
    r"|this|last|earlier|and|about|over|for|while|as|again|back|twice|separately|personally)\b)"
)
_ADJACENT = re.compile(
    r"^,?(?: (?:have|has|had|also|today|yesterday|earlier|late|again|just|both|then|recently|separately"
    r"|briefly|finally|all|directly|on|in|this|the|last|morning|evening|afternoon|week|night|day"
    r"|\w+day|\d+|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|to|did)){0,7} $"
)
# 'talk' and 'talks' are verbs behind somebody or an auxiliary, and nouns everywhere else.
_VERBAL = re.compile(
    r"(?:[PG]|\b(?:to|will|would|can|could|may|might|should|shall|not|did|do|both|they|leaders"
    r"|ministers|presidents|chiefs|diplomats|again|also|just|he|she|it))(?: \w+ly| also| again)? $"
)
_SUPPORTING = re.compile(
    r"\b(?:during|in|throughout|at|after|before|of|following|since) (?:the|this|that|their|his|her|its)"
    r"(?: [^\s]+){0,2} $"
)
_PLUPERFECT = re.compile(
    r"\bhad(?: (?!a\b|an\b|the\b)[a-z]+){0,3}(?: (?:a|an|their|his|her))?(?: \w+)? $"
)
_MADE = re.compile(
    r"\b(?:made|makes?|making|placed|places|placing|initiated|gave|gives|put in|paid|had made)\b[^PG.;]{0,40}$"
)
_CAME_BY = re.compile(r"\b(?:made|placed|initiated|requested|given)\b")


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that speaks of a call."""

    sentence: int
    start: int
    end: int
    """Where in the text the words stand that name the call."""
    headline: bool
    status: CallStatus
    channel: Channel
    strength: Strength
    """`weak`: nothing says that it was by telephone."""
    subject: tuple[Figure, ...]
    others: tuple[Figure, ...]
    separate: bool
    """The subject spoke with each of the others by themselves."""
    caller: tuple[Figure, ...]
    """Who phoned, where the wording says so."""
    supports: bool
    """The words only refer to the call ('during the conversation')."""
    around: tuple[Figure, ...]
    """Everybody in the sentence who may be on the line, should the clause not tell."""
    is_before: bool
    """It is told in the pluperfect ('had phoned')."""
    source: tuple[Figure, ...]
    """Whom the call came from, as the sentence puts it."""

    @property
    def people(self) -> tuple[Figure, ...]:
        """Everybody named, each once."""
        return tuple(dict.fromkeys((*self.subject, *self.others)))

    def is_complete(self) -> bool:
        """Say whether it names two officials of two parties."""
        return bool(self.subject) and are_parties(self.people)


def are_parties(people: tuple[Figure, ...]) -> bool:
    """Say whether some people are two at least, not all of one country or organisation."""
    parties = [figure.party for figure in people]
    return len(people) > 1 and (None in parties or len(set(parties)) > 1)


def find_reports(people: People) -> list[Report]:
    """Find every mention of a call in text order."""
    memory = _Memory()
    reports: list[Report] = []
    for read in people.sentences:
        text = CallText(read, people.folded)
        for found in TRIGGER.finditer(text.letters):
            report = _report(text, found, memory)
            if report:
                reports.append(report)
                memory.keep(report)
        memory.read(text)
    return reports


class _Memory:
    """What pronouns refer to."""

    def __init__(self) -> None:
        self.subject: Figure | None = None
        self.receiver: Figure | None = None

    def keep(self, report: Report) -> None:
        """Remember who spoke with whom."""
        if not report.is_complete() or report.headline:
            return
        if len(report.subject) == 1:
            self.subject = report.subject[0]
        received = [f for f in report.people if f not in report.caller] if report.caller else []
        self.receiver = received[0] if len(received) == 1 else None

    def read(self, text: CallText) -> None:
        """Remember whom the sentence is about: the first that stands behind no preposition."""
        found = re.match(
            r"^(?:[^PG]*[^a-zPG])??(?<!with )(?<!to )(?<!by )(?<!from )(?<!of )(?<!and )P(?!'s)",
            text.letters[:200],
        )
        if found and not text.sentence.headline:
            people = _officials(text.people(found.end() - 1, found.end()))
            self.subject = people[0] if people else self.subject


def _officials(people: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(f for f in people if f.office != "Spokesperson")


def _report(text: CallText, found: re.Match[str], memory: _Memory) -> Report | None:
    kind, letters = found.lastgroup or "", text.letters
    start, end = found.span()
    before, after = letters[:start], letters[end:]
    if _is_no_call(kind, before, found[0], after):
        return None
    is_verb = kind in _VERBS
    direct = kind in {"ring", "call"} or found[0].startswith("contact")
    if kind == "adverb":
        ends = adverb_ends(text, start, end)
    elif is_verb:
        ends = verb_ends(text, start, end, direct=direct)
    else:
        ends = noun_ends(text, start, end)
        if not (ends.objects or len(ends.subject) > 1) and _BY_PHONE_END.search(found[0]):
            ends = adverb_ends(text, start, end)
    subject, others = _resolved(text, start, ends, memory)
    by_phone = kind in {"noun", "plain", "ring", "call", "adverb"} or bool(
        _PHONE.search(letters, max(0, start - 60), end + 120)
    )
    if kind == "speak" and not (others or by_phone or _is_pair_talking(text, start, after)):
        return None
    if kind == "contact" and not by_phone:
        return None
    if not by_phone and not text.sentence.headline and found[0] in {"speaks", "talks"}:
        return None
    status = judge_status(before, found[0], after, is_verb=is_verb, is_adverb=kind == "adverb")
    if status == "completed" and is_verb and _PROGRESSIVE.search(before) and kind != "ring":
        status = "background" if ends.preposition != "by" else status
    if status == "completed" and not by_phone and _is_in_person(letters, start, end):
        return None
    return Report(
        sentence=text.sentence.number,
        start=text.offset(start),
        end=text.offset(end - 1) + 1,
        headline=text.sentence.headline,
        status=status,
        channel="video"
        if VIDEO_WORDS.search(letters, start, min(len(letters), end + 60))
        else "phone",
        strength="plain" if by_phone else "weak",
        subject=subject,
        others=others,
        separate=_is_separate(kind, found[0], letters, ends, subject, others),
        caller=_caller(kind, before, ends, subject, others),
        supports=not is_verb and bool(_SUPPORTING.search(before)) and not others,
        around=_officials(clause_people(text)),
        is_before=bool(_PLUPERFECT.search(before)),
        source=_source(text, before, subject) if kind in {"noun", "plain"} else (),
    )


def _is_no_call(kind: str, before: str, words: str, after: str) -> bool:
    if kind == "plain":
        return not (LEADS_TO_NOUN.search(before) or not before.strip())
    near = before[-30:] + words + after[:20]
    if kind in {"noun", "ring", "contact"} and NEVER_A_CALL.search(near):
        return True
    if kind == "adverb" and _ADDRESSED.search(before):
        return True
    if kind == "speak" and words in {"talk", "talks"}:
        return not _VERBAL.search(before)
    if kind == "call":
        if re.search(r"\b(?:as |so-|what (?:he|she|they) )$", before):
            return True
        tail = re.match(r"^(?: (?:him|her|them)| by| [PG](?:(?:,? and |, )[PG]){0,4})", after)
        return bool(tail and not _NAMING_TAIL.match(after[tail.end() :]))
    return False


def _is_in_person(letters: str, start: int, end: int) -> bool:
    """Say whether the clause around some words speaks of a meeting."""
    before = re.split(r"[,;:.]", letters[max(0, start - 90) : start])[-1]
    after = re.split(r"[,;:.]", letters[end : end + 90])[0]
    if _AT_A_PLACE.match(after):
        return True
    return bool(_IN_PERSON.search(before) or _IN_PERSON.search(after))


def _is_pair_talking(text: CallText, start: int, after: str) -> bool:
    """Say whether two are the verb's own subject: 'P and P spoke today'."""
    found = re.search(
        r"(?P<group>[PG](?:.{0,12} and .{0,12}[PG])?)(?P<gap>[^PG]{0,70})$", text.letters[:start]
    )
    return bool(
        found
        and _ADJACENT.match(found["gap"])
        and re.match(r"^(?:[,.;:!?]|$| (?!of\b|for\b))", after)
    )


def _resolved(
    text: CallText, start: int, ends: Ends, memory: _Memory
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    subject = _officials(ends.subject)
    others = tuple(dict.fromkeys(f for group in ends.objects for f in _officials(group)))
    if ends.pronoun == "one" and not subject:
        subject = _antecedent(text, start, ends, memory, others)
    if ends.pronoun == "self" and not subject:
        # 'I spoke with P,' P wrote.
        around = [f for f in _officials(text.people(0, len(text.letters))) if f not in others]
        subject = tuple(around[:1]) or ((memory.subject,) if memory.subject else ())
    if ends.pronoun == "object" and not others:
        first = [f for f in _officials(text.people(0, start)) if f not in subject]
        others = tuple(first[:1])
    if ends.pronoun == "both" and not subject:
        same = _officials(text.people(0, start))
        subject = same if len(same) == 2 else ()
    return tuple(f for f in subject if f not in others), others


def _antecedent(
    text: CallText, start: int, ends: Ends, memory: _Memory, others: tuple[Figure, ...]
) -> tuple[Figure, ...]:
    here = [f for f in _officials(text.people(0, start)) if f not in others]
    if here:
        return (here[0],)
    chosen = memory.receiver if ends.preposition == "from" and memory.receiver else memory.subject
    return (chosen,) if chosen and chosen not in others else ()


def _is_separate(
    kind: str,
    words: str,
    letters: str,
    ends: Ends,
    subject: tuple[Figure, ...],
    others: tuple[Figure, ...],
) -> bool:
    if len(subject) != 1 or len(others) < 2:
        return False
    if kind in {"ring", "call"} or len(ends.objects) > 1 or _SEPARATE.search(letters):
        return True
    return (
        kind in {"noun", "plain", "talk"}
        and words.endswith("s")
        and not words.endswith("talks")
        or (words.endswith("phone talks"))
    )


def _caller(
    kind: str, before: str, ends: Ends, subject: tuple[Figure, ...], others: tuple[Figure, ...]
) -> tuple[Figure, ...]:
    """Give who phoned, where the wording itself says so."""
    if kind in {"ring", "call", "contact"}:
        return others if ends.preposition == "by" else subject
    if kind not in {"noun", "plain"}:
        return ()
    if ends.preposition == "from":
        return others
    if ends.preposition == "by":
        return others if _CAME_BY.search(ends.gap) else ()
    if ends.preposition == "to" or (_MADE.search(before) and others):
        return subject
    return ()


def _source(text: CallText, before: str, subject: tuple[Figure, ...]) -> tuple[Figure, ...]:
    if _MADE.search(before) and subject:
        return subject
    found = re.search(r"\bfrom [PG]", text.letters)
    return text.people(found.end() - 1, found.end()) if found else ()


def completed_by_context(report: Report) -> Report | None:
    """Give the report with the two that its sentence has, where the clause does not tell them."""
    people = report.around
    if report.is_complete() or report.strength == "weak" or len(people) != 2:
        return None
    if not (are_parties(people) and set(report.people) <= set(people)):
        return None
    subject = report.subject or tuple(f for f in people if f not in report.others)
    others = tuple(f for f in people if f not in subject)
    caller = report.caller or tuple(f for f in report.source if f in people)
    return replace(report, subject=subject, others=others, caller=caller)


def each_call(report: Report) -> Iterator[tuple[Figure, ...]]:
    """Yield the people of each call that a report speaks of."""
    if report.separate:
        for other in report.others:
            yield (*report.subject, other)
    else:
        yield report.people
