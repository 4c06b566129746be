"""G4: asked is not agreed, agreed is not done, conditional is not unconditional.

Owns the rule on degrees of commitment: the kind of a commitment, the act of a statement, and the
wording of both, against the words of their sentences. Reads English only.
"""

from collections.abc import Iterator

from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.statements import list_claims
from summarizer.records.answer import CommitmentAnswer, StatementAnswer
from summarizer.records.finding import Finding
from summarizer.records.grounding import Attribution
from summarizer.records.values import Act, CommitmentKind
from summarizer.text.conditions import has_condition
from summarizer.text.tense import done_too_soon
from summarizer.text.undertakings import Degree, degrees_in, explicit_agreement

_DEEDS: frozenset[Act] = frozenset(
    {"COOPERATE", "AID", "RETREAT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""PLOVER's material types: something was done, not said."""
_UNDERTAKING = frozenset[Act]((*_DEEDS, "AGREE"))
_NEEDED: dict[CommitmentKind, frozenset[Degree]] = {
    "asked": frozenset({"asked"}),
    "offered": frozenset({"offered", "agreed"}),
    "agreed": frozenset({"agreed"}),
    "conditional": frozenset({"agreed", "offered"}),
    "refused": frozenset({"refused"}),
}
_WORDS: dict[CommitmentKind, str] = {
    "asked": "asks for it",
    "offered": "offers it",
    "agreed": "agrees to it",
    "conditional": "agrees to it",
    "refused": "refuses it",
}


def check_degree(case: Case) -> Iterator[Finding]:
    """Asked is not agreed, agreed is not done, conditional is not unconditional.

    Rule G4. Source: PLOVER keeps REQUEST, AGREE and material cooperation apart; readouts are worded
    for the difference.

    Passes: kind 'asked' for 'Blinken has asked to allow the visit'.
    Fails: kind 'agreed' there; 'the ban was lifted' for 'the ban will be lifted'.

    Yields:
        Findings at `kind`, `act`, `condition`, `gist` and `what`.
    """
    if not case.is_read:
        return
    for call in case.calls:
        for place, commitment in enumerate(call.answer.commitments):
            yield from _judge_kind(case, call, place, commitment)
        for place, statement in enumerate(call.answer.statements):
            yield from _judge_act(case, call, place, statement)
    yield from _judge_wording(case)


def _judge_kind(
    case: Case, call: CallCase, place: int, commitment: CommitmentAnswer
) -> Iterator[Finding]:
    cited = case.usable(commitment.evidence)
    if not cited:
        return
    field = f"{call.path}.commitments[{place}]"
    given = _degrees_of(case, call, commitment.by, cited)
    if not given & _NEEDED[commitment.kind]:
        shown = _shown(given)
        yield fault(
            "G4",
            f"{field}.kind",
            f"nothing in the evidence says that {commitment.by} {_WORDS[commitment.kind]}",
            expected=shown,
            sentences=cited,
        )
    if commitment.kind == "conditional" and commitment.condition is None:
        stated = any(has_condition(case.text(number)) for number in cited)
        yield fault(
            "G4",
            f"{field}.{'condition' if stated else 'kind'}",
            "a conditional commitment has to say its condition",
            expected=None if stated else "agreed",
            sentences=cited,
        )


def _own(case: Case, call: CallCase, by: str | None, cited: tuple[int, ...]) -> list[Attribution]:
    """Return what the sentences attribute to somebody, alone or with the other side."""
    key = case.speaker_key(call, by) if by else None
    return [item for item in case.attributions(cited) if item.speaker in {key, by, "both"}]


def _degrees_of(
    case: Case, call: CallCase, by: str | None, cited: tuple[int, ...]
) -> frozenset[Degree]:
    """Return the degrees that somebody's own clauses show; the whole sentences' without any."""
    text = case.article.raw.text
    own = [f"{item.verb} {text[item.start : item.end]}" for item in _own(case, call, by, cited)]
    return frozenset[Degree]().union(*(degrees_in(words) for words in own or case.texts(cited)))


def _shown(given: frozenset[Degree]) -> str | None:
    order: tuple[Degree, ...] = ("asked", "offered", "refused")
    found = [degree for degree in order if degree in given]
    return found[0] if len(found) == 1 else None


def _judge_act(
    case: Case, call: CallCase, place: int, statement: StatementAnswer
) -> Iterator[Finding]:
    cited = case.usable(statement.evidence)
    if not cited or statement.act not in _UNDERTAKING:
        return
    field = f"{call.path}.statements[{place}].act"
    told = {item.act for item in _own(case, call, statement.speaker, cited)}
    expected = next(iter(told)) if len(told) == 1 else None
    given = _degrees_of(case, call, statement.speaker, cited)
    offers = "offered" in given and "asked" not in given
    undertakes = "agreed" in given or offers or "AGREE" in told
    if statement.act == "AGREE" and not undertakes:
        message = "nothing in the evidence undertakes anything"
        asked = "REQUEST" if "asked" in given else None
        yield fault("G4", field, message, expected=expected or asked, sentences=cited)
    elif statement.act in _DEEDS and (told or given) and statement.act not in told:
        message = f"{statement.act} is a deed; the evidence tells what was said"
        yield fault("G4", field, message, expected=expected, sentences=cited)


def _judge_wording(case: Case) -> Iterator[Finding]:
    for claim in list_claims(case):
        if claim.kind not in {"statement", "commitment"}:
            continue
        evidence = " ".join(case.texts(claim.evidence))
        agreed = explicit_agreement(claim.text)
        done = done_too_soon(claim.text, evidence)
        by = claim.people[0]
        if agreed and "agreed" not in _degrees_of(case, claim.call, by, claim.evidence):
            message = f"the evidence does not say '{agreed}'"
        elif done:
            message = f"'{done}' tells as done what the evidence has still to come"
        else:
            continue
        yield fault("G4", claim.field, message, sentences=claim.evidence)
