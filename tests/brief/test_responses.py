"""What the other side has on a commitment is a verdict with its sentences and its reason."""

import pytest

from summarizer.brief.briefing import Response, Verdict
from summarizer.brief.responses import respond
from summarizer.records.values import Act, Commitment, CommitmentKind, Statement
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim

PIPELINE = Commitment(
    by="Antony Blinken",
    to="AZ",
    kind="agreed",
    what="open the Georgia pipeline",
    condition=None,
    due=None,
    claimed_by=None,
)


def respond_to(value: Commitment, call: Call, side: str | None = "AZ") -> tuple[Response, ...]:
    """Return what another account has on a commitment of Baku's readout."""
    ours = Article("000_a", ("Of pipelines.",), (Call(side=side, commitments=(Claim(value),)),))
    context = make_context(ours, Article("001_b", ("Of much else.",), (call,)))
    return respond(value, context.dossier.readouts[0], context, make_matcher(context))


def says(gist: str, act: Act = "SUPPORT", speaker: str | None = None) -> Call:
    """Return a call in Washington's readout with one statement."""
    return Call(side="US", statements=(Claim(Statement(speaker=speaker, act=act, gist=gist)),))


def undertakes(**changes: object) -> Call:
    """Return a call in Washington's readout with the same commitment, changed."""
    return Call(side="US", commitments=(Claim(PIPELINE.model_copy(update=changes)),))


def test_silence_is_silence() -> None:
    """Nothing on the subject is told as silence, without a reason or a sentence."""
    (found,) = respond_to(PIPELINE, says("the orchards bloom"))
    assert (found.title, found.verdict, found.because) == ("American account", "silent", None)
    assert found.pointers == ()


@pytest.mark.parametrize(
    ("call", "verdict"),
    [
        (says("the Georgia pipeline will open"), "mentioned"),
        (says("agreed to open the Georgia pipeline", "AGREE", "Antony Blinken"), "confirmed"),
        (says("agreed to open the Georgia pipeline", "AGREE", "Ilham Aliyev"), "mentioned"),
        (undertakes(), "confirmed"),
        (undertakes(by="US"), "mentioned"),
        (undertakes(kind="refused"), "contradicted"),
        (undertakes(kind="asked"), "mentioned"),
        (undertakes(what="not open the Georgia pipeline"), "contradicted"),
    ],
    ids=[
        *("subject only", "statement", "another's statement", "same", "another's", "refused"),
        *("asked is not agreed", "negated"),
    ],
)
def test_verdicts(call: Call, verdict: Verdict) -> None:
    """The same party must undertake the same thing; a subject in common is no confirmation."""
    (found,) = respond_to(PIPELINE, call)
    assert (found.verdict, found.is_certain) == (verdict, True)
    assert [quote.text for quote in found.quotes] == ["Of much else."]
    assert found.because is not None
    assert found.because.endswith("in common: Georgia, open, pipeline")


def test_few_words_are_uncertain() -> None:
    """Two words in common leave the verdict to a person."""
    (found,) = respond_to(PIPELINE, says("the Georgia pipeline, late"))
    assert (found.verdict, found.is_certain) == ("mentioned", False)


@pytest.mark.parametrize(
    ("kind", "condition", "note"),
    [("conditional", "figs ripen", "with a condition; "), ("agreed", None, "")],
)
def test_conditions_are_told(kind: CommitmentKind, condition: str | None, note: str) -> None:
    """An undertaking that only one side makes conditional is confirmed with that said."""
    (found,) = respond_to(PIPELINE, undertakes(kind=kind, condition=condition))
    assert found.verdict == "confirmed"
    assert (found.because or "").startswith(f"{note}in common")


def test_an_open_side_compares_with_nobody() -> None:
    """Where it is not known whose account it is, nobody is the other side."""
    assert respond_to(PIPELINE, says("the orchards bloom"), side=None) == ()
