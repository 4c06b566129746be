"""A finding as rules make it.

Owns the defaults: a finding is an error, and open. Takes what a rule found, gives the record of it.
"""

from summarizer.records.finding import Finding, RuleId, Severity


def fault(
    rule_id: RuleId,
    field: str,
    message: str,
    *,
    expected: str | None = None,
    sentences: tuple[int, ...] = (),
    severity: Severity = "error",
) -> Finding:
    """Make a finding.

    Args:
        rule_id: The rule that found it.
        field: Path into the answer.
        message: One sentence for a person.
        expected: What grounding supports, where it knows; `null` for nothing.
        sentences: Numbers of the sentences it rests on.
        severity: How bad it is.

    Returns:
        The finding, open.
    """
    return Finding(
        rule=rule_id,
        severity=severity,
        field=field,
        message=message,
        expected=expected,
        sentences=sentences,
    )
