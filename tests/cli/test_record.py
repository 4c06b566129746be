"""`summarizer record`: cassettes from answers that a person wrote."""

from pathlib import Path

from summarizer.data.resources import shipped_folder
from tests.cli.commands import CALL, Command, write

ROOT = Path(__file__).parents[2]


def test_the_reference_is_what_record_makes(command: Command) -> None:
    """Whoever changes prompt, schema, sentences or answers records anew in the same commit."""
    answers, seeds = str(ROOT / "cassettes" / "answers"), str(ROOT / "seeds")
    done = command("record", seeds, "--answers", answers, "--out", "made")
    assert done.exit_code == 0, done.output
    kept = shipped_folder("cassettes/reference")
    made = {path.name: path.read_bytes() for path in Path("made").glob("*.yaml")}
    assert made == {path.name: path.read_bytes() for path in kept.glob("*.yaml")}
    assert len(made) == 5


def test_an_answer_without_its_article_is_named(command: Command) -> None:
    """A recording is made whole or not at all."""
    answers = str(ROOT / "cassettes" / "answers")
    done = command("record", write("other.txt", CALL), "--answers", answers, "--out", "made")
    assert done.exit_code == 2
    assert "000_5ca362779c7a2edb" in done.output


def test_an_article_that_cannot_be_read_ends_it(command: Command) -> None:
    """An article that is missing is named."""
    done = command("record", "nowhere.txt")
    assert done.exit_code == 2
    assert "nowhere.txt" in done.output
