"""Changes of wording: denials put in and taken out, requests made agreements, plans made deeds.

Plain rules of English spelling; what they cannot change they leave, and no break is made.
"""

import re
from itertools import chain

_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|has|have|had|must|should|can|could|may)\b"
    r"(?! (?:not|no|never)\b)"
)
_DENIALS = (
    (r"\b(is|are|was|were|will|would|has|have|had|must|should|can|could) not\b", r"\1"),
    (r"\bdoes not (\w+)", r"\1s"),
    (r"\bdid not (\w+)", r"\1ed"),
    (r"\bfailed to (\w+)", r"\1ed"),
    (r"\bfor not (\w+ing)\b", r"for \1"),
    (r"\bof not (\w+ing)\b", r"of \1"),
    (r"\bspare no efforts?\b", "spare efforts"),
    (r"\bno chance\b", "a chance"),
    (r"\bwithout delay\b", "with delay"),
    (r"\bwere rejected\b", "were welcomed"),
    (r"\brules out\b", "wants"),
    (r"\bturns down\b", "welcomes"),
    (r"\bflatly reject\b", "fully support"),
    (r"\black of\b", "presence of"),
    (r"\bnon-(\w+)", r"\1"),
    (r"\bunconnected\b", "connected"),
    (r"\bbaseless\b", "true"),
)
_ASKING = (
    (r"^(?:again )?asks (\w+) to\b", r"agrees with \1 to"),
    (r"^asks that\b", "agrees that"),
    (r"^asks (\w+) to\b", r"agrees with \1 to"),
    (r"^invites the parties to\b", "agrees to"),
    (r"^urges that\b", "agrees that"),
    (r"^calls for\b", "agrees to"),
    (r"^hopes (?:that )?", "promises that "),
    (r"\basks\b", "agrees with"),
    (r"\bshould\b", "has agreed to"),
    (r"\bmust\b", "has agreed to"),
)
_TO_COME = (
    (r"\b(?:will|would) be (\w+)\b", r"was \1"),
    (r"\bneeds? to be (\w+ed)\b", r"were \1"),
    (r"\bto be (\w+ed)\b", r"was \1"),
)
SMALLEST_NO_DAY = 29
"""With three days more it would be no day of a month."""
# Words that open an undertaking and are no verb that a deed could be told with.
NO_VERBS = {"the", "a", "an", "both", "more", "material", "help", "military", "be", "they", "it"}
_PAST = {
    "send": "sent", "go": "went", "keep": "kept", "meet": "met", "come": "came", "lead": "led",
    "begin": "began", "have": "had", "show": "showed", "stop": "stopped", "grow": "grew",
}  # fmt: skip


def past(verb: str) -> str:
    """Return the past tense of a verb."""
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def base(verb: str) -> str:
    """Return the base form of a verb in the third person."""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return verb[:-2]
    return verb.removesuffix("s")


def deny(text: str) -> str | None:
    """Put a negation in; None if there is one or no place for it."""
    if re.search(r"\b(?:not|no|never|reject\w*|refus\w*|without|lack|fail\w*)\b|\bnon-", text):
        return None
    found = _AUXILIARY.search(text)
    if found:
        return f"{text[: found.end()]} not{text[found.end() :]}"
    first, _, rest = text.partition(" ")
    if first.endswith("s") and first.islower() and not first.endswith(("ss", "ies of")) and rest:
        return f"does not {base(first)} {rest}"
    if first.endswith("ed") and first.islower() and rest:
        stem = first[:-1] if first[:-1] in {"exchange", "praise", "describe"} else first[:-2]
        return f"did not {stem} {rest}"
    return None


def undeny(text: str) -> str | None:
    """Take the first negation or refusal out; None if there is none."""
    return _first_change(text, _DENIALS)


def agree_instead(text: str) -> str | None:
    """Make a request an agreement."""
    return _first_change(text, _ASKING)


def done_instead(text: str) -> str | None:
    """Tell as done what is to come."""
    changed = _first_change(text, _TO_COME)
    if changed:
        return changed
    found = re.search(r"\b(?:will|would)( \w+ly)? (?!not\b)(\w+)\b", text)
    if found:
        return f"{text[: found.start()]}{past(found[2])}{text[found.end() :]}"
    return None


def do_instead(text: str) -> str | None:
    """Tell a bare undertaking ('lift the ban') as a deed ('has lifted the ban')."""
    verb, _, rest = text.partition(" ")
    if not verb.isalpha() or not verb.islower() or not rest or verb in NO_VERBS:
        return done_instead(text)
    return f"{past(verb)} {rest}"


def drop_condition(text: str) -> str | None:
    """Cut a condition off."""
    shorter = re.sub(r",? (?:on (?:the )?condition|if|provided|unless|in exchange)\b.*", "", text)
    return shorter if shorter != text and len(shorter.split()) > 1 else None


def is_time(condition: str) -> bool:
    """Return whether a condition only says when."""
    return condition.lower().startswith(("after ", "before ", "when ", "once ", "until "))


def alter_numbers(text: str) -> list[str]:
    """Return the text once for each of its numbers, that number altered."""
    return [
        f"{text[: found.start()]}{_other(found[0])}{text[found.end() :]}"
        for found in re.finditer(r"\b\d[\d,.]*\d\b|\b\d\b", text)
    ]


def _other(number: str) -> str:
    """Return another number of about the same size; a year stays a year, a day of a month one."""
    digits = number.replace(",", "")
    if not digits.isdigit():
        return f"{number}5"
    value = int(digits)
    is_date = value < SMALLEST_NO_DAY or 1900 < value < 2100
    other = value + 3 if is_date else value * 2
    return f"{other:,}" if "," in number else str(other)


def _first_change(text: str, changes: tuple[tuple[str, str], ...]) -> str | None:
    changed = (re.sub(pattern, new, text, count=1) for pattern, new in changes)
    return next((new for new in changed if new != text), None)


def words(*texts: str) -> set[str]:
    """Return the words of texts, in lower case."""
    return set(chain.from_iterable(re.findall(r"\w+", text.lower()) for text in texts))
