"""Dates in addresses."""

import pytest

from summarizer.text.dates.address import date_in_address


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2023/11/27/leaders-talk", "2023-11-27"),
        ("/2023/11/7/", "2023-11-07"),
        ("/2023/11/leaders-talk/", "2023-11"),
        ("/2023/11/20-killed-in-strike/", "2023-11"),
        ("/2026/mar/24/pmo/x", "2026-03-24"),
        ("/16-Jul-2023/generals-meet", "2023-07-16"),
        ("/n3/2025/0619/c90000-20330024.html", "2025-06-19"),
        ("/en/20211116813565", "2021-11-16"),
        ("/view.php?ud=20170207000783", "2017-02-07"),
        ("/news/36726/2022-07-27", "2022-07-27"),
        ("/other/2026-03-09-1.2023206", "2026-03-09"),
        ("/2020/february/call/", "2020-02"),
        ("/details/1443/08/13/call", None),
        ("/news/3486860.html", None),
        ("/news/20331399", None),
        ("/pm-call-with-president-7-december-2021", None),
        ("/2023/13/call/", None),
        ("/2023/news/call/", None),
        ("/", None),
    ],
)
def test_date_is_read_from_the_path(path: str, expected: str | None) -> None:
    """Outlets' ways of dating an address are known; serial numbers and titles are left alone."""
    assert date_in_address("https://outlet.example" + path) == expected


@pytest.mark.parametrize("address", [None, "", "no address", "http://[broken"])
def test_no_address_has_no_date(address: str | None) -> None:
    """What is no address gives nothing, and no error."""
    assert date_in_address(address) is None
