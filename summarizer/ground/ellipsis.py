"""Calls that a sentence tells without saying again what was done.

Owns the ways in which an account leaves words out: `as did P`, `in the second, with P, he ...`,
`next came P`, `at the other end was P`, `also taking part were P and P`. Takes a reduced sentence
and the report before it, gives further reports. Refuses all of them where no call was told just
before.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.ground.call_memory import Memory, officials
from summarizer.ground.call_text import CallText, People
from summarizer.ground.report import Report
from summarizer.text.call_words import GROUP
from summarizer.text.cued import CuedPattern

_SAME = CuedPattern(
    rf"\b(?:as|so) (?:did|has|had) (?P<as>{GROUP})(?!'s)"
    rf"|(?P<who>{GROUP})(?:,? (?:too|also|later|then|soon|has|had|on \w+day|a day later))*"
    r" (?:(?:did|done) (?:the same|so|likewise)|followed (?:suit|his example|her example))\b",
    "as_did_ as_has_ as_had_ so_did_ so_has_ so_had_",
    "did_the_same done_the_same did_so done_so likewise followed_",
)
_ORDINAL = CuedPattern(
    r"\b(?:in|during) (?:the|his|her|a) (?:first|second|third|fourth|other|last|latter|former)"
    r"(?: (?:one|of (?:them|these|those|the (?:two|three|four|calls|conversations))))?,?"
    rf" (?:held |made )?(?P<prep>with|to|from) (?P<who>{GROUP})(?!'s)",
    "_first _second _third _fourth _other _last _latter _former",
)
_NEXT = CuedPattern(
    r"\b(?:next(?: on (?:his|her|the) list| to be [a-z]+)?"
    r"|(?:the )?(?:first|second|third|next|last)(?: one)? (?:to be [a-z]+|on (?:the|his|her) list)"
    r"|then) (?:was|came|it was) (?P<who>P)(?!'s)"
    r"|(?:^|[;:,] )(?:and )?(?P<after>P) (?:(?:was|came|followed) next\b|(?:also |too |then )?heard"
    r" from (?:him|her)\b)",
    "next first_ second_ third_ last_ then_was then_came then_it heard_from",
)
_OTHER_END = CuedPattern(
    r"\b(?:at|on) the other end(?: of the (?:line|phone|call|telephone))? (?:was|is) (?P<who>P)",
    "the_other_end",
)
_TOOK_PART = CuedPattern(
    r"^(?:also|others|further participants|the others?)?(?: ?(?:taking part|participating|joining"
    r"|dialling in|dialled in|connected|present|on the (?:line|call|screen)))?"
    r"(?: in (?:it|the (?:call|conference|talks?|conversation)))? (?:was|were)(?: also)?"
    rf" (?P<were>{GROUP})(?=[.;]|, who)"
    rf"|(?P<who>{GROUP})(?: also| too| likewise| later)? (?:(?:took part|participated"
    r"|joined in|dialled in)(?= in (?:it|the (?:call|conf|talk|conv))|[.;,]|$)"
    r"|joined (?:the|them on the) (?:call|conference|conversation|talks?))\b",
    "was_ were_ took_part participated joined dialled",
)
_SURELY = re.compile(
    r"\b(?:as|so) (?:did|has|had) | (?:did|done) (?:the same|so|likewise)\b|followed (?:suit|h)"
    r"|\b(?:first|second|third|fourth|other|last|latter|former|next|then|heard)\b"
    r"|(?:also|part|joining|dialling|dialled|connected|participat|present|joined)"
)
"""One of these stands beside: 'were P and P' alone may tell of anything."""
_CALLERS = CuedPattern(
    rf"\bcallers (?:was|were|included|also included) (?P<who>{GROUP})(?!'s)", "callers"
)
_CALLED = re.compile(r"\b(?:heard from|called|phoned|rung|telephoned|rang|dialled)\b")
_FROM = re.compile(r"\bfrom\b|\brang\b|\bbuzzed\b")
_NEAR = 2
"""Sentences back in which a call must have been told."""


class LeftOut:
    """What was told just before, for what is left out after it."""

    def __init__(self) -> None:
        self._last: Report | None = None
        self._came_in = False
        """Its sentence has somebody phoned, and may not say by whom."""

    def keep(self, report: Report, text: CallText) -> None:
        """Remember a report of a sentence."""
        complete = report.is_complete()
        if self._last and self._last.sentence == report.sentence and not complete:
            return
        if report.status == "completed" and (report.by_phone or complete):
            self._last = report
            self._came_in = bool(_FROM.search(text.letters))

    def read(self, text: CallText, memory: Memory) -> list[Report]:
        """Return the reports of a sentence that leave out what was done.

        Args:
            text: The sentence; what it reports in full was kept before.
            memory: Who is spoken of.
        """
        last = self._last
        if last is None or not 0 <= text.sentence.number - last.sentence <= _NEAR:
            return []
        found = [*_same(text, last), *_took_part(text, last), *self._other_end(text, last)]
        found += _callers(text, last)
        return found or list(_one_more(text, last, memory))

    def _other_end(self, text: CallText, last: Report) -> Iterator[Report]:
        found = _OTHER_END.search(text.letters)
        if found and len(last.people) == 1:
            people = text.named(found, "who", 0)
            caller = people if self._came_in else last.caller
            yield _again(text, found, last, last.people, people, caller)


def _same(text: CallText, last: Report) -> Iterator[Report]:
    """Yield 'as did P': the same, with somebody else for a subject."""
    for found in _SAME.finditer(text.letters):
        who = officials(text.named(found, found.lastgroup or "who", 0))
        others = tuple(f for f in last.others if f not in who)
        if who and others and last.is_complete():
            caller = who if last.caller and last.caller == last.subject else ()
            yield _again(text, found, last, who, others, caller)


def _took_part(text: CallText, last: Report) -> Iterator[Report]:
    """Yield 'also taking part were P and P': the same call, with more people on the line."""
    found = _TOOK_PART.search(text.letters)
    if not found or not _SURELY.search(text.letters):
        return
    if last.is_complete() and text.sentence.number > last.sentence:
        more = officials(text.named(found, found.lastgroup or "who", 0))
        others = tuple(dict.fromkeys((*last.others, *more)))
        if set(more) - set(last.people):
            report = _again(text, found, last, last.subject, others, last.caller)
            yield replace(report, separate=False, shared=True, apart=False)


def _callers(text: CallText, last: Report) -> Iterator[Report]:
    """Yield 'among the callers were P and P': each phoned whoever was said to be phoned."""
    found = _CALLERS.search(text.letters)
    callers = officials(text.named(found, "who", 0)) if found else ()
    if found and callers and len(last.subject) == 1 and not set(last.subject) & set(callers):
        report = _again(text, found, last, last.subject, callers, callers)
        yield replace(report, separate=True)


def _one_more(text: CallText, last: Report, memory: Memory) -> Iterator[Report]:
    """Yield 'in the second, with P' and 'next came P': one call more of the same subject."""
    subject = memory.speaker(text.sentence.number)
    for found in (*_ORDINAL.finditer(text.letters), *_NEXT.finditer(text.letters)):
        who = officials(text.named(found, "who" if found["who"] else "after", 0))
        if not who or not subject or set(subject) & set(who) or set(who) & set(last.people):
            continue
        words = text.letters[found.start() : found.end()]
        came = words.startswith(("in", "during")) and found["prep"] == "from"
        made = _CALLED.search(words) or (
            words.startswith(("in", "during")) and found["prep"] == "to"
        )
        yield _again(text, found, last, subject, who, who if came else subject if made else ())


def _again(
    text: CallText, found: re.Match[str], last: Report, subject: People, others: People, by: People
) -> Report:
    first = found.start() + (2 if text.letters[found.start()] in "PG" else 0)
    return replace(
        last,
        sentence=text.sentence.number,
        start=text.offset(first),
        end=text.offset(found.end() - 1) + 1,
        headline=text.sentence.headline,
        subject=subject,
        others=others,
        caller=by,
        separate=len(others) > 1,
        supports=False,
        around=(),
        source=(),
        is_before=False,
        apart=True,
        shared=False,
        unfinished=False,
    )
