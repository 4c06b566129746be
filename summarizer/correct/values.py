"""What a person may put in a field: EDTF dates, known parties, names on the line, PLOVER acts.

Takes what was typed and the call that it is for, gives the value as records have it. Refuses the
rest, and says what is possible.
"""

import json
from collections.abc import Iterable, Mapping
from typing import get_args

from pydantic import JsonValue, TypeAdapter, ValidationError

from summarizer.correct.address import ADD, CALLS, CHANNEL, LISTS, STATUS, Address
from summarizer.data import Gazetteer
from summarizer.errors import SettingsError
from summarizer.records.record import CallRecord
from summarizer.records.values import Act, Channel, CommitmentKind
from summarizer.text.dates import parse_date
from summarizer.text.fold import fold

UNKNOWN = "unknown"
BOTH = "both"
STATUSES = ("accepted", "withheld")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "act": get_args(Act),
    "kind": get_args(CommitmentKind),
    CHANNEL: get_args(Channel),
    STATUS: STATUSES,
}
_DATES = frozenset({"date", "due"})
_PARTIES = frozenset({"country", "side", "claimed_by"})
_PEOPLE = frozenset({"initiator", "speaker", "by", "to"})
_OBJECT = TypeAdapter(dict[str, JsonValue])
_NEVER_NULL = frozenset({"act", "kind", CHANNEL, STATUS, "gist", "what", "label", "by"})
_PERSON = "Name; country code; office"


class ValueReader:
    """Reads the values of one call's fields."""

    def __init__(self, gazetteer: Gazetteer, call: CallRecord | None) -> None:
        """Take what values are held against.

        Args:
            gazetteer: Countries and organisations.
            call: As it stands with the corrections so far; null for one that is missing.
        """
        self._gazetteer = gazetteer
        facts = call.principals if call else ()
        self._people = [f.value for f in facts if f.value and f.status != "withheld"]

    def read(self, path: str, address: Address, typed: JsonValue) -> JsonValue:
        """Read a value.

        Args:
            path: As typed, for messages.
            address: The same, taken apart.
            typed: A text; of what is added also an object.

        Returns:
            As records have it; null for `unknown`.

        Raises:
            SettingsError: It cannot be there; the text says what can.
        """
        if address.name == CALLS:
            return self._call(path, typed)
        if address.part == ADD:
            return self._added(path, address.name, typed)
        return self._field(path, address.part or address.name, typed)

    def _field(self, path: str, name: str, typed: JsonValue) -> JsonValue:
        if typed is None or (isinstance(typed, str) and fold(typed.strip()) == UNKNOWN):
            if name in _NEVER_NULL:
                raise _refused(path, typed, "it is never unknown")
            return None
        if not isinstance(typed, str) or not (text := " ".join(typed.split())):
            raise _refused(path, typed, "expected a text")
        if name in _CHOICES:
            return _choose(path, text, _CHOICES[name])
        if name in _DATES:
            if parse_date(text) is None:
                raise _refused(
                    path, text, "expected EDTF: 2023-11-27, 2023-11, XXXX-04-03, or unknown"
                )
            return text
        if name in _PARTIES:
            return self._party(path, text)
        return self._person(path, name, text) if name in _PEOPLE else text

    def _party(self, path: str, text: str) -> str:
        wanted = fold(text)
        for state in self._gazetteer.countries.values():
            if wanted in {fold(state.code), fold(state.name)}:
                return state.code
        for body in self._gazetteer.organisations.values():
            if wanted in {fold(body.short), fold(body.name)}:
                return body.short
        bodies = ", ".join(self._gazetteer.organisations)
        raise _refused(
            path, text, f"expected an ISO 3166-1 code such as AZ, or one of {bodies}; or unknown"
        )

    def _person(self, path: str, name: str, text: str) -> str:
        named = {fold(person.name): person.name for person in self._people if person.name}
        possible = dict(named)
        if name != "initiator":
            possible = {fold(one.country): one.country for one in self._people if one.country}
            possible |= named
        if name == "speaker":
            possible[BOTH] = BOTH
        if (found := possible.get(fold(text))) is not None:
            return found
        raise _refused(path, text, f"expected {', '.join(possible.values())}, or unknown")

    def _added(self, path: str, name: str, typed: JsonValue) -> JsonValue:
        given = _split_person(path, typed) if name == "principals" else _as_object(path, typed)
        record = LISTS[name]
        unknown = set(given) - set(record.model_fields)
        if unknown:
            raise _refused(path, typed, f"expected the fields {', '.join(record.model_fields)}")
        values: dict[str, JsonValue] = {
            field: self._field(f"{path}: {field}", field, given.get(field))
            for field in record.model_fields
        }
        try:
            record.model_validate(values)
        except ValidationError as error:
            raise _refused(path, typed, error.errors()[0]["msg"]) from error
        return values

    def _call(self, path: str, typed: JsonValue) -> JsonValue:
        given = _as_object(path, typed)
        fields = ("date", CHANNEL, "principals", "initiator", "side")
        people = given.get("principals")
        if set(given) - set(fields) or not isinstance(people, list) or len(people) < 2:  # noqa: PLR2004 - two speak
            raise _refused(
                path, typed, f"expected the fields {', '.join(fields)}, and two principals or more"
            )
        persons = [self._added(f"{path}: principals", "principals", one) for one in people]
        names = {str(one["name"]) for one in persons if isinstance(one, dict) and one["name"]}
        initiator = given.get("initiator")
        if initiator is not None and initiator not in names:
            expected = f"its initiator is one of {', '.join(sorted(names))}, or null"
            raise _refused(path, initiator, expected)
        return {
            "date": self._field(f"{path}: date", "date", given.get("date")),
            CHANNEL: self._field(f"{path}: channel", CHANNEL, given.get(CHANNEL, "phone")),
            "principals": persons,
            "initiator": initiator,
            "side": self._field(f"{path}: side", "side", given.get("side")),
        }


def _refused(path: str, typed: JsonValue, expected: str) -> SettingsError:
    shown = typed if isinstance(typed, str) else json.dumps(typed, ensure_ascii=False)
    return SettingsError(f"{path}: {shown!r} cannot be there; {expected}")


def _choose(path: str, text: str, choices: Iterable[str]) -> str:
    for choice in choices:
        if fold(choice) == fold(text):
            return choice
    raise _refused(path, text, f"expected one of {', '.join(choices)}")


def _as_object(path: str, typed: JsonValue) -> dict[str, JsonValue]:
    try:
        return (
            _OBJECT.validate_json(typed)
            if isinstance(typed, str)
            else _OBJECT.validate_python(typed)
        )
    except ValidationError as error:
        raise _refused(path, typed, "expected a JSON object") from error


def _split_person(path: str, typed: JsonValue) -> dict[str, JsonValue]:
    if not isinstance(typed, str) or typed.lstrip().startswith("{"):
        return _as_object(path, typed)
    parts = [part.strip() or None for part in typed.split(";")]
    if not 2 <= len(parts) <= 3 or not (parts[0] or parts[-1]):  # noqa: PLR2004 - the office may be left out
        raise _refused(path, typed, f"expected '{_PERSON}'")
    name, country, office = (*parts, None)[:3]
    return {"name": name, "country": country, "office": office}
