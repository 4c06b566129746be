"""The words around a call that say that it is planned, was tried, was denied or lies in the past.

Owns the patterns; what follows from them is `summarizer.ground.status`. All are for the clause
before the words that name the call (or, where said, behind them), folded, people reduced to `P`
and `G`. Gaps are bounded, so that each is linear.
"""

import re

_WORD = r"(?: [^\s,PG]+)"
_ANY = r"(?: [^\s,]+)"
_MODALS = r"(?:will|would|shall|may|might|could|can|should|must)"
_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)

CLAUSE = re.compile(r'[.;:!?]["\' ]|\b(?:that|because|but|although|which)\b')
"""Where a clause ends and another begins."""

NEGATED = re.compile(
    r"\b(?:no|not(?! only)|never|nor|neither|without|cannot|yet to|den(?:y|ies|ied|ying)|none"
    rf"|nobody|nothing)\b{_WORD}{{0,7}} ?$|n't{_WORD}{{0,5}} ?$"
)
DECLINED = re.compile(
    rf"\b(?:refus|declin|reject|cancel|postpon|ignor)\w*{_ANY}{{0,7}} ?$"
    rf"|\b(?:called off|turned down|put off){_ANY}{{0,7}} ?$"
)
REPORT_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|debunk(?:s|ed)?"
    r"|disput(?:es|ed))\b[^.;]{0,50}\b(?:reports?|claims?|that|having|rumou?rs?|allegations?|any"
    r"|media|speculation|suggestions?)\b"
)
OPEN = re.compile(
    r"\b(?:whether|if)\b[^,;]{0,80}$|(?:^|[,;:.\"] ?)had (?:[PG]|he|she|they) $"
    r"|\bas if\b[^,;]{0,60}$"
)
"""Not said to have happened: 'whether they spoke', 'had P phoned'."""
TRIED = re.compile(
    r"\b(?:tried|tries|trying|attempt(?:s|ed|ing)?|failed|fails|unable|unsuccessful(?:ly)?|sought"
    rf"|endeavou?red|struggled|missed|unanswered){_WORD}{{0,8}} ?$"
)
NOT_THROUGH = re.compile(
    r"\b(?:went unanswered|did not (?:answer|pick up|take the call)|could not be reached"
    r"|got nowhere|fell through|did not (?:take place|happen)"
    r"|never (?:took place|happened)|never came|without (?:getting connected|success)"
    r"|no answer|never got through)\b"
)
"""Behind the words."""

ACHIEVED = re.compile(
    r"\b(?:able|managed|happy|glad|pleased|pleasure|honou?red|chance|opportunity|first|second|last"
    r"|only|good|great|wonderful|leaders?|ministers?|continued|came) to(?: \w+ly)? $"
)
ACHIEVED_NOUN = re.compile(
    r"\b(?:able|managed|happy|glad|pleased|pleasure|honou?red|chance|opportunity|first|only|good"
    r"|great) to (?:\w+ ){0,2}(?:hold|have|make|place|receive|speak|talk|discuss)\b"
)
"""Infinitives of what was done: 'was the first to phone'."""
MODAL = re.compile(
    rf"(?:\b(?:{_MODALS}|ought to|let's|let us)|'ll)"
    r"(?: (?:also|then|soon|likely|probably|be|personally|again|both|now|later|first|next|have))* $"
)
INFINITIVE = re.compile(r"\bto(?: (?:also|personally|directly|again|once|first|soon))? $")
TO = re.compile(r"\bto\b")
PENDING = re.compile(
    r"\b(?:before|until|once|if|whether|unless|ahead of|prior to|when|as soon as|after which)\b"
    r"[^,;]{0,60}$"
)
PRESENT = re.compile(r"(?:calls|rings|phones|telephones|speaks|talks|speak|talk|call|phone|ring)")
"""A verb, in full: with `PENDING` before it, it is to come ('before he calls P')."""
ADVERB_AHEAD = re.compile(
    rf"\b{_MODALS}\b[^,;]{{0,90}}$"
    r"|\bto (?:speak|talk|discuss|call|hold|have|contact|consult|converse|confer|meet)\b"
    r"[^,;]{0,90}$"
)

_GOVERNED = (
    r"(?: (?:an?|the|for|to|of|on|with|his|her|their|another|new|first|such|any|further|possible"
    r"|bilateral|direct|hold|holding|have|having|make|making|place|more|urgent|joint|this|next"
    r"|introductory|about|be|held|also|phone|short|brief|separate|long-awaited))* $"
)
"""What may stand between a cue and the noun that it governs."""
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|schedul(?:e|es|ed|ing)|expect(?:s|ed|ing)?|upcoming|forthcoming"
    r"|coming|future|possible|possibility|prospects?|potential|envisioned|envisaged"
    r"|propos(?:e|es|ed|ing|al)|request(?:s|ed|ing)?|seeks?|seeking|wants?|wanted|need"
    r"|hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|arrang(?:e|es|ed|ing)|agreed?|ready|ahead of"
    r"|in advance of|before|prior to|set|slated|looking forward|invit(?:es?|ed)|offer(?:s|ed)?"
    r"|suggest(?:s|ed)?|await(?:s|ed|ing)?|due|intend(?:s|ed)?|aim(?:s|ed)?|ask(?:s|ed|ing)?"
    r"|mulls?|eyes?|means|next|announc(?:es?|ed|ing)|insist(?:s|ed|ing)?"
    r"|sound(?:s|ed|ing) [^\s]+ out|sound(?:s|ed|ing) out [^\s]+"
    r"|(?:ask|press)(?:s|ed|es|ing)? [PG](?= for))" + _GOVERNED
)
ON_HOLDING = re.compile(
    r"\b(?:on|about|of|for|towards?) (?:holding|having|arranging|organi[sz]ing|making|conducting)"
    r"(?: [^\s,PG]+){0,3} $"
)
TO_HOLD = re.compile(
    rf"(?:\b(?:{_MODALS}|to)|'ll)"
    r" (?:also |then |soon |likely |now |not |both |personally )*(?:hold|have|make|place|receive"
    r"|conduct|organi[sz]e|arrange|take|be|participate in|join|get|do|discuss)\b[^,;]{0,40}$"
)
AHEAD = re.compile(
    rf"^[^.;!?]{{0,200}}?\b(?:(?:{_MODALS}|is to|are to)"
    r"(?: (?:also|likely|now|not|only|probably|soon))*"
    r" (?:be|take|happen|come|follow|cover|focus|deal)"
    r"|(?:is|are|is being|are being|was|were|has been|have been|had been)"
    r"(?: (?:also|now|not|still|yet|currently|being|tentatively))*"
    r" (?:planned|scheduled|expected|prepared|arranged|due|set|slated|supposed|cancell?ed|postponed"
    r"|called off|put back|pushed back|rescheduled"
    r"|coming|possible|likely|needed|in preparation|in the works|in the plans"
    r"|on the (?:schedule|agenda))|comes next|coming up|to come|not in)\b"
)
"""Behind the words, where they are the subject: 'a call ... is planned'."""
LINED_UP = re.compile(
    r"^[^.;]{0,90}?\b(?:scheduled|planned|lined up|coming up|set for|on (?:his|her|the) (?:schedule"
    r"|agenda|diary)|tomorrow|next (?:week|month|days|few days))\b"
)
"""Behind the words, where somebody 'has' the call."""
PRESENT_HAVE = re.compile(r"\b(?:has|have)\b[^,]*$")
LIGHT = re.compile(
    r"\b(?:had|has|have|having|held|holds?|holding|made|makes?|making|placed|places|conducted"
    r"|conducts|received|receives|got|gets|took|takes|joined|participated|initiated|gave|exchanged"
    r"|in|during|after|following|on|over|by|via)(?: [^\s,]+){0,6} $"
)
"""A light verb or a preposition: the noun is no subject."""

RECALLED = re.compile(
    r"\b(?:last(?! (?:night|week|month|year|evening|mon|tues|wednes|thurs|fri|satur|sun))"
    r"|previous(?:ly)?|earlier|most recent|past|old)(?: (?:had|held|spoke|talked|their|phone"
    r"|telephone|made|a|an|the|on|by|have|has|such))* $"
    r"|\b(?:transcripts?|recordings?|memorandum|memo|summary|notes) of\b[^,;]{0,40}$"
    r"|\bsince\b[^.;]{0,40}\bwhen (?:[PG]|he|she|they|the two)? ?$"
    rf"|\b{_MONTHS} \d{{1,2}} $"
)
OFTEN = re.compile(
    r"\b(?:(?:a number of|several|many|multiple|numerous|three|four|five|countless)"
    r" (?:times|occasions)|repeatedly|regularly|frequently|often|periodically|constantly"
    r"|more than once|more (?:than )?\w+ times)\b"
)
PRANK = re.compile(
    r"\b(?:prank(?:s|ed|ster|sters)?|hoax|impersonat\w+|impost[eo]rs?|posing as"
    r"|pretend\w+ to be|deepfake)\b"
)
