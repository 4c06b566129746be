"""`summarizer check --explain FIELD`: a value, its evidence, its rules, its arithmetic."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from summarizer.check import list_rules
from summarizer.errors import SettingsError
from summarizer.records.base import Frozen
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import ArticleRecord, CallRecord, Evidence, Fact

_PATH = re.compile(r"calls\[(\d{1,6})\]\.([a-z]+)(?:\[(\d{1,6})\])?")
FORM = "calls[0].date, calls[0].statements[2], ...; with an article's id and a colon before it"


def find_fact(record: ArticleRecord, path: str) -> tuple[CallRecord, Fact[object]]:
    """Find a value of a record.

    Args:
        record: The article's.
        path: As findings name it; what stands behind the value itself is passed over.

    Returns:
        The call and the value.

    Raises:
        SettingsError: The record has no such value.
    """
    if (match := _PATH.match(path)) is None:
        message = f"--explain {path}: expected {FORM}"
        raise SettingsError(message)
    place, name, number = match.groups()
    try:
        call = record.checked.calls[int(place)]
        found: Any = getattr(call, name)
        fact: object = found[int(number)] if number else found
    except (AttributeError, IndexError, TypeError) as error:
        message = f"--explain {path}: {record.article.raw.id} has no such value"
        raise SettingsError(message) from error
    if not isinstance(fact, Fact):
        message = f"--explain {path}: that is no single value; expected {FORM}"
        raise SettingsError(message)
    return call, cast("Fact[object]", fact)


def explain_fact(record: ArticleRecord, path: str) -> Iterator[str]:
    """Say everything about a value.

    Yields:
        Lines: the value and where it comes from, how a date is known, the sentences, the dates
        that stand in them, what the rules found.
    """
    call, fact = find_fact(record, path)
    yield f"{record.article.raw.id}: {path}"
    yield f"  value      {_show(fact.value)} ({fact.status}; origin: {fact.origin})"
    if fact.replaced is not None:
        yield f"  answered   {_show(fact.replaced)}"
    if fact is call.date:
        yield from _explain_date(call, record.article)
    for item in fact.evidence:
        yield f"  S{item.sentence:<9} [{item.start}, {item.end}) {' '.join(item.quote.split())}"
        yield from _explain_expressions(item, record.article)
    related = [one for one in record.checked.findings if one.field.startswith(path)]
    yield from _explain_findings(related)


def _show(value: object) -> str:
    if isinstance(value, Frozen):
        return json.dumps(value.model_dump(), ensure_ascii=False)
    return "unknown" if value is None else str(value)


def _explain_date(call: CallRecord, article: GroundedArticle) -> Iterator[str]:
    yield f"  known      {call.date_status}: {call.date_step}"
    yield f"  bounds     {call.earliest or 'open'} to {call.latest or 'open'}"
    if call.asserted_year is not None:
        yield f"  asserted   {call.asserted_year}, by the answer alone; no part of the date"
    published = article.grounding.publication
    shown = f"{published.date}, from the {published.basis}" if published else "unknown"
    yield f"  published  {shown}"


def _explain_expressions(item: Evidence, article: GroundedArticle) -> Iterator[str]:
    for one in article.grounding.dates:
        if item.start <= one.start and one.end <= item.end:
            words = article.raw.text[one.start : one.end]
            value = one.value or "open"
            yield f"             '{words}' = {value}: {one.form}, {one.step}; dates: {one.role}"


def _explain_findings(findings: list[Finding]) -> Iterator[str]:
    if not findings:
        yield "  findings   none"
    summaries = {rule.id: rule.summary for rule in list_rules()}
    for one in findings:
        yield f"  {one.rule:<10} {one.severity}, {one.outcome}: {one.message}"
        if one.expected is not None:
            yield f"             expected: {one.expected}"
        yield f"             the rule: {summaries.get(one.rule, 'not known to this version')}"
