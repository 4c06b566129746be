"""`summarizer check --explain FIELD`: a value, its evidence, its rules, its arithmetic."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.check import list_grounds, list_rules
from summarizer.check.grounds import RULES_OF
from summarizer.cli.paths import read_path, show_path
from summarizer.errors import SettingsError
from summarizer.records.base import Frozen
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import ArticleRecord, Evidence, Fact

_PATH = re.compile(r"calls\[(\d{1,6})\]\.([a-z]+)(?:\[(\d{1,6})\])?(?![\w\[])")
FORM = "calls.1.date, calls.1.statements.3, ...; with an article's id and a colon before it"
_NAMES = tuple(RULES_OF)
_LABEL = 11


class Place(NamedTuple):
    """A value of a record and where it stands."""

    call: int
    name: str
    number: int | None
    """Its place where there are several."""
    fact: Fact[object]

    @property
    def path(self) -> str:
        """As findings name it."""
        return _path(self.call, self.name, self.number)


def _path(call: int, name: str, number: int | None) -> str:
    return f"calls[{call}].{name}" + ("" if number is None else f"[{number}]")


def list_places(record: ArticleRecord) -> Iterator[Place]:
    """Yield every value of a record."""
    for place, call in enumerate(record.checked.calls):
        for name in _NAMES:
            found: Fact[object] | tuple[Fact[object], ...] = getattr(call, name)
            if isinstance(found, Fact):
                yield Place(place, name, None, found)
            else:
                for number, fact in enumerate(found):
                    yield Place(place, name, number, fact)


def find_fact(record: ArticleRecord, path: str) -> Place:
    """Find a value of a record.

    Args:
        record: The article's.
        path: As a person types it; what stands behind the value itself is passed over, and the
            call may be left out where the article has one.

    Returns:
        The value with its place.

    Raises:
        SettingsError: The record has no such value; the error lists those that it has.
    """
    is_one = len(record.checked.calls) == 1
    match = _PATH.match(read_path(path)) if is_one or path.startswith("calls") else None
    if match:
        call, name, number = match.groups()
        wanted = (int(call), name, int(number) if number else None)
        for place in list_places(record):
            if place[:3] == wanted:
                return place
    there = ", ".join(_ranges(record)) or "none: no call is on record"
    wrong = "no such value" if match else f"expected {FORM}"
    message = f"--explain {path}: {wrong}; the values of {record.article.raw.id} are: {there}"
    raise SettingsError(message)


def _ranges(record: ArticleRecord) -> Iterator[str]:
    """Yield the values of a record, those of one list as a range."""
    last = {(place.call, place.name): place.number for place in list_places(record)}
    for (call, name), number in last.items():
        span = "" if number is None else f".1-{number + 1}" if number else ".1"
        yield f"calls.{call + 1}.{name}{span}"


def explain_fact(record: ArticleRecord, path: str) -> Iterator[str]:
    """Say everything about a value.

    Args:
        record: The article's.
        path: As a person types it.

    Yields:
        Lines: the value, where it came from, its sentences and the dates that stand in them, what
        grounding knows and the rules compute, the rules that look at it and what they found.
    """
    place = find_fact(record, path)
    fact = place.fact
    yield f"{record.article.raw.id}: {show_path(place.path)}"
    yield _line("value", f"{_show(fact.value)} ({fact.status}; origin: {fact.origin})")
    if fact.replaced is not None:
        yield _line("answered", _show(fact.replaced))
    if not fact.evidence:
        yield _line("evidence", "no sentence is given")
    for item in fact.evidence:
        quote = " ".join(item.quote.split())
        yield _line(f"S{item.sentence}", f"[{item.start}, {item.end}) {quote}")
        yield from _explain_expressions(item, record.article)
    for ground in list_grounds(record, place.call, place.name, place.number or 0):
        yield _line(*ground)
    yield from _explain_rules(record, place)


def _line(label: str, text: str) -> str:
    return f"  {label:<{_LABEL}} {text}"


def _show(value: object) -> str:
    if isinstance(value, Frozen):
        return json.dumps(value.model_dump(), ensure_ascii=False)
    return "unknown" if value is None else str(value)


def _explain_expressions(item: Evidence, article: GroundedArticle) -> Iterator[str]:
    for one in article.grounding.dates:
        if item.start <= one.start and one.end <= item.end:
            words = article.raw.text[one.start : one.end]
            value = one.value or "open"
            yield _line("", f"'{words}' = {value}: {one.form}, {one.step}; dates: {one.role}")


def _explain_rules(record: ArticleRecord, place: Place) -> Iterator[str]:
    """Yield each rule that looks at the value, with what it found there."""
    found = [one for one in record.checked.findings if _concerns(one, place)]
    rules: dict[str, str] = {rule.id: rule.summary for rule in list_rules()}
    rules["reader"] = "What a person corrected."
    looked: list[str] = [*RULES_OF[place.name], *(one.rule for one in found)]
    for rule_id in dict.fromkeys(looked):
        own = [one for one in found if one.rule == rule_id]
        result = "" if own else "found nothing: "
        yield _line(rule_id, f"{result}{rules.get(rule_id, 'not known to this version')}")
        for one in own:
            expected = "" if one.expected is None else f"; expected: {one.expected}"
            part = one.field.removeprefix(f"{place.path}.") if one.field != place.path else ""
            where = f" at {part}" if part else ""
            yield _line("", f"{one.severity}, {one.outcome}{where}: {one.message}{expected}")


def _concerns(finding: Finding, place: Place) -> bool:
    """Return whether a finding is on the value, on its list, or on the text of its sentences."""
    if not finding.field:
        return any(one.sentence in finding.sentences for one in place.fact.evidence)
    whole = _path(place.call, place.name, None)
    return finding.field in {place.path, whole} or finding.field.startswith(f"{place.path}.")
