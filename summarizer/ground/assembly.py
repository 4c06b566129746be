"""Grounding put together: everything an article says without any model.

Owns the order of the parts. Takes a segmented article and the gazetteer, gives a grounded article.
Refuses to read a language that the rules do not cover: then nothing but its publication is set.
"""

import re
from collections.abc import Iterable, Sequence

from summarizer.data import Gazetteer
from summarizer.ground.attributions import find_attributions
from summarizer.ground.call_dates import date_alone, date_calls
from summarizer.ground.call_reports import Call
from summarizer.ground.calls import find_calls
from summarizer.ground.cast import Figure
from summarizer.ground.date_evidence import gather_evidence
from summarizer.ground.dates import find_dates, frame_of
from summarizer.ground.language import UNDETERMINED, detect_language
from summarizer.ground.persons import People, find_people
from summarizer.ground.publication import find_publication
from summarizer.ground.report import Report
from summarizer.ground.sides import find_sides
from summarizer.ground.syndication import find_syndication
from summarizer.records.article import SegmentedArticle
from summarizer.records.grounding import (
    CallStatus,
    DateMention,
    GroundedArticle,
    GroundedCall,
    GroundedPerson,
    Grounding,
    PersonRole,
)

_ENGLISH_WORDS = "the of and with that by from was were which his has have had said to for at on"
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_ENGLISH_SHARE = 0.08
"""Of the words of a text are so many among those, it is English: one-line news has 0.1 to 0.2."""
_SAMPLE = 1_500
_WORD = re.compile(r"[^\W\d_]+")
COVERED = frozenset({"en"})
"""Languages that the rules read."""


def ground_article(article: SegmentedArticle, gazetteer: Gazetteer) -> GroundedArticle:
    """Return an article with all that its text supports.

    Args:
        article: The article, cut into sentences.
        gazetteer: Places, offices and their holders.
    """
    publication = find_publication(article)

    def day_of(report: Report) -> str | None:
        if report.sentence not in dated_sentences:
            return None
        alone = _bare(report, report.status, ())
        day = date_alone(evidence, alone).date
        return day or (_past_day(report, dates) if report.is_before else None)

    language = _language(article)
    covered = language in COVERED
    on = publication.date if publication else None
    frame = frame_of(article, publication)
    dates = find_dates(frame)
    evidence = gather_evidence(frame, dates)
    dated_sentences = {mention.sentence for mention in dates}
    people = find_people(article, gazetteer, on) if covered else None
    calls = find_calls(people, day_of, on) if people else []
    keys = _keys(people, calls) if people else {}
    dated, dates = date_calls(evidence, [_grounded(c, keys) for c in calls], map(_words, calls))
    persons = _persons(keys, calls)
    grounding = Grounding(
        language=language,
        covered=covered,
        publication=publication,
        dates=dates,
        persons=persons,
        calls=dated,
        attributions=find_attributions(article, persons, dated, gazetteer) if covered else (),
        sides=find_sides(article, persons, dated, gazetteer) if covered else (),
        syndication=find_syndication(article, gazetteer) if covered else None,
    )
    return GroundedArticle(raw=article.raw, sentences=article.sentences, grounding=grounding)


def _language(article: SegmentedArticle) -> str:
    """Return the language, English where a text too short or too full of names to tell has it."""
    language = detect_language(article.raw)
    if language != UNDETERMINED:
        return language
    words = _WORD.findall(article.raw.text[:_SAMPLE].lower())
    english = sum(word in _ENGLISH for word in words)
    return "en" if english >= _ENGLISH_SHARE * max(len(words), 1) else language


def _past_day(report: Report, dates: Iterable[DateMention]) -> str | None:
    """Return the past day before a report: 'for the feast, June 29, P had phoned P'."""
    past = [d.value for d in dates if d.sentence == report.sentence and d.role == "past"]
    before = [d.value for d in dates if d.sentence == report.sentence and d.end <= report.start]
    return next((value for value in reversed(before) if value in past), None)


def _keys(people: People, calls: Iterable[Call]) -> dict[Figure, str]:
    """Return the people's keys in order of first mention; whoever has no name is on a line."""
    on_line = {figure for call in calls for figure in call.people}
    figures = [f for f in people.cast.figures if f.mentions and (f.names or f in on_line)]
    figures.sort(key=lambda f: min(f.mentions))
    return {figure: f"p{number}" for number, figure in enumerate(figures, 1)}


def _persons(keys: dict[Figure, str], calls: Sequence[Call]) -> tuple[GroundedPerson, ...]:
    principals = {f for call in calls if call.status == "completed" for f in call.people}
    return tuple(_person(figure, key, principals) for figure, key in keys.items())


def _person(figure: Figure, key: str, principals: set[Figure]) -> GroundedPerson:
    office = figure.held_office()
    role: PersonRole = "spokesperson" if office == "Spokesperson" else "bystander"
    return GroundedPerson(
        key=key,
        name=figure.name,
        country=figure.party,
        office=figure.stated_office(),
        aliases=tuple(figure.forms),
        known=figure.holder is not None,
        role="principal" if figure in principals else role,
        mentions=tuple(sorted(figure.mentions.values(), key=lambda m: m.start)),
    )


def _grounded(call: Call, keys: dict[Figure, str]) -> GroundedCall:
    grounded = _bare(call.first(), call.status, tuple(keys[f] for f in call.people))
    return grounded.model_copy(
        update={
            "initiator": keys[call.caller] if call.caller else None,
            "initiator_sentences": tuple(call.caller_sentences),
            "sentences": call.sentences(),
        }
    )


def _words(call: Call) -> list[tuple[int, int]]:
    """Return where the words stand that report a call, of all sentences that say between whom."""
    return [
        (r.start, r.end) for r in (*call.reports, *call.support, *call.account) if r.is_complete()
    ]


def _bare(report: Report, status: CallStatus, principals: tuple[str, ...]) -> GroundedCall:
    """Return the call of one report, its date and direction left open."""
    return GroundedCall(
        status=status,
        channel=report.channel,
        principals=principals,
        initiator=None,
        initiator_sentences=(),
        date=None,
        date_status="unknown",
        date_step="not looked for",
        date_sentences=(),
        earliest=None,
        latest=None,
        sentences=(report.sentence,),
        start=report.start,
        end=report.end,
    )
