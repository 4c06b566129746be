"""Whether a sentence tells of another call than the one that the article reports.

Owns the words for it: 'an earlier call', 'had spoken', 'last spoke'. Takes the evidence of an
article and a sentence, gives yes or no. Refuses what only stands in an insertion that dates
nothing: 'P, who joined an earlier call, spoke with P on Tuesday'.
"""

import re

from summarizer.ground.date_evidence import Evidence
from summarizer.records.article import Sentence

# Behind these words another call is meant, not the one that the article reports.
_OTHER_CALL = re.compile(
    r"\b(?:earlier|previous|prior|last|another|next) (?:[a-z-]{1,20} ){0,2}"
    r"(?:calls?|conversations?|talks?|discussions?)\b"
    r"|\bhad (?:[a-z]{1,12}ly |also |earlier |already )?"
    r"(?:spoken|talked|phoned|called|held|had|discussed|exchanged)\b"
    r"|\blast (?:spoke|talked|phoned|had|held)\b|\bpreviously\b"
)
_ASIDE = re.compile(r", (?:who|which|whose)\b[^,.;:]{1,120},")


def is_of_another(whole: Evidence, number: int) -> bool:
    """Return whether a sentence tells of another call than the one that the article reports.

    Args:
        whole: What the calls of an article are dated from.
        number: The sentence.
    """
    sentence = whole.article.sentences[number - 1]
    aside = _dateless_asides(whole, sentence)
    return any(
        not any(start <= found.start() < end for start, end in aside)
        for found in _OTHER_CALL.finditer(whole.frame.folded, sentence.start, sentence.end)
    )


def _dateless_asides(whole: Evidence, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the insertions of a sentence that date nothing: ', who joined an earlier call,'."""
    asides = _ASIDE.finditer(whole.frame.folded, sentence.start, sentence.end)
    days = [mention.start for mention in whole.mentions.get(sentence.number, ())]
    spans = (found.span() for found in asides)
    return [(a, b) for a, b in spans if not any(a <= day < b for day in days)]
