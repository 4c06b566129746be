"""`summarizer eval`: scores of an engine on labelled articles."""

import json
from pathlib import Path

from tests.cli.commands import CALL, Command, write

LABELS = {
    "calls": [
        {
            "date": "2023-05-07",
            "participants": [{"name": "Jonas Gahr Støre"}, {"name": "Ulf Kristersson"}],
            "initiator": "Jonas Gahr Støre",
            "statements": [
                {
                    "speaker": "Jonas Gahr Støre",
                    "evidence": "Norway supports Sweden's NATO membership",
                }
            ],
        }
    ]
}


def gold(**changes: object) -> str:
    """Write one labelled article."""
    row = {"id": "a", "language": "en", "text": CALL, "gold": LABELS, **changes}
    return write("gold.jsonl", json.dumps(row) + "\n")


def figures(output: str) -> dict[str, float]:
    """Take the figures from what the command prints."""
    found: dict[str, float] = json.loads(output[output.index("{") :])
    return found


def test_figures_are_printed(command: Command) -> None:
    """The referee's figures and those of statements, as JSON."""
    done = command("eval", gold(), "--engine", "rules")
    assert done.exit_code == 0, done.output
    scored = figures(done.output)
    assert scored["calls_fully_right_%"] == 100.0
    assert scored["statements_found_%"] == 100.0
    assert scored["statements_wrong_speaker"] == 0


def test_what_is_wrong_is_listed(command: Command) -> None:
    """--show names article and problem."""
    wrong = {"calls": [{**LABELS["calls"][0], "date": "2023-05-06"}]}
    done = command("eval", gold(gold=wrong), "--engine", "rules", "--show")
    assert "a\n    date 2023-05-07; labelled 2023-05-06" in done.output
    assert figures(done.output)["calls_fully_right_%"] == 0.0


def test_languages_are_chosen(command: Command) -> None:
    """One language, or all but one."""
    gold()
    for language in ("en", "!tr"):
        done = command("eval", "gold.jsonl", "--engine", "rules", "--language", language)
        assert figures(done.output)["articles"] == 1
    done = command("eval", "gold.jsonl", "--engine", "rules", "--language", "!en")
    assert done.exit_code == 2
    assert "no article in language !en" in done.output


def test_labels_that_are_missing_are_named(command: Command) -> None:
    """Exit 2 with the name of the file."""
    done = command("eval", "nowhere.jsonl", "--engine", "rules")
    assert done.exit_code == 2
    assert "nowhere.jsonl" in done.output
    assert not Path("out").exists()
