"""The parts of a note come from one dossier and fit together."""

from summarizer.records.values import Event, Statement
from tests.brief.notes import make_briefings
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, Claim

SAID = Claim(Statement(speaker="both", act="CONSULT", gist="spoke of figs"))


def test_a_note_is_of_its_call_alone() -> None:
    """An article of two calls gives two notes, each with its own people and silence."""
    calls = (Call(side="US"), Call(people=(BLINKEN, PASHINYAN), side="US", status="needs review"))
    first, second = make_briefings(Article("000_a", calls=calls))
    assert first.title == "Antony Blinken and Ilham Aliyev, 27 November 2023"
    assert (first.silent, second.silent) == (("Azerbaijan",), ("Armenia",))
    assert (first.status, second.status) == ("accepted", "needs review")


def test_the_worst_readout_gives_the_status() -> None:
    """A note is as sound as its least sound readout."""
    (found,) = make_briefings(
        Article("000_a", ("One.",), (Call(status="repaired"),)), Article("001_b", ("Two.",))
    )
    assert found.status == "repaired"


def test_a_sentence_is_quoted_once_in_the_whole_note() -> None:
    """An event that rests on a quoted sentence only points to it."""
    event = Claim(Event(date="2023-12-01", what="a fair"))
    call = Call(statements=(SAID,), events=(event,))
    (found,) = make_briefings(Article("000_a", calls=(call,)))
    assert [len(one.quotes) for one in found.readouts[0].statements] == [1]
    assert found.events[0].quotes == ()


def test_reasons_of_merging_use_the_short_names() -> None:
    """What was joined and kept apart is told by the names that the note uses."""
    (joined,) = make_briefings(Article("000_a", ("One.",)), Article("001_b", ("Two.",)))
    assert joined.joined_because == (
        "[000] and [001] name the same people and the same day, 27 November 2023.",
    )
    undated = Article("001_b", ("Two.",), (Call(date=None),))
    _, apart = make_briefings(Article("000_a", ("One.",)), undated)
    assert apart.apart_because[0].startswith("[001] leaves the day open")


def test_bounds_are_told_while_the_year_is_open() -> None:
    """The index says by what a call without a year stands."""
    call = Call(date="XXXX-04-03", earliest="2022-10-06")
    (found,) = make_briefings(Article("000_a", calls=(call,)))
    assert found.bounds == "the text allows no day before 6 October 2022"
    assert make_briefings(Article("000_a"))[0].bounds is None


def test_a_call_of_nobody_has_a_title() -> None:
    """Where the checks left no person the note still has a name."""
    people = (Claim(BLINKEN, status="withheld"), Claim(PASHINYAN, status="withheld"))
    (found,) = make_briefings(Article("000_a", calls=(Call(people=people),)))
    assert found.title == "A call, 27 November 2023"
