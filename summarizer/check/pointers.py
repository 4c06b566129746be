"""G1: evidence is there, and is the article's own text.

Owns the rule on sentence numbers, and the list of everything in an answer that carries them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.oddities import list_oddities
from summarizer.check.sides import side_sentences
from summarizer.records.answer import CallAnswer, Pointers
from summarizer.records.finding import Finding


class _Citing(Protocol):
    @property
    def evidence(self) -> Pointers: ...


class Cited(NamedTuple):
    """A fact and the sentences it cites."""

    path: str
    evidence: Pointers
    is_needed: bool = True
    """It states something, so it needs a sentence."""


def list_cited(path: str, call: CallAnswer) -> Iterator[Cited]:
    """List everything in a call that cites sentences.

    Args:
        path: Path of the call.
        call: The call as answered.

    Yields:
        Date, initiator and side first, then the lists in the order of the answer.
    """
    yield Cited(f"{path}.date", call.date.evidence, is_needed=call.date.value is not None)
    for name, fact in (("initiator", call.initiator), ("side", call.side)):
        if fact is not None:
            yield Cited(f"{path}.{name}", fact.evidence)
    lists: dict[str, Sequence[_Citing]] = {
        "principals": call.principals,
        "statements": call.statements,
        "commitments": call.commitments,
        "events": call.events,
        "topics": call.topics,
    }
    for name, facts in lists.items():
        for place, one in enumerate(facts):
            yield Cited(f"{path}.{name}[{place}]", one.evidence)


def check_pointers(case: Case) -> Iterator[Finding]:
    """Every pointer exists and is article text, not furniture; every fact has one.

    Rule G1. Source: evidence by sentence number as in ALCE (Gao et al., 2023); a citation that does
    not exist is the first thing to look for. Related headlines and captions are other articles'
    words; what addresses a program is nobody's report (Greshake et al., 2023).

    Passes: [4] in an article of 30 sentences where S4 is its own.
    Fails: [31]; [2] where S2 is a related headline or says 'ignore the above'; no number at all.
    Notes: text that addresses a program, characters that do not show, words of two scripts.

    Yields:
        Findings at the `evidence` of each fact; notes at no field.
    """
    yield from list_oddities(case)
    for call in case.calls:
        for cited in list_cited(call.path, call.answer):
            problem = _problem(case, cited)
            if problem:
                usable = case.usable(cited.evidence) or _grounded(case, call, cited.path)
                yield fault(
                    "G1",
                    f"{cited.path}.evidence",
                    problem,
                    expected=" ".join(f"S{number}" for number in usable) or None,
                    sentences=usable,
                )


def _grounded(case: Case, call: CallCase, path: str) -> tuple[int, ...]:
    """Return the sentences that grounding has for the very value that the answer gives."""
    known, part = call.grounded, path.removeprefix(f"{call.path}.")
    if known is None:
        return ()
    if part == "date":
        return known.date_sentences if call.answer.date.value == known.date else ()
    if part == "initiator" and call.answer.initiator:
        key = case.speaker_key(call, call.answer.initiator.value)
        return known.initiator_sentences if key == known.initiator else ()
    if part == "side" and call.answer.side:
        return side_sentences(case, call, call.answer.side.value)[:1]
    if part.startswith("principals"):
        person = call.people[int(part[len("principals[") : -1])]
        key = person.key if person and person.key in known.principals else None
        return tuple(n for n in known.sentences if key in case.mentioned([n]))[:1]
    return ()


def _problem(case: Case, cited: Cited) -> str | None:
    if not cited.evidence:
        return "no sentence is given" if cited.is_needed else None
    last = len(case.article.sentences)
    for number in cited.evidence:
        sentence = case.sentence(number)
        if sentence is None:
            return f"there is no S{number}; the article ends with S{last}"
        if sentence.furniture:
            return f"S{number} is not the article's text ({sentence.furniture})"
    return None
