"""What the commands of `summarizer batch` say."""

from pathlib import Path

from summarizer.ask import ModelOptions
from summarizer.batch import Collected, Exported, open_manifest
from summarizer.batch.manifest import Asked
from summarizer.cli.batch_words import (
    describe_collection,
    describe_errors,
    describe_export,
    describe_folder,
    describe_missing,
    describe_older,
)
from summarizer.data.prices import Price
from summarizer.errors import ArticleError, ModelError
from tests.batch.test_manifest import MAKER, SHARD

OPTIONS = ModelOptions(
    endpoint=MAKER.endpoint,
    model="m",
    max_tokens=1000,
    prices={("host", "m"): Price("host", "m", 10, 1, 100, "2024-01-01", "my bill", 0.5)},
)


def test_failures_are_named_and_counted() -> None:
    """The first twenty; whatever kind of error it is."""
    assert list(describe_errors([ArticleError("a.txt", "is empty")])) == [
        "FAILED        a.txt: is empty"
    ]
    errors = [ModelError("http://host", f"no {number}") for number in range(22)]
    told = list(describe_errors(errors))
    assert told[-1] == "and 2 more failed"
    assert len(told) == 21


def test_an_export_says_what_it_would_cost() -> None:
    """At half the price, with the worst that could be."""
    done = Exported(articles=3, kept=1, first=1, second=1, characters=8000, worst_usd=0.25)
    told = list(describe_export(done, OPTIONS))
    assert told[0] == "3 articles: 2 requests, 1 answered already"
    assert told[1] == "of these, 1 put right an answer that breaks rules"
    assert "about 2000 in, 1900 out (at most 2000)" in told[2]
    assert told[3] == (
        "about $0.1050 at the prices of 2024-01-01 (my bill), 0.5 of them in batch files;"
        " at most $0.2500"
    )


def test_nothing_to_ask_costs_nothing() -> None:
    """And nothing is said of it."""
    assert list(describe_export(Exported(articles=1, kept=1), OPTIONS)) == [
        "1 article: 0 requests, 1 answered already"
    ]


def test_a_folder_is_summed_up(tmp_path: Path) -> None:
    """File by file, and all of it; an empty one too."""
    with open_manifest(tmp_path, make=True) as manifest:
        assert list(describe_folder(manifest)) == [
            f"{tmp_path}: 0 requests: 0 answered, 0 failed, 0 without an answer so far"
        ]
        assert list(describe_missing(manifest)) == [f"{tmp_path}: nothing was exported into it yet"]
        manifest.add_shard(SHARD)
        manifest.add_request(Asked("a", "a", 1, "a.txt", 1))
        told = list(describe_folder(manifest))
    assert told[0].startswith("requests-0001.jsonl: 2 requests, not submitted yet")
    assert told[1].endswith("1 request: 0 answered, 0 failed, 1 without an answer so far")
    assert "written with prompt 1-abc and schema def; today's are" in told[2]


def test_older_prompts_are_named_once() -> None:
    """With the files that were written for them."""
    other = SHARD._replace(number=2, file="requests-0002.jsonl")
    (told,) = describe_older([SHARD, other])
    assert told.startswith("requests-0001.jsonl, requests-0002.jsonl: written with prompt 1-abc")
    assert "kept under their own keys, and no run of today takes them" in told


def test_a_collection_says_what_it_cost_and_what_is_next(tmp_path: Path) -> None:
    """At the price of the model that was asked, whatever model is set now."""
    done = Collected(lines=3, answered=2, again=1, tokens_in=2000, tokens_out=100, told=["a", "b"])
    with open_manifest(tmp_path, make=True) as manifest:
        manifest.add_shard(SHARD._replace(step="over"))
        told = list(describe_collection(done, manifest, OPTIONS))
    assert told[:3] == ["a", "b", "3 results: 2 answers collected, 1 collected before"]
    assert told[3].startswith("tokens: 2000 in, 100 out; $0.0150 at the prices of 2024-01-01")
    assert told[4].startswith("nothing is missing: `summarizer run --engine model`")
