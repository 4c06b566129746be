"""What texts that are nearly one say differently of a call, as conflicts of its dossier.

Owns the wording of these conflicts. Takes voices with their variants. Refuses to say which printing
is right, and a date of the call itself: where that differs, `conflicts` has it.
"""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.merge.deviations import Deviation, find_deviations
from summarizer.merge.marks import read_marked
from summarizer.merge.voices import Entry, Voice
from summarizer.records.dossier import Claimed, Conflict
from summarizer.records.record import Evidence

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
        if deviation.kind == "date" and _dates_call(one, other, deviation):
            continue
        yield Conflict(
            field="wording",
            claims=(
                _claimed(one, deviation.left, deviation.left_evidence),
                _claimed(other, deviation.right, deviation.right_evidence),
            ),
            message=(
                f"Two printings of nearly one text differ in a {deviation.kind}:"
                f" {_in_words(one, deviation.left)}, {_in_words(other, deviation.right)}."
            ),
        )


def _dates_call(one: Entry, other: Entry, deviation: Deviation) -> bool:
    """Return whether a deviation is that of the call's own date."""
    told = {evidence.sentence for evidence in one.call.date.evidence}
    return one.day != other.day and any(
        evidence.sentence in told for evidence in deviation.left_evidence
    )


def _claimed(entry: Entry, words: Sequence[str], evidence: tuple[Evidence, ...]) -> Claimed:
    return Claimed(
        value=", ".join(words) or None,
        articles=(entry.record.article.raw.id,),
        evidence=evidence,
    )


def _in_words(entry: Entry, words: Sequence[str]) -> str:
    quoted = ", ".join(f"“{one}”" for one in words)
    return f"{quoted or 'none'} in {entry.record.article.raw.id}"
