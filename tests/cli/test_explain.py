"""`summarizer check --explain`: everything about one value."""

import json

import pytest

from summarizer.cli.explain import explain_fact, find_fact
from summarizer.errors import SettingsError
from tests.cli.commands import ANOTHER, CALL, Command, write
from tests.cli.test_check import RECORDS, spoil
from tests.cli.test_notes import record

TEXT = f"8 May 2023, 10:00\n\n{CALL.replace(' on 7 May 2023', ' on Sunday')}"


def test_a_date_is_explained_with_its_arithmetic() -> None:
    """Value, how it is known, bounds, publication, sentence, and each expression in it."""
    lines = list(explain_fact(record("a", TEXT), "calls[0].date"))
    shown = "\n".join(lines)
    assert "2023-05-07 (accepted; origin: rules)" in shown
    assert "'Sunday' = 2023-05-07" in shown
    assert "published  2023-05-08" in shown
    assert lines[-1].split() == ["findings", "none"]


def test_findings_come_with_their_rule(command: Command) -> None:
    """What the rules held against an answer, what they expected, and what they say."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    spoil()
    command("check", "--write")
    done = command("check", "--explain", "calls[0].date")
    assert done.exit_code == 0, done.output
    assert "answered   2023-05-01" in done.output
    assert "expected: 2023-05-07" in done.output
    assert "the rule: The call's date is one that the text" in done.output


def test_the_article_is_named_where_there_are_several(command: Command) -> None:
    """An id and a colon before the path choose it."""
    command("run", write("a.txt", CALL), write("b.txt", ANOTHER), "--engine", "rules")
    done = command("check", "--explain", "calls[0].initiator")
    assert done.exit_code == 2
    assert "a, b" in done.output
    done = command("check", "--explain", "b:calls[0].initiator")
    assert "Yoshimasa Hayashi" in done.output


@pytest.mark.parametrize(
    "path",
    ["date", "calls[7].date", "calls[0].statements", "calls[0].weather", "calls[0].topics[99]"],
)
def test_what_is_not_there_is_named(path: str) -> None:
    """The error repeats the path."""
    with pytest.raises(SettingsError) as caught:
        find_fact(record("a", CALL), path)
    assert path in str(caught.value)


def test_a_statement_is_shown_as_it_is_stored(command: Command) -> None:
    """All fields of it, as JSON."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    stored = json.loads(RECORDS.read_text(encoding="utf-8"))
    gist = stored["checked"]["calls"][0]["statements"][0]["value"]["gist"]
    assert gist in command("check", "--explain", "calls[0].statements[0]").output
