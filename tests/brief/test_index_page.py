"""The index is a table that links its notes, and lists of what is in none."""

import pytest

from summarizer.brief.briefing import Struck
from summarizer.brief.index import Index
from summarizer.brief.index_page import render_index
from summarizer.brief.parts import Attributed
from tests.brief.pages import HOSTILE, Page
from tests.brief.test_index import index
from tests.brief.test_phrases import POINTER
from tests.merge.readouts import HAND_WRITTEN, Article, Call


def test_the_index_is_a_table_that_links_its_notes() -> None:
    """One line a note, in the order of dossiers."""
    printed = render_index(index(Article("000_a", calls=(Call(side="AZ"),))))
    assert printed == (
        "# Notes\n"
        "\n"
        "1 article, 1 account of 1 call. Answers: rules alone, no model: 1 article.\n"
        "\n"
        "| Date | Call | Readouts | No readout by | Status |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 27 November 2023 | [Antony Blinken, Ilham Aliyev]"
        "(2023-11-27-antony-blinken-ilham-aliyev.md) | Azerbaijan [000] | United States |"
        " accepted |\n"
    )


def test_without_notes_the_index_says_so() -> None:
    """No table without rows; what was withheld and what reports no call is listed all the same."""
    found = Index(
        counts="2 articles, 0 accounts of 0 calls",
        engines=("rules alone, no model: 2 articles",),
        is_hand_written=False,
        rows=(),
        withheld=(Struck(kind="call", text="A and B", reason="no such call", pointer=POINTER),),
        without_call=(Attributed(text="only planned", pointers=(POINTER,)),),
    )
    assert render_index(found) == (
        "# Notes\n\n"
        "2 articles, 0 accounts of 0 calls. Answers: rules alone, no model: 2 articles.\n\n"
        "No call stood the checks; those that were withheld are listed below.\n\n"
        "## Calls withheld\n\n"
        "- ~~A and B~~ [000 S8, S9]: no such call\n\n"
        "## Articles without a call\n\n"
        "- [000 S8, S9] only planned\n"
    )


def test_unread_articles_are_told_from_silent_ones() -> None:
    """A run over a language that the rules do not read says so instead of 'no call'."""
    found = Index(
        counts="1 article, 0 accounts of 0 calls",
        engines=("rules alone, no model: 1 article",),
        is_hand_written=False,
        rows=(),
        withheld=(),
        without_call=(),
        unread=(Attributed(text="not read", pointers=(POINTER,)),),
    )
    assert render_index(found).endswith(
        "No call is on record; some articles were not read (see below).\n\n"
        "## Languages that the rules do not read\n\n"
        "- [000 S8, S9] not read\n"
    )


def test_hand_written_answers_are_named_first() -> None:
    """A reader sees before anything else that some answers are no model's."""
    found = render_index(index(Article("000_a", engine=HAND_WRITTEN)))
    assert found.startswith(
        "# Notes\n\n> **Some notes are made from hand-written reference answers"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_markup_of_the_index(text: str) -> None:
    """Names and reasons of articles stay in their cells."""
    article = Article("000_a", (text,), (), no_call_reason=text)
    page = Page(render_index(index(article, Article("001_b", ("They spoke.",)))))
    assert page.tags.count("td") == 5
    assert page.tags.count("a") == 1
    assert not {"script", "img", "h3", "code", "blockquote"} & set(page.tags)
