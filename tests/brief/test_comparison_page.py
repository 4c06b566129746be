"""The printed comparison has every statement once, under what it is."""

from collections import Counter

from summarizer.brief.comparison_page import render_accounts
from summarizer.records.values import Statement
from tests.brief.notes import make_briefings
from tests.merge.readouts import Article, Call, Claim

PEACE = "the peace treaty with Georgia is ready"


def article(name: str, side: str | None, *gists: str, initiator: str | None = None) -> Article:
    """Return an article with a sentence and a statement for each gist."""
    statements = tuple(
        Claim(Statement(speaker=None, act="SUPPORT", gist=gist), (number,))
        for number, gist in enumerate(gists, start=1)
    )
    sentences = tuple(f"{name} has it that {gist}." for gist in gists)
    call = Call(side=side, statements=statements, initiator=initiator)
    return Article(name, sentences or (f"{name} says nothing.",), (call,))


def render(*articles: Article) -> list[str]:
    """Return the lines."""
    (note,) = make_briefings(*articles)
    return list(render_accounts(note))


def test_two_sides_are_printed_side_by_side_and_nothing_twice() -> None:
    """Each statement and each sentence stands in the note once."""
    lines = render(
        article("000_a", "AZ", "the orchards bloom", PEACE),
        article("001_b", "US", "a peace treaty with Georgia would be welcome", "the dams leak"),
    )
    headings = [line for line in lines if line.startswith("#")]
    assert headings == [
        "## Readouts compared",
        "### In both (Georgia, peace, treaty)",
        "### Only in the Azerbaijani account",
        "### Only in the American account",
    ]
    counts = Counter(line for line in lines if line.startswith(("- ", "  > ")))
    assert set(counts.values()) == {1}
    assert sum(line.startswith("- ") for line in counts) == 4


def test_an_account_of_an_open_side_stands_by_itself() -> None:
    """What no side is known for is compared with nothing and still printed."""
    lines = render(
        article("000_a", "AZ", "figs"),
        article("001_b", "US", "dates"),
        article("002_c", None, "limes"),
    )
    assert "### Account whose side the text does not show [002], 5 words" in lines


def test_disputes_come_first_with_their_words() -> None:
    """Who phoned, according to each, with the sentence."""
    lines = render(
        article("000_a", "AZ", initiator="Antony Blinken"),
        article("001_b", "US", initiator="Ilham Aliyev"),
    )
    start = lines.index("### Conflicting: who phoned")
    assert lines[start + 2 : start + 6] == [
        "- *Azerbaijani account:* Antony Blinken [000 S1]",
        "  > 000_a says nothing.",
        "- *American account:* Ilham Aliyev [001 S1]",
        "  > 001_b says nothing.",
    ]
    assert "No statement of the American account is on record." in lines
