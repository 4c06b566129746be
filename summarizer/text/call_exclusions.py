"""What says that words of telephony tell of no completed call, for the general reading.

Owns the cues of plans, refusals, other means, meetings, fiction and calls of other people. All are
for reduced, folded sentences. Every gap is bounded: the patterns are linear.
"""

import re

EXCLUDED = re.compile(
    r"\b(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying|ial)|rejects"
    r"|cancel(?:s|led|ed|lation)?|postpon(?:e|ed|es)|unanswered|missed|snubb(?:ed|ing)|called off"
    r"|not (?:taken|spoken|talked|answered|reply|pick|take|call|speak)|never|has yet|have yet"
    r"|yet to|no (?:phone|telephone|video|call|such|contact|conversation|talks)|none|nobody|no one"
    r"|tr(?:ied|ies|ying) to|failed|unable|in vain|voicemail|rang out|engaged tone|busy signal"
    r"|earnings|investors?|analysts?|conference call with reporters|press call|shareholders?"
    r"|pranks?(?:ter|ters|ed)?|hoax|posing as|impersonat\w+|deepfake|fake|fictional|fictitious"
    r"|sitcom|satire|satirical"
    r"|prosecutors?|judges?|testified|wiretap\w*|tapped|intercept\w*|hack(?:ed|ing|ers?)"
    r"|leaked|spied|eavesdrop\w*|interpreter'?s|tariff on|roaming|subscribers?"
    r"|mobile phones?|smartphones?|known for|famous for|notorious for"
    r"|hypothetical(?:ly)?|what if|imagin(?:e|ed|ary)|suppose[ds]?|in theory"
    r"|wish(?:es|ed) to|want(?:s|ed)? to (?:talk|speak|call|phone|discuss)"
    r"|transcripts?|recordings?|testimony|inquiry|impeachment|remember(?:s|ed)|memoirs?|obituary"
    r"|documentary|last spoke|last talked|years ago|used to|once told|back in|jok(?:e|es|ed|ing)"
    r"|tomorrow|next (?:week|month|days)|coming days|party line|along the line|top of the line)\b"
)
"""Anywhere in the sentence: with any of these, the general reading stays away."""

OTHERWISE = re.compile(
    r"\b(?:messages?|letters?|telegrams?|cables?|texted|emails?|sms"
    r"|in person|face[- ]to[- ]face|hosted|hosts|lunch|dinner|sidelines|visit(?:s|ed|ing)"
    r"|arrived|welcomed|received (?:[PG] )?(?:at|in)|met (?:at|in|for)|flew"
    r"|call(?:s|ed|ing)? (?:on|upon|for|out|into question)\b(?! (?:\w+day|\d|the (?:phone|line"
    r"|tele)))"
    r"|court|trial|series|repaired|fees|launch(?:ed|es) an? |app\b|platform|portal"
    r"|address(?:ed|es|ing) [^PG.;]{0,40}\b(?:by|via|over|through) video|video (?:message|address"
    r"|statement|speech|clip|footage|posted|posts?|shows?|released)"
    r"|want(?:s|ed)? to|hop(?:es|ed) to|ready (?:to|for)|willing to|offer(?:s|ed)?"
    r"|plans? (?:to|a|an|for)|planned|planning|schedul(?:ed|es|ing)|expect(?:s|ed)? to|due to"
    r"|propos(?:es|ed|al)|request(?:s|ed)? (?:a|an|for|to)|ask(?:s|ed)? for|seek(?:s|ing)|sought"
    r"|arrang(?:es|ed|ing|ements?)|set (?:for|up)|awaits?|awaiting|pending|ahead of|looking forward"
    r"|recall(?:s|ed|ing)?|remind(?:s|ed)?|prepar(?:es|ed|ing|ations?)|red lines?|front ?lines?)\b"
)
"""In the clause of the words of telephony: it went by other means, or is still to come."""
CLAUSE_BREAK = re.compile(r"[,;:]|\b(?:and|but|while|who|whose|which|when|where|after|before)\b")

UNTOLD = re.compile(
    r"\b(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying|ial)|cancel(?:s|led|ed"
    r"|lation)?|postpon(?:e|ed|es)|unanswered|missed|snubb(?:ed|ing)|called off|has yet|have yet"
    r"|no answer|no (?:phone|telephone|video) calls?|earnings|investors?|analysts?"
    r"|pranks?(?:ter|ters|ed)?|hoax|posing as|impersonat\w+|deepfake|fake|fictional|fictitious"
    r"|sitcom|satire|satirical|memoirs?|obituary|biography"
    r"|documentary|prosecutors?|judges?|testified|wiretap\w*|tapped|intercept\w*"
    r"|hack(?:ed|ing|ers?)|leaked|spied"
    r"|eavesdrop\w*|roaming|subscribers?|hypothetical(?:ly)?|what if|in theory|transcripts?"
    r"|testimony|impeachment|years ago|used to|tomorrow)\b"
)
"""In the headline or the first sentence: the news is no call, as far as the grammar can tell."""

AHEAD_OF_CUE = re.compile(
    r"\b(?:will|would|shall|should|could|can|may|might|must|ought|cannot|won't|wouldn't|couldn't"
    r"|if|unless|whether|were (?:he|she|they) to|(?:is|are|was|were) to|not|n't|without|before"
    r"|until|agreed (?:to|on an?)|to (?:speak|talk|call|phone|ring|hold|have|discuss|confer|consult"
    r"|contact|dial|get|pick|arrange|set|take))\b"
)
"""Between the start of the clause and the words of telephony."""

NO_OFFICIAL = re.compile(
    r"\b(?:listeners?|viewers?|readers|pensioners|reporters|journalists|newspaper|broadcaster|television|radio|host|voters|supporters"
    r"|constituents?|students|rally|crowd|magazine|interview(?:s|ed|er)?|anchor|presenter"
    r"|podcast|afp|reuters|cnn|bbc|fox news|questions|famil(?:y|ies)|wife|husband"
    r"|widow|(?:aides?|advis[eo]rs?|teams|officials|spokesmen) (?:to|of|for))\b"
)
"""Whoever else was on the line, or listened."""

OTHERS_CALL = re.compile(
    r"\b(?:as|while|when|where|how) (?:(?:the|an?|two|three|some|their|its) )?(?!he\b|she\b|they\b"
    r"|both\b|leaders\b|ministers\b|presidents\b)[a-z]+ (?:placed|made|tested|demonstrated|put)\b"
    r"[^PG.;]{0,60}$"
)
"""Before a call that somebody else made: 'watched as two engineers placed the first call'."""

AUDIENCE = re.compile(
    r"\b(?:forum|parliament|assembly|audience|congress|lawmakers|senators|gathering|delegates|event"
    r"|ceremony|session|hall|conference in|summit (?:in|of)|meeting of|council|crowd|speech"
    r"|addressing"
    r"|participants|members|bloc|g7|g20|brics)\b"
)
"""Whoever is on a screen before many speaks to nobody in particular."""

A_MEETING = re.compile(
    r"\b(?:meetings?|meets?|met|summit|visit(?:s|ed|ing)?|in person|sidelines)\b"
)
"""A sentence that tells of one names nobody who was on the line."""
