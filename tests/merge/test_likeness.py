"""Likeness counts the words that tell one call from another."""

from summarizer.data import load_gazetteer
from summarizer.merge.likeness import Account, account_text, compare_accounts
from summarizer.merge.voices import collect_voices
from summarizer.records.values import Statement
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, Claim, build


def account(article: Article) -> Account:
    """Return the account of an article's first call."""
    return Account(collect_voices([build(article)], load_gazetteer())[0].entry)


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


def test_an_article_with_two_calls_lends_each_its_own_sentences() -> None:
    """What was said in one call says nothing of the other."""

    def said(*numbers: int) -> list[Claim[Statement]]:
        value = Statement(speaker=None, act="SUPPORT", gist="")
        return [Claim(value, numbers), Claim(value, (7,), "withheld")]

    text = ("Figs.", "Dates.", "Limes.", "Pears.", "Plums.", "Nuts.", "Vaccines.")
    others = (BLINKEN, PASHINYAN)
    article = Article(
        "a",
        text,
        (
            Call(statements=said(1, 2, 3), date=None),
            Call(people=others, statements=said(4, 5, 6), date=None),
        ),
    )
    entries = [one.entry for one in collect_voices([build(article)], load_gazetteer())]
    assert [account_text(entry) for entry in entries] == [
        "Figs.\nDates.\nLimes.",
        "Pears.\nPlums.\nNuts.",
    ]


def test_a_call_of_which_little_is_known_lends_the_whole_text() -> None:
    """With one sentence of its own there would be nothing to compare."""
    article = Article(
        "a", ("Figs.", "Dates."), (Call(date=None), Call(people=(BLINKEN, PASHINYAN), date=None))
    )
    entries = [one.entry for one in collect_voices([build(article)], load_gazetteer())]
    assert [account_text(entry) for entry in entries] == ["Figs.\nDates."] * 2
