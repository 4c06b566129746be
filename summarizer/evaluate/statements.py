"""Statement figures: which labelled statements are found, and with the right speaker.

A statement is found when the evidence of a predicted one overlaps its words in the article and
the speaker agrees. Where a predicted statement overlaps a label but names somebody else, that is a
wrong speaker, the worst kind of error here: words put into a mouth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from summarizer.errors import SettingsError
from summarizer.evaluate.gold import GoldStatement, LabelledArticle
from summarizer.evaluate.names import is_same_name
from summarizer.records.record import ArticleRecord


def _overlaps(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def is_same_speaker(labelled: str | None, predicted: str | None) -> bool:
    """Tell whether two speakers agree; a side is nobody in particular, as is null.

    Returns:
        True if a found statement with this speaker counts.
    """
    if labelled is None or labelled == "both":
        is_side = predicted is not None and predicted.isupper()
        return predicted == labelled or (labelled is None and is_side)
    return predicted is not None and is_same_name(labelled, predicted)


def _predicted(record: ArticleRecord) -> list[tuple[str | None, list[tuple[int, int]]]]:
    return [
        (fact.value.speaker, [(item.start, item.end) for item in fact.evidence])
        for call in record.checked.calls
        if not call.withheld
        for fact in call.statements
        if fact.value is not None and fact.status != "withheld"
    ]


def _score_article(
    article: LabelledArticle,
    labels: Sequence[GoldStatement],
    record: ArticleRecord | None,
    tally: Counter[str],
) -> None:
    text = article.raw.text
    spans: list[tuple[GoldStatement, tuple[int, int]]] = []
    for label in labels:
        if (start := text.find(label.evidence)) < 0:
            message = f"{article.raw.id}: the article has no such words: {label.evidence!r}"
            raise SettingsError(message)
        spans.append((label, (start, start + len(label.evidence))))
    predicted = _predicted(record) if record else []
    tally["labelled"] += len(spans)
    tally["predicted"] += len(predicted)
    for label, span in spans:
        speakers = [speaker for speaker, places in predicted if _overlaps(span, places)]
        right = any(is_same_speaker(label.speaker, speaker) for speaker in speakers)
        tally["found"] += right
        tally["wrong speaker"] += bool(speakers) and not right
    tally["unmatched"] += sum(
        not any(_overlaps(span, places) for _, span in spans) for _, places in predicted
    )


def score_statements(
    articles: Iterable[LabelledArticle], records: dict[str, ArticleRecord]
) -> dict[str, float | int | None]:
    """Score statements where they are labelled; an article without a record has found none.

    Returns:
        Counts and shares in per cent; empty if no article has labelled statements.

    Raises:
        SettingsError: The evidence of a label does not stand in its article.
    """
    tally: Counter[str] = Counter()
    for article in articles:
        labels = [label for call in article.gold.gold.calls for label in call.statements]
        if labels:
            _score_article(article, labels, records.get(article.raw.id), tally)
    if not tally["labelled"]:
        return {}
    return {
        "gold_statements": tally["labelled"],
        "statements_found_%": round(100 * tally["found"] / tally["labelled"], 1),
        "statements_wrong_speaker": tally["wrong speaker"],
        "statements_predicted": tally["predicted"],
        "statements_matching_none_%": round(100 * tally["unmatched"] / tally["predicted"], 1)
        if tally["predicted"]
        else None,
    }
