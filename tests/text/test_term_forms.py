"""Which strings are looked for, and as what."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.text.term_forms import (
    HONORIFIC,
    OFFICE,
    OFFICES,
    PARTY_OFFICE,
    PEOPLE,
    PLACE,
    RELATED,
    SHARED_OFFICE,
    term_forms,
    term_key,
)

FORMS = {(term_key(form.form), form.kind): form for form in term_forms(load_gazetteer())}


@pytest.mark.parametrize(
    ("form", "kind", "value"),
    [
        ("azerbaijan", PLACE, "AZ"),
        ("armenian", PEOPLE, "AM"),
        ("armenians", PEOPLE, "AM"),
        ("saudi", PEOPLE, "SA"),
        ("uae", PLACE, "AE"),
        ("minister of foreign affairs", OFFICE, "Foreign Minister"),
        ("ministers of foreign affairs", OFFICES, "Foreign Minister"),
        ("us secretary of state", PARTY_OFFICE, "Secretary of State"),
        ("crown prince", SHARED_OFFICE, "Crown Prince"),
        ("counterpart", RELATED, "Counterpart"),
        ("prince", HONORIFIC, "Prince"),
        ("his royal highness", HONORIFIC, "His Royal Highness"),
    ],
)
def test_form(form: str, kind: str, value: str) -> None:
    """Each class has the forms of the tables and those that grammar makes of them."""
    assert FORMS[form, kind].value == value


def test_office_implies_its_party() -> None:
    """A country in the words of an office is its party, else the one that the table implies."""
    assert FORMS["kremlin spokesman", PARTY_OFFICE].party == "RU"
    assert FORMS["secretary of state", OFFICE].party == "US"
    assert FORMS["prime minister", OFFICE].party == ""


def test_top_diplomat_is_the_minister() -> None:
    """'The top Omani diplomat' is Oman's foreign minister; the American one is the Secretary."""
    assert FORMS["top omani diplomat", PARTY_OFFICE].value == "Foreign Minister"
    assert FORMS["top omani diplomat", PARTY_OFFICE].party == "OM"
    assert FORMS["top us diplomat", PARTY_OFFICE].value == "Secretary of State"


def test_prince_is_no_office() -> None:
    """Prince Faisal is a foreign minister, whatever the princes of Monaco are."""
    assert ("prince", OFFICE) not in FORMS


@pytest.mark.parametrize(
    ("form", "kind", "case"),
    [("us", PLACE, 2), ("turkiye", PLACE, 1), ("president", OFFICE, 0)],
    ids=["acronym", "name", "office"],
)
def test_case(form: str, kind: str, case: int) -> None:
    """Acronyms must be written as such and names with a capital; offices anyhow."""
    assert FORMS[form, kind].case == case
