"""The readouts side by side as blocks.

Owns how the comparison reads in a page and a DOCX. Takes a comparison, gives blocks.
"""

from summarizer.brief.briefing import Comparison
from summarizer.brief.claim_blocks import said_line
from summarizer.brief.document import (
    Block,
    Bullets,
    Item,
    Own,
    Paragraph,
    SideBySide,
    Subsection,
    Told,
)


def compare_blocks(comparison: Comparison) -> tuple[Block, ...]:
    """Return what both sides speak of, and what only one."""
    both = Bullets(
        tuple(
            Item(
                (
                    Own("Same subject" if subject.is_certain else "Perhaps the same subject"),
                    Own(" ("),
                    Told(", ".join(subject.words)),
                    Own("):"),
                ),
                items=tuple(Item(said_line(said)) for said in subject.statements),
            )
            for subject in comparison.both
        )
    )
    only = SideBySide(
        tuple(
            Subsection(
                (Own(f"Only in the {one.title}"),),
                (Bullets(tuple(Item(said_line(said)) for said in one.statements)),),
            )
            for one in comparison.only
        )
    )
    lengths = Paragraph((Told("; ".join(comparison.lengths)),))
    return (lengths, both, only) if comparison.both else (lengths, only)
