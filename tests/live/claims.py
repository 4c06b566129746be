"""Whether a record claims something false without marking it: held against the labelled seeds.

Takes labels and a record, gives what is false and shown as if it were true. What is withheld is
shown struck, so it claims nothing; a record in review still must not count a false fact.
"""

from collections.abc import Iterator

from summarizer.evaluate import LabelledArticle, Prediction
from summarizer.evaluate.calls import judge_date, judge_initiator, pair_calls
from summarizer.evaluate.names import count_shared
from summarizer.output import flatten_record
from summarizer.records.record import ArticleRecord


def false_claims(labelled: LabelledArticle, record: ArticleRecord) -> Iterator[str]:
    """Name dates, principals and initiators that a record shows as true and the labels do not."""
    golds = labelled.gold.gold.calls
    calls = [Prediction.model_validate(call) for call in flatten_record(record)["calls"]]
    pairs = {p: g for g, p in pair_calls(golds, calls).items()}
    for number, call in enumerate(calls):
        if number not in pairs:
            yield f"a call that is none: {[one.name for one in call.participants]}"
            continue
        gold = golds[pairs[number]]
        if judge_date(gold, call.date) == "wrong":
            yield f"date {call.date}"
        if judge_initiator(gold, call.initiator) == "wrong":
            yield f"initiator {call.initiator}"
        named = [one for one in call.participants if one.name]
        if count_shared(gold.participants, named) < len(named):
            yield f"principals {[one.name for one in named]}"
