"""The comparison has every statement of both sides."""

from summarizer.brief.comparison_blocks import compare_blocks
from tests.brief.blocks import lines_of
from tests.brief.notes import make_briefings
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM


def test_every_statement_is_on_one_side_or_both() -> None:
    """None is lost between the columns."""
    (briefing,) = make_briefings(FROM_OSLO, FROM_STOCKHOLM)
    assert briefing.comparison
    blocks = compare_blocks(briefing.comparison)
    text = "\n".join(line for block in blocks for line in lines_of(block))
    for readout in briefing.readouts:
        assert readout.title in text
        for said in readout.statements:
            assert said.gist in text
