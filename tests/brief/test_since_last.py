"""What changed since the last call: themes and commitments, with their sentences."""

from summarizer.brief.briefing import SinceLast
from summarizer.brief.compose import Choice
from summarizer.records.values import Commitment, Statement, Topic
from tests.brief.notes import make_notes
from tests.merge.readouts import Article, Call, Claim

PIPELINE = Commitment(
    by="Ilham Aliyev",
    to=None,
    kind="agreed",
    what="open the Georgia pipeline",
    condition=None,
    due=None,
    claimed_by=None,
)


def account(
    day: str,
    *labels: str,
    gist: str = "spoke of much",
    commitments: tuple[Commitment, ...] = (),
) -> Article:
    """Return an article on a call, its themes in the first sentence and a remark in the second."""
    said = Statement(speaker=None, act="SUPPORT", gist=gist)
    call = Call(
        date=day,
        topics=tuple(Claim(Topic(label=label)) for label in labels),
        statements=(Claim(said, (2,)),),
        commitments=tuple(Claim(one) for one in commitments),
    )
    return Article(f"{day}_a", (f"They spoke on {day}.", f"It was said: {gist}."), (call,))


def since(*articles: Article) -> SinceLast:
    """Return what the last note says."""
    found = make_notes(*articles).briefings[-1].since_last
    assert found is not None
    return found


def told(found: SinceLast) -> list[tuple[str, list[str], list[str]]]:
    """Return each theme's change and labels."""
    return [
        (theme.change, [one.text for one in theme.now], [one.text for one in theme.then])
        for theme in found.themes
    ]


def test_themes_are_repeated_new_or_dropped() -> None:
    """Labels that are alike are one theme, in the words of each call."""
    found = since(
        account("2024-01-01", "text of the peace treaty", "figs"),
        account("2024-02-01", "peace agenda", "climate"),
    )
    assert (found.previous, found.date) == (
        "2024-01-01-antony-blinken-ilham-aliyev",
        "1 January 2024",
    )
    assert told(found) == [
        ("repeated", ["peace agenda"], ["text of the peace treaty"]),
        ("new", ["climate"], []),
        ("dropped", [], ["figs"]),
    ]
    assert found.themes[0].then[0].pointers[0].sentences == (1,)


def test_what_was_spoken_of_in_passing_is_not_dropped() -> None:
    """A theme that the other call has in its sentences only is repeated all the same."""
    found = since(
        account("2024-01-01", "ripe figs"), account("2024-02-01", gist="the figs are ripe now")
    )
    assert told(found) == [("repeated", ["ripe figs, spoken of"], ["a theme of its own"])]
    assert found.themes[0].now[0].pointers[0].sentences == (2,)


def test_commitments_of_last_time_come_up_or_do_not() -> None:
    """Three shared words are certain, two perhaps, none silence."""
    first = account("2024-01-01", commitments=(PIPELINE,))
    for gist, state in (
        ("the Georgia pipeline will open soon", "again"),
        ("the Georgia pipeline is late", "perhaps"),
        ("the orchards bloom", "not"),
    ):
        (found,) = since(first, account("2024-02-01", gist=gist)).commitments
        assert (found.comes_up, bool(found.pointers)) == (state, state != "not")


def test_a_call_without_another_has_no_such_section() -> None:
    """One call of two people has no last time; the first of several says that none is earlier."""
    (alone,) = make_notes(account("2024-01-01")).briefings
    assert alone.since_last is None
    first = make_notes(account("2024-01-01"), account("2024-02-01")).briefings[0].since_last
    assert first is not None
    assert (first.date, first.themes) == (None, ())


def test_a_last_call_without_a_note_is_told_without_a_link() -> None:
    """A selection compares with what it leaves out, and leads nowhere that is not there."""
    choice = Choice(wanted=lambda dossier: dossier.date == "2024-02-01")
    (note,) = make_notes(account("2024-01-01"), account("2024-02-01"), choice=choice).briefings
    assert note.since_last is not None
    assert (note.since_last.previous, note.since_last.date) == (None, "1 January 2024")
