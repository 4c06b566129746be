"""The head of a note names people, date, direction, readouts and silence, each with its source."""

import pytest

from summarizer.brief.context import Library, NoteContext
from summarizer.brief.head import MOST_WORDINGS, write_head
from summarizer.brief.parts import Attributed
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from tests.brief.notes import build_all, make_context, unread
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, Claim

FROM_BAKU = Article("000_a", ("He rang.",), (Call(side="AZ", initiator="Antony Blinken"),))
FROM_WASHINGTON = Article("001_b", ("They spoke.",), (Call(side="US"),))


def head(*articles: Article) -> dict[str, tuple[Attributed, ...]]:
    """Return the lines of the head by title."""
    return {line.title: line.values for line in write_head(make_context(*articles))}


def texts(values: tuple[Attributed, ...]) -> list[str]:
    """Return the words of a line."""
    return [value.text for value in values]


def test_two_readouts_are_named_side_by_side() -> None:
    """Who phoned is told according to whom, and who leaves it open is told too."""
    lines = head(FROM_BAKU, FROM_WASHINGTON)
    assert texts(lines["Who phoned"]) == [
        "Antony Blinken, according to the Azerbaijani account",
        "left open by the American account",
    ]
    assert texts(lines["Accounts"]) == ["Azerbaijan", "United States"]
    assert texts(lines["Date"]) == ["27 November 2023", "stated"]
    assert [one.label for one in lines["Date"][1].pointers] == ["000", "001"]
    assert "No readout in this set" not in lines
    (pointer,) = lines["Who phoned"][0].pointers
    assert (pointer.label, pointer.sentences) == ("000", (1,))


def test_one_readout_says_its_date_in_one_line() -> None:
    """With one readout there is one line on the date, and the other side's silence."""
    lines = head(FROM_BAKU)
    assert texts(lines["Date"]) == ["27 November 2023; stated"]
    assert texts(lines["No readout in this set"]) == ["United States"]


def test_silence_is_not_claimed_while_a_side_is_open() -> None:
    """An account of an open side may be anybody's."""
    lines = head(Article("000_a"))
    assert texts(lines["No readout that the texts show to be theirs"]) == [
        "United States",
        "Azerbaijan",
    ]


def test_disputes_are_told_in_the_head() -> None:
    """Readouts that differ say so above everything else."""
    other = Article("001_b", ("They spoke.",), (Call(side="US", initiator="Ilham Aliyev"),))
    assert texts(head(FROM_BAKU, other)["In dispute"]) == ["who phoned (see the readouts compared)"]


def test_a_dispute_of_one_sides_outlets_is_told_whole() -> None:
    """No comparison has it, so the head names who says what."""
    other = Article("001_b", ("They spoke.",), (Call(side="AZ", initiator="Ilham Aliyev"),))
    assert texts(head(FROM_BAKU, other)["In dispute"]) == [
        "The accounts differ on who phoned: Antony Blinken ([000]), Ilham Aliyev ([001])."
    ]


def test_a_date_of_its_own_is_told_with_the_readout() -> None:
    """A readout that gives less than the dossier says what it gives."""
    yearless = Article("001_b", ("They spoke.",), (Call(side="US", date="XXXX-11-27"),))
    assert texts(head(FROM_BAKU, yearless)["Date"]) == [
        "27 November 2023",
        "stated",
        "27 November, year not given; stated",
    ]


def test_withheld_values_are_not_in_the_head() -> None:
    """What did not stand the checks is announced, not told."""
    call = Call(
        people=(BLINKEN, ALIYEV),
        date=Claim("2023-11-20", (1,), "withheld"),
        initiator=Claim("Ilham Aliyev", (1,), "withheld"),
    )
    lines = head(Article("000_a", calls=(call,)))
    assert texts(lines["Date"]) == [
        "date not given; its date did not stand the checks and is withheld (see below)"
    ]
    assert texts(lines["Who phoned"]) == [
        "left open here: what this account was read to say did not stand the checks (see below)"
    ]


def test_who_phoned_names_one_of_several_open_accounts_by_its_label() -> None:
    """'This account' would be either of two: what each says ends where its label begins."""
    calls = (Call(), Call(initiator=Claim("Ilham Aliyev")))
    articles = [
        Article(f"{n:03}_a", (f"Fig {n} is ripe.",), (call,)) for n, call in enumerate(calls)
    ]
    lines = head(*articles)
    assert texts(lines["Who phoned"]) == [
        "left open by the account",
        "Ilham Aliyev, according to the account",
    ]


def test_a_call_with_nobody_left_says_so() -> None:
    """Where the checks left nobody on the line, the head does not invent anybody."""
    call = Call(people=(Claim(BLINKEN, status="withheld"), Claim(ALIYEV, status="withheld")))
    assert texts(head(Article("000_a", calls=(call,)))["Who"]) == ["nobody that stood the checks"]


@pytest.mark.parametrize(
    ("channels", "words"), [(("phone", "phone"), "phone"), (("phone", "video"), "phone or video")]
)
def test_channels_are_told_once(channels: tuple[str, str], words: str) -> None:
    """Each channel that a readout gives, once."""
    articles = [
        Article(f"{n:03}_a", (f"Text {n}.",), (Call(channel="video" if c == "video" else "phone"),))
        for n, c in enumerate(channels)
    ]
    assert texts(head(*articles)["How"]) == [words]


def test_a_language_that_is_not_read_is_named() -> None:
    """A reader of the note learns that the rules cannot check its article as they do others."""
    records = [unread(one, "az") for one in build_all(FROM_BAKU)]
    context = NoteContext(merge_calls(records)[0], Library(records, load_gazetteer()))
    (line,) = [one for one in write_head(context) if one.title == "Language"]
    (text,) = texts(line.values)
    assert text.startswith("the rules do not read this article's language (az)")
    assert "Language" not in head(FROM_BAKU)


def test_an_account_that_may_be_of_the_call_is_no_silence() -> None:
    """It is named with what keeps it apart, and its side is not called silent."""
    dated = Article("000_a", ("He rang.",), (Call(side="AZ"),))
    undated = Article("001_b", ("Trains were discussed.",), (Call(date=None, side="US"),))
    lines = head(dated, undated)
    assert texts(lines["May be of this call"]) == ["American account: same people, no date"]
    assert "No readout in this set" not in lines


def test_an_open_date_is_said_to_be_open_once() -> None:
    """With its reason behind it."""
    undated = Article(
        "a", ("He rang.",), (Call(date=None, date_status="unknown", date_step="no such day"),)
    )
    assert texts(head(undated)["Date"]) == ["date not given: no such day"]


def test_of_many_places_in_which_printings_differ_the_first_are_named() -> None:
    """The rest is counted, so that the head stays one."""
    text = (
        "The two ministers spoke by telephone about the ferry to the islands, the quay and fairs.",
        "Both were content with how quickly the harbour commission has worked since last summer.",
        "They wished one another a calm season and agreed to speak again before the thaw sets in.",
    )
    told = [Article(f"a{n}", (*text, f"There are {n} boats.")) for n in range(11, 22)]
    disputed = texts(head(*told)["In dispute"])
    assert len(disputed) == MOST_WORDINGS + 1
    assert disputed[0].startswith("Two printings of nearly one text differ in a number")
    assert disputed[-1] == "2 more places in which printings of one text differ"
