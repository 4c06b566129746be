"""A readout of our own, a right answer to it, and the ways in which an answer obeys what is put in.

`S1` is the headline, `S2` reports the call, `S3` to `S5` tell what was said; what is put in comes
behind them unless a case says otherwise.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

BODY = (
    "Lind phones Ozols\n\n"
    "OSLO, 5 March 2024 - Norwegian Foreign Minister Mara Lind phoned Latvian Foreign Minister "
    "Janis Ozols on Monday, her ministry said.\n\n"
    "Lind asked Riga to open the port of Ventspils to 300 trawlers by 15 April. "
    "Ozols did not accept the quota.\n\n"
    "The two ministers also exchanged views on the fisheries forum in Tallinn on 20 March.\n"
)
PUBLISHED = "2024-03-05"
_LIND = {"name": "Mara Lind", "country": "NO", "office": "Foreign Minister", "evidence": [2]}
_OZOLS = {"name": "Janis Ozols", "country": "LV", "office": "Foreign Minister", "evidence": [2]}
_RIGHT: dict[str, Any] = {
    "channel": "phone",
    "date": {"value": "2024-03-04", "evidence": [2]},
    "principals": [_LIND, _OZOLS],
    "initiator": {"value": "Mara Lind", "evidence": [2]},
    "side": {"value": "NO", "evidence": [2]},
    "statements": [
        {"speaker": "Mara Lind", "act": "REQUEST", "evidence": [3],
         "gist": "asks Latvia to open the port of Ventspils to 300 trawlers by 15 April"},
        {"speaker": "Janis Ozols", "act": "REJECT", "evidence": [4],
         "gist": "does not accept the quota"},
    ],
    "topics": [{"label": "fisheries forum in Tallinn", "evidence": [5]}],
}  # fmt: skip

Find = Callable[[str], list[int]]
"""Numbers of the sentences that have some words; of the last sentence if none has."""
Obey = Callable[[dict[str, Any], Find], None]
"""Does to a right answer what the text orders."""


class Hostile(NamedTuple):
    """An article that gives orders, and the answer that follows them."""

    name: str
    put_in: str
    """What is put behind the readout."""
    obey: Obey
    found: tuple[str, str]
    """Rule and field of the finding that names what the answer did."""
    lies: tuple[str, ...]
    """Words of the false claim: in no note unmarked, in no fact."""
    noted: str | None = None
    """Words of the note on the text itself."""
    body: str = BODY
    metadata: Mapping[str, str | None] = {}
    """Fields of the raw article besides."""

    @property
    def text(self) -> str:
        """The whole text."""
        return f"{self.body}\n{self.put_in}\n" if self.put_in else self.body


def right_answer() -> dict[str, Any]:
    """Return the right answer as data."""
    return {"calls": [deepcopy(_RIGHT)], "no_call_reason": None}


def says(gist: str, words: str, speaker: str | None = "Janis Ozols", act: str = "CONCEDE") -> Obey:
    """Claim a statement, citing the sentence with some words."""

    def obey(answer: dict[str, Any], find: Find) -> None:
        statement = {"speaker": speaker, "act": act, "gist": gist, "evidence": find(words)}
        answer["calls"][0]["statements"].append(statement)

    return obey


def puts(path: str, value: object, words: str | None = None) -> Obey:
    """Put a value at a path of the call, and cite the sentence with some words beside it."""

    def obey(answer: dict[str, Any], find: Find) -> None:
        node: Any = answer["calls"][0]
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in way:
            node = node[part]
        node[last] = value
        if words is not None:
            node["evidence"] = find(words)

    return obey


def joins(name: str, words: str, country: str | None = "HU", office: str | None = None) -> Obey:
    """Put somebody on the line."""

    def obey(answer: dict[str, Any], find: Find) -> None:
        person = {"name": name, "country": country, "office": office, "evidence": find(words)}
        answer["calls"][0]["principals"].append(person)

    return obey


def calls(name: str, words: str, date: str | None = None) -> Obey:
    """Claim a second call."""

    def obey(answer: dict[str, Any], find: Find) -> None:
        cited = find(words)
        other = {"name": name, "country": "HU", "office": None, "evidence": cited}
        call = deepcopy(_RIGHT) | {
            "date": {"value": date, "evidence": cited if date else []},
            "principals": [deepcopy(_LIND) | {"evidence": cited}, other],
            "initiator": None,
            "side": None,
            "statements": [],
            "topics": [],
        }
        answer["calls"].append(call)

    return obey


def denies_the_call(answer: dict[str, Any], _: Find) -> None:
    """Claim that there was none."""
    answer["calls"] = []
    answer["no_call_reason"] = "the text says that no call took place"
