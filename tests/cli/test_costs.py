"""What a run may cost, what it has cost, and what one would."""

from pathlib import Path

import pytest

from summarizer.ask import ModelOptions
from summarizer.cli.costs import describe_batch_cost
from summarizer.data.prices import Price
from tests.ask.samples import ANSWER_JSON
from tests.ask.server import MODEL, Server, completed
from tests.cli.commands import ANOTHER, CALL, Command, write

PRICES = "127.0.0.1\t{}\t10\t1\t100\t2024-01-01\tmy bill\n"


def ask(server: Server) -> list[str]:
    """Write the options that ask a server."""
    return ["--base-url", server.endpoint, "--model", MODEL, "--mode", "json-schema"]


def test_dry_run_sends_and_writes_nothing(command: Command) -> None:
    """Articles, requests, tokens and dollars are estimated, with what is assumed."""
    prices = write("mine.tsv", PRICES.format(MODEL))
    paths = [write("a.txt", CALL), write("b.txt", ANOTHER), write("c.txt", "")]
    with Server(completed(ANSWER_JSON)) as server:
        done = command("run", *paths, "--dry-run", "--prices", prices, *ask(server))
        assert done.exit_code == 0, done.output
        assert server.seen == []
    assert "3 articles, of which 0 are answered already and 1 cannot be read" in done.output
    assert "requests: 2" in done.output
    assert "prices of 2024-01-01, my bill" in done.output
    assert not Path("out").exists()
    assert not Path("cache").exists()


def test_dry_run_knows_what_is_kept(command: Command) -> None:
    """An answered article costs nothing more; the model need not be named."""
    first, second = write("a.txt", CALL), write("b.txt", ANOTHER)
    with Server(completed(ANSWER_JSON)) as server:
        command("run", first, "--base-url", server.endpoint, "--mode", "json-schema")
        sent = len(server.seen)
        done = command(
            "run", first, second, "--dry-run", "--base-url", server.endpoint,
            "--mode", "json-schema",
        )  # fmt: skip
        assert len(server.seen) == sent
    assert "2 articles, of which 1 are answered already" in done.output
    assert f"cost unknown: no price for model {MODEL}" in done.output


@pytest.mark.parametrize("engine", ["rules", "replay"])
def test_dry_run_without_endpoint(command: Command, engine: str) -> None:
    """Where nobody is asked nothing is paid."""
    done = command("run", write("a.txt", CALL), "--dry-run", "--engine", engine)
    assert "no endpoint would be asked" in done.output


def test_run_says_what_it_has_cost(command: Command) -> None:
    """Tokens for each article and in all; the cost with date and source of the price."""
    prices = write("mine.tsv", PRICES.format(MODEL))
    with Server(completed('{"calls": [], "no_call_reason": "none"}')) as server:
        done = command("run", write("a.txt", "It rained."), "--prices", prices, *ask(server))
        requests = len(server.asked)
    assert f"requests: {requests}; tokens: {100 * requests} in (0 cached by the server)" in (
        done.output
    )
    assert f"${0.002 * requests:.4f} at the prices of 2024-01-01 (my bill)" in done.output
    assert str(100 * requests) in done.stdout


def test_unknown_cost_is_said(command: Command) -> None:
    """Without a price nobody guesses."""
    with Server(completed(ANSWER_JSON)) as server:
        done = command("run", write("a.txt", CALL), *ask(server))
    assert f"cost unknown: no price for model {MODEL} at {server.endpoint} (--prices)" in (
        done.output
    )


def test_limit_in_dollars_needs_a_price(command: Command) -> None:
    """A limit that cannot be kept is refused before anything is sent."""
    with Server(completed(ANSWER_JSON)) as server:
        done = command("run", write("a.txt", CALL), "--max-cost", "1", *ask(server))
        assert server.asked == []
    assert done.exit_code == 2
    assert "--max-cost cannot be kept: no price is known" in done.output


def test_limit_of_requests_names_the_articles_left(command: Command) -> None:
    """What is beyond it is named, not asked about; the same command with more goes on."""
    paths = [write("a.txt", "It rained."), write("b.txt", "It snowed.")]
    none = completed('{"calls": [], "no_call_reason": "none"}')
    with Server(none) as server:
        done = command("run", *paths, "--max-requests", "1", *ask(server), "--concurrency", "1")
        assert len(server.asked) == 1
        again = command("run", *paths, *ask(server))
        assert len(server.asked) == 2
    assert done.exit_code == 1
    assert "--max-requests 1 is spent; answers so far are kept" in done.output
    assert again.exit_code == 0


def test_batch_files_are_priced_apart() -> None:
    """With the share that they cost, or that nobody says what it is."""
    options = ModelOptions(endpoint="http://host/v1", model="m")
    price = Price("host", "m", 10, 1, 100, "2024-01-01", "my bill", 0.5)
    assert describe_batch_cost(1.5, price, options) == (
        "$1.5000 at the prices of 2024-01-01 (my bill), 0.5 of them in batch files"
    )
    unsaid = describe_batch_cost(1.5, price._replace(batch_share=None), options)
    assert unsaid.endswith("(my bill), which say nothing of batch files")
    assert describe_batch_cost(0, None, options).startswith("cost unknown: no price for model m")
