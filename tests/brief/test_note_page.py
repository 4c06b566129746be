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


SAID = Statement(speaker="Ilham Aliyev", act="ACCUSE", gist="figs of Norway are late")
PROMISE = Commitment(
    by="Ilham Aliyev",
    to=None,
    kind="agreed",
    what="send figs",
    condition=None,
    due=None,
    claimed_by=None,
)


def test_an_empty_note_says_what_is_missing() -> None:
    """Silence is told in every section."""
    (note,) = make_briefings(Article("000_a"))
    lines = render_note(note).splitlines()
    assert "No statement is on record." in lines
    assert "No commitment is on record." in lines
    assert "None on record." in lines
    assert "## Readouts compared" not in lines
    assert "## Notes" not in lines


def test_withheld_statements_are_told_from_none() -> None:
    """Only where statements were given does the note say that none stood."""
    call = Call(statements=(Claim(SAID, (1,), "withheld"),))
    (note,) = make_briefings(Article("000_a", calls=(call,)))
    assert "No statement is on record that stood the checks." in render_note(note).splitlines()


def test_statements_that_ask_or_agree_are_no_silence() -> None:
    """Without a commitment, the ledger points to the statements that come near one."""
    asks = SAID.model_copy(update={"act": "REQUEST"})
    agrees = SAID.model_copy(update={"act": "AGREE"})
    call = Call(
        statements=(Claim(asks, (1,)), Claim(asks, (1,)), Claim(asks, (2,)), Claim(agrees, (2,)))
    )
    (note,) = make_briefings(Article("000_a", ("One.", "Two."), (call,)))
    assert (
        "No commitment is on record; requests are reported in [000 S1], [000 S2],"
        " undertakings are reported in [000 S2]."
    ) in render_note(note).splitlines()


def test_corrections_stand_beside_what_they_corrected() -> None:
    """A reader sees what the answer had before the rules put it right."""
    was = SAID.model_copy(update={"speaker": "Antony Blinken"})
    call = Call(
        side="AZ",
        statements=(Claim(SAID, (1,), "repaired", was),),
        commitments=(
            Claim(PROMISE, (1,), "repaired", PROMISE.model_copy(update={"kind": "asked"})),
        ),
    )
    (note,) = make_briefings(Article("000_a", calls=(call,)))
    lines = render_note(note).splitlines()
    assert "  (corrected by the rules; the answer had: said by Antony Blinken)" in lines
    assert (
        "| **Ilham Aliyev** agrees | send figs (corrected by the rules; the answer had: kind asked)"
        " | none stated | not stated | Azerbaijan [000 S1] |"
    ) in lines


def test_an_uncertain_verdict_keeps_its_words_apart() -> None:
    """The 'perhaps' before a verdict has a space behind it."""
    gists = {"AZ": "the Georgia pipeline, late", "US": "open the Georgia pipeline"}
    said = {
        side: Claim(Statement(speaker=None, act="SUPPORT", gist=gist))
        for side, gist in gists.items()
    }
    promise = Claim(PROMISE.model_copy(update={"what": gists["US"]}))
    calls = (
        Call(side="AZ", statements=(said["AZ"],)),
        Call(side="US", statements=(said["US"],), commitments=(promise,)),
    )
    articles = [Article(f"{n:03}_a", (f"Text {n}.",), (call,)) for n, call in enumerate(calls)]
    (note,) = make_briefings(*articles)
    assert "Azerbaijani account: perhaps speaks of the subject [000 S1]" in render_note(note)


def test_uncertain_matches_are_shown_as_uncertain() -> None:
    """Two words in common may be chance, and the note says so."""
    texts = {"AZ": "figs of Norway are late", "US": "figs, orchards, dams of Norway"}
    articles = [
        Article(
            f"{number:03}_a",
            (f"In {side}: {gist}",),
            (
                Call(
                    side=side,
                    statements=(Claim(Statement(speaker=None, act="SUPPORT", gist=gist)),),
                ),
            ),
        )
        for number, (side, gist) in enumerate(texts.items())
    ]
    (note,) = make_briefings(*articles)
    lines = render_note(note).splitlines()
    assert "### In both, perhaps (Norway, figs)" in lines
    assert "## What each side says" not in lines


def test_copies_and_agencies_are_named_in_the_sources() -> None:
    """Whose text it is, and who else prints it."""
    text = ("Azertac reports that they spoke about figs, dates and limes on Monday evening.",)
    (note,) = make_briefings(
        Article("000_a", text, agency="Azertac"), Article("001_b", text, agency="Azertac")
    )
    lines = render_note(note).splitlines()
    assert "  - the same text, one voice: 001_b.txt, published not known" in lines
    assert any("; text of Azertac; published not known; file 000_a.txt; " in line for line in lines)


def test_what_was_kept_apart_is_told() -> None:
    """A call that may be another's is pointed to, not joined."""
    _, note = make_briefings(
        Article("000_a", ("One.",)), Article("001_b", ("Two.",), (Call(date=None),))
    )
    assert any(
        line.startswith("- Kept apart: [001] leaves the day open")
        for line in render_note(note).splitlines()
    )


def test_forty_readouts_stay_readable() -> None:
    """What all of them say alike is said once, and pointers are counted from some number on."""
    articles = [Article(f"{number:03}_a", (f"Text {number}.",)) for number in range(40)]
    (note,) = make_briefings(*articles)
    lines = render_note(note).splitlines()
    assert lines[: lines.index("## Bottom line")].count("- **Who phoned:** left open by the"
        " accounts [000] [001] [002] [003] [004] [005] and 34 more") == 1  # fmt: skip
