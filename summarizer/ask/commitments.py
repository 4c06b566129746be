"""Commitments that an attributed sentence states outright: asked, offered, agreed, refused.

Owns the short list of reporting verbs that commit somebody. Takes attributions, gives commitments
in the article's words. Refuses whatever is only between the lines: stressing the importance of a
thing is not asking for it, rejecting an accusation refuses nothing that was asked, and agreeing
that something is so undertakes nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.ask.addressees import Objects, is_object, read_object
from summarizer.ask.clauses import QUOTES, even_spaces, tidy_clause
from summarizer.records.answer import CommitmentAnswer
from summarizer.records.grounding import Attribution, GroundedArticle
from summarizer.records.values import CommitmentKind
from summarizer.text.conditions import find_conditions


class Parties(NamedTuple):
    """Who is on the line, and whose account it is."""

    names: dict[str, str]
    """Name of each principal by key."""
    side: str | None
    """The account's side: it is that side which claims the commitment."""


class _Pattern(NamedTuple):
    kind: CommitmentKind
    verb: re.Pattern[str]
    """The verb's last word."""
    clause: re.Pattern[str]
    """How what follows must begin: "asked to allow" commits, "asked about" does not."""


_ANY = re.compile(r"(?!about\b|whether\b|if\b|how\b|why\b|what\b)")
# Kind words are offered too, and bind nobody.
_HELP = re.compile(
    r"(?!(?:offer\w* )?(?:\w+ ){0,4}?"
    r"(?:congratulat|condolenc|sympath|greet|thank|gratitude|wishes|prayer|apolog|felicit|regret))"
)
_DEED = re.compile(r"(?:to|on) |.*\b(?:will|would|shall)\b", re.DOTALL)
_ASKED = re.compile(
    r"(?:the|this|that|his|her|its|their) (?:request|proposal|offer|invitation|demand|appeal|plea)$"
)
"""What was asked or offered before, by its name."""
_PATTERNS = (
    _Pattern("refused", re.compile(r"(?:refus|declin)"), re.compile(r"to ")),
    _Pattern("refused", re.compile(r"(?:refus|declin|reject|rebuff|dismiss)"), _ASKED),
    _Pattern("offered", re.compile(r"offer"), _HELP),
    _Pattern("agreed", re.compile(r"(?:accept|promis|pledg|undert[ao]k|undertook|vow)"), _ANY),
    _Pattern("agreed", re.compile(r"(?:agree|commit|consent|assur)"), _DEED),
    _Pattern("asked", re.compile(r"(?:ask|request|urg|invit|demand|appeal|call)"), _ANY),
)
_POINTING = re.compile(r"(?:this|that|these|those|such|it|the same)\b(?: \w+)?$", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|no|neither|nor|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
_LEANING = re.compile(r"(?:to|on|for|with|in|about|into|at|from)\s")
"""Words without a verb of their own that say nothing behind another: "asks: to the forum"."""
_SHORTENED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")
_BUT = re.compile(
    r",? but (?:did|does|do|has|have|had|was|were|is|gave|would|could|set|named|said|added)\b"
)
"""Where what was not said begins: 'promised to come, but gave no date'."""
_BEFORE = 24
"""Characters before a verb in which its negation stands ("has not yet agreed")."""


_WAITING: frozenset[CommitmentKind] = frozenset(["asked", "offered"])
_DAY = len("YYYY-MM-DD")
_SHORT_OF = re.compile(r"\b(?:before|prior to|ahead of) \Z", re.IGNORECASE)
"""What makes a month or year the time that it must not reach."""


def _verb_place(attribution: Attribution, article: GroundedArticle) -> int:
    """Return where the verb starts, if it stands before what is said, else a negative number."""
    text, begin = article.raw.text, article.sentences[attribution.sentence - 1].start
    if text.startswith(attribution.verb, attribution.start):
        return attribution.start
    return text.rfind(attribution.verb, begin, max(begin, attribution.start))


def _kind(attribution: Attribution, article: GroundedArticle) -> CommitmentKind | None:
    text = article.raw.text
    verb = attribution.verb.split()[-1].lower() if attribution.verb.split() else ""
    clause = text[attribution.start : attribution.end].strip()
    begin = article.sentences[attribution.sentence - 1].start
    place = _verb_place(attribution, article)
    before = text[max(begin, place - _BEFORE) : place] if place >= 0 else ""
    if _NEGATED.search(before + " " + attribution.verb):
        return None
    for pattern in _PATTERNS:
        if pattern.verb.match(verb) and pattern.clause.match(clause):
            return pattern.kind
    return None


def _due(attribution: Attribution, article: GroundedArticle) -> str | None:
    """Return the day or month by which it is due, not the one by which its condition is to hold.

    'Before July' is no day of July.
    """
    text = article.raw.text
    conditions = find_conditions(text[attribution.start : attribution.end])
    begins = [attribution.start + one.start for one in conditions]
    spans = [
        (begin, text.find(one.stated, begin) + len(one.stated))
        for begin, one in zip(begins, conditions, strict=True)
    ]
    dates = (
        mention.value
        for mention in article.grounding.dates
        if mention.role == "future"
        and attribution.start <= mention.start < attribution.end
        and not any(start <= mention.start < end for start, end in spans)
        and not (
            len(mention.value or "") < _DAY
            and _SHORT_OF.search(
                text, max(attribution.start, mention.start - _BEFORE), mention.start
            )
        )
    )
    return next(dates, None)


def _committed(attribution: Attribution, parties: Parties) -> list[tuple[str, str | None]]:
    """Name who commits himself towards whom.

    Returns:
        One pair; of an undertaking of both one for each; none where nobody is named.
    """
    speaker = attribution.speaker
    names = list(dict.fromkeys(parties.names.values()))
    two = len(names) == 2  # noqa: PLR2004 - of two, each is the other's other
    if speaker == "both":
        return [(names[0], names[1]), (names[1], names[0])] if two else []
    if speaker is None:
        return []
    by = parties.names.get(speaker, speaker)
    others = [name for name in names if name != by]
    return [(by, others[0] if two and len(others) == 1 else None)]


def _object(attribution: Attribution, article: GroundedArticle) -> Objects | None:
    """Return the verb's object; null where what is said stands before the verb."""
    place = _verb_place(attribution, article)
    if place < 0:
        return None
    return read_object(article.raw.text, place + len(attribution.verb), attribution.end)


def _is_put_to(
    to: str, kind: CommitmentKind, found: Objects, article: GroundedArticle, parties: Parties
) -> bool:
    """Return whether the verb's object leaves it possible that the other is meant.

    Of what is offered or agreed the object is the thing, so that there only another's name speaks
    against him.
    """
    people = {person.key: person for person in article.grounding.persons}
    keys = [key for key, name in parties.names.items() if name == to]
    person = people.get(keys[0]) if keys else None
    if kind == "asked":
        return is_object(person, article, found)
    strangers = (one for key, one in people.items() if key not in keys)
    return not any(one.start == found.start for who in strangers for one in who.mentions)


def _whole_end(text: str, start: int, end: int) -> int:
    """Return the end of what is said with the closing mark of a quotation that began in it."""
    said = text[start:end]
    for opening, closing in QUOTES[:2]:  # a single mark is an apostrophe too
        is_open = (
            said.count(opening) % 2
            if opening == closing
            else said.count(opening) > (said.count(closing))
        )
        behind = re.compile(rf"[,.!?]?{closing}").match(text, end)
        if is_open and behind:
            return behind.end()
    return end


def _tidy(text: str, start: int, end: int) -> str:
    """Return words in one line with the stop of a last abbreviation and both marks of a quote."""
    clause = re.sub(r",(?=[\"\u201d]$)", "", tidy_clause(text[start:end]))
    stop = _SHORTENED.search(clause) and f"{clause[-4:]}." in even_spaces(text[start : end + 1])
    return f"{clause}." if stop else clause


def _what(
    attribution: Attribution, article: GroundedArticle, kind: CommitmentKind, end: int
) -> str:
    """Return what is asked, offered or agreed, with its verb where it does not read without."""
    text, start = article.raw.text, attribution.start
    if text.startswith(attribution.verb, start):
        start += len(attribution.verb)
    clause = _tidy(text, start, end)
    bare = clause.removeprefix("to ")
    found, place = _object(attribution, article), _verb_place(attribution, article)
    if found is None or text[place + len(attribution.verb) : start].strip():
        return bare  # a that-clause
    leans = bool(_LEANING.match(clause)) or kind == "asked"
    if found.is_deed or not leans or _POINTING.match(bare):
        return bare
    return _tidy(text, place, end)


def _of_attribution(
    attribution: Attribution, article: GroundedArticle, parties: Parties
) -> Iterator[CommitmentAnswer]:
    kind = _kind(attribution, article)
    if kind is None:
        return
    text = article.raw.text
    conditions = find_conditions(text[attribution.start : attribution.end])
    end = _whole_end(text, attribution.start, attribution.end)
    if conditions and conditions[0].start:
        end = attribution.start + conditions[0].start
    if reserve := _BUT.search(text, attribution.start, end):
        end = reserve.start()
    what = _what(attribution, article, kind, end)
    found = _object(attribution, article)
    vowed = attribution.verb.lower().startswith("vow")  # a vow is made to nobody on the line
    for by, other in _committed(attribution, parties):
        to = None if vowed else other
        is_put = to is not None and (found is None or _is_put_to(to, kind, found, article, parties))
        yield CommitmentAnswer(
            by=by,
            to=to if is_put else None,
            kind="conditional" if conditions and kind == "agreed" else kind,
            what=what,
            condition=tidy_clause(conditions[0].stated) if conditions else None,
            due=_due(attribution, article),
            claimed_by=parties.side,
            evidence=(attribution.sentence,),
        )


def _resolved(found: CommitmentAnswer, before: CommitmentAnswer | None) -> CommitmentAnswer | None:
    """Put what was asked or offered just before in the place of words that only point at it.

    Returns:
        The commitment with the evidence of both; null where the words point at nothing known.
    """
    named = found.kind == "refused" and _ASKED.match(found.what)
    if not named and not _POINTING.match(found.what):
        return found
    if named and (before is None or before.by == found.by or before.kind not in _WAITING):
        return found
    if before is None or before.kind not in _WAITING or before.by == found.by:
        return None
    evidence = (*before.evidence, *found.evidence)
    return found.model_copy(
        update={
            "what": before.what,
            "due": found.due or (None if named else before.due),
            "evidence": evidence,
        }
    )


def find_commitments(
    article: GroundedArticle, attributions: tuple[Attribution, ...], parties: Parties
) -> tuple[CommitmentAnswer, ...]:
    """Find the commitments that attributions state outright.

    Args:
        article: The article.
        attributions: Those of one call.
        parties: Of that call.

    Returns:
        Commitments in text order.
    """
    found: list[CommitmentAnswer] = []
    for said in attributions:
        before = found[-1] if found else None
        stated = (_resolved(one, before) for one in _of_attribution(said, article, parties))
        found.extend(one for one in stated if one and one.what)
    return tuple(found)
