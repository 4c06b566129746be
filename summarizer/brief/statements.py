"""What each readout says, in the article's order, each statement with its sentence.

Owns the section of statements. Takes the readouts of a dossier, gives their accepted and repaired
statements. Refuses withheld ones (`review` shows them struck) and a second quotation of a sentence.
"""

from summarizer.brief.briefing import ReadoutSection
from summarizer.brief.clauses import (
    close_quotation,
    find_clause,
    hearer_phrase,
    is_verbatim,
    starts_with_verb,
    trim_tail,
)
from summarizer.brief.context import NoteContext
from summarizer.brief.parts import Said
from summarizer.brief.repeats import fold_repeats
from summarizer.brief.sides import party_in_words, readout_title, speaker_in_words
from summarizer.records.dossier import Readout
from summarizer.records.record import ArticleRecord, Evidence, Fact
from summarizer.records.values import Statement
from summarizer.text.claims import even_out

_UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})


def write_readouts(context: NoteContext) -> tuple[ReadoutSection, ...]:
    """Return a section for each voice, in the order of readouts."""
    return fold_repeats([_section(readout, context) for readout in context.dossier.readouts])


def _section(readout: Readout, context: NoteContext) -> ReadoutSection:
    standing = [fact for fact in readout.call.statements if fact.status != "withheld"]
    return ReadoutSection(
        title=readout_title(readout.side, context.gazetteer),
        side=party_in_words(readout.side, context.gazetteer),
        pointer=context.labels.point(readout.article_id),
        statements=tuple(
            _said(fact, fact.value, readout, context) for fact in standing if fact.value
        ),
        length=length_in_words(context.record(readout)),
        has_withheld=len(standing) < len(readout.call.statements),
    )


def length_in_words(record: ArticleRecord) -> str:
    """Return how long the article's own text is, and on how many calls it spends it.

    Furniture and headlines do not count. Text whose language is written without spaces is counted
    in characters.
    """
    text = record.article.raw.text
    sentences = [
        text[one.start : one.end]
        for one in record.article.sentences
        if not one.furniture and not one.headline
    ]
    if record.article.grounding.language in _UNSPACED:
        count, unit = sum(len("".join(one.split())) for one in sentences), "character"
    else:
        count, unit = sum(len(one.split()) for one in sentences), "word"
    calls = sum(not call.withheld for call in record.checked.calls)
    shown = f"{count:,} {unit}" if count == 1 else f"{count:,} {unit}s"
    return f"{shown} on {calls} calls" if calls > 1 else shown


def _said(fact: Fact[Statement], value: Statement, readout: Readout, context: NoteContext) -> Said:
    quotes = context.quoted.fresh(readout.article_id, fact.evidence)
    verbatim = is_verbatim(value.gist, fact.evidence)
    record = context.record(readout)
    gist, has_verb = _shown(value, fact.evidence, record)
    return Said(
        who=speaker_in_words(value.speaker, context.gazetteer),
        act=value.act,
        gist=gist,
        is_verbatim=verbatim,
        verb=None if has_verb else reporting_verb(value, fact.evidence, record),
        topics=_topics(fact.evidence, readout),
        reads_on=value.speaker is not None
        and (_brings_verb(gist) if has_verb else _reads_on(value, fact.evidence, record)),
        pointer=context.labels.point(readout.article_id, fact.evidence),
        quotes=quotes,
        was=_before_repair(fact, value, context),
    )


def _topics(evidence: tuple[Evidence, ...], readout: Readout) -> tuple[str, ...]:
    """Return the themes that rest on a statement's sentences, in the record's order."""
    sentences = {one.sentence for one in evidence}
    return tuple(
        topic.value.label
        for topic in readout.call.topics
        if topic.value
        and topic.status != "withheld"
        and sentences & {one.sentence for one in topic.evidence}
    )


def reporting_verb(
    value: Statement, evidence: tuple[Evidence, ...], record: ArticleRecord
) -> str | None:
    """Return the article's verb for the clause that a verbatim gist is.

    Returns:
        None for a gist in other words, and for one that has the verb itself.
    """
    if starts_with_verb(value.gist):
        return None
    verb = _article_verb(value.gist, evidence, record)
    if not verb or _opens(value.gist, verb) or even_out(verb) in even_out(value.gist):
        return None
    return verb[:1].lower() + verb[1:]


def _article_verb(gist: str, evidence: tuple[Evidence, ...], record: ArticleRecord) -> str:
    """Return the verb of the clause that overlaps a verbatim gist most; empty without one."""
    place = find_clause(gist, evidence, record) if is_verbatim(gist, evidence) else None
    return place.verb if place else ""


def _shown(
    value: Statement, evidence: tuple[Evidence, ...], record: ArticleRecord
) -> tuple[str, bool]:
    """Return a gist as it is quoted and whether it brings the verb that it would lack."""
    gist = _flatten(value.gist)
    if is_verbatim(gist, evidence):
        gist = trim_tail(gist)
    place = find_clause(value.gist, evidence, record) if is_verbatim(gist, evidence) else None
    if place is None:
        return gist, False
    phrase = hearer_phrase(place) if value.speaker else None
    return close_quotation(phrase or gist, place) or gist, phrase is not None


def _opens(gist: str, verb: str) -> bool:
    """Return whether a gist opens with its verb, with or without what helps it: 'had brought'."""
    words, opening = even_out(verb).split(), even_out(gist).split()
    return any(opening[: len(words) - skip] == words[skip:] for skip in range(len(words)))


def _brings_verb(phrase: str) -> bool:
    """Return whether a verb phrase is finite: 'Roe: “telling Doe …”' does not read on."""
    return not phrase.split(" ", maxsplit=1)[0].endswith("ing")


def _reads_on(value: Statement, evidence: tuple[Evidence, ...], record: ArticleRecord) -> bool:
    """Return whether a gist runs on from its speaker: 'Roe “welcomed …”', not 'Roe “Commending …”'.

    Words that open a sentence of their own have another subject, and 'discuss …' wants its 'to'.
    """
    verb = _article_verb(value.gist, evidence, record)
    first = value.gist.split(" ", maxsplit=1)[0]
    if first.endswith("ing"):
        return False
    if first[:1].isupper() or (verb and first == verb.removeprefix("to ") and _is_bare(first)):
        return False
    return starts_with_verb(value.gist) or _opens(value.gist, verb)


def _is_bare(verb: str) -> bool:
    """Return whether a verb is without an ending: 'discuss', not 'discusses' or 'discussed'."""
    return not starts_with_verb(verb) and starts_with_verb(f"{verb}ed")


def _before_repair(fact: Fact[Statement], value: Statement, context: NoteContext) -> str | None:
    was = fact.replaced
    if fact.status != "repaired" or was is None:
        return None
    parts: list[str] = []
    if was.speaker != value.speaker:
        parts.append(f"said by {speaker_in_words(was.speaker, context.gazetteer)}")
    if was.act != value.act:
        parts.append(was.act)
    if was.gist != value.gist:
        parts.append(_flatten(was.gist))
    return "; ".join(parts) or None


def _flatten(text: str) -> str:
    return " ".join(text.split())
