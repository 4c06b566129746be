"""The response model: an `Answer` that is looked at beside its article as soon as it is read.

Owns what of an answer goes back to the model and in which words. Takes the article and the rules as
validation context, gives the answer or validation errors that name field, rule and expected value.
Refuses errors only: warnings and notes are for a person, not for the model.
"""

from dataclasses import dataclass, field
from typing import Self, cast

from pydantic import ValidationError, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from summarizer.ask.options import Review
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle

CONTEXT = "looking_at"
"""Key of `LookingAt` in the validation context."""
FINDINGS = "findings"
"""Type of the validation error that the rules raise."""
PROBLEMS_SHOWN = 20
"""More of them do not help a model."""


@dataclass
class LookingAt:
    """The article that an answer is judged by, and the answers that could be read so far."""

    article: GroundedArticle
    review: Review | None
    parsed: list[Answer] = field(default_factory=list[Answer])


def describe_finding(finding: Finding) -> str:
    """Say what is wrong so that it can be put right: field, rule, expected value.

    Returns:
        One line.

    Examples:
        >>> describe_finding(
        ...     Finding(
        ...         rule="D3",
        ...         severity="error",
        ...         field="calls[0].date.value",
        ...         message="27 November 2023 is a Monday",
        ...         expected="2023-11-26",
        ...         sentences=(4,),
        ...     )
        ... )
        'calls[0].date.value (D3): 27 November 2023 is a Monday; expected: 2023-11-26 [S4]'
    """
    expected = f"; expected: {finding.expected}" if finding.expected else ""
    where = ", ".join(f"S{number}" for number in finding.sentences)
    place = f" [{where}]" if where else ""
    return f"{finding.field or 'answer'} ({finding.rule}): {finding.message}{expected}{place}"


class ReviewedAnswer(Answer):
    """An answer that is looked at while it is read."""

    @model_validator(mode="after")
    def look(self, info: ValidationInfo) -> Self:
        """Keep the answer, then hold it against the rules.

        Returns:
            The answer, if no rule finds an error.

        Raises:
            PydanticCustomError: Rules find errors; a line for each.
        """
        looking = cast("dict[str, object]", info.context or {}).get(CONTEXT)
        if not isinstance(looking, LookingAt):
            return self
        answer = Answer.model_construct(calls=self.calls, no_call_reason=self.no_call_reason)
        looking.parsed.append(answer)
        findings = looking.review(looking.article, answer) if looking.review else ()
        errors = [describe_finding(finding) for finding in findings if finding.severity == "error"]
        if errors:
            lines = {"lines": "\n".join(errors[:PROBLEMS_SHOWN])}
            raise PydanticCustomError(FINDINGS, "{lines}", lines)
        return self


def is_finding(error: Exception) -> bool:
    """Tell whether an answer could be read and it is the rules that refuse it.

    Returns:
        False where it could not be read at all.
    """
    return isinstance(error, ValidationError) and error.errors()[0]["type"] == FINDINGS


def describe_problems(error: Exception) -> str:
    """Say why an answer is refused, without instructor's or pydantic's framing.

    Returns:
        A line for each problem.
    """
    if not isinstance(error, ValidationError):
        return "it is not JSON of the schema"
    problems = error.errors(include_url=False, include_input=False)
    return "\n".join(
        problem["msg"]
        if problem["type"] == FINDINGS
        else f"{'.'.join(str(part) for part in problem['loc']) or 'answer'}: {problem['msg']}"
        for problem in problems[:PROBLEMS_SHOWN]
    )
