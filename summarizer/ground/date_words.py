"""The words on which dates hang: of calls, of reports about them, of other events.

Owns the tables behind `date_heads`, all folded. Only what the labelled articles and readouts like
them date is listed; a noun that is not known is taken for an event by its place in the sentence.
"""

from typing import Literal

HeadKind = Literal["call", "report", "event"]
"""What a date that hangs on a word dates."""
WordKind = Literal["call", "report", "event", "talks"]
"""Talks are a call only beside other words for one."""

_CALL_NOUNS = """call calls callers conversation conversations chat chats phone telephone telephonic
    teleconference videoconference remotely screen"""
_CALL_VERBS = """phoned phones telephoned telephones rang rung spoke spoken speak speaks talked
    chatted conversed called dialled dialed hooked linked connected"""
_TALKS = """talk talks discussion discussions contact contacts dialogue consultations exchange
    conferred consulted"""
# Not 'states' and 'issues', which are nouns more often.
_REPORT_VERBS = """said says saying told tells announced announces reported reports stated wrote
    writes tweeted tweets posted posts published publishes released releases issued confirmed
    confirms disclosed revealed informed described rejected denied dismissed asserted claimed quoted
    cited briefed commented declared explained remarked acknowledged recalled recounted testified"""
_REPORT_NOUNS = """statement statements release readout readouts communique tweet post report
    announcement briefing interview remarks message dispatch bulletin summary transcript"""
# Past forms only, and none that has a call for its object ('received', 'took', 'returned').
_EVENT_VERBS = """met meet meets visited arrived arrives travelled traveled hosted attended elected
    signed adopted launched attacked killed died invaded submitted sent began begun started ended
    sworn won lost celebrated marked struck hit fired shelled resigned appointed named assumed
    inaugurated concluded voted ratified landed crashed exploded erupted occurred happened fell
    gathered convened reached brokered achieved"""
_EVENT_NOUNS = """meeting meetings visit visits summit summits hearing hearings conference
    conferences ceremony session sessions forum trip tour election elections vote votes victory
    inauguration attack attacks strike strikes incident explosion blast crash accident earthquake
    quake flood floods fire disaster tragedy killing killings death assassination shooting bombing
    protest protests rally coup trial verdict parade speech address letter letters exercises
    exercise drill launch signing opening handover arrival departure arrest resignation
    appointment re-election reelection brawl match cup games olympics round phase takeover
    withdrawal swap events event revolution uprising genocide massacre passing shelling detention
    kidnapping abduction release derailment sinking collapse evacuation seizure stabbing hijacking
    poisoning execution demolition eruption landslide avalanche cyclone hurricane typhoon storm
    tornado wildfire wildfires raid raids airstrike airstrikes bombardment barrage downing incursion
    ambush riot riots storming stampede demonstration demonstrations funeral burial coronation
    wedding enthronement swearing-in oath defeat landing test outage runoff referendum"""
_MATTERS = """agreement agreements accord accords treaty treaties deal declaration declarations
    protocol ceasefire truce war wars invasion operation offensive clashes fighting unrest violence
    crisis conflict pandemic resolution decision decisions decree sanctions deadline
    congress assembly parliament mission plan law bill charter regulation comments proposals
    independence anniversary birthday holiday festival feast ramadan eid nowruz christmas"""
"""What is talked about rather than what happens: a weekday behind it may still be the call's."""


def _table() -> dict[str, WordKind]:
    table: dict[str, WordKind] = {}
    for words in (_MATTERS, _EVENT_NOUNS, _EVENT_VERBS):
        table |= dict.fromkeys(words.split(), "event")
    table |= dict.fromkeys((_REPORT_NOUNS + " " + _REPORT_VERBS).split(), "report")
    table |= dict.fromkeys(_TALKS.split(), "talks")
    table |= dict.fromkeys((_CALL_NOUNS + " " + _CALL_VERBS).split(), "call")
    return table


KINDS = _table()
"""Word to what it is about."""
WEAK = frozenset(_MATTERS.split())
"""Matters of talk rather than events."""
VERBS = frozenset((_CALL_VERBS + " " + _REPORT_VERBS + " " + _EVENT_VERBS).split())
"""Words that tell something, in whatever clause they stand."""
