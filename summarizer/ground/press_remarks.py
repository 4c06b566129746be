"""What a principal says, refuses or promises to the press, which is not on the line.

Owns the words by which a clause is addressed to reporters. Takes a sentence's words and one clause
found in it, says whether to leave that. Refuses to drop what somebody tells reporters of the call:
'told reporters that both had agreed' reports it.
"""

import re
from collections.abc import Sequence

from summarizer.ground.clause_cuts import Said
from summarizer.ground.sentence_words import PRINCIPAL, Word

_REACH = 12
"""Words behind the verb that are looked at."""
_PRESS = (
    r"(?:(?:the|waiting|assembled|several|local|foreign|some|all|his|her) ){0,3}"
    r"(?:reporters?|journalists?|newsmen|correspondents|press|media|broadcasters?|photographers)\b"
    r"(?! (?:freedom|agency|release|outlets?|without))"
)
_ADDRESSED = re.compile(rf"(?:(?:on|upon|to) )?{_PRESS}|(?:[\w'-]+ ){{1,6}}to {_PRESS}")
_NO_ANSWER = re.compile(
    r"(?:to )?(?:further |publicly |any )*"
    r"(?:comment|say|confirm|elaborate|speculate|disclose|divulge|reveal|specify|be drawn"
    r"|answer(?: (?:a|any|all|the|further|more|such|follow-up|\w+'s?)){0,2}(?: questions?)?(?!\w)"
    r"|take (?:any )?questions?|go into detail"
    r"|(?:give|provide|share|offer) (?:any |further |more )*(?:details?|comment|specifics))\b"
)
_TO_THE_OTHER = re.compile(rf"\b(?:to|answer|with) {PRINCIPAL}\b")
_REFUSED = ("refus", "declin")
_DONE_TO = frozenset({"AGREE", "SUPPORT", "REQUEST"})
"""Acts that are the verb's own: 'promised reporters an answer'."""


def is_to_press(words: Sequence[Word], said: Said) -> bool:
    """Return whether a clause is a refusal to comment, or is promised, offered or put to the press.

    Args:
        words: The sentence.
        said: One clause of it.
    """
    behind = _words_behind(words, said.verb_last)
    if words[said.verb_last].text.startswith(_REFUSED):
        return bool(_NO_ANSWER.match(behind)) and not _TO_THE_OTHER.search(behind)
    if said.act not in _DONE_TO:
        return False
    # A verb may hold its object: 'offered reporters a briefing'.
    within = (_words_behind(words, at) for at in range(said.verb_first, said.verb_last))
    return any(_ADDRESSED.match(one) for one in (*within, behind))


def _words_behind(words: Sequence[Word], at: int) -> str:
    return " ".join(word.text for word in words[at + 1 : at + 1 + _REACH])
