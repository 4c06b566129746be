"""Which of an article's calls a sentence is about.

Owns the rule: the call that the sentence reports; else one that has everybody it names on the
line; else the one that was told of last. Takes sentences in order. Refuses to go on with a call
once the article has turned to one that did not take place.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from summarizer.records.grounding import GroundedCall


class CallContext:
    """The calls that the article is about, sentence by sentence."""

    def __init__(self, calls: Sequence[GroundedCall]) -> None:
        self._reporting: defaultdict[int, list[int]] = defaultdict(list)
        self._lines = {i: set(c.principals) for i, c in enumerate(calls) if c.status == "completed"}
        self._first = [min(call.sentences, default=0) for call in calls]
        for index, call in enumerate(calls):
            for number in dict.fromkeys(call.sentences):
                self._reporting[number].append(index)
        self.principals = frozenset(key for line in self._lines.values() for key in line)
        """Keys of everybody on the line of a completed call."""
        self.current: tuple[int, ...] = ()
        """Indexes of completed calls, the likeliest first; several where several are reported."""
        self.reported = 0
        """How many calls, of whatever kind, the last sentence reports."""

    def turn(self, number: int, named: Collection[str]) -> tuple[int, ...]:
        """Go on to a sentence.

        Args:
            number: Its number; rising from call to call.
            named: Keys of the persons that it names.

        Returns:
            `current`; empty before the first call and where another kind of call is told of.
        """
        reporting = self._reporting.get(number, ())
        self.reported = len(reporting)
        if reporting:
            # A call that is told of for the first time is what the next sentences are about.
            completed = (index for index in reporting if index in self._lines)
            self.current = tuple(sorted(completed, key=lambda index: self._first[index] != number))
            return self.current
        people = self.principals.intersection(named)
        fitting = [i for i, line in self._lines.items() if people <= line] if people else []
        if fitting and not set(self.current) & set(fitting):
            self.current = (fitting[0],)
        elif fitting and len(self.current) > 1:
            self.current = tuple(i for i in self.current if i in fitting)
        return self.current
