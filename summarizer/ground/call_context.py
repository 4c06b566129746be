"""Which of an article's calls a sentence is about.

Owns the rule: the call that the sentence reports; else one that has everybody it names on the
line; else the one that was told of last. Takes sentences in order. Refuses to go on with a call
once the article has turned to one that did not take place.
"""

from collections.abc import Collection, Sequence

from summarizer.records.grounding import GroundedCall


class CallContext:
    """The calls that the article is about, sentence by sentence."""

    def __init__(self, calls: Sequence[GroundedCall]) -> None:
        self._calls = calls
        completed = [i for i, call in enumerate(calls) if call.status == "completed"]
        self._completed = frozenset(completed)
        self.principals = frozenset(key for i in completed for key in calls[i].principals)
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
        reporting = [i for i, call in enumerate(self._calls) if number in call.sentences]
        self.reported = len(reporting)
        # A call that is told of for the first time is what the next sentences are about.
        completed = tuple(
            sorted(
                (i for i in reporting if i in self._completed),
                key=lambda i: min(self._calls[i].sentences) != number,
            )
        )
        people = self.principals & set(named)
        fitting = tuple(
            i
            for i in sorted(self._completed)
            if people and people <= set(self._calls[i].principals)
        )
        if completed:
            self.current = completed
        elif reporting:
            self.current = ()
        elif fitting and not set(self.current) & set(fitting):
            self.current = fitting[:1]
        elif fitting and len(self.current) > 1:
            self.current = tuple(i for i in self.current if i in fitting)
        return self.current
