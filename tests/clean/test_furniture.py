"""Whole articles: what is marked by place and neighbours, and what never is."""

import pytest

from summarizer.clean import clean_article
from summarizer.records.article import RawArticle

CALL = "On Monday the president of Atlantis phoned his counterpart, the press service said."
MORE = "They spoke about grain, about visas and about the summit that is planned for the spring."


def marked(*lines: str) -> dict[str, str]:
    """Return the furniture of an article made of these lines, with its reasons."""
    text = "\n".join(lines)
    clean = clean_article(RawArticle(id="a", source="a", text=text))
    return {text[f.start : f.end]: f.reason for f in clean.furniture}


def test_plain_article_has_no_furniture() -> None:
    """Headline, dateline and paragraphs stay."""
    assert marked("Leaders of two states talk", "ATLANTIS CITY, May 4", CALL, MORE) == {}


def test_headline_printed_again() -> None:
    """The first one stays the headline, in whatever case or with a credit the others come."""
    again = "LEADERS OF TWO STATES TALK"
    credit = "Leaders of two states talk FILE PHOTO"
    assert marked("Leaders of two states talk", again, "4 May 2021", credit, CALL) == {
        again: "repeated headline",
        "4 May 2021": "stamp",
        credit: "repeated headline",
    }


def test_paragraph_printed_again() -> None:
    """A paragraph that comes twice counts once."""
    text = f"{CALL}\n{MORE}\n{CALL}"
    clean = clean_article(RawArticle(id="a", source="a", text=text))
    assert [(f.start, f.reason) for f in clean.furniture] == [(text.rindex(CALL), "crawl residue")]


def test_list_of_other_articles_to_the_end() -> None:
    """Behind its heading everything is another article's, stamps and decoys included."""
    decoy = "President phones his colleague in Lemuria"
    tail = ["Related Posts", decoy, "05.05.2021 10:00", "Queen rings the king", "Subscribe"]
    assert marked(CALL, MORE, *tail) == dict.fromkeys(tail, "related headlines")


def test_teasers_with_sentences_are_not_the_article() -> None:
    """A list of headlines with a sentence each does not end at the first sentence."""
    teaser = "The king of Lemuria rang the queen on Friday about the price of orichalcum."
    tail = ["More stories", "King rings queen", teaser, "Queen rings king", teaser + " Twice."]
    assert set(marked(CALL, MORE, *tail)) == set(tail)


def test_box_between_headline_and_article() -> None:
    """A box above the article ends where the article begins."""
    assert marked("Leaders of two states talk", "Similar Posts", "Other story", CALL, MORE) == {
        "Similar Posts": "related headlines",
        "Other story": "related headlines",
    }


def test_bullets_of_other_headlines() -> None:
    """Bullets that nothing announces are links; after a colon they are the article's list."""
    bullets = ["- Poll: two thirds for peace", "- Can the talks succeed?"]
    assert set(marked(CALL, *bullets, MORE)) == set(bullets)
    assert marked(CALL + " The agenda:", *bullets, MORE) == {}


def test_headline_in_capitals_between_paragraphs() -> None:
    """Another article's title in title case is one; a heading in sentence case is not."""
    title = "Lemurian Queen Phones Her Brother About Grain"
    assert marked(CALL, title, MORE) == {title: "related headlines"}
    assert marked(CALL, "Lemurian queen phones her brother about grain", MORE) == {}


def test_picture_above_the_article() -> None:
    """A described picture and the name under it are no sentences of the report."""
    picture = (
        "The two leaders at a dinner in Atlantis City on May 4, 2019. They were to talk later."
    )
    assert marked(picture, CALL) == {picture: "caption"}
    assert marked("President Jane Doe", "President Jane Doe Reuters", CALL) == {
        "President Jane Doe": "caption",
        "President Jane Doe Reuters": "caption",
    }


def test_labels_behind_the_last_paragraph() -> None:
    """Slogans and labels go, a short last sentence, signature and dateline stay."""
    assert marked(CALL, MORE, "They parted as friends.", "Atlantis Gov", "Leave a Reply") == {
        "Atlantis Gov": "navigation",
        "Leave a Reply": "navigation",
    }
    assert marked(CALL, "Jane Doe, Spokeswoman for the President", "Atlantis City, 4 May") == {}


def test_what_follows_a_subscription_notice() -> None:
    """A price below the notice belongs to it."""
    notice = "The rest is for subscribers of our news service only."
    assert marked(CALL, notice, "One coin a day") == {
        notice: "subscription",
        "One coin a day": "subscription",
    }


def test_disclaimer_ends_the_article() -> None:
    """Below its heading even full sentences are the page's."""
    legal = "The publisher provides this text as it is and takes no liability for it whatsoever."
    assert set(marked(CALL, MORE, "Legal Disclaimer:", legal)) == {"Legal Disclaimer:", legal}


@pytest.mark.parametrize(
    "line",
    [
        "Putin phoned Macron on Tuesday.",
        "He got a phone call from Angela Merkel, the German chancellor, too",
        "The ministers spoke by phone on 27 November 2023.",
        "Photo opportunities were cancelled after the leaders had spoken by telephone on Monday.",
        "Today, 24 June, he spoke with Pashinyan by telephone.",
    ],
    ids=lambda line: line[:24],
)
def test_report_of_a_call_is_never_marked(line: str) -> None:
    """Between paragraphs, at the head and at the end."""
    assert marked(CALL, line, MORE) == {}
    assert marked(line, CALL) == {}
    assert marked(CALL, MORE, line) == {}


def test_furniture_is_in_order_and_apart() -> None:
    """Stretches never overlap, and lie within the text."""
    text = f"• $ 1.7\n<p>One.</p>\n{CALL}\nRelated\nx\n<b>\nSubscribe"
    clean = clean_article(RawArticle(id="a", source="a", text=text))
    ends = [0, *(f.end for f in clean.furniture)]
    assert all(f.start >= end for f, end in zip(clean.furniture, ends, strict=False))
    assert ends[-1] <= len(text)
