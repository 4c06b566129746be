"""What git tracks says nothing about the machine or the person it was written on."""

import re
from pathlib import Path

import pytest

from tests.repo.layout import ROOT, tracked_files

# A path from the root of somebody's machine; an address such as https://host/home/x is none.
HOMES = ("home", "Users", "root", "work", "mnt", "opt")
FOREIGN = {
    "a path of one machine": re.compile(
        rf"(?<![\w.:/~$)}}\]-])/(?:{'|'.join(HOMES)})/\w|[A-Z]:\\Users\\"
    ),
    "a key": re.compile(r"\bsk-[A-Za-z0-9_-]{20,}|\bBearer +[A-Za-z0-9._-]{20,}"),
    "a cookie": re.compile(r"(?i)set-cookie: *\S{12}"),
}


def find_foreign(text: str) -> list[str]:
    """Name what a text gives away, with the line it stands in."""
    return [
        f"line {text.count(chr(10), 0, match.start()) + 1}: {what}"
        for what, pattern in FOREIGN.items()
        for match in pattern.finditer(text)
    ]


def test_nothing_personal_is_tracked() -> None:
    """No tracked file names a machine's folders, a key or a cookie."""
    found: dict[Path, list[str]] = {}
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        if hits := find_foreign(text):
            found[path.relative_to(ROOT)] = hits
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "see |home|ann|project",
        'open("|Users|ann|x.txt")',
        "key: sk-" + "a1" * 12,
        "Set-Cookie: " + "session=0123456789",
    ],
    ids=["home", "mac", "key", "cookie"],
)
def test_what_gives_away_is_found(text: str) -> None:
    """The search above bites (a bar stands for a slash, or this file would be found)."""
    assert find_foreign(text.replace("|", "/"))


@pytest.mark.parametrize(
    "text",
    ["https://example.org/work/item", "~/work/notes", "$HOME/work/notes", "and/or home/away"],
)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    """Addresses and relative paths are nobody's machine."""
    assert find_foreign(text) == []
