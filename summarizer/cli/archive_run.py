"""`summarizer run --store`: only what is new or changed, into an archive that is kept.

Owns the order of such a run: count what is stale, take in, store, merge what is touched, write its
notes, and enter how it ended, however that is.
"""

import asyncio
from pathlib import Path
from typing import NamedTuple

import click
from pydantic import JsonValue

from summarizer.archive import (
    Archive,
    Intake,
    Made,
    Stale,
    Totals,
    Writer,
    describe_stale,
    find_lost,
    find_stale,
    log_run,
    open_to_write,
    take_corrections,
)
from summarizer.ask import find_price, shown_endpoint
from summarizer.cli.archive_notes import write_archive_notes, write_archive_rows
from summarizer.cli.costs import accounted_engine
from summarizer.cli.display import RunDisplay
from summarizer.cli.engines import ChosenEngine, would_ask
from summarizer.cli.notes import tell_results
from summarizer.cli.reading import Reading
from summarizer.cli.renewing import renew
from summarizer.cli.workers import open_crew
from summarizer.data import load_gazetteer
from summarizer.errors import SettingsError
from summarizer.pipeline import Reuse, summarise_articles
from summarizer.records.record import ArticleRecord
from summarizer.settings import Settings
from summarizer.versions import current_versions

SECRET = {"api_key", "extra"}
"""Settings that are or may hold a secret."""


class Task(NamedTuple):
    """What a run is to do."""

    archive: Archive
    settings: Settings
    reading: Reading | None
    """Null where only what is stale is done anew."""
    stale: Stale
    refresh: bool
    """Do anew what a model or a recording answered, too."""

    @property
    def redo(self) -> tuple[int, ...]:
        """Keys of stale articles that the engine of this run answers anew."""
        asked = self.stale.asked if self.refresh else ()
        return tuple(sorted({*asked, *(self.stale.free if self._has_rules else ())}))

    @property
    def renewed(self) -> tuple[int, ...]:
        """Keys of those that are made anew beside it, since nobody need be asked."""
        free = () if self._has_rules else self.stale.free
        return tuple(sorted({*self.stale.kept, *free}.difference(self.redo)))

    @property
    def left(self) -> int:
        """How many stale articles stay as they are."""
        return 0 if self.refresh else len(self.stale.asked)

    @property
    def _has_rules(self) -> bool:
        """Whether the engine answers by rules what no recording or model does."""
        return self.settings.engine != "replay" and not would_ask(self.settings)


def describe_settings(settings: Settings, paths: list[str]) -> dict[str, JsonValue]:
    """Say what a run was told, as the archive keeps it.

    Returns:
        Settings by name; no secret is among them.
    """
    shown: dict[str, JsonValue] = settings.model_dump(mode="json", exclude=SECRET)
    if settings.base_url:
        shown["base_url"] = shown_endpoint(settings.base_url)
    return {"paths": [*paths], **shown}


def describe_totals(done: Totals, path: Path, corrected: int = 0) -> str:
    """Say what a run has brought.

    Args:
        done: What the run did.
        path: The archive.
        corrected: Articles whose corrections are others than before.

    Returns:
        One line.
    """
    parts = [f"{done.stored} new or changed", f"{done.unchanged} unchanged"]
    parts += [f"{done.failed} failed"] if done.failed else []
    parts += [f"{done.rechecked} made anew"] if done.rechecked else []
    parts += [f"{done.stale} stale"] if done.stale else []
    parts += [f"{corrected} read otherwise by corrections"] if corrected else []
    return f"{path}: {', '.join(parts)}"


async def _run(task: Task, display: RunDisplay) -> tuple[Totals, int]:
    """Store what is new, and merge what it touches.

    Returns:
        What was done, and how many articles could be read.
    """
    settings, connection = task.settings, task.archive.connection
    versions = current_versions(settings.gazetteer)
    paths = task.reading.paths if task.reading else []
    async with accounted_engine(settings, display) as engine:
        shown = describe_settings(settings, paths)
        with log_run(connection, engine.about, versions, shown) as log:
            made = Made(log.run, versions)
            writer = Writer(task.archive, made, load_gazetteer(settings.gazetteer))
            task = await _renew(writer, task, display)
            intake = writer.intake = _open_intake(task)
            log.count = lambda: writer.done._replace(stale=task.left, cost_usd=_cost(engine))
            await _store(writer, engine, task, display)
            writer.merge()
    return log.count(), intake.readable


async def _renew(writer: Writer, task: Task, display: RunDisplay) -> Task:
    """Make anew what needs no answer, and say what waits for one.

    Returns:
        The task with what is stale after that.
    """
    settings = task.settings
    versions = current_versions(settings.gazetteer)
    if keys := task.renewed:
        display.say(f"records made anew without asking anybody: {len(keys)}")

        async def make(record: ArticleRecord) -> ArticleRecord | None:
            return renew(record, settings)

        for failed in await writer.renew(keys, make):
            display.show(failed)
        stale = find_stale(task.archive.connection, versions, asks_model=would_ask(settings))
        task = task._replace(stale=stale)
    if task.stale.asked and not task.refresh:
        display.say(describe_stale(task.stale))
    return task


def _open_intake(task: Task) -> Intake:
    reading = task.reading
    return Intake(
        task.archive.connection,
        reading.read if reading else None,
        task.redo,
        is_dated=bool(reading and reading.published),
    )


async def _store(writer: Writer, engine: ChosenEngine, task: Task, display: RunDisplay) -> None:
    settings = task.settings
    versions = current_versions(settings.gazetteer)
    async with open_crew(settings, engine) as crew:
        outcomes = summarise_articles(
            writer.intake,
            engine.answerer,
            load_gazetteer(settings.gazetteer),
            concurrency=settings.concurrency,
            reuse=Reuse(versions, engine.identify, task.archive.recall),
            workers=crew,
        )
        async for outcome in outcomes:
            display.show(writer.add(outcome))


def _cost(engine: ChosenEngine) -> float | None:
    budget = engine.budget
    if budget is None or find_price(budget.options) is None:
        return None
    if not (budget.requests or budget.batched.replies):
        return None
    return budget.spent_usd + budget.batched.spent_usd


def summarise_into_archive(
    path: Path, reading: Reading | None, settings: Settings, *, refresh: bool
) -> int:
    """Bring an archive up to date with the files that are given, and show it.

    Args:
        path: The archive.
        reading: The files; null where only what is stale is done anew.
        settings: Of the run.
        refresh: Do anew what is stale, whoever answered it.

    Returns:
        The exit status.

    Raises:
        SettingsError: There is nothing to read.
        KeyboardInterrupt: A person stopped it; what came is kept.
    """
    with RunDisplay() as display, open_to_write(path) as archive:
        versions = current_versions(settings.gazetteer)
        stale = find_stale(archive.connection, versions, asks_model=would_ask(settings))
        task = Task(archive, settings, reading, stale, refresh)
        gazetteer = load_gazetteer(settings.gazetteer)
        corrected = take_corrections(archive.connection, settings.out, gazetteer)
        try:
            done, readable = asyncio.run(_run(task, display))
        except KeyboardInterrupt:
            display.say(f"what came is kept in {path}; the same command goes on from there")
            raise
        if reading and not readable:
            raise SettingsError(reading.describe_nothing())
        if done.stored or done.failed:
            display.finish()
        click.echo(describe_totals(done, path, corrected))
        notes = write_archive_notes(archive, settings.out, settings.format, changed=corrected > 0)
        write_archive_rows(archive, settings.out, settings.format)
        for line in find_lost(archive.connection):
            display.say(line)
    click.echo(tell_results(notes, settings.out, settings.format))
    return display.exit_status(strict=settings.strict)
