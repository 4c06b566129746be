"""`search`: finds as a person and as a script reads them."""

import json

import pytest

from summarizer.archive import Find
from summarizer.archive.search import FoundCall, FoundClaim
from summarizer.cli.search import describe_find, find_as_json, mark_words
from tests.cli.commands import CALL, Command, write

FIND = Find(
    article="one",
    source="one.txt",
    url=None,
    sentence=3,
    text="Grain \x1b[31mcame up.",
    spans=((0, 5),),
    call=FoundCall("c1", "2023-11-27-a-b", None, "A; B"),
    claims=(FoundClaim("statement", "grain", "A", "AGREE", "withheld"),),
)


def test_a_find_is_told() -> None:
    """Call, claim, sentence; control characters of an article reach no terminal."""
    lines = list(describe_find(FIND, styled=False))
    assert lines[0] == "date open  A; B  (call c1)"
    assert lines[1] == "  statement AGREE: A: grain [withheld]"
    assert lines[2].startswith("  [one S3] **Grain** ")
    assert "\x1b" not in "".join(lines)
    assert "Grain" in mark_words(FIND)


def test_no_call_is_said() -> None:
    """A sentence of an article without one is found all the same."""
    lines = list(describe_find(FIND._replace(call=None, claims=()), styled=True))
    assert lines[0] == "one: no call found"


def test_a_find_is_one_line_of_json() -> None:
    """With places instead of marks."""
    shown = json.loads(find_as_json(FIND))
    assert shown["spans"] == [[0, 5]]
    assert shown["call"]["id"] == "c1"


@pytest.fixture
def archive(command: Command) -> Command:
    """Give a command in whose folder an archive lies."""
    command("run", "--engine", "rules", "--store", "a.db", write("a.txt", CALL))
    return command


def test_words_are_found(archive: Command) -> None:
    """With conditions, in the form that a person reads."""
    result = archive(
        "search", "nato", "membership", "--person", "Store", "--from", "2023", "--store", "a.db"
    )
    assert result.exit_code == 0
    assert "2023-05-07  Jonas Gahr Store; Ulf Kristersson" in result.output
    assert "**NATO** **membership**" in result.output


def test_a_script_gets_only_json(archive: Command) -> None:
    """Every line is an object."""
    result = archive("search", "nato", "--store", "a.db", "--json")
    assert [json.loads(line)["article"] for line in result.stdout.splitlines()] == ["a"]


def test_what_is_not_there_is_not_found(archive: Command) -> None:
    """No find is no error."""
    result = archive("search", "submarine", "--store", "a.db")
    assert (result.exit_code, result.stdout) == (0, "")
    assert archive("search", "nato", "--to", "2022", "--store", "a.db").stdout == ""
    assert archive("search", "--", "--", "--store").exit_code == 2
