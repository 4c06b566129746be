"""Where the readouts were read and what made the answers.

Owns the last lines of a note. Takes the readouts and their records. Refuses to let an answer that a
person wrote pass for a model's.
"""

import re
from collections import Counter, defaultdict

from summarizer.brief.briefing import Method, Source
from summarizer.brief.context import NoteContext
from summarizer.brief.dating import publication_in_words
from summarizer.brief.sides import party_in_words
from summarizer.records.dossier import Readout
from summarizer.records.record import CallRecord, Engine, FactStatus

_FOLDERS = re.compile(r"[/\\]")
HAND_WRITTEN = "hand-written reference answers, not a model's"


def write_sources(context: NoteContext) -> tuple[Source, ...]:
    """Return where each readout was read, in the order of readouts."""
    return tuple(_source(readout, context) for readout in context.dossier.readouts)


def _source(readout: Readout, context: NoteContext) -> Source:
    record = context.record(readout)
    return Source(
        pointer=context.labels.point(readout.article_id),
        outlet=context.library.outlets.find(record),
        side=party_in_words(readout.side, context.gazetteer) or "side not shown",
        agency=readout.agency,
        published=publication_in_words(record),
        url=readout.url,
        file=_file_name(readout.source),
        copies=tuple(_copy(article_id, context) for article_id in readout.copies),
        checks=_checks_in_words(readout.call),
    )


def _file_name(source: str) -> str:
    """Return a source without its folders: a note that is sent on names no place of one machine."""
    return _FOLDERS.split(source)[-1]


def _copy(article_id: str, context: NoteContext) -> str:
    record = context.library.record(article_id)
    outlet = context.library.outlets.find(record) or _file_name(record.article.raw.source)
    return f"{outlet}, published {publication_in_words(record)}"


def write_methods(context: NoteContext) -> tuple[Method, ...]:
    """Return what made the answers, each engine once, in the order of readouts."""
    answered: defaultdict[str, list[Readout]] = defaultdict(list)
    for readout in context.dossier.readouts:
        answered[engine_in_words(readout.engine)].append(readout)
    return tuple(
        Method(
            pointers=tuple(context.labels.point(readout.article_id) for readout in readouts),
            text=text,
            is_hand_written=any(one.engine.origin == "hand-written" for one in readouts),
        )
        for text, readouts in answered.items()
    )


def engine_in_words(engine: Engine) -> str:
    """Return engine, model, prompt and schema."""
    if engine.origin == "rules":
        return "rules alone, no model"
    if engine.origin == "hand-written":
        parts = [f"{HAND_WRITTEN} (engine {engine.name})"]
    else:
        parts = [f"model {engine.model or 'not named'} (engine {engine.name})"]
    if engine.endpoint and engine.origin == "model":
        parts.append(f"at {engine.endpoint}")
    if engine.prompt:
        parts.append(f"prompt {engine.prompt}")
    if engine.schema_hash:
        parts.append(f"schema {engine.schema_hash}")
    return ", ".join(parts)


def _checks_in_words(call: CallRecord) -> str:
    facts = tuple(
        fact
        for facts in (
            (call.date, call.initiator, call.side),
            call.principals,
            call.statements,
            call.commitments,
            call.events,
            call.topics,
        )
        for fact in facts
    )
    counts: Counter[FactStatus] = Counter(fact.status for fact in facts if fact.origin != "reader")
    by_reader = sum(fact.origin == "reader" for fact in facts)
    told = f", {by_reader} given by a reader" if by_reader else ""
    return (
        f"{counts['accepted']} facts accepted by the checks, {counts['repaired']} corrected,"
        f" {counts['withheld']} withheld{told}"
    )
