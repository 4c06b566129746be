"""What pronouns and left-out words of a call's account refer to.

Owns the memory of a reading: whom the article is about, who was told to have spoken with whom, who
met. Takes sentences and reports in text order, gives people. Refuses headlines as a source of who
is meant.
"""

import re
from collections.abc import Sequence

from summarizer.ground.call_text import CallText, People
from summarizer.ground.cast import Figure
from summarizer.ground.report import Report
from summarizer.text.cued import has_any

_MET = re.compile(
    r"(?P<one>P),?(?: (?:also|has|had|today|yesterday|on \w+day))*"
    r" (?:called (?:up)?on|met(?: with)?|hosted|welcomed|visited|received)"
    r" (?:the |his |her )?(?P<two>P)"
)
_MET_BY = re.compile(
    r"(?P<one>P)[^PG.;:]{0,80}\b(?:received|welcomed|hosted|greeted|met) by (?P<two>P)"
)
_MEETING = "met", "call", "host", "welcom", "visit", "receiv", "greet"
"""One of these stands in every match of either."""
_FIRST_PERSON = re.compile(
    r"^(?:[^PG]*[^a-zPG])??(?<!with )(?<!to )(?<!by )(?<!from )(?<!of )(?<!and )(?<!was )"
    r"(?<!were )P(?!'s)"
)
_AUTHOR = re.compile(
    r"^(?P<account>P)(?: ?[(:@|]|,? on (?:x|twitter|facebook|telegram)\b|$)"
    r"|^(?:a )?(?:posted|written|signed|statement|message|post|tweet|remarks)"
    r" (?:by|from|of) (?P<by>P)"
)
"""A line that only says who speaks."""
_PRONOUN_FIRST = re.compile(r"(?:[a-z0-9 ]{0,40}, )?(?:also |later |then )?(?:he|she) ")
_LATER = re.compile(r"\b(?:afterwards|then|later|subsequently|thereafter|earlier|in turn)\b")
_SUBJECT_REACH = 200
_SPEAKER_REACH = 3
"""Sentences back in which a call's subject goes on to be that of the next."""


_POST = re.compile(
    r'"?(?:(?:today|this \w+|yesterday|just|and|also|earlier|(?:very |so )?(?:good|great|glad|happy'
    r"|pleased|nice|honou?red|delighted)(?: to)?|a|an|had|have|held|got|again|another|my|our|first"
    r"|productive|excellent|constructive|warm|useful|important|long|detailed|thorough|timely"
    r"|substantive|off|catch|up|finished|came|speak|talk|fruitful|the|in|on),? )*"
)


def is_post_opening(words: str) -> bool:
    """Return whether words may open a post that leaves out its 'I': 'just had a very good ...'.

    Args:
        words: All that stands before the words of a call.
    """
    return bool(_POST.fullmatch(words))


class Memory:
    """What pronouns refer to."""

    def __init__(self) -> None:
        self.subject: Figure | None = None
        self.author: Figure | None = None
        """Whose post or statement the whole text is."""
        self.main: Figure | None = None
        """Whom the article names first."""
        self.receiver: Figure | None = None
        self.told: list[Report] = []
        self.met: set[frozenset[int]] = set()
        self.last: tuple[int, People] = (0, ())
        """The last sentence and whom it names."""

    def open(self, texts: Sequence[CallText]) -> None:
        """Learn from the whole article whose words it is and whom it names first."""
        for text in texts:
            found = _AUTHOR.search(text.letters[:_SUBJECT_REACH])
            who = officials(text.named(found, found.lastgroup or "", 0)) if found else ()
            self.author = self.author or (who[0] if len(who) == 1 else None)
            if self.main is None:
                named = officials(text.everybody)
                self.main = named[0] if named else None

    def keep(self, report: Report) -> None:
        """Remember who spoke with whom."""
        if not report.is_complete():
            return
        if self.told and self.told[0].sentence != report.sentence:
            self.told = []
        self.told.append(report)
        if report.headline:
            return
        if len(report.subject) == 1:
            self.subject = report.subject[0]
        received = [f for f in report.people if f not in report.caller] if report.caller else []
        self.receiver = received[0] if len(received) == 1 else None

    def read(self, text: CallText) -> None:
        """Remember whom the sentence is about: the first that stands behind no preposition."""
        number = text.sentence.number
        self.last = number, officials(text.everybody)
        if not text.everybody:
            return
        settled = bool(self.told and self.told[0].sentence == number and self.subject_of_told())
        settled = settled or text.sentence.headline or bool(_PRONOUN_FIRST.match(text.letters))
        found = None if settled else _FIRST_PERSON.match(text.letters[:_SUBJECT_REACH])
        if found:
            people = officials(text.people(found.end() - 1, found.end()))
            self.subject = people[0] if people else self.subject

    def note_meetings(self, text: CallText) -> None:
        """Remember who is told to have met."""
        if not text.everybody or not has_any(text.letters, _MEETING):
            return
        for met in (*_MET.finditer(text.letters), *_MET_BY.finditer(text.letters)):
            both = (*text.named(met, "one", 0), *text.named(met, "two", 0))
            self.met.add(frozenset(map(id, both)))

    def is_spoken_to(self, figure: Figure, sentence: int) -> bool:
        """Return whether a sentence has somebody on the other end: 'P called P, and he phoned'."""
        return any(t.sentence == sentence and figure in t.others for t in self.told)

    def subject_of_told(self) -> People:
        """Return who alone spoke in the last call that was told."""
        subject = self.told[-1].subject if self.told else ()
        return subject if len(subject) == 1 else ()

    def together(self, sentence: int, count: int) -> People:
        """Return who 'they' are where the sentence names nobody: those of the one before it.

        Nobody, once a call was told: then its people are meant. Where the sentence before has only
        one, he and whom the article is about are two.
        """
        number, people = self.last
        if self.told or number != sentence - 1:
            return ()
        if len(people) == 1 and self.subject and self.subject not in people:
            people = (self.subject, *people)
        return people if len(people) == count else ()

    def speaker(self, sentence: int) -> People:
        """Return whose next call a sentence tells: who spoke just before, else the subject."""
        near = self.told and sentence - self.told[0].sentence <= _SPEAKER_REACH
        chosen = self.subject_of_told() if near else ()
        return chosen or ((self.subject,) if self.subject else ())

    def antecedent(self, preposition: str, before: str) -> Figure | None:
        """Return whom 'he' means; he who 'got a call from P, too' was called before."""
        again = preposition == "from" and not _LATER.search(before)
        return self.receiver if again and self.receiver else self.subject


def officials(people: People) -> People:
    """Return some people without their spokespersons."""
    return tuple(f for f in people if f.office != "Spokesperson")
