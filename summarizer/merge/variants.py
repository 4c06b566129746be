"""What texts that are nearly one say differently of a call, as conflicts of its dossier.

Owns the wording of these conflicts. Takes voices with their variants. Refuses to say which printing
is right, and date and caller of the call itself: where these differ, `conflicts` has them.
"""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.merge.deviations import Deviation, find_deviations
from summarizer.merge.marks import Kind, read_marked
from summarizer.merge.voices import Entry, Voice
from summarizer.records.dossier import Claimed, Conflict
from summarizer.records.record import Evidence

_ROLES: dict[Kind, str] = {"caller": "who phoned", "speaker": "who says it"}
MOST_VARIANTS = 20
"""Variants of a text that are compared: bounds the cost of a call with thousands."""


def find_variants(voices: Iterable[Voice]) -> tuple[Conflict, ...]:
    """Return the places where variants of a text deviate from it, in text order."""
    return tuple(
        conflict
        for voice in voices
        for variant in voice.variants[:MOST_VARIANTS]
        for conflict in _conflicts(voice.entry, variant.entry)
    )


def _conflicts(one: Entry, other: Entry) -> Iterator[Conflict]:
    deviations = find_deviations(read_marked(one.record), read_marked(other.record)) or ()
    for deviation in deviations:
        if _names_caller(one, other, deviation) or _dates_call(one, other, deviation):
            continue
        yield Conflict(
            field="wording",
            claims=(
                _claimed(one, deviation.left, deviation.left_evidence),
                _claimed(other, deviation.right, deviation.right_evidence),
            ),
            message=(
                f"Two printings of nearly one text differ in {_what(deviation)}:"
                f" {_in_words(one, deviation.left)}, {_in_words(other, deviation.right)}."
            ),
        )


def _dates_call(one: Entry, other: Entry, deviation: Deviation) -> bool:
    """Return whether a deviation is that of the call's own date."""
    told = {evidence.sentence for evidence in one.call.date.evidence}
    return (
        deviation.kind == "date"
        and one.day != other.day
        and any(evidence.sentence in told for evidence in deviation.left_evidence)
    )


def _names_caller(one: Entry, other: Entry, deviation: Deviation) -> bool:
    """Return whether a deviation is that of the callers, on which both records stand."""
    callers = [entry.call.initiator for entry in (one, other)]
    values = {fact.value for fact in callers if fact.status != "withheld"} - {None}
    return deviation.kind == "caller" and len(values) > 1


def _what(deviation: Deviation) -> str:
    if deviation.kind in _ROLES:
        return _ROLES[deviation.kind]
    kind = "word" if deviation.kind == "limit" else deviation.kind
    return f"the order of {kind}s" if deviation.is_order else f"a {kind}"


def _claimed(entry: Entry, words: Sequence[str], evidence: tuple[Evidence, ...]) -> Claimed:
    return Claimed(
        value=", ".join(words) or None,
        articles=(entry.record.article.raw.id,),
        evidence=evidence,
    )


def _in_words(entry: Entry, words: Sequence[str]) -> str:
    quoted = ", ".join(f"“{one}”" for one in words)
    return f"{quoted or 'none'} in {entry.record.article.raw.id}"
