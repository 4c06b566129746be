"""An answer is looked at while it is read."""

import pytest
from pydantic import ValidationError

from summarizer.ask.review import (
    CONTEXT,
    PROBLEMS_SHOWN,
    LookingAt,
    ReviewedAnswer,
    describe_problems,
    is_finding,
)
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding, Severity
from summarizer.records.grounding import GroundedArticle
from tests.ask.samples import ANSWER, ANSWER_JSON, article


def finding(severity: Severity, expected: str | None = "2024-05-11") -> Finding:
    """Make a finding about the date."""
    return Finding(
        rule="D1",
        severity=severity,
        field="calls[0].date.value",
        message="no such date",
        expected=expected,
        sentences=(3,),
    )


def look(*findings: Finding) -> tuple[LookingAt, ValidationError | None]:
    """Read the sample answer with rules that find what is given."""

    def review(_: GroundedArticle, __: Answer) -> tuple[Finding, ...]:
        return findings

    looking = LookingAt(article(), review)
    try:
        ReviewedAnswer.model_validate_json(ANSWER_JSON, context={CONTEXT: looking})
    except ValidationError as error:
        return looking, error
    return looking, None


def test_error_names_field_rule_and_expected_value() -> None:
    """What goes back to the model can be acted on."""
    _, error = look(finding("error"), finding("error", expected=None))
    assert error is not None
    assert is_finding(error)
    assert describe_problems(error) == (
        "calls[0].date.value (D1): no such date; expected: 2024-05-11 [S3]\n"
        "calls[0].date.value (D1): no such date [S3]"
    )


def test_answer_is_kept_whatever_the_rules_say() -> None:
    """An answer that could be read is never lost, and is a plain record."""
    looking, error = look(finding("error"))
    assert error is not None
    assert looking.parsed == [ANSWER]


@pytest.mark.parametrize("severity", ["warning", "note"])
def test_what_is_no_error_does_not_go_back(severity: Severity) -> None:
    """Warnings and notes are for a person."""
    looking, error = look(finding(severity))
    assert error is None
    assert looking.parsed == [ANSWER]


def test_problems_are_bounded() -> None:
    """A hundred findings do not make a longer question than twenty."""
    _, error = look(*[finding("error")] * 100)
    assert error is not None
    assert len(describe_problems(error).splitlines()) == PROBLEMS_SHOWN


def test_unreadable_answer_is_described_by_place() -> None:
    """Place and problem, without pydantic's addresses or the input."""
    with pytest.raises(ValidationError) as caught:
        ReviewedAnswer.model_validate_json('{"calls": [{"channel": "fax"}]}')
    text = describe_problems(caught.value)
    assert not is_finding(caught.value)
    assert "calls.0.channel: Input should be 'phone' or 'video'" in text
    assert "http" not in text


def test_what_is_no_json_is_called_so() -> None:
    """Other errors have no place to name."""
    assert describe_problems(ValueError("x")) == "it is not JSON of the schema"


def test_without_an_article_it_is_only_read() -> None:
    """Validation elsewhere needs no context."""
    assert ReviewedAnswer.model_validate_json(ANSWER_JSON).calls == ANSWER.calls
