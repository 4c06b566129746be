"""The note on a set as a page and a DOCX."""

from summarizer.brief.compose import Choice, compose_notes
from summarizer.brief.context import Library
from summarizer.brief.document import Paragraph
from summarizer.brief.period_blocks import MOST_CALLS, lay_out_period
from summarizer.data import load_gazetteer
from tests.brief.blocks import links_of, sections_of, words_of
from tests.brief.notes import build_all, unread
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.brief.test_overview import PROMISE, period
from tests.merge.readouts import Article, Call, Claim

ALL = (
    FROM_OSLO,
    FROM_STOCKHOLM,
    Article("002_planned", calls=(), no_call_reason="planned only"),
    Article("003_struck", calls=(Call(withheld=True),)),
)


def test_each_call_leads_to_its_note() -> None:
    """By date, people, readouts, silence and status."""
    document = lay_out_period(period(*ALL))
    sections = sections_of(document)
    assert set(links_of(document)) == {"2024-05-03-jane-roe-john-doe"}
    assert sections["Calls"][2] == (
        "3 May 2024 | Jane Roe, John Doe | Norway [000]; Sweden [001] | none missing | needs review"
    )
    assert sections["Articles without a call"] == ["planned only [002]"]
    assert len(sections["Calls withheld"]) == 1
    assert "hand-written" in document.notice[0].text  # type: ignore[union-attr] # words


def test_the_whole_set_is_told() -> None:
    """Who with whom, themes, what is open and who is silent."""
    call = Call(side="AZ", commitments=(Claim(PROMISE),))
    sections = sections_of(lay_out_period(period(Article("000_a", calls=(call,)))))
    assert sections["Who spoke with whom"] == [
        "Antony Blinken, Ilham Aliyev: 1 call: 27 November 2023"
    ]
    assert sections["What is open"][-1] == (
        "27 November 2023 | Ilham Aliyev agrees | send ripe figs to Norway | none stated |"
        " not stated | Azerbaijan [000 S1] | no later call of theirs in this set"
    )
    assert sections["No readout in this set"] == ["United States: 1 of 1 call: 27 November 2023"]


def test_many_calls_are_counted_from_some_number_on() -> None:
    """A pair that phones daily fills no page."""
    days = [f"2024-03-{day:02d}" for day in range(1, 16)]
    articles = [Article(f"{day}_a", (day,), (Call(date=day),)) for day in days]
    (line,) = sections_of(lay_out_period(period(*articles)))["Who spoke with whom"]
    assert line.count(";") == MOST_CALLS - 1
    assert line.endswith(" and 3 more")


def test_a_filter_stands_above_its_calls() -> None:
    """Whoever opens the page sees what was left out, and that nothing met it."""
    nothing = period(*ALL, choice=Choice(wanted=lambda _: False, words="calls of “Jane Roe”"))
    document = lay_out_period(nothing)
    sections = sections_of(document)
    assert sections["Notes on calls"][0] == "Only calls of “Jane Roe”."
    assert [section.title for section in document.sections] == ["Calls"]


def test_silence_is_told_apart() -> None:
    """No call, no call that stood the checks, and articles that nobody read."""

    def calls(*articles: Article, language: str = "en") -> list[str]:
        records = build_all(*articles)
        if language != "en":
            records = [unread(one, language) for one in records]
        note = compose_notes((), Library(records, load_gazetteer()), Choice()).period
        section = lay_out_period(note).sections[0]
        return [words_of(block.line) for block in section.blocks if isinstance(block, Paragraph)]

    assert calls(Article("000", calls=())) == ["No call is on record."]
    assert "withheld" in calls(Article("000", calls=(Call(withheld=True),)))[0]
    assert "not read" in calls(Article("000", calls=()), language="ru")[0]
