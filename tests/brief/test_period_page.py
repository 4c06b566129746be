"""The index is a table that links its notes, and lists of what is in none."""

import pytest

from summarizer.brief.compose import Choice, compose_notes
from summarizer.brief.context import Library
from summarizer.brief.period_page import MOST_CALLS, render_period
from summarizer.data import load_gazetteer
from tests.brief.notes import build_all, unread
from tests.brief.pages import HOSTILE, Page
from tests.brief.test_overview import PROMISE, period
from tests.merge.readouts import HAND_WRITTEN, Article, Call, Claim


def test_the_index_is_a_table_that_links_its_notes() -> None:
    """One line a note, in the order of dossiers."""
    printed = render_period(period(Article("000_a", calls=(Call(side="AZ"),))))
    assert printed == (
        "# Calls on 27 November 2023\n"
        "\n"
        "1 article, 1 account of 1 call. Answers: rules alone, no model: 1 article.\n"
        "\n"
        "![Calls by date, a row for each pair of people](timeline.svg)\n"
        "\n"
        "| Date | Call | Readouts | No readout by | Status |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 27 November 2023 | [Antony Blinken, Ilham Aliyev]"
        "(2023-11-27-antony-blinken-ilham-aliyev.md) | Azerbaijan [000] | United States |"
        " accepted |\n"
        "\n"
        "## Who spoke with whom\n"
        "\n"
        "- Antony Blinken, Ilham Aliyev: 1 call"
        " ([27 November 2023](2023-11-27-antony-blinken-ilham-aliyev.md))\n"
        "\n"
        "## What is open\n"
        "\n"
        "No commitment is open.\n"
        "\n"
        "## No readout in this set\n"
        "\n"
        "- United States: 1 of 1 call"
        " ([27 November 2023](2023-11-27-antony-blinken-ilham-aliyev.md))\n"
    )


def test_without_notes_the_index_says_so() -> None:
    """No table without rows; what was withheld and what reports no call is listed all the same."""
    withheld = Article("000_a", calls=(Call(withheld=True),))
    planned = Article("001_b", ("Planned.",), (), no_call_reason="only planned")
    assert render_period(period(withheld, planned)) == (
        "# Notes on calls\n\n"
        "2 articles, 0 accounts of 0 calls. Answers: rules alone, no model: 2 articles.\n\n"
        "No call stood the checks; those that were withheld are listed below.\n\n"
        "## Calls withheld\n\n"
        "- ~~Antony Blinken and Ilham Aliyev, 27 November 2023~~ [000 S1]:"
        " it did not stand the checks\n\n"
        "## Articles without a call\n\n"
        "- [001] only planned\n"
    )


def test_unread_articles_are_told_from_silent_ones() -> None:
    """A run over a language that the rules do not read says so instead of 'no call'."""
    records = [unread(build_all(Article("000_a", calls=()))[0])]
    found = compose_notes((), Library(records, load_gazetteer()), Choice()).period
    assert render_period(found).endswith(
        "No call is on record; some articles were not read (see below).\n\n"
        "## Languages that the rules do not read\n\n"
        "- [000] the rules do not read this article's language (ru):"
        " whether it reports a call is not known\n"
    )


def test_a_filter_stands_above_its_calls() -> None:
    """Whoever is sent the index sees what was left out."""
    found = period(Article("000_a"), choice=Choice(words="calls of “Jane Roe”"))
    assert render_period(found).splitlines()[2] == "Only calls of “Jane Roe”."


def test_open_commitments_lead_to_their_call() -> None:
    """Who, what, on which condition, due when, who says so and what came of it."""
    call = Call(side="AZ", commitments=(Claim(PROMISE),))
    assert (
        "| [27 November 2023](2023-11-27-antony-blinken-ilham-aliyev.md) | **Ilham Aliyev** agrees"
        " | send ripe figs to Norway | none stated | not stated | Azerbaijan [000 S1]"
        " | no later call of theirs in this set |"
    ) in render_period(period(Article("000_a", calls=(call,)))).splitlines()


def test_many_calls_are_counted_from_some_number_on() -> None:
    """A pair that phones daily fills no page."""
    days = [f"2024-03-{day:02d}" for day in range(1, 16)]
    articles = [Article(f"{day}_a", (day,), (Call(date=day),)) for day in days]
    lines = render_period(period(*articles)).splitlines()
    (line,) = (one for one in lines if one.startswith("- Antony Blinken, Ilham Aliyev: 15 calls"))
    assert line.count("](") == MOST_CALLS
    assert line.endswith(" and 3 more)")


def test_hand_written_answers_are_named_first() -> None:
    """A reader sees before anything else that some answers are no model's."""
    found = render_period(period(Article("000_a", engine=HAND_WRITTEN)))
    assert found.startswith(
        "# Calls on 27 November 2023\n\n> **Some notes are made from hand-written reference answers"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_markup_of_the_index(text: str) -> None:
    """Names and reasons of articles stay in their cells."""
    article = Article("000_a", (text,), (), no_call_reason=text)
    page = Page(render_period(period(article, Article("001_b", ("They spoke.",)))))
    assert page.tags.count("td") == 5
    assert (page.tags.count("a"), page.tags.count("img")) == (4, 1)
    assert not {"script", "h3", "code", "blockquote"} & set(page.tags)
