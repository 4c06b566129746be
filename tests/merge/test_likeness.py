"""Likeness counts the words that tell one call from another."""

from summarizer.data import load_gazetteer
from summarizer.merge.likeness import Account, account_text, compare_accounts
from summarizer.merge.voices import collect_voices, read_entries
from summarizer.records.values import Statement
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, Claim, build


def account(article: Article) -> Account:
    """Return the account of an article's first call."""
    return Account(
        collect_voices(read_entries([build(article)], load_gazetteer()), load_gazetteer())[0].entry
    )


def test_names_and_countries_of_the_line_do_not_count() -> None:
    """Every account of the pair has them."""
    one = Article("a", ("Blinken phoned Aliyev in Baku about Azerbaijani pipelines.",))
    two = Article("b", ("The President of Azerbaijan heard from Washington's Antony Blinken.",))
    likeness = compare_accounts(account(one), account(two))
    assert (likeness.shared, likeness.share) == (frozenset(), 0.0)


def test_share_is_of_the_shorter_account() -> None:
    """A short account that is wholly in a long one is wholly alike."""
    short = Article("a", ("Pipelines and orchards.",))
    long = Article("b", ("Pipelines, orchards, satellites and vaccines came up at length.",))
    likeness = compare_accounts(account(short), account(long))
    assert (len(likeness.shared), likeness.share) == (2, 1.0)


def test_accounts_without_words_are_not_alike() -> None:
    """Nothing shares nothing."""
    empty = Article("a", ("They spoke by phone.",))
    assert compare_accounts(account(empty), account(empty)).share == 0.0


def test_order_tells_tellings_of_one_readout() -> None:
    """The same words in the same order, and in the reverse."""
    words = "Pipelines, orchards, satellites, vaccines."
    back = "Vaccines, satellites, orchards, pipelines."
    same = compare_accounts(
        account(Article("a", (words,))), account(Article("b", (f"So: {words}",)))
    )
    turned = compare_accounts(account(Article("a", (words,))), account(Article("b", (back,))))
    assert (same.order, turned.order) == (1.0, 0.25)


def test_two_calls_of_the_same_people_have_their_own_sentences() -> None:
    """What was said in one call says nothing of the other."""

    def said(*numbers: int) -> list[Claim[Statement]]:
        value = Statement(speaker=None, act="SUPPORT", gist="")
        return [Claim(value, numbers), Claim(value, (5,), "withheld")]

    article = Article(
        "a",
        ("Figs.", "Dates.", "Limes.", "Pears.", "Vaccines."),
        (Call(statements=said(1, 2), date=None), Call(statements=said(3, 4), date=None)),
    )
    entries = [
        one.entry
        for one in collect_voices(
            read_entries([build(article)], load_gazetteer()), load_gazetteer()
        )
    ]
    assert [account_text(entry) for entry in entries] == ["Figs.\nDates.", "Limes.\nPears."]


def test_calls_of_other_people_share_the_whole_text() -> None:
    """What an article tells around its calls places each of them."""
    calls = (Call(date=None), Call(people=(BLINKEN, PASHINYAN), date=None))
    article = Article("a", ("Figs.", "Dates."), calls)
    entries = [
        one.entry
        for one in collect_voices(
            read_entries([build(article)], load_gazetteer()), load_gazetteer()
        )
    ]
    assert [account_text(entry) for entry in entries] == ["Figs.\nDates."] * 2
