"""Words that tell of a call, of its direction, and of who speaks.

Owns the small tables by which a rule looks at a sentence itself where grounding is silent. They
only ever soften a finding: what they do not know stays an error, what they do becomes a warning.
"""

import re

_CALL = re.compile(
    r"\b(?:(?:tele)?phon\w*|(?:a|an|the|this|that|their|his|her|of|video|separate|joint|in) calls?"
    r"|conversations?|video\w*|rang|ring|spoke|spoken|talk|talked|discussion with"
    r"|tele\w?conferenc\w*)\b",
    re.IGNORECASE,
)
# Who phoned: the verb behind its subject, or the noun behind its owner. 'Held a call' has none.
_PLACED = re.compile(
    r"\b(?:(?:tele)?phoned|telephones|phones|called|calls|rang|rings|dial\w+|placed"
    r"|initiat\w+"
    r"|made a (?:\w+ )?(?:phone |telephone |video )?call|makes a|making a"
    r"|at the (?:request|initiative)"
    r"|on the initiative|receiv\w+|got a|take a call|took a call|by request|reached out|gave a call"
    r"|requested|initiative)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\b(?:all|both|sides|they|their|two|parties|leaders|ministers|presidents|diplomats|pair|officials"
    r"|exchange[ds]?|discussed|discussion|discussions|interlocutors|counterparts|agreed|each other"
    r"|mutual\w*|together|were|also)\b",
    re.IGNORECASE,
)


def names_a_call(text: str) -> bool:
    """Return whether a sentence speaks of a call at all.

    Examples:
        >>> names_a_call("They spoke by phone."), names_a_call("They met in Baku.")
        (True, False)
    """
    return bool(_CALL.search(text))


def names_a_direction(text: str) -> bool:
    """Return whether a sentence has words that say who phoned.

    Examples:
        >>> names_a_direction("Biden phoned Macron."), names_a_direction("They had a call.")
        (True, False)
    """
    return bool(_PLACED.search(text))


def speaks_jointly(text: str) -> bool:
    """Return whether a sentence can carry what the sides said together.

    Examples:
        >>> speaks_jointly("Both sides agreed."), speaks_jointly("Aliyev said peace exists.")
        (True, False)
    """
    return bool(_JOINT.search(text))
