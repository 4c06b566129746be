"""Clauses cut from a sentence, verbatim: what the rules say in place of words of their own.

Takes a text, a sentence and a place in it, gives the clause around the place. Refuses to write:
each clause is a slice of the article, white space evened out.
"""

import re

from summarizer.records.article import Sentence
from summarizer.records.grounding import Attribution, DateMention
from summarizer.records.values import Act

FEWEST_WORDS = 3
"""A clause with fewer words beside its date says nothing by itself ("that meeting of April 5")."""

LEANING: frozenset[Act] = frozenset(
    {"AGREE", "REQUEST", "ACCUSE", "REJECT", "PROTEST", "THREATEN", "CONCEDE"}
)
"""Acts whose verb is part of what is said: "ruled out a military solution"."""

QUOTES = (('"', '"'), ("\u201c", "\u201d"), ("\u2018", "\u2019"))

_OPENERS = (
    "which|who|whose|whom|where|while|whereas|but|including|adding|noting|saying|stressing|"
    "emphasi[sz]ing|underlining|underscoring|recalling|reiterating|expressing|and that|"
    "and (?:he|she|they|it|also|stressed|noted|said|added|emphasi[sz]ed|underlined|expressed)"
)
# Plain commas do not end a clause: they part lists and the day from its year.
_CUT = re.compile(rf"[;:](?=\s)|\s[-\u2013\u2014]\s|,(?=\s(?:{_OPENERS})\b)|\s(?=and that\b)")
_REPORTED = re.compile(r"\bthat\s")
_LEADING = re.compile(r"[,;:\s\u2013\u2014-]*(?:(?:and that|and|but|while|whereas|including)\s)?")
_ABBREVIATED = re.compile(r"\b[A-Z]\.$")  # the stop of U.S. is part of the word
_RELATIVE = re.compile(r"[,\s]*(?:which|who|whose|whom|where)\b")

_JOINED = re.compile(r"(?:;|,? (?:and|but|while|whereas)) (?=[A-Z])")
"""Where a clause with a subject of its own may begin."""


def _count_words(*texts: str) -> int:
    return sum(len(re.findall(r"\w+", text)) for text in texts)


def even_spaces(text: str) -> str:
    """Put one space for each stretch of white space.

    Returns:
        The text in one line, nothing else changed.
    """
    return " ".join(text.split())


def _without_stops(text: str) -> str:
    clause = text.strip(" ,;:").lstrip(".")
    return clause if _ABBREVIATED.search(clause) else clause.rstrip(" ,;:.")


def tidy_clause(text: str) -> str:
    """Take a clause's stops off its ends, and a quotation mark whose partner was cut off.

    Returns:
        One line; a quotation inside keeps both of its marks, and of one that began before the
        clause nothing stays that stands behind its end ("we are glad," she added).
    """
    clause = _without_stops(even_spaces(text))
    for opening, closing in QUOTES:
        marks = sum(clause.count(mark) for mark in {opening, closing})
        if marks == 1:
            end = re.search(rf"[,.!?]{closing}\s", clause)
            clause = _without_stops(
                (clause[: end.start()] if end else clause).strip(opening + closing)
            )
    return clause


def _whole_clause(text: str, sentence: Sentence, said: Attribution) -> str:
    """Return the sentence, or of two joined clauses the one whose subject speaks."""
    verb = text.rfind(said.verb, sentence.start, said.end)
    joints = list(_JOINED.finditer(text, sentence.start, max(sentence.start, verb)))
    if joints and said.speaker != "both":
        clause = tidy_clause(text[joints[-1].end() : said.end])
        if _count_words(clause) > FEWEST_WORDS:
            return clause
    return tidy_clause(text[sentence.start : sentence.end])


def said_clause(text: str, sentence: Sentence, said: Attribution) -> str:
    """Cut what somebody is reported to have said.

    Args:
        text: The article's text.
        sentence: The sentence that holds it.
        said: Who says it, and where.

    Returns:
        The clause; with its verb where it leans on that ("agreed to come"), the whole sentence
        where it says nothing without it ("has accepted that").
    """
    clause = tidy_clause(text[said.start : said.end])
    if _count_words(clause) < FEWEST_WORDS:
        return _whole_clause(text, sentence, said)
    if said.act not in LEANING and not clause.startswith("to "):
        return clause
    verb = text.rfind(said.verb, sentence.start, said.start)
    between = text[verb + len(said.verb) : said.start].strip() if verb >= 0 else "?"
    # 'That ships had sailed' is the reverse of 'denied that ships had sailed'.
    leans = not between or (said.act == "REJECT" and between == "that")
    return tidy_clause(text[verb : said.end]) if leans else clause


def _bounds(whole: str, start: int, end: int) -> tuple[int, int]:
    """Find the cuts next to a date, and the one before where the clause leans on what it follows.

    Returns:
        First character and the one behind the last.
    """
    cuts = [found.start() for found in _CUT.finditer(whole)]
    before = [0, *(cut for cut in cuts if cut <= start)]
    first = before[-1]
    if _RELATIVE.match(whole, first):
        first = before[max(0, len(before) - 2)]
    last = next((cut for cut in cuts if cut >= end), len(whole))
    return first, last


def clause_around(text: str, sentence: Sentence, mention: DateMention) -> str:
    """Cut the clause that a date stands in.

    Args:
        text: The article's text.
        sentence: The sentence that holds the date.
        mention: The date.

    Returns:
        A slice of the sentence that holds the date and a few words beside it, where the sentence
        has them.
    """
    whole = text[sentence.start : sentence.end]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    first, last = _bounds(whole, start, end)
    reported = [found.end() for found in _REPORTED.finditer(whole, first, start)]
    if reported and _count_words(whole[reported[-1] : start], whole[end:last]) >= FEWEST_WORDS:
        first = reported[-1]
    lead = _LEADING.match(whole, first)
    return tidy_clause(whole[lead.end() if lead else first : last])
