"""The words around a call that say that it is planned, was tried, was denied or lies in the past.

Owns the patterns; what follows from them is `summarizer.ground.status`. All are for the clause
before the words that name the call (or, where said, behind them), folded, people reduced to `P`
and `G`. Gaps are bounded, so that each is linear.
"""

import re

from summarizer.text.cued import CuedPattern

_WORD = r"(?: (?:[PG]'s?(?= )|[^\s,PG]+))"
_ANY = r"(?: [^\s,]+)"
_MODALS = r"(?:will|would|shall|may|might|could|can|should|must)"
_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)

CLAUSE = re.compile(r'[.;:!?]["\' ]|\b(?:that|because|but|although|which)\b')
"""Where a clause ends and another begins."""

NEGATED = re.compile(
    r"\b(?:no(?! sooner)|not(?! only)|never|nor|neither|without|cannot|yet to"
    r"|den(?:y|ies|ied|ying)|none"
    rf"|nobody|nothing)\b{_WORD}{{0,7}} ?$|n't{_WORD}{{0,5}} ?$"
)
_TO_COMMENT = r"(?!\w* to (?:comment|elaborate|expand|discuss|speak of|speak about|talk about)\b)"
DECLINED = re.compile(
    rf"\b(?:(?:refus|declin){_TO_COMMENT}|reject|cancel|postpon|ignor|avoid|dodg|snub|shun)\w*"
    rf"{_ANY}{{0,7}} ?$"
    rf"|\b(?:called off|turned down|put off){_ANY}{{0,7}} ?$"
)
"""Whoever declines to comment on a call has not denied it, nor declined the call."""
ON_WHAT_WAS = re.compile(
    r"\b(?:of|on|about|from|in|during|after|regarding)"
    r" (?:the|their|his|her|this|that|its|[PG]'s?)(?: (?!first|next)[a-z-]+){0,2} $"
)
"""What is not told of a call that is known: 'no details of the call'."""
_NEWS = r"(?:reports?|claims?|rumou?rs?|speculation|allegations?|news|information|statements?)"
UNSAID = re.compile(
    r"\b(?:not|n't|no|neither|nor|nobody|without)\b[^,;]{0,40}\b(?:say|said|saying|specify|specif(?:ied|ying)"
    r"|disclose|reveal|tell|mention(?:ing)?|give|giving|provide|elaborate|detail|know|known)"
    r" (?:when|how|who|whose|what|where|why|which|(?:any )?(?:more |further )?details?)\b"
)
"""What is not told of a call that is known: 'did not say when the conversation was held'."""
REPORT_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|debunk(?:s|ed)?"
    r"|disput(?:es|ed))\b[^.;]{0,50}\b(?:reports?|claims?|that|having|rumou?rs?|allegations?|any"
    r"|media|speculation|suggestions?)\b"
    r"|\b(?:scotch|rubbish|debunk|brush|shoot|shot|quash|pour|ridicul|mock)\w*"
    r"\b[^.;]{0,40}\b(?:reports?|claims?|rumou?rs?|speculation|suggestions?|story|stories)\b"
    r"|\b(?:declin|refus)\w+ to (?:comment|confirm|say)\b[^.;]{0,40}"
    rf"\b(?:{_NEWS}|whether|if|that)\b|(?:\bnot|n't) (?:confirm|comment)\b[^.;]{{0,40}}"
    rf"\b(?:{_NEWS}|whether|if|that)\b"
)
RUMOUR = re.compile(
    rf"\b{_NEWS} (?:of|about|on|regarding|concerning)(?: [^.;,]{{0,40}})? (?:an?|the|his|her|their"
    r"|any|[PG]'s)(?: [a-z-]+)? $"
)
SUPPOSED = re.compile(
    r"\b(?:supposed|alleged|purported|imaginary|fictitious|so-called|rumou?red|non-existent)"
    r"(?: [a-z-]+)? $"
)
"""Directly before the noun: nobody vouches for it."""
UNTRUE = re.compile(
    r"^[^.;!?]{0,200}?\b(?:(?:is|are|was|were)(?: [a-z]+)? (?:false|untrue|not true|fake|wrong"
    r"|fiction|fabricated|inaccurate|unfounded|baseless|denied|rejected|dismissed|lies|nonsense)"
    r"|do(?:es)? not correspond|not true|an? (?:[a-z]+ )?(?:invention|fabrication|fiction|hoax|lie"
    r"|figment))\b"
)
"""Behind the words, where they are what is reported."""
OPEN = re.compile(
    r"\b(?:whether|if)\b[^,;]{0,80}$|(?:^|(?<![PG])[,;:.\"] ?)had (?:[PG]|he|she|they) $"
    r"|\bas if\b[^,;]{0,60}$"
)
"""Not said to have happened: 'whether they spoke', 'had P phoned'."""
TRIED = re.compile(
    r"\b(?:tried|tries|trying|attempt(?:s|ed|ing)?|failed|fails|unable|unsuccessful(?:ly)?|sought"
    rf"|endeavou?red|struggled|missed|unanswered){_WORD}{{0,8}} ?$"
)
TRIED_BY_PHONE = re.compile(
    r"\b(?:(?:tr(?:y|ied|ies|ying)|failed|unable|attempt(?:s|ed|ing)?|sought)(?: [a-z]+){0,3} to"
    r"|(?:could|did|was)(?: not|n't)) (?:be )?(?:reach|contact|call|ring|speak|talk|get)\b"
    r"[^.;,]{0,60}$"
)
"""Before 'by phone'."""
NOT_THROUGH = re.compile(
    r"\b(?:went unanswered|(?:did not|didn't) (?:answer|pick up|take the call|connect|go through"
    r"|take place|happen|materiali[sz]e|come (?:about|off))|could not be (?:reached|put through"
    r"|connected)|got nowhere|fell through|came to nothing"
    r"|never (?:took place|happened|materiali[sz]ed)|never came"
    r"|without (?:getting connected|success)"
    r"|no answer|never got through|(?:nobody|no one|no-one) (?:picked up|answered)|rang out"
    r"|not (?:been )?(?:answered|returned|picked up|put through|taken)|but was told|voicemail"
    r"|but (?:in vain|to no avail)|in vain"
    r"|(?:was|were|is) (?:declined|refused|rejected|turned down))\b"
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
    rf"(?:\b(?:{_MODALS}|ought to|let's|let us|(?:is|are|was|were) to(?: have)?)|'ll)"
    r"(?: (?:also|then|soon|likely|probably|be|personally|again|both|now|later|first|next|have))* $"
)
PONDERED = re.compile(
    r"\b(?:consider|contemplat|mull|weigh|discuss|debat|suggest|propos|favou?r|think|thought|talk"
    r"|dream)\w*(?: (?:of|about|on|over))? $|\bruled? out $"
)
"""Before a verb in -ing: 'is considering phoning P'."""
INFINITIVE = re.compile(r"\bto(?: (?:also|personally|directly|again|once|first|soon))? $")
MODALS = re.compile(rf"\b{_MODALS}\b")
TO = re.compile(r"\bto\b")
TO_ANSWER = re.compile(
    r"\bto (?:take|answer|return) (?:an? |the |his |her |[PG]'s )?[^,.;:]{0,20}$"
)
"""What an infinitive of purpose does: 'cut short a lunch to take P's call'."""
INTENDED = re.compile(
    r"\b(?:agree|plan|hope|want|wish|due|ready|set|refus|declin|expect|willing|prepar|intend|wait"
    r"|schedul|like|ask|is|are|was|were|able|fail|unable|offer|promis|need|ha[sd]|have)\w*"
    r" (?:to (?:take|answer|return))\b"
)
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
    r"|\b(?:intend|want|hope|wish|expect|promis|prefer)\w* to [a-z]+\b[^,;]{0,90}$"
    r"|\b(?:ready|willing|going|due|supposed|scheduled) to [a-z]+\b[^,;]{0,90}$"
    r"|\bto (?:stay|keep|remain|be) in (?:regular |close |constant )?(?:touch|contact)\b"
)

SUBJUNCTIVE = re.compile(
    r"\b(?:suggest|propos|demand|recommend|urg|ask|request|insist)\w*(?: [^.;:,]{0,40})? that"
    r" [^.;:,]{0,80}$"
)
"""Before a verb without an ending: 'suggested that they talk'."""
BARE = re.compile(r"(?:speak|talk|call|phone|ring|contact|telephone|converse|hold|discuss)")
BARE_WITHIN = re.compile(rf"\b{BARE.pattern}\b[^.;:,]{{0,60}}$")
THEY = re.compile(r"(?:\b(?:they|both|(?:sides|leaders|ministers|presidents|two))|[PG]) $")
ON_A_CALL = re.compile(
    r"\b(?:work(?:s|ed|ing)?|agree[sd]?|decision|decided|in (?:talks|negotiations)|keen|set)"
    r" on an? (?:(?:tele)?phone|video) (?:call|conversation)$"
)
"""The words that name a call are what is to come, not how somebody spoke."""
_GOVERNED = (
    r"(?: (?:[PG]'s?|an?|the|for|to|of|on|with|his|her|their|another|new|first|such|any|further"
    r"|possible|bilateral|direct|hold|holding|have|having|make|making|place|more|urgent|joint|this|next"
    r"|introductory|about|be|held|also|phone|short|brief|separate|long-awaited))* $"
)
"""What may stand between a cue and the noun that it governs."""
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|schedul(?:e|es|ed|ing)|expect(?:s|ed|ing)?|upcoming|forthcoming"
    r"|coming|future|possible|possibility|prospects?|potential|envisioned|envisaged"
    r"|propos(?:e|es|ed|ing|al)|request(?:s|ed|ing)?|seeks?|seeking|wants?|wanted|need"
    r"|hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing|ations?)|arrang(?:e|es|ed|ing)|agreed?|ready"
    r"|ahead of|in advance of|before|prior to|set|slated|looking forward|invit(?:es?|ed)"
    r"|offer(?:s|ed)?|suggest(?:s|ed)?|await(?:s|ed|ing)?|due|intend(?:s|ed)?|aim(?:s|ed)?|ask(?:s|ed|ing)?"
    r"|(?<!at the )(?<!by the )(?:date|time)s?(?= (?:for|of) )|timing|time(?:line|table)|decision"
    r"|ideas?|readiness|willingness|hint(?:s|ed|ing)? at|rul(?:e[sd]?|ing) out|open to"
    r"|work(?:s|ed|ing)? on|set(?:s|ting)? up|in (?:talks|negotiations)|call(?:s|ed|ing)? for"
    r"|wait(?:s|ed|ing)? for|instruct(?:s|ed|ing)?|offer(?:s|ed|ing)? [PG]"
    r"|propos(?:es|ed|ing) to [PG]|promis(?:es|ed|ing)|(?:too early|premature) to [a-z]+|under ?way"
    r"|(?:requests?|bids?|appeals?|invitations?|demands?|proposals?|offers?|pleas?)"
    r"(?: (?:to|from|by) [^,;:.]{1,40}?)? for"
    r"|(?:plans|intends|expects|proposed|offered|demanded) [^,.;:PG]{1,40},? and an?"
    r"|mull(?:s|ing)?|eye(?:s|ing)?|consider(?:s|ing)?|contemplat(?:es|ing)|weigh(?:s|ing)?|means|next|announc(?:es?|ed|ing)|insist(?:s|ed|ing)?"
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
    r"|(?:is|are|is being|are being|was|were|(?:has|have|had)(?: not| yet)* been|has yet to be)"
    r"(?: (?:also|now|not|still|yet|currently|being|tentatively))*"
    r" (?:planned|scheduled|expected|prepared|arranged|due|set|slated|supposed|cancell?ed|postponed"
    r"|put off|dropped|foreseen|pencilled in|on the cards|called off"
    r"|put back|pushed back|rescheduled"
    r"|coming|possible|(?:un)?likely|needed|ruled out|(?:un)?certain|unclear|premature|worked out"
    r"|being [a-z]+(?: (?:up|out))?|under (?:discussion|way|consideration)|underway"
    r"|off the table|out of the question|in (?:doubt|question|preparation|the works|the plans)"
    r"|to be (?:agreed|held|set|announced|confirmed)"
    r"|on the (?:schedule|agenda))|comes next|coming up|to come|not in)\b"
)
"""Behind the words, where they are the subject: 'a call ... is planned'."""
DONE = re.compile(
    r"\b(?:has|have|had) (?!been|yet|not|now|to\b|also been)"
    r"(?:[a-z]+(?:ed|en|t)|led|brought|begun)\b"
    r"|\b(?:produced|resulted|ended|brought|led to|dealt|focused|centred|centered|yielded)\b"
)
"""Behind the words: a verb that says what the call did."""
WITHIN = re.compile(
    r"\b(?:in|during|after|following|throughout) (?:an?|the|their|his|her|this|that|[PG]'s?"
    r"|[a-z]+day's)(?: (?!call|pos)[a-z-]+){0,3} $"
)
"""Directly before the noun: what is told was said or done in the call."""
AHEAD_WITHIN = re.compile(
    rf"[PG](?: (?:also|then|now))? (?:{_MODALS}(?! not)|(?:is|are|was|were) (?:expected|set|due"
    r"|scheduled|likely|planning|preparing|hoping|ready|going|to)|plans?|hopes?|wants?|intends?|expects?"
    r"|prepares?)\b[^,;]{0,120}$"
)
"""What somebody is to do in a call: 'P will tell P in a phone call'."""
EVENT = re.compile(
    r"^[^.;!?]{0,200}?\b(?:tak(?:es|en)|took) place\b|^[^.;!?]{0,200}?\b(?:(?:was|were|been)"
    r"(?: finally| eventually)? held|lasted|occurred)\b"
)
"""Behind the words: they took place."""
EXPECTED = re.compile(
    r"\b(?:an?|the|their|his|her|this|that|[PG]'s) (?:(?:long|much|eagerly|widely)[- ])?"
    r"(?:(?:previously|earlier|already) )?"
    r"(?:planned|scheduled|expected|awaited|anticipated|requested|postponed|delayed|announced)"
    r"(?: [a-z-]+)? $"
)
"""Directly before the noun: planned, and held if an `EVENT` follows."""
BUT_HELD = re.compile(
    r"\bbut (?:was|were|it|they|had|has|then|in fact|actually| )*(?:held|took place|went)"
)
REMEMBERED = re.compile(
    r"\b(?:memoirs?|autobiography|biography|documentary|obituary"
    r"|(?:his|her|a|the) (?:new |forthcoming |latest )?book"
    r"|inquiry (?:(?:on )?[a-z]+day )?(?:hears?|heard|was told)"
    r"|told (?:the|an?) [a-z -]{0,40}inquiry|testif(?:ied|ies|ying)|tribunal"
    r"|recall(?:s|ed) (?:the|an?|his|her|their) [^.;]{0,40}(?:calls?|conversation))\b"
)
"""News of what somebody remembers: the call is no news."""
REFUTED = CuedPattern(
    r"\bno such (?:(?:tele)?phone |video )?(?:call|conversation|contact|talks?|exchange)\b"
    r"|\b(?:goes|went|gone) (?:straight )?to voicemail|\bfigments? of (?:his|her|their|the|some|a )"
    r"|\b(?:call(?:ed|s)|dismiss(?:ed|es)|describ(?:ed|es)|rubbish(?:ed|es)|brand(?:ed|s))"
    r" (?:this|that|it|the (?:report|claim|story|news)s?)(?: as)?(?: an?| pure| complete| total)*"
    r" (?:false|fake|fabricat|invention|nonsense|lie\b|untrue|baseless|unfounded|fiction)",
    "no_such_ figment false fake fabricat invention nonsense _lie untrue baseless unfounded",
    "fiction voicemail",
)
"""A sentence that takes back what another reports."""
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
    r"|\b(?:days|weeks|months|years) of (?:[a-z]+ )?$"
    r"|\b(?:transcripts?|recordings?|memorandum|memo|summary|notes) of\b[^,;]{0,40}$"
    r"|\b(?:known|famous|notorious|remembered|renowned) for (?:his|her|their)(?: [^\s,]+){0,4} $"
    r"|\bsince\b[^.;]{0,40}\bwhen (?:[PG]|he|she|they|the two)? ?$"
    rf"|\b{_MONTHS} \d{{1,2}} $"
)
OFTEN = re.compile(
    r"\b(?:(?:a number of|several|many|multiple|numerous|three|four|five|countless)"
    r" (?:times|occasions)|repeatedly|regularly|frequently|often|periodically|constantly"
    r"|more than once|more (?:than )?\w+ times)\b"
)
PRANK = CuedPattern(
    r"\b(?:prank(?:s|ed|ster|sters)?|hoax|impersonat\w+|impost[eo]rs?|posing as"
    r"|pretend\w+ to be|deepfake)\b",
    "prank hoax impersonat impost posing pretend deepfake",
)
