"""Where no call meets the conditions, what could have been asked for is said."""

import pytest

from tests.cli.commands import CALL, Command, write


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--person", "Nobody"), "nobody on the line is called “Nobody”; most calls have: Jonas"),
        (("--person", "Kristerson"), "did you mean Ulf Kristersson?"),
        (("--country", "FR"), "calls with France on the line, other conditions apart: 0; most"),
        (("--from", "2030"), "days on which this set has calls: 7 May 2023 to 7 May 2023"),
        (("--person", "Store", "--to", "2020"), "calls of “Store” there are (Jonas Gahr Store)"),
        (("--open",), "--open leaves out calls whose commitments are all settled"),
    ],
)
def test_each_condition_has_its_hint(options: tuple[str, ...], told: str, command: Command) -> None:
    """What is there instead, or what may have been meant."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    done = command("brief", *options)
    assert done.exit_code == 0
    assert told in done.output, done.output


def test_a_set_without_calls_says_so(command: Command) -> None:
    """There is nothing to choose from."""
    command("run", write("a.txt", "The ferry sails again."), "--engine", "rules")
    assert "the set has no call at all" in command("brief", "--person", "Roe").output


def test_what_is_found_needs_no_hint(command: Command) -> None:
    """Nothing is said beside the notes."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    assert "most calls have" not in command("brief", "--person", "Kristersson").output
