"""Addresses of corrections."""

import pytest

from summarizer.correct.address import (
    FORMS,
    Address,
    as_json,
    facts_of,
    find_call,
    find_place,
    names_on,
    parse_address,
    starts_of,
)
from summarizer.errors import SettingsError
from tests.correct.samples import RECORD, correct

(CALL,) = RECORD.checked.calls


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("date", Address("date", None, None)),
        ("side.status", Address("side", None, "status")),
        ("principals.1.office", Address("principals", 1, "office")),
        ("statements.12.status", Address("statements", 12, "status")),
        ("commitments.add", Address("commitments", None, "add")),
        ("status", Address("status", None, None)),
        ("calls.add", Address("calls", None, "add")),
    ],
)
def test_paths_are_taken_apart(path: str, address: Address) -> None:
    """Name, number from 1, part."""
    assert parse_address(path) == address


@pytest.mark.parametrize(
    "path",
    ["", "when", "date.1", "statements.0.gist", "statements.1", "statements.1.office", "date.add",
     "statements", "channel.status", "calls.1.add", "principals.x.name", "date..status", "calls"],
)  # fmt: skip
def test_what_no_record_has_is_refused(path: str) -> None:
    """And the error lists what there is."""
    with pytest.raises(SettingsError, match="no field of a record; there are: date, initiator"):
        parse_address(path)
    assert "calls.add" in FORMS


def test_fact_is_found_where_it_was() -> None:
    """By value and place; of equal ones the one at the place."""
    one = correct("statements.1.gist", "asked again")
    assert find_place(facts_of(CALL, "statements"), 1, one) == 0
    twice = [*facts_of(CALL, "statements")[:1], *facts_of(CALL, "statements")[:1]]
    assert find_place(twice, 2, one) == 1


def test_fact_is_found_behind_new_ones() -> None:
    """A statement that has moved is the same; so is one that was reworded on its own sentence."""
    one = correct("statements.1.gist", "asked again")
    facts = facts_of(CALL, "statements")
    assert find_place([facts[2], facts[1], facts[0]], 1, one) == 2
    reworded = facts[0].model_copy(update={"value": None})
    assert find_place([facts[2], reworded], 1, one) == 1
    assert find_place(facts[1:], 1, one) is None


def test_person_is_found_by_name() -> None:
    """Another office does not make another person."""
    one = correct("principals.2.country", "FI")
    person = facts_of(CALL, "principals")[1]
    promoted = person.model_copy(
        update={"value": CALL.principals[1].value.model_copy(update={"office": "King"})}  # type: ignore[union-attr]
    )
    assert find_place([promoted, facts_of(CALL, "principals")[0]], 2, one) == 0


def test_call_is_found_by_id_else_by_its_people() -> None:
    """A better date changes the id; of two calls of the same people neither is taken."""
    one = correct("channel", "video")
    renamed = CALL.model_copy(update={"id": "other"})
    assert find_call([renamed, CALL], one) == 1
    assert find_call([renamed], one) == 0
    assert find_call([renamed, renamed], one) is None
    assert names_on(CALL) == ("Ada Lund", "Bo Ek")


def test_values_are_kept_as_json() -> None:
    """With the places of their sentences."""
    assert as_json(CALL.principals[1].value) == {
        "name": "Bo Ek",
        "country": "SE",
        "office": "Foreign Minister",
    }
    assert as_json(None) is None
    assert starts_of(facts_of(CALL, "statements")[0]) == (68,)
