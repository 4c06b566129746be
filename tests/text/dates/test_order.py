"""The order of day and month in numeric dates: decided by evidence or left open."""

from datetime import date

import pytest

from summarizer.text.dates.finder import find_expressions
from summarizer.text.dates.order import is_day_first_host, settle_order


def readings_of(text: str, anchors: tuple[date, ...] = (), host: str = "") -> list[list[str]]:
    """Return the readings that remain of each numeric date."""
    settled = settle_order(text, find_expressions(text), anchors, host)
    return [[reading.edtf() for reading in found.readings] for found in settled if found.readings]


@pytest.mark.parametrize(
    ("text", "anchors", "host", "expected"),
    [
        ("04/13/2023", (), "", [["2023-04-13"]]),
        ("Tuesday, 04/12/2022", (), "", [["2022-04-12"]]),
        ("04/12/2023", (date(2023, 12, 5),), "", [["2023-12-04"]]),
        ("04/12/2023, on 5 December 2023", (), "", [["2023-12-04"]]),
        ("04/12/2023 after 03/30/2023", (), "", [["2023-04-12"], ["2023-03-30"]]),
        ("04/12/2023 after 30-03-2023", (), "", [["2023-12-04", "2023-04-12"], ["2023-03-30"]]),
        ("04/12/2023", (), "civil.ge", [["2023-12-04"]]),
        ("04/12/2023", (), "axios.com", [["2023-12-04", "2023-04-12"]]),
        ("05/05/2023", (), "", [["2023-05-05"]]),
        ("04/12/2023 30/03/2023 03/30/2023", (), "",
         [["2023-12-04", "2023-04-12"], ["2023-03-30"], ["2023-03-30"]]),
        ("04/05/2023", (date(2023, 4, 20),), "", [["2023-05-04", "2023-04-05"]]),
    ],
    ids=["month 13", "weekday", "metadata", "written out", "same separator", "other separator",
         "day-first country", "no country", "same either way", "contradiction", "far from both"],
)  # fmt: skip
def test_order_by_evidence(
    text: str, anchors: tuple[date, ...], host: str, expected: list[list[str]]
) -> None:
    """The strongest evidence decides; where there is none, both readings remain."""
    assert readings_of(text, anchors, host) == expected


def test_what_decided_is_named() -> None:
    """A decision says what it rests on, and what needs none says nothing."""
    settled = settle_order("04/12/2023", find_expressions("04/12/2023"), (date(2023, 12, 4),))
    assert settled[0].order == "order by another date"
    assert settle_order("2023-11-27", find_expressions("2023-11-27"))[0].order == ""


def test_impossible_date_has_no_reading() -> None:
    """A date that neither order makes possible is none."""
    (settled,) = settle_order("31/31/2023", find_expressions("31/31/2023"))
    assert settled.readings == ()


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("president.az", True),
        ("www.gov.uk", True),
        ("outlet.ca", False),
        ("x.io", False),
        ("", False),
    ],
)
def test_country_of_the_outlet(host: str, expected: bool) -> None:
    """Only domains of countries that write days first tell the order."""
    assert is_day_first_host(host) is expected
