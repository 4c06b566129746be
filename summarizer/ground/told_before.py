"""Who was on the line, where only the sentence before says who talked.

Owns ledes that leave out the telephone: `P discussed trade with P. During the telephone
conversation, the sides ...`. Takes a report without people and the sentences before it, gives the
report with its two. Refuses a sentence with anybody else in it, and one of a meeting.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from summarizer.ground.call_text import CallText, People
from summarizer.ground.report import Report, are_parties

_TALKED = re.compile(
    r"P,? [^PG.;:]{0,40}\b(?:discuss(?:ed|es)|review(?:ed|s)|exchange[ds]?|talk(?:ed|s)"
    r"|sp(?:oke|eaks)|consult(?:ed|s)|confer(?:red|s)|share[ds]?|debate[ds]?|held|holds)\b[^PG.;:]{0,200}"
    r"\bwith (?:his |her |the )?P|P and P,? (?:(?:have|had|has|also|both|on \w+day|\w+day) )*"
    r"(?:agreed|vowed|pledged|affirmed|reaffirmed|confirmed|stressed|underlined|underscored"
    r"|expressed|condemned|welcomed|hailed|called for|discuss(?:ed)?|review(?:ed)?"
    r"|exchanged?|talk(?:ed)?|sp(?:oke|eak)|consult(?:ed)?|conferred|confer|debated?)\b"
)
_MEETING = re.compile(r"\b(?:meetings?|meet|met|summit|visit(?:s|ed|ing)?|in person|sidelines)\b")
_TWO = 2
_REACH = 2
"""Sentences between who talked and that it was by telephone."""
_LONGEST = 2_000


def completed_by_lede(report: Report, texts: Mapping[int, CallText]) -> Report | None:
    """Return a report of nobody's call with the two who are told to have talked just before.

    Args:
        report: The report.
        texts: The article's sentences by number.
    """
    if not (report.supports and report.by_phone and report.status == "completed"):
        return None
    for number in range(report.sentence - 1, report.sentence - 1 - _REACH, -1):
        text = texts.get(number)
        two = _two_who_talked(text) if text else ()
        if two and set(report.people) <= set(two):
            return replace(report, subject=two, supports=False)
    return None


def _two_who_talked(text: CallText) -> People:
    letters = text.letters[:_LONGEST]
    if not _TALKED.search(letters) or _MEETING.search(letters):
        return ()
    people = text.everybody
    return people if len(people) == _TWO and are_parties(people) else ()
