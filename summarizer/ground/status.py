"""Whether a call that a sentence speaks of took place.

Owns the cues of plans, attempts, denials and recollections around the words that name a call.
Takes the words on either side of them, gives a status. Refuses to look past the clause: what two
officials agree to do next says nothing of whether they spoke.
"""

import re

from summarizer.records.grounding import CallStatus

_CLAUSE = re.compile(r'.*(?:[.;:!?]["\' ]|\bthat\b|\bbecause\b|\bbut\b|\balthough\b|\bwhich\b)')
_WORD = r"(?: [^\s,PG]+)"
_NEGATED = re.compile(
    r"\b(?:no|not(?! only)|never|nor|neither|without|cannot|yet to|den(?:y|ies|ied|ying)|none"
    rf"|nobody|nothing)\b{_WORD}{{0,7}} ?$|n't{_WORD}{{0,5}} ?$"
)
_DECLINED = re.compile(
    r"\b(?:refus|declin|reject|cancel|postpon|ignor)\w*(?: [^\s,]+){0,7} ?$"
    r"|\b(?:called off|turned down|put off)(?: [^\s,]+){0,7} ?$"
)
_REPORT_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|debunk(?:s|ed)?"
    r"|disput(?:es|ed))\b[^.;]{0,50}\b(?:reports?|claims?|that|having|rumou?rs?|allegations?|any"
    r"|media|speculation|suggestions?)\b"
)
_OPEN = re.compile(
    r"\b(?:whether|if)\b[^,;]{0,80}$|(?:^|[,;:.\"] ?)had (?:[PG]|he|she|they) $|\bas if\b[^,;]{0,60}$"
)
_TRIED = re.compile(
    r"\b(?:tried|tries|trying|attempt(?:s|ed|ing)?|failed|fails|unable|unsuccessful(?:ly)?|sought"
    rf"|endeavou?red|struggled|missed|unanswered){_WORD}{{0,8}} ?$"
)
_NOT_THROUGH = re.compile(
    r"\b(?:went unanswered|did not (?:answer|pick up|take the call)|could not be reached"
    r"|got nowhere|without (?:getting connected|success)|no answer|never got through)\b"
)
_ACHIEVED = re.compile(
    r"\b(?:able|managed|happy|glad|pleased|pleasure|honou?red|chance|opportunity|first|second|last"
    r"|only|good|great|wonderful|leaders?|ministers?|continued|came) to(?: \w+ly)? $"
)
_MODAL = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|can|should|must|ought to|let's|let us)|'ll)"
    r"(?: (?:also|then|soon|likely|probably|be|personally|again|both|now|later|first|next|have))* $"
)
_INFINITIVE = re.compile(r"\bto(?: (?:also|personally|directly|again|once|first|soon))? $")
_PENDING = re.compile(
    r"\b(?:before|until|once|if|whether|unless|ahead of|prior to|when|as soon as|after which)\b"
    r"[^,;]{0,60}$"
)
_PRESENT = re.compile(r"(?:calls|rings|phones|telephones|speaks|talks|speak|talk|call|phone|ring)")
_GOVERNED = (
    r"(?: (?:an?|the|for|to|of|on|with|his|her|their|another|new|first|such|any|further|possible"
    r"|bilateral|direct|hold|holding|have|having|make|making|place|more|urgent|joint|introductory"
    r"|this|next|about|be|held|also|phone|short|brief|separate|long-awaited))* $"
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|schedul(?:e|es|ed|ing)|expect(?:s|ed|ing)?|upcoming|forthcoming"
    r"|coming|future|possible|possibility|prospects?|potential|envisioned|envisaged|propos(?:e|es|ed|ing|al)|request(?:s|ed|ing)?|seeks?"
    r"|seeking|wants?|wanted|hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|arrang(?:e|es|ed|ing)"
    r"|agreed?|ready|ahead of|in advance of|before|prior to|set|slated|looking forward|invit(?:es?|ed)"
    r"|offer(?:s|ed)?|suggest(?:s|ed)?|await(?:s|ed|ing)?|due|intend(?:s|ed)?|aim(?:s|ed)?|need"
    r"|ask(?:s|ed|ing)?|mulls?|eyes?|means|next|announc(?:es?|ed|ing)"
    r"|sound(?:s|ed|ing) [^\s]+ out|sound(?:s|ed|ing) out [^\s]+)" + _GOVERNED
)
_ON_HOLDING = re.compile(
    r"\b(?:on|about|of|for|towards?) (?:holding|having|arranging|organi[sz]ing|making|conducting)"
    r"(?: [^\s,PG]+){0,3} $"
)
_TO_HOLD = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|can|should|must|to)|'ll) (?:also |then |soon |likely"
    r" |now |not |both |personally )*(?:hold|have|make|place|receive|conduct|organi[sz]e|arrange"
    r"|take|be|participate in|join|get|do|discuss)\b[^,;]{0,40}$"
)
_AHEAD = re.compile(
    r"^[^.;!?]{0,200}?\b(?:(?:will|would|may|might|could|can|shall|is to|are to)(?: (?:also|likely|now"
    r"|not|only|probably|soon))* (?:be|take|happen|come|follow|cover|focus|deal)"
    r"|(?:is|are|is being|are being|was|were|has been|have been|had been)(?: (?:also|now|not|still|yet"
    r"|currently|being|tentatively))* (?:planned|scheduled|expected|prepared|arranged|due|set|slated"
    r"|supposed|cancell?ed|postponed|called off|coming|possible|likely|needed|in preparation"
    r"|in the works|in the plans|on the (?:schedule|agenda))|comes next|coming up|to come|not in)\b"
)
_LINED_UP = re.compile(
    r"^[^.;]{0,90}?\b(?:scheduled|planned|lined up|coming up|set for|on (?:his|her|the) (?:schedule"
    r"|agenda|diary)|tomorrow|next (?:week|month|days|few days))\b"
)
_RECALLED = re.compile(
    r"\b(?:last(?! (?:night|week|month|year|evening|mon|tues|wednes|thurs|fri|satur|sun))"
    r"|previous(?:ly)?|earlier|most recent|past|old)(?: (?:had|held|spoke|talked|their|phone"
    r"|telephone|made|a|an|the|on|by|have|has|such))* $"
    r"|\b(?:transcripts?|recordings?|memorandum|memo|summary|notes) of\b[^,;]{0,40}$"
    r"|\bsince\b[^.;]{0,40}\bwhen (?:[PG]|he|she|they|the two)? ?$"
    r"|\b(?:july|june|may|april|march|january|february|august|september|october|november|december)"
    r" \d{1,2} $"
)
_OFTEN = re.compile(
    r"\b(?:(?:a number of|several|many|multiple|numerous|three|four|five|countless) (?:times|occasions)"
    r"|repeatedly|regularly|frequently|often|periodically|constantly|more than once"
    r"|more (?:than )?\w+ times)\b"
)
_PRANK = re.compile(
    r"\b(?:prank(?:s|ed|ster|sters)?|hoax|impersonat\w+|impost[eo]rs?|posing as|pretend\w+ to be"
    r"|deepfake)\b"
)
_LIGHT = re.compile(
    r"\b(?:had|has|have|having|held|holds?|holding|made|makes?|making|placed|places|conducted|conducts"
    r"|received|receives|got|gets|took|takes|joined|participated|initiated|gave|exchanged|in|during"
    r"|after|following|on|over|by|via)(?: [^\s,]+){0,6} $"
)


_ADVERB_AHEAD = re.compile(
    r"\b(?:will|would|may|might|could|should|can|shall)\b[^,;]{0,90}$"
    r"|\bto (?:speak|talk|discuss|call|hold|have|contact|consult|converse|confer|meet)\b[^,;]{0,90}$"
)


def is_prank(sentence: str) -> bool:
    """Say whether somebody was fooled into the call."""
    return bool(_PRANK.search(sentence))


def judge_status(
    before: str, words: str, after: str, *, is_verb: bool, is_adverb: bool = False
) -> CallStatus:
    """Judge whether the call that some words name took place.

    Args:
        before: The sentence up to the words, people reduced to letters.
        words: The words themselves.
        after: The rest of the sentence.
        is_verb: The words are a verb ('phoned'), not a noun ('a phone call').
        is_adverb: They only say how: 'by phone'.
    """
    if _PRANK.search(before) or _PRANK.search(after) or _REPORT_DENIED.search(before):
        return "denied"
    clause = _CLAUSE.sub("", before[-300:])
    if _TRIED.search(clause) or _NOT_THROUGH.search(after):
        return "attempted"
    if _NEGATED.search(clause) or _DECLINED.search(clause) or _OPEN.search(clause):
        return "denied"
    planned = _is_verb_ahead(clause, words) if is_verb else _is_noun_ahead(clause, after)
    if planned or (
        is_adverb and _ADVERB_AHEAD.search(clause) and not _ACHIEVED_NOUN.search(clause)
    ):
        return "planned"
    if _RECALLED.search(clause) or _OFTEN.search(before[-60:]) or _OFTEN.search(after[:60]):
        return "background"
    return "completed"


def _is_verb_ahead(clause: str, verb: str) -> bool:
    if _MODAL.search(clause):
        return True
    if _INFINITIVE.search(clause):
        return not _ACHIEVED.search(clause)
    return bool(_PRESENT.fullmatch(verb) and _PENDING.search(clause))


def _is_noun_ahead(clause: str, after: str) -> bool:
    if _TO_HOLD.search(clause):
        return not re.search(r"\bto\b", clause) or not _ACHIEVED_NOUN.search(clause)
    if _PLANNED.search(clause) or _ON_HOLDING.search(clause):
        return True
    if _LIGHT.search(clause):
        return bool(re.search(r"\b(?:has|have)\b[^,]*$", clause) and _LINED_UP.search(after))
    return bool(_AHEAD.search(after))


_ACHIEVED_NOUN = re.compile(
    r"\b(?:able|managed|happy|glad|pleased|pleasure|honou?red|chance|opportunity|first|only|good"
    r"|great) to (?:\w+ ){0,2}(?:hold|have|make|place|receive|speak|talk|discuss)\b"
)
