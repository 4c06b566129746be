"""Whether the text is another agency's, and whose.

Owns the forms in which an outlet says so: 'News.Az reports citing Azertag', '(Yonhap)' behind the
last sentence, '/TASS/' and '(Xinhua)' in the dateline, 'Sputnik reports', a folder of the address.
Takes the article, gives the agency. Refuses the outlet itself and whoever is only quoted further
down.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.data import Agency, Gazetteer
from summarizer.ground.press import Named, Press, make_press
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import Syndication

_CITING = re.compile(
    r"(?:citing|quoting|with reference to|with a reference to|referring to|via"
    r"|as reported by|source:)\s(?:the\s|its\s)?(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"(?:\snews agency|\sagency)?,?\s?(?:reports?|reported|has it|informs|informed|says|said)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:citing|with reference to|referring to)\s(?:the\s)?"
    r"(?P<name>[A-Z][\w.-]{2,30}(?:\s[A-Z][\w.-]{1,30}){0,3}?\s(?:News|Agency|Press|Media)"
    r"(?:\sAgency|\sService)?)(?![\w])"
)
_BRACKETED = re.compile(r"[(/\[][^()/\[\]\n]{0,40}\Z")
_DATELINE_CHARS = 90
_CREDIT_CHARS = 60
_LEAD = 2
"""Sentences at the head in which an outlet says whose text it prints."""


class _Claim(NamedTuple):
    rank: int
    """0 for 'citing', 1 for a credit or dateline, 2 for 'reports'."""
    agency: str
    sentence: int | None


def find_syndication(article: SegmentedArticle, gazetteer: Gazetteer) -> Syndication | None:
    """Find the agency whose text an article repeats.

    Args:
        article: The article.
        gazetteer: Agencies and their domains.

    Returns:
        None if the text is the outlet's own, as far as it says.
    """
    press = make_press(gazetteer)
    own = press.of_host(article.raw.url)
    body = [s for s in article.sentences if s.furniture is None and not s.headline]
    claims = [
        claim for claim in _claims(article.raw.text, body, press) if not _is_own(claim.agency, own)
    ]
    path = press.of_path(article.raw.url)
    if path is not None and not _is_own(path.name, own):
        claims.append(_Claim(3, path.name, None))
    if not claims:
        return None
    best = min(claims, key=lambda claim: claim.rank)
    return Syndication(agency=best.agency, sentence=best.sentence)


def printing_parties(article: SegmentedArticle, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Find where those are at home whose text this is, the likeliest first.

    Args:
        article: The article.
        gazetteer: Agencies, outlets and their parties.

    Returns:
        Countries and organisations, each once.
    """
    press = make_press(gazetteer)
    body = [s for s in article.sentences if s.furniture is None and not s.headline]
    ranked = sorted(
        (rank, one.agency.party)
        for place, sentence in enumerate(body[:_LEAD])
        for one in press.find(article.raw.text, sentence.start, sentence.end)
        if (rank := _rank(article.raw.text, sentence, one, place, is_last=False)) is not None
    )
    return tuple(dict.fromkeys(party for _, party in ranked if party))


def _is_own(agency: str, own: Agency | None) -> bool:
    return own is not None and agency == own.name


def _claims(text: str, body: Sequence[Sentence], press: Press) -> Iterator[_Claim]:
    telling = range(len(body)) if len(body) <= _LEAD else (*range(_LEAD), len(body) - 1)
    for place in telling:
        sentence, is_last = body[place], place == len(body) - 1
        for one in press.find(text, sentence.start, sentence.end):
            if one.agency.kind != "government":
                rank = _rank(text, sentence, one, place, is_last=is_last)
                if rank is not None and not _is_wire(one.agency, rank):
                    yield _Claim(rank, one.agency.name, sentence.number)
        unknown = _UNKNOWN.search(text, sentence.start, sentence.end) if place < _LEAD else None
        if unknown:
            yield _Claim(0, unknown["name"], sentence.number)


def _is_wire(agency: Agency, rank: int) -> bool:
    """Return whether a name is too weak: an outlet that merely reports is quoted, not printed."""
    return rank > 1 and agency.kind != "agency"


def _rank(text: str, sentence: Sentence, one: Named, place: int, *, is_last: bool) -> int | None:
    before = text[max(sentence.start, one.start - 60) : one.start]
    if place < _LEAD and _CITING.search(before):
        return 0
    opened = bool(_BRACKETED.search(before)) or before.rstrip()[-1:] in {"—", "–", "-"}  # noqa: RUF001 - a dash
    if opened and place == 0 and one.start - sentence.start < _DATELINE_CHARS:
        return 1
    if opened and is_last and sentence.end - one.end < _CREDIT_CHARS:
        return 1
    if place < _LEAD and _REPORTS.match(text, one.end):
        return 2
    return None
