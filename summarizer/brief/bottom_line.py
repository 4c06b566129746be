"""The bottom line: what each side says, whole claims only, in sixty words at most.

Owns the choice and the wording of the claims that an analyst reads first. Takes accepted claims
only (not even repaired ones), each with the side that makes it. Refuses to cut a claim short: what
does not fit whole is left to the sections below, since a cut can take a condition or a 'not' off.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from summarizer.brief.context import UNNAMED, NoteContext
from summarizer.brief.likeness import Matcher
from summarizer.brief.naming import Namer
from summarizer.brief.sides import capital_of
from summarizer.brief.wording import word_commitment, word_statement
from summarizer.records.dossier import Readout
from summarizer.records.record import ArticleRecord, Evidence, Fact
from summarizer.records.values import Act, Commitment, CommitmentKind, Statement

MOST_WORDS = 60
MOST_CLAIMS_A_SIDE = 3
LEAST_WORDS = 2
"""Words of its own from which a claim says something by itself: 'has accepted that' does not."""
REPEATED = 0.5
"""Share of a claim's words that are told already from which it would only repeat."""

_NOBODY_NEW = ("", "both")
"""Speakers that are no second voice: nobody, and everybody."""
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


class _Candidate(NamedTuple):
    """A claim that may go into the bottom line."""

    rank: int
    """The lower, the more it matters."""
    place: tuple[int, int]
    """Its sentence and its number, for telling claims in the article's order."""
    who: str
    """Whose claim it is."""
    texts: tuple[str, ...]
    """The claim, whole; then without its last adverbials, for a side that leaves little room."""
    words: str
    """What it is about, for telling repetitions."""
    is_part: bool = False
    """Its sentence has said something else before: a later part of a list."""

    @property
    def text(self) -> str:
        """The claim as it is shown."""
        return self.texts[0]


def write_bottom_line(context: NoteContext, matcher: Matcher) -> str:
    """Return the bottom line.

    Each side's weightiest claim that leaves room for a claim of the others goes in first, then the
    next ones in turn, one speaker after the other. A side with no claim short enough is named.
    """
    tellers = _tellers(context, matcher)
    chosen: dict[str, list[_Candidate]] = {teller: [] for teller in tellers}
    for turn in range(MOST_CLAIMS_A_SIDE):
        for teller, claims in tellers.items():
            if len(chosen[teller]) == turn:
                room = MOST_WORDS - _reserve(teller, tellers, chosen)
                _choose(claims, chosen, teller, room, matcher)
    line = _line(chosen)
    for teller in (one for one, claims in chosen.items() if not claims and tellers[one]):
        extra = f"{teller}: see below."
        if _count(f"{line} {extra}") <= MOST_WORDS:
            line = f"{line} {extra}".strip()
    return line or "The readouts tell of the call; no accepted claim says what was said in it."


def _reserve(
    teller: str, tellers: Mapping[str, Sequence[_Candidate]], chosen: Mapping[str, object]
) -> int:
    """Return the words that the first claims of the sides yet unheard need, at their shortest."""
    return sum(
        min(
            _words_of(other, claims[0]),
            max(_share(tellers), min(_words_of(other, claim) for claim in claims)),
        )
        for other, claims in tellers.items()
        if other != teller and claims and not chosen[other]
    )


def _share(tellers: Mapping[str, object]) -> int:
    return MOST_WORDS // len(tellers)


def _words_of(teller: str, claim: _Candidate) -> int:
    return min(_count(_sentences(teller, [_shown(claim, text)])) for text in claim.texts)


def _shown(claim: _Candidate, text: str) -> _Candidate:
    return claim._replace(texts=(text,))


def _tellers(context: NoteContext, matcher: Matcher) -> dict[str, list[_Candidate]]:
    """Return the claims by whoever tells them, weightiest first, in the order of readouts."""
    found: dict[str, list[_Candidate]] = {}
    namer = Namer(context)
    for readout in context.dossier.readouts:
        found.setdefault(_account(readout, context), []).extend(
            _candidates(readout, context.record(readout), namer, matcher)
        )
    return {teller: _by_weight(claims, matcher) for teller, claims in found.items()}


def _account(readout: Readout, context: NoteContext) -> str:
    if readout.side:
        account = f"{capital_of(readout.side, context.gazetteer)}'s account"
    else:
        account = context.teller(readout)
        if account == UNNAMED:
            account = f"account [{context.labels.of(readout.article_id)}], side not shown"
    return account[:1].upper() + account[1:]


def _by_weight(claims: Sequence[_Candidate], matcher: Matcher) -> list[_Candidate]:
    """Return claims by rank: the earliest of the first rank leads, and leads with a whole claim.

    Behind it those of one rank come first that speak of what the others speak of.
    """
    leads = sorted(claims, key=lambda claim: (claim.is_part, claim.rank, claim.place))[:1]
    weights = {claim.place: -_centrality(claim, claims, matcher) for claim in claims}
    rest = sorted(claims, key=lambda claim: (claim.rank, weights[claim.place], claim.place))
    return [*leads, *(claim for claim in rest if claim not in leads)]


def _centrality(claim: _Candidate, claims: Sequence[_Candidate], matcher: Matcher) -> float:
    """Return in how many of the other claims a claim's words come up.

    The root keeps both ends in check: a sum would favour long lists of subjects, an average the
    shortest claims.
    """
    words = matcher.meanings(claim.words)
    others = [matcher.meanings(other.words) for other in claims if other is not claim]
    shared = sum(len(words & other) for other in others)
    return shared / math.sqrt(len(words)) if words else 0.0


def _candidates(
    readout: Readout, record: ArticleRecord, namer: Namer, matcher: Matcher
) -> Iterator[_Candidate]:
    statements = [
        (place, fact, fact.value)
        for place, fact in enumerate(readout.call.statements)
        if fact.value and fact.status == "accepted"
    ]
    statements = [one for one in statements if len(matcher.meanings(one[2].gist)) >= LEAST_WORDS]
    told = {(one.sentence, value.speaker) for _, fact, value in statements for one in fact.evidence}
    ranks: dict[int, int] = {}
    for place, entry in enumerate(readout.call.commitments):
        if entry.value is None or entry.status != "accepted":
            continue
        # 'Welcomed his commitment' is told as what it is: one speaking of another's undertaking.
        sentences = {one.sentence for one in entry.evidence}
        # What is refused is told in the words of the request, which are the other's.
        opened = {_first(entry.evidence)} if entry.value.kind == "refused" else sentences
        speakers = {who for number, who in told if number in opened}
        if speakers and entry.value.by not in speakers:
            continue
        rank = _COMMITMENT_RANK[entry.value.kind]
        carrier = _carrier(entry.value, sentences, statements)
        if carrier is not None:
            ranks[carrier] = min(rank, ranks.get(carrier, rank))
            continue
        texts = word_commitment(entry.value, entry.evidence, namer, record)
        if texts:
            words = f"{entry.value.what} {entry.value.condition or ''}"
            at = (_first(entry.evidence), place)
            yield _Candidate(rank, at, entry.value.by, texts, words)
    heard: set[int] = set()
    for place, fact, value in statements:
        text = word_statement(value, fact.evidence, namer, record)
        at = (_first(fact.evidence), place)
        if text:
            rank = ranks.get(place, _ACT_RANK[value.act])
            # What binds somebody leads wherever it stands in its sentence.
            is_part = place not in ranks and at[0] in heard
            yield _Candidate(rank, at, value.speaker or "", (text,), value.gist, is_part)
        heard.add(at[0])


def _carrier(
    value: Commitment,
    sentences: AbstractSet[int],
    statements: Sequence[tuple[int, Fact[Statement], Statement]],
) -> int | None:
    """Return the statement that tells a commitment whole, in the article's own verb phrase."""
    for place, fact, said in statements:
        is_here = sentences & {one.sentence for one in fact.evidence}
        parts = (value.what, value.condition or "")
        if is_here and said.speaker == value.by and all(part in said.gist for part in parts):
            return place
    return None


def _first(evidence: Sequence[Evidence]) -> int:
    return min((one.sentence for one in evidence), default=0)


def _choose(
    claims: Sequence[_Candidate],
    chosen: dict[str, list[_Candidate]],
    teller: str,
    room: int,
    matcher: Matcher,
) -> None:
    """Take the weightiest claim that fits and tells something new, of a new speaker if there is."""
    told = " ".join(one.words for one in chosen[teller])
    heard = {*_NOBODY_NEW, *(one.who for one in chosen[teller])}
    for claim in sorted(claims, key=lambda one: one.who in heard):
        if _is_chosen(claim, chosen[teller]) or _is_told(claim.words, told, matcher):
            continue
        for text in claim.texts:
            shown = _shown(claim, text)
            if _count(_line({**chosen, teller: [*chosen[teller], shown]})) <= room:
                chosen[teller].append(shown)
                return


def _is_chosen(claim: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    return any((one.place, one.words) == (claim.place, claim.words) for one in chosen)


def _is_told(words: str, told: str, matcher: Matcher) -> bool:
    new = matcher.meanings(words)
    return bool(new) and len(new & matcher.meanings(told)) >= REPEATED * len(new)


def _line(chosen: Mapping[str, Sequence[_Candidate]]) -> str:
    return " ".join(_sentences(teller, claims) for teller, claims in chosen.items() if claims)


def _sentences(teller: str, claims: Sequence[_Candidate]) -> str:
    in_order = sorted(claims, key=lambda claim: claim.place)
    return f"{teller}: {'. '.join(claim.text for claim in in_order)}."


def _count(text: str) -> int:
    return len(text.split())
