"""The bottom line is short, attributed, and made of whole accepted claims."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.brief.bottom_line import MOST_WORDS, write_bottom_line
from summarizer.records.record import FactStatus
from summarizer.records.values import Act, Commitment, CommitmentKind, Statement
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim


def line(*articles: Article) -> str:
    """Return the bottom line of some articles."""
    context = make_context(*articles)
    return write_bottom_line(context, make_matcher(context))


def said(
    gist: str,
    act: Act = "SUPPORT",
    speaker: str | None = "Ilham Aliyev",
    sentence: int = 1,
    status: FactStatus = "accepted",
) -> Claim[Statement]:
    """Return a claim that somebody said something."""
    return Claim(Statement(speaker=speaker, act=act, gist=gist), (sentence,), status)


def promise(
    what: str, kind: CommitmentKind = "agreed", sentence: int = 1, condition: str | None = None
) -> Claim[Commitment]:
    """Return a claim that Aliyev undertook something."""
    value = Commitment(
        by="Ilham Aliyev", to=None, kind=kind, what=what, condition=condition, due=None,
        claimed_by=None,
    )  # fmt: skip
    return Claim(value, (sentence,))


def article(
    *statements: Claim[Statement],
    promises: tuple[Claim[Commitment], ...] = (),
    side: str | None = "AZ",
    name: str = "000_a",
) -> Article:
    """Return an article with some claims."""
    call = Call(side=side, statements=statements, commitments=promises)
    text = tuple(f"{name} has sentence {number}." for number in range(1, 6))
    return Article(name, text, (call,))


def test_undertakings_come_before_opinions() -> None:
    """What binds somebody matters more than what somebody thinks."""
    opinions = [said(f"{word} bloom", sentence=2) for word in ("figs", "dates", "limes", "pears")]
    found = line(article(*opinions, promises=(promise("send figs", "conditional", 5, "it rains"),)))
    assert "Ilham Aliyev agrees to send figs (condition: it rains)." in found


def test_claims_stand_in_the_articles_order() -> None:
    """The weightiest are chosen, and then told as the article tells them."""
    found = line(
        article(
            said("welcomes the harvest", sentence=1), said("the ban is wrong", "ACCUSE", sentence=2)
        )
    )
    assert found == (
        "Baku's account: Ilham Aliyev welcomes the harvest."
        " Ilham Aliyev says that the ban is wrong."
    )


def test_both_sides_are_heard() -> None:
    """A long claim of the one side does not take the other's room."""
    long = "x" + " word" * 45
    found = line(
        article(said(long, "ACCUSE"), said("figs are ripe", sentence=2)),
        article(said("dates are " + "very " * 20 + "ripe"), side="US", name="001_b"),
    )
    assert found.startswith("Baku's account: Ilham Aliyev says that figs are ripe.")
    assert "Washington's account: Ilham Aliyev says that dates are very" in found


def test_claims_are_never_cut() -> None:
    """A side whose every claim is too long is named, not shortened."""
    assert line(article(said("not " * 70 + "ripe figs"))) == "Baku's account: see below."


@pytest.mark.parametrize("status", ["repaired", "withheld"])
def test_only_accepted_claims_count(status: FactStatus) -> None:
    """What the rules corrected or withheld is no headline."""
    found = line(article(said("figs are ripe", status=status)))
    assert found == "The readouts tell of the call; no accepted claim says what was said in it."


def test_speakers_take_turns() -> None:
    """A second voice is heard before the first one's second claim."""
    found = line(
        article(
            said("the ban is wrong", "ACCUSE"),
            said("the dam is late", "ACCUSE", sentence=2),
            said("figs are ripe", "SUPPORT", "Antony Blinken", sentence=3),
        )
    )
    assert found.index("ban") < found.index("figs")


def test_a_side_leads_with_its_earliest_whole_claim() -> None:
    """Not with a later part of a sentence that lists several, even if that is shorter."""
    found = line(
        article(
            said("welcomes " + "ripe " * 40 + "figs", sentence=1),
            said("discusses old bridges", sentence=2),
            said("notes points of concern", "ACCUSE", sentence=2),
        )
    )
    assert found.startswith("Baku's account: Ilham Aliyev welcomes ripe")


def test_the_other_sides_lead_keeps_its_room() -> None:
    """A long first side takes its own next claim before the others fall to a lesser one."""
    found = line(
        article(said("x" + " word" * 40, "ACCUSE"), said("figs are ripe", sentence=2)),
        article(
            said("welcomes " + "ripe " * 20 + "dates"),
            said("notes limes too", sentence=2),
            side="US",
            name="001_b",
        ),
    )
    assert "Washington's account: Ilham Aliyev welcomes ripe" in found


def test_a_statement_tells_the_commitment_that_it_carries() -> None:
    """The article's own verb phrase says it, once, with the weight of a commitment."""
    found = line(
        article(
            said("the ban is wrong", "ACCUSE"),
            said("invites them to send figs", "REQUEST", sentence=2),
            promises=(promise("send figs", "asked", 2),),
        )
    )
    assert found.count("figs") == 1
    assert "Ilham Aliyev invites them to send figs." in found


def test_repetitions_are_left_out() -> None:
    """A claim that says what was told already takes no room."""
    found = line(
        article(
            said("the harbour ban in Oslo is wrong", "ACCUSE"),
            said("the Oslo harbour ban", "REJECT"),
        )
    )
    assert found.count("Oslo") == 1


def test_anothers_undertaking_is_told_as_it_was_said() -> None:
    """'Welcomed his promise' does not become the promise itself."""
    found = line(
        article(
            said("welcomes Aliyev's promise to send figs", speaker="Antony Blinken"),
            promises=(promise("send figs"),),
            side="US",
        )
    )
    assert found == "Washington's account: Antony Blinken welcomes Aliyev's promise to send figs."


def test_words_of_the_article_are_in_quotation_marks() -> None:
    """A clause taken over word for word says so; what nobody said starts the sentence."""
    found = line(
        article(
            said("sentence 1", "ACCUSE"),
            said("figs were ripe", "REQUEST", speaker=None, sentence=2),
        )
    )
    assert found == "Baku's account: Ilham Aliyev: “sentence 1”. Figs were ripe."


def test_a_claim_that_says_nothing_by_itself_is_no_headline() -> None:
    """'Accepted that' needs the sentence before it; it stands in its place below."""
    found = line(article(said("accepts that", "AGREE"), said("figs are ripe", sentence=2)))
    assert found == "Baku's account: Ilham Aliyev says that figs are ripe."


def test_an_open_side_is_told_by_its_article() -> None:
    """Where the side is not known the account tells for itself."""
    assert line(article(said("figs are ripe"), side=None)).startswith("This account: ")


def test_accounts_of_open_sides_keep_apart() -> None:
    """What two accounts say stands under the label of each, never under one name."""
    one = article(said("figs are ripe"), side=None, name="000_oslo")
    other = article(said("roads are shut"), side=None, name="001_bergen")
    found = line(one, other)
    assert found.count("Account [000], side not shown: ") == 1
    assert found.count("Account [001], side not shown: ") == 1


gists = st.text("ab .", max_size=60) | st.integers(1, 80).map(lambda count: "word " * count)
claims = st.builds(
    said,
    gists,
    st.sampled_from(get_args(Act)),
    st.sampled_from(["Ilham Aliyev", "Antony Blinken", "both", None, "AZ"]),
    st.integers(1, 5),
    st.sampled_from(["accepted", "repaired", "withheld"]),
)


@given(st.lists(claims, max_size=6), st.lists(claims, max_size=6))
def test_the_line_keeps_its_limit(
    ours: list[Claim[Statement]], theirs: list[Claim[Statement]]
) -> None:
    """Never more than sixty words, never nothing."""
    found = line(article(*ours), article(*theirs, side="US", name="001_b"))
    assert 0 < len(found.split()) <= MOST_WORDS
