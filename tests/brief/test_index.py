"""The index lists every call, every withheld one and every article without any."""

from summarizer.brief.compose import compose_briefing
from summarizer.brief.context import Library
from summarizer.brief.index import Index, write_index
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.records.finding import Finding
from summarizer.records.record import Engine
from tests.brief.notes import build_all, unread
from tests.merge.readouts import BLINKEN, HAND_WRITTEN, PASHINYAN, Article, Call


def index(*articles: Article) -> Index:
    """Return the index of some articles."""
    records = build_all(*articles)
    library = Library(records, load_gazetteer())
    briefings = [compose_briefing(dossier, library) for dossier in merge_calls(records)]
    return write_index(briefings, library)


def test_each_call_has_a_row() -> None:
    """Date, people, whose readouts, whose are missing, and how sound it is."""
    call = Call(side="AZ", status="repaired")
    found = index(Article("000_a", calls=(call,)), Article("001_b", ("Other.",)))
    (row,) = found.rows
    assert (row.id, row.date) == ("2023-11-27-antony-blinken-ilham-aliyev", "27 November 2023")
    assert row.people == "Antony Blinken, Ilham Aliyev"
    assert [(one.text, one.pointers[0].label) for one in row.readouts] == [
        ("Azerbaijan", "000"),
        ("side not shown", "001"),
    ]
    assert (row.silent, row.status) == ("United States", "repaired")
    assert found.counts == "2 articles, 2 accounts of 1 call"


def test_an_open_year_says_by_what_it_stands() -> None:
    """A call without a year is sorted by its bounds, and the row says so."""
    (row,) = index(Article("a", calls=(Call(date="XXXX-04-03", earliest="2022-10-06"),))).rows
    assert row.date == "3 April, year not given (the text allows no day before 6 October 2022)"


def test_withheld_calls_and_articles_without_calls_are_listed() -> None:
    """What is in no note is in the index, with the reason."""
    finding = Finding(
        rule="P1", severity="error", field="calls[0]", message="no such call", outcome="withheld"
    )
    found = index(
        Article(
            "000_a",
            calls=(Call(people=(BLINKEN, PASHINYAN), withheld=True),),
            findings=(finding,),
        ),
        Article("001_b", ("Planned.",), (), no_call_reason="the call is only planned"),
        Article("002_c", ("Nothing.",), ()),
    )
    assert found.rows == ()
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
    found = write_index([], Library(records, load_gazetteer()))
    assert found.without_call == ()
    language = "the rules do not read this article's language (ru)"
    assert [one.text for one in found.unread] == [
        f"{language}: its claims are checked less than others",
        f"{language}: whether it reports a call is not known",
    ]
    answered = unread(build_all(Article("002_c", calls=(), engine=HAND_WRITTEN))[0])
    (one,) = write_index([], Library([answered], load_gazetteer())).unread
    assert one.text == f"{language}: the answer finds no call in it, which they cannot check"


def test_engines_are_counted_and_hand_written_answers_named() -> None:
    """A reader sees at once that some answers are no model's."""
    model = Engine(name="model", origin="model", model="some-model")
    found = index(
        Article("000_a", engine=HAND_WRITTEN), Article("001_b"), Article("002_c", engine=model)
    )
    assert found.engines == (
        "hand-written reference answers, not a model's: 1 article",
        "model some-model: 1 article",
        "rules alone, no model: 1 article",
    )
    assert found.is_hand_written
    assert not index(Article("001_b")).is_hand_written
