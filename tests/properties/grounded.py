"""What holds of every grounded article, and hostile texts to try it on.

Owns the promises that any text at all must keep, and the making of texts that are nearly articles:
the seeds with digits, dates, brackets, marks without width and letters of other scripts in them.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.data import load_gazetteer
from summarizer.data.resources import shipped_folder
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.text.dates import bounds

FRAGMENTS: tuple[str, ...] = (
    # numbers and dates
    *("1", "31", "2023", "\u0663", "\uff12", "\u00b2", "1" * 60, "27.11.2023", "2023-11-27"),
    *("Nov. 21", "on Monday", "today", "May", "31 February", "13/13/2013", "29 November 2099"),
    *("28.11.2023 - Update : 29.11.2023", "in 2031", "late on Friday", "XXXX-04-03"),
    # brackets, quotation marks, stops
    *("(", ")", "[" * 9, "{", '"', "\u201c", "\u201d", "\u00ab", "'", "\u2019s", "...", ".", ","),
    *(
        ";",
        ":",
        "!",
        "\u0589",
        "\u061f",
        "-",
        "\u2013",
        "/",
        "&nbsp;",
        "&",
        "<p>",
        "</p>",
        "<",
        "`",
    ),
    # white space and line ends
    *(" ", "\u00a0", "\t", "\n", "\r", "\r\n", "\n\n", "\u2028", "\x85", "\x0b", "\x1c"),
    # without width, the other way round, not text at all
    *("\u200b", "\u200e", "\u200f", "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "\ufeff"),
    *("\u00ad", "\0", "\x1b[2J", "\ufffd", "\uffff", "\U0010ffff", "\u0301", "\u20dd"),
    # letters that look or fold like others
    *("\u0430", "\u0456", "\u0410", "\u0391", "\u0130", "\u0131", "\u1e9e", "\u01c5", "\ufb01"),
    *("\U0001d400", "\u0149", "\u212a", "\u017f", "\u0414\u0436", "\u4e2d", "\u0627\u0644"),
    # words of calls and people
    *("phoned", "spoke by phone with", "a phone call", "received a call from", "he", "they"),
    *("President", "Foreign Minister", "the two ministers", "his counterpart", "said that"),
    *("Jane Roe of Peru", "al-", "bin", "J. R.", "U.S.", "Mr.", "P", "X", "K", "G", "of", "and"),
    *("will", "had", "refused to", "did not", "according to", "Related Posts", "Photo: x"),
)
"""What is put into texts."""


class Edit(NamedTuple):
    """One change of a text."""

    place: int
    """Where, modulo the length."""
    removed: int
    """Characters that go."""
    fragment: int
    """Which of `FRAGMENTS` comes, modulo their number."""


def edit_text(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with changes made one after another."""
    for edit in edits:
        at = edit.place % (len(text) + 1)
        text = text[:at] + FRAGMENTS[edit.fragment % len(FRAGMENTS)] + text[at + edit.removed :]
    return text


@cache
def seed_texts() -> Sequence[str]:
    """Return the five articles that ship with the program."""
    files = sorted(shipped_folder("seeds").glob("*.txt"))
    return tuple(file.read_text(encoding="utf-8") for file in files)


def keep_promises(raw: RawArticle) -> GroundedArticle:
    """Ground an article and assert what holds of any.

    Returns:
        The article, for whoever has more to ask.
    """
    article = prepare_article(raw, load_gazetteer())
    _assert_sentences(article)
    _assert_dates(article)
    _assert_people(article)
    _assert_calls(article)
    return article


def _assert_sentences(article: GroundedArticle) -> None:
    text, end = article.raw.text, 0
    for number, sentence in enumerate(article.sentences, 1):
        assert sentence.number == number
        assert text[end : sentence.start].strip() == ""
        quote = text[sentence.start : sentence.end]
        assert quote
        assert quote == quote.strip()
        end = sentence.end
    assert text[end:].strip() == ""


def _assert_dates(article: GroundedArticle) -> None:
    dates = article.grounding.dates
    assert all(one.end <= other.start for one, other in pairwise(dates))
    for mention in dates:
        sentence = article.sentences[mention.sentence - 1]
        assert sentence.start <= mention.start < sentence.end
        quote = article.raw.text[mention.start : mention.end]
        assert quote
        assert quote == quote.strip()


def _assert_people(article: GroundedArticle) -> None:
    for person in article.grounding.persons:
        assert all(alias in article.raw.text for alias in person.aliases)
        for mention in person.mentions:
            sentence = article.sentences[mention.sentence - 1]
            assert sentence.furniture is None
            assert sentence.start <= mention.start < mention.end <= sentence.end


def _assert_calls(article: GroundedArticle) -> None:
    grounding = article.grounding
    keys = {person.key for person in grounding.persons}
    numbers = range(1, len(article.sentences) + 1)
    last = bounds(grounding.publication.date) if grounding.publication else None
    for call in grounding.calls:
        assert keys.issuperset(call.principals)
        assert call.initiator is None or call.initiator in call.principals
        cited = (*call.sentences, *call.date_sentences, *call.initiator_sentences)
        assert all(number in numbers for number in cited)
        assert 0 <= call.start < call.end <= len(article.raw.text)
        first = bounds(call.date)
        if call.status == "completed" and last and first:
            assert first[0] <= last[1]
        assert not (call.earliest and call.latest) or call.earliest <= call.latest
    for one in grounding.attributions:
        sentence = article.sentences[one.sentence - 1]
        assert sentence.start <= one.start < one.end <= sentence.end
        assert one.verb in article.raw.text[sentence.start : sentence.end]
