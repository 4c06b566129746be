"""Ids of rows that stay the same from run to run.

Made from content, never from positions in a file or from time: the call's id (article, date, names
of its principals, place in the answer), the kind of row and the characters of the article that it
rests on. So a row keeps its id while its wording, act or status changes, and loses it when it rests
on other sentences or the call's own id changes.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from summarizer.records.record import Evidence

ID_LENGTH = 12
"""Hex digits, as the ids of calls have."""


class RowIds:
    """Gives the rows of one call their ids, in order."""

    def __init__(self, call_id: str) -> None:
        self._call_id = call_id
        self._seen: Counter[str] = Counter()

    def of(self, kind: str, evidence: Sequence[Evidence]) -> str:
        """Give the next row of a kind its id.

        Args:
            kind: Of row.
            evidence: What it rests on; rows that share it all are told apart by their order.

        Returns:
            Twelve hex digits.
        """
        spans = [(one.start, one.end) for one in evidence]
        content = json.dumps([self._call_id, kind, spans])
        place = self._seen[content]
        self._seen[content] += 1
        return hashlib.sha256(f"{content}{place}".encode()).hexdigest()[:ID_LENGTH]
