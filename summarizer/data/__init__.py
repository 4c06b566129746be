"""Plain tables about states, organisations, offices, their holders and the press.

Owns the gazetteer's tables and their loader. Gives immutable rows and exact look-ups. Refuses to
scan text: finding these strings in an article is the business of `summarizer.text`.
"""

from summarizer.data.gazetteer import Gazetteer, load_gazetteer
from summarizer.data.tables import (
    Agency,
    Country,
    Holder,
    Honorific,
    Office,
    Organisation,
    name_key,
)

__all__ = [
    "Agency",
    "Country",
    "Gazetteer",
    "Holder",
    "Honorific",
    "Office",
    "Organisation",
    "load_gazetteer",
    "name_key",
]
