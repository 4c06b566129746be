"""Which PLOVER act a reported clause is, where its verb leaves that open.

Owns the words that decide. Takes the clause, gives the act. Refuses to guess further than words
reach: a clause without any of them is CONSULT, an exchange of information. A subject that is only
named ('the text of the peace treaty') is no act.
"""

import re

from summarizer.records.values import Act

_DEEDS = (
    "send|provide|help|give|allow|lift|go on|ratify|sign|implement|adopt|withdraw|release|return|"
    "deliver|supply|donate|pay|dispatch|open|reopen|resume|host|attend|take part|participate|join|"
    "visit|receive|abide|comply|fulfil|honou?r"
)
"""What a speaker undertakes when his side 'will' do it; 'will be', 'will strengthen' foretells."""

# Where no word begins that can be meant, one look spares a pattern all its alternatives.
_RULES: tuple[tuple[Act, re.Pattern[str]], ...] = (
    (
        "REJECT",
        re.compile(
            r"\b(?=[bcdfinru])(?:reject\w{0,4}|baseless|unfounded|groundless|untrue|false"
            r"|denie[ds]|not against|unacceptable|no grounds|did not|cancel\w{0,6}|in turn"
            r"|ruled out|rules? out)\b"
        ),
    ),
    (
        "REQUEST",
        re.compile(
            r"\b(?=[a-z])(?:must|should|ought|need(?:s|ed)? to|the need|necess\w{1,5}|overdue"
            r"|urgent\w{0,2}|have to|has to|had to|accelerat\w{1,4}"
            r"|(?:importance|significance) of (?!\w+ing\b)"
            r"(?:[\w']+ ){1,3}\w+ing\b|immediate(?:ly)?|at once"
            r"|territorial claims|restraint|without delay)\b"
        ),
    ),
    (
        "ACCUSE",
        re.compile(
            r"\b(?=[a-z])(?:damag\w{1,4}|violat\w{1,5}|provocat\w{1,5}|aggress\w{1,4}|lies\b|lied\b|misus\w{1,3}|"
            r"pretext|delay\w{0,3}|exacerbat\w{1,4}|(?<!de-)escalat\w{1,4}|dividing lines|"
            r"crimes?|genocide|"
            r"attack\w{0,3}|arms race|arming|threat(?:en)?\w{0,3}|biased|meddling|illegal\w{0,2}|"
            r"occup\w{1,6}|killing\w{0,1}|undermin\w{1,3}|military support|poisoning|brutal)\b"
        ),
    ),
    (
        "AGREE",
        re.compile(
            r"\b(?=[asuw])(?:agreed|undertak\w{1,3}"
            rf"|(?:will|would|shall) (?:(?:also|soon|now|then|gladly|fully) )?(?:{_DEEDS}))\b"
        ),
    ),
    (
        "SUPPORT",
        re.compile(
            r"\b(?=[a-z])(?:support\w{0,3}|progress|cooperat\w{1,3}|collaborat\w{1,3}|partnership|"
            r"ties|relations|interest|welcom\w{1,3}|success\w{0,5}|benefi\w{1,5}|adherence|"
            r"intention|intends?|determin\w{1,6}|commit\w{0,5}|spare no|"
            r"peace(?:ful\w{0,2})?"
            r"(?!-| (?:treaty|agreement|accord|deal|plan|talks|negotiations))|"
            r"brother\w{0,2}|"
            r"friend\w{0,6}|opportunit\w{1,3}|importan\w{1,2}|strengthen\w{0,3}|expand\w{0,3}|positive|solidarity|"
            r"grateful|gratitude|congratulat\w{1,4}|condolenc\w{1,2}|"
            r"sympath\w{1,5}|wish\w{0,3}|dialogue|trust\w{0,2}|ready|readiness|efforts?|aid|help)\b"
        ),
    ),
)


def act_of_clause(clause: str) -> Act:
    """Return the act of a clause.

    Args:
        clause: Folded text (`summarizer.text.fold`).

    Examples:
        >>> act_of_clause("the accusations are completely baseless")
        'REJECT'
        >>> act_of_clause("the main focus will be on the economy")
        'CONSULT'
        >>> act_of_clause("their side will ratify the protocol")
        'AGREE'
    """
    for act, words in _RULES:
        if words.search(clause):
            return act
    return "CONSULT"
