"""What a rule found."""

from typing import Literal

from summarizer.records.base import Frozen

RuleId = Literal[
    "D1", "D2", "D3", "D4", "D5", "D6",
    "P1", "P2", "P3", "P4", "P5", "P6",
    "G1", "G2", "G3", "G4",
    "C1", "C2",
]  # fmt: skip
Reader = Literal["reader"]
"""What a person corrected, told as a finding."""
Severity = Literal["error", "warning", "note"]
"""`error`: the answer is wrong there. `warning`: a person should look. `note`: worth knowing."""
Outcome = Literal["open", "repaired", "withheld"]


class Finding(Frozen):
    """What a rule found wrong or worth knowing."""

    rule: RuleId | Reader
    """The rule's id; `reader` for a person's correction."""
    severity: Severity
    """How bad it is."""
    field: str
    """Path into the answer, e.g. `calls[0].statements[2].speaker`; empty for the article."""
    message: str
    """One sentence for a person."""
    expected: str | None = None
    """The value that grounding supports, where it knows one."""
    sentences: tuple[int, ...] = ()
    """Sentences that the finding rests on."""
    outcome: Outcome = "open"
    """What was done about it."""
