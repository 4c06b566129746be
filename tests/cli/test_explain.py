"""`summarizer check --explain`: everything about one value."""

import json

import pytest

from summarizer.check.grounds import RULES_OF
from summarizer.cli.explain import explain_fact, find_fact, list_places
from summarizer.cli.paths import show_path
from summarizer.errors import SettingsError
from tests.cli.commands import ANOTHER, CALL, NO_CALL, Command, write
from tests.cli.test_check import RECORDS, spoil
from tests.cli.test_notes import record

TEXT = f"8 May 2023, 10:00\n\n{CALL.replace(' on 7 May 2023', ' on Sunday')}"


def test_a_date_is_explained_with_its_arithmetic() -> None:
    """Value, how it is known, bounds, publication, sentence, and each expression in it."""
    lines = list(explain_fact(record("a", TEXT), "calls.1.date"))
    shown = "\n".join(lines)
    assert "2023-05-07 (accepted; origin: rules)" in shown
    assert "'Sunday' = 2023-05-07" in shown
    assert "published   2023-05-08" in shown
    assert "2023-05-07 is a Sunday" in shown
    assert "D3          found nothing: A weekday" in shown


def test_findings_come_with_their_rule(command: Command) -> None:
    """What the rules held against an answer, what they expected, and what they say."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    spoil()
    command("check", "--write")
    done = command("check", "--explain", "calls.1.date")
    assert done.exit_code == 0, done.output
    assert "answered    2023-05-01" in done.output
    assert "expected: 2023-05-07" in done.output
    assert "D1          The call's date is one that the text" in done.output
    assert "error, repaired at value: 2023-05-01 is not supported" in done.output


def test_the_article_is_named_where_there_are_several(command: Command) -> None:
    """An id and a colon before the path choose it."""
    command("run", write("a.txt", CALL), write("b.txt", ANOTHER), "--engine", "rules")
    done = command("check", "--explain", "calls.1.initiator")
    assert done.exit_code == 2
    assert "a, b" in done.output
    done = command("check", "--explain", "b:calls.1.initiator")
    assert "Yoshimasa Hayashi" in done.output


@pytest.mark.parametrize(
    "path",
    [
        "weather",
        "calls.8.date",
        "calls.1.statements",
        "calls.1.weather",
        "calls.1.topics.99",
        "calls.1.date.1",
        "calls.1.dates",
        "calls.1.id",
    ],
)
def test_what_is_not_there_is_named(path: str) -> None:
    """The error repeats the path and lists what there is."""
    with pytest.raises(SettingsError) as caught:
        find_fact(record("a", CALL), path)
    message = str(caught.value)
    assert message.startswith(f"--explain {path}: ")
    assert message.endswith(
        "the values of a are: calls.1.date, calls.1.principals.1-2, calls.1.initiator,"
        " calls.1.side, calls.1.statements.1, calls.1.topics.1"
    )


def test_an_article_without_a_call_has_no_values() -> None:
    """The error says why nothing can be explained."""
    with pytest.raises(SettingsError, match="none: no call is on record"):
        find_fact(record("a", NO_CALL), "calls.1.date")


def test_every_kind_of_value_is_explained() -> None:
    """Value, sentence, what is known or computed of it, and each rule that looks at it."""
    made = record("a", TEXT)
    seen: set[str] = set()
    for place in list_places(made):
        lines = list(explain_fact(made, show_path(place.path)))
        assert lines[0] == f"a: {show_path(place.path)}"
        assert lines[1].startswith("  value ")
        labels = [line[2:13].strip() for line in lines[2:]]
        assert any(label.startswith("S") or label == "evidence" for label in labels)
        assert {rule for rule in labels if len(rule) == 2} >= set(RULES_OF[place.name])
        own = [one for one in labels if one and len(one) > 2 and one != "evidence"]
        assert own, f"{place.path} shows no arithmetic"
        seen.add(place.name)
    assert seen >= {"date", "principals", "initiator", "side", "statements", "topics"}


def test_parts_of_a_value_are_explained_with_it() -> None:
    """The office of a principal is explained where the principal is."""
    lines = list(explain_fact(record("a", CALL), "calls.1.principals.1.office"))
    shown = "\n".join(lines)
    assert lines[0] == "a: calls.1.principals.1"
    assert "in the text 'Jonas Gahr Støre'" in shown
    assert "gazetteer   Prime Minister, NO, 2021-10-14 to" in shown
    assert "the office of the text" in shown


def test_what_is_noted_on_its_sentences_is_shown() -> None:
    """A duration that does not fit is no fault of a statement, but shown with it."""
    text = f"{CALL} Talks stood still for 90 days, from 1 March 2023 to 20 March 2023, he said."
    made = record("a", text)
    explained = [line for p in list_places(made) for line in explain_fact(made, show_path(p.path))]
    assert any("are 19 days, not 90" in line for line in explained)


def test_a_statement_is_shown_as_it_is_stored(command: Command) -> None:
    """All fields of it, as JSON."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    stored = json.loads(RECORDS.read_text(encoding="utf-8"))
    gist = stored["checked"]["calls"][0]["statements"][0]["value"]["gist"]
    assert gist in command("check", "--explain", "calls.1.statements.1").output


def test_the_only_call_need_not_be_named() -> None:
    """A path as `correct` takes it is enough."""
    assert find_fact(record("a", CALL), "principals.2").path == "calls[0].principals[1]"


def test_only_articles_with_a_call_are_proposed(command: Command) -> None:
    """The others have no value to explain; a wrong id is named as wrong."""
    command(
        "run",
        *(write(f"{n}.txt", t) for n, t in (("a", CALL), ("b", NO_CALL))),
        "--engine",
        "rules",
    )
    done = command("check", "--explain", "date")
    assert "name one article, as ID:date; articles with a call: a" in done.output
    done = command("check", "--explain", "zz:date")
    assert "no article zz is on record, as ID:date; articles with a call: a" in done.output
