"""The words of telephone calls: nouns, verbs, prepositions, and what is no call at all.

Owns the tables from which the patterns of calls are built. All patterns are for a sentence whose
people are reduced to `P` (one person) and `G` (several holders of an office), the rest folded, so
that capitals never mean anything else. Every gap is bounded: the patterns are linear.
"""

import re

from summarizer.text.cued import OpeningPattern

PERSON = "[PG]"
_MEMBER = rf"{PERSON}(?: \([a-z .-]{{1,25}}\))?"
"""With the party or the place behind it: 'Roe (Reform)'."""
_AND = "(?:,? and(?: also)? |,? as well as |,? along with | & |,? plus )"
GROUP = (
    rf"{PERSON}(?:(?:; {PERSON}){{1,10}}; and {PERSON}"
    rf"|(?:(?: \([a-z .-]{{1,25}}\))?(?:, {_MEMBER}){{0,10}}{_AND}{PERSON}){{0,2}})"
)
"""A list of people; without an 'and', two with a comma between are no list."""

STOP = re.compile(
    r"\b(?:that|which|who|whom|whose|saying|adding|noting|(?<!one )after|before|while|when|because"
    r"|says|said|stressed|told|as|whether|if|where|until|since|but|during|following)\b"
)
DAY = (
    r"(?:on|in|at|this|last|late|early|earlier|yesterday|today|tonight|overnight|about|over"
    r"|regarding|concerning)\b"
)
WHEN = rf"(?: {DAY}[^PG.;:!?,]{{0,30}})"
_CLOSED = (
    r"(?=[.;]|$|,? (?:on|in|at|about|over|to|this|last|late|early|today|yesterday|regarding)\b)"
)
MORE = (
    rf"(?:{WHEN}?,? (?:and|then|as well as|followed by(?: one| another)?)"
    r"(?: then| later| also| separately| finally| one| another| after that|,[^PG.;:!?,]{1,25},"
    rf"|{WHEN})? (?:with|to|from) {GROUP}"
    rf"|{WHEN}?,? (?:and )?(?:then|later|afterwards|subsequently),? {GROUP}{_CLOSED})"
)

_PHONE = r"(?:(?:tele)?phone|telephonic|phone-in|cell-?phone)"
_TALK = (
    r"(?:calls?|conversations?|talks?|discussions?|contacts?|exchanges?|chats?|negotiations?"
    r"|dialogues?|consultations?|conferences?|meetings?|communications?|briefings?|summits?)"
)
BY_PHONE = (
    r"(?:(?:by|over|on|via|through|per) (?:the |a |his |her |their )?(?:secure |direct )?"
    r"(?:tele)?phone\b"
    r"(?: (?:call|line|link|lines))?|telephonically|(?:on|over|via) (?:zoom|skype)|remotely"
    r"|on[- ]screen"
    r"|(?:on|over|via) (?:a|the) (?:secure|direct|bad|crackling|encrypted) line"
    r"|(?:by|over|on|via|through) (?:a |the )?(?:secure )?video(?:[- ](?:link|call|conference"
    r"|conferencing|teleconference)|conference|call|link|conferencing)?)"
)
_VIDEO = (
    r"(?:video[- ]?(?:tele)?(?:conference|call|link|conversation|meeting|talk|conferencing|summit"
    r"|chat|exchange)s?(?: (?:call|talk|meeting|conversation)s?)?"
    r"|(?:virtual|online) (?:call|meeting|talks?))"
)
CALL_NOUN = (
    rf"(?:{_PHONE}[- ]{_TALK}(?! (?:centre|center)s?)|{_PHONE} and video calls?|{_VIDEO}"
    rf"|teleconference(?: calls?)?|telecons?|conference calls?"
    r"|(?:zoom|skype|whatsapp) (?:calls?|meetings?|conversations?|talks?|conferences?)"
    rf"|(?:calls?|conversations?|talks?|discussions?|contacts?|chats?|dialogue|exchange)"
    rf" {BY_PHONE})"
)
"""A noun phrase that can only mean a call."""

_CONVERSATION = r"(?:conversations?|(?<=\ba )talk|(?<=\bthe )talk|(?<=\bhis )talk|(?<=\bin )talks)"
LEADS_TO_NOUN = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|our|my|this|that|in|of|first|second|third|separate|courtesy"
    r"|no|two|three|four|several|\d+|held|holds?|made|placed|received|gets?|got|takes?"
    r"|took|fielded|answered|returned|exchanged?|had|has|have|having|phone"
    r"|sunday|monday|tuesday|wednesday|thursday|friday|saturday|[a-z]{3,6}day's|joint|follow-up"
    r"|recent|earlier)"
    r"(?: (?!will\b|would\b|can\b|could\b|may\b|might\b|should\b|to\b|not\b|did\b|do\b|does\b|and\b"
    r"|or\b|who\b|that\b|which\b|they\b|he\b|she\b)[a-z0-9-]+){0,3}|[PG]'s(?: [a-z-]+){0,2}) $"
)
"""What stands before 'call' where it is a noun."""

_ADDRESSED = (
    r"(?:congratulate|thank|ask|warn|tell|urge|wish|console|inform|reassure|assure|invite|greet"
    r"|brief|press|remind|update|plead with|apologi[sz]e to|consult|sound out)"
)
PURPOSE = (
    rf"(?: (?:to|and to) {_ADDRESSED}"
    r"| and (?:congratulated|thanked|asked|warned|told|urged|wished|invited))"
)
"""Between a verb of phoning and the other: 'called to congratulate P'."""
VERB_RING = (
    r"(?:got|get|gets|getting|rang) through to|picked up the (?:tele)?phone to(?= [PG])"
    r"|(?:picked up|picks up|reached for) the (?:tele)?phone"
    rf"(?=(?: on \w+day| today| yesterday)?{PURPOSE} )|was put through to"
    r"|(?:tele)?phoned|(?:tele)?phoning"
    r"|(?:(?<=[PG] )|(?<=\bhe )|(?<=\bwho )|(?<=\balso )|(?<=\bthen )|(?<=\band )"
    r"|(?<=\blater ))(?:tele)?phones(?= (?!of\b|and\b|were\b|are\b|in\b|on\b|at\b|that\b))"
    r"|(?:rings|rang|rung)(?! (?:the |an? )?(?:[a-z]+ )?(?:bells?|alarms?)\b)|dial(?:s|led|ed)"
    r"|(?:(?<=\bto )|(?<=\bdid )|(?<=\bwill )|(?<=\bwould )|(?<=\bcould )"
    r"|(?<=\bnot )|(?<=n't ))(?:tele)?phone"
)
"""Verbs that have the other as their object and can only mean a call."""
VERB_CALL = r"calls?|called|calling"
"""Likewise, but calling somebody names is no call, nor is calling on or for something."""
VERB_SPEAK = (
    r"speaks?|spoke|spoken|speaking|talks|talked|talking|talk|convers(?:e|es|ed|ing)"
    r"|chat(?:s|ted|ting)?|communicat(?:e|es|ed|ing)|connect(?:s|ed)|(?:hooked|linked) up"
)
"""Verbs with a preposition before the other; without a telephone they mean a call only between
officials of two countries, with nothing that speaks for a meeting."""
VERB_CONTACT = r"contact(?:s|ed|ing)?|reach(?:ed|es|ing)? out"

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
TRIGGER = OpeningPattern(
    rf"\b(?:(?P<noun>{CALL_NOUN})"
    rf"|(?P<ring>{VERB_RING})(?![- ](?:line|number|record|hack|tap|app))"
    rf"|(?P<call>(?<![-'])(?<!the )(?:{VERB_CALL})(?= [PG]\b"
    rf"|(?: in)?(?: on \w+day)?{PURPOSE} [PG]\b"
    r"| (?:him|her|them|me|us|by)\b| (?:back|up)(?= [PG]|,? (?:on|to|from|by|late|early|again|this"
    r"|today|yesterday|last|and)\b|[.;,])| each other|(?<=called)[^PG.;:,]{0,30} by [PG]))"
    r"|(?P<plain>(?<=\ba )ring\b|calls?(?! (?:for|upon|to action|into|itself|cent(?:re|er)|off|log"
    rf"|on(?! \w+day\b| \d| {_MONTH}))\b))"
    rf"|(?P<adverb>{BY_PHONE}|on the line)|(?P<talk>{_CONVERSATION})|(?P<speak>{VERB_SPEAK})"
    rf"|(?P<contact>{VERB_CONTACT}))\b",
    "phone phoning tele cell video virtual online conference zoom skype whatsapp call convers talk",
    "discussion contact chat dialogue exchange got_ get rang ring rung picked_ picks_ reach",
    "was_put dial by_ over_ on_ on- via_ through_ per_ remotely speak spoke communicat connect",
    "hooked linked",
)
"""Every word that may report a call; what it is worth depends on its surroundings."""

VIDEO_WORDS = re.compile(r"\bvideo|\bvirtual|\bonline\b")
INVENTED = re.compile(
    r"\b(?:in|of) (?:the|an?|his|her|its|this) (?:[a-z-]+ ){0,3}(?:play|novel|film|movie|sketch"
    r"|sitcom"
    r"|satire|comedy|thriller|cartoon|musical|opera|spoof)\b"
)
"""Where officials do what an author has them do."""
NEVER_A_CALL = re.compile(
    r"\b(?:phone|telephone|video) (?:line|number|hotline|interview|address|message|footage|clip)"
    r"|\b(?:earnings|investor|analyst|press|media|roll|close|wake-up|robo) ?calls?\b"
    r"|\bphone[- ]hacking|\bhotline\b"
    r"|\b(?:fees|charges|costs?|prices?|tax(?:es)?|rates|tariffs) (?:on|for|of) (?:[a-z]+ )?"
    r"(?:(?:tele)?phone|video) calls\b"
)
