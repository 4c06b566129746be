"""What did not stand the checks, and what they found worth knowing.

Owns the struck claims and the remarks of a note. Takes the withheld facts of a call and the
findings on it, gives each claim with its reason and each finding in plain words. Refuses to drop
any.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from summarizer.brief.briefing import Struck
from summarizer.brief.context import NoteContext
from summarizer.brief.labels import Labels
from summarizer.brief.parts import Attributed, Pointer, Quote
from summarizer.brief.sides import join_names, person_in_words, short_name, speaker_in_words
from summarizer.data import Gazetteer
from summarizer.records.finding import Finding
from summarizer.records.record import ArticleRecord, CallRecord, Evidence, Fact
from summarizer.records.values import Commitment, Event, Person, Statement
from summarizer.text.date_words import date_in_words

T = TypeVar("T")
_DATE = re.compile(r"(?<![\w-])(?:\d{4}|XXXX)-\d\d(?:-\d\d)?(?![\w-])")
_TOLD_IN_HEAD = "D5"
"""A year that is asserted or open: the date line tells it, with its bounds."""
_WITHOUT_WORDS = frozenset({"C1", "C2"})
"""Rules that find what no claim has: their sentences are quoted, since nothing else does."""
_NUMBERS = re.compile(r": (?:S\d+(?:, )?)+$")
"""The sentences at the end of a message; in a note they are pointed to."""
_UNCOVERED = {
    "attributed, but in no statement": "also attributed in the article, and in no statement above",
    "denied or refused, but in no statement": (
        "also in the article, with a 'no' or 'not' that no statement above has"
    ),
}
"""How a note introduces the sentences that no statement covers."""
_NO_REASON = "it did not stand the checks"


class _Place(NamedTuple):
    """Where a finding is."""

    article: str
    sentence: int | None
    """Null for the article as a whole."""


class _Claim(NamedTuple):
    """A withheld value."""

    kind: str
    path: str
    """By which findings name it, below its call."""
    text: str
    """In words."""
    evidence: tuple[Evidence, ...]


def write_struck(context: NoteContext) -> tuple[Struck, ...]:
    """Return the withheld claims of all readouts, in the records' order."""
    return tuple(
        struck
        for readout in context.dossier.readouts
        for struck in strike(
            readout.call, context.record(readout), context.place(readout), context.library.labels,
            context.gazetteer,
        )
    )  # fmt: skip


def strike(
    call: CallRecord, record: ArticleRecord, place: int, labels: Labels, gazetteer: Gazetteer
) -> Iterator[Struck]:
    """Yield the withheld claims of one call with the reasons that the checks give."""
    for claim in _withheld(call, gazetteer):
        yield Struck(
            kind=claim.kind,
            text=claim.text,
            reason=_reason(record, f"calls[{place}].{claim.path}"),
            pointer=labels.point(record.article.raw.id, claim.evidence),
        )


def strike_call(
    call: CallRecord, record: ArticleRecord, place: int, labels: Labels, gazetteer: Gazetteer
) -> Struck:
    """Return a call that is withheld whole, with the reasons that the checks give."""
    people = [
        short_name(person.value, gazetteer)
        for person in call.principals
        if person.value is not None
    ]
    evidence = tuple(one for person in call.principals for one in person.evidence)
    return Struck(
        kind="call",
        text=f"{join_names(people) or 'nobody named'}, {date_in_words(call.date.value)}",
        reason=_reason(record, f"calls[{place}]"),
        pointer=labels.point(record.article.raw.id, evidence),
    )


def _reason(record: ArticleRecord, path: str) -> str:
    reasons = [
        finding.message
        for finding in record.checked.findings
        if finding.outcome == "withheld" and _is_on(finding, path)
    ]
    return _spell_dates("; ".join(dict.fromkeys(reasons))) or _NO_REASON


def _is_on(finding: Finding, path: str) -> bool:
    return finding.field == path or finding.field.startswith(f"{path}.")


def _withheld(call: CallRecord, gazetteer: Gazetteer) -> Iterator[_Claim]:
    def person(value: Person) -> str:
        return person_in_words(value, gazetteer)

    def statement(value: Statement) -> str:
        return f"{speaker_in_words(value.speaker, gazetteer)}: {value.gist}"

    yield from _single("date", "date", date_in_words(call.date.value), call.date)
    yield from _several("person on the line", "principals", call.principals, person)
    yield from _single("who phoned", "initiator", call.initiator.value, call.initiator)
    side = gazetteer.party_name(call.side.value) if call.side.value else None
    yield from _single("whose readout", "side", side, call.side)
    yield from _several("statement", "statements", call.statements, statement)
    yield from _several("commitment", "commitments", call.commitments, _commitment_in_words)
    yield from _several("dated event", "events", call.events, _event_in_words)
    yield from _several("topic", "topics", call.topics, lambda value: value.label)


def _commitment_in_words(value: Commitment) -> str:
    condition = f", on condition: {value.condition}" if value.condition else ""
    return f"{value.by} ({value.kind}): {value.what}{condition}"


def _event_in_words(value: Event) -> str:
    return f"{date_in_words(value.date)}: {value.what}"


def _several(
    kind: str, path: str, facts: Sequence[Fact[T]], in_words: Callable[[T], str]
) -> Iterator[_Claim]:
    for place, fact in enumerate(facts):
        if fact.status == "withheld":
            text = in_words(fact.value) if fact.value is not None else "no value"
            yield _Claim(kind, f"{path}[{place}]", text, fact.evidence)


def _single(kind: str, path: str, text: str | None, fact: Fact[str]) -> Iterator[_Claim]:
    if fact.status == "withheld":
        yield _Claim(kind, path, text or "no value", fact.evidence)


def write_remarks(context: NoteContext) -> tuple[Attributed, ...]:
    """Return what the checks found on these calls and did not withhold, most serious first."""
    told: defaultdict[str, list[_Place]] = defaultdict(list)
    quoted: defaultdict[str, list[Quote]] = defaultdict(list)
    for readout in context.dossier.readouts:
        record, path = context.record(readout), f"calls[{context.place(readout)}]"
        for finding in _concerning(record.checked.findings, path):
            words = _remark(finding)
            told[words] += [_Place(readout.article_id, number) for number in finding.sentences]
            told[words] += [_Place(readout.article_id, None)]
            if finding.rule in _WITHOUT_WORDS:
                evidence = _sentences(record, finding.sentences)
                quoted[words] += context.quoted.fresh(readout.article_id, evidence)
    return tuple(
        Attributed(text=words, pointers=_point(places, context), quotes=tuple(quoted[words]))
        for words, places in told.items()
    )


def _point(places: Iterable["_Place"], context: NoteContext) -> tuple[Pointer, ...]:
    """Return one pointer an article, to all of its sentences."""
    sentences: defaultdict[str, set[int]] = defaultdict(set)
    for place in places:
        sentences[place.article] |= {place.sentence} if place.sentence else set()
    return tuple(
        context.labels.point(article).model_copy(update={"sentences": tuple(sorted(numbers))})
        for article, numbers in sentences.items()
    )


def _sentences(record: ArticleRecord, numbers: Iterable[int]) -> list[Evidence]:
    text = record.article.raw.text
    found = [record.article.sentences[number - 1] for number in sorted(set(numbers))]
    return [
        Evidence(sentence=one.number, start=one.start, end=one.end, quote=text[one.start : one.end])
        for one in found
    ]


def count_reasons(context: NoteContext) -> tuple[str, ...]:
    """Return how much was corrected, withheld and left to a person, in words."""
    findings = [
        finding
        for readout in context.dossier.readouts
        for finding in _concerning(
            context.record(readout).checked.findings, f"calls[{context.place(readout)}]"
        )
    ]
    withheld = len(write_struck(context))
    corrected = sum(finding.outcome == "repaired" for finding in findings)
    left = sum(one.outcome == "open" and one.severity != "note" for one in findings)
    counts = (
        (corrected, "correction by the rules", "corrections by the rules"),
        (withheld, "claim withheld", "claims withheld"),
        (left, "finding for a person to look at", "findings for a person to look at"),
    )
    return tuple(f"{count} {one if count == 1 else more}" for count, one, more in counts if count)


def _concerning(findings: Iterable[Finding], path: str) -> list[Finding]:
    """Return a call's findings and the article's own; those of its other calls are theirs."""
    by_severity: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        is_ours = finding.field == path or finding.field.startswith(f"{path}.")
        of_article = not finding.field.startswith("calls[")
        is_told = finding.rule == _TOLD_IN_HEAD and finding.severity == "note"
        if finding.outcome != "withheld" and (is_ours or of_article) and not is_told:
            by_severity[finding.severity].append(finding)
    return [one for severity in ("error", "warning", "note") for one in by_severity[severity]]


def _remark(finding: Finding) -> str:
    bare = _NUMBERS.sub("", finding.message) if finding.rule in _WITHOUT_WORDS else finding.message
    told = _UNCOVERED.get(bare, bare)
    text = told[:1].upper() + told[1:]
    if finding.outcome == "repaired":
        # A call that only the rules found has no field to be corrected in.
        known = finding.expected and finding.rule != "C1"
        text += f" (corrected to: {finding.expected})" if known else " (corrected by the rules)"
    return f"{_spell_dates(text)} ({finding.rule})"


def _spell_dates(text: str) -> str:
    return _DATE.sub(lambda found: date_in_words(found[0]), text)
