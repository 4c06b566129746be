"""What else tells of a call that is known: the two 'reviewed the war', 'exchanged views', 'agreed'.

Owns the sentences of a call's account that name everybody on the line again and have them talk,
without a word of a telephone. Takes the calls and the reduced sentences, gives each call the words
that tell of it once more, so that their day is its day. Refuses meetings, letters, what is still to
come, and sentences that may tell of another call.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from summarizer.ground.call_memory import officials
from summarizer.ground.call_reports import Call
from summarizer.ground.call_text import CallText
from summarizer.ground.far_ends import on_the_line
from summarizer.ground.report import Report
from summarizer.ground.report_cues import is_in_person
from summarizer.ground.status import judge_status
from summarizer.text.call_exclusions import A_MEETING, AHEAD_OF_CUE, EXCLUDED, OTHERWISE
from summarizer.text.call_means import ADDRESSED, CONVERSED

_NEAR = 2
"""Sentences on either side of a report in which the account goes on."""
_LONGEST = 1_000
_THOUGHT = re.compile(
    r"\b(?:exchanges?|contact|discussions?|talks?|conversations?|calls?|chat|dialogue|session"
    r"|reached|compared notes|went over|gone over)\b"
)
"""Talking that `CONVERSED` and `ADDRESSED` do not have, or have as verbs only."""


def add_accounts(calls: Iterable[Call], texts: Sequence[CallText]) -> None:
    """Add to each completed call the sentences beside its reports that have the same people talk.

    Args:
        calls: The calls of the article, whatever became of them.
        texts: Its sentences in order.
    """
    known = list(calls)
    told = {number for call in known for number in call.sentences()}
    numbered = {text.sentence.number: text for text in texts}
    for call in known:
        if call.status == "completed":
            near = {n + step for n in call.sentences() for step in range(-_NEAR, _NEAR + 1)}
            for number in sorted(near - told):
                _add(call, number, numbered)


def _add(call: Call, number: int, texts: Mapping[int, CallText]) -> None:
    text = texts.get(number)
    if text is None or text.sentence.headline:
        return
    letters = text.letters[:_LONGEST]
    people = officials(text.people(0, len(letters)))
    if set(people) != set(call.people) or set(officials(on_the_line(text))) != set(people):
        return
    found = _talk(letters)
    if found:
        call.account.append(_report(text, found, call))


def _talk(letters: str) -> re.Match[str] | None:
    """Return the words that tell of talking, where nothing speaks for a meeting or a plan."""
    found = CONVERSED.search(letters) or _THOUGHT.search(letters) or ADDRESSED.search(letters)
    if (
        not found
        or A_MEETING.search(letters)
        or EXCLUDED.search(letters)
        or OTHERWISE.search(letters)
    ):
        return None
    before, after = letters[: found.start()], letters[found.end() :]
    if AHEAD_OF_CUE.search(before) or is_in_person(before, after):
        return None
    status = judge_status(before, found[0], after, is_verb=found[0].endswith("ed"))
    return found if status == "completed" else None


def _report(text: CallText, found: re.Match[str], call: Call) -> Report:
    return Report(
        sentence=text.sentence.number,
        start=text.offset(found.start()),
        end=text.offset(found.end() - 1) + 1,
        headline=False,
        status="completed",
        channel=call.first().channel,
        by_phone=False,
        subject=call.people,
        others=(),
        separate=False,
        caller=(),
        supports=True,
        around=(),
        is_before=False,
        source=(),
        unfinished=False,
    )
