"""How the bottom line calls the people on the line: by one word, where the articles do.

Owns short names. Takes a dossier and its articles. Refuses to work out which part of a name is the
family's, since that differs from language to language: an article that calls somebody by one word
of their name knows.
"""

from collections import Counter

from summarizer.brief.context import NoteContext
from summarizer.brief.sides import speaker_in_words


class Namer:
    """Short names for one dossier."""

    def __init__(self, context: NoteContext) -> None:
        self._gazetteer = context.gazetteer
        names = [person.name for person in context.dossier.principals if person.name]
        shared = Counter(word for name in names for word in set(name.split()))
        self._short = {name: name for name in names}
        for readout in context.dossier.readouts:
            for person in context.record(readout).article.grounding.persons:
                if person.name in self._short:
                    parts = person.name.split()
                    called = {one for one in person.aliases if one in parts and shared[one] == 1}
                    best = max(called, key=parts.index, default=None)
                    self._short[person.name] = best or self._short[person.name]

    def name(self, speaker: str) -> str:
        """Return the short name of whoever speaks or acts: a person, both sides, a side."""
        return self._short.get(speaker) or speaker_in_words(speaker, self._gazetteer)
