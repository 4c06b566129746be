"""Labels made of what readers corrected: what an engine said is scored against what they say.

Only articles with a correction are labels: of the others nobody is known to have read them. So the
figures are of the articles that somebody found wrong: they tell what went wrong, not how often.
"""

from collections import Counter
from collections.abc import Iterable

from summarizer.evaluate.gold import (
    GoldArticle,
    GoldCall,
    GoldLabels,
    GoldPerson,
    GoldStatement,
    LabelledArticle,
)
from summarizer.records.correction import CorrectedRecord
from summarizer.records.record import CallRecord


def label_article(record: CorrectedRecord) -> LabelledArticle:
    """Take a record that a reader corrected for right, all of it.

    Returns:
        The article with labels; what is withheld is no label.
    """
    calls = tuple(_label(call) for call in record.checked.calls if not call.withheld)
    raw = record.article.raw
    gold = GoldArticle(
        id=raw.id, language=record.article.grounding.language, gold=GoldLabels(calls=calls)
    )
    return LabelledArticle(raw=raw, gold=gold)


def _label(call: CallRecord) -> GoldCall:
    return GoldCall(
        date=call.date.value if call.date.status != "withheld" else None,
        participants=tuple(
            GoldPerson(name=fact.value.name, country=fact.value.country)
            for fact in call.principals
            if fact.value and fact.status != "withheld"
        ),
        initiator=call.initiator.value if call.initiator.status != "withheld" else None,
        statements=tuple(
            GoldStatement(speaker=fact.value.speaker, evidence=fact.evidence[0].quote)
            for fact in call.statements
            if fact.value and fact.status != "withheld" and fact.evidence
        ),
    )


def count_corrections(records: Iterable[CorrectedRecord]) -> dict[str, int]:
    """Count corrections by the field that they are of.

    Returns:
        `date`, `statements.speaker`, ...: the most frequent first.
    """
    fields = Counter(
        ".".join(part for part in one.field.split(".") if not part.isdigit())
        for record in records
        for one in record.corrections
    )
    return dict(sorted(fields.items(), key=lambda item: (-item[1], item[0])))
