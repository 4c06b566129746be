"""Whose officials an article means when it names no country: 'the Prime Minister spoke to ...'.

Owns the inference of the country an outlet writes from. Takes the article's address and its
dateline, gives a country or none. Refuses top-level domains that are sold to everybody.
"""

import re
from urllib.parse import urlsplit

from summarizer.data import Gazetteer
from summarizer.ground.press import make_press
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.text.lexicon import PLACE, Term

_SOLD_DOMAINS = "ag ai cc co fm gg im io la ly me nu sc sh st to tk tv vc vu ws"
_SOLD = frozenset(_SOLD_DOMAINS.split())
_DATELINE_END = re.compile(r"[^\n]{0,40}?(?:[:(/]| - |\. |--)")
_TELLS = re.compile(r"[^\n.:(/]{0,40}?\b(?:did|does|has|have|had|declined|refused|was|is|would)\b")
"""Behind a place that acts: 'Moscow did not comment.' opens a sentence, no dateline."""
_SMALL_WORD = re.compile(r"\b[a-z]{2,}")
"""Before a dateline's place stand agencies and capitals only."""
_DATELINE_START = 40
"""Characters that may stand before the place of a dateline."""


def find_home(
    article: SegmentedArticle, gazetteer: Gazetteer, terms: dict[int, list[Term]], folded: str
) -> str | None:
    """Return the country an article is written from.

    Args:
        article: The article.
        gazetteer: Agencies and countries.
        terms: The gazetteer's strings in the article, by sentence.
        folded: The article's fold.
    """
    outlet = make_press(gazetteer).of_host(article.raw.url)
    party = outlet.party if outlet else ""
    return party or _domain(article.raw.url, gazetteer) or _dateline(article, terms, folded)


def _domain(url: str | None, gazetteer: Gazetteer) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    top = host.rpartition(".")[2]
    code = {"uk": "GB", "eu": "EU"}.get(top, top.upper())
    return code if top not in _SOLD and (code in gazetteer.countries or code == "EU") else None


def _dateline(article: SegmentedArticle, terms: dict[int, list[Term]], folded: str) -> str | None:
    body = [s for s in article.sentences if s.furniture is None and not s.headline]
    for sentence in body[:2]:
        head = article.raw.text[sentence.start : sentence.start + _DATELINE_START]
        found = _place_at_head(sentence, head, terms.get(sentence.number, []), folded)
        if found:
            return found
    return None


def _place_at_head(sentence: Sentence, head: str, terms: list[Term], folded: str) -> str | None:
    for term in terms:
        before = term.start - sentence.start
        if before > len(head) or _SMALL_WORD.search(head, 0, before):
            return None
        is_told_of = _TELLS.match(folded, term.end, sentence.end)
        ends = _DATELINE_END.match(folded, term.end, term.end + 60)
        if term.kind == PLACE and ends and not is_told_of:
            return term.value
    return None
