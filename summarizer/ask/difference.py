"""The first place where two JSON values differ, said so that a person sees it at once.

Takes what was recorded and what would be sent, gives path and both values, shortened around the
place. Refuses to list more: after a changed prompt everything behind it would follow.
"""

from typing import NamedTuple

from pydantic import JsonValue
from typing_extensions import override

SHOWN = 60
"""Characters of a value that are shown, from shortly before the difference."""
BEFORE = 20
ABSENT = "nothing"


class Difference(NamedTuple):
    """Where two values differ first."""

    path: str
    """`$.messages[1].content, character 120`."""
    recorded: str
    sent: str

    @override
    def __str__(self) -> str:
        """Say it in one line.

        Returns:
            Path, recorded and sent value.
        """
        return f"{self.path}: recorded {self.recorded}, would send {self.sent}"


def _shown(text: str, start: int = 0) -> str:
    cut = text[start : start + SHOWN]
    return f"{'…' if start else ''}{cut}{'…' if start + SHOWN < len(text) else ''}"


def _in_texts(recorded: str, sent: str, path: str) -> Difference:
    pairs = enumerate(zip(recorded, sent, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(recorded), len(sent)))
    start = max(0, at - BEFORE)
    where = f"{path}, character {at + 1}"
    return Difference(where, repr(_shown(recorded, start)), repr(_shown(sent, start)))


def _in_mappings(
    recorded: dict[str, JsonValue], sent: dict[str, JsonValue], path: str
) -> Difference | None:
    for key in [*recorded, *(key for key in sent if key not in recorded)]:
        place = f"{path}.{key}"
        if key not in sent:
            return Difference(place, _shown(repr(recorded[key])), ABSENT)
        if key not in recorded:
            return Difference(place, ABSENT, _shown(repr(sent[key])))
        if found := first_difference(recorded[key], sent[key], place):
            return found
    return None


def _in_lists(recorded: list[JsonValue], sent: list[JsonValue], path: str) -> Difference | None:
    for index, (one, other) in enumerate(zip(recorded, sent, strict=False)):
        if found := first_difference(one, other, f"{path}[{index}]"):
            return found
    if len(recorded) == len(sent):
        return None
    return Difference(path, f"{len(recorded)} items", f"{len(sent)} items")


def first_difference(recorded: JsonValue, sent: JsonValue, path: str = "$") -> Difference | None:
    """Find where two JSON values differ first.

    Args:
        recorded: The one that is there.
        sent: The one that should be the same.
        path: Of both, in JSONPath's notation.

    Returns:
        The first difference in the order of `recorded`; null if they are equal.

    Examples:
        >>> print(first_difference({"a": [1, 2]}, {"a": [1, 3]}))
        $.a[1]: recorded 2, would send 3
    """
    if isinstance(recorded, dict) and isinstance(sent, dict):
        return _in_mappings(recorded, sent, path)
    if isinstance(recorded, list) and isinstance(sent, list):
        return _in_lists(recorded, sent, path)
    if recorded == sent:
        return None
    if isinstance(recorded, str) and isinstance(sent, str):
        return _in_texts(recorded, sent, path)
    return Difference(path, _shown(repr(recorded)), _shown(repr(sent)))
