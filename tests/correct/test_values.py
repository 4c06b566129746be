"""What can be put in a field."""

import pytest
from pydantic import JsonValue

from summarizer.correct import ValueReader, parse_address
from summarizer.data import load_gazetteer
from summarizer.errors import SettingsError
from tests.correct.samples import RECORD

READER = ValueReader(load_gazetteer(), RECORD.checked.calls[0])
CALL: dict[str, JsonValue] = {"date": "2021-05-04", "principals": ["A B; NO", "C D; SE; King"]}


def read(path: str, typed: JsonValue) -> JsonValue:
    """Read a value."""
    return READER.read(path, parse_address(path), typed)


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("date", "XXXX-05-03", "XXXX-05-03"),
        ("date", "unknown", None),
        ("initiator", "bo ek", "Bo Ek"),
        ("side", "Sweden", "SE"),
        ("side", "nato", "NATO"),
        ("channel", "Video", "video"),
        ("principals.1.country", "fi", "FI"),
        ("principals.1.office", " Prime  Minister ", "Prime Minister"),
        ("statements.1.speaker", "both", "both"),
        ("statements.1.speaker", "no", "NO"),
        ("statements.1.act", "accuse", "ACCUSE"),
        ("commitments.1.kind", "refused", "refused"),
        ("commitments.1.due", "2021-06", "2021-06"),
        ("commitments.1.condition", "unknown", None),
        ("status", "withheld", "withheld"),
        ("principals.add", "Cy Dahl; DK", {"name": "Cy Dahl", "country": "DK", "office": None}),
        ("principals.add", "; DK; King", {"name": None, "country": "DK", "office": "King"}),
        ("topics.add", '{"label": "the bridge"}', {"label": "the bridge"}),
    ],
)  # fmt: skip
def test_values_become_those_of_records(path: str, typed: JsonValue, value: JsonValue) -> None:
    """Spelling, case and names of countries do not matter."""
    assert read(path, typed) == value


@pytest.mark.parametrize(
    ("path", "typed", "expected"),
    [
        ("date", "3 May", "expected EDTF: 2023-11-27"),
        ("date", "2021-02-30", "expected EDTF"),
        ("initiator", "Cy Dahl", "expected Ada Lund, Bo Ek, or unknown"),
        ("initiator", "NO", "expected Ada Lund"),
        ("side", "Atlantis", "expected an ISO 3166-1 code such as AZ, or one of APEC"),
        ("channel", "letter", "expected one of phone, video"),
        ("channel", "unknown", "never unknown"),
        ("statements.1.act", "SAY", "expected one of AGREE, CONSULT"),
        ("statements.1.speaker", "Cy Dahl", "expected NO, SE, Ada Lund, Bo Ek, both, or unknown"),
        ("statements.1.gist", "  ", "expected a text"),
        ("statements.1.gist", 5, "expected a text"),
        ("status", "good", "expected one of accepted, withheld"),
        ("principals.add", "Cy Dahl", "expected 'Name; country code; office'"),
        ("statements.add", "words", "expected a JSON object"),
        ("statements.add", {"said": "x"}, "expected the fields speaker, act, gist"),
        ("statements.add", {"act": "AGREE"}, "never unknown"),
        ("calls.add", {"date": "2021"}, "two principals or more"),
        ("calls.add", {**CALL, "initiator": "E F"}, "one of A B, C D"),
    ],
)
def test_what_cannot_be_there_is_refused(path: str, typed: JsonValue, expected: str) -> None:
    """The error names the field and says what is possible."""
    with pytest.raises(SettingsError, match=f"(?s){path.split('.', maxsplit=1)[0]}.*{expected}"):
        read(path, typed)


def test_missing_call_is_read_whole() -> None:
    """What is not said of it is unknown; it was by phone unless it says otherwise."""
    assert read("calls.add", CALL) == {
        "date": "2021-05-04",
        "channel": "phone",
        "principals": [
            {"name": "A B", "country": "NO", "office": None},
            {"name": "C D", "country": "SE", "office": "King"},
        ],
        "initiator": None,
        "side": None,
    }
