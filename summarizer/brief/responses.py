"""What the other side's readout has on a commitment: confirms, contradicts, mentions, is silent.

Owns the verdict beside a row of the ledger. Takes a commitment and the readouts of another side,
gives the verdict with its sentences and reason. Refuses to call silence a denial, and to take a
common subject for a confirmation: the same party must undertake, ask or refuse the same thing.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.brief.briefing import Reason, Response, Verdict
from summarizer.brief.context import NoteContext
from summarizer.brief.labels import quote_all
from summarizer.brief.likeness import Match, Matcher, explain
from summarizer.brief.sides import one_in_words, readout_title
from summarizer.data import Gazetteer
from summarizer.records.dossier import Readout
from summarizer.records.record import Evidence
from summarizer.records.values import Act, Commitment, CommitmentKind
from summarizer.text.polarity import compare_polarity

_UNDERTAKEN: frozenset[CommitmentKind] = frozenset(["agreed", "conditional"])
_OPPOSITE: dict[CommitmentKind, frozenset[CommitmentKind]] = {
    "agreed": frozenset(["refused"]),
    "conditional": frozenset(["refused"]),
    "offered": frozenset(["refused"]),
    "refused": frozenset(["agreed", "conditional", "offered"]),
    "asked": frozenset(),
}
_ACT_OF: dict[CommitmentKind, Act] = {
    "agreed": "AGREE",
    "conditional": "AGREE",
    "asked": "REQUEST",
    "refused": "REJECT",
}
"""What a statement that says the same would be; no statement is as clear as a refusal denied."""
_RANK: dict[Verdict, int] = {"contradicted": 0, "confirmed": 1, "mentioned": 2, "silent": 3}


class _Found(NamedTuple):
    """Something in the other readout that is like a commitment."""

    verdict: Verdict
    match: Match
    readout: Readout
    evidence: tuple[Evidence, ...]
    text: str
    note: str
    """What else is to be said of it."""


def respond(
    value: Commitment, readout: Readout, context: NoteContext, matcher: Matcher
) -> tuple[Response, ...]:
    """Return what each other side has on a commitment; none where our own side is open."""
    if readout.side is None:
        return ()
    return tuple(
        _response(value, side, context, matcher) for side in context.sides if side != readout.side
    )


def commitment_words(value: Commitment) -> str:
    """Return what a commitment is about."""
    return f"{value.what} {value.condition or ''}"


def _response(value: Commitment, side: str, context: NoteContext, matcher: Matcher) -> Response:
    title = readout_title(side, context.gazetteer)
    readouts = [one for one in context.dossier.readouts if one.side == side]
    found = min(
        (
            *_commitments(value, readouts, matcher, context.gazetteer),
            *_statements(value, readouts, matcher),
        ),
        key=lambda one: (
            not one.match.is_certain, _RANK[one.verdict], -len(one.match.shared), -one.match.share
        ),
        default=None,
    )  # fmt: skip
    if found is None:
        return Response(
            title=title, verdict="silent", is_certain=True, because=None, pointers=(), quotes=()
        )
    reason = explain(found.match.shared, commitment_words(value), found.text)
    return Response(
        title=title,
        verdict=found.verdict,
        is_certain=found.match.is_certain,
        because=f"{found.note}{_shared(reason)}",
        pointers=(context.labels.point(found.readout.article_id, found.evidence),),
        quotes=quote_all(found.evidence),
    )


def _shared(reason: Reason) -> str:
    return f"in common: {', '.join((*reason.names, *reason.words))}"


def _commitments(
    value: Commitment, readouts: Iterable[Readout], matcher: Matcher, gazetteer: Gazetteer
) -> Iterator[_Found]:
    words = commitment_words(value)
    for readout in readouts:
        for fact in readout.call.commitments:
            other = fact.value
            if other is None or fact.status == "withheld":
                continue
            match = matcher.compare(words, commitment_words(other))
            if match.is_match:
                verdict, note = _compare(value, other, gazetteer)
                yield _Found(verdict, match, readout, fact.evidence, commitment_words(other), note)


def _compare(value: Commitment, other: Commitment, gazetteer: Gazetteer) -> tuple[Verdict, str]:
    """Return what another account's commitment on the same subject makes of ours."""
    same_party = "both" in {value.by, other.by} or (
        one_in_words(value.by, gazetteer) == one_in_words(other.by, gazetteer)
    )
    if not same_party:
        return "mentioned", f"there {other.kind} by {one_in_words(other.by, gazetteer)}; "
    if other.kind in _OPPOSITE[value.kind]:
        return "contradicted", f"there it is {other.kind}; "
    if other.kind != value.kind and not {other.kind, value.kind} <= _UNDERTAKEN:
        return "mentioned", f"there it is {other.kind}; "
    if compare_polarity(value.what, [other.what]):
        return "contradicted", "one of the two has a 'not' that the other lacks; "
    if value.condition and not other.condition:
        return "confirmed", "without the condition; "
    return "confirmed", "with a condition; " if other.condition and not value.condition else ""


def _statements(
    value: Commitment, readouts: Iterable[Readout], matcher: Matcher
) -> Iterator[_Found]:
    words = commitment_words(value)
    for readout in readouts:
        for fact in readout.call.statements:
            said = fact.value
            if said is None or fact.status == "withheld":
                continue
            match = matcher.compare(words, said.gist)
            if not match.is_match:
                continue
            same = said.speaker in {value.by, "both"} and said.act == _ACT_OF.get(value.kind)
            same = same and not compare_polarity(value.what, [said.gist])
            verdict: Verdict = "confirmed" if same else "mentioned"
            yield _Found(verdict, match, readout, fact.evidence, said.gist, "")
