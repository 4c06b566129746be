"""A page and a DOCX have the parts of a note in their order."""

from summarizer.brief.note_blocks import lay_out_note
from summarizer.records.values import Event
from tests.brief.blocks import sections_of
from tests.brief.notes import make_briefings
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.merge.readouts import Article, Call, Claim


def test_parts_stand_in_the_order_of_the_note() -> None:
    """What is known first, what was withheld and where it was read last."""
    (briefing,) = make_briefings(FROM_OSLO, FROM_STOCKHOLM)
    titles = list(sections_of(lay_out_note(briefing)))
    assert titles == [
        "Jane Roe and John Doe, 3 May 2024",
        "Bottom line",
        "Readouts compared",
        "Asked, offered, agreed, refused",
        "Dates ahead and behind",
        "Withheld claims",
        "Notes",
        "Sources and method",
    ]


def test_hand_written_answers_are_told_first() -> None:
    """They never pass for a model's; a note by rules has no such line."""
    (briefing,) = make_briefings(FROM_OSLO)
    assert "hand-written" in lay_out_note(briefing).notice[0].text  # type: ignore[union-attr] # words
    (plain,) = make_briefings(Article("000"))
    assert lay_out_note(plain).notice == ()


def test_what_is_missing_is_told() -> None:
    """No statement, commitment, date: each is said; parts that say nothing are left out."""
    (briefing,) = make_briefings(Article("000"))
    sections = sections_of(lay_out_note(briefing))
    assert sections["What each side says"][-1] == "No statement is on record."
    assert sections["Asked, offered, agreed, refused"] == ["No commitment is on record."]
    assert sections["Dates ahead and behind"] == ["None on record."]
    assert not {"Readouts compared", "Withheld claims"} & sections.keys()


def test_dates_stand_by_their_side_of_the_call() -> None:
    """Ahead and behind are apart, each with its sentence."""
    events = (
        Claim(Event(date="2023-12-01", what="they meet"), (2,)),
        Claim(Event(date="2023-11-01", what="it rained"), (1,)),
    )
    article = Article("000", ("It rained before they spoke.", "They meet."), (Call(events=events),))
    (briefing,) = make_briefings(article)
    assert sections_of(lay_out_note(briefing))["Dates ahead and behind"] == [
        "Ahead of the call",
        "1 December 2023: they meet [000 S2]",
        "They meet.",
        "Behind the call",
        "1 November 2023: it rained [000 S1]",
        "It rained before they spoke.",
        "Dates ahead as a calendar",
    ]


def test_sources_name_outlet_address_and_method() -> None:
    """Where each readout was read and what made its answers."""
    (briefing,) = make_briefings(FROM_OSLO, FROM_STOCKHOLM)
    sources = sections_of(lay_out_note(briefing))["Sources and method"]
    assert "https://news.example/1" in sources[1]
    assert sources[-1].startswith("Answers for [000] [001]: hand-written")
