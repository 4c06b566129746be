"""What the commands of `summarizer batch` say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.ask import ModelOptions, find_price, load_prompt, schema_hash, shown_endpoint
from summarizer.batch import (
    Collected,
    Exported,
    Manifest,
    Shard,
    count_of,
    count_requests,
    describe_shard,
)
from summarizer.cli.costs import CHARACTERS_A_TOKEN, USUAL_ANSWER, describe_batch_cost
from summarizer.cli.display import describe_outcome
from summarizer.errors import SummarizerError
from summarizer.pipeline import Outcome

MOST_FAILURES = 20
"""Articles that failed and are named one by one."""
KB = 1000


def describe_errors(errors: Sequence[SummarizerError]) -> Iterator[str]:
    """Name the articles that no request could be made for.

    Yields:
        A line for each of the first, and one for the others.
    """
    for error in errors[:MOST_FAILURES]:
        yield describe_outcome(Outcome(getattr(error, "source", ""), None, error))
    if (more := len(errors) - MOST_FAILURES) > 0:
        yield f"and {more} more failed"


def describe_written(shard: Shard) -> str:
    """Say that a file is through.

    Returns:
        One line.
    """
    return f"{shard.file}: {count_requests(shard.requests)}, {shard.bytes / KB:,.0f} kB"


def describe_export(done: Exported, options: ModelOptions) -> Iterator[str]:
    """Say what has become of the articles, and what their requests would cost.

    Yields:
        Lines; what is assumed stands in them.
    """
    parts = {
        "answered already": done.kept,
        "answered by a batch that no run has used yet": done.collected,
        "in files that are under way": done.under_way,
        "the same as another": done.twice,
        "left for a later export (--max-requests, --max-cost)": done.left,
        "failed": len(done.errors),
    }
    told = "".join(f", {count} {what}" for what, count in parts.items() if count)
    yield f"{count_of(done.articles, 'article')}: {count_requests(done.requests)}{told}"
    if done.second:
        yield f"of these, {done.second} put right an answer that breaks rules"
    if done.requests:
        yield from _describe_cost(done, options)


def _describe_cost(done: Exported, options: ModelOptions) -> Iterator[str]:
    tokens = done.characters // CHARACTERS_A_TOKEN
    out, most = USUAL_ANSWER * done.requests, options.max_tokens * done.requests
    yield (
        f"tokens: about {tokens} in, {out} out (at most {most}), at {CHARACTERS_A_TOKEN} characters"
        f" a token and {USUAL_ANSWER} tokens an answer"
    )
    price = find_price(options)
    usual = price.in_batch.cost_usd(tokens, 0, out) if price else 0.0
    told = describe_batch_cost(usual, price, options)
    yield f"about {told}; at most ${done.worst_usd:.4f}" if price else told


def describe_folder(manifest: Manifest) -> Iterator[str]:
    """Say how a batch folder stands.

    Yields:
        Lines.
    """
    shards = manifest.shards()
    for shard in shards:
        yield from describe_shard(manifest, shard)
    tallies = [manifest.tally(shard.number) for shard in shards]
    answered = sum(tally.answered for tally in tallies)
    failed = sum(tally.failed for tally in tallies)
    missing = sum(tally.missing for tally in tallies)
    yield (
        f"{manifest.folder}: {count_requests(answered + failed + missing)}: {answered} answered,"
        f" {failed} failed, {missing} without an answer so far"
    )
    yield from describe_older(shards)


def describe_older(shards: Sequence[Shard]) -> Iterator[str]:
    """Name the files that were written for another prompt or schema than today's.

    Yields:
        A line for each prompt and schema.
    """
    today = (load_prompt().identity, schema_hash())
    others: dict[tuple[str, str], list[str]] = {}
    for shard in shards:
        if (made := (shard.maker.prompt, shard.maker.schema)) != today:
            others.setdefault(made, []).append(shard.file)
    for (prompt, schema), files in others.items():
        yield (
            f"{', '.join(files)}: written with prompt {prompt} and schema {schema}; today's are"
            f" {today[0]} and {today[1]}. Answers to them are kept under their own keys, and no run"
            " of today takes them"
        )


def describe_collection(
    done: Collected, manifest: Manifest, options: ModelOptions
) -> Iterator[str]:
    """Say what was collected, what it cost, what is missing and what to do next.

    Yields:
        Lines.
    """
    yield from done.told
    counts = {"collected before": done.again, "failed": done.failed, "kept aside": done.aside}
    told = "".join(f", {count} {what}" for what, count in counts.items() if count)
    answers = count_of(done.answered, "answer")
    yield f"{count_of(done.lines, 'result')}: {answers} collected{told}"
    if done.answered:
        yield _describe_tokens(done, manifest, options)
    yield from describe_missing(manifest)


def _describe_tokens(done: Collected, manifest: Manifest, options: ModelOptions) -> str:
    models = {shard.maker.model for shard in manifest.shards()}
    model = models.pop() if len(models) == 1 else None
    price = find_price(asked := replace(options, model=model))
    counted = (done.tokens_in, done.tokens_cached, done.tokens_out)
    usd = price.in_batch.cost_usd(*counted) if price else 0.0
    where = shown_endpoint(options.endpoint)
    cost = describe_batch_cost(usd, price, asked) if model else f"several models at {where}"
    return f"tokens: {done.tokens_in} in, {done.tokens_out} out; {cost}"


def describe_missing(manifest: Manifest) -> Iterator[str]:
    """Say which requests of files that are through have no answer, and how to go on.

    Yields:
        Lines.
    """
    shards = manifest.shards()
    if not shards:
        yield f"{manifest.folder}: nothing was exported into it yet"
        return
    over = [shard for shard in shards if shard.step == "over"]
    tallies = {shard.file: manifest.tally(shard.number) for shard in over}
    missing = sum(tally.missing + tally.failed for tally in tallies.values())
    for shard in over:
        for error, count, source in manifest.errors(shard.number):
            more = f" and {count - 1} more" if count > 1 else ""
            yield f"{shard.file}: {source}{more}: {error}"
    if missing:
        failed = sum(tally.failed for tally in tallies.values())
        yield (
            f"missing: {missing} ({failed} failed, {missing - failed} without a result);"
            " `summarizer batch export` with the same articles writes these again"
        )
    if len(over) < len(shards):
        waiting = count_of(len(shards) - len(over), "file")
        yield f"not through yet: {waiting}: `summarizer batch status`"
    elif not missing:
        yield (
            "nothing is missing: `summarizer run --engine model` with the same articles and"
            " settings makes the records. Where an answer breaks rules it asks once more, unless"
            " `summarizer batch export` writes these requests into a file first"
        )
