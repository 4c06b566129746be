"""Which outlet an article was read in, where the page says so.

Owns the outlet in a note's sources. Takes a record, gives a name or None. Refuses to guess from the
article's wording: the page's address counts, else a line of the page that is nothing but the name
or address of an outlet, else the one outlet that the page's own lines (subscription, byline) name.
"""

import re
from urllib.parse import urlsplit

from summarizer.data import Gazetteer
from summarizer.records.record import ArticleRecord

_HOST = re.compile(r"(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}", re.IGNORECASE)
_SMALL_PRINT = frozenset({"subscription", "byline"})
SHORTEST_NAME = 7
"""Letters of a name that is looked for inside a line: 'Trend' and 'Report' are words as well."""
LONGEST_LINE = 60
"""Characters of a line that can be an outlet's name."""


class Outlets:
    """Outlets by name and by address."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        # Case counts: 'Report' is an agency, 'report' a word.
        self._names = {
            name: agency.name
            for agency in gazetteer.agencies
            for name in (agency.name, *agency.names)
        }
        # Looked for one by one: a pattern of all of them would take longer to build than to use.
        self._long_names = tuple(name for name in self._names if len(name) >= SHORTEST_NAME)
        self._hosts = {
            host: agency.name for agency in gazetteer.agencies for host in agency.domains
        }

    def find(self, record: ArticleRecord) -> str | None:
        """Return the outlet's name, else its host, else None."""
        host = _host_of(record.article.raw.url)
        if host:
            return self._hosts.get(host, host)
        text = record.article.raw.text
        lines = (
            text[sentence.start : sentence.end].strip()
            for sentence in record.article.sentences
            if sentence.furniture and sentence.end - sentence.start <= LONGEST_LINE
        )
        alone = next((name for line in lines if (name := self._named_by(line))), None)
        return alone or self._named_in_small_print(record)

    def _named_in_small_print(self, record: ArticleRecord) -> str | None:
        text = record.article.raw.text
        lines = [
            text[sentence.start : sentence.end]
            for sentence in record.article.sentences
            if sentence.furniture in _SMALL_PRINT
        ]
        found = {
            self._names[name] for line in lines for name in self._long_names if _names(line, name)
        }
        return found.pop() if len(found) == 1 else None

    def _named_by(self, line: str) -> str | None:
        known = self._names.get(line)
        if known or not _HOST.fullmatch(line):
            return known
        host = line.casefold()
        bare = host.removeprefix("www.")
        # 'U.S.' has the shape of a host too: what no table lists must say 'www'.
        return self._hosts.get(bare, bare if host != bare else None)


def _host_of(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _names(line: str, name: str) -> bool:
    """Return whether a line has a name as words of its own."""
    start = line.find(name)
    if start < 0:
        return False
    end = start + len(name)
    return not (line[start - 1 : start].isalnum() or line[end : end + 1].isalnum())
