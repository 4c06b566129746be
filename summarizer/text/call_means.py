"""Words of telephony and of conversation in the widest sense, for the general reading.

Owns the patterns by which a sentence may tell of a call in words that the grammar of calls does not
know. All are for reduced, folded sentences. Every gap is bounded: the patterns are linear.
"""

import re

_HOW = r"(?:secure|direct|encrypted|open|private|bad|crackling|poor|red|special|long|live)"
_DEVICE = (
    rf"(?:(?:{_HOW} ){{0,2}}(?:(?:tele|mobile )?phone|(?:telephone |phone |video |land)?line"
    rf"|hotline"
    r"|handset|zoom|skype|whatsapp|webex|facetime)"
    r"|(?<!on )(?<!on a )(?:secure )?video(?:[- ]?(?:link|call|conference|conferencing|feed|chat))?"
    r"|(?<=on )screens?)"
)
_TALK = (
    r"(?:calls?|conversations?|talks?|discussions?|contacts?|exchanges?|chats?|negotiations?"
    r"|dialogues?|consultations?|meetings?|communications?|sessions?|summits?|huddles?|catch-?ups?"
    r"|encounters?|interactions?|link-?ups?)"
)
_MEDIUM = r"(?:(?:tele)?phone|telephonic|video|virtual|online|remote|digital|zoom|skype|hotline)"

MEANS = re.compile(
    r"\b(?:by|over|on|off|via|through|down|using|used|activated|lifted|took to|picked up|to"
    r"|reached for|glued to|hold of|at the end of) (?:(?:the|a|an|their|his|her) )?"
    rf"{_DEVICE}\b(?! (?:users?|company|companies|maker|fees|bills?|portal|footage|number|numbers"
    r"|clips?|game|tapping|hacking|cables?|control|between|from|exports?|to the|of|interview|data))"
)
"""What a telephone, or a screen, is used for."""

NAMED_CALL = re.compile(
    # A word also ends at `\b`: one look spares the pattern its alternatives there.
    rf"\b(?=[a-zPG])(?:{_MEDIUM}[- ](?:[a-z-]+ ){{0,1}}?{_TALK}"
    r"|(?:tele)?phoned|telephoning|phoning|(?<!phone )rang(?! (?:the "
    r"|an? )?(?:[a-z]+ )?(?:bells?|alarms?|changes|hollow|true))|dial(?:led|ed)|zoomed"
    r"|videoconferenced?"
    r"|teleconferenced?|telephonically|video-?conferences?|teleconferences?"
    r"|on the other end|at the other end|other end of the"
    r"|(?:is|was|were|are|been|got|got [PG]|had [PG]|came|just) (?:[a-z]+ )?(?:on|off) the"
    r" (?:tele)?(?:phone|line)"
    r"|(?:hotline|line)(?: on \w+day)? (?:to (?:reach|speak|talk|call)|rang|linked|connected)"
    r"|(?:a|the|this|that|his|her|their|our|first|second|third|one|long|day's|lengthy|another"
    r"|during|[PG]'s)(?: (?!will|would|to\b)[a-z0-9-]+){0,3} calls?\b(?! (?:for|upon|to (?!P)"
    r"|on\b|(?:by|from) P(?:'s [a-z]+)? (?:for|to)\b))"
    r"|(?:put|patched|connected) through"
    r"|(?:just )?(?:hung up|(?:put|slammed) (?:the )?(?:phone|receiver) down"
    r"|(?:came|went|called|summoned) to the (?:tele)?phone)"
    r"|answered the (?:tele)?phone"
    r"|(?<!reporters )(?<!questions )(?:was|were|had been) calling(?! (?:for|on|upon|itself|himself"
    r"|out|the|an?)\b)"
    r"|the (?:tele)?phone (?:sufficed|was enough|did the rest|rang))\b"
)
"""Words that name a call, whatever else the sentence says."""

TELEPHONE = re.compile(
    rf"\b(?:by|over|on|via|through|down) (?:(?:the|a|an|their|his|her) )?"
    rf"(?:(?:{_HOW} ){{0,2}}(?:(?:tele)?phone|(?:telephone |phone )line|hotline)|{_HOW} line)\b"
    r"(?! (?:users?|company|companies|maker|fees|bills?|portal|footage|number|numbers|clips?|game"
    r"|tapping|hacking|cables?|control|between|exports?|interview|data|calls? (?:from|with) (?!P)))"
)
"""A telephone as the means, whatever it is that was done by it."""

ADDRESSED = re.compile(
    r"\b(?:told|tells|briefed|informed|thank(?:ed|s)|congratulat(?:ed|es)|urg(?:ed|es)|warn(?:ed|s)"
    r"|assur(?:ed|es)|agree[ds]?|compared notes|coordinat(?:ed|es)|complain(?:ed|s)|heard from"
    r"|reach(?:ed|es)|followed up|settled|explor(?:ed|es)|condoled|consoled|invited|apologi[sz]ed"
    r"|negotiat(?:ed|es)|haggled|argued|quarrelled|bargained|greeted|shar(?:ed|es)|rais(?:ed|es)"
    r"|stressed|underlined|patched|held|holds|had|linked|hammered out|thrashed out|worked out)\b"
)
"""Verbs of what one tells another."""

CONVERSED = re.compile(
    r"\b(?:sp(?:oke|oken|eaks|eaking)|talk(?:ed|s|ing)|confer(?:red|s|ring)|consult(?:ed|s)"
    r"|consultations?|conversations?|discuss(?:ed|es|ions?)|exchange[ds]?|touched base"
    r"|contact(?:ed|s)?"
    r"|caught up|chatted|convers(?:ed|es)|reviewed|communicated|connected"
    r"|(?:gone|went|go|going) over|came to terms|compared notes|heard from|got through"
    r"|talked (?:things|matters) over|thrashed out|shared|assessed)\b"
)
"""Words of a conversation; they count beside a sentence with `MEANS`."""

MET_BY = re.compile(
    r"\b(?:met|meet|meets|spoke|talked|conferred|gathered|convened|connected|consulted|discussed"
    r"|linked up|got together|held[^PG.;]{0,40})[^PG.;:]{0,20}"
    r" (?:virtually|remotely|online|digitally|on[- ]screen)\b"
)
"""Meeting, but not in a place."""

LIKELY = re.compile(
    r"phon|\bcall(?:s|ing)?\b|\blines?\b|hotline|video|virtual|online|remote|digital|zoom|skype|screen"
    r"|\brang\b|dial|other end|through\b|spoke|talk|confer|consult|conver|discuss|exchange|contact"
    r"|touched base|caught up|chat|handset|receiver|webex|facetime|teams|communicat|connected"
    r"|review|receiver|hung up|gone over|went over|came to terms|heard from|shared|assessed"
)
"""The cheap look that nearly all sentences fail."""
