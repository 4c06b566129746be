"""Articles with their people marked by hand, so that a test reads as the article does.

`[p1:President Roe] said ...` is a mention of p1. Lines are sentences.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.records.article import RawArticle, SegmentedArticle, Sentence
from summarizer.records.grounding import (
    CallStatus,
    GroundedCall,
    GroundedPerson,
    Mention,
    PersonRole,
)

_MARK = re.compile(r"\[(p\d):([^\]]*)\]")


class Marked(NamedTuple):
    """An article, its people and its calls."""

    article: SegmentedArticle
    persons: tuple[GroundedPerson, ...]
    calls: tuple[GroundedCall, ...]

    def cut(self, start: int, end: int) -> str:
        """Return a stretch of the text."""
        return self.article.raw.text[start:end]


def call(
    *sentences: int,
    principals: Sequence[str] = ("p1", "p2"),
    initiator: str | None = None,
    status: CallStatus = "completed",
) -> GroundedCall:
    """Make a call that is reported in these sentences."""
    return GroundedCall(
        status=status,
        channel="phone",
        principals=tuple(principals),
        initiator=initiator,
        initiator_sentences=(),
        date=None,
        date_status="unknown",
        date_step="not looked for",
        date_sentences=(),
        earliest=None,
        latest=None,
        sentences=sentences,
        start=0,
        end=0,
    )


def mark(
    *lines: str,
    calls: Sequence[GroundedCall] = (),
    countries: str = "p1=AZ p2=US p3=RU p4=AM",
    spokespersons: str = "",
    url: str | None = None,
    headline: bool = False,
) -> Marked:
    """Make an article of marked lines.

    Args:
        lines: One sentence each.
        calls: Its calls; if none is given, one of p1 and p2 in the first sentence.
        countries: Party of each person.
        spokespersons: Keys of those who are on no line but speak for somebody who is.
        url: The article's address.
        headline: The first line is one.
    """
    text, sentences = "", list[Sentence]()
    mentions: dict[str, list[Mention]] = {}
    for number, line in enumerate(lines, 1):
        start, at = len(text), 0
        for found in _MARK.finditer(line):
            text += line[at : found.start()]
            mention = Mention(start=len(text), end=len(text) + len(found[2]), sentence=number)
            mentions.setdefault(found[1], []).append(mention)
            text += found[2]
            at = found.end()
        text += line[at:]
        is_headline = headline and number == 1
        sentences.append(Sentence(number=number, start=start, end=len(text), headline=is_headline))
        text += "\n"
    calls = tuple(calls) or (call(1),)
    principals = {key for one in calls for key in one.principals}
    parties = dict(pair.split("=") for pair in countries.split())
    roles: dict[str, PersonRole] = {
        key: "principal" if key in principals else "bystander" for key in mentions
    }
    roles.update(dict.fromkeys(spokespersons.split(), "spokesperson"))
    persons = tuple(
        GroundedPerson(
            key=key,
            name=key,
            country=parties.get(key),
            office=None,
            aliases=(),
            known=False,
            role=roles[key],
            mentions=tuple(found),
        )
        for key, found in sorted(mentions.items())
    )
    raw = RawArticle(id="a", source="a", text=text, url=url)
    return Marked(SegmentedArticle(raw=raw, sentences=tuple(sentences)), persons, calls)
