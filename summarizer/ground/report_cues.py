"""What the words around a call say of it besides who spoke: by phone, separately, in person.

Owns the cues that tell a call from a meeting, a naming ('called him a friend'), an address by
video, and one call from several. Takes stretches of a reduced sentence, gives yes or no.
"""

import re

from summarizer.ground.arguments import Ends
from summarizer.ground.call_text import People
from summarizer.text.call_words import BY_PHONE, INVENTED, LEADS_TO_NOUN, NEVER_A_CALL, PERSON

_PHONE = re.compile(
    rf"\b(?:{BY_PHONE}|(?:tele)?phone calls?|(?:on|in|during) (?:a|the) (?:[a-z-]+ )?call)\b"
)
_PHONE_BEFORE, _PHONE_BEHIND = 60, 120
"""Letters before and behind a verb of speaking in which 'by phone' belongs to it."""
_SEPARATE = re.compile(
    r"\b(?:separate(?:ly)?|respective(?:ly)?|individual(?:ly)?|in turn|different|each of"
    r"|one by one|one after (?:the other|another)|in succession|back[- ]to[- ]back)\b"
)
_APART = re.compile(
    r"\b(?:separately|also|another|later|subsequently|afterwards|then|earlier|different|second"
    r"|likewise|individually|meanwhile)\b"
)
_BY_EACH = re.compile(rf"\b(?:both {PERSON} and|{PERSON} and {PERSON},? (?:have |had )?each)\b")
_SHARED_LINE = re.compile(
    r"\b(?:(?:tele|video-?)?conference|trilateral|tripartite|quadrilateral|quadripartite|joint"
    r"|collective|group|(?:three|four|five|six)-(?:way|party)|multi(?:party|lateral)|on the line)\b"
)
_IN_PERSON = re.compile(
    r"\b(?:met|meets?|meetings?|visit(?:s|ed|ing)?|sidelines|in person|face[- ]to[- ]face|hosted"
    r"|hosts|arriv(?:ed|al|es)|press conference|delegations?|dinner|lunch|stage|backstage"
    r"|corridors|ceremony|airport|palace|podium|margins|summit|interview|reporters|journalists"
    r"|briefing|(?:news |joint )?conference|event|rally|speech)\b"
)
_AT_A_PLACE = re.compile(
    r"^ (?:at|in|from|before|on stage|alongside)\b(?! [^,.;]{0,40}\b(?:request|initiative|behest)"
    r"\b| (?:length|noon|midday|\d|the (?:weekend"
    r"|morning|evening|afternoon)|detail|a call|english|french|russian|arabic|turkish))"
)
_CLAUSE_END = re.compile(r"[,;:.]")
_CLAUSE_REACH = 90
_ADDRESSED = re.compile(
    r"\b(?:address(?:ed|es|ing)?|appear(?:ed|s|ing)?|deliver(?:ed|s|ing)?|participat(?:ed|es|ing)"
    r"|attend(?:ed|s|ing)?|testif(?:ied|ies|ying)|joined|opened|inaugurat(?:ed|es|ing)|took part"
    r"|interview(?:ed)?|takes part)\b[^.;]{0,60}$"
)
# 'talk' and 'talks' are verbs behind somebody or an auxiliary, and nouns everywhere else.
_VERBAL = re.compile(
    r"(?:[PG]|\b(?:to|will|would|can|could|may|might|should|shall|not|did|do|both|they|leaders"
    r"|ministers|presidents|chiefs|diplomats|again|also|just|he|she|it))(?: \w+ly| also| again)? $"
)
_SO_CALLED = re.compile(r"\b(?:as |so-|what (?:he|she|they) )$")
_CALLED_WHOM = re.compile(r"^(?: (?:him|her|them)| by [PG]| [PG](?:(?:,? and |, )[PG]){0,4})")
_NAMING_TAIL = re.compile(
    r"^(?:[,.;:!?)\"]|$| (?:up|to|on|by|in|at|from|after|before|during|today|yesterday|late|early"
    r"|this|last|earlier|and|about|over|for|while|as|again|back|twice|separately|personally)\b)"
)
_PAIR = re.compile(r"[PG](?:.{0,12} and .{0,12}[PG])?(?P<gap>[^PG]{0,70})$")
_ADJACENT = re.compile(
    r"^,?(?: (?:have|has|had|were|was|also|today|yesterday|earlier|late|again|just|both|then"
    r"|recently|to|did|separately|briefly|finally|all|directly|on|in|this|the|last|morning|evening"
    r"|afternoon|week|night|day|\w+day|\d+|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)){0,7} $"
)
_AFTER_PAIR = re.compile(
    r"^(?:[,.;:!?]|$| (?!of\b|for\b)| for (?:an?|about|half|more|over|nearly|around|\d+|some)\b)"
)
_SUPPORTING = re.compile(
    r"\b(?:during|in|throughout|at|after|before|of|following|since)"
    r" (?:the|this|that|their|his|her|its)(?: [^\s]+){0,2} $"
)
_REACHED = re.compile(r"[PG](?: (?:has|had|also|then|finally))? reached [PG],? $")
_MADE = re.compile(
    r"\b(?:made|makes?|making|placed|places|placing|initiated|gave|gives|put in|paid)\b"
    r"(?:(?! (?:of|on|about|from|in|during|after)\b(?<!number of)(?<!series of))[^PG.;]){0,40}$"
)
_RETURNED = re.compile(r"\b(?:returned|returning|returns)(?: [a-z]+)? $")
_THE_CALL = re.compile(r"(?:\b(?:the|this|that)|[a-z]+day's|today's)(?: [a-z-]+)? $")
_WHO_MADE = re.compile(r"(?<!it was [PG] )\bwho\b[^,;]{0,40}$")
_CAME_BY = re.compile(r"\b(?:made|placed|initiated|requested|given)\b")
_PLUPERFECT = re.compile(
    r"\bhad(?: (?!a\b|an\b|the\b)[a-z]+){0,3}(?: (?:a|an|their|his|her))?(?: \w+)? $"
)
_WITH_THE_PRESS = re.compile(
    r"\b(?:reporters|journalists|media|press|analysts|investors)(?: on \w+day| in| on| during| over"
    r"| a| the| conference| phone| telephone| press)* $"
)
_TO_THE_PRESS = re.compile(
    r"^(?: by (?:tele)?phone| over the (?:tele)?phone| on \w+day| exclusively| briefly){0,2}"
    r" (?:to|with) (?:an? |the |its |his |her |our |[PG]'s )?(?:[a-z-]+ ){0,3}"
    r"(?:reporters?|journalists?|media|press"
    r"|channel|television|tv|radio|broadcaster|newspaper|daily|news agency|agency|correspondent"
    r"|reuters|afp|ap|cnn|bbc|interfax|interviewer)\b"
)
_INTERVIEWED = re.compile(r"\b(?:reached|contacted|interviewed|asked|quoted|told [a-z]+) $")
_INTERVIEWED_AFTER = re.compile(r"^(?: [a-z]+){0,5},")
_CALL_REQUEST = re.compile(r"^ (?:requests?|logs?|records?|lists?|schedules?|with reporters)\b")
_RETOLD = re.compile(
    r"\b(?:(?:told|briefed|informed|updated|debriefed) (?:[PG]|(?:his|her|their) (?:colleagues"
    r"|partners|counterparts?))|the (?:others|rest|leaders|ministers) heard(?: from [PG])?)"
    r"(?: (?!after|during|in\b|by\b)[^\s,.;PG]+){0,4} (?:about|on|of|how)"
    r"(?: the (?:outcome|results?|contents?|course|details?) of)? (?:his|her|their|[PG]'s)"
    r"(?: (?!first|next)[a-z-]+){0,3} $"
)
"""A call that somebody on the line tells of: 'P briefed P on his call with P'."""
_ONE_MORE = re.compile(
    r"(?:^|[;:,\"] )(?:and )?(?:an?|the|his|her|another)"
    r" (?:second|third|fourth|further|similar|next)? ?$"
)
_DESCRIBED = re.compile(
    r"\bthe (?:[a-z-]+ ){0,3}(?:diplomat|politician|leader|premier|statesman|envoy|official|monarch"
    r"|minister|president|chancellor|secretary|chief|general|king|emir|commissioner|mediator|head)"
    r"(?:,? [^\s,PG.;:]+){0,5} $"
)
"""Somebody who is described and not named."""
_PLURAL_NOUNS = frozenset({"noun", "plain", "talk"})


def is_no_call(kind: str, before: str, words: str, after: str) -> bool:
    """Return whether words that may name a call name something else.

    Args:
        kind: The group of `TRIGGER` that the words matched.
        before: The letters before them.
        words: The words.
        after: The letters behind them.
    """
    if (
        INVENTED.search(before)
        or _WITH_THE_PRESS.search(before)
        or _CALL_REQUEST.match(after)
        or _RETOLD.search(before)
    ):
        return True
    if kind == "plain":
        unled = bool(before.strip()) and not LEADS_TO_NOUN.search(before)
        return unled or bool(NEVER_A_CALL.search(before[-30:] + words))
    if kind in {"adverb", "speak"}:
        return bool(_TO_THE_PRESS.search(after)) or _is_no_talk(kind, before, words, after)
    if kind == "call":
        return _is_naming(before, after)
    return bool(NEVER_A_CALL.search(before[-30:] + words + after[:20]))


def _is_no_talk(kind: str, before: str, words: str, after: str) -> bool:
    """Return whether words of speaking are a noun ('talks'), or go with an address to many."""
    if kind == "speak":
        return words in {"talk", "talks"} and not _VERBAL.search(before)
    interviewed = _INTERVIEWED.search(before) and _INTERVIEWED_AFTER.match(after)
    return bool(interviewed or _ADDRESSED.search(before))


def _is_naming(before: str, after: str) -> bool:
    """Return whether 'called' gives a name: 'called P a friend', 'as calling P outstanding'."""
    if _SO_CALLED.search(before):
        return True
    whom = _CALLED_WHOM.match(after)
    return bool(whom and not _NAMING_TAIL.match(after[whom.end() :]))


def is_by_phone(letters: str, start: int, end: int) -> bool:
    """Return whether 'by phone' stands beside words of speaking."""
    return bool(_PHONE.search(letters, max(0, start - _PHONE_BEFORE), end + _PHONE_BEHIND))


def is_in_person(before: str, after: str) -> bool:
    """Return whether the clause around words of speaking tells of a meeting."""
    clause = _CLAUSE_END.split(before[-_CLAUSE_REACH:])[-1]
    rest = _CLAUSE_END.split(after[:_CLAUSE_REACH])[0]
    return bool(_AT_A_PLACE.match(rest) or _IN_PERSON.search(clause) or _IN_PERSON.search(rest))


def is_pair_talking(before: str, after: str) -> bool:
    """Return whether several are the verb's own subject: 'P and P spoke today'."""
    found = _PAIR.search(before)
    return bool(found and _ADJACENT.match(found["gap"]) and _AFTER_PAIR.match(after))


def is_separate(kind: str, words: str, around: str, ends: Ends) -> bool:
    """Return whether each of the others was spoken with by themselves.

    Args:
        kind: The group of `TRIGGER` that the words matched.
        words: The words that name the call.
        around: The letters around them.
        ends: Who is on either end.
    """
    if kind in {"ring", "call", "contact"} or len(ends.objects) > 1 or _SEPARATE.search(around):
        return True
    # 'phone calls with P and P' are two, 'talks with P and P' may be one.
    plural = words.endswith("s") and (not words.endswith("talks") or words.endswith("phone talks"))
    return kind in _PLURAL_NOUNS and plural


def is_by_each(before: str) -> bool:
    """Return whether each of a subject spoke for themselves: 'P and P each phoned P'."""
    return bool(_BY_EACH.search(before))


def is_left_out(kind: str, before: str, ends: Ends) -> bool:
    """Return whether the subject of a call is left to the sentences before it.

    'A second call, with P' and 'the diplomat had a phone call with P' do not name who spoke.
    """
    if not ends.objects or ends.preposition not in {"with", "to", "from", "opened", "convened"}:
        return False
    opened = ends.preposition == "opened"
    noun = kind in _PLURAL_NOUNS and not ends.pronoun
    return opened or noun or bool(_DESCRIBED.search(before))


def is_one_more(before: str) -> bool:
    """Return whether a noun opens the account of one call more: 'a second conversation'."""
    return bool(_ONE_MORE.search(before))


def is_apart(before: str) -> bool:
    """Return whether words tell of one call more: 'separately, P phoned P'."""
    return bool(_APART.search(before))


def is_shared(around: str) -> bool:
    """Return whether everybody was on one line: 'a conference call with P and P'."""
    return bool(_SHARED_LINE.search(around))


def is_reference(before: str) -> bool:
    """Return whether a noun only refers to a call: 'during the conversation'."""
    return bool(_SUPPORTING.search(before))


def is_pluperfect(before: str) -> bool:
    """Return whether the words stand in the pluperfect: 'had phoned'."""
    return bool(_PLUPERFECT.search(before))


def who_called(kind: str, before: str, ends: Ends, subject: People, others: People) -> People:
    """Return who phoned, where the clause itself says so; nobody where it does not."""
    # 'telephoned with P' does not tell who dialled.
    if kind in {"ring", "call", "contact"} and ends.preposition == "with":
        return ()
    if kind in {"ring", "call", "contact"}:
        return others if ends.preposition == "by" else subject
    if kind not in {"noun", "plain"}:
        return subject if kind == "adverb" and _REACHED.search(before) else ()
    if ends.preposition == "from":
        return subject if _RETURNED.search(before) else others
    if ends.preposition == "by":
        return others if _CAME_BY.search(ends.gap) else ()
    made = is_made(before) and (others or is_placing(before))
    return subject if ends.preposition == "to" or made else ()


def is_placing(before: str) -> bool:
    """Return whether a call that is known is the object of making it: 'placed Saturday's call'."""
    return is_made(before) and bool(_THE_CALL.search(before)) and not _WHO_MADE.search(before)


def is_made(before: str) -> bool:
    """Return whether a noun is the object of making a call: 'placed a call'."""
    return bool(_MADE.search(before))
