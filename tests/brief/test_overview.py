"""The index lists every call, every withheld one and every article without any."""

from summarizer.brief.compose import Choice, compose_notes
from summarizer.brief.context import Library
from summarizer.brief.period import PeriodBriefing
from summarizer.data import load_gazetteer
from summarizer.records.finding import Finding
from summarizer.records.record import Engine
from summarizer.records.values import Commitment, Topic
from tests.brief.notes import build_all, make_notes, unread
from tests.merge.readouts import BLINKEN, HAND_WRITTEN, PASHINYAN, Article, Call, Claim


def period(*articles: Article, choice: Choice | None = None) -> PeriodBriefing:
    """Return the note on a set of articles."""
    return make_notes(*articles, choice=choice).period


def test_each_call_has_a_row() -> None:
    """Date, people, whose readouts, whose are missing, and how sound it is."""
    call = Call(side="AZ", status="repaired")
    found = period(Article("000_a", calls=(call,)), Article("001_b", ("Other.",)))
    (row,) = found.calls
    assert (row.ref.id, row.ref.date) == (
        "2023-11-27-antony-blinken-ilham-aliyev",
        "27 November 2023",
    )
    assert row.people == ("Antony Blinken", "Ilham Aliyev")
    assert [(one.text, one.pointers[0].label) for one in row.readouts] == [
        ("Azerbaijan", "000"),
        ("side not shown", "001"),
    ]
    assert (row.silent, row.status) == (("United States",), "repaired")
    assert found.counts == "2 articles, 2 accounts of 1 call"


def test_an_open_year_says_by_what_it_stands() -> None:
    """A call without a year is sorted by its bounds, and the row says so."""
    (row,) = period(Article("a", calls=(Call(date="XXXX-04-03", earliest="2022-10-06"),))).calls
    assert row.bounds == "the text allows no day before 6 October 2022"
    assert (row.first, row.last) == ("2023-04-03", None)


def test_withheld_calls_and_articles_without_calls_are_listed() -> None:
    """What is in no note is in the index, with the reason."""
    finding = Finding(
        rule="P1", severity="error", field="calls[0]", message="no such call", outcome="withheld"
    )
    found = period(
        Article(
            "000_a",
            calls=(Call(people=(BLINKEN, PASHINYAN), withheld=True),),
            findings=(finding,),
        ),
        Article("001_b", ("Planned.",), (), no_call_reason="the call is only planned"),
        Article("002_c", ("Nothing.",), ()),
    )
    assert found.calls == ()
    (struck,) = found.withheld
    assert (struck.text, struck.reason) == (
        "Antony Blinken and Nikol Pashinyan, 27 November 2023",
        "no such call",
    )
    assert [one.text for one in found.without_call] == [
        "the call is only planned",
        "no completed call between officials found",
    ]


def test_articles_that_were_not_read_are_no_silence() -> None:
    """A language that the rules do not read: what is known of the calls, plainly."""
    records = [unread(build_all(one)[0]) for one in (Article("000_a"), Article("001_b", calls=()))]
    found = compose_notes((), Library(records, load_gazetteer()), Choice()).period
    assert found.without_call == ()
    language = "the rules do not read this article's language (ru)"
    assert [one.text for one in found.unread] == [
        f"{language}: its claims are checked less than others",
        f"{language}: whether it reports a call is not known",
    ]
    answered = unread(build_all(Article("002_c", calls=(), engine=HAND_WRITTEN))[0])
    (one,) = compose_notes((), Library([answered], load_gazetteer()), Choice()).period.unread
    assert one.text == f"{language}: the answer finds no call in it, which they cannot check"


def test_engines_are_counted_and_hand_written_answers_named() -> None:
    """A reader sees at once that some answers are no model's."""
    model = Engine(name="model", origin="model", model="some-model")
    found = period(
        Article("000_a", engine=HAND_WRITTEN), Article("001_b"), Article("002_c", engine=model)
    )
    assert found.engines == (
        "hand-written reference answers, not a model's: 1 article",
        "model some-model: 1 article",
        "rules alone, no model: 1 article",
    )
    assert found.is_hand_written
    assert not period(Article("001_b")).is_hand_written


def of_day(day: str, label: str, name: str, side: str = "AZ") -> Article:
    """Return an article on a call of a day with one theme."""
    call = Call(date=day, side=side, topics=(Claim(Topic(label=label)),))
    return Article(name, (f"They spoke on {day}.",), (call,))


def test_who_spoke_with_whom_and_how_often() -> None:
    """Pairs of most calls come first, each with its calls in order."""
    others = Article("000_o", ("They spoke.",), (Call(people=(BLINKEN, PASHINYAN)),))
    found = period(
        others, of_day("2024-03-02", "figs", "001_a"), of_day("2024-03-09", "figs", "002_b")
    )
    assert [(pair.people, [call.date for call in pair.calls]) for pair in found.pairs] == [
        (("Antony Blinken", "Ilham Aliyev"), ["2 March 2024", "9 March 2024"]),
        (("Antony Blinken", "Nikol Pashinyan"), ["27 November 2023"]),
    ]
    assert found.title == "Calls from 27 November 2023 to 9 March 2024"


def test_themes_of_several_calls_are_listed_and_the_others_counted() -> None:
    """What one call alone has is in its note."""
    found = period(
        of_day("2024-03-02", "peace treaty", "000_a"),
        of_day("2024-03-09", "text of the peace agreement", "001_b"),
        of_day("2024-03-16", "figs", "002_c"),
    )
    assert [(theme.name, [call.date for call in theme.calls]) for theme in found.themes] == [
        ("peace treaty", ["2 March 2024", "9 March 2024"])
    ]
    assert found.themes_left == "1 more theme, of one call each"
    assert [theme.name for theme in period(of_day("2024-03-02", "figs", "000_a")).themes] == [
        "figs"
    ]


def test_silences_are_counted_by_party() -> None:
    """A party is silent on the calls of which the set has no readout of it."""
    found = period(
        of_day("2024-03-02", "figs", "000_a"), of_day("2024-03-09", "figs", "001_b", "US")
    )
    assert [(one.party, one.count, one.calls[0].date) for one in found.silences] == [
        ("Azerbaijan", "1 of 2 calls", "9 March 2024"),
        ("United States", "1 of 2 calls", "2 March 2024"),
    ]


def test_what_nothing_dates_says_where_it_stands() -> None:
    """Calls without a full date are counted by how they are placed."""
    found = period(
        Article("000_a", ("One.",), (Call(date="XXXX-04-03", earliest="2022-10-06"),)),
        Article("001_b", ("Two.",), (Call(date=None, people=(BLINKEN, PASHINYAN)),)),
    )
    assert found.undated == (
        "1 call without a full date: placed at the first day that the texts allow;"
        " 1 call that nothing dates: placed last"
    )


PROMISE = Commitment(
    by="Ilham Aliyev",
    to=None,
    kind="agreed",
    what="send ripe figs to Norway",
    condition=None,
    due=None,
    claimed_by=None,
)


def test_a_selection_says_what_it_selects() -> None:
    """The filter is told, only what meets it counts, and nothing found is not nothing on record."""
    promise = Call(date="2024-03-02", commitments=(Claim(PROMISE),))
    articles = (
        Article("000_a", ("One.",), (promise,)),
        of_day("2024-03-09", "figs", "001_b"),
        Article("002_c", ("No call.",), ()),
    )
    found = period(*articles, choice=Choice(only_open=True, words="open ones"))
    assert (found.filter, found.no_call) == ("open ones", None)
    assert found.counts == "1 article, 1 account of 1 call"
    assert [call.ref.date for call in found.calls] == ["2 March 2024"]
    assert found.without_call == ()
    nothing = period(*articles, choice=Choice(wanted=lambda _: False, words="none"))
    assert nothing.no_call is not None
    assert nothing.no_call.startswith("No call on record meets this")
