"""How the date of a call is known, in words.

Owns the line 'When' of a note. Takes a readout and its article, gives the words that date the call,
the step that leads from them to the date, and what is not known. Refuses to let a year that only
the answer gave into the date: it is told apart, with the bounds that the text sets.
"""

import re

from summarizer.records.dossier import Dossier, Readout
from summarizer.records.grounding import DateMention, PublicationBasis
from summarizer.records.record import ArticleRecord
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import agree, parse_date

_BASIS: dict[PublicationBasis, str] = {
    "metadata": "the publication date given with the article",
    "stamp": "the publication stamp",
    "address": "the date in the page's address",
    "dateline": "the dateline",
}
OPEN = "date open: "
"""What begins the words for a date that is not known."""
_ONLY_PUBLISHED = "only publication is dated"
_UNANCHORED = re.compile(r"(.+) without a date of writing")
_PUBLICATION = re.compile(r"\bpublication\b")
_STATED_STEPS = ("as written", "year from", "no year given")


def publication_in_words(record: ArticleRecord) -> str:
    """Return when an article was published and how that is known."""
    found = record.article.grounding.publication
    if found is None:
        given = record.article.raw.published
        return f"{date_in_words(given)} (given with the article)" if given else "not known"
    return f"{date_in_words(found.date)} ({_BASIS[found.basis].removeprefix('the ')})"


def dating_in_words(readout: Readout, record: ArticleRecord) -> str:
    """Return how a readout's date is known.

    Returns:
        E.g. 'stated: “November 27”; year from the publication stamp (28 November 2023)'.
    """
    call = readout.call
    if call.date.status == "withheld":
        return "its date did not stand the checks and is withheld (see below)"
    if call.date.origin == "reader":
        return "given by a reader, see the notes below"
    if call.date.value is None or call.date_status == "unknown":
        return f"{OPEN}{_open_in_words(call.date_step, record)}"
    words = dating_words(readout, record)
    quoted = f"“{words}”" if words else ""
    step = _step_in_words(call.date_step, record)
    if call.date_step.startswith(_STATED_STEPS):
        stated = f"stated: {quoted}" if quoted else "stated"
        # A year that is not given is told by the date itself.
        told = call.date_step in {"as written", "no year given"}
        known = stated if told else f"{stated}; {step}"
    else:
        known = f"derived from {quoted}: {step}" if quoted else f"derived: {step}"
    if call.date.status == "repaired":
        was = date_in_words(call.date.replaced) if call.date.replaced else "no date"
        known += f"; corrected by the rules (the answer had: {was})"
    return known


def _open_in_words(step: str, record: ArticleRecord) -> str:
    """Return why nothing dates a call."""
    found = record.article.grounding.publication
    if step == _ONLY_PUBLISHED and found:
        when = f"{_BASIS[found.basis]} ({date_in_words(found.date)})"
        return f"nothing but {when} dates the article"
    unanchored = _UNANCHORED.fullmatch(step)
    if unanchored:
        return f"the text gives it as '{unanchored[1]}', and nothing says when that was written"
    return _step_in_words(step, record)


def year_in_words(readout: Readout) -> str | None:
    """Return what is known and asserted of a year that the article does not give."""
    call = readout.call
    parts = parse_date(call.date.value)
    if call.date.status == "withheld" or (parts and parts.year):
        return None
    bounds = _bounds_in_words(call.earliest, call.latest)
    asserted = call.asserted_year
    told = (
        f"the answer asserts {asserted} from its own knowledge; the article does not say so, and it"
        " is no part of the date"
        if asserted
        else ""
    )
    return "; ".join(part for part in (bounds, told) if part) or None


def dating_words(readout: Readout, record: ArticleRecord) -> str | None:
    """Return the words of the article that date the call, where grounding has them."""
    call, grounding = readout.call, record.article.grounding
    sentences = {one.sentence for one in call.date.evidence}
    fitting = [
        mention
        for mention in grounding.dates
        if mention.sentence in sentences and agree(mention.value, call.date.value)
    ]
    # A mention that grounding takes for the call's goes before another of the same day.
    fitting.sort(key=lambda mention: (mention.role != "call", mention.start))
    return _words_of(fitting[0], record) if fitting else None


def _words_of(mention: DateMention, record: ArticleRecord) -> str:
    return " ".join(record.article.raw.text[mention.start : mention.end].split())


def _step_in_words(step: str, record: ArticleRecord) -> str:
    found = record.article.grounding.publication
    if found is None:
        return step
    basis = f"{_BASIS[found.basis]} ({date_in_words(found.date)})"
    return _PUBLICATION.sub(lambda _: basis, step, count=1)


def bounds_in_words(dossier: Dossier) -> str | None:
    """Return what the readouts' bounds leave of an open date together."""
    calls = [readout.call for readout in dossier.readouts]
    earliest = max((call.earliest for call in calls if call.earliest), default=None)
    latest = min((call.latest for call in calls if call.latest), default=None)
    return _bounds_in_words(earliest, latest) or None


def _bounds_in_words(earliest: str | None, latest: str | None) -> str:
    if earliest and latest:
        return f"the text allows {date_in_words(earliest)} to {date_in_words(latest)}"
    if earliest:
        return f"the text allows no day before {date_in_words(earliest)}"
    return f"the text allows no day after {date_in_words(latest)}" if latest else ""
