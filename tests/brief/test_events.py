"""Other dates stand before or after the call, or are said to be open."""

from dataclasses import replace

import pytest

from summarizer.brief.briefing import DatedEvent, When
from summarizer.brief.events import seen_from, write_events
from summarizer.records.values import Event
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim


@pytest.mark.parametrize(
    ("call", "event", "when"),
    [
        ("2023-11-27", "2023-11-26", "behind"),
        ("2023-11-27", "2023-11-28", "ahead"),
        ("2023-11-27", "2023-11-27", "open"),
        ("2023-11-27", "2023-12", "ahead"),
        ("2023-11-27", "2023-11", "open"),
        ("2023-11-27", "2022", "behind"),
        ("2023-11-27", None, "open"),
        ("2023-11-27", "XXXX-12-01", "open"),
        (None, "2023-11-27", "open"),
        (None, None, "open"),
        ("XXXX-04-03", "XXXX-04-05", "ahead"),
        ("XXXX-04-03", "XXXX-04-02", "behind"),
        ("XXXX-04-03", "XXXX-04-03", "open"),
        ("XXXX-04-03", "XXXX-04", "open"),
        ("XXXX-04-03", "XXXX-02", "behind"),
        ("XXXX-01-03", "XXXX-12-20", "open"),
    ],
)
def test_events_are_behind_ahead_or_open(call: str | None, event: str | None, when: When) -> None:
    """Dates decide; where a missing year could turn it round, it is open."""
    assert seen_from(call, event) == when


@pytest.mark.parametrize(
    ("event", "when"), [("2022", "behind"), ("2023", "open"), ("2024", "open")]
)
def test_bounds_place_an_event_before_a_yearless_call(event: str, when: When) -> None:
    """What ends before the call's lower bound is behind it."""
    assert seen_from("XXXX-04-03", event, "2023-04-03") == when


def events(*articles: Article) -> tuple[DatedEvent, ...]:
    """Return the events of the first dossier of some articles."""
    context = make_context(*articles)
    return write_events(context, make_matcher(context))


def article(name: str, side: str, *found: Event) -> Article:
    """Return an article with a sentence for each event."""
    claims = tuple(Claim(event, (number,)) for number, event in enumerate(found, start=1))
    return Article(
        name, tuple(f"{name}: {one.what}." for one in found), (Call(side=side, events=claims),)
    )


MEETING = Event(date="2023-11-30", what="the harbour commissions meet in Oslo")
VISIT = Event(date=None, what="a visit")
RIOT = Event(date="2023-11-21", what="the harbour riot")


def test_events_are_in_order_of_date() -> None:
    """By date, what has none last, each with its sentence."""
    found = events(article("000_a", "AZ", VISIT, MEETING, RIOT))
    assert [one.date for one in found] == ["21 November 2023", "30 November 2023", "date not given"]
    assert [one.when for one in found] == ["behind", "ahead", "open"]
    assert [quote.text for quote in found[0].quotes] == ["000_a: the harbour riot."]


def test_one_event_of_two_readouts_is_told_once() -> None:
    """Same date and same words: one event with two pointers; other words are another event."""
    same = Event(date="2023-11-30", what="harbour commissions are to meet in Oslo")
    other = Event(date="2023-11-30", what="an election")
    found = events(article("000_a", "AZ", MEETING), article("001_b", "US", same, other))
    assert [(one.what, len(one.pointers)) for one in found] == [
        (MEETING.what, 2),
        ("an election", 1),
    ]


def test_two_events_of_one_readout_stay_two() -> None:
    """A readout that tells of two meetings of a day means two."""
    again = Event(date="2023-11-30", what="the harbour commissions meet in Oslo again")
    assert len(events(article("000_a", "AZ", MEETING, again))) == 2


def test_withheld_events_are_left_out() -> None:
    """A date that did not stand the checks dates nothing."""
    call = Call(events=(Claim(MEETING, (1,), "withheld"),))
    assert events(Article("000_a", calls=(call,))) == ()


@pytest.mark.parametrize(
    ("role", "when"), [("past", "behind"), ("future", "ahead"), ("other", "open")]
)
def test_the_article_decides_what_dates_leave_open(role: str, when: When) -> None:
    """'Will meet this month' is ahead though its month is the call's."""
    month = Event(date="2023-11", what="the commissions' meeting")
    base = article("000_a", "AZ", month)
    context = make_context(replace(base, dated=("the", 1)))
    record = context.record(context.dossier.readouts[0])
    (mention,) = record.article.grounding.dates
    told = mention.model_copy(update={"value": "2023-11", "role": role})
    grounding = record.article.grounding.model_copy(update={"dates": (told,)})
    changed = record.model_copy(
        update={"article": record.article.model_copy(update={"grounding": grounding})}
    )
    library = type(context.library)([changed], context.gazetteer)
    found = write_events(replace(context, library=library), make_matcher(context))
    assert [one.when for one in found] == [when]


def test_two_dates_of_one_sentence_are_one_line() -> None:
    """What is said of both is said once."""
    both = [
        Claim(Event(date=day, what="what was agreed then"), (1,))
        for day in ("2020-11-09", "2021-01-11")
    ]
    context = make_context(Article("000_a", calls=(Call(events=tuple(both)),)))
    (event,) = write_events(context, make_matcher(context))
    assert (event.date, event.edtf) == (
        "9 November 2020 and 11 January 2021",
        ("2020-11-09", "2021-01-11"),
    )
