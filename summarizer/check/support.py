"""G2: names, numbers, dates, quoted words and the gist itself stand in the evidence.

Owns the rule that proves support: a pointer proves place only. Takes each claim with the sentences
it cites. Where the article is not in English only its numbers are compared.
"""

import re
from collections.abc import Iterator

from summarizer.check.case import Case
from summarizer.check.found import fault
from summarizer.check.name_support import missing_names
from summarizer.check.statements import ClaimAt, list_claims
from summarizer.records.finding import Finding
from summarizer.records.grounding import DateMention
from summarizer.text.claims import even_out, numbers_of, quotes_of, read_words, support
from summarizer.text.dates.edtf import parse_date
from summarizer.text.diction import FUNCTION_WORDS
from summarizer.text.stems import read_tokens, stem

LEAST_SUPPORT = 0.45
"""Share of a claim's words, by weight, that its sentences must have.

Calibrated on the statements of the five seed articles against the sentence each was read from and
against all other sentences of its article: right ones have 0.53 to 1.00 (median 1.00), the best of
the wrong ones 0.61 at most where the claim differs from them (median 0.29); only claims that two
sentences carry alike reach 1.00 twice."""
LEAST_OF_A_TOPIC = 0.6
"""A topic is a phrase in the article's own words: those of the hand-written answers have 1.00, but
for two with a word of their own."""
BETTER_ELSEWHERE = 0.3
"""How much better another sentence must carry a claim that its own carry in part: the largest such
lead on the same data is 0.12."""
WELL_SUPPORTED = 0.7
"""From here on another sentence may carry it better still."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH_NAME}\b")
_MONTH_DAY = re.compile(rf"\b{_MONTH_NAME}\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?! *(?:am|pm))")
_MONTH_ALONE = re.compile(rf"\b{_MONTH_NAME}\b")


def check_support(case: Case) -> Iterator[Finding]:
    """Names, numbers, dates and quoted words of a claim stand in its evidence, as does its gist.

    Rule G2. Source: attribution as support, not as place (AIS, Rashkin et al., 2023); numbers and
    names are what language models alter most (FActScore, Min et al., 2023).

    Passes: 'Armenia answered on 21 November' for 'on November 21, Armenia sent its comments'.
    Fails: 'on 22 November'; 'Georgia answered'; 'thanked for the gas supplies'.

    Yields:
        Findings at the claim's text: `gist`, `what`, `condition`, `label`.
    """
    for claim in list_claims(case):
        yield from _judge(case, claim)


def _judge(case: Case, claim: ClaimAt) -> Iterator[Finding]:
    def found(message: str) -> Finding:
        return fault("G2", claim.field, message, sentences=claim.evidence)

    numbers = _missing_numbers(case, claim)
    if numbers:
        yield found(f"not in the evidence: {', '.join(numbers)}")
    if not case.is_read:
        return
    dates = _missing_dates(case, claim)
    if dates:
        yield found(f"not dated so in the evidence: {', '.join(dates)}")
    quotes = _missing_quotes(case, claim)
    if quotes:
        yield found(f"not said in these words: {', '.join(quotes)}")
    names = tuple(dict.fromkeys(missing_names(case, claim)))
    if names:
        yield found(f"not in the evidence: {', '.join(names)}")
    message = _unsupported(case, claim)
    if message:
        yield found(message)


def _missing_numbers(case: Case, claim: ClaimAt) -> list[str]:
    wanted = numbers_of(read_tokens(claim.text))
    if not wanted:
        return []
    given = {number for place in claim.evidence for number in case.words[place].numbers}
    for mention in case.dates(claim.evidence):
        given.update(str(part) for part in parse_date(mention.value) or () if part)
    return [number for number in wanted if number not in given]


def _missing_quotes(case: Case, claim: ClaimAt) -> list[str]:
    quotes = quotes_of(claim.text)
    if not quotes:  # most claims
        return []
    said = [even_out(text) for text in case.texts(claim.evidence)]
    return [
        f"'{quote}'"
        for quote in quotes
        if not any(quote in text for text in said) and quote not in " ".join(said)
    ]


def _missing_dates(case: Case, claim: ClaimAt) -> list[str]:
    if not _MONTH_ALONE.search(claim.text):
        return []
    mentions = case.dates(claim.evidence)
    texts = case.texts(claim.evidence)
    days = {day for text in texts for day in _days(text)} | set(_resolved(mentions))
    months = {_month(m[1]) for text in texts for m in _MONTH_ALONE.finditer(text)}
    months |= {month for _, month in days}
    months |= {date.month for m in mentions if (date := parse_date(m.value)) and date.month}
    wrong = [
        f"{day} {_MONTHS[month - 1]}"
        for day, month in _days(claim.text)
        if (day, month) not in days
    ]
    named = [m[1] for m in _MONTH_ALONE.finditer(claim.text)]
    return wrong or [name for name in named if _month(name) not in months]


def _days(text: str) -> list[tuple[int, int]]:
    found = [(int(m[1]), _month(m[2])) for m in _DAY_MONTH.finditer(text)]
    return found or [(int(m[2]), _month(m[1])) for m in _MONTH_DAY.finditer(text)]


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _resolved(mentions: list[DateMention]) -> Iterator[tuple[int, int]]:
    for mention in mentions:
        date = parse_date(mention.value)
        if date and date.day and date.month:
            yield date.day, date.month


def _unsupported(case: Case, claim: ClaimAt) -> str | None:
    """Return why a claim's own sentences do not carry its words, None if they do."""
    wanted = read_words(claim.text).meanings
    own = frozenset[str]().union(*(case.words[number].meanings for number in claim.evidence))
    if not wanted:
        return _unspoken(case, claim)
    share = support(wanted, own, case.weights)
    if share >= WELL_SUPPORTED:
        return None
    others = (
        (support(wanted, words.meanings, case.weights), -number)
        for number, words in case.words.items()
        if number not in claim.evidence
    )
    best, place = max(others, default=(0.0, 0))
    if best - share >= BETTER_ELSEWHERE:
        return f"the evidence hardly says this; S{-place} comes closer"
    least = LEAST_OF_A_TOPIC if claim.kind == "topic" else LEAST_SUPPORT
    return "the evidence hardly says this" if share < least else None


def _unspoken(case: Case, claim: ClaimAt) -> str | None:
    """Return why a claim made of words of reporting only is not carried, None if it is."""
    keys = {token.key for token in read_tokens(claim.text)} - FUNCTION_WORDS
    given = {stem(key) for number in claim.evidence for key in case.words[number].keys}
    missing = sorted(key for key in keys if stem(key) not in given)
    return f"the evidence does not say '{missing[0]}'" if missing else None
