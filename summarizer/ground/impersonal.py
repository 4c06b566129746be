"""Statements that no principal is named for: 'it was stated that', 'views were exchanged'.

Owns passives and the phrases for a theme of the talk. Takes a sentence's words, gives what is
said: by both where a theme was talked about or something agreed, by nobody where it was stated.
Refuses what is still to come ('is expected to be discussed').
"""

import re
from collections.abc import Collection, Sequence

from summarizer.ground.clause_cuts import BOTH, Said
from summarizer.ground.sentence_words import Word
from summarizer.text.verbs import REPORTING_WORDS, Verb, verb_at

_PAST_BE = frozenset({"was", "were", "been"})
_STATED = frozenset(
    """say state note add stress emphasize emphasise underline underscore highlight mention
    point remind recall reiterate reaffirm affirm confirm welcome praise commend hail appreciate
    greet hope voice express agree wish recognize recognise acknowledge""".split()  # noqa: SIM905 - reads as what it is
)
_ADVERBS = frozenset(
    {"also", "too", "again", "then", "further", "mutually", "jointly", "as", "well"}
)
_THEME = re.compile(
    r"\b(?:discussions?|talks?|conversation|talk|call|exchange|dialogue|agenda|contacts)\b"
    r"(?: (?:also|then|further|mainly|chiefly|mostly|largely|primarily|too)){0,2}"
    r" (?:(?:re)?volved around|focus\w{0,4} (?:on|upon)|cent(?:er|re)d (?:on|around)|turned to"
    r"|moved (?:on )?to|dealt with|dwelt (?:on|upon)|touched (?:on|upon)|covered|concerned"
    r"|included|concentrated on|were (?:also )?held (?:on|about|regarding|concerning|over))\b"
    r"|\b(?:came|come|coming) up\b|\b(?:on|part of) the agenda\b"
    r"|\bwas another (?:subject|topic|theme|concern|issue)\b"
    r"|\b(?:among|were|was) the (?:topics?|subjects?|themes?|issues?|agenda)\b"
)
_AGENT_REACH = 14
_NEGATED = re.compile(r"\b(?:not|no|neither|nor|never)\b")
_NEGATION = 60  # characters before a theme in which its negation stands


def read_impersonal(words: Sequence[Word], principals: Collection[str]) -> list[Said]:
    """Read a sentence in which no principal is the subject of a reporting verb.

    Returns:
        At most one; its speaker is the agent ('was welcomed by P'), both, or nobody.
    """
    texts = [word.text for word in words]
    for index, text in enumerate(texts):
        verb = verb_at(texts, index) if text in REPORTING_WORDS else None
        if verb is None or verb.form != "past":
            continue
        be = _auxiliary(texts, index)
        if be is not None and _is_told_by_another(texts, be):
            return []
        if be is not None and (verb.kind == "talk" or verb.lemma in _STATED):
            return _passive(words, texts, index, be, verb, principals)
    sentence = " ".join(texts)
    theme = _THEME.search(sentence)
    if theme is None or _NEGATED.search(sentence, max(0, theme.start() - _NEGATION), theme.start()):
        return []
    first = sentence[: theme.start()].count(" ")
    last = first + theme[0].count(" ")
    return [Said(BOTH, "CONSULT", first, last, 0, _last(texts))]


def _is_told_by_another(texts: Sequence[str], be: int) -> bool:
    """Return whether somebody says or denies that it was so: 'the ministry denied that ...'."""
    heads = (verb_at(texts, at) for at in range(1, be) if texts[at - 1] not in _PAST_BE)
    telling = (verb for verb in heads if verb and verb.form in {"past", "present"})
    return any(verb.kind == "say" or verb.lemma == "deny" for verb in telling)


def _auxiliary(texts: Sequence[str], index: int) -> int | None:
    at = index - 1
    while at >= 0 and (texts[at] in _ADVERBS or texts[at].endswith("ly")):
        at -= 1
    return at if at >= 0 and texts[at] in _PAST_BE else None


def _passive(
    words: Sequence[Word],
    texts: Sequence[str],
    index: int,
    be: int,
    verb: Verb,
    principals: Collection[str],
) -> list[Said]:
    after = index + verb.words
    agent = _agent(words, texts, after, principals)
    if agent == "":
        return []
    joint = verb.kind == "talk" or verb.lemma == "agree"
    speaker = agent or (BOTH if joint else None)
    is_it = be > 0 and "it" in texts[max(0, be - 3) : be]
    first = min(after + 1, _last(texts)) if is_it and texts[after : after + 1] == ["that"] else 0
    return [Said(speaker, verb.act, be, after - 1, first, _last(texts))]


def _agent(
    words: Sequence[Word], texts: Sequence[str], after: int, principals: Collection[str]
) -> str | None:
    """Return who did it: a principal or both, '' for somebody else, None if nobody is named."""
    for index in range(after, min(after + _AGENT_REACH, len(texts) - 1)):
        if texts[index] in {",", ";", ".", "that"}:
            return None
        if texts[index] == "by":
            keys = words[index + 1].keys
            following = texts[index + 1 : index + 4]
            if len(keys) == 1 and keys <= set(principals) and "and" not in following:
                return next(iter(keys))
            joint = {"both", "leaders", "sides", "parties", "ministers", "presidents", "them"}
            return BOTH if keys & set(principals) or joint & set(following) else ""
    return None


def _last(texts: Sequence[str]) -> int:
    last = len(texts) - 1
    while last > 0 and texts[last] in {".", '"', ")", ","}:
        last -= 1
    return last
