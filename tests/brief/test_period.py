"""The note on the set is a value: the same after it was stored."""

from summarizer.brief.period import PeriodBriefing


def test_an_empty_period_survives_storage() -> None:
    """Whoever prints it from JSON prints the same."""
    period = PeriodBriefing(
        id="index",
        whole=None,
        parts=(),
        title="Calls",
        counts="0 articles, 0 accounts of 0 calls",
        filter="calls of Jane Roe",
        no_call="No call on record meets this.",
        engines=(),
        is_hand_written=False,
        calls=(),
        undated=None,
        pairs=(),
        pairs_left=None,
        themes=(),
        themes_left=None,
        open=(),
        silences=(),
        withheld=(),
        without_call=(),
        unread=(),
    )
    assert PeriodBriefing.model_validate_json(period.model_dump_json()) == period
