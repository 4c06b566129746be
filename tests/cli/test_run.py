"""`summarizer run`: what comes out, what goes on in spite of bad input, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import ANOTHER, CALL, NO_CALL, Command, write


def facts() -> list[dict[str, object]]:
    """Read the flat facts of the run."""
    return [json.loads(line) for line in Path("out/facts.jsonl").read_text("utf-8").splitlines()]


def test_articles_become_notes_and_rows(command: Command) -> None:
    """Each article has its row, each call its note, and the index lists both."""
    done = command("run", write("a.txt", CALL), write("b.md", ANOTHER), "--engine", "rules")
    assert done.exit_code == 0, done.output
    assert "rules, without a model: asked for" in done.output
    assert "2 articles: 2 accepted" in done.output
    assert [row["id"] for row in facts()] == ["a", "b"]
    notes = sorted(path.name for path in Path("out/notes").glob("*.md"))
    assert notes == [
        "2023-05-07-jonas-gahr-store-ulf-kristersson.md",
        "2023-05-09-penny-wong-yoshimasa-hayashi.md",
        "index.md",
    ]


def test_the_seeds_are_the_default(command: Command) -> None:
    """Away from a checkout the five articles that ship with the program are read."""
    done = command("run", "--engine", "rules")
    assert done.exit_code == 0, done.output
    assert len(facts()) == 5


def test_standard_input_is_an_article(command: Command) -> None:
    """A text can be piped in, with its publication date."""
    done = command(
        "run", "-", "--engine", "rules", "--published", "2024-02-07",
        stdin=b"On Monday President Emmanuel Macron phoned Chancellor Olaf Scholz.",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    (row,) = facts()
    assert isinstance(row["calls"], list)
    assert row["calls"][0]["date"] == "2024-02-05"


def test_bad_articles_are_named_and_the_others_go_on(command: Command) -> None:
    """Every article is answered or named with its error, and the exit status says so."""
    Path("in").mkdir()
    write("in/a.txt", CALL)
    write("in/empty.txt", "")
    Path("in/noise.txt").write_bytes(bytes(range(32)) * 40)
    write("in/page.html", "<html><body><nav>x</nav></body></html>")
    row = json.dumps({"id": "r", "text": NO_CALL})
    write("in/rows.jsonl", f"{row}\n{{broken\n")
    done = command("run", "in", "--engine", "rules")
    assert done.exit_code == 1
    assert {item["id"] for item in facts()} == {"a", "r"}
    lines = Path("out/errors.jsonl").read_text(encoding="utf-8").splitlines()
    errors = [json.loads(line)["source"] for line in lines]
    assert sorted(errors) == ["in/empty.txt", "in/noise.txt", "in/page.html", "in/rows.jsonl:2"]
    assert all(f"FAILED        {source}" in done.output for source in errors)
    assert "no call found" in done.output


def test_nothing_to_read_is_an_error(command: Command) -> None:
    """An empty folder is exit 2, and the last run's files stay."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    before = Path("out/records.jsonl").read_bytes()
    Path("empty").mkdir()
    done = command("run", "empty", "--engine", "rules")
    assert done.exit_code == 2
    assert "nothing to read in empty" in done.output
    assert Path("out/records.jsonl").read_bytes() == before
    assert not list(Path("out").glob("*.part"))


def test_a_folder_that_cannot_be_written_is_known_at_once(command: Command) -> None:
    """Before any article is read, with the way out."""
    write("out", "in the way")
    done = command("run", write("a.txt", CALL), "--engine", "rules")
    assert done.exit_code == 2
    assert "--out" in done.output
    assert "a.txt" not in done.output


def test_one_publication_date_is_for_one_article(command: Command) -> None:
    """A date that would be wrong for all but one is refused."""
    paths = [write("a.txt", CALL), write("b.txt", ANOTHER)]
    done = command("run", *paths, "--published", "2023-05-08", "--engine", "rules")
    assert done.exit_code == 2
    assert "--published" in done.output


def test_an_endpoint_that_cannot_be_used_ends_the_run(command: Command) -> None:
    """Exit 3 with one message that names the address."""
    done = command(
        "run", write("a.txt", CALL), "--base-url", "http://127.0.0.1:9/v1", "--model", "m"
    )
    assert done.exit_code == 3
    assert done.output.count("summarizer: http://127.0.0.1:9/v1: cannot be reached") == 1


def test_without_endpoint_or_recording_the_rules_answer(command: Command) -> None:
    """`auto` says what it took and why."""
    done = command("run", write("a.txt", CALL))
    assert done.exit_code == 0, done.output
    assert "no endpoint is configured" in done.output
    assert "rules" in done.output


def test_what_is_set_for_nobody_is_said(command: Command) -> None:
    """Whoever names an endpoint and asks none should know it."""
    article = write("a.txt", CALL)
    told = command("run", article, "--engine", "rules", "--base-url", "http://x/v1").output
    assert "no endpoint is asked: --base-url without effect" in told
    told = command("run", article, "--max-cost", "1", "--max-requests", "3").output
    assert "no endpoint is asked: --max-cost, --max-requests without effect" in told
    assert "without effect" not in command("run", article).output


def test_the_same_run_gives_the_same_bytes(command: Command) -> None:
    """Nothing in the output depends on when or how often it is made, or on what was there."""
    write("a.txt", CALL)
    runs: list[dict[str, bytes]] = []
    for more in ([], [], ["--no-cache"]):
        assert command("run", "a.txt", "--engine", "rules", *more).exit_code == 0
        files = [path for path in Path("out").rglob("*") if path.is_file()]
        runs.append({str(path): path.read_bytes() for path in files})
    assert runs[0] == runs[1] == runs[2]


def test_a_second_run_says_what_it_takes_over(command: Command) -> None:
    """How many records are the last run's; only a new article is worked on."""
    write("a.txt", CALL)
    assert "taken over" not in command("run", "a.txt", "--engine", "rules").output
    write("b.txt", ANOTHER)
    told = command("run", "a.txt", "b.txt", "--engine", "rules").output
    assert "2 articles: 2 accepted\ntaken over from an earlier run, unchanged: 1\n" in told
    told = command("run", "a.txt", "b.txt", "--engine", "rules", "--no-cache").output
    assert "taken over" not in told


def test_a_stopped_run_is_gone_on_with(command: Command) -> None:
    """What it had made is taken over, and nothing of it lies about afterwards."""
    write("a.txt", CALL)
    command("run", "a.txt", "--engine", "rules")
    Path("out/records.jsonl").rename("out/records.jsonl.part")
    assert "taken over" in command("run", "a.txt", "--engine", "rules").output
    assert not [path for path in Path("out").iterdir() if path.suffix in {".part", ".stopped"}]


@pytest.mark.parametrize("strict", [False, True])
def test_strict_counts_what_needs_review(
    command: Command, monkeypatch: pytest.MonkeyPatch, strict: bool
) -> None:
    """Only with --strict does a record that a person should look at change the exit status."""
    monkeypatch.setattr("summarizer.cli.display.RunDisplay.needing_review", 1)
    arguments = ["run", write("a.txt", CALL), "--engine", "rules"]
    assert command(*arguments, *["--strict"] * strict).exit_code == int(strict)


def test_a_run_that_answers_nothing_leaves_the_last_one(command: Command) -> None:
    """Neither rows nor notes of a good run give way to those of one that failed throughout."""
    command("run", write("a.txt", CALL), "--engine", "rules")
    before = {path: path.read_bytes() for path in Path("out").rglob("*.*") if path.is_file()}
    done = command("run", "a.txt", "--engine", "replay")
    assert done.exit_code == 1
    assert "left as it was" in done.output
    assert {
        path: path.read_bytes() for path in Path("out").rglob("*.*") if path.is_file()
    } == before


def test_a_model_without_endpoint_is_named(command: Command) -> None:
    """Nothing is sent to anybody without a key or an address."""
    done = command("run", write("a.txt", CALL), "--engine", "model", "--model", "m")
    assert done.exit_code == 2
    assert "OPENAI_API_KEY is not set" in done.output
