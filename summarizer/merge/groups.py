"""Voices that are taken for one call, and the plain rule for those of one day.

Owns the growing group and the joining of accounts of the same people and the same day. Refuses to
put two calls of one article into one group, whatever else speaks for it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from summarizer.merge.likeness import Account, Likeness, compare_accounts
from summarizer.merge.voices import ArticleId, Voice


class Threshold(NamedTuple):
    """From when on two accounts are alike."""

    share: float
    """Share of the shorter account's words that must be in common."""
    words: int
    """Number of words that must be in common."""
    order: float = 0.0
    """Part of them that must come up in the same order."""

    def is_met(self, likeness: Likeness) -> bool:
        """Return whether a likeness is enough."""
        return (
            likeness.share >= self.share
            and len(likeness.shared) >= self.words
            and likeness.order >= self.order
        )


ALIKE = Threshold(share=0.25, words=8)
"""Share and number of words in common from which an account is taken for that of a call which
something else speaks for as well (its month, its publication, the other calls of its article).
In the labelled corpus two accounts of one call share 0.22 to 0.71 of the shorter one's words, those
of different calls of one pair up to 0.45: words alone never decide, and the best must lead."""
LEAD = 0.1
"""Share by which the best of several calls must be more alike than the next."""
_COMPARED = 20
"""Accounts of a group that a voice is compared with: bounds the cost of a call with thousands."""
_NAMED = 4
"""Articles that a reason names before it counts the rest."""


@dataclass(eq=False)
class Group:
    """Voices taken for one call."""

    day: date | None
    voices: list[Voice]
    joined: list[str] = field(default_factory=list[str])
    """Why they are together."""
    apart: list[str] = field(default_factory=list[str])
    """Why others are not with them."""
    maybe: list[tuple[Voice, str]] = field(default_factory=list[tuple[Voice, str]])
    """Voices of other groups that may be of this call, and why."""

    @property
    def articles(self) -> frozenset[ArticleId]:
        """Every article that is in it."""
        return frozenset(article for voice in self.voices for article in voice.articles)

    @property
    def order(self) -> tuple[str, str, str, int]:
        """Order of groups: that of their first voice."""
        return min(voice.entry.order for voice in self.voices)


def name_articles(voices: Iterable[Voice]) -> str:
    """Return the ids of the voices' articles as a person lists them.

    Returns:
        At most four ids in order, and how many more there are.
    """
    names = sorted(voice.entry.record.article.raw.id for voice in voices)
    listed = names[:_NAMED]
    if len(names) > _NAMED:
        return f"{', '.join(listed)} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else names[0]


def group_one_day(
    voices: Sequence[Voice], day: date | None, day_in_words: str, alike: "Comparer"
) -> list[Group]:
    """Group the accounts of the same people and day.

    All are one call, unless an article tells of two: then the two stand, and each other account
    joins the one that it resembles clearly more, or stays alone.

    Args:
        voices: Accounts of one day, in order.
        day: The day, if its year is known.
        day_in_words: The day as a person writes it.
        alike: Compares two accounts.

    Returns:
        One group, or one for each call that the article tells of and each account left alone.
    """
    counts = Counter(article for voice in voices for article in voice.articles)
    most = max(counts.values())
    if most == 1:
        group = Group(day, list(voices))
        if len(voices) > 1:
            group.joined.append(
                f"{name_articles(voices)} name the same people and the same day, {day_in_words}."
            )
        return [group]
    telling = min(article for article, count in counts.items() if count == most)
    groups = [Group(day, [voice]) for voice in voices if telling in voice.articles]
    others = [voice for voice in voices if telling not in voice.articles]
    reason = f"{telling.id} tells of {most} calls of these people on {day_in_words}"
    for group in groups:
        group.apart.append(f"{reason}: each is kept apart.")
    placed = attach(others, groups, lambda voice: choose_alike(voice, groups, alike), reason)
    return [*groups, *_alone(others, placed, day, reason)]


def _alone(
    voices: Sequence[Voice], placed: set[Voice], day: date | None, reason: str
) -> list[Group]:
    because = f"{reason}; the words do not show which of them this one is."
    return [Group(day, [voice], apart=[because]) for voice in voices if voice not in placed]


class Comparer:
    """Compares accounts, the words of each read once."""

    def __init__(self) -> None:
        self._accounts: dict[Voice, Account] = {}

    def __call__(self, left: Voice, right: Voice) -> Likeness:
        """Return the words that two accounts share."""
        return compare_accounts(self._account(left), self._account(right))

    def best(self, voice: Voice, group: Group) -> Likeness:
        """Return the likeness to the group's account that is most like it."""
        likenesses = (self(voice, other) for other in group.voices[:_COMPARED])
        return max(likenesses, key=lambda one: (one.share, len(one.shared)))

    def _account(self, voice: Voice) -> Account:
        if voice not in self._accounts:
            self._accounts[voice] = Account(voice.entry)
        return self._accounts[voice]


def choose_alike(
    voice: Voice,
    groups: Sequence[Group],
    alike: Comparer,
    threshold: Threshold = ALIKE,
) -> tuple[Group, str] | None:
    """Choose the one group whose accounts a voice clearly resembles.

    Args:
        voice: The account to place.
        groups: Calls that it may belong to.
        alike: Compares two accounts.
        threshold: How alike they must be.

    Returns:
        The group and the words that say so, or None where none is alike enough or two are.
    """
    found = [(alike.best(voice, group), group) for group in groups]
    found.sort(key=lambda one: -one[0].share)
    if not found:
        return None
    best, group = found[0]
    if not threshold.is_met(best):
        return None
    if len(found) > 1 and found[1][0].share > best.share - LEAD:
        return None
    in_order = f", {round(best.order * 100)} % of them in one order" if threshold.order else ""
    shared = f"{round(best.share * 100)} % of the shorter account's words are in common{in_order}"
    return group, shared


Choice = Callable[[Voice], tuple[Group, str] | None]


def attach(
    voices: Sequence[Voice], groups: Sequence[Group], choose: Choice, because: str = ""
) -> set[Voice]:
    """Put voices into the groups that are chosen for them, all at once.

    What a voice is compared with does not depend on where the others go. Voices of one article that
    choose the same group are put into none: they are different calls.

    Args:
        voices: In order.
        groups: The only groups that may be chosen.
        choose: Gives the group and why, or None.
        because: What the reason starts with.

    Returns:
        The voices that were placed.
    """
    chosen = {voice: found for voice in voices if (found := choose(voice))}
    claims = Counter(
        (id(found[0]), article) for voice, found in chosen.items() for article in voice.articles
    )
    # Asked before anything is added, so that the order of adding is of no consequence.
    present = {id(group): group.articles for group in groups}
    placed: set[Voice] = set()
    for voice, (group, why) in chosen.items():
        clash = present[id(group)] & voice.articles
        if clash or any(claims[id(group), article] > 1 for article in voice.articles):
            continue
        group.voices.append(voice)
        start = f"{because}; " if because else ""
        group.joined.append(f"{start}{voice.entry.record.article.raw.id} belongs here: {why}.")
        placed.add(voice)
    return placed
