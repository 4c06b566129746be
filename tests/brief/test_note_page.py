"""A note has its own markup and nobody else's."""

import pytest

from summarizer.brief.note_page import render_note
from summarizer.records.values import Commitment, Event, Person, Statement, Topic
from tests.brief.notes import make_briefings
from tests.brief.pages import HOSTILE, Page
from tests.merge.readouts import Article, Call, Claim

MARKUP_OF_NOTES = {
    *("h1", "h2", "h3", "ul", "li", "p", "strong", "em", "s", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_note_full_of_hostile_text_has_only_its_own_markup(text: str) -> None:
    """Whatever stands in names, claims, themes and reasons: no tag that is not the note's."""
    flat = " ".join(text.split())
    call = Call(
        people=(
            Person(name=f"Jane {text}", country="US", office=text),
            Person(name="John Doe", country="AZ", office=None),
        ),
        initiator=text,
        side="AZ",
        date_step=text,
        statements=(
            Claim(Statement(speaker=text, act="SUPPORT", gist=text), (1,)),
            Claim(Statement(speaker=text, act="SUPPORT", gist=text), (1,), "withheld"),
        ),
        commitments=(
            Claim(
                Commitment(
                    by=text,
                    to=text,
                    kind="asked",
                    what=text,
                    condition=text,
                    due=text,
                    claimed_by=text,
                )
            ),
        ),
        events=(Claim(Event(date=text, what=text), (2,)),),
        topics=(Claim(Topic(label=text)),),
    )
    article = Article(
        f"1 {flat}", (f"Before {flat}", f"{flat} after"), (call,), url=text, agency=text
    )
    page = Page(render_note(make_briefings(article)[0]))
    assert set(page.tags) <= MARKUP_OF_NOTES
    assert [page.tags.count(tag) for tag in ("h1", "h3", "table", "td")] == [1, 1, 1, 5]
    assert page.tags.count("h2") == 6
