"""What each readout says, in the article's order, each statement with its sentence.

Owns the section of statements. Takes the readouts of a dossier, gives their accepted and repaired
statements. Refuses withheld ones (`review` shows them struck) and a second quotation of a sentence.
"""

from summarizer.brief.briefing import ReadoutSection, Said
from summarizer.brief.context import NoteContext
from summarizer.brief.sides import adjective_of, party_in_words, speaker_in_words
from summarizer.records.dossier import Readout
from summarizer.records.record import ArticleRecord, Evidence, Fact
from summarizer.records.values import Statement
from summarizer.text.claims import even_out
from summarizer.text.stems import read_tokens

# Gists that open with such a verb read on from the speaker's name; others are what was said.
_VERBS = (
    "accept accuse add affirm agree appreciate ask assure back call commend condemn confirm "
    "congratulate convey decline demand deny describe discuss emphasize exchange express hail "
    "highlight hope inform insist invite mention note oppose outline pledge point praise promise "
    "propose raise reaffirm recall receive recognize reference refuse regret reiterate reject "
    "remind repeat report request speak state stress suggest support thank threaten touch "
    "underline underscore urge value voice want warn welcome wish"
)
_OPENING = 60
"""Characters of a gist in which its verb stands if it opens with one."""
_AUXILIARIES = frozenset({"also", "further", "had", "has", "have", "jointly"})
_NOUNS = frozenset(
    [
        "backs",
        "calls",
        "demands",
        "exchanges",
        "hopes",
        "mentions",
        "notes",
        "points",
        "promises",
        "reports",
        "requests",
        "states",
        "supports",
        "values",
        "voices",
        "wants",
        "wishes",
    ]
)
"""Forms that open a gist as a noun as well: 'reports of shelling were denied'. Followed by one of
`_BEHIND_VERBS` they are the verb."""
_BEHIND_VERBS = frozenset(["a", "an", "his", "its", "that", "the", "their", "to"])


def _finite_forms() -> frozenset[str]:
    forms = {"spoke", "regretted"}
    for verb in _VERBS.split():
        stem = verb.removesuffix("e")
        forms |= {f"{verb}s", f"{verb}es", f"{stem}ed"}
        if verb.endswith("y") and verb[-2] not in "aeiou":
            forms |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return frozenset(forms)


_SAYING_VERBS = _finite_forms()


def write_readouts(context: NoteContext) -> tuple[ReadoutSection, ...]:
    """Return a section for each voice, in the order of readouts."""
    return tuple(_section(readout, context) for readout in context.dossier.readouts)


def _section(readout: Readout, context: NoteContext) -> ReadoutSection:
    standing = [fact for fact in readout.call.statements if fact.status != "withheld"]
    return ReadoutSection(
        title=readout_title(readout, context),
        side=party_in_words(readout.side, context.gazetteer),
        pointer=context.labels.point(readout.article_id),
        statements=tuple(
            _said(fact, fact.value, readout, context) for fact in standing if fact.value
        ),
        has_withheld=len(standing) < len(readout.call.statements),
    )


def readout_title(readout: Readout, context: NoteContext) -> str:
    """Return the heading of a readout: its side, else that the text does not show it."""
    if readout.side is None:
        return "Account whose side the text does not show"
    return f"{adjective_of(readout.side, context.gazetteer)} readout"


def _said(fact: Fact[Statement], value: Statement, readout: Readout, context: NoteContext) -> Said:
    quotes = context.quoted.fresh(readout.article_id, fact.evidence)
    verbatim = is_verbatim(value.gist, fact.evidence)
    return Said(
        who=speaker_in_words(value.speaker, context.gazetteer),
        act=value.act,
        gist=_flatten(value.gist),
        is_verbatim=verbatim,
        verb=reporting_verb(value, fact.evidence, context.record(readout)),
        topics=_topics(fact.evidence, readout),
        reads_on=value.speaker is not None and _reads_on(value, fact.evidence, context, readout),
        pointer=context.labels.point(readout.article_id, fact.evidence),
        quotes=quotes,
        was=_before_repair(fact, value, context),
    )


def _topics(evidence: tuple[Evidence, ...], readout: Readout) -> tuple[str, ...]:
    """Return the themes that rest on a statement's sentences, in the record's order."""
    sentences = {one.sentence for one in evidence}
    return tuple(
        topic.value.label
        for topic in readout.call.topics
        if topic.value
        and topic.status != "withheld"
        and sentences & {one.sentence for one in topic.evidence}
    )


def is_verbatim(gist: str, evidence: tuple[Evidence, ...]) -> bool:
    """Return whether a gist is words of its sentences as they stand."""
    words = even_out(gist)
    return bool(words) and any(words in even_out(one.quote) for one in evidence)


def starts_with_verb(gist: str) -> bool:
    """Return whether a gist reads on from the name of its speaker.

    Examples:
        >>> starts_with_verb("welcomes the progress"), starts_with_verb("the ban is unfounded")
        (True, False)
    """
    keys = [token.key for token in read_tokens(gist[:_OPENING])]
    while keys and keys[0] in _AUXILIARIES:
        keys.pop(0)
    if not keys or keys[0] not in _SAYING_VERBS:
        return False
    return keys[0] not in _NOUNS or not _BEHIND_VERBS.isdisjoint(keys[1:2])


def reporting_verb(
    value: Statement, evidence: tuple[Evidence, ...], record: ArticleRecord
) -> str | None:
    """Return the article's verb for the clause that a verbatim gist is.

    Returns:
        None for a gist in other words, and for one that has the verb itself.
    """
    if starts_with_verb(value.gist):
        return None
    verb = _article_verb(value.gist, evidence, record)
    if not verb or _opens(value.gist, verb) or even_out(verb) in even_out(value.gist):
        return None
    return verb[:1].lower() + verb[1:]


def _article_verb(gist: str, evidence: tuple[Evidence, ...], record: ArticleRecord) -> str:
    """Return the verb of the clause that overlaps a verbatim gist most; empty without one."""
    if not is_verbatim(gist, evidence):
        return ""
    for one in evidence:
        start = one.quote.find(gist.strip())
        if start < 0:
            continue
        start, end = one.start + start, one.start + start + len(gist.strip())
        over = [
            (min(end, said.end) - max(start, said.start), said.verb)
            for said in record.article.grounding.attributions
            if said.sentence == one.sentence
        ]
        overlap, verb = max(over, default=(0, ""))
        if overlap > 0:
            return verb
    return ""


def _opens(gist: str, verb: str) -> bool:
    """Return whether a gist opens with its verb, with or without what helps it: 'had brought'."""
    words, opening = even_out(verb).split(), even_out(gist).split()
    return any(opening[: len(words) - skip] == words[skip:] for skip in range(len(words)))


def _reads_on(
    value: Statement, evidence: tuple[Evidence, ...], context: NoteContext, readout: Readout
) -> bool:
    verb = _article_verb(value.gist, evidence, context.record(readout))
    return starts_with_verb(value.gist) or _opens(value.gist, verb)


def _before_repair(fact: Fact[Statement], value: Statement, context: NoteContext) -> str | None:
    was = fact.replaced
    if fact.status != "repaired" or was is None:
        return None
    parts: list[str] = []
    if was.speaker != value.speaker:
        parts.append(f"said by {speaker_in_words(was.speaker, context.gazetteer)}")
    if was.act != value.act:
        parts.append(was.act)
    if was.gist != value.gist:
        parts.append(_flatten(was.gist))
    return "; ".join(parts) or None


def _flatten(text: str) -> str:
    return " ".join(text.split())
