"""The bottom line: what each side says, whole claims only, in sixty words at most.

Owns the choice and the wording of the claims that an analyst reads first. Takes accepted claims
only (not even repaired ones), each with the side that makes it. Refuses to cut a claim short: what
does not fit whole is left to the sections below, since a cut can take a condition or a 'not' off.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.brief.context import NoteContext
from summarizer.brief.likeness import Matcher
from summarizer.brief.sides import capital_of, one_in_words, speaker_in_words
from summarizer.brief.statements import is_verbatim, starts_with_verb
from summarizer.records.dossier import Readout
from summarizer.records.values import Act, Commitment, CommitmentKind, Statement

MOST_WORDS = 60
MOST_CLAIMS_A_SIDE = 3
REPEATED = 0.6
"""Share of a claim's words that are told already from which it would only repeat."""

_COMMITMENT_RANK: dict[CommitmentKind, int] = {
    "conditional": 0,
    "refused": 1,
    "agreed": 2,
    "asked": 3,
    "offered": 4,
}
_ACT_RANK: dict[Act, int] = {
    "ASSAULT": 5,
    "COERCE": 5,
    "MOBILIZE": 5,
    "SANCTION": 5,
    "THREATEN": 5,
    "PROTEST": 6,
    "AID": 6,
    "COOPERATE": 6,
    "RETREAT": 6,
    "CONCEDE": 6,
    "AGREE": 6,
    "REJECT": 7,
    "ACCUSE": 7,
    "REQUEST": 8,
    "SUPPORT": 9,
    "CONSULT": 10,
}
_KIND_IN_WORDS: dict[CommitmentKind, str] = {
    "asked": "asks",
    "offered": "offers",
    "agreed": "agrees",
    "conditional": "agrees on a condition",
    "refused": "refuses",
}


class _Candidate(NamedTuple):
    """A claim that may go into the bottom line."""

    rank: int
    """The lower, the more it matters."""
    place: int
    """Order of claims of one rank."""
    teller: str
    """'Baku', 'this account'."""
    text: str
    """The claim, whole."""
    words: str
    """What it is about, for telling repetitions."""


def write_bottom_line(context: NoteContext, matcher: Matcher) -> str:
    """Return the bottom line.

    Each side's weightiest claim that fits goes in first, then the next ones in turn. A side with no
    claim short enough is named with the number of its statements.
    """
    tellers = _tellers(context)
    chosen: dict[str, list[_Candidate]] = {teller: [] for teller in tellers}
    for turn in range(MOST_CLAIMS_A_SIDE):
        for teller in tellers:
            if len(chosen[teller]) == turn:
                _choose(tellers[teller], chosen, teller, matcher)
    sentences = [_sentence(teller, claims) for teller, claims in chosen.items() if claims]
    untold = [teller for teller, claims in chosen.items() if not claims and tellers[teller]]
    line = " ".join(sentences)
    for teller in untold:
        extra = f"{_upper(teller)} gives an account too; see below."
        if _count(f"{line} {extra}") <= MOST_WORDS:
            line = f"{line} {extra}".strip()
    return line or "The readouts tell of the call; no accepted claim says what was said in it."


def _tellers(context: NoteContext) -> dict[str, list[_Candidate]]:
    """Return the claims by whoever tells them, weightiest first, in the order of readouts."""
    found: dict[str, list[_Candidate]] = {}
    for readout in context.dossier.readouts:
        teller = (
            capital_of(readout.side, context.gazetteer) if readout.side else context.teller(readout)
        )
        claims = found.setdefault(teller, [])
        claims += _candidates(readout, teller, context)
    return {teller: sorted(claims) for teller, claims in found.items()}


def _candidates(readout: Readout, teller: str, context: NoteContext) -> Iterator[_Candidate]:
    for place, entry in enumerate(readout.call.commitments):
        if entry.value and entry.status == "accepted":
            text = _commitment(entry.value, context)
            words = f"{entry.value.what} {entry.value.condition or ''}"
            yield _Candidate(_COMMITMENT_RANK[entry.value.kind], place, teller, text, words)
    for place, fact in enumerate(readout.call.statements):
        if fact.value and fact.status == "accepted":
            text = _statement(
                fact.value, context, verbatim=is_verbatim(fact.value.gist, fact.evidence)
            )
            yield _Candidate(_ACT_RANK[fact.value.act], place, teller, text, fact.value.gist)


def _commitment(value: Commitment, context: NoteContext) -> str:
    by = one_in_words(value.by, context.gazetteer) or value.by
    condition = f" (condition: {_bare(value.condition)})" if value.condition else ""
    return f"{by} {_KIND_IN_WORDS[value.kind]}: {_bare(value.what)}{condition}"


def _statement(value: Statement, context: NoteContext, *, verbatim: bool) -> str:
    gist = _bare(value.gist)
    if value.speaker is None:
        return f"“{gist}”" if verbatim else gist
    who = speaker_in_words(value.speaker, context.gazetteer)
    if starts_with_verb(gist):
        return f"{who} {gist}"
    return f"{who}: “{gist}”" if verbatim else f"{who} says {gist}"


def _choose(
    claims: Sequence[_Candidate],
    chosen: dict[str, list[_Candidate]],
    teller: str,
    matcher: Matcher,
) -> None:
    """Take the weightiest claim that fits and tells something new."""
    told = " ".join(one.words for one in chosen[teller])
    for claim in claims:
        if claim in chosen[teller] or _is_told(claim.words, told, matcher):
            continue
        trial = {**chosen, teller: [*chosen[teller], claim]}
        if (
            _count(" ".join(_sentence(one, said) for one, said in trial.items() if said))
            <= MOST_WORDS
        ):
            chosen[teller].append(claim)
            return


def _is_told(words: str, told: str, matcher: Matcher) -> bool:
    new = matcher.meanings(words)
    return bool(new) and len(new & matcher.meanings(told)) >= REPEATED * len(new)


def _sentence(teller: str, claims: Sequence[_Candidate]) -> str:
    in_order = sorted(claims, key=lambda claim: (claim.rank, claim.place))
    return f"According to {teller}, {'; '.join(claim.text for claim in in_order)}."


def _count(text: str) -> int:
    return len(text.split())


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;,")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
