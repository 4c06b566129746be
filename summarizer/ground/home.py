"""Whose officials an article means when it names no country: 'the Prime Minister spoke to ...'.

Owns the inference of the country an outlet writes from. Takes the article's address and its
dateline, gives a country or none. Refuses top-level domains that are sold to everybody.
"""

import re
from urllib.parse import urlsplit

from summarizer.data import Gazetteer
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.text.lexicon import PLACE, Term

_SOLD = frozenset("ag ai cc co fm gg im io la ly me nu sc sh st to tk tv vc vu ws".split())
_DATELINE_END = re.compile(r"[^\n]{0,40}?(?:[:(/]| - |\. |--)")
_DATELINE_START = 40
"""Characters that may stand before the place of a dateline."""


def find_home(
    article: SegmentedArticle, gazetteer: Gazetteer, terms: dict[int, list[Term]], folded: str
) -> str | None:
    """Find the country an article is written from.

    Args:
        article: The article.
        gazetteer: Agencies and countries.
        terms: The gazetteer's strings in the article, by sentence.
        folded: The article's fold.
    """
    host = _host(article.raw.url)
    return _outlet(host, gazetteer) or _domain(host, gazetteer) or _dateline(article, terms, folded)


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _outlet(host: str, gazetteer: Gazetteer) -> str | None:
    known = _domains(gazetteer)
    labels = host.split(".")
    return next(
        (known[d] for i in range(len(labels)) if (d := ".".join(labels[i:])) in known), None
    )


_domain_tables: dict[int, tuple[Gazetteer, dict[str, str]]] = {}


def _domains(gazetteer: Gazetteer) -> dict[str, str]:
    held = _domain_tables.get(id(gazetteer))
    if held is None:
        table = {d: a.party for a in gazetteer.agencies for d in a.domains if a.party}
        held = _domain_tables[id(gazetteer)] = (gazetteer, table)
    return held[1]


def _domain(host: str, gazetteer: Gazetteer) -> str | None:
    top = host.rpartition(".")[2]
    code = {"uk": "GB", "eu": "EU"}.get(top, top.upper())
    return code if top not in _SOLD and (code in gazetteer.countries or code == "EU") else None


def _dateline(article: SegmentedArticle, terms: dict[int, list[Term]], folded: str) -> str | None:
    body = [s for s in article.sentences if s.furniture is None and not s.headline]
    for sentence in body[:2]:
        found = _place_at_head(sentence, terms.get(sentence.number, []), folded)
        if found:
            return found
    return None


def _place_at_head(sentence: Sentence, terms: list[Term], folded: str) -> str | None:
    for term in terms:
        if term.start > sentence.start + _DATELINE_START:
            return None
        if term.kind == PLACE and _DATELINE_END.match(folded, term.end, term.end + 60):
            return term.value
    return None
